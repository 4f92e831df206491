import { beforeAll, describe, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { matching } from "../ledger/index.js";
import { memoryShelf } from "./shelf/memory.js";
import { type Answer, answerOf, NOW, recordOf, type TestApp, testApp } from "./testing/app.js";

/** Visits with a day, a long stretch, an open end and none; those of 2018 were never followed up. */
const VISITS = [
  ["Soylu will come to Phnom Penh in May.", "2018-05-02", "2018-05-07", "announced"],
  ["In June Soylu may see Phnom Penh.", "2018-06-02", "2018-06", "possible"],
  ["Soylu came to Phnom Penh in autumn.", "2018-10-02", "2018-10-01", "completed"],
  ["Soylu put off his winter journey to Phnom Penh.", "2018-12-02", "2018-12-10", "postponed"],
  ["Next year Soylu comes to Phnom Penh.", "2019-08-01", "2020", "announced"],
  ["From October on Soylu stays in Phnom Penh.", "2019-08-02", "2019-10-01/..", "announced"],
  ["Some day Soylu comes to Phnom Penh.", "2019-08-03", null, "announced"],
  ["Soylu called his journey to Phnom Penh off.", "2019-08-04", "2019-09-04", "cancelled"],
] as const;

/** Ids with their statuses, as each format writes them. */
const csv = (text: string): string[] =>
  text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",").slice(0, 3).join(" "));
const jsonl = (text: string): string[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer)
    .map(({ id, kind, status }) => `${id} ${kind} ${status}`);
const ics = (text: string): string[] =>
  text
    .replaceAll("\r\n ", "")
    .split(/BEGIN:V(?:EVENT|JOURNAL)/u)
    .slice(1)
    .map((entry) => `${/^UID:(.*)@/mu.exec(entry)?.[1]} ${/^SUMMARY:(\w+)/mu.exec(entry)?.[1]} ${/^DESCRIPTION:([\w-]+)/mu.exec(entry)?.[1]}`);

describe("a register and what is taken away from it", () => {
  let desk: TestApp;
  beforeAll(async () => {
    desk = await testApp(
      {},
      memoryShelf(matching, () => NOW),
    );
    for (const [i, [text, published, edtf, status]] of VISITS.entries()) {
      const article = articleFromText(text, { published });
      const record = recordOf(article);
      const facts = record.facts.map((fact) => ({ ...fact, status, time: edtf && { edtf, text: "then" } }));
      const actors = record.actors.map((actor) => (actor.type === "person" ? { ...actor, name: `${"ABCDEFGH"[i]}ydin Soylu` } : actor));
      await desk.shelf.add(article, { ...record, actors, facts });
    }
  });

  test.each([
    "",
    "status=announced",
    "status=lapsed",
    "status=lapsed&on=2018-05-08",
    "status=announced,possible&on=2018-05-03",
    "status=completed,cancelled",
    "from=2018-01-01&to=2018-12-31",
    "from=2019-09-05&status=announced",
    "host=KHM&visitor=TUR&q=winter",
  ])("hold the same facts with the same statuses: %s", async (filters) => {
    const { items } = await answerOf(desk.get(`/api/visits?order=asc&limit=200&${filters}`));
    const shown = items.map(({ id, kind, status }) => `${id} ${kind} ${status}`);
    expect(shown.length).toBeGreaterThan(0);
    for (const [format, read] of Object.entries({ csv, jsonl, ics })) {
      const taken = await (await desk.get(`/api/exports/${format}?kind=visit&${filters}`)).text();
      expect(read(taken), format).toEqual(shown);
    }
  });

  test("what was announced for a day that is past has lapsed, in the list, the fact, the facets and the queue", async () => {
    const [fact] = (await answerOf(desk.get("/api/visits?from=2018-05-07&to=2018-05-07"))).items;
    expect(fact?.status).toBe("lapsed");
    expect((await answerOf(desk.get(`/api/facts/${fact?.id}`))).status).toBe("lapsed");
    expect((await answerOf(desk.get(`/api/facts/${fact?.id}?on=2018-05-07`))).status).toBe("announced");
    expect((await answerOf(desk.get("/api/facets?to=2018-12-31"))).statuses).toEqual([
      { value: "lapsed", facts: 3 },
      { value: "completed", facts: 1 },
    ]);
    const queue = (await answerOf(desk.get("/api/reviews/queue?status=lapsed"))).items;
    expect(queue.map(({ status }) => status)).toEqual(["lapsed", "lapsed", "lapsed"]);
    const dossier = await answerOf(desk.get("/api/dossiers/TUR/KHM?on=2018-05-03"));
    expect(dossier.upcoming.map(({ status }) => status)).toContain("announced");
  });
});

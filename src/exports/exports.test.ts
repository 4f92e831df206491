import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening } from "../ledger/index.js";
import { csvLine } from "./csv.js";
import { folded } from "./ics.js";
import { calendar, happeningsCsv, happeningsJsonl, ploverJsonl } from "./index.js";

const visit: Happening = {
  ...{ id: "h1", kind: "visit", states: ["NOR", "PRT"], status: "announced", lapses: "2024-03-10", members: ["a1#f1"], articles: 2, independent: 1 },
  actors: [
    { role: "visitors", id: "NOR/solberg-kari", type: "person", name: "Kari Solberg", state: "NOR" },
    { role: "host", id: "PRT", type: "state", name: "Portugal", state: "PRT" },
  ],
  time: { edtf: "2024-03-08/2024-03-09", first: "2024-03-08", last: "2024-03-09" },
  place: { name: "Lisbon, old town", country: "PRT" },
  history: [{ status: "announced", published: { first: "2024-03-04", last: "2024-03-04" }, time: null, tellings: ["a1#f1"] }],
  disagreements: [
    {
      about: "place",
      sides: [
        { says: "Lisbon", tellings: [] },
        { says: "Porto", tellings: [] },
      ],
    },
  ],
  details: { events: [{ source: "NOR/solberg-kari", target: "PRT", type: "CONSULT", mode: "visit", contexts: ["diplomatic"], cameo: "042" }] },
  published: { first: "2024-03-04", last: "2024-03-05" },
  reviews: [],
  because: [],
};
const all = async (chunks: AsyncIterable<string>): Promise<string> => {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
};

describe("CSV", () => {
  it("has a heading and one happening a line", async () => {
    const [heading, line, end] = (await all(happeningsCsv([visit], "2024-03-05"))).split("\r\n");
    expect(heading?.split(",").slice(0, 4)).toEqual(["id", "kind", "status", "first_day"]);
    expect(line).toContain("h1,visit,announced,2024-03-08,2024-03-09,2024-03-08/2024-03-09,Kari Solberg (NOR) → Portugal,NOR; PRT,");
    expect(line).toContain('"Lisbon, old town",PRT,2024-03-04,2024-03-05,2,1,2024-03-04 announced,place: Lisbon / Porto');
    expect(end).toBe("");
  });
  it.each([
    [["a", 1, null, true], "a,1,,true\r\n"],
    [['say "so"', "two\nlines"], '"say ""so""","two\nlines"\r\n'],
    [["=1+1", "-5", -5, "@x"], "'=1+1,'-5,-5,'@x\r\n"],
    [[["a", "b"], { c: 1 }], 'a; b,"{""c"":1}"\r\n'],
  ])("writes %j", (cells, line) => expect(csvLine(cells)).toBe(line));
});

it("JSON lines say on the day whether it has lapsed", async () => {
  const status = async (on: string) => (JSON.parse(await all(happeningsJsonl([visit], on))) as Happening).status;
  expect(await status("2024-03-10")).toBe("announced");
  expect(await status("2024-03-11")).toBe("lapsed");
});

describe("PLOVER", () => {
  it("names actor and recipient", async () =>
    expect(JSON.parse(await all(ploverJsonl([{ ...visit, status: "completed", lapses: null }], "2024-03-05")))).toMatchObject({
      ...{ id: "h1.1", event_type: "CONSULT", event_mode: "visit", event_context: ["diplomatic"], cameo: "042", date_first: "2024-03-08" },
      actor: { name: "Kari Solberg", country: "NOR" },
      recipient: { name: "Portugal", country: "PRT" },
    }));
  it("names a person by the fullest name, whose id another telling gave", async () => {
    const events = [{ source: "NOR/solberg", target: "PRT", type: "CONSULT", mode: "visit", contexts: ["diplomatic"], cameo: "042" }];
    const actors = [{ role: "visitors", id: "NOR/vik-jon", type: "person" as const, name: "Jon Vik", state: "NOR" }, ...visit.actors];
    expect(JSON.parse(await all(ploverJsonl([{ ...visit, actors, details: { events } }], "2024-03-05")))).toMatchObject({
      actor: { name: "Kari Solberg", country: "NOR" },
    });
  });
  it("tells the status as of the day", async () =>
    expect(JSON.parse(await all(ploverJsonl([visit], "2024-03-11")))).toMatchObject({ status: "lapsed" }));
});

describe("iCalendar", () => {
  it("holds whole days, the end after the last", async () => {
    const text = await all(calendar([visit, { ...visit, id: "h2", time: null }], "2024-03-05"));
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(text).toContain("UID:h1@chancery\r\nDTSTAMP:20240305T000000Z\r\nDTSTART;VALUE=DATE:20240308\r\nDTEND;VALUE=DATE:20240310\r\n");
    expect(text).toContain("LOCATION:Lisbon\\, old town\r\n");
    expect(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
  it.each([
    ["2024-03-10", "announced", "CONFIRMED"],
    ["2024-03-11", "lapsed", "TENTATIVE"],
  ])("says on %s that it is %s, and so %s", async (on, status, written) => {
    const text = await all(calendar([visit], on));
    expect(text).toContain(`DESCRIPTION:${status}\\;`);
    expect(text).toContain(`STATUS:${written}\r\n`);
  });
  it("has what is no entry of some days as a journal entry", async () => {
    const year = { edtf: "2024", first: "2024-01-01", last: "2024-12-31" };
    const text = await all(
      calendar(
        [
          { ...visit, time: year },
          { ...visit, id: "h2", time: null },
        ],
        "2024-03-05",
      ),
    );
    expect(text).not.toContain("BEGIN:VEVENT");
    expect(text.match(/BEGIN:VJOURNAL/gu)).toHaveLength(2);
    expect(text).toContain("DESCRIPTION:announced\\; 2024\\; told by");
    expect(text).toContain("DESCRIPTION:announced\\; on an unknown day\\; told by");
  });
  it("folds any line to 75 octets and loses nothing", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replace(/[\r\n]/gu, "")),
        (text) => {
          const parts = folded(text).split("\r\n");
          expect(parts.every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
          expect(parts.map((part, i) => (i === 0 ? part : part.slice(1))).join("")).toBe(text);
        },
      ),
    ));
});

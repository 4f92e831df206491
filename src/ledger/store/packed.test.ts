import { describe, expect, it } from "vitest";
import type { Happening, LedgerActor, Review, Telling } from "../happening.js";
import { matching } from "../matching/index.js";
import { entry, tenure, visit } from "../testing/entries.js";
import { generated } from "../testing/generate.js";
import { readFacts } from "./add.js";
import { articleId, type Entry } from "./input.js";
import { happeningFrom, packedHappening, packedTelling, tellingFrom } from "./packed.js";

const readingOf = ({ article, record }: Entry) => readFacts(matching, articleId(article), article.text, article.source, record);

const ENTRIES: readonly Entry[] = [
  entry("Norway's minister will come on Friday.", "2024-03-04", [visit("solberg", "prt", "2024-03-08"), tenure("solberg", "foreign minister")]),
  entry("Oslo says its minister comes on Friday.", "2024-03-05", [visit("nor", "prt", "2024-03-08")]),
  entry("Oslo's minister will come a day later.", "2024-03-06", [visit("nor", "prt", "2024-03-09", "postponed"), visit("nor", "tur", null)]),
  ...Array.from({ length: 60 }, (_, i) => generated(i * 3)),
];
const TELLINGS = ENTRIES.flatMap((one) => readingOf(one).tellings);
const VISIT = TELLINGS[0] as Telling;

const turned: LedgerActor = { name: "Kari Solberg", type: "person", state: "NOR", id: "NOR/solberg-kari", role: "visitors" };
const REVIEWS: readonly Review[] = [
  {
    ...{ id: "r1", author: "desk", made: "2024-06-01T10:00:00Z", note: null },
    verdict: {
      kind: "correct",
      telling: VISIT.id,
      actors: [turned, { role: "host", id: "PRT", name: "Portugal", type: "state", state: "PRT" }],
      place: "Porto",
    },
  },
];

describe("what is packed", () => {
  it("comes out as the telling that went in", () => {
    for (const telling of TELLINGS) {
      const kept = JSON.parse(JSON.stringify(packedTelling(telling)));
      expect(tellingFrom(telling.id, kept, JSON.stringify(telling.sketch))).toEqual(telling);
    }
  });
  it("keeps states that are not those of the actors", () => {
    const telling = { ...VISIT, states: ["NOR"] };
    expect(tellingFrom(telling.id, packedTelling(telling), JSON.stringify(telling.sketch))).toEqual(telling);
  });
  it.each([
    ["told by machines", []],
    ["with what persons put right", REVIEWS],
  ])("comes out as the happening that went in, to the byte: %s", (_, reviews) => {
    const { happenings } = matching.mergeReadings(
      ENTRIES.map((one) => readingOf(one).reading),
      reviews,
    );
    expect(happenings.some(({ members }) => members.length > 1)).toBe(true);
    for (const happening of happenings) expect(again(happening)).toBe(JSON.stringify(happening));
  });
  it("keeps what a happening seldom has", () => {
    const { happenings } = matching.mergeReadings([readingOf(ENTRIES[1] as Entry).reading], []);
    const [one] = happenings as readonly [Happening];
    const cases: readonly Partial<Happening>[] = [
      { states: [] },
      { articles: 3, independent: 2 },
      { disagreements: [{ about: "time", sides: [{ says: "2024-03-08", tellings: [...one.members] }] }] },
      { reviews: ["r1"] },
      { because: [{ a: "a#f1", b: "b#f1", because: ["both tell of visit"] }] },
      { history: one.history.map((step) => ({ ...step, published: { first: null, last: "2024-03-05" }, tellings: ["b#f2"] })) },
    ];
    for (const part of cases) expect(again({ ...one, ...part })).toBe(JSON.stringify({ ...one, ...part }));
  });
});

const again = (happening: Happening): string => JSON.stringify(happeningFrom(JSON.stringify(packedHappening(happening))));

import { describe, expect, it } from "vitest";
import type { Happening, Review, StoredReading, Verdict } from "./happening.js";
import { openLedgerWith } from "./ledger.js";
import { matching } from "./matching/index.js";
import { namedActor } from "./named-actor.js";
import { asReviewed, heard } from "./reviews.js";
import { articleId, publishedIn, recordFor } from "./store/input.js";
import { entry, visit } from "./testing/entries.js";
import { describeStores, SLOW_MS } from "./testing/stores.js";

const PAPERS = [
  entry("Norway's minister will come on Friday.", "2024-03-04", [visit("solberg", "prt", "2024-03-08")]),
  entry("Oslo says its minister comes on Friday.", "2024-03-05", [visit("solberg", "prt", "2024-03-08")]),
];
const readings = PAPERS.map(({ article, record }): StoredReading => {
  const id = articleId(article);
  return {
    article: id,
    source: article.source,
    published: publishedIn(record),
    sketch: matching.sketchOf(article.text),
    record: recordFor(id, record),
  };
});
const tellings = readings.flatMap((reading) => matching.tellingsOf(reading));
const [first, second] = tellings.map(({ id }) => id).sort() as [string, string];
const telling = tellings.find(({ id }) => id === first) as (typeof tellings)[number];

/** Reviews given one a day, with ids r1, r2 … */
const given = (...verdicts: readonly Verdict[]): Review[] =>
  verdicts.map((verdict, i) => ({ id: `r${i + 1}`, author: "desk", made: `2024-06-0${i + 1}T10:00:00Z`, verdict, note: null }));
const believed = (...verdicts: readonly Verdict[]): readonly Happening[] => matching.mergeReadings(readings, given(...verdicts)).happenings;

describe("what persons decide", () => {
  const withdraw = (review: string, ...named: readonly string[]): Verdict => ({ kind: "withdraw", review, tellings: named });
  it.each<[string, readonly Verdict[], readonly string[]]>([
    ["a verdict is heard", [{ kind: "confirm", telling: first }], ["r1"]],
    [
      "a comment and a coding decide nothing",
      [
        { kind: "comment", telling: first },
        { kind: "code", telling: first, round: "one", judgement: "reject" },
      ],
      [],
    ],
    ["what is withdrawn is not heard", [{ kind: "reject", telling: first }, withdraw("r1", first)], []],
    ["what came after it stays", [{ kind: "reject", telling: first }, { kind: "confirm", telling: first }, withdraw("r1", first)], ["r2"]],
  ])("%s", (_, verdicts, ids) => expect(heard(given(...verdicts)).map(({ id }) => id)).toEqual(ids));

  it("a correction takes a date and a place away", () => {
    const told = asReviewed(telling, given({ kind: "correct", telling: first, edtf: null, place: null }));
    expect(told).toEqual({ ...telling, time: null, place: null });
  });

  it("a correction puts right status, date, place, roles and words, and nothing else", () => {
    const [vik, turkey] = [namedActor("visitors", "person", "Jon Vik", "NOR"), namedActor("host", "state", "Turkey", "TUR")];
    const put = {
      ...{ status: "completed", edtf: "2024-03-09", place: "Ankara", actors: [turkey, vik] },
      claims: [{ claim: 0, start: 0, end: 8, quote: "Norway's" }],
    };
    const told = asReviewed(telling, given({ kind: "correct", telling: first, ...put }));
    expect(told).toMatchObject({ status: "completed", place: { name: "Ankara", country: "TUR" }, states: ["NOR", "TUR"], kind: telling.kind });
    expect(told?.time).toEqual({ edtf: "2024-03-09", text: "2024-03-09", first: "2024-03-09", last: "2024-03-09" });
    expect(told?.claims).toMatchObject([{ quote: "Norway's", start: 0, end: 8, certainty: "certain" }]);
    expect(asReviewed(telling, given({ kind: "correct", telling: second, ...put }))).toBe(telling);
    expect(asReviewed(telling, given({ kind: "correct", telling: first, ...put }, withdraw("r1", first)))).toBe(telling);
  });

  it("later corrections leave earlier ones of other things alone", () =>
    expect(
      asReviewed(telling, given({ kind: "correct", telling: first, status: "completed" }, { kind: "correct", telling: first, edtf: "2024-03-09" })),
    ).toMatchObject({ status: "completed", time: { edtf: "2024-03-09" } }));

  it.each<[string, readonly Verdict[], number]>([
    ["two papers tell of one visit", [], 1],
    ["split", [{ kind: "apart", tellings: [first, second] }], 2],
    ["split, and taken back", [{ kind: "apart", tellings: [first, second] }, withdraw("r1", first, second)], 1],
    [
      "both rejected",
      [
        { kind: "reject", telling: first },
        { kind: "reject", telling: second },
      ],
      0,
    ],
    ["rejected by a coder alone", [{ kind: "code", telling: first, round: "one", judgement: "reject" }], 1],
  ])("%s: %#", (_, verdicts, count) => expect(believed(...verdicts)).toHaveLength(count));

  it("names reviews that were heard and no others", () =>
    expect(believed({ kind: "confirm", telling: first }, { kind: "comment", telling: first })[0]?.reviews).toEqual(["r1"]));
});

describe("an actor that a person names", () => {
  it.each([
    ["person", "Süleyman Örnek", "TUR", "TUR/suleyman-ornek"],
    ["person", "Nobody Known", null, "?/nobody-known"],
    ["state", "Turkey", "TUR", "TUR"],
    ["organisation", "NATO", null, "nato"],
    ["organisation", "Harbour Board", null, "harbour-board"],
  ] as const)("%s %s", (type, name, state, id) => expect(namedActor("host", type, name, state)).toEqual({ role: "host", type, name, state, id }));
});

describeStores("reviews in a ledger", (place) => {
  it(
    "are heard, taken back, and give the same ledger when it is derived again",
    async () => {
      const ledger = await openLedgerWith(matching, await place("reviews"));
      await ledger.add(PAPERS);
      const before = await ledger.hash();
      const states = async () => (await ledger.timeline({ limit: 10 })).happenings.map((each) => each.states.join());
      const [apart, correct] = given(
        { kind: "apart", tellings: [first, second] },
        {
          kind: "correct",
          telling: first,
          actors: [namedActor("visitors", "person", "Jon Vik", "NOR"), namedActor("host", "state", "Turkey", "TUR")],
        },
      ) as [Review, Review];
      await ledger.review([apart]);
      await ledger.review([correct]);
      expect((await states()).sort()).toEqual(["NOR,PRT", "NOR,TUR"]);
      expect((await ledger.timeline({ who: ["NOR", "TUR"], limit: 10 })).happenings).toHaveLength(1);
      expect((await ledger.check({ deep: true })).problems).toEqual([]);
      await ledger.review([
        {
          id: "u1",
          author: "desk",
          made: "2024-06-03T10:00:00Z",
          verdict: { kind: "withdraw", review: "r1", tellings: [first, second] },
          note: null,
        },
        { id: "u2", author: "desk", made: "2024-06-03T10:00:00Z", verdict: { kind: "withdraw", review: "r2", tellings: [first] }, note: null },
      ]);
      expect(await ledger.hash()).toBe(before);
      expect((await ledger.check({ deep: true })).problems).toEqual([]);
      await ledger.close();
    },
    SLOW_MS,
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, type LedgerActor, type Telling } from "../happening.js";
import { glanceOf, mayBeLinked } from "./glance.js";
import { candidateKeys, linked, nearInTime } from "./link.js";

const FIRST_DAY = Date.parse("2024-02-20");
const dayAt = (n: number): string => new Date(FIRST_DAY + n * 86_400_000).toISOString().slice(0, 10);

const STATUSES = ["announced", "possible", "completed", "ongoing", "postponed", "cancelled", "signed", "said"];
const actor = (role: string, id: string, type: LedgerActor["type"], state: string | null): LedgerActor => ({ role, id, name: id, type, state });
const SOLBERG = actor("visitors", "Kari Solberg", "person", "NOR");
/** In a role of each kind, so that tellings of one kind share their keys. */
const ACTORS: readonly LedgerActor[] = [
  SOLBERG,
  ...["holder", "speaker", "participants", "parties"].map((role) => ({ ...SOLBERG, role })),
  ...["host", "parties", "participants", "organisation", "target"].map((role) => actor(role, "PRT", "state", "PRT")),
];

/** Some weeks of news of one minister and one country, with days, stretches of days or none, and a text that may be a reprint. */
const tellings: fc.Arbitrary<Telling> = fc
  .record({
    n: fc.integer({ min: 0, max: 1_000_000 }),
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    published: fc.option(fc.integer({ min: 0, max: 150 }), { freq: 20 }),
    from: fc.integer({ min: -20, max: 40 }),
    days: fc.option(fc.constantFrom(0, 0, 0, 1, 5, 20, 60, 400), { freq: 2 }),
    open: fc.constantFrom(false, false, false, true),
    title: fc.constantFrom(null, "Treaty of the Straits", "Fisheries pact"),
    sketch: fc.constantFrom([1, 2, 3], [4, 5, 6], []),
  })
  .map(({ n, kind, status, published, from, days, open, title, sketch }): Telling => {
    const at = published ?? 30;
    const first = dayAt(at + from);
    const last = days === null || open ? null : dayAt(at + from + days);
    const time = days === null ? null : { edtf: `${first}/${last ?? ".."}`, text: "then", first, last };
    const day = published === null ? null : dayAt(published);
    return {
      ...{ id: `a${n}#f1`, article: `a${n}`, source: "Harbour Wire", published: { first: day, last: day }, sketch, kind, status, actors: ACTORS },
      ...{ states: ["NOR", "PRT"], time, place: null, claims: [] },
      details: { title, office: "foreign minister", content: "Fishing goes on.", mode: "in-person", events: [] },
    };
  });
const pairs = fc.tuple(tellings, tellings).map(([a, b]) => [a, { ...b, kind: a.kind }] as const);

describe("a glance", () => {
  it("passes over nobody who is near in time, or linked", () => {
    const seen = { near: 0, linked: 0, passed: 0 };
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const keys = new Set(candidateKeys(a));
        if (!candidateKeys(b).some((key) => keys.has(key))) return;
        const [may, back] = [mayBeLinked(glanceOf(a), glanceOf(b)), mayBeLinked(glanceOf(b), glanceOf(a))];
        expect(back).toBe(may);
        if (nearInTime(a, b, true) !== null) expect(may).toBe(true);
        if (linked(a, b) !== null) expect(may).toBe(true);
        seen.near += Number(nearInTime(a, b, true) !== null);
        seen.linked += Number(linked(a, b) !== null);
        seen.passed += Number(!may);
      }),
      { numRuns: 20_000, seed: 7 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(300);
  });

  const telling = (status: string, published: number, day: number | null): Telling => ({
    ...{ id: `a${published}#f1`, article: `a${published}`, source: null, published: { first: dayAt(published), last: dayAt(published) } },
    ...{ sketch: [], kind: "visit", status, actors: ACTORS, states: ["NOR", "PRT"], place: null, claims: [], details: {} },
    time: day === null ? null : { edtf: dayAt(day), text: "then", first: dayAt(day), last: dayAt(day) },
  });

  it.each<[string, Telling, Telling]>([
    ["a visit two weeks later", telling("completed", 10, 9), telling("completed", 24, 23)],
    ["two visits without a day, published a week apart", telling("completed", 10, null), telling("completed", 17, null)],
    ["two announcements of which neither puts anything off", telling("announced", 10, 20), telling("announced", 14, 40)],
    ["a notice of before it was announced", telling("announced", 30, 40), telling("postponed", 20, 60)],
  ])("passes over %s", (_, a, b) => expect(mayBeLinked(glanceOf(a), glanceOf(b))).toBe(false));
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Review } from "../happening.js";
import { matching } from "../matching/index.js";
import { chainMatching } from "../testing/chain-matching.js";
import { entry, visit } from "../testing/entries.js";
import { SLOW_MS } from "../testing/stores.js";
import { addEntries, addReviews } from "./add.js";
import { check } from "./check.js";
import type { Database } from "./database.js";
import { articleId } from "./input.js";
import { openDatabase } from "./open.js";
import { DERIVED } from "./schema.js";

const folder = mkdtempSync(join(tmpdir(), "order-"));
let database: Database;
beforeAll(async () => {
  database = await openDatabase(join(folder, "one"));
}, SLOW_MS);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const pair = fc.constantFrom(["nor", "prt"] as const, ["nor", "tur"] as const);
const status = fc.constantFrom("announced", "announced", "completed", "postponed", "cancelled", "denied");
const told = fc.record({ pair, day: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }), status });
/** A world of its own for each run: what articles tell, as two readers read it, and what persons said of pairs of facts. */
const world = fc.record({
  articles: fc.array(fc.record({ first: fc.array(told, { maxLength: 3 }), second: fc.option(fc.array(told, { maxLength: 3 })) }), {
    minLength: 1,
    maxLength: 8,
  }),
  said: fc.array(fc.record({ same: fc.boolean(), a: fc.nat(20), b: fc.nat(20) }), { maxLength: 3 }),
  seed: fc.nat(),
});

it.each([
  ["our rules", matching],
  ["chains", chainMatching],
] as const)(
  "whatever is added in whatever order, the ledger is what comparing all with all gives (%s)",
  async (_, rules) => {
    let run = 0;
    const property = fc.asyncProperty(world, async ({ articles, said, seed }) => {
      run++;
      const readings = articles.flatMap(({ first, second }, i) =>
        [first, second].flatMap((facts, reader) =>
          facts === null
            ? []
            : [
                entry(
                  `World ${run}, article ${i}.`,
                  day(i),
                  facts.map((fact) => visit(fact.pair[0], fact.pair[1], fact.day === null ? null : day(fact.day), fact.status)),
                  `reader ${reader}`,
                ),
              ],
        ),
      );
      const facts = readings.flatMap(({ article, record }) => record.facts.map(({ id }) => `${articleId(article)}#${id}`));
      const reviews = said.flatMap(({ same, a, b }, i): Review[] => {
        const [left, right] = [facts[a % facts.length], facts[b % facts.length]];
        if (left === undefined || right === undefined || left === right) return [];
        return [
          {
            id: `r${run}.${i}`,
            author: "desk",
            made: `2024-03-0${i + 1}T00:00:00Z`,
            verdict: { kind: same ? "same" : "apart", tellings: [left, right] },
            note: null,
          },
        ];
      });
      const steps = shuffled<() => Promise<unknown>>(
        [...readings.map((each) => () => addEntries(database, rules, [each])), ...reviews.map((each) => () => addReviews(database, rules, [each]))],
        seed,
      );
      for (const step of steps) await step();
      const { problems } = await check(database, rules, { deep: true });
      for (const table of [...DERIVED, "review", "reading", "article"]) await database.query(`delete from ${table}`);
      expect(problems).toEqual([]);
    });
    await fc.assert(property, { numRuns: Number(process.env.CHANCERY_TEST_RUNS ?? 12), endOnFailure: true });
  },
  SLOW_MS,
);

/** The same list in an order drawn by a number (Fisher and Yates). */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed + 1;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

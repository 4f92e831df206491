/**
 * Draws merged facts and near pairs left apart from real news, to be judged by hand (docs/ledger-by-hand.md):
 * `npm run bench:ledger-wire -- [--seed 1] [--from 2005-11-01] [--to 2005-12-31] [--cache FILE] [--data DIR]`.
 * Also prints what became of the visits and meetings announced, and the SHA-256 of two ledgers made of the readings in two orders.
 * `--rebuild [--db FOLDER|postgres://…]` adds all stories to an empty ledger instead, rebuilds it twice and prints the SHA-256 of each export each time.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Happening, headlineOf, matching, type StoredReading, type Telling } from "../src/ledger/index.js";
import { articleId, publishedIn, recordFor } from "../src/ledger/store/input.js";
import { random } from "../src/ledger/testing/generate.js";
import { sharedFolder } from "./data.js";
import { rebuiltTwice } from "./ledger/rebuild.js";
import { wireEntries } from "./ledger/wire.js";

const { values: options } = parseArgs({
  options: {
    ...{ seed: { type: "string", default: "1" }, data: { type: "string" }, cache: { type: "string" } },
    ...{ rebuild: { type: "boolean" }, db: { type: "string" } },
    ...{ from: { type: "string", default: "2005-11-01" }, to: { type: "string", default: "2005-12-31" } },
  },
});
if (options.data) process.env.CHANCERY_DATA = options.data;
const data = sharedFolder("CHANCERY_DATA", "../shared/data");
if (data === null) process.exit(0);

const entries = await wireEntries(join(data, "wire.jsonl.gz"), options.cache);
if (options.rebuild) {
  const hashes = await rebuiltTwice(entries, options.db);
  for (const [time, exports] of Object.entries(hashes)) for (const [name, hash] of Object.entries(exports)) console.log(`${name} ${hash} ${time}`);
  const same = new Set(Object.values(hashes).map((exports) => JSON.stringify(exports))).size === 1;
  console.log(same ? "the exports are the same each time" : "THE EXPORTS DIFFER");
  process.exit(same ? 0 : 1);
}
const readings = entries
  .filter(({ article: { published } }) => (options.from ?? "") <= (published ?? "") && (published ?? "") <= (options.to ?? "9"))
  .map(({ article, record: read }): StoredReading => {
    const key = articleId(article);
    const record = recordFor(key, read);
    return { article: key, source: article.source, published: publishedIn(record), sketch: matching.sketchOf(article.text), record };
  });

const tellings = new Map(readings.flatMap((reading) => matching.tellingsOf(reading)).map((telling) => [telling.id, telling]));
const { happenings } = matching.mergeReadings(readings, []);
const hashOf = (list: readonly Happening[]): string => createHash("sha256").update(JSON.stringify(list)).digest("hex");
console.log(`${readings.length} stories, ${tellings.size} facts, ${happenings.length} happenings`);
console.log(`sha-256 ${hashOf(happenings)}, in the other order ${hashOf(matching.mergeReadings([...readings].reverse(), []).happenings)}`);

const next = random(Number(options.seed));
const drawn = <T>(list: readonly T[], count: number): T[] => {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0] as T);
};
const show = ({ status, time, published, place, claims, actors, details, source, kind }: Telling): string =>
  `    ${published.first} ${source} ${status} ${time?.edtf ?? "no day"} ${place?.name ?? ""} ${headlineOf({ kind, actors, details } as Happening)}\n      “${claims[0]?.quote.replace(/\s+/gu, " ").slice(0, 260) ?? ""}”`;

const told = (happening: Happening): readonly Telling[] => happening.members.flatMap((id) => tellings.get(id) ?? []);
const merged = happenings.filter((happening) => happening.articles > 1);
const byKind = new Map<string, number>();
for (const { kind } of merged) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
console.log(`merged across articles: ${JSON.stringify(Object.fromEntries(byKind))}`);
console.log("\n== merged");
for (const [i, happening] of drawn(merged, 50).entries()) console.log(`\n${i + 1}. ${happening.kind}\n${told(happening).map(show).join("\n")}`);

/** Two happenings of one kind and the same states, told within two weeks of each other. */
const near = happenings.flatMap((a, i) =>
  happenings
    .slice(i + 1)
    .filter((b) => a.kind === b.kind && a.kind !== "statement" && a.states.length > 1 && a.states.join() === b.states.join() && isNear(a, b))
    .map((b) => [a, b] as const),
);
function isNear(a: Happening, b: Happening): boolean {
  const days = (Date.parse(b.published.first ?? "") - Date.parse(a.published.first ?? "")) / 86_400_000;
  return Math.abs(days) <= 14;
}
console.log(`\n== left apart, of ${near.length} near pairs`);
for (const [i, [a, b]] of drawn(near, 50).entries())
  console.log(`\n${i + 1}. ${a.kind}\n${[told(a)[0], told(b)[0]].map((telling) => (telling ? show(telling) : "")).join("\n")}`);

const announced = happenings.filter(({ kind, history }) => (kind === "visit" || kind === "meeting") && history[0]?.status === "announced");
const followed = announced.filter(({ history }) => history.length > 1);
console.log(`\n== announced visits and meetings: ${announced.length}, of which ${followed.length} were followed further`);
for (const happening of announced)
  console.log(
    `${happening.history.length > 1 ? "+" : "-"} ${happening.kind} ${headlineOf(happening)}: ${happening.history.map(({ status, published, time }) => `${status} ${published.first} (${time?.edtf ?? "no day"})`).join(", ")}`,
  );

/**
 * `npm run bench:phrasings -- [--details] [--kind visit] [NAME…]`: the ways English has of telling one thing. Passages of one to three sentences (`bench/phrasings/NAME.jsonl`), each with the
 * facts it tells, are read one by one; per kind how many are found and right, and how many facts are told where there is none. `.a` files are developed on, `.b` files are not looked at.
 * Prints a table and writes bench/results/phrasings.json.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { articleFromText } from "../src/ingest/index.js";
import { createReader, type Record } from "../src/reading/index.js";
import { bounds, parseEdtf } from "../src/time/index.js";

type Told = { readonly [role: string]: unknown } & { readonly kind: string };
interface Passage {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly facts: readonly Told[];
}

interface Tally {
  gold: number;
  told: number;
  found: number;
  right: number;
}

async function scored(name: string): Promise<unknown> {
  const passages = readFileSync(`${folder}/${name}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Passage);
  const kinds = new Set(passages.flatMap(({ facts }) => facts.map(({ kind }) => kind)));
  const tallies = new Map([...kinds].map((kind) => [kind, { gold: 0, told: 0, found: 0, right: 0 } as Tally]));
  for (const passage of passages) count(tallies, passage, await recordOf(passage));
  console.log(`\n${name}: ${passages.length} passages`);
  const rows = [...tallies].map(([kind, tally]) => ({ kind, ...tally, ...measures(tally) }));
  console.table(rows);
  return rows;
}

function measures({ gold, told, found, right }: Tally) {
  const f1 = (hits: number): number => Number(((2 * hits) / Math.max(1, gold + told)).toFixed(3));
  return { recall: Number((found / Math.max(1, gold)).toFixed(3)), "found F1": f1(found), "right F1": f1(right) };
}

/** Words and offices of persons of whom no state is told count in an article that tells of relations between states; a passage of two sentences is no such article by itself. */
const ELSEWHERE = "\n\nTonga and Malawi signed an agreement on fisheries.";

async function recordOf({ id, text, published, facts }: Passage): Promise<Record> {
  const isOfWords = facts.some(({ kind }) => kind === "statement" || kind === "tenure");
  return reader.read(articleFromText(isOfWords ? `${text}${ELSEWHERE}` : text, { id, published }));
}

function count(tallies: ReadonlyMap<string, Tally>, { id, text, facts }: Passage, record: Record): void {
  const read = record.facts as unknown as readonly Told[];
  const taken = new Set<Told>();
  const note = (word: string, kind: string, what: string): void => {
    if (values.details && (values.kind ?? kind) === kind)
      console.log(`${word.padEnd(8)} ${id} ${kind} ${what}\n         | ${text.replaceAll("\n", " / ")}`);
  };
  for (const gold of [...facts].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const tally = tallies.get(gold.kind);
    if (!tally) continue;
    const alike = read.filter((fact) => fact.kind === gold.kind && !taken.has(fact) && isFound(gold, fact, record));
    const best = alike.find((fact) => wrong(gold, fact, record) === "") ?? alike[0];
    if (best) taken.add(best);
    if (gold.optional) continue;
    tally.gold++;
    if (!best) {
      note("missed", gold.kind, JSON.stringify({ ...gold, kind: undefined }));
      continue;
    }
    tally.told++;
    tally.found++;
    const reason = wrong(gold, best, record);
    if (reason === "") tally.right++;
    else note("wrong", gold.kind, reason);
  }
  for (const fact of read) {
    const tally = tallies.get(fact.kind);
    if (!tally || taken.has(fact)) continue;
    tally.told++;
    note("spurious", fact.kind, JSON.stringify({ ...fact, claims: undefined, events: undefined, kind: undefined, id: undefined }));
  }
}

/** The side an actor of the record stands for: a state's code, an organisation's names, else a person's. */
function sidesOf(record: Record, id: unknown): readonly string[] {
  const actor = record.actors.find((one) => one.id === id);
  if (!actor) return [String(id).toUpperCase()];
  if (actor.country !== null) return [actor.country];
  return [actor.id, actor.name, ...actor.aliases].map((name) => name.toUpperCase());
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const common = (record: Record, gold: unknown, ids: unknown): number =>
  list(gold).filter((code) => list(ids).some((id) => sidesOf(record, id).includes(String(code).toUpperCase()))).length;
const sides = (record: Record, ids: unknown): number => new Set(list(ids).map((id) => sidesOf(record, id)[0])).size;
const nameOf = (record: Record, id: unknown): string => record.actors.find((one) => one.id === id)?.name ?? String(id);
const words = (text: unknown): readonly string[] =>
  String(text ?? "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function isFound(gold: Told, fact: Told, record: Record): boolean {
  switch (gold.kind) {
    case "visit":
      return common(record, gold.visitors, fact.visitors) > 0 && common(record, gold.host, fact.host) > 0;
    case "meeting":
      return common(record, gold.participants, fact.participants) >= Math.min(2, list(gold.participants).length);
    case "agreement": {
      const shared = common(record, gold.parties, fact.parties);
      return shared > 0 && shared / (list(gold.parties).length + sides(record, fact.parties) - shared) >= 0.5;
    }
    case "membership":
      return (
        common(record, gold.member, fact.member) > 0 &&
        (common(record, gold.organisation, fact.organisation) > 0 || isLikeName(gold.organisation, nameOf(record, fact.organisation)))
      );
    case "alignment": {
      const [there, back] = [
        common(record, gold.subject, fact.subject) * common(record, gold.object, fact.object),
        common(record, gold.subject, fact.object) * common(record, gold.object, fact.subject),
      ];
      return (
        (there > 0 || (back > 0 && (gold.mutual === true || fact.mutual === true))) &&
        list(gold.type).some((type) => isGood(type) === isGood(fact.status))
      );
    }
    case "tenure":
      return (
        isLikeName(gold.holder, nameOf(record, fact.holder)) && isLikeOffice(`${gold.office} ${gold.body ?? ""}`, `${fact.office} ${fact.body ?? ""}`)
      );
    case "statement": {
      const claims = fact.claims as readonly { readonly quote: string }[];
      return claims.some(({ quote }) => quote.includes(String(gold.starts))) && isSpeaker(gold.speaker, fact.speaker, record);
    }
    default:
      return false;
  }
}

const GOOD = new Set(["partnership", "alliance", "warming", "turning-to", "relations-established", "recognition"]);
const isGood = (type: unknown): boolean => GOOD.has(String(type));
const isLikeName = (gold: unknown, name: string): boolean => {
  const [a, b] = [words(gold), words(name)];
  return a.at(-1) === b.at(-1) || a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
};
const isLikeOffice = (gold: string, office: string): boolean => {
  const [a, b] = [new Set(words(gold)), new Set(words(office))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.has("deputy") === b.has("deputy") && shared * 2 >= Math.min(a.size, b.size);
};
const isSpeaker = (gold: unknown, id: unknown, record: Record): boolean =>
  list(gold).some(
    (one) =>
      (id === null && one === null) ||
      sidesOf(record, id).includes(String(one)) ||
      isLikeName(one, nameOf(record, id)) ||
      words(one).some((w) => w.length > 4 && words(nameOf(record, id)).includes(w)),
  );

/** What is wrong with a fact that was found; empty where nothing is. */
function wrong(gold: Told, fact: Told, record: Record): string {
  const reasons: string[] = [];
  const told = gold.kind === "alignment" ? gold.type : gold.status;
  if (told !== undefined && !list(told).includes(fact.status)) reasons.push(`status ${fact.status}, not ${list(told).join(" or ")}`);
  const time = (fact.time as { edtf?: string | null } | null)?.edtf ?? null;
  if (gold.time !== undefined && !list(gold.time).some((one) => isSameTime(one as string | null, time)))
    reasons.push(`time ${time}, not ${list(gold.time).join(" or ")}`);
  const place = (fact.place as { country?: string | null } | null)?.country ?? null;
  if (gold.kind === "meeting" && gold.place && !list(gold.place).includes(place))
    reasons.push(`place ${place}, not ${list(gold.place).join(" or ")}`);
  if (gold.kind === "tenure" && gold.country && fact.country !== gold.country) reasons.push(`country ${fact.country}, not ${gold.country}`);
  if (gold.kind === "visit" && common(record, gold.visitors, fact.visitors) < list(gold.visitors).length) reasons.push("not all visitors");
  return reasons.join("; ");
}

/** Both none, equal, or days whose common part is half of all they cover; open ends reach a year. */
function isSameTime(gold: string | null, told: string | null): boolean {
  if (gold === told) return true;
  const [a, b] = [gold, told].map((edtf) => {
    const parsed = edtf === null ? null : parseEdtf(edtf);
    const days = parsed && bounds(parsed);
    if (!days) return null;
    const first = days.first ?? (days.last ?? 0) - 365;
    return { first, last: days.last ?? first + 365 };
  });
  if (!a || !b) return false;
  const overlap = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return overlap > 0 && overlap / (Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1) >= 0.5;
}

const { values, positionals } = parseArgs({
  options: { details: { type: "boolean" }, kind: { type: "string" }, folder: { type: "string" } },
  allowPositionals: true,
});
const folder = values.folder ?? fileURLToPath(new URL("phrasings", import.meta.url));
const names = positionals.length > 0 ? positionals : readdirSync(folder).flatMap((name) => (name.endsWith(".jsonl") ? [name.slice(0, -6)] : []));
const reader = await createReader();
const results: { [name: string]: unknown } = { date: new Date().toISOString() };
for (const name of names) results[name] = await scored(name);
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/phrasings.json", `${JSON.stringify(results, null, 2)}\n`);

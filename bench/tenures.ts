/** Scores the tenures the actors room reads in the evaluation articles: `npx tsx bench/tenures.ts [--details] [--text NAME]` (folder of the evaluation in CHANCERY_EVALUATION). */
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolveActors } from "../src/actors/index.js";
import { loadAnnotator } from "../src/language/index.js";

interface GoldFact {
  readonly kind: string;
  readonly holder: string;
  readonly office: string;
  readonly country: string | null;
  readonly status: string | readonly string[];
  readonly optional?: boolean;
}
interface GoldActor {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly country: string | null;
}
interface Gold {
  readonly document: { readonly source: string | null };
  readonly actors: readonly GoldActor[];
  readonly facts: readonly GoldFact[];
}

const folder = process.env.CHANCERY_EVALUATION ?? "../shared/evaluation";
const rules = (await import(pathToFileURL(`${folder}/scorer/rules.mjs`).href)) as { isFound(gold: object, given: object): boolean };
const annotator = await loadAnnotator();
const details = process.argv.includes("--details");
const only = process.argv.includes("--text") ? process.argv[process.argv.indexOf("--text") + 1] : undefined;
const sources = new Map(
  readFileSync(`${folder}/texts/listing.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { file: string; source: string | null })
    .map(({ file, source }) => [file, source]),
);

const total = { required: 0, found: 0, right: 0, given: 0, good: 0 };
for (const file of readdirSync(`${folder}/gold`).filter((name) => only === undefined || name.startsWith(only))) {
  const name = file.replace(".gold.json", "");
  const gold = JSON.parse(readFileSync(`${folder}/gold/${file}`, "utf8")) as Gold;
  const people = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const text = readFileSync(`${folder}/texts/${name}.txt`, "utf8").normalize("NFC");
  const resolved = resolveActors(await annotator.annotate(text), { source: sources.get(`${name}.txt`) ?? null });
  const wanted = gold.facts
    .filter((fact) => fact.kind === "tenure")
    .map((fact) => ({ ...fact, person: people.get(fact.holder), holder: people.get(fact.holder), claims: [] }));
  const given = resolved.tenures.map((tenure) => ({ kind: "tenure", ...tenure, holder: resolved.actors.get(tenure.holder), claims: [] }));
  const distinct = given.filter(
    (t, i) => given.findIndex((o) => o.holder === t.holder && o.office.toLowerCase() === t.office.toLowerCase() && o.country === t.country) === i,
  );
  const taken = new Set<number>();
  for (const fact of [...wanted].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const at = distinct.findIndex((tenure, i) => !taken.has(i) && rules.isFound(fact, tenure));
    if (!fact.optional) total.required++;
    if (at >= 0) {
      taken.add(at);
      const right = [fact.status].flat().includes(distinct[at]?.status ?? "");
      if (fact.optional) total.given--;
      else {
        total.found++;
        total.good++;
        if (right) total.right++;
      }
      if (!right && details) console.log(`${name}: status of ${fact.person?.name}, ${fact.office}: ${distinct[at]?.status}, not ${fact.status}`);
    } else if (details && !fact.optional) console.log(`${name}: missed ${fact.person?.name} | ${fact.office} | ${fact.country}`);
  }
  total.given += distinct.length;
  if (details)
    distinct.forEach((tenure, i) => {
      if (!taken.has(i))
        console.log(
          `${name}: spurious ${tenure.holder?.name} (${tenure.holder?.country}) | ${tenure.office} | ${tenure.body} | ${tenure.country} | ${tenure.status} — ${text.slice(tenure.evidence.start, tenure.evidence.end)}`,
        );
    });
}
const [precision, recall] = [total.good / total.given, total.found / total.required];
console.log(
  `tenures: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}; right ${total.right} of ${total.found} found, ${total.required} required`,
);

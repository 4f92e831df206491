/**
 * Measures who says what and how sure: `npm run bench:claims -- [--data DIR] [--only polnear|events|sentences] [--errors]`.
 * PolNeAR dev for attribution; TimeBank (development) and AQUAINT (test) for polarity, modality and tense; our own sentences for certainty.
 * The corpora are not part of this project: `--data` or CHANCERY_DATA says where they lie. `--cache FILE` keeps the annotations for the next run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Annotated, type Annotator, loadAnnotator } from "../src/language/index.js";
import { type Miss, scoreAttribution } from "./claims/attribution.js";
import { scoreEvents } from "./claims/events.js";
import { readPolnear } from "./claims/polnear.js";
import { scoreOwnSentences } from "./claims/sentences.js";
import { readStories } from "./time/timebank.js";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    only: { type: "string", multiple: true },
    errors: { type: "boolean" },
    cache: { type: "string" },
  },
});
const data = options.data ?? process.env.CHANCERY_DATA ?? "../shared/data";
const model = await loadAnnotator();
const kept: Record<string, Annotated> =
  options.cache && existsSync(options.cache) ? (JSON.parse(readFileSync(options.cache, "utf8")) as Record<string, Annotated>) : {};
const annotator: Annotator = {
  id: model.id,
  annotate: async (text) => {
    kept[text] ??= await model.annotate(text);
    return kept[text];
  },
};
const isWanted = (part: string): boolean => options.only === undefined || options.only.includes(part);
const note = (line: string): void => {
  if (options.errors) console.log(line);
};
const results: Record<string, object> = {};

if (isWanted("sentences")) {
  const own = (await scoreOwnSentences(new URL("../src/claims/testing/certainty.yaml", import.meta.url), annotator, (line) =>
    note(`OWN\t${line}`),
  )) as {
    certainty: object;
    tense: object;
    groups: Record<string, object>;
  };
  console.table(flat({ "own sentences: certainty": own.certainty, "own sentences: tense": own.tense }));
  console.table(own.groups);
  results.sentences = own;
}
const archive = join(data, "timebank-aquaint.tar.gz");
if (isWanted("events") && isThere(archive)) {
  for (const corpus of ["TimeBank", "AQUAINT"]) {
    const scores = await scoreEvents(readStories(archive, corpus), annotator, (line) => note(`${corpus}\t${line}`));
    console.log(corpus);
    console.table(flat(scores));
    results[corpus] = scores;
  }
}
const polnear = join(data, "polnear.jsonl.gz");
if (isWanted("polnear") && isThere(polnear)) {
  const told = ({ kind, article, gold, mine, around }: Miss): void => note([kind.toUpperCase(), gold, mine, around, article].join("\t"));
  const { gold, given, named, resolved, ...scores } = await scoreAttribution(readPolnear(polnear, "dev"), annotator, told);
  console.log(`PolNeAR dev: ${gold} attributions with a source and a verb, ${given} of ours; speaker is somebody in ${resolved}`);
  console.table(scores);
  console.table({ "named sources": named });
  results.PolNeAR = { gold, given, ...scores, named, resolved };
}

/** Scores with the F1 of each class written out in one cell. */
function flat(scores: object): object {
  const cell = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.entries(value)
          .map((pair) => pair.join(" "))
          .join(", ")
      : value;
  return Object.fromEntries(
    Object.entries(scores).map(([task, score]) => [
      task,
      Object.fromEntries(Object.entries(score as object).map(([key, value]) => [key, cell(value)])),
    ]),
  );
}

function isThere(file: string): boolean {
  if (existsSync(file)) return true;
  console.log(`skipped: ${file} is not there (set CHANCERY_DATA to the folder)`);
  return false;
}

if (options.cache) writeFileSync(options.cache, JSON.stringify(kept));
if (!options.errors && options.only === undefined) {
  mkdirSync(new URL("results/", import.meta.url), { recursive: true });
  writeFileSync(new URL("results/claims.json", import.meta.url), `${JSON.stringify({ annotator: annotator.id, results }, null, 2)}\n`);
}

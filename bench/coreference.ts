/**
 * Measures whom words point back to: `npm run bench:coreference -- [--data DIR] [--split dev] [--genre news]… [--errors]`.
 * GUM (17 genres, 30 documents in dev) holds the gold; it is not part of this project: `--data` or CHANCERY_DATA says where it lies.
 * Prints a table by kind of word and one by genre, writes bench/results/coreference.json.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadAnnotator } from "../src/language/index.js";
import { readGum } from "./coreference/gum.js";
import { type Counts, KINDS, type Kind, type Scores, scoreDocument } from "./coreference/score.js";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    split: { type: "string", default: "dev" },
    genre: { type: "string", multiple: true },
    errors: { type: "boolean", default: false },
  },
});
const data = options.data ?? process.env.CHANCERY_DATA ?? "../shared/data";
const file = join(data, "ud", `en_gum-ud-${options.split}.conllu.gz`);
if (existsSync(file)) await measure();
else console.log(`skipped: ${file} is not there (set CHANCERY_DATA to the folder)`);

async function measure(): Promise<void> {
  const annotator = await loadAnnotator();
  const documents = readGum(file).filter(({ genre }) => options.genre === undefined || options.genre.includes(genre));
  const genres = new Map<string, Scores[]>();
  for (const document of documents) {
    const scores = await scoreDocument(document, annotator, ({ document: id, kind, gold, mine, around }) => {
      if (options.errors) console.log([kind, gold, mine, id, around].join("\t"));
    });
    genres.set(document.genre, [...(genres.get(document.genre) ?? []), scores]);
  }
  const all = [...genres.values()].flat();
  const byKind = Object.fromEntries([...KINDS, "all"].map((kind) => [kind, measures(all.map((scores) => counts(scores, kind)))]));
  const byGenre = Object.fromEntries(
    [...genres].sort(([a], [b]) => a.localeCompare(b)).map(([genre, list]) => [genre, measures(list.map((scores) => counts(scores, "all")))]),
  );
  console.log(`GUM ${options.split}: ${documents.length} documents`);
  console.table(byKind);
  console.table(byGenre);
  if (options.genre !== undefined || options.errors || options.split !== "dev") return;
  mkdirSync(new URL("results/", import.meta.url), { recursive: true });
  writeFileSync(
    new URL("results/coreference.json", import.meta.url),
    `${JSON.stringify({ annotator: annotator.id, split: options.split, documents: documents.length, byKind, byGenre }, null, 2)}\n`,
  );
}

function counts(scores: Scores, kind: string): Counts {
  return kind === "all" ? sum(KINDS.map((each) => scores[each])) : scores[kind as Kind];
}

function sum(list: readonly Counts[]): Counts {
  const total = (key: keyof Counts): number => list.reduce((before, each) => before + each[key], 0);
  return { gold: total("gold"), given: total("given"), right: total("right") };
}

function measures(list: readonly Counts[]): Counts & { precision: number; recall: number; f1: number } {
  const { gold, given, right } = sum(list);
  const ratio = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 1000;
  return { gold, given, right, precision: ratio(right, given), recall: ratio(right, gold), f1: ratio(2 * right, gold + given) };
}

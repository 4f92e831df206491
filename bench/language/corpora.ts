/** The corpora as plain data, cut as `training/chancery_training/corpora.py` cuts them, so that both give the same figures. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { parseDelimited } from "../../src/cli/rows/delimited.js";
import { type ConlluDocument, readConllu } from "../../src/language/index.js";

const unpacked = (path: string): string => gunzipSync(readFileSync(path)).toString("utf8");

/** A UD treebank as its file and its documents. */
export function readTreebank(path: string): { source: string; documents: ConlluDocument[] } {
  const source = unpacked(path);
  return { source, documents: readConllu(source) };
}

/** Words with BIO tags of one layer. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const NAME_TAGS = new Set(["B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]);

/** Universal NER (Mayhew et al. 2024). */
export function readUner(path: string): TaggedSentence[] {
  return unpacked(path)
    .split(/\n\n+/u)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.split("\t"))
        .filter(([id, , tag]) => /^\d+$/u.test(id ?? "") && tag !== undefined),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ words: rows.map((row) => row[1] ?? ""), tags: rows.map((row) => (NAME_TAGS.has(row[2] ?? "") ? (row[2] ?? "O") : "O")) }));
}

const PolnearArticle = z.object({
  split: z.string(),
  text: z.string(),
  brat: z.array(z.string()),
  silver: z.array(z.array(z.array(z.union([z.number(), z.string(), z.null()])))),
});
interface Attributed {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** PolNeAR (Newell et al. 2018): sources, cues and contents; those inside another's content are left out. Offsets of the file are code points. */
export function readPolnear(path: string, split: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const line of unpacked(path).split("\n")) {
    if (!line) continue;
    const article = PolnearArticle.parse(JSON.parse(line));
    if (article.split !== split) continue;
    const text = [...article.text];
    const spans = outermost(attributed(article.brat.join("\n")));
    for (const tokens of article.silver) {
      const places = tokens.map(([start, end]) => ({ start: Number(start), end: Number(end) }));
      const words = places.map(({ start, end }) => text.slice(start, end).join(""));
      if (words.length === 0 || words.some((word) => word.trim() === "")) continue;
      sentences.push({ words, tags: attributionTags(places, spans) });
    }
  }
  return sentences;
}

function attributed(brat: string): Attributed[] {
  return [...brat.matchAll(/^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/gmu)].flatMap(([, label = "", pieces = ""]) =>
    pieces.split(";").map((piece) => {
      const [start, end] = piece.trim().split(" ").map(Number);
      return { start: start ?? 0, end: end ?? 0, label: label.toUpperCase() };
    }),
  );
}

const outermost = (spans: readonly Attributed[]): Attributed[] =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.label === "CONTENT" && other.start <= span.start && span.end <= other.end && (other.start !== span.start || other.end !== span.end),
      ),
  );

function attributionTags(places: readonly { readonly start: number; readonly end: number }[], spans: readonly Attributed[]): string[] {
  const [first, last] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
  const tags = places.map(() => "O");
  for (const { start, end, label } of spans.filter((span) => span.start < last && first < span.end))
    places.forEach((place, i) => {
      if (start <= place.start && place.end <= end) tags[i] = `${place.start === start ? "B" : "I"}-${label}`;
    });
  return tags;
}

/** A sentence with source and target marked and the gold PLOVER root and mode. */
export interface GoldPair {
  readonly marked: string;
  readonly root: string;
  readonly mode: string | null;
}

/** PLV_train of Zero-Shot-PLOVER (Hu et al. 2024). */
export async function readPairs(path: string): Promise<GoldPair[]> {
  let header: string[] | undefined;
  const pairs: GoldPair[] = [];
  const source = readFileSync(path, "utf8");
  for await (const record of parseDelimited(only(source), "\t")) {
    if (!header) {
      header = record;
      continue;
    }
    const field = (name: string): string => record[header?.indexOf(name) ?? -1] ?? "";
    pairs.push({ marked: field("marked_sentence"), root: field("gold_root").trim(), mode: null });
  }
  return pairs;
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

/** A gold record of PLOVER; `marked` is null where source and target do not both stand in the text as written. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly root: string;
  readonly mode: string | null;
  readonly marked: string | null;
}

/** PLOVER's gold records out of the CAMEO manual, but for those with no event or text. The file is nearly JSON: it has commas too many. */
export function readGoldRecords(path: string): GoldRecord[] {
  const source = readFileSync(path, "utf8").replace(/,\s*([\]}])/gu, "$1");
  return source
    .split(/\n\s*\{\s*\n?\s*"id":|\{"id":/u)
    .slice(1)
    .flatMap((block): GoldRecord[] => {
      const id = /"(PLOVER-[^"]+)"/u.exec(block)?.[1] ?? "";
      const [text, root, mode] = [field(block, "text"), field(block, "event"), field(block, "mode")];
      if (!text || !root || root === "DOCUMENT") return [];
      return [{ id, text, root, mode: mode || null, marked: marked(text, actor(block, "source"), actor(block, "target")) }];
    });
}

const field = (block: string, key: string): string =>
  (new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`, "u").exec(block)?.[1] ?? "").replaceAll('\\"', '"');
const actor = (block: string, role: string): string =>
  new RegExp(`"${role}"\\s*:\\s*\\[\\s*\\{\\s*"actorText"\\s*:\\s*"([^"]*)"`, "u").exec(block)?.[1] ?? "";

function marked(text: string, source: string, target: string): string | null {
  if (!source || !target) return null;
  const [a, b] = [text.indexOf(source), text.indexOf(target)];
  if (a < 0 || b < 0 || a === b || (a < b && b < a + source.length) || (b < a && a < b + target.length)) return null;
  const wrap = (at: number, length: number, mark: string) => (into: string) =>
    `${into.slice(0, at)}<${mark}>${into.slice(at, at + length)}</${mark}>${into.slice(at + length)}`;
  const [s, t] = [wrap(a, source.length, "s"), wrap(b, target.length, "t")];
  return a > b ? t(s(text)) : s(t(text));
}

/** Texts of the wire, every `step`-th. */
export function readWire(path: string, step: number): string[] {
  return unpacked(path)
    .split("\n")
    .filter((line, i) => line !== "" && i % step === 0)
    .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text.normalize("NFC"));
}

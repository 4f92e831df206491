/** Reads PolNeAR's development articles: text and gold attributions out of their brat standoff (offsets in code points). */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
export interface GoldAttribution {
  /** UTF-16; null where nobody is named. */
  readonly source: Stretch | null;
  readonly cue: Stretch | null;
  readonly content: Stretch;
  /** A name, as CoreNLP's silver tags have it, stands in the source's words. */
  readonly named: boolean;
  /** A verb, by the silver tags, stands in the content. */
  readonly clausal: boolean;
}
export interface AttributedArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Start, end (code points), part of speech, name, head, relation. */
type SilverToken = readonly [number, number, string, string, number, string];
interface Row {
  readonly id: string;
  readonly split: string;
  readonly text: string;
  /** One standoff file for each annotator. */
  readonly brat: readonly string[];
  readonly silver: readonly (readonly SilverToken[])[];
}

/** The articles of one split. Throws where a line is no JSON. */
export const readPolnear = (file: string, split: string): AttributedArticle[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.split === split)
    .map(readRow);

function readRow({ id, text, brat, silver }: Row): AttributedArticle {
  const units = utf16Offsets(text);
  const bounds = new Map<string, Stretch>();
  // Two articles were annotated by several persons: the first one's marks are taken.
  const lines = (brat[0] ?? "").split("\n");
  for (const line of lines) {
    const bound = /^(T\d+)\t\S+ ([\d ;]+)\t/u.exec(line);
    if (!bound) continue;
    const numbers = (bound[2] ?? "").split(/[ ;]/u).map(Number);
    bounds.set(bound[1] ?? "", { start: units[Math.min(...numbers)] ?? 0, end: units[Math.max(...numbers)] ?? text.length });
  }
  const tokens = silver.flat().map(([start, end, tag, name]) => ({ start: units[start] ?? 0, end: units[end] ?? 0, tag, name }));
  const inside = (span: Stretch): typeof tokens => tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const attributions = lines.flatMap((line): GoldAttribution[] => {
    if (!/^E\d+\t/u.test(line)) return [];
    const role = (name: string): Stretch | null => bounds.get(new RegExp(`\\b${name}:(T\\d+)`, "u").exec(line)?.[1] ?? "") ?? null;
    const [source, cue, content] = [role("Source"), role("Cue"), role("Content")];
    if (!content) return [];
    return [
      {
        source,
        cue,
        content,
        named: source !== null && inside(source).some(({ name }) => name === "PERSON" || name === "ORGANIZATION"),
        clausal: inside(content).some(({ tag }) => tag.startsWith("VB") || tag === "MD"),
      },
    ];
  });
  return { id, text, attributions };
}

/** Index by code point → UTF-16 offset. */
function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

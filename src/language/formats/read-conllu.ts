import { ChanceryError } from "../../text/index.js";
import type { GivenSentence } from "../annotated.js";

/** A word line of CoNLL-U: its ten columns as they stand. */
type Columns = readonly string[];

/** A sentence of a CoNLL-U file: every line as it stands, and what an annotator needs of it. */
export interface ConlluSentence {
  /** Comment lines with their `#`. */
  readonly comments: readonly string[];
  /** All other lines, in order, as columns: words (`3`), multiword tokens (`3-4`), empty nodes (`3.1`). */
  readonly lines: readonly Columns[];
}

/** The sentences between two `# newdoc`, with the text that their tokens make. */
export interface ConlluDocument {
  /** What `# newdoc id` says; empty where nothing does. */
  readonly id: string;
  readonly sentences: readonly ConlluSentence[];
  /** The tokens in their order, parted by blanks unless `SpaceAfter=No`; sentences by a line break, paragraphs by an empty line. */
  readonly text: string;
  /** The sentences' words, for `WordAnnotator.annotateWords`; offsets (UTF-16) into `text`. */
  readonly given: readonly GivenSentence[];
}

export const isWord = (columns: Columns): boolean => /^\d+$/u.test(columns[0] ?? "");
const isMultiword = (columns: Columns): boolean => /^\d+-\d+$/u.test(columns[0] ?? "");

/**
 * Documents of a CoNLL-U file (universaldependencies.org/format.html). Columns after FORM may be `_` and are read for `SpaceAfter` alone.
 * @throws {ChanceryError} `conllu-invalid`, naming the line
 */
export function readConllu(source: string): ConlluDocument[] {
  const documents: { id: string; sentences: ConlluSentence[] }[] = [];
  let comments: string[] = [];
  let lines: Columns[] = [];
  const endSentence = (): void => {
    if (lines.length > 0) {
      const opened = comments.find((comment) => /^#\s*newdoc\b/u.test(comment));
      if (opened !== undefined || documents.length === 0) documents.push({ id: /\bid\s*=\s*(.*\S)/u.exec(opened ?? "")?.[1] ?? "", sentences: [] });
      documents.at(-1)?.sentences.push({ comments, lines });
      comments = [];
    }
    lines = [];
  };
  source.split(/\r?\n/u).forEach((line, at) => {
    if (line.trim() === "") endSentence();
    else if (line.startsWith("#") && lines.length === 0) comments.push(line);
    else lines.push(columnsOf(line, at + 1, lines));
  });
  endSentence();
  return documents.map(({ id, sentences }) => ({ id, sentences, ...textOf(sentences) }));
}

function columnsOf(line: string, number: number, before: readonly Columns[]): Columns {
  const columns = line.split("\t");
  const invalid = (why: string): ChanceryError => new ChanceryError("conllu-invalid", `line ${number} is not CoNLL-U: ${why}.`);
  if (columns.length !== 10) throw invalid(`it has ${columns.length} columns parted by tabs instead of 10`);
  if (!/^(?:\d+(?:[-.]\d+)?)$/u.test(columns[0] ?? "")) throw invalid(`its ID is ${columns[0]}`);
  if (columns[1] === "") throw invalid("its FORM is empty");
  const words = before.filter(isWord).length;
  if (isWord(columns) && Number(columns[0]) !== words + 1) throw invalid(`its ID is ${columns[0]} where ${words + 1} should be`);
  return columns;
}

function textOf(sentences: readonly ConlluSentence[]): { text: string; given: GivenSentence[] } {
  let text = "";
  let paragraph = 0;
  const given: GivenSentence[] = [];
  for (const { comments, lines } of sentences) {
    const opensParagraph = given.length > 0 && comments.some((comment) => /^#\s*newpar\b/u.test(comment));
    if (opensParagraph) paragraph++;
    text = given.length === 0 ? "" : `${text.trimEnd()}${opensParagraph ? "\n\n" : "\n"}`;
    const form: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let token = { last: 0, start: 0, end: 0 };
    for (const columns of lines) {
      if (!isWord(columns) && !isMultiword(columns)) continue;
      const last = Number(columns[0]?.split("-").at(-1));
      if (last > token.last) {
        token = { last, start: text.length, end: text.length + (columns[1]?.length ?? 0) };
        text += `${columns[1]}${columns[9]?.split("|").includes("SpaceAfter=No") ? "" : " "}`;
      }
      if (isMultiword(columns)) continue;
      form.push(columns[1] ?? "");
      starts.push(token.start);
      ends.push(token.end);
    }
    if (form.length > 0) given.push({ paragraph, start: starts[0] ?? 0, end: ends.at(-1) ?? 0, form, starts, ends });
  }
  return { text: text.trimEnd(), given };
}

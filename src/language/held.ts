import { ChanceryError } from "../text/index.js";
import type { Annotated, AnnotatedSentence, NameLabel, Upos } from "./annotated.js";

const UPOS: ReadonlySet<string> = new Set<Upos>([
  ...(["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"] as const),
]);
const NAMES: ReadonlySet<string> = new Set<NameLabel>(["PER", "ORG", "LOC"]);
const COLUMNS = ["form", "lemma", "upos", "head", "deprel", "starts", "ends"] as const;
const LISTS = [...COLUMNS, "names"] as const;

/** What one sentence has wrong: which column, and how. */
interface Fault {
  readonly column: string;
  readonly what: string;
}

/**
 * Holds what an annotator of somebody's own gave to what docs/own-model.md says that the rooms downstream rely on: the text that was given, columns of one length,
 * offsets that cut out the words, trees with one root. Everything is looked at once.
 * @throws {ChanceryError} `annotator-invalid`, naming the annotator, the sentence and the column
 */
export function heldTo(text: string, annotated: Annotated, annotator: string): Annotated {
  const wrong = (what: string): ChanceryError =>
    new ChanceryError("annotator-invalid", `The annotator ${annotator} ${what}. docs/own-model.md says what an annotator gives.`);
  if (!Array.isArray((annotated as Partial<Annotated> | undefined)?.sentences)) throw wrong("gave no { text, sentences }");
  if (annotated.text !== text) throw wrong("gave another text than it was given; offsets are of the text that it gets");
  let end = 0;
  for (const [i, sentence] of annotated.sentences.entries()) {
    const fault = faultOf(sentence, i, end, text);
    if (fault) throw wrong(`gave sentence ${i} a column ${fault.column} that ${fault.what}`);
    end = sentence.end;
  }
  return annotated;
}

function faultOf(sentence: AnnotatedSentence, i: number, from: number, text: string): Fault | undefined {
  const missing = LISTS.find((column) => !Array.isArray(sentence?.[column]));
  if (missing) return { column: missing, what: "is no list" };
  const { length } = sentence.form;
  const uneven = [...COLUMNS, ...(sentence.certainty ? (["certainty"] as const) : [])].find((column) => sentence[column]?.length !== length);
  if (uneven) return { column: uneven, what: `has ${sentence[uneven]?.length} entries where form has ${length}` };
  if (sentence.index !== i) return { column: "index", what: `is ${sentence.index}; it counts sentences from 0` };
  if (!Number.isInteger(sentence.paragraph)) return { column: "paragraph", what: "is no whole number" };
  if (typeof sentence.parsed !== "boolean") return { column: "parsed", what: "is neither true nor false" };
  return stretchFault(sentence, from, text) ?? wordsFault(sentence) ?? headFault(sentence) ?? namesFault(sentence);
}

/** Sentences in the order of the text, words in the order of the sentence, each exactly its stretch. */
function stretchFault({ start, end, starts, ends, form }: AnnotatedSentence, from: number, text: string): Fault | undefined {
  if (!(Number.isInteger(start) && start >= from)) return { column: "start", what: `is ${start}, before ${from}, where the sentence before it ends` };
  if (!(Number.isInteger(end) && end >= start && end <= text.length))
    return { column: "end", what: `is ${end}, which is not between its start ${start} and the text's end ${text.length}` };
  let last = start;
  for (const [t, word] of form.entries()) {
    const [first, past] = [starts[t] ?? -1, ends[t] ?? -1];
    if (first < last || past < first || past > end)
      return {
        column: "starts or ends",
        what: `puts token ${t} (${word}) at ${first} to ${past}, outside its sentence or before the token before it`,
      };
    if (text.slice(first, past) !== word)
      return {
        column: "starts or ends",
        what: `cuts “${text.slice(first, past)}” for token ${t}, whose form is “${word}” (offsets count UTF-16 units from 0)`,
      };
    last = past;
  }
  return undefined;
}

function wordsFault({ lemma, upos, deprel }: AnnotatedSentence): Fault | undefined {
  const tag = upos.find((each) => !UPOS.has(each));
  if (tag !== undefined) return { column: "upos", what: `has ${tag}, which is no universal part of speech` };
  if (lemma.some((each) => typeof each !== "string")) return { column: "lemma", what: "has something that is no text" };
  if (deprel.some((each) => typeof each !== "string")) return { column: "deprel", what: "has something that is no text" };
  return undefined;
}

/** One root, and from every word a way to it. */
function headFault({ head, parsed }: AnnotatedSentence): Fault | undefined {
  const off = head.findIndex((to, t) => !Number.isInteger(to) || to < -1 || to >= head.length || to === t);
  if (off >= 0) return { column: "head", what: `has ${head[off]} for token ${off}; heads are indices from 0 of other tokens, and −1 is the root` };
  const roots = head.filter((to) => to === -1).length;
  if (!parsed || head.length === 0) return undefined;
  if (roots !== 1) return { column: "head", what: `has ${roots} roots (−1) where there is one` };
  const circle = circleIn(head);
  return circle === undefined ? undefined : { column: "head", what: `goes in a circle from token ${circle}` };
}

/** A token from which the way up never ends; undefined in a tree. Each token is passed once. */
function circleIn(head: readonly number[]): number | undefined {
  const settled = new Set([-1]);
  for (const [t] of head.entries()) {
    const way = new Set<number>();
    for (let at = t; !settled.has(at); at = head[at] ?? -1) {
      if (way.has(at)) return at;
      way.add(at);
    }
    for (const at of way) settled.add(at);
  }
  return undefined;
}

function namesFault({ names, attribution = [], form }: AnnotatedSentence): Fault | undefined {
  const isSpan = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= form.length;
  const label = names.find((name) => !NAMES.has(name.label));
  if (label) return { column: "names", what: `has the label ${label.label}; labels are PER, ORG and LOC` };
  if (!names.every(isSpan)) return { column: "names", what: "has a span outside the sentence's tokens" };
  return attribution.every(isSpan) ? undefined : { column: "attribution", what: "has a span outside the sentence's tokens" };
}

import type { Annotated, AnnotatedSentence } from "../annotated.js";
import { isFusion } from "../segment/index.js";
import { type ConlluDocument, type ConlluSentence, isWord } from "./read-conllu.js";

/**
 * CoNLL-U (universaldependencies.org/format.html) of annotated text: LEMMA, UPOS, HEAD, DEPREL and `SpaceAfter=No`; clitics as multiword tokens; `# newdoc`, `# newpar`,
 * `# sent_id` and `# text` before the sentences they belong to.
 */
export function toConllu({ sentences }: Annotated, document: string): string {
  const documentId = document.replace(/\s+/gu, "_");
  return sentences
    .map((sentence, i) => {
      const glued = sentence.form.map((_, w) => (sentence.starts[w + 1] ?? sentences[i + 1]?.start) === sentence.ends[w]);
      const last = sentence.form.length - 1;
      const text = sentence.form.map((form, w) => (glued[w] || w === last ? form : `${form} `)).join("");
      const comments = [
        ...(i === 0 ? [`# newdoc id = ${documentId}`] : []),
        ...(i === 0 || sentences[i - 1]?.paragraph !== sentence.paragraph ? ["# newpar"] : []),
        `# sent_id = ${documentId}-${i + 1}`,
        `# text = ${text}`,
      ];
      const words = sentence.form.flatMap((_, w) => wordLines(sentence, w, glued));
      return block([...comments, ...words]);
    })
    .join("");
}

/** A word's line, before it that of the multiword token it begins ("don't" for "do" and "n't"). */
function wordLines(sentence: AnnotatedSentence, word: number, glued: readonly boolean[]): string[] {
  const [before, form, after] = [sentence.form[word - 1], sentence.form[word] ?? "", sentence.form[word + 1]];
  const joins = (first: string | undefined, second: string | undefined, at: number): boolean =>
    first !== undefined &&
    second !== undefined &&
    glued[at] === true &&
    (isFusion(first, second) || (/^['’]$/u.test(second) && sentence.upos[at + 1] === "PART"));
  const begins = joins(form, after, word);
  const token = begins
    ? [[`${word + 1}-${word + 2}`, `${form}${after}`, ...Array<string>(7).fill("_"), glued[word + 1] ? "SpaceAfter=No" : "_"].join("\t")]
    : [];
  const inside = begins || joins(before, form, word - 1);
  return [...token, line([`${word + 1}`, form, ...Array<string>(8).fill("_")], sentence, word, glued[word] === true && !inside)];
}

/** The same file with LEMMA, UPOS, HEAD and DEPREL ours and DEPS cleared; comments, ids, multiword tokens, empty nodes, XPOS, FEATS and MISC stay. */
export function refillConllu(document: ConlluDocument, { sentences }: Annotated): string {
  const filled = document.sentences.filter(({ lines }) => lines.some(isWord));
  return filled.map((given, i) => refilled(given, sentences[i] as AnnotatedSentence, `${document.id || "sentence"}-${i + 1}`)).join("");
}

function refilled({ comments, lines }: ConlluSentence, sentence: AnnotatedSentence, id: string): string {
  const lacks = (key: string): boolean => !comments.some((comment) => new RegExp(`^#\\s*${key}\\s*=`, "u").test(comment));
  const added = [...(lacks("sent_id") ? [`# sent_id = ${id}`] : []), ...(lacks("text") ? [`# text = ${surface(lines)}`] : [])];
  let word = 0;
  const rows = lines.map((columns) => (isWord(columns) ? line(columns, sentence, word++) : columns.join("\t")));
  return block([...comments, ...added, ...rows]);
}

/** A word's columns filled in; `glued` adds `SpaceAfter=No`. */
function line(columns: readonly string[], sentence: AnnotatedSentence, word: number, glued = false): string {
  const [id, form, , , xpos, feats] = columns;
  const head = (sentence.head[word] ?? -1) + 1;
  const misc = glued ? "SpaceAfter=No" : columns[9];
  return [id, form, sentence.lemma[word] || form, sentence.upos[word], xpos, feats, head, sentence.deprel[word], "_", misc].join("\t");
}

function surface(lines: readonly (readonly string[])[]): string {
  let text = "";
  let covered = 0;
  for (const [id = "", form, , , , , , , , misc] of lines) {
    const last = Number(id.split("-").at(-1));
    if (id.includes(".") || last <= covered) continue;
    covered = last;
    text += `${form}${misc?.split("|").includes("SpaceAfter=No") ? "" : " "}`;
  }
  return text.trimEnd();
}

const block = (lines: readonly string[]): string => `${lines.join("\n")}\n\n`;

import type { AnnotatedSentence } from "../annotated.js";

/** A sentence's tags in IOB2 (Tjong Kim Sang & Veenstra 1999), one for each word. */
export function iob2Tags(
  { form }: AnnotatedSentence,
  spans: readonly { readonly from: number; readonly to: number; readonly label: string }[],
): string[] {
  const tags = form.map(() => "O");
  for (const { from, to, label } of spans) for (let word = from; word < to; word++) tags[word] = `${word === from ? "B" : "I"}-${label}`;
  return tags;
}

/** Names as CoNLL-2003 has them: a word, a tab and its tag on each line, an empty line after each sentence. */
export function toIob2(sentences: readonly AnnotatedSentence[]): string {
  return sentences
    .map((sentence) => {
      const tags = iob2Tags(sentence, sentence.names);
      return `${sentence.form.map((form, word) => `${form}\t${tags[word]}\n`).join("")}\n`;
    })
    .join("");
}

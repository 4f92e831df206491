import type { Annotated, AnnotatedSentence, Annotator } from "../annotated.js";
import { segment } from "../segment/index.js";

/** What is known of a word in tests: `word/UPOS/relation/governor`, the governor by its position from 1 and 0 for the root. */
const MARKED = /^(.+)\/([A-Z]+)\/([a-z:]+)\/(\d+)$/u;

/**
 * The smallest annotator: it cuts the text as the model does and knows nothing of words but what `lexicon` says of them. Words that it does not know are X and hang on
 * the first word. For tests, and as an example of how an annotator is made (docs/own-model.md).
 */
export function handMade(lexicon: Readonly<Record<string, Partial<Pick<Word, "upos" | "lemma" | "name">>>> = {}): Annotator {
  return {
    id: "hand-made 1",
    annotate: async (text) => ({
      text,
      sentences: segment(text).map(({ paragraph, start, end, tokens }, index): AnnotatedSentence => {
        const form = tokens.map((token) => text.slice(token.start, token.end));
        const known = form.map((word) => lexicon[word] ?? {});
        return {
          index,
          paragraph,
          start,
          end,
          form,
          lemma: form.map((word, i) => known[i]?.lemma ?? word.toLowerCase()),
          upos: known.map((word) => word.upos ?? "X"),
          head: form.map((_, i) => (i === 0 ? -1 : 0)),
          deprel: form.map((_, i) => (i === 0 ? "root" : "dep")),
          starts: tokens.map((token) => token.start),
          ends: tokens.map((token) => token.end),
          names: known.flatMap((word, i) => (word.name ? [{ from: i, to: i + 1, label: word.name }] : [])),
          parsed: true,
        };
      }),
    }),
  };
}

interface Word {
  readonly upos: AnnotatedSentence["upos"][number];
  readonly lemma: string;
  readonly name: AnnotatedSentence["names"][number]["label"];
}

/** A tree written by hand: `tree("Peru/PROPN/nsubj/2 signed/VERB/root/0")`. */
export function tree(marked: string): Annotated {
  const words = marked.split(" ").map((word) => MARKED.exec(word) ?? ["", word, "X", "dep", "1"]);
  const form = words.map((word) => word[1] ?? "");
  const text = form.join(" ");
  const starts = form.map((_, i) => form.slice(0, i).reduce((sum, word) => sum + word.length + 1, 0));
  return {
    text,
    sentences: [
      {
        index: 0,
        paragraph: 0,
        start: 0,
        end: text.length,
        form,
        lemma: form.map((word) => word.toLowerCase()),
        upos: words.map((word) => word[2] as Word["upos"]),
        head: words.map((word) => Number(word[4]) - 1),
        deprel: words.map((word) => word[3] ?? "dep"),
        starts,
        ends: starts.map((start, i) => start + (form[i]?.length ?? 0)),
        names: [],
        parsed: true,
      },
    ],
  };
}

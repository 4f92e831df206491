import { type Annotated, type AnnotatedSentence, loadAnnotator } from "../../language/index.js";
import type { Article } from "../../text/index.js";
import { resolveTimes } from "../index.js";
import type { ResolvedTimes } from "../times.js";

const annotator = await loadAnnotator();

/** An article with nothing known of it but its text and perhaps its day. For tests. */
export const articleOf = (text: string, published: string | null, url: string | null = null): Article => ({
  id: "test",
  file: null,
  text,
  title: null,
  source: null,
  url,
  published,
  language: "en",
  sha256: "",
});

/** Annotates a text with the shipped model and resolves its times. For tests. */
export async function readTimes(
  text: string,
  published: string | null,
  url: string | null = null,
): Promise<{ annotated: Annotated; times: ResolvedTimes }> {
  const annotated = await annotator.annotate(text);
  return { annotated, times: resolveTimes(annotated, articleOf(text, published, url)) };
}

/** A text as one sentence of blank-separated tokens, not parsed: what the rules must stand without a model. For tests. */
export function unparsed(text: string): Annotated {
  const tokens = [...text.matchAll(/\S+/gu)];
  const sentence: AnnotatedSentence = {
    index: 0,
    paragraph: 0,
    start: 0,
    end: text.length,
    form: tokens.map((match) => match[0]),
    lemma: tokens.map((match) => match[0].toLowerCase()),
    upos: tokens.map(() => "X"),
    head: tokens.map(() => -1),
    deprel: tokens.map(() => "dep"),
    starts: tokens.map((match) => match.index),
    ends: tokens.map((match) => match.index + match[0].length),
    names: [],
    parsed: false,
  };
  return { text, sentences: [sentence] };
}

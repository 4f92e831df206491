/** How sure, in our own sentences (`src/claims/testing/certainty.yaml`), written before the rules that read them. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { resolveActors } from "../../src/actors/index.js";
import { attribute, certaintyAt } from "../../src/claims/index.js";
import type { Annotator } from "../../src/language/index.js";
import { Confusion } from "./events.js";

export interface OwnSentence {
  readonly group: string;
  readonly text: string;
  readonly word: string;
  /** Each answer that is right. */
  readonly certainty: readonly string[];
  readonly tense: readonly string[];
}

export const readOwnSentences = (file: URL): OwnSentence[] =>
  Object.entries(parse(readFileSync(file, "utf8")) as Record<string, string[]>).flatMap(([group, rows]) =>
    rows.map((row) => {
      const [text = "", word = "", expected = ""] = row.split(" | ");
      const [certainty = "", tense = ""] = expected.split(" ");
      return { group, text, word, certainty: certainty.split("/"), tense: tense.split("/") };
    }),
  );

/** Ours for one sentence: `unknown` where what it tells is not asserted. */
export async function readCertainty(annotator: Annotator, { text, word }: OwnSentence): Promise<{ certainty: string; tense: string }> {
  const annotated = await annotator.annotate(text);
  const s = annotated.sentences.find((sentence) => sentence.form.includes(word));
  if (!s) throw new Error(`no sentence of “${text}” has the word “${word}”`);
  const claims = attribute(annotated, resolveActors(annotated, { source: null }));
  const { tense, hypothetical } = claims.factuality(s.index, s.form.indexOf(word));
  const certainty = certaintyAt(claims, s.index, s.form.indexOf(word));
  return { certainty: hypothetical && !certainty.endsWith("-not") ? "unknown" : certainty, tense };
}

export async function scoreOwnSentences(file: URL, annotator: Annotator, note: (line: string) => void): Promise<object> {
  const certainties = new Confusion();
  const tenses = new Confusion();
  const groups = new Map<string, { cases: number; certainty: number; tense: number }>();
  for (const sentence of readOwnSentences(file)) {
    const mine = await readCertainty(annotator, sentence);
    const closest = (right: readonly string[], given: string): string => (right.includes(given) ? given : (right[0] ?? ""));
    const gold = { certainty: closest(sentence.certainty, mine.certainty), tense: closest(sentence.tense, mine.tense) };
    certainties.add(gold.certainty, mine.certainty);
    tenses.add(gold.tense, mine.tense);
    const group = groups.get(sentence.group) ?? { cases: 0, certainty: 0, tense: 0 };
    groups.set(sentence.group, {
      cases: group.cases + 1,
      certainty: group.certainty + Number(gold.certainty === mine.certainty),
      tense: group.tense + Number(gold.tense === mine.tense),
    });
    if (gold.certainty !== mine.certainty || gold.tense !== mine.tense)
      note(`${sentence.group}\t${sentence.text}\t${sentence.word}\t${gold.certainty} ${gold.tense}\t${mine.certainty} ${mine.tense}`);
  }
  return { certainty: certainties.scores(), tense: tenses.scores(), groups: Object.fromEntries(groups) };
}

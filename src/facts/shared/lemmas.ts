import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import { memoised, once } from "../../text/index.js";

/** The verb of an irregular past form ("shook" of "shake"). */
const irregular = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(
        loadKnowledge("irregular-verbs.yaml", z.record(z.string(), z.strictObject({ forms: z.array(z.string()).nonempty(), example: z.string() }))),
      ).flatMap(([lemma, { forms }]) => forms.map((one) => [one, lemma] as const)),
    ),
);

/**
 * The lemma by which a word is known to a list: its own, or where the list does not have that one, another its ending allows
 * ("initialled" is "initial", "imposed" is "impose"), so that a lemma cut too short loses nothing. Its own lemma where none is known.
 */
export function knownLemma(s: AnnotatedSentence, token: number, isKnown: (lemma: string) => boolean): string {
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  if (isKnown(lemma) || s.upos[token] === "PROPN") return lemma;
  return plainForms((s.form[token] ?? "").toLowerCase()).find(isKnown) ?? lemma;
}

const MOST_FORMS = 100_000;

/** What an inflected form may be a form of. */
export const plainForms: (form: string) => readonly string[] = memoised(MOST_FORMS, (form) => {
  const verb = irregular().get(form);
  if (verb !== undefined) return [form, verb];
  const stem = /^(.{3,})(?:ing|ed|es|s|d)$/u.exec(form)?.[1];
  if (stem === undefined) return [form];
  const shorter = /^(.{3,})ed$|^(.{3,})es$/u.exec(form);
  const stems = [...new Set([stem, shorter?.[1] ?? shorter?.[2] ?? stem])];
  return [form, ...stems.flatMap((one) => [one, `${one}e`, one.replace(/(.)\1$/u, "$1"), one.replace(/i$/u, "y")])];
});

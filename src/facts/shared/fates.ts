import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { once } from "../../text/index.js";
import type { OccasionStatus } from "../fact.js";
import { type PhraseList, phraseList, phrasesAt } from "./phrases.js";
import { sequenceAt } from "./sequence.js";

const Occasions = z.strictObject({
  fates: z.array(
    z.strictObject({
      phrases: z.array(z.string()).nonempty(),
      status: z.enum(["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"]),
      example: z.string(),
    }),
  ),
  givenUp: z.strictObject({ phrases: z.array(z.string()).nonempty(), example: z.string() }),
});
export type OccasionKnowledge = z.infer<typeof Occasions>;

let loaded: OccasionKnowledge | undefined;

/** The words of `occasions.yaml`. */
export const occasionKnowledge = (): OccasionKnowledge => {
  loaded ??= loadKnowledge("occasions.yaml", Occasions);
  return loaded;
};

/** What is said of a visit or meeting, and the word that says it and dates it. */
export interface Fate {
  readonly status: OccasionStatus;
  readonly governor: number;
}

/** "the talks fell through", "the trip is on hold", "a meeting pencilled in for June": what becomes of the visit or meeting a noun tells of. */
export function fateOf(s: AnnotatedSentence, noun: number): Fate | undefined {
  const predicate = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  const said = predicate < 0 ? undefined : fateAt(s, predicate, [...children(s, predicate, "cop", "aux"), predicate]);
  if (said) return (said.status === "announced" ? undoneSince(s, predicate) : undefined) ?? said;
  const isSubject = predicate >= 0 && s.upos[predicate] === "VERB";
  return children(s, noun, "acl")
    .filter((clause) => !hasRelation(s, clause, "acl:relcl") && !/ing$/u.test(s.form[clause] ?? ""))
    .map((clause) => fateAt(s, clause, [clause], bareFates()))
    .find((fate) => fate !== undefined && !(isSubject && UNDONE.has(fate.status)));
}
/** What was put off before ("the visit, put off in May, will take place on Monday") no longer is where its verb tells something else. */
const UNDONE = new Set<OccasionStatus>(["postponed", "cancelled"]);

/** "were slated for May but rescheduled to July": what has become of the plan since. */
const undoneSince = (s: AnnotatedSentence, predicate: number): Fate | undefined =>
  children(s, predicate, "conj")
    .map((c) => fateAt(s, c, [...children(s, c, "cop", "aux", "aux:pass"), c]) ?? fateAt(s, c, [c], bareFates()))
    .find((fate) => fate !== undefined && UNDONE.has(fate.status));

type FateEntry = ReturnType<typeof occasionKnowledge>["fates"][number];

const fates = once(() => phraseList(occasionKnowledge().fates.map((entry) => [entry, entry.phrases] as const)));
/** As a clause of its own tells them: "pencilled in for June" of "be pencilled in". */
const bareFates = once(() =>
  phraseList(occasionKnowledge().fates.map((entry) => [entry, entry.phrases.map((phrase) => phrase.replace(/^be /u, ""))] as const)),
);

function fateAt(s: AnnotatedSentence, governor: number, starts: readonly number[], list: PhraseList<FateEntry> = fates()): Fate | undefined {
  const standing = new Set(starts.flatMap((start) => phrasesAt(list, s, start).map(({ entry }) => entry)));
  const entry = standing.size === 0 ? undefined : occasionKnowledge().fates.find((one) => standing.has(one));
  return entry && { status: entry.status, governor };
}

/** "will not go after all", "is no longer to meet": what was planned is given up. */
export function isGivenUp(s: AnnotatedSentence, verb: number): boolean {
  const around = [...children(s, verb, "advmod", "obl", "advcl"), ...children(s, verb, "advmod", "obl").flatMap((t) => children(s, t))];
  return occasionKnowledge().givenUp.phrases.some((phrase) => {
    const words = phrase.split(" ");
    return s.form.some(
      (_, at) =>
        words.every((word, k) => s.form[at + k]?.toLowerCase() === word) && words.some((_word, k) => around.includes(at + k) || at + k === verb - 1),
    );
  });
}

/** The phrase of a list that begins at a word, the longest first ("come face to face" before "come"); its first word is a lemma, given. */
export function phraseAt(s: AnnotatedSentence, token: number, lemma: string, phrases: readonly string[]): string | undefined {
  return longestFirst(phrases)
    .get(lemma)
    ?.find(({ phrase, words }) => phrase === lemma || sequenceAt(s, token, words) !== undefined)?.phrase;
}

type Beginning = { readonly phrase: string; readonly words: readonly string[] }[];
const lists = new WeakMap<readonly string[], ReadonlyMap<string, Beginning>>();

/** The phrases of a list by their first word. */
function longestFirst(phrases: readonly string[]): ReadonlyMap<string, Beginning> {
  const known = lists.get(phrases);
  if (known) return known;
  const list = new Map<string, Beginning>();
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    list.set(first, [...(list.get(first) ?? []), { phrase, words }]);
  }
  lists.set(phrases, list);
  return list;
}

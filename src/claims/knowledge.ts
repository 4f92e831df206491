import { z } from "zod";
import { loadKnowledge, Words } from "../knowledge/index.js";
import type { AnnotatedSentence } from "../language/index.js";

const certainty = z.enum(["certain", "probable", "possible", "unknown", "certain-not", "probable-not", "possible-not"]);
const CueClass = z.strictObject({
  verbs: z.array(z.string()).nonempty(),
  commitment: certainty.optional(),
  takes: z.array(z.enum(["clause", "quote", "noun", "infinitive"])).nonempty(),
  example: z.string(),
});
/** Names of the small groups of words under `words:` in cues.yaml, where each is explained. */
const CUE_WORDS = [
  "spoken",
  "information",
  "addressing",
  "addressed",
  "calling-on",
  "outlets",
  "reports",
  "telling",
  "plain",
  "predicating",
  "wording",
  "charging",
  "matter",
  "briefing",
  "speech",
  "wishing",
  "passingOn",
  "listeners",
  "asking",
  "seeking",
  "sought",
  "hearing",
  "citing",
  "withholding",
  "deferring",
  "assemblies",
  "interviewing",
  "comments",
  "particulars",
  "speaking",
  "answering",
  "enquiries",
  "conditions",
  "anonymity",
  "unsaid",
  "continuing",
  "offices",
  "documents",
  "rules",
  "voicing",
  "organs",
  "desks",
  "outspoken",
  "uttered",
  "jointPapers",
  "joint",
] as const;
type CueWords = (typeof CUE_WORDS)[number];

const Cues = z.strictObject({
  say: CueClass,
  announce: CueClass,
  emphasise: CueClass,
  voice: CueClass,
  confirm: CueClass,
  deny: CueClass,
  rebut: CueClass,
  claim: CueClass,
  promise: CueClass,
  threaten: CueClass,
  ask: CueClass,
  demand: CueClass,
  propose: CueClass,
  offer: CueClass,
  predict: CueClass,
  think: CueClass,
  "no-comment": CueClass,
  letting: z.strictObject({ phrases: z.array(z.string()), example: z.string() }),
  prepositions: z.strictObject({ phrases: z.array(z.string()), example: z.string() }),
  silences: z.strictObject({ verbs: z.array(z.string()), example: z.string() }),
  ignorance: z.strictObject({ verbs: z.array(z.string()), example: z.string() }),
  nouns: z.array(z.strictObject({ words: z.array(z.string()).nonempty(), commitment: certainty.optional(), example: z.string() })),
  words: z.record(z.enum(CUE_WORDS), Words),
});

export type CueKind =
  | "say"
  | "announce"
  | "emphasise"
  | "voice"
  | "confirm"
  | "deny"
  | "rebut"
  | "claim"
  | "promise"
  | "threaten"
  | "ask"
  | "demand"
  | "propose"
  | "offer"
  | "predict"
  | "think"
  | "no-comment";
export interface Cue extends z.infer<typeof CueClass> {
  readonly kind: CueKind;
}

const Effect = z.strictObject({
  words: z.array(z.string()).nonempty(),
  certainty,
  tense: z.enum(["past", "present", "future"]).nullable().default(null),
  takes: z.array(z.enum(["clause", "infinitive", "gerund", "noun"])).optional(),
  undone: certainty.optional(),
  example: z.string(),
});
const Modality = z.strictObject({
  modals: z.array(Effect),
  governors: z.array(Effect),
  predicates: z.array(Effect),
  particled: Words,
  planning: Words,
  linking: Words,
  adjectives: z.array(Effect),
  adverbs: z.array(Effect),
  oblique: Words,
  ofThings: Words,
  underWay: Words,
  unchanged: Words,
  negations: Words,
  nobody: Words,
  forgone: Words,
  inability: Words,
  afterwards: Words,
  conditions: Words,
  pending: Words,
  concessions: Words,
  presupposing: Words,
  opinions: Words,
  hearsay: Words,
  rumours: Words,
  refutations: Words,
  aside: Words,
});
export type ModalEffect = z.infer<typeof Effect>;

export interface ModalityKnowledge {
  readonly modals: ReadonlyMap<string, ModalEffect>;
  readonly governors: ReadonlyMap<string, ModalEffect>;
  /** Governors that are so with their particle alone, and what plans a happening between "be" and "to". */
  readonly particled: ReadonlySet<string>;
  readonly planning: ReadonlySet<string>;
  /** What is said of a happening: "unlikely", "in doubt". */
  readonly predicates: ReadonlyMap<string, ModalEffect>;
  /** Verbs between it and what is said of it. */
  readonly linking: ReadonlySet<string>;
  readonly adjectives: ReadonlyMap<string, ModalEffect>;
  readonly adverbs: ReadonlyMap<string, ModalEffect>;
  /** Governors of a happening behind a preposition; of things as well as happenings; of what is under way. */
  readonly oblique: ReadonlySet<string>;
  readonly ofThings: ReadonlySet<string>;
  readonly underWay: ReadonlySet<string>;
  /** Verbs with a past like their present. */
  readonly unchanged: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Subjects and objects with which nothing happens. */
  readonly nobody: ReadonlySet<string>;
  /** Phrases before what was not done. */
  readonly forgone: readonly string[];
  /** Modals that, negated, leave no chance. */
  readonly inability: ReadonlySet<string>;
  /** Adverbs that make a "would" of a story one of what did come. */
  readonly afterwards: readonly string[];
  /** Phrases that open a supposition; one about what is to come; and what only looks so. */
  readonly conditions: readonly string[];
  readonly pending: readonly string[];
  readonly concessions: readonly string[];
  readonly presupposing: ReadonlySet<string>;
  /** Verbs of holding for true. */
  readonly opinions: ReadonlySet<string>;
  /** Verbs of telling that, in the passive, leave open who tells. */
  readonly hearsay: ReadonlySet<string>;
  readonly rumours: ReadonlySet<string>;
  readonly refutations: ReadonlySet<string>;
  /** Prepositions that hang a happening on a word without any bearing on it. */
  readonly aside: ReadonlySet<string>;
}

export interface CueKnowledge {
  /** By lemma, with particle where it has one ("rule out"). */
  readonly verbs: ReadonlyMap<string, Cue>;
  /** Verbs that, negated, refuse to say. */
  readonly silences: ReadonlySet<string>;
  /** Verbs that, negated within what is said, tell that the speaker has nothing to say. */
  readonly ignorance: ReadonlySet<string>;
  /** A verb's lemma and the words with which it lets something be known before "that". */
  readonly letting: readonly (readonly string[])[];
  /** Phrases that name who vouches for the rest of the sentence, as words. */
  readonly prepositions: readonly (readonly string[])[];
  /** Nouns of saying, by lemma. */
  readonly nouns: ReadonlyMap<string, { readonly commitment?: z.infer<typeof certainty> | undefined }>;
  /** The small groups of words, by name. */
  readonly words: ReadonlyMap<CueWords, ReadonlySet<string>>;
}

let cueKnowledge: CueKnowledge | undefined;
export function cues(): CueKnowledge {
  if (cueKnowledge) return cueKnowledge;
  const { letting, prepositions, silences, ignorance, nouns, words, ...classes } = loadKnowledge("cues.yaml", Cues);
  const verbs = new Map<string, Cue>();
  for (const [kind, entry] of Object.entries(classes))
    for (const verb of entry.verbs) if (!verbs.has(verb)) verbs.set(verb, { ...entry, kind: kind as CueKind });
  cueKnowledge = {
    verbs,
    silences: new Set(silences.verbs),
    ignorance: new Set(ignorance.verbs),
    nouns: new Map(nouns.flatMap((entry) => entry.words.map((word) => [word, { commitment: entry.commitment }] as const))),
    letting: letting.phrases.map((phrase) => phrase.split(" ")),
    prepositions: prepositions.phrases.map((phrase) => phrase.split(" ")),
    words: new Map(CUE_WORDS.map((group) => [group, new Set(words[group].words)])),
  };
  return cueKnowledge;
}

/** Is the word in one of the small groups? */
export const isOneOf = (group: CueWords, word: string): boolean => cues().words.get(group)?.has(word) ?? false;

/** Is the token's lemma in one of the small groups of words? */
export const is = (group: CueWords, s: AnnotatedSentence, token: number): boolean => isOneOf(group, s.lemma[token] ?? "");

let modalityKnowledge: ModalityKnowledge | undefined;
export function modality(): ModalityKnowledge {
  if (modalityKnowledge) return modalityKnowledge;
  const file = loadKnowledge("modality.yaml", Modality);
  const index = (effects: readonly ModalEffect[]): Map<string, ModalEffect> =>
    new Map(effects.flatMap((effect) => effect.words.map((word) => [word, effect] as const)));
  modalityKnowledge = {
    modals: index(file.modals),
    governors: index(file.governors),
    predicates: index(file.predicates),
    particled: new Set(file.particled.words),
    planning: new Set(file.planning.words),
    linking: new Set(file.linking.words),
    adjectives: index(file.adjectives),
    adverbs: index(file.adverbs),
    oblique: new Set(file.oblique.words),
    ofThings: new Set(file.ofThings.words),
    underWay: new Set(file.underWay.words),
    unchanged: new Set(file.unchanged.words),
    negations: new Set(file.negations.words),
    nobody: new Set(file.nobody.words),
    forgone: file.forgone.words,
    inability: new Set(file.inability.words),
    afterwards: file.afterwards.words,
    conditions: file.conditions.words,
    pending: file.pending.words,
    concessions: file.concessions.words,
    presupposing: new Set(file.presupposing.words),
    opinions: new Set(file.opinions.words),
    hearsay: new Set(file.hearsay.words),
    rumours: new Set(file.rumours.words),
    refutations: new Set(file.refutations.words),
    aside: new Set(file.aside.words),
  };
  return modalityKnowledge;
}

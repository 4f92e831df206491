import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";

const certainty = z.enum(["certain", "probable", "possible", "unknown", "certain-not", "probable-not", "possible-not"]);
const CueClass = z.strictObject({
  verbs: z.array(z.string()).nonempty(),
  commitment: certainty.optional(),
  takes: z.array(z.enum(["clause", "quote", "noun", "infinitive"])).nonempty(),
  example: z.string(),
});
const Cues = z.strictObject({
  say: CueClass,
  emphasise: CueClass,
  confirm: CueClass,
  deny: CueClass,
  rebut: CueClass,
  claim: CueClass,
  promise: CueClass,
  ask: CueClass,
  propose: CueClass,
  predict: CueClass,
  think: CueClass,
  "no-comment": CueClass,
  prepositions: z.strictObject({ phrases: z.array(z.string()), example: z.string() }),
  nouns: z.strictObject({ words: z.array(z.string()), example: z.string() }),
  silences: z.strictObject({ verbs: z.array(z.string()), example: z.string() }),
  ignorance: z.strictObject({ verbs: z.array(z.string()), example: z.string() }),
  spoken: z.strictObject({ words: z.array(z.string()), example: z.string() }),
});

export type CueKind =
  | "say"
  | "emphasise"
  | "confirm"
  | "deny"
  | "rebut"
  | "claim"
  | "promise"
  | "ask"
  | "propose"
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
  example: z.string(),
});
const Words = z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() });
const Modality = z.strictObject({
  modals: z.array(Effect),
  governors: z.array(Effect),
  adjectives: z.array(Effect),
  adverbs: z.array(Effect),
  negations: Words,
  conditions: Words,
  opinions: Words,
  hearsay: Words,
  rumours: Words,
  refutations: Words,
});
export type ModalEffect = z.infer<typeof Effect>;

export interface ModalityKnowledge {
  readonly modals: ReadonlyMap<string, ModalEffect>;
  readonly governors: ReadonlyMap<string, ModalEffect>;
  readonly adjectives: ReadonlyMap<string, ModalEffect>;
  readonly adverbs: ReadonlyMap<string, ModalEffect>;
  readonly negations: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Verbs of holding for true. */
  readonly opinions: ReadonlySet<string>;
  /** Verbs of telling that, in the passive, leave open who tells. */
  readonly hearsay: ReadonlySet<string>;
  readonly rumours: ReadonlySet<string>;
  readonly refutations: ReadonlySet<string>;
}

export interface CueKnowledge {
  /** By lemma, with particle where it has one ("rule out"). */
  readonly verbs: ReadonlyMap<string, Cue>;
  /** Verbs that, negated, refuse to say. */
  readonly silences: ReadonlySet<string>;
  /** Verbs that, negated within what is said, tell that the speaker has nothing to say. */
  readonly ignorance: ReadonlySet<string>;
  /** Nouns for words that can be rebutted. */
  readonly spoken: ReadonlySet<string>;
}

let cueKnowledge: CueKnowledge | undefined;
export function cues(): CueKnowledge {
  if (cueKnowledge) return cueKnowledge;
  const { prepositions: _p, nouns: _n, silences, ignorance, spoken, ...classes } = loadKnowledge("cues.yaml", Cues);
  const verbs = new Map<string, Cue>();
  for (const [kind, entry] of Object.entries(classes))
    for (const verb of entry.verbs) if (!verbs.has(verb)) verbs.set(verb, { ...entry, kind: kind as CueKind });
  cueKnowledge = { verbs, silences: new Set(silences.verbs), ignorance: new Set(ignorance.verbs), spoken: new Set(spoken.words) };
  return cueKnowledge;
}

let modalityKnowledge: ModalityKnowledge | undefined;
export function modality(): ModalityKnowledge {
  if (modalityKnowledge) return modalityKnowledge;
  const file = loadKnowledge("modality.yaml", Modality);
  const index = (effects: readonly ModalEffect[]): Map<string, ModalEffect> =>
    new Map(effects.flatMap((effect) => effect.words.map((word) => [word, effect] as const)));
  modalityKnowledge = {
    modals: index(file.modals),
    governors: index(file.governors),
    adjectives: index(file.adjectives),
    adverbs: index(file.adverbs),
    negations: new Set(file.negations.words),
    conditions: new Set(file.conditions.words),
    opinions: new Set(file.opinions.words),
    hearsay: new Set(file.hearsay.words),
    rumours: new Set(file.rumours.words),
    refutations: new Set(file.refutations.words),
  };
  return modalityKnowledge;
}

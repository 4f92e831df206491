import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { type AnnotatedSentence, children } from "../../language/index.js";
import { groupsOf, knownLemma, WordGroup } from "../shared/index.js";

/** Names of the small groups of words under `words:` in interactions.yaml, where each is explained. */
const GROUPS = ["handing", "demanding", "verbal"] as const;
const Interactions = z.strictObject({
  types: z.record(z.string(), z.strictObject({ verbs: z.array(z.string()).nonempty(), example: z.string() })),
  words: z.record(z.enum(GROUPS), WordGroup),
});

interface Verbs {
  /** A lemma, or a lemma and its particle, to the PLOVER types it tells of. */
  readonly types: ReadonlyMap<string, string>;
  readonly examples: readonly { readonly type: string; readonly example: string }[];
  /** The small groups of words, by name. */
  readonly words: Readonly<Record<(typeof GROUPS)[number], WordGroup>>;
}

let loaded: Verbs | undefined;

/** The verbs of `interactions.yaml`. */
export function interactionVerbs(): Verbs {
  if (!loaded) {
    const file = loadKnowledge("interactions.yaml", Interactions);
    const entries = Object.entries(file.types);
    loaded = {
      types: new Map(entries.flatMap(([type, { verbs }]) => verbs.map((verb) => [verb, type] as const))),
      examples: entries.map(([type, { example }]) => ({ type, example })),
      words: file.words,
    };
  }
  return loaded;
}

export const { is } = groupsOf(() => interactionVerbs().words);

/** Is it one of the verbs, alone or with a particle? */
const isKnown = (lemma: string): boolean => [...interactionVerbs().types.keys()].some((verb) => verb === lemma || verb.startsWith(`${lemma} `));

/** The PLOVER type a verb tells of, with the particle or preposition beside it where that makes its meaning; undefined for a verb of no interaction. */
export function typeOfVerb(s: AnnotatedSentence, verb: number): string | undefined {
  const lemma = knownLemma(s, verb, (one) => isKnown(one));
  if (
    lemma === "attack" &&
    children(s, verb, "obl").some(
      (c) => children(s, c, "nmod:poss").length > 0 && children(s, c, "case").some((k) => /^(?:for|over)$/iu.test(s.form[k] ?? "")),
    )
  )
    return "ACCUSE";
  const { types } = interactionVerbs();
  const beside = [...children(s, verb, "compound:prt", "advmod"), ...children(s, verb, "obl").flatMap((c) => children(s, c, "case"))].map((t) =>
    (s.form[t] ?? "").toLowerCase(),
  );
  const done = nounOfVerb(s, verb);
  return (
    (done === undefined ? undefined : types.get(`${lemma} ${s.lemma[done]}`)) ??
    beside.map((word) => types.get(`${lemma} ${word}`)).find((type) => type !== undefined) ??
    types.get(lemma) ??
    types.get(lemma.replace(/([^aeiou])\1$/u, "$1"))
  );
}

/** The object that makes a verb's meaning ("lodged a protest", "voiced support"). */
export function nounOfVerb(s: AnnotatedSentence, verb: number): number | undefined {
  const lemma = knownLemma(s, verb, (one) => isKnown(one));
  return children(s, verb, "obj").find((t) => interactionVerbs().types.has(`${lemma} ${s.lemma[t]}`));
}

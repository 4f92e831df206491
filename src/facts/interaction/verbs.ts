import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { type AnnotatedSentence, children, subtree } from "../../language/index.js";
import { groupsOf, hasCase, knownLemma, oblique, WordGroup } from "../shared/index.js";

/** Names of the small groups of words under `words:` in interactions.yaml, where each is explained. */
const GROUPS = [
  "handing",
  "handing-out",
  "demanding",
  "verbal",
  "plain",
  "private",
  "summoning",
  "receiving",
  "gifts",
  "coming",
  "fire",
  "ousting",
  "out-of-the-country",
  "envoys",
  "missions",
  "carriers",
  "complaining",
  "goods",
  "papers",
  "thankworthy",
  "aimed",
  "happening",
  "drilling",
  "forces",
  "freight",
] as const;

const Doing = z.strictObject({ type: z.string(), verbs: z.array(z.string()).nonempty(), nouns: z.array(z.string()).nonempty(), example: z.string() });
const Interactions = z.strictObject({
  types: z.record(z.string(), z.strictObject({ verbs: z.array(z.string()).nonempty(), example: z.string() })),
  /** Verbs with the noun they do, every one with every other. */
  doing: z.array(Doing),
  dealings: z.array(Doing),
  words: z.record(z.enum(GROUPS), WordGroup),
});

interface Verbs {
  /** A lemma, or a lemma and its particle or noun, to the PLOVER types it tells of. */
  readonly types: ReadonlyMap<string, string>;
  /** First words of those. */
  readonly lemmas: ReadonlySet<string>;
  readonly dealings: readonly z.infer<typeof Doing>[];
  readonly examples: readonly { readonly type: string; readonly example: string }[];
  /** The small groups of words, by name. */
  readonly words: Readonly<Record<(typeof GROUPS)[number], WordGroup>>;
}

let loaded: Verbs | undefined;

/** The verbs of `interactions.yaml`. */
export function interactionVerbs(): Verbs {
  if (!loaded) {
    const { types: known, doing, dealings: between, words } = loadKnowledge("interactions.yaml", Interactions);
    const entries = Object.entries(known).map(([type, entry]) => ({ type, ...entry }));
    const types = new Map([
      ...doing.flatMap(({ type, verbs, nouns }) => verbs.flatMap((verb) => nouns.map((noun) => [`${verb} ${noun}`, type] as const))),
      ...entries.flatMap(({ type, verbs }) => verbs.map((verb) => [verb, type] as const)),
    ]);
    loaded = {
      types,
      lemmas: new Set([...types.keys()].flatMap((verb) => verb.split(" ")[0] ?? [])),
      dealings: between,
      examples: [...entries, ...doing, ...between].map(({ type, example }) => ({ type, example })),
      words,
    };
  }
  return loaded;
}

export const { is, isOneOf, hasForm } = groupsOf(() => interactionVerbs().words);

/** What two sides do together or to each other. */
export const dealings = (): Verbs["dealings"] => interactionVerbs().dealings;

const lemmaOf = (s: AnnotatedSentence, verb: number): string => knownLemma(s, verb, (one) => interactionVerbs().lemmas.has(one));

/** "donated", "expelled", "handed over a consignment of maize": a verb that means one thing whoever is asked. */
export const isPlain = (s: AnnotatedSentence, verb: number): boolean =>
  isOneOf("plain", lemmaOf(s, verb)) || (is("handing-out", s, verb) && thingsHanded(s, verb).some((t) => is("goods", s, t)));

/** The PLOVER type a verb tells of, with the particle, preposition or noun beside it where that makes its meaning; undefined for a verb of no interaction. */
export function typeOfVerb(s: AnnotatedSentence, verb: number): string | undefined {
  const lemma = lemmaOf(s, verb);
  if (
    lemma === "attack" &&
    children(s, verb, "obl").some(
      (c) => children(s, c, "nmod:poss").length > 0 && children(s, c, "case").some((k) => /^(?:for|over)$/iu.test(s.form[k] ?? "")),
    )
  )
    return "ACCUSE";
  if (lemma === "declare" && unwelcomeAt(s, verb) > 0) return "SANCTION";
  if (lemma === "ask" && isQuestion(s, verb)) return undefined;
  if (lemma === "recall" && !isOfEnvoys(s, verb)) return undefined;
  if (lemma === "appreciate" && !isThankworthy(s, verb)) return undefined;
  const { types } = interactionVerbs();
  const beside = [...children(s, verb, "compound:prt", "advmod"), ...children(s, verb, "obl").flatMap((c) => children(s, c, "case"))].map((t) =>
    (s.form[t] ?? "").toLowerCase(),
  );
  const done = nounOfVerb(s, verb);
  if (done !== undefined) return typeOfNoun(s, lemma, done);
  const type =
    beside.map((word) => types.get(`${lemma} ${word}`)).find((one) => one !== undefined) ??
    types.get(lemma) ??
    types.get(lemma.replace(/([^aeiou])\1$/u, "$1"));
  return type === "YIELD" && is("handing-out", s, verb) ? typeOfHandover(s, verb) : type;
}

/** Where "persona non grata" stands behind "declared"; -1 where it does not. */
export const unwelcomeAt = (s: AnnotatedSentence, verb: number): number =>
  s.form.findIndex((form, t) => t > verb && t < verb + LONGEST_DECLARED && /^gratae?$/u.test(form));
const LONGEST_DECLARED = 16;

/** "handed over the prisoners", as against "handed over a consignment of medicines" and "handed over a letter". */
function typeOfHandover(s: AnnotatedSentence, verb: number): string | undefined {
  const things = thingsHanded(s, verb);
  const isOfGoods = things.some((t) => is("goods", s, t));
  if (things.some((t) => is("papers", s, t) && !(isOfGoods && is("gifts", s, t)))) return undefined;
  return isOfGoods ? "AID" : "YIELD";
}

const thingsHanded = (s: AnnotatedSentence, verb: number): number[] =>
  children(s, verb, "obj", "nsubj:pass")
    .flatMap((t) => [t, ...children(s, t, "compound"), ...oblique(s, t, ["of"])])
    .flatMap((t) => [t, ...oblique(s, t, ["of"])]);

/** "received a donation", "a gift of maize", and not a gift out of courtesy. */
export const isGift = (s: AnnotatedSentence, noun: number): boolean =>
  is("gifts", s, noun) && (!is("papers", s, noun) || [...oblique(s, noun, ["of"]), ...children(s, noun, "compound")].some((t) => is("goods", s, t)));

/** "asked Peru what would become of them", "asked her about the dates": wanting to know, and not that something be done. */
const isQuestion = (s: AnnotatedSentence, verb: number): boolean =>
  oblique(s, verb, ["about"]).length > 0 ||
  children(s, verb, "ccomp").some((clause) =>
    /^(?:what|whether|why|how|who|whom|when|where|if|which)$/iu.test(s.form[Math.min(...subtree(s, clause))] ?? ""),
  );

/** "recalled its ambassador", and not "recalled their talks". */
const isOfEnvoys = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "obj", "nsubj:pass")
    .flatMap((t) => [t, ...children(s, t, "compound", "conj")])
    .some((t) => is("envoys", s, t) || is("missions", s, t));

/** "appreciated Peru's support", and not out of courtesy "its insights". */
const isThankworthy = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "obj", "nsubj:pass").some((t) => is("thankworthy", s, t) || ["PROPN", "PRON"].includes(s.upos[t] ?? ""));

/** The object that makes a verb's meaning ("lodged a protest", "sent a cable of condolences"), also where it is a passive's subject. */
export function nounOfVerb(s: AnnotatedSentence, verb: number): number | undefined {
  const lemma = lemmaOf(s, verb);
  const verbale = children(s, verb, "xcomp").filter((t) => /^verbale$/iu.test(s.form[t] ?? ""));
  return [...children(s, verb, "obj", "nsubj:pass"), ...verbale].find((t) => typeOfNoun(s, lemma, t) !== undefined);
}

/** The type of a verb with its noun, which may stand in another ("a note of protest", "a protest note", "two millions in aid", "a note over the raid"). */
function typeOfNoun(s: AnnotatedSentence, lemma: string, noun: number): string | undefined {
  const { types } = interactionVerbs();
  const inside = is("carriers", s, noun)
    ? [...oblique(s, noun, ["of", "in"]), ...oblique(s, s.head[noun] ?? -1, ["in"]), ...children(s, noun, "compound")]
    : [];
  const told = [noun, ...inside]
    .map((t) => types.get(`${lemma} ${knownLemma(s, t, (one) => types.has(`${lemma} ${one}`))}`))
    .find((type) => type !== undefined);
  return told ?? (isComplaint(s, noun) ? types.get(`${lemma} protest`) : undefined);
}

/** "a diplomatic note over the raid", "a note verbale demanding his release": a note against something. */
const isComplaint = (s: AnnotatedSentence, noun: number): boolean => {
  const isVerbale =
    s.form
      .slice(noun, noun + 2)
      .join(" ")
      .toLowerCase() === "note verbale";
  if (!isVerbale && !children(s, noun, "amod", "compound").some((t) => /^(?:diplomatic|note|verbal|formal)$/iu.test(s.form[t] ?? ""))) return false;
  if (!/^(?:notes?|verbale)$/iu.test(s.form[noun] ?? "")) return false;
  const beside = [noun, s.head[noun] ?? -1].flatMap((t) => (t < 0 ? [] : children(s, t, "obl", "nmod", "acl", "advcl")));
  return beside.some((t) => t > noun && (hasCase(s, t, ["over", "against"]) || is("complaining", s, t)));
};

import { type AnnotatedSentence, children } from "../../language/index.js";
import { knownLemma, oblique } from "../shared/index.js";
import { dealings } from "./verbs.js";

/** The PLOVER type of what two sides do together or to each other ("hold a drill", "exchange fire", "take part in Exercise Palm"). */
export function typeOfDealing(s: AnnotatedSentence, verb: number): string | undefined {
  const things = [...children(s, verb, "obj"), ...oblique(s, verb, ["in"]), ...children(s, verb, "obj").flatMap((t) => oblique(s, t, ["in"]))];
  const words = things.flatMap((t) => [t, ...children(s, t, "compound")]).map((t) => (s.lemma[t] ?? "").toLowerCase());
  return dealings().find(
    ({ verbs, nouns }) => verbs.includes(knownLemma(s, verb, (one) => verbs.includes(one))) && words.some((word) => nouns.includes(word)),
  )?.type;
}

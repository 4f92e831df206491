import { type AnnotatedSentence, children } from "../../language/index.js";
import { knownLemma, oblique, subjects } from "../shared/index.js";
import { dealings, is } from "./verbs.js";

/** The PLOVER type of what two sides do together or to each other ("hold a drill", "exchange fire", "take part in Exercise Palm"). */
export function typeOfDealing(s: AnnotatedSentence, verb: number): string | undefined {
  if (is("drilling", s, verb) && subjects(s, verb).some((t) => is("forces", s, t))) return "COOPERATE";
  const things = [...children(s, verb, "obj"), ...oblique(s, verb, ["in"]), ...children(s, verb, "obj").flatMap((t) => oblique(s, t, ["in", "of"]))];
  const words = things.flatMap((t) => [t, ...children(s, t, "compound")]).map((t) => (s.lemma[t] ?? "").toLowerCase());
  return dealings().find(
    ({ verbs, nouns }) => verbs.includes(knownLemma(s, verb, (one) => verbs.includes(one))) && words.some((word) => nouns.includes(word)),
  )?.type;
}

/** "an exchange of fire between Peruvian and Chilean guards left two dead", "a drill between Peru and Chile began": the noun for it, and its type. */
export function dealingTold(s: AnnotatedSentence, verb: number): { readonly noun: number; readonly type: string } | undefined {
  if (!is("happening", s, verb)) return undefined;
  for (const noun of children(s, verb, "nsubj", "nsubj:pass", "obj")) {
    const words = [noun, ...oblique(s, noun, ["of"])].map((t) => s.lemma[t] ?? "");
    const verbs = words.slice(1).length > 0 ? [words[0] ?? ""] : [];
    const told = dealings().find((one) =>
      one.type === "ASSAULT"
        ? verbs.some((v) => one.verbs.includes(v)) && words.slice(1).some((w) => one.nouns.includes(w))
        : one.nouns.includes(words[0] ?? ""),
    );
    if (told && oblique(s, noun, ["between"]).length > 0) return { noun, type: told.type };
  }
  return undefined;
}

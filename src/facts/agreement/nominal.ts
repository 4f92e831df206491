import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { oblique, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { agreementKnowledge, is } from "./knowledge.js";

/** Does a noun tell of the act ("the signing of a treaty")? */
const isNominal = (s: AnnotatedSentence, { verb }: Act): boolean =>
  s.upos[verb] === "NOUN" && agreementKnowledge().nouns.get((s.form[verb] ?? "").toLowerCase()) === "signed";

/** "the signing by Peru and Chile of a treaty": who does what a noun tells of. */
export const doersOfNoun = (s: AnnotatedSentence, act: Act): number[] => (isNominal(s, act) ? oblique(s, act.verb, ["by"]) : []);

/** "The presidents of Peru and Chile witnessed the signing of a treaty": those before whom it is done are of its sides, where no others are told. */
export function lookersOn(s: AnnotatedSentence, head: number, act: Act): number[] {
  const watching = isNominal(s, act) && hasRelation(s, act.verb, "obj", "obl") ? (s.head[act.verb] ?? -1) : -1;
  const hasSides = [head, act.verb].some((t) => oblique(s, t, ["between", "with", "by"]).length > 0 || children(s, t, "nmod:poss").length > 0);
  return watching < 0 || hasSides || s.upos[watching] !== "VERB" || !(is("looking-on", s, watching) || isSetAbout(s, watching))
    ? []
    : subjects(s, watching);
}

/** "proceeded to the signing of": they sign themselves. */
const isSetAbout = (s: AnnotatedSentence, verb: number): boolean => is("setting-about", s, verb);

/** Do those named only look on while others sign? */
export const isLookedOn = (s: AnnotatedSentence, act: Act): boolean => isNominal(s, act) && is("looking-on", s, s.head[act.verb] ?? -1);

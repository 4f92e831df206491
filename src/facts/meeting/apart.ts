import { type AnnotatedSentence, children } from "../../language/index.js";
import { oblique, type Reading } from "../shared/index.js";
import { type Found, peopleOf, sidesOf } from "./found.js";
import { hasForm, is } from "./knowledge.js";

/** "bilateral talks with the presidents of Peru and of Chile", "met A and then B", "telephoned A and B", "separate meetings with A and B": one with each, unless they are told to have been together. */
export function eachApart(reading: Reading, s: AnnotatedSentence, found: Found): Found[] {
  const phrases = [
    ...oblique(s, found.trigger, ["with"]),
    ...oblique(s, found.governor, ["with"]),
    ...(s.upos[found.trigger] === "VERB" ? children(s, found.trigger, "obj") : []),
  ];
  const partners = isApart(s, found.trigger, phrases) ? peopleOf(reading, s, phrases) : [];
  const hosts = found.participants.filter((id) => !partners.includes(id));
  if (partners.length < 2 || (sidesOf(reading, partners) !== partners.length && s.upos[found.trigger] !== "VERB") || hosts.length === 0)
    return [found];
  return partners.map((id) => ({ ...found, participants: [...hosts, id] }));
}

const isApart = (s: AnnotatedSentence, trigger: number, phrases: readonly number[]): boolean =>
  hasForm("apart", s, trigger) ||
  (s.upos[trigger] === "VERB" && is("one-by-one", s, trigger) && !s.form.some((_, t) => hasForm("together", s, t))) ||
  [...children(s, trigger, "amod", "advmod"), ...phrases.flatMap((t) => children(s, t, "conj")).flatMap((t) => children(s, t, "advmod"))].some((t) =>
    hasForm("separately", s, t),
  );

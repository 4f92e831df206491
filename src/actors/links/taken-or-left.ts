import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { offices } from "../knowledge.js";
import { lower } from "../office-words.js";
import { doerOf } from "../offices-by-verb.js";
import type { PersonName } from "../persons.js";
import { agentsOf, isToCome, isUnsure } from "../successions.js";
import { holderWords } from "../words.js";
import { covers, type Finder, plain, startsAt, topOf } from "./link.js";

/** "X replaced Y as minister", "X took over as minister", "X will act as premier", "X assumed the role of minister": whoever takes it, and whoever makes way. */
export const taken: Finder = ({ s, persons }, office) => {
  const top = topOf(s, office);
  const noun = s.head[top] ?? -1;
  const isOfRole = holderWords().roles.has(s.lemma[noun] ?? "") && hasRelation(s, top, "nmod");
  const isRole = isOfRole && hasRelation(s, noun, "obj");
  const verb = isOfRole && hasRelation(s, noun, "obj", "nsubj:pass") ? (s.head[noun] ?? -1) : noun;
  const lemma = s.lemma[verb] ?? "";
  if (office.plural || s.upos[verb] !== "VERB" || isUnsure(s, verb)) return [];
  if (isOfRole && hasRelation(s, noun, "nsubj:pass")) {
    const person = offices().seating.get(lemma) === "holds" ? persons.find((p) => agentsOf(s, verb).some((t) => covers(p, t))) : undefined;
    return person ? [{ ...plain, person, former: children(s, verb, "aux:pass").some((t) => /^(?:was|were)$/u.test(lower(s, t))) }] : [];
  }
  const isAs = lower(s, office.from - 1) === "as" && hasRelation(s, top, "obl", "nmod", "xcomp");
  const particle = children(s, verb, "compound:prt", "advmod").map((c) => lower(s, c));
  const isOver = lemma === "take" && particle.includes("over");
  const standsIn = (lemma === "stand" || lemma === "fill") && (particle.includes("in") || lower(s, verb + 1) === "in");
  if (!(isRole ? holderWords().taking.has(lemma) : isAs && (holderWords().replacing.has(lemma) || lemma === "act" || isOver || standsIn))) return [];
  const who = (tokens: readonly number[]): PersonName | undefined => persons.find((p) => tokens.some((t) => covers(p, t)));
  const passive = children(s, verb, "nsubj:pass");
  const follower = who(passive.length > 0 ? agentsOf(s, verb) : children(s, verb, "nsubj"));
  const gone = holderWords().replacing.has(lemma) ? who(passive.length > 0 ? passive : children(s, verb, "obj")) : undefined;
  const coming = isToCome(s, verb);
  const status =
    (lemma === "act" && !office.indefinite) || standsIn ? ({ status: "acting" } as const) : coming ? ({ status: "designate" } as const) : {};
  return [...(follower ? [{ ...plain, ...status, person: follower }] : []), ...(gone ? [{ ...plain, person: gone, former: !coming }] : [])];
};

/** "X took over from Y", "X succeeded Y": Y held what X holds. The words that say so are given as an office `predecessor` by `linkOffices`. */
export function replacements(s: AnnotatedSentence, persons: readonly PersonName[]): PersonName[] {
  return persons.filter((person) => {
    const at = person.outer - 1;
    if (holderWords().replacing.has(s.lemma[at] ?? "") && s.form[at - 1]?.toLowerCase() !== "be")
      return s.upos[at] === "VERB" && !["will", "to", "was", "is", "been"].includes(lower(s, at - 1));
    const verb = s.head[person.from] ?? -1;
    const over = s.lemma[verb] === "take" && children(s, verb, "compound:prt", "advmod").some((c) => lower(s, c) === "over");
    return lower(s, at) === "from" && (over || (lower(s, at - 1) === "over" && s.lemma[at - 2] === "take"));
  });
}

/** "As the country's envoy from 2009 to 2014, X signed", "X took office as minister", "X was dismissed as minister", "Y fired X as minister": in which office somebody does it, or to whom it is done. */
export const inCapacity: Finder = ({ s, persons }, office) => {
  const top = topOf(s, office);
  const above = s.head[top] ?? -1;
  const verb = s.upos[above] === "NOUN" && hasRelation(s, above, "obj") ? (s.head[above] ?? -1) : above;
  if (office.plural || lower(s, office.from - 1) !== "as" || !hasRelation(s, top, "obl", "advcl", "nmod", "xcomp")) return [];
  const isFirst = office.from === 1;
  const leaves = isLeaving(s, verb);
  const done = leaves && children(s, verb, "nsubj:pass").length === 0 ? children(s, verb, "obj").find((t) => s.upos[t] === "PROPN") : undefined;
  const doer = isFirst ? s.form.indexOf(",", office.to) + 1 : (done ?? doerOf(s, verb) ?? -1);
  const person = persons.find((p) => (isFirst ? startsAt(p, doer) : covers(p, doer)));
  if (!person || !(isFirst || leaves || (isTakingUp(s, verb) && !office.indefinite))) return [];
  const dated = /^(?:from|until|between)$/u.test(lower(s, office.to)) && /^\d{4}$/u.test(s.form[office.to + 1] ?? "");
  return [{ ...plain, person, former: dated || (leaves && !isToCome(s, verb)) }];
};
/** By its verb alone ("resigned") or with a particle or object ("stepped down", "lost her post"). */
const isLeaving = (s: AnnotatedSentence, verb: number): boolean => {
  const { leaving } = holderWords();
  const lemma = s.lemma[verb] ?? "";
  return leaving.has(lemma) || children(s, verb, "compound:prt", "advmod", "obj").some((t) => leaving.has(`${lemma} ${s.lemma[t] ?? ""}`));
};
const isTakingUp = (s: AnnotatedSentence, verb: number): boolean => {
  const { capacities, beginning, begun } = holderWords();
  const lemma = s.lemma[verb] ?? "";
  return capacities.has(lemma) || (beginning.has(lemma) && children(s, verb, "obj").some((t) => begun.has(s.lemma[t] ?? "")));
};

import { type AnnotatedSentence, children, subtree } from "../../language/index.js";
import { oblique, subjects } from "../shared/index.js";
import { dealingTold, typeOfDealing } from "./dealings.js";
import type { Deed } from "./deed.js";
import { hasForm, is, isGift, unwelcomeAt } from "./verbs.js";

/** "received aid from Peru and Chile": those from whom it comes do it; what one "had received" is background. */
export function received(s: AnnotatedSentence, verb: number): Deed[] {
  const gift = is("receiving", s, verb) ? children(s, verb, "obj").find((t) => isGift(s, t)) : undefined;
  const isBackdrop = children(s, verb, "aux").some((t) => /^had$/iu.test(s.form[t] ?? ""));
  if (gift === undefined || isBackdrop) return [];
  const givers = [...oblique(s, verb, ["from"]), ...oblique(s, gift, ["from"])].flatMap((t) => [t, ...children(s, t, "conj")]);
  return [{ agents: givers, objects: subjects(s, verb), type: "AID", plain: true }];
}

/** "came under fire from Peruvian guards". */
export function underFire(s: AnnotatedSentence, verb: number): Deed[] {
  const fire = children(s, verb, "obl", "obj").find((t) => is("fire", s, t) && s.form[t - 1]?.toLowerCase() === "under");
  if (fire === undefined || !is("coming", s, verb)) return [];
  const agents = [...oblique(s, verb, ["from", "by"]), ...oblique(s, fire, ["from", "by"])];
  return [{ agents: agents.slice(0, 1), objects: subjects(s, verb), type: "ASSAULT", plain: true }];
}

/** "Peruvian and Chilean forces held a drill", "Peru exchanged fire with Chile": what two do together or to each other. */
export function dealtBetween(s: AnnotatedSentence, verb: number): Deed[] {
  const type = typeOfDealing(s, verb);
  if (type === undefined) return [];
  const sides = subjects(s, verb)
    .flatMap((t) => [t, ...oblique(s, t, ["from", "of"])])
    .flatMap((t) => [t, ...children(s, t, "conj")]);
  const things = children(s, verb, "obj").flatMap((t) => [t, ...children(s, t, "nmod")]);
  const others = [verb, ...oblique(s, verb, ["in"]), ...things].flatMap((t) => oblique(s, t, ["with", "alongside", "between"]));
  return amongThem(s, sides, others, type);
}

/** Each of the sides, or of the nations in their names, with those told after it and with the others. */
function amongThem(s: AnnotatedSentence, sides: readonly number[], others: readonly number[], type: string): Deed[] {
  const nations = sides.flatMap((t) => children(s, t, "amod", "compound", "nmod:poss")).flatMap((t) => [t, ...children(s, t, "conj")]);
  const all = [...sides, ...nations];
  return all.map((agent) => ({ agents: [agent], objects: [...all.filter((t) => t > agent), ...others], type, plain: true }));
}

/** "An exchange of fire between Peruvian and Chilean guards left two dead": the two it was between. */
export function dealtInNoun(s: AnnotatedSentence, verb: number): Deed[] {
  const told = dealingTold(s, verb);
  if (told === undefined) return [];
  const sides = oblique(s, told.noun, ["between"]).flatMap((t) => [t, ...children(s, t, "conj")]);
  return amongThem(s, sides, [], told.type);
}

/** "gave the first secretary 72 hours to leave", "ordered Peru's ambassador home". */
export function ousted(s: AnnotatedSentence, verb: number): Deed[] {
  if (!is("ousting", s, verb) || !subtree(s, verb).some((t) => t > verb && hasForm("out-of-the-country", s, t))) return [];
  const missions = [...oblique(s, verb, ["at", "of"])].filter((t) => is("missions", s, t));
  const objects = [...children(s, verb, "obj", "iobj"), ...missions];
  const isEnvoy = objects.some((t) => is("envoys", s, t) || is("missions", s, t) || oblique(s, t, ["at", "of"]).some((m) => is("missions", s, m)));
  const [agent] = subjects(s, verb);
  return isEnvoy && agent !== undefined ? [{ agents: [agent], objects, type: "SANCTION", plain: true }] : [];
}

/** "declared a clerk at the Peruvian embassy persona non grata": whoever is named between, as the parser makes "persona" the head of it all. */
export function declaredUnwelcome(s: AnnotatedSentence, verb: number): Deed[] {
  const end = unwelcomeAt(s, verb);
  const [agent] = subjects(s, verb);
  if (s.lemma[verb] !== "declare" || end < 0 || agent === undefined || children(s, verb, "nsubj:pass").length > 0) return [];
  const named = s.form.flatMap((_, t) => (t > verb && t < end && /^(?:PROPN|ADJ)$/u.test(s.upos[t] ?? "") ? [t] : []));
  return [{ agents: [agent], objects: named, type: "SANCTION", plain: true }];
}

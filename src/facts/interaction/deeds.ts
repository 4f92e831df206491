import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { oblique, subjects } from "../shared/index.js";
import type { Deed } from "./deed.js";
import { dealtBetween, dealtInNoun, declaredUnwelcome, ousted, received, underFire } from "./frames.js";
import { askedToDo, givenTo, TOWARDS, threatenedWith, towardsWhom } from "./targets.js";
import { is, isPlain, nounOfVerb, typeOfVerb, unwelcomeAt } from "./verbs.js";

/** Everything a verb may tell of, the frames that make its meaning before the verb by itself. */
export const deedsAt = (s: AnnotatedSentence, verb: number): Deed[] => [
  ...received(s, verb),
  ...underFire(s, verb),
  ...dealtBetween(s, verb),
  ...dealtInNoun(s, verb),
  ...ousted(s, verb),
  ...declaredUnwelcome(s, verb),
  ...byVerb(s, verb),
];

/** "accused Peru", "were expelled by Peru", "sailors detained by Peru", "was handed a note by Peru". */
function byVerb(s: AnnotatedSentence, verb: number): Deed[] {
  const type = typeOfVerb(s, verb);
  if (type === undefined) return [];
  const passive = patientsOf(s, verb);
  const done = nounOfVerb(s, verb);
  if (passive.length === 0 && is("handing", s, verb) && children(s, verb, "obj").length === 0) return [];
  const [agent] = passive.length > 0 ? agentsOfPassive(s, verb, type) : subjects(s, verb);
  const before = summonsBefore(s, verb);
  const summoned = before !== undefined && is("handing-out", s, verb) ? children(s, before, "obj", "nsubj:pass") : [];
  const posts = children(s, verb, "obj").flatMap((t) => (is("envoys", s, t) ? oblique(s, t, ["to", "in"]) : []));
  const cargo = done !== undefined && is("freight", s, done) ? oblique(s, done, ["of"]) : [];
  const whom = [...summoned, ...cargo, ...posts, ...towardsWhom(s, verb), ...givenTo(s, verb, type)];
  const objects =
    passive.length > 0
      ? [...passive, ...(done === undefined && type !== "AID" ? [] : oblique(s, verb, [...TOWARDS, "at"])), ...whom]
      : [...children(s, verb, "obj", "iobj"), ...oblique(s, verb, TOWARDS), ...askedToDo(s, verb), ...whom, ...threatenedWith(s, verb)];
  return agent === undefined ? [] : [{ agents: [agent], objects, type, plain: done !== undefined || isPlain(s, verb) }];
}

/** Whom a passive falls on: its subject, that of the passive before it ("was summoned and handed a note"), or the noun a participle hangs on. */
function patientsOf(s: AnnotatedSentence, verb: number): number[] {
  const own = children(s, verb, "nsubj:pass");
  if (own.length > 0) return own;
  const head = s.head[verb] ?? -1;
  if (hasRelation(s, verb, "conj") && is("handing-out", s, verb) && children(s, verb, "nsubj").length === 0) return children(s, head, "nsubj:pass");
  const isParticiple = hasRelation(s, verb, "acl") && !hasRelation(s, verb, "acl:relcl") && /(?:ed|en|ld|nt|ght)$/u.test(s.form[verb] ?? "");
  return isParticiple && oblique(s, verb, ["by"]).length > 0 ? [head] : [];
}

/** Behind "by"; of who is expelled from a state, that state; of what is handed over where somebody was summoned, whoever summoned; of what is handed over at a ministry to which its envoy was summoned, the ministry. */
function agentsOfPassive(s: AnnotatedSentence, verb: number, type: string): number[] {
  const by = oblique(s, verb, ["by"]);
  if (by.length === 0 && type === "SANCTION") return oblique(s, verb, unwelcomeAt(s, verb) > 0 ? ["in"] : ["from"]);
  const before = summonsBefore(s, verb);
  if (by.length > 0 || before === undefined) return by;
  return children(s, before, "nsubj:pass").length > 0 || !hasRelation(s, verb, "acl:relcl")
    ? oblique(s, before, ["by", "to", "at"])
    : subjects(s, before);
}

/** "summoned the envoy and handed her a note", "to the ministry, where he was handed a note": the verb of the summons. */
function summonsBefore(s: AnnotatedSentence, verb: number): number | undefined {
  const head = s.head[verb] ?? -1;
  const isWhere = hasRelation(s, verb, "acl:relcl") && children(s, verb, "advmod").some((t) => s.lemma[t]?.toLowerCase() === "where");
  const before = hasRelation(s, verb, "conj") ? head : isWhere ? (s.head[head] ?? -1) : -1;
  return before >= 0 && is("summoning", s, before) ? before : undefined;
}

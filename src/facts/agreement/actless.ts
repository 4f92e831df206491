import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { actorsOfPhrase, hasCase, knownLemma, oblique, type Reading, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { type Before, draft } from "./draft.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge } from "./knowledge.js";
import { isNewlyNamed, partyOf } from "./parties.js";

/** "will give Ghana a grant", "approved a loan to Togo": between whoever gives and whoever gets it. */
export function given(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  if (phrase.instrument !== "grant" && phrase.instrument !== "loan") return [];
  const isProvided = hasRelation(s, phrase.head, "obl") && hasCase(s, phrase.head, ["with"]);
  const verb = isProvided || hasRelation(s, phrase.head, "obj", "nsubj:pass") ? (s.head[phrase.head] ?? -1) : -1;
  const isGot = verb >= 0 && agreementKnowledge().getting.has(knownLemma(s, verb, (one) => agreementKnowledge().getting.has(one)));
  if (verb < 0 || !(isGot || agreementKnowledge().giving.has(s.lemma[verb] ?? ""))) return [];
  const isPassive = hasRelation(s, phrase.head, "nsubj:pass");
  const givers = isGot
    ? [...oblique(s, verb, ["from"]), ...oblique(s, phrase.head, ["from"])]
    : isPassive
      ? oblique(s, verb, ["by", "from"])
      : subjects(s, verb);
  const getters = [
    ...(isGot ? subjects(s, verb) : []),
    ...(isProvided ? children(s, verb, "obj") : []),
    ...children(s, verb, "iobj"),
    ...oblique(s, verb, ["to", "for"]),
    ...oblique(s, phrase.head, ["to", "for"]),
  ];
  const partiesAmong = (tokens: readonly number[]): string[] =>
    tokens.flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id));
  const [from, to] = [partiesAmong(givers), partiesAmong(getters)];
  const act: Act = { verb, lemma: "give", status: "agreed", planned: "agreed" };
  return from.length > 0 && to.length > 0 ? draft(reading, s, phrase, act, before, [...new Set([...from, ...to])]) : [];
}

/** "Peru has a trade agreement with Chile": in force between the two. */
export function had(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  const relative = children(s, phrase.head, "acl:relcl").find((c) => s.lemma[c] === "have" && children(s, c, "nsubj").length > 0);
  const verb = hasRelation(s, phrase.head, "obj") && s.lemma[s.head[phrase.head] ?? -1] === "have" ? (s.head[phrase.head] ?? -1) : (relative ?? -1);
  if (verb < 0 || s.lemma[verb] !== "have" || s.upos[verb] !== "VERB" || children(s, verb, "aux").length > 0) return [];
  const act: Act = { verb, lemma: "have", status: "in-force", planned: "agreed" };
  const sides = [...subjects(s, verb), ...oblique(s, phrase.head, ["with"]), ...oblique(s, verb, ["with"])];
  const states = new Set(sides.flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id)));
  const isDenied = children(s, phrase.head, "det").some((t) => s.form[t]?.toLowerCase() === "no");
  return states.size === 2 && !isDenied ? draft(reading, s, phrase, act, before, [...states]) : [];
}

/** "Under a deal with Hungary, Serbia will store gas": agreed, for something is done by it. */
export function under(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, before: Before): AgreementDraft[] {
  const verb = hasRelation(s, phrase.head, "obl") && hasCase(s, phrase.head, ["under", "with", "through", "via"]) ? (s.head[phrase.head] ?? -1) : -1;
  if (verb < 0 || s.upos[verb] !== "VERB" || !isNewlyNamed(s, phrase.head)) return [];
  const others = oblique(s, phrase.head, ["with", "between"]);
  const parties = new Set([...others, ...subjects(s, verb)].flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id)));
  const act: Act = { verb: phrase.head, lemma: "agree", status: "agreed", planned: "agreed" };
  const both = new Set(
    subjects(s, verb)
      .flatMap((t) => actorsOfPhrase(reading, s, t))
      .flatMap((id) => partyOf(reading, id)),
  );
  const isSealed = hasCase(s, phrase.head, ["with", "through", "via"]) && both.size === 2;
  return (others.length > 0 || isSealed) && parties.size === 2 && (isSealed || hasCase(s, phrase.head, ["under"]))
    ? draft(reading, s, phrase, act, before, [...parties])
    : [];
}

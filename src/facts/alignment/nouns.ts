import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import type { AlignmentStatus } from "../fact.js";
import { actorOf, actorsOfPhrase, actorsOrSpeaker, hasCase, oblique, type Reading, sequenceAt, subjects } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, hasForm, is } from "./knowledge.js";
import { actingStates, onlyTwo, ourSides, pairsOf, sides, states } from "./sides.js";

/** "upgraded relations with Peru to a partnership": the relations that became one. */
function raisedFrom(s: AnnotatedSentence, noun: number): number | undefined {
  const rank = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["of"]) ? (s.head[noun] ?? -1) : noun;
  const verb = hasRelation(s, rank, "obl") ? (s.head[rank] ?? -1) : -1;
  if (verb < 0 || !hasCase(s, rank, ["to", "into"])) return undefined;
  return children(s, verb, "obj", "nsubj:pass").find((t) => alignmentKnowledge().relations.words.includes(s.lemma[t] ?? ""));
}

/** "an ally of Peru and Chile", "Peru's friend": whose. */
const ownersOf = (reading: Reading, s: AnnotatedSentence, noun: number): string[] =>
  states(reading, [
    ...oblique(s, noun, hasRelation(s, noun, "obj") ? ["of", "to", "with", "in"] : ["of", "to", "with"]).flatMap((t) =>
      actorsOfPhrase(reading, s, t),
    ),
    ...(hasRelation(s, noun, "obj") ? oblique(s, s.head[noun] ?? -1, ["in"]).flatMap((t) => actorsOfPhrase(reading, s, t)) : []),
    ...children(s, noun, "nmod:poss", "amod", "compound").flatMap((t) => reading.actors.actorsAt(s.index, t)),
  ]);

/** The verb by which a dispute is settled or to be settled. */
function settlerOf(s: AnnotatedSentence, noun: number): number | undefined {
  const years = hasRelation(s, noun, "nmod") && is("years", s, s.head[noun] ?? -1) ? (s.head[noun] ?? -1) : noun;
  const verb = hasRelation(s, years, "obj", "nsubj:pass") ? (s.head[years] ?? -1) : -1;
  const isBehind = s.lemma[verb] === "put" && s.form[noun + 1] === "behind";
  return verb >= 0 && (isBehind || alignmentKnowledge().settling.lemmas.includes(s.lemma[verb] ?? "")) ? verb : undefined;
}

/** "settled their dispute", "put their quarrel behind them": over, and not only meant to be. */
function isSettled(reading: Reading, s: AnnotatedSentence, noun: number): boolean {
  const verb = settlerOf(s, noun);
  if (verb === undefined) return false;
  const { certainty, tense } = reading.claims.factuality(s.index, verb);
  return certainty === "certain" && tense !== "future" && !hasMark(s, verb, "to") && !/ing$/u.test(s.form[verb] ?? "");
}

/** "strategic partners", "an ally of X", "a dispute between X and Y". */
export function tellingNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { nouns, "partners-in-trade": partnersInTrade } = alignmentKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const two = `${(s.lemma[token - 1] ?? "").toLowerCase()} ${lemma}`;
  if (lemma === "partner" && partnersInTrade.words.includes((s.lemma[token - 1] ?? "").toLowerCase())) return [];
  const three = `${lemma} ${(s.lemma[token + 1] ?? "").toLowerCase()} ${(s.lemma[token + 2] ?? "").toLowerCase()}`;
  const status =
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(three)) ??
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(two)) ??
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(lemma));
  if (!status || reading.actors.actorsAt(s.index, token).some((id) => actorOf(reading, id)?.type === "organisation")) return [];
  const predicate = predicateSubjects(s, token);
  const subjectsNamed =
    lemma === "ally" || lemma === "partner"
      ? states(
          reading,
          predicate.flatMap((t) => actorsOrSpeaker(reading, s, t)),
        )
      : actingStates(reading, s, predicate);
  const isPeople = alignmentKnowledge().people.words.includes(lemma);
  const beside = raisedFrom(s, token);
  const isPeerless = isPeople && hasNoEqual(s, token);
  const ourselves = isPeople ? withOurselves(reading, s, token) : [];
  const own = isPeople
    ? [
        ...new Set([
          ...ownersOf(reading, s, token),
          ...ourselves,
          ...(isPeerless
            ? states(
                reading,
                oblique(s, token, ["than"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
              )
            : []),
        ]),
      ]
    : (ourSides(reading, s, token) ?? [...new Set([...sides(reading, s, token), ...(beside === undefined ? [] : sides(reading, s, beside))])]);
  const parties = own.length > 1 ? own : [...new Set([...subjectsNamed, ...own])];
  if (status === "dispute" && parties.length < 2 && isQuarrel(s, token)) parties.push(...onlyTwo(reading, s).filter((id) => !parties.includes(id)));
  if (status === "strained" && (isPeople ? parties : own).length < 2) return [];
  if ((status === "alliance" || status === "partnership") && predicate.length === 0 && own.length < 2) return [];
  const mutual = subjectsNamed.length !== 1 || own.length > 1;
  if (lemma === "partner" && hasCase(s, token, ["among"]) && own.some((id) => actorOf(reading, id)?.type === "organisation")) return [];
  if (isOfChoice(s, token) && parties.length === 2 && own.length === 1)
    return [{ trigger: token, governor: token, status: "turning-to", pairs: pairsOf([...parties].reverse()), mutual: false }];
  if (!isPeople && isOver(s, token))
    return [
      { trigger: token, governor: s.head[token] ?? token, status: OPPOSITE[status] ?? status, pairs: pairsOf(parties), mutual: true, stated: true },
    ];
  if (isPeople && s.lemma[s.head[token] ?? -1] === "lose") return [];
  if ((status === "dispute" || status === "strained") && isSettled(reading, s, token))
    return [{ trigger: token, governor: settlerOf(s, token) ?? token, status: "warming", pairs: pairsOf(parties), mutual: true }];
  return [
    {
      trigger: token,
      governor: token,
      status,
      pairs: pairsOf(parties),
      mutual,
      ...(isPeerless || hasRelation(s, token, "appos") || isTaken(s, token) || (status === "dispute" && settlerOf(s, token) !== undefined)
        ? { stated: true }
        : {}),
    },
  ];
}

/** "We are partners, Peru and ourselves": the names behind it of those who are. */
function withOurselves(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  const joined = children(s, noun, "conj", "appos", "dislocated", "parataxis").flatMap((t) => [t, ...children(s, t, "conj")]);
  const isOurs = (t: number): boolean => /^(?:ourselves|us|we)$/iu.test(s.form[t] ?? "");
  if (!joined.some(isOurs)) return [];
  const others = joined.flatMap((t) => reading.actors.actorsAt(s.index, t));
  const speakers = reading.claims.sayingAt(s.index, noun)?.speakers ?? [];
  return states(reading, [...others, ...speakers]);
}

/** "Peru's partner of choice": the one that Peru turns to. */
const isOfChoice = (s: AnnotatedSentence, noun: number): boolean => s.form[noun + 1] === "of" && s.form[noun + 2] === "choice";

/** What holds when what a noun tells of is over. */
const OPPOSITE: Readonly<Partial<Record<AlignmentStatus, AlignmentStatus>>> = {
  partnership: "strained",
  alliance: "strained",
  warming: "strained",
  strained: "warming",
  dispute: "warming",
};

/** "the honeymoon is over", "the ice is melting", "tension has eased". */
function isOver(s: AnnotatedSentence, noun: number): boolean {
  const governor = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  if (governor < 0 || children(s, governor, "advmod").some((t) => /^(?:not|n['’]t|never|hardly)$/iu.test(s.form[t] ?? ""))) return false;
  const openings = [governor, ...children(s, governor, "cop", "aux:pass")];
  return alignmentKnowledge().over.words.some((words) => openings.some((t) => sequenceAt(s, t, words.split(" ")) !== undefined));
}

/** "no closer partner than Chile". */
const hasNoEqual = (s: AnnotatedSentence, noun: number): boolean =>
  oblique(s, noun, ["than"]).length > 0 &&
  children(s, noun, "det").some((t) => /^no$/iu.test(s.form[t] ?? "")) &&
  children(s, noun, "amod").some((t) => /er$|^better$/iu.test(s.form[t] ?? ""));

/** Of whom a noun is said: "X is an ally", "X, an ally of Y", "became an ally", "considers X an ally". */
function predicateSubjects(s: AnnotatedSentence, noun: number): number[] {
  if (children(s, noun, "cop").length > 0) return children(s, noun, "nsubj");
  const head = s.head[noun] ?? -1;
  if (hasRelation(s, noun, "nmod") && /^(?:one|among)$/iu.test(s.form[head] ?? "") && children(s, head, "cop").length > 0)
    return children(s, head, "nsubj");
  if (hasRelation(s, noun, "appos") && s.upos[head] === "PROPN") return [head];
  if (!hasRelation(s, noun, "xcomp", "obl", "obj") || s.upos[head] !== "VERB" || !hasCase(s, noun, STATIVE)) return [];
  const isPeople = alignmentKnowledge().people.words.includes(s.lemma[noun] ?? "");
  if (isPeople && hasRelation(s, noun, "obj", "obl") && !is("holding", s, head) && !hasCase(s, noun, ["as"])) return [];
  const taken = is("taking", s, head) ? children(s, head, "obj") : [];
  return [...subjects(s, head), ...children(s, head, "nsubj:pass"), ...taken];
}

/** "considers Peru a partner": so to whoever considers it so. */
const isTaken = (s: AnnotatedSentence, noun: number): boolean => hasRelation(s, noun, "xcomp") && is("taking", s, s.head[noun] ?? -1);

/** Prepositions before what somebody is, becomes or is taken for ("as an ally", "locked in a dispute"), and not what is spoken of. */
const STATIVE = ["", "among", "as", "in", "into", "to", "for", "with"];

/** "a deepening row over the river": a quarrel between states by what it is about. */
const isQuarrel = (s: AnnotatedSentence, noun: number): boolean =>
  oblique(s, noun, ["over"]).length > 0 || children(s, noun, "amod", "compound").some((c) => hasForm("quarrels", s, c));

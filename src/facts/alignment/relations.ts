import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorsOfPhrase, clauseHead, oblique, type Reading, subjects } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, hasForm, is } from "./knowledge.js";
import { earlierCondition, establishedBeside, isDiplomatic, laterCondition, qualityOf } from "./qualities.js";
import { leavesOtherOpen, onlyTwo, ourSides, pairsOf, sides, states, withContext } from "./sides.js";

/** "things between Peru and Chile", "with Chile matters are as bad as ever": relations by no name. */
const isThings = (s: AnnotatedSentence, token: number): boolean =>
  hasForm("things", s, token) &&
  hasRelation(s, token, "nsubj") &&
  [token, s.head[token] ?? -1].some((t) => oblique(s, t, ["with", "between"]).length > 0);

/** "warming ties", "relations have soured", "strengthen relations", "established diplomatic relations". */
export function qualifiedRelation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const isRelation = alignmentKnowledge().relations.words.includes((s.lemma[token] ?? "").toLowerCase());
  if (!isRelation && !isThings(s, token)) return [];
  const quality = qualityOf(s, token);
  if (!quality || isOfAnniversary(s, token)) return [];
  const own = sidesOrContext(reading, s, token);
  const formal = quality.status === "relations-established" || quality.status === "relations-severed";
  const mutual = quality.status !== "relations-severed" || !isOneSided(reading, s, token);
  const bare = own.length === 0 && isBareSubject(s, token) ? orSpokenOf(reading, s, token, onlyTwo(reading, s)) : [];
  const parties =
    own.length >= 2
      ? own
      : bare.length === 2
        ? bare
        : formal || (own.length === 1 && leavesOtherOpen(reading, s, token, own))
          ? asTold(withContext(reading, s, own), own, mutual)
          : [];
  if (becomesPartnership(s, quality.token)) return [];
  const apart = eachWith(reading, s, token);
  if (apart.length > 1)
    return [{ trigger: token, governor: quality.token, status: quality.status, pairs: apart, mutual: quality.status !== "relations-severed" }];
  if (quality.status === "warming" && isAtLevelOfPartnership(s, quality.token))
    return [{ trigger: token, governor: quality.token, status: "partnership", pairs: pairsOf(parties), mutual: true }];
  const since = laterCondition(s, quality.token);
  const made = establishedBeside(s, token);
  const others = made && made.status !== quality.status ? [made] : [];
  const earlier = quality.token === s.head[token] ? earlierCondition(s, token) : undefined;
  if (earlier && earlier.status !== quality.status) others.push(earlier);
  return [quality, ...others, ...(since && since.status !== quality.status ? [since] : [])].map((one) => ({
    trigger: token,
    governor: one.token,
    status: one.status,
    pairs: pairsOf(parties),
    mutual,
  }));
}

/** "It was Lima that shut the bridge. Relations are at their worst," said by a Chilean: those of the speaker with the one state just told of. */
function orSpokenOf(reading: Reading, s: AnnotatedSentence, noun: number, own: readonly string[]): readonly string[] {
  const last = reading.annotated.sentences[s.index - 1];
  if (own.length === 2 || !last || last.paragraph !== s.paragraph || !hasRelation(s, noun, "nsubj")) return own;
  const told = states(
    reading,
    (reading.actors.mentions[last.index] ?? []).flatMap((m) => (m.form === "pronoun" ? [] : m.actors)),
  );
  const speaker = states(reading, reading.claims.sayingAt(s.index, noun)?.speakers ?? []);
  return told.length === 1 && speaker.length === 1 && told[0] !== speaker[0] ? [...speaker, ...told] : own;
}

/** "Peru and Chile cut ties with Togo": each of the subjects has relations with whoever is named after "with". */
function eachWith(reading: Reading, s: AnnotatedSentence, noun: number): [string, string][] {
  if (!hasRelation(s, noun, "obj")) return [];
  const statesOf = (tokens: readonly number[]): string[] =>
    states(
      reading,
      tokens.flatMap((t) => actorsOfPhrase(reading, s, t)),
    );
  const verb = s.head[noun] ?? -1;
  const others = statesOf([...oblique(s, noun, ["with"]), ...oblique(s, verb, ["with"])]);
  const subject = statesOf(subjects(s, verb)).filter((id) => !others.includes(id));
  return subject.length < 2 ? [] : subject.flatMap((by) => others.map((other): [string, string] => [by, other]));
}

/** "the 60th anniversary of the establishment of relations": what is celebrated is background. */
function isOfAnniversary(s: AnnotatedSentence, noun: number): boolean {
  for (let at = noun; at >= 0 && s.upos[at] !== "VERB"; at = s.head[at] ?? -1) if (is("anniversaries", s, at)) return true;
  return false;
}

/** Whoever does it alone comes first. */
const asTold = (pair: readonly string[], own: readonly string[], mutual: boolean): string[] =>
  mutual ? [...pair] : [...own, ...pair.filter((id) => !own.includes(id))];

/** As `sides`; "bilateral relations" are those of the clause's two subjects, "our relations" those of the speaker with the other state spoken of. */
function sidesOrContext(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  const own = withOwner(reading, s, noun) ?? sides(reading, s, noun);
  if (own.length > 0) return own;
  const ours = ourSides(reading, s, noun);
  if (ours !== undefined) return ours;
  if (!children(s, noun, "amod").some((t) => hasForm("mutual", s, t))) return [];
  const both = states(
    reading,
    subjects(s, clauseHead(s, noun)).flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  return both.length === 2 ? both : [];
}

/** "Peru's flirtation with Beijing has soured its ties with Washington": "its" is whose deed it is that sours them. */
function withOwner(reading: Reading, s: AnnotatedSentence, noun: number): string[] | undefined {
  const isIts = children(s, noun, "nmod:poss").some((t) => /^(?:its|their|his|her)$/iu.test(s.form[t] ?? ""));
  const subject = isIts && hasRelation(s, noun, "obj") ? children(s, s.head[noun] ?? -1, "nsubj").find((t) => s.upos[t] === "NOUN") : undefined;
  if (subject === undefined) return undefined;
  const owners = children(s, subject, "nmod:poss").filter((t) => s.upos[t] === "PROPN");
  const [by] = states(
    reading,
    owners.flatMap((t) => reading.actors.actorsAt(s.index, t)),
  );
  const [other] = states(
    reading,
    oblique(s, noun, ["with", "to", "towards"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  ).filter((id) => id !== by);
  return by !== undefined && other !== undefined ? [by, other] : undefined;
}

/** "ties with Peru …; those with Chile have been thawing": relations once more, with another. */
export function pointingRelation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const before = relationsBefore(s, token);
  if (/^(?:them|they)$/iu.test(s.form[token] ?? "")) return sameRelation(reading, s, token, before);
  if (!/^(?:those|that|ones?)$/iu.test(s.form[token] ?? "") || oblique(s, token, ["with", "between"]).length === 0) return [];
  const quality = before < 0 ? undefined : qualityOf(s, token, before);
  if (!quality) return [];
  const others = states(
    reading,
    oblique(s, token, ["with", "between"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const owners = [...children(s, before, "nmod:poss", "compound", "amod"), ...subjects(s, s.head[token] ?? -1)];
  const by = states(
    reading,
    owners.flatMap((t) => [...reading.actors.actorsAt(s.index, t), ...actorsOfPhrase(reading, s, t)]),
  ).filter((id) => !others.includes(id));
  const parties = others.length > 1 ? others : [...by.slice(0, 1), ...others];
  return parties.length < 2
    ? []
    : [{ trigger: token, governor: quality.token, status: quality.status, pairs: pairsOf(parties), mutual: quality.status !== "relations-severed" }];
}

const relationsBefore = (s: AnnotatedSentence, token: number): number =>
  s.lemma.findLastIndex((lemma, t) => t < token && s.upos[t] === "NOUN" && alignmentKnowledge().relations.words.includes(lemma));

/** "severed relations in 2019 and restored them in May": what was done with them later. */
function sameRelation(reading: Reading, s: AnnotatedSentence, pronoun: number, before: number): Found[] {
  const quality = before < 0 ? undefined : qualityOf(s, pronoun, before);
  if (!quality || quality.token === s.head[before] || quality.status === "partnership" || becomesPartnership(s, quality.token)) return [];
  const parties = sidesOrContext(reading, s, before);
  const isFormal = quality.status.startsWith("relations") ? isDiplomatic(s, before) : true;
  return parties.length < 2 || !isFormal
    ? []
    : [
        {
          trigger: pronoun,
          governor: quality.token,
          status: quality.status,
          pairs: pairsOf(parties),
          mutual: quality.status !== "relations-severed",
        },
      ];
}

/** "Relations had soured after Lima expelled a Chilean consul": nobody's by name, so those of the two states the sentence tells of. */
const isBareSubject = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "nsubj", "nsubj:pass", "obj") && children(s, noun, "nmod", "nmod:poss", "compound").length === 0;

/** "have reached the level of a strategic partnership". */
const isAtLevelOfPartnership = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "obj", "obl")
    .filter((t) => is("levels", s, t))
    .flatMap((t) => oblique(s, t, ["of"]))
    .some((t) => s.lemma[t] === "partnership" || s.lemma[t] === "alliance");

/** "upgraded their ties to a strategic partnership": the noun to come tells it. */
const becomesPartnership = (s: AnnotatedSentence, verb: number): boolean =>
  oblique(s, verb, ["to", "into"])
    .flatMap((t) => [t, ...oblique(s, t, ["of"])])
    .some((t) => alignmentKnowledge().nouns.partnership.words.includes((s.lemma[t] ?? "").toLowerCase()));

/** "Peru severed relations with Chile": the doing of one side. */
function isOneSided(reading: Reading, s: AnnotatedSentence, noun: number): boolean {
  const verb = s.head[noun] ?? -1;
  const agents =
    verb < 0
      ? []
      : states(
          reading,
          subjects(s, verb).flatMap((t) => actorsOfPhrase(reading, s, t)),
        );
  return hasRelation(s, noun, "obj") && agents.length === 1;
}

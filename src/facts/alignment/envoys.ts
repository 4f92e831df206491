import { findPlaces } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { actorsOfPhrase, actorsOrSpeaker, oblique, type Reading, subjects, timeAt } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, hasForm, is } from "./knowledge.js";
import { isDiplomatic } from "./qualities.js";
import { pairsOf, sides, states } from "./sides.js";

/** "recalled its ambassador to Chile", "called its ambassador home", "expelled the Chilean ambassador", "was ordered out of Peru", "the Peruvian ambassador was recalled": relations are strained. */
export function recall(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { recalling } = alignmentKnowledge();
  const isRecall =
    recalling.lemmas.includes(s.lemma[token] ?? "") && (s.lemma[token] !== "declare" || s.form.slice(token, token + 16).includes("grata"));
  const isOusted = isOusting(s, token);
  if (s.upos[token] !== "VERB" || !(isRecall || isOusted || isCalledHome(s, token)) || isUndone(reading, s, token)) return [];
  const passive = children(s, token, "nsubj:pass");
  const isEnvoy = (t: number): boolean => recalling.words.includes((s.lemma[t] ?? "").toLowerCase()) || isOfMission(s, t);
  const envoy = (passive.length > 0 ? passive : children(s, token, "obj", "iobj"))
    .flatMap((t) => [t, ...children(s, t, "compound", "nmod", "conj")])
    .find(isEnvoy);
  if (envoy === undefined) return [];
  const of = (tokens: readonly number[]): string[] => tokens.flatMap((t) => actorsOfPhrase(reading, s, t));
  const doers = passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const beside = [envoy, ...(hasRelation(s, envoy, "compound", "conj") ? [s.head[envoy] ?? envoy] : [])];
  const missions = missionsOf(s, envoy);
  const owners = [...beside, ...missions]
    .flatMap((t) => children(s, t, "amod", "nmod:poss", "compound"))
    .flatMap((t) => reading.actors.actorsAt(s.index, t));
  const isExpelled = !is("own-envoys", s, token) && !isCalledHome(s, token);
  const left = passive.length > 0 && isExpelled && doers.length === 0 ? oblique(s, token, ["from", "of"]) : [];
  const by = states(reading, [...of(doers), ...of(left), ...(passive.length > 0 && !isExpelled ? owners : [])]);
  const posts = of([...oblique(s, envoy, ["to", "in"]), ...oblique(s, token, ["from", "to", "in"])]);
  const expelled = states(reading, isExpelled ? owners : []);
  const [other] = [...expelled, ...states(reading, posts), ...countriesIn(reading, s, token)].filter((id) => !by.includes(id));
  const [own] = by;
  return own && other ? [{ trigger: token, governor: token, status: "strained", pairs: [[own, other]], mutual: true, stated: true }] : [];
}

/** "two members of the Chilean embassy", "the number two at the mission". */
const isOfMission = (s: AnnotatedSentence, token: number): boolean => s.upos[token] === "NOUN" && missionsOf(s, token).length > 0;

/** The house somebody works at, also where the parser has "persona" of "persona non grata" for its head. */
const missionsOf = (s: AnnotatedSentence, token: number): number[] =>
  oblique(s, token, ["of", "at", "from"])
    .flatMap((t) => [t, ...children(s, t, "compound")])
    .filter((t) => alignmentKnowledge().embassies.words.includes(s.lemma[t] ?? ""));

/** "gave two diplomats 48 hours to leave", "ordered the envoy out of the country". */
const isOusting = (s: AnnotatedSentence, verb: number): boolean => {
  const { ousting } = alignmentKnowledge();
  return ousting.lemmas.includes(s.lemma[verb] ?? "") && subtree(s, verb).some((t) => t > verb && ousting.words.includes(s.lemma[t] ?? ""));
};

/** "called its ambassador home for consultations". */
const isCalledHome = (s: AnnotatedSentence, verb: number): boolean =>
  is("summoning", s, verb) && subtree(s, verb).some((t) => t > verb && /^(?:home|back)$/iu.test(s.form[t] ?? ""));

/** "scrapped a plan to open an embassy", "will not close its embassy": it stays as it was. */
const isUndone = (reading: Reading, s: AnnotatedSentence, verb: number): boolean =>
  reading.claims.factuality(s.index, verb).certainty.endsWith("-not");

/** "Peru, which inaugurated an embassy in Riyadh last year": told in passing of earlier times. */
const isBackdrop = (reading: Reading, s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "acl:relcl") && reading.claims.factuality(s.index, verb).tense === "past";

/** "will open an embassy in Riyadh", "closed its embassy in Minsk": closer, or further apart. */
export function embassy(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { embassies } = alignmentKnowledge();
  const status = embassies.opening.includes(s.lemma[token] ?? "")
    ? "warming"
    : embassies.closing.includes(s.lemma[token] ?? "")
      ? "strained"
      : undefined;
  const house =
    status && s.upos[token] === "VERB" ? children(s, token, "obj", "nsubj:pass").find((t) => embassies.words.includes(s.lemma[t] ?? "")) : undefined;
  if (
    !status ||
    house === undefined ||
    isBackdrop(reading, s, token) ||
    isUndone(reading, s, token) ||
    children(s, token, "advmod", "mark").some((t) => /^(?:when|whether|if)$/iu.test(s.form[t] ?? ""))
  )
    return [];
  const owners = [...subjects(s, token), ...children(s, house, "nmod:poss")].flatMap((t) => actorsOrSpeaker(reading, s, t));
  const by = [
    ...new Set([
      ...states(reading, owners),
      ...states(
        reading,
        children(s, house, "amod", "compound").flatMap((t) => reading.actors.actorsAt(s.index, t)),
      ),
    ]),
  ];
  const mutual = by.length === 2 && s.form.some((word, t) => t > token && /^(?:other|both|respective)$/iu.test(word));
  const pair = mutual
    ? by
    : [
        ...by.slice(0, 1),
        ...countriesIn(reading, s, token)
          .filter((id) => !by.includes(id))
          .slice(0, 1),
      ];
  return pair.length === 2 ? [{ trigger: token, governor: token, status, pairs: pairsOf(pair), mutual: true, stated: true }] : [];
}

/** The states in which something is done: "in Riyadh", "from Peru". */
function countriesIn(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const inside = subtree(s, token);
  const towns = findPlaces(s).filter((place) => inside.includes(place.from) && /^(?:in|from|to)$/iu.test(s.form[place.from - 1] ?? ""));
  const ids = towns.flatMap((place) => place.country?.toLowerCase() ?? []);
  return ids.filter((id) => reading.actors.state(id.toUpperCase()) !== undefined);
}

/** "has no diplomatic relations with Chile", "without diplomatic ties to Chile": the state of two that have none. */
export function noRelations(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !is("having", s, token)) return [];
  const noun = children(s, token, "obj").find((t) => is("ties", s, t) && isDiplomatic(s, t));
  if (noun === undefined) return [];
  const since = timeAt(reading, s, token) ?? timeAt(reading, s, noun);
  const pairs = pairsOf(sides(reading, s, noun));
  const found = { trigger: token, governor: token, pairs, mutual: true, stated: true } as const;
  const isNone = children(s, noun, "det", "advmod").some((t) => s.form[t]?.toLowerCase() === "no") || isNegated(s, token);
  if (isNone) return [{ ...found, status: "relations-severed" }];
  const isLasting = since !== null && /^since\b/iu.test(since.text);
  return pairs.length > 0 && (isLasting || (isFormal(s, noun) && isHeld(reading, s, token))) ? [{ ...found, status: "relations-established" }] : [];
}

const isNegated = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "advmod").some((t) => /^(?:not|n['’]t|never)$/iu.test(s.form[t] ?? ""));

/** "formal ties", "full diplomatic relations", as against "ties". */
const isFormal = (s: AnnotatedSentence, noun: number): boolean => children(s, noun, "amod").some((t) => hasForm("formal", s, t));

/** "maintains ties", and not "would have ties" or "had ties". */
function isHeld(reading: Reading, s: AnnotatedSentence, verb: number): boolean {
  const { certainty, tense, hypothetical } = reading.claims.factuality(s.index, verb);
  return certainty === "certain" && tense === "present" && !hypothetical && children(s, verb, "xcomp", "mark").length === 0;
}

/** "have had no ambassadors since 1978", "has no envoy in Lima", "have not exchanged ambassadors for years": relations that are not kept up. */
export function noAmbassador(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { recalling, posting } = alignmentKnowledge();
  if (s.upos[token] !== "VERB" || !posting.lemmas.includes(s.lemma[token] ?? "")) return [];
  const envoy = children(s, token, "obj", "nsubj:pass").find((t) => recalling.words.includes((s.lemma[t] ?? "").toLowerCase()));
  if (envoy === undefined) return [];
  const isNone = children(s, envoy, "det", "advmod").some((t) => s.form[t]?.toLowerCase() === "no");
  const isNever = isNegated(s, token);
  const own = states(
    reading,
    subjects(s, token).flatMap((t) => actorsOrSpeaker(reading, s, t)),
  );
  const posts = [
    ...countriesIn(reading, s, token),
    ...states(
      reading,
      oblique(s, envoy, ["in", "to"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
    ),
  ];
  const pair = own.length > 1 ? own : [...own, ...posts.filter((id) => !own.includes(id)).slice(0, 1)];
  return pair.length === 2 && isNone !== isNever
    ? [
        {
          trigger: token,
          governor: token,
          status: own.length > 1 ? "relations-severed" : "strained",
          pairs: pairsOf(pair),
          mutual: true,
          stated: true,
        },
      ]
    : [];
}

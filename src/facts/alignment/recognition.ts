import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AlignmentStatus } from "../fact.js";
import { actorOf, actorsOfPhrase, alike, hasCase, oblique, type Reading, resolved, subjects } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, hasForm, is } from "./knowledge.js";
import { hasRival } from "./moves.js";
import { states } from "./sides.js";

/** "switched recognition from Taiwan to China": lost by the one, won by the other. */
export function switching(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { switching: known, withdrawing, granting } = alignmentKnowledge();
  const object = s.upos[token] === "VERB" ? children(s, token, "obj", "nsubj:pass").find((t) => known.words.includes(s.lemma[t] ?? "")) : undefined;
  if (object === undefined) return [];
  const among = (tokens: readonly number[]): string[] =>
    states(
      reading,
      tokens.flatMap((t) => actorsOfPhrase(reading, s, t)),
    );
  const by = among([...subjects(s, token), ...children(s, object, "nmod:poss")])[0];
  const named = (prepositions: readonly string[]): string[] =>
    among([...oblique(s, token, prepositions), ...oblique(s, object, prepositions)]).filter((id) => id !== by);
  const found = (status: AlignmentStatus, ids: readonly string[], isDenied = false): Found[] =>
    ids.length === 0 || by === undefined
      ? []
      : [
          {
            trigger: token,
            governor: token,
            status,
            pairs: ids.map((id) => [by, id] as const),
            mutual: false,
            ...(isDenied ? { denied: true as const } : {}),
          },
        ];
  if (known.lemmas.includes(s.lemma[token] ?? "")) return [...found("relations-severed", named(["from"])), ...found("recognition", named(["to"]))];
  if (granting.lemmas.includes(s.lemma[token] ?? "") && s.lemma[object] === "recognition")
    return found("recognition", [...named(["to", "of"]), ...among(children(s, token, "iobj"))]);
  const isTakenBack = withdrawing.lemmas.includes(s.lemma[token] ?? "") && s.lemma[object] === "recognition";
  return isTakenBack ? found("recognition", named(["of", "from"]), true) : [];
}

/** "Castro's switch from Taiwan to China", "completed its switch": between two that nobody can recognise together. */
export function switchNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "NOUN" || !switchingLemma(s, token)) return [];
  const of = (tokens: readonly number[]): string[] =>
    states(
      reading,
      tokens.flatMap((t) => actorsOfPhrase(reading, s, t)),
    );
  const [left] = of(oblique(s, token, ["from"]));
  const [won] = of(oblique(s, token, ["to"]));
  const [by] = of(children(s, token, "nmod:poss"));
  if (by === undefined || left === undefined || won === undefined || !hasRival(left) || !hasRival(won)) return [];
  const found = { trigger: token, governor: token, mutual: false };
  return [
    { ...found, status: "relations-severed", pairs: [[by, left]] },
    { ...found, status: "relations-established", pairs: [[by, won]] },
  ];
}

const switchingLemma = (s: AnnotatedSentence, noun: number): boolean => alignmentKnowledge().switching.lemmas.includes(s.lemma[noun] ?? "");

/** "five EU member states": some of those the body has, and not the body. */
const isSomeOf = (s: AnnotatedSentence, token: number): boolean =>
  hasForm("some-of", s, token) && children(s, token, "compound", "nmod", "amod").length > 0;

/** "Peru and Chile, the two forum countries that …": a noun for states that are named. */
const isNamedBack = (reading: Reading, s: AnnotatedSentence, token: number): boolean => {
  const mention = reading.actors.mentionAt(s.index, token);
  return mention?.form === "description" && mention.actors.length > 1 && mention.actors.every((id) => actorOf(reading, id)?.type === "state");
};

/** "Peru is one of the twelve countries that recognise it", "Peru and Chile, two forum countries that recognise it": of whom the noun is said. */
const bearersOf = (reading: Reading, s: AnnotatedSentence, nouns: readonly number[]): number[] =>
  nouns.flatMap((noun) => {
    if (!is("generic", s, noun) || reading.actors.mentionAt(s.index, noun) !== undefined) return [noun];
    const head = s.head[noun] ?? -1;
    const above = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["of", "among"]) ? head : noun;
    if (children(s, above, "cop").length > 0) return children(s, above, "nsubj");
    return hasRelation(s, noun, "appos") && head >= 0 ? [head] : [noun];
  });

/** "recognised Kosovo", "recognise the independence of Kosovo". */
export function recognition(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !(alignmentKnowledge().recognition.lemmas.includes(s.lemma[token] ?? "") || isAcceptedAsState(s, token))) return [];
  const isParticiple = hasRelation(s, token, "acl") && !hasRelation(s, token, "acl:relcl") && oblique(s, token, ["by"]).length > 0;
  const passive = isParticiple ? [s.head[token] ?? token] : children(s, token, "nsubj:pass");
  const agents = passive.length > 0 ? oblique(s, token, ["by"]) : [...bearersOf(reading, s, subjects(s, token)), ...alike(s, token)];
  const objects = resolved(s, passive.length > 0 ? passive : children(s, token, "obj"));
  const from = states(
    reading,
    agents.filter((t) => s.lemma[t] !== "member" && (!isSomeOf(s, t) || isNamedBack(reading, s, t))).flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const to = states(
    reading,
    objects.flatMap((t) => {
      const own = actorsOfPhrase(reading, s, t);
      const mention = reading.actors.mentionAt(s.index, t);
      if (s.upos[t] === "NOUN" && !is("recognised", s, t)) return [];
      if (s.lemma[t] === "state" && mention?.form !== "name" && !/^S/u.test(s.form[t] ?? "")) return [];
      return own.length > 0 ? own : children(s, t, "nmod", "nmod:poss").flatMap((c) => actorsOfPhrase(reading, s, c));
    }),
  );
  return to
    .filter((b) => actorOf(reading, b)?.type === "state")
    .map((b) => ({
      trigger: token,
      governor: token,
      status: "recognition",
      pairs: from.filter((a) => a !== b).map((a) => [a, b] as const),
      mutual: false,
    }));
}

/** "Norway's recognition of Palestine". */
export function recognitionNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.lemma[token] !== "recognition") return [];
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const { switching: known, withdrawing, granting } = alignmentKnowledge();
  if (verb >= 0 && [...known.lemmas, ...withdrawing.lemmas, ...granting.lemmas].includes(s.lemma[verb] ?? "")) return [];
  const [from] = states(
    reading,
    [...children(s, token, "nmod:poss", "amod"), ...oblique(s, token, ["by"])].flatMap((t) => reading.actors.actorsAt(s.index, t)),
  );
  const to = states(
    reading,
    oblique(s, token, ["of"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  ).filter((id) => id !== from && actorOf(reading, id)?.type === "state");
  return from === undefined || to.length === 0
    ? []
    : [{ trigger: token, governor: token, status: "recognition", pairs: to.map((id) => [from, id] as const), mutual: false }];
}

/** "acknowledged Kosovo as a sovereign nation". */
function isAcceptedAsState(s: AnnotatedSentence, verb: number): boolean {
  const { as, words } = alignmentKnowledge().recognition;
  return (
    as.includes(s.lemma[verb] ?? "") &&
    children(s, verb, "obl", "xcomp", "advcl").some((t) => hasCase(s, t, ["as"]) && words.includes(s.lemma[t] ?? ""))
  );
}

import { type AnnotatedSentence, ancestors } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { offices } from "../knowledge.js";
import { lower } from "../office-words.js";
import type { Surface } from "../surface.js";
import { homeWords } from "../words.js";

export const isState = (hit: Hit): boolean => hit.entry.kind === "state" && hit.entry.use !== "city";
export const codeOf = (hit: Hit): string => (hit.entry.kind === "state" ? hit.entry.code : "");

/** A destination ("his visit to Turkey") and a receiving state ("ambassador to Germany") say nothing about whose offices are named next. */
export function isElsewhere({ sentence: s, offices: phrases }: Surface, hit: Hit): boolean {
  if (isPostedTo(phrases, hit)) return true;
  if (s.form[hit.to] === "-" && offices().words.backed.has(lower(s, hit.to + 1))) return true;
  if (lower(s, hit.to) === "," && lower(s, hit.to + 1) === "where") return false;
  let at = hit.from - 1;
  if (lower(s, at) === "the") at--;
  if (homeWords().visiting.has(s.lemma[at] ?? "") && s.upos[at] === "VERB") return true;
  if (!["to", "for", "in"].includes(lower(s, at))) return false;
  if (lower(s, at) === "in") return isStayedIn(s, hit, at);
  const before = s.lemma.slice(Math.max(0, at - 4), at);
  return before.some((lemma) => homeWords().moving.has(lemma));
}

/** "on her second day in Oslo", "arrived in Oslo", "left for a summit in Oslo": where somebody comes to. */
function isStayedIn(s: AnnotatedSentence, hit: Hit, preposition: number): boolean {
  if (homeWords().stretches.has(s.lemma[preposition - 1] ?? "")) return true;
  return homeWords().coming.has(verbAbove(s, hit.from));
}

/** "ambassador to Germany". */
export const isPostedTo = (offices: Surface["offices"], hit: Hit): boolean =>
  offices.some((office) => office.from <= hit.from && hit.to <= office.to && office.accreditedTo !== null && !office.countries.includes(codeOf(hit)));

/** "Air Malaysia", "the Bank of China": a state's name inside the name of a company says nothing about whose president comes next. */
export function isInCompany({ sentence: s, bodies }: Surface, hit: Hit): boolean {
  const name = s.names.find((span) => span.label === "ORG" && span.from <= hit.from && hit.to <= span.to && span.to - span.from > hit.to - hit.from);
  return (
    name !== undefined &&
    hit.entry.kind === "state" &&
    hit.entry.use !== "people" &&
    !bodies.some((body) => body.kind === "state-body" && body.from < name.to && name.from < body.to)
  );
}

/** Where the talk is of a state at a place ("in Manila, Senate President X") or of a state as subject ("Israel said Prime Minister X"). */
export function standsFor(s: AnnotatedSentence, hit: Hit, from: number, anywhere: boolean): boolean {
  if (isOfClauseBefore(s, hit, from)) return false;
  if (anywhere) return true;
  const isIn = ["in", "at"].includes(lower(s, hit.from - 1)) || (lower(s, hit.from - 2) === "in" && lower(s, hit.to) === "capital");
  const place = isIn || (lower(s, hit.to) === "," && lower(s, hit.to + 1) === "where");
  const owner = /^['’]s?$/u.test(s.form[hit.to] ?? "");
  return place || owner || [...Array(hit.to - hit.from).keys()].some((k) => (s.deprel[hit.from + k] ?? "").startsWith("nsubj"));
}

/**
 * What a sentence says of which state is talked of, so that the next need not name it: of its subject or place ("Ties with Hungary have …", "In Oslo, …"),
 * or as a head of its own ("Mongolia.", not "In Ulan Bator, but not for long."). A state named on the way ("met his Malaysian counterpart") says nothing of the next sentence's offices.
 */
export function isTopic(s: AnnotatedSentence, hit: Hit): boolean {
  if (!s.upos.some((tag) => tag === "VERB" || tag === "AUX")) return !["in", "at"].includes(lower(s, hit.from - 1));
  return standsFor(s, hit, s.form.length, false) || (hit.entry.kind === "state" && hit.entry.use !== "people" && isUnderSubject(s, hit.from));
}

const isUnderSubject = (s: AnnotatedSentence, token: number): boolean =>
  upToVerb(s, token).some((t) => s.upos[t] !== "VERB" && (s.deprel[t] ?? "").startsWith("nsubj"));

/** A token and those above it, up to the verb they hang on. */
function upToVerb(s: AnnotatedSentence, token: number): number[] {
  const path = [token, ...ancestors(s, token)];
  const verb = path.findIndex((t) => s.upos[t] === "VERB");
  return verb < 0 ? path : path.slice(0, verb + 1);
}

/** "held talks in Oslo, while President X": where something else took place. */
const isOfClauseBefore = (s: AnnotatedSentence, hit: Hit, from: number): boolean =>
  ["in", "at"].includes(lower(s, hit.from - 1)) &&
  s.form.slice(hit.to, from).some((form, k) => s.upos[hit.to + k] === "SCONJ" || /^(?:while|as|whereas|and)$/iu.test(form)) &&
  homeWords().staying.has(verbAbove(s, hit.from));

const verbAbove = (s: AnnotatedSentence, token: number): string => {
  const top = upToVerb(s, token).at(-1) ?? -1;
  return s.upos[top] === "VERB" ? (s.lemma[top] ?? "") : "";
};

/** "of Turkish origin", "Turkish residents": where people elsewhere have come from. */
export const isOrigin = ({ sentence: s }: Surface, hit: Hit): boolean =>
  hit.entry.kind === "state" && hit.entry.use === "people" && homeWords().origins.has(lower(s, hit.to));

/** A town counts less than the state's name or people: things happen in towns of others. */
export function namedMost(surfaces: readonly Surface[]): string[] {
  const scores = new Map<string, number>();
  for (const [surface, hit] of surfaces.flatMap((one) => one.hits.map((each) => [one, each] as const)))
    if (isState(hit) && !isOrigin(surface, hit))
      scores.set(codeOf(hit), (scores.get(codeOf(hit)) ?? 0) + (hit.entry.kind === "state" && hit.entry.use === "capital" ? 0.4 : 1));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

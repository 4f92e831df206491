import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import type { Draft } from "../fact.js";
import { actorsOfPhrase, hasCase, type Reading } from "../shared/index.js";
import { holds, isSideOfRelations, isSportsReport } from "../standing/index.js";
import type { Deed } from "./deed.js";
import { deedsAt } from "./deeds.js";
import { side, targetsOf } from "./targets.js";
import { is, typeOfVerb, unwelcomeAt } from "./verbs.js";

/** A verb by which one actor does something to another, with the sentence marked as PLOVER's classifier wants it. */
export interface Candidate {
  readonly source: string;
  readonly target: string;
  readonly sentence: number;
  readonly verb: number;
  /** The PLOVER type the words tell of. */
  readonly type: string;
  /** The words leave no doubt what was done ("donated", "lodged a protest"), whatever the classifier says. */
  readonly plain: boolean;
  /** The sentence's words with `<s>`, `</s>`, `<t>`, `</t>` about source and target. */
  readonly marked: readonly string[];
}

/** Pairs of actors of different states joined by a verb, where no visit, meeting, agreement or alignment already tells of them in that sentence. */
export function interactionCandidates(reading: Reading, facts: readonly Draft[]): Candidate[] {
  if (isSportsReport(reading)) return [];
  return reading.annotated.sentences.flatMap((s) => s.form.flatMap((_, verb) => (s.upos[verb] === "VERB" ? atVerb(reading, s, verb, facts) : [])));
}

const atVerb = (reading: Reading, s: AnnotatedSentence, verb: number, facts: readonly Draft[]): Candidate[] =>
  deedsAt(s, verb)
    .map((deed) => candidatesOf(reading, s, verb, deed, facts))
    .find((found) => found.length > 0) ?? [];

function candidatesOf(reading: Reading, s: AnnotatedSentence, verb: number, deed: Deed, facts: readonly Draft[]): Candidate[] {
  const { agents, objects, type, plain } = deed;
  if (objects.some((t) => /^(?:(?:him|her|it)self|themselves|(?:one|each) another)$/iu.test(s.form[t] ?? ""))) return [];
  if (!isAsserted(reading, s, verb)) return [];
  return agents.flatMap((agent) => {
    const source = sourceOf(reading, s, agent);
    if (source === undefined) return [];
    for (const object of objects) {
      const found = targetsOf(reading, s, object, type !== "AID")
        .filter(({ id }) => side(reading, id) !== side(reading, source) && !isTold(reading, facts, s, verb, type, [source, id]))
        .flatMap(({ id, token }) => {
          const marked = mark(reading, s, agent, token);
          return marked ? [{ source, target: id, sentence: s.index, verb, type, plain, marked }] : [];
        });
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** Who does it; nobody where a place, a private person or a pronoun of more than one meaning stands there. */
function sourceOf(reading: Reading, s: AnnotatedSentence, agent: number): string | undefined {
  if (
    (isPlace(s, agent) && !isHostOfUnwelcome(s, agent)) ||
    isDoubtfulPronoun(reading, s, agent) ||
    holds(s.form[agent] ?? "", "private-titles") ||
    is("private", s, agent)
  )
    return undefined;
  return actorsOfPhrase(reading, s, agent).find((id) => isSideOfRelations(reading, id));
}

/** Not supposed, and not a mere purpose ("sent a delegation to help Peru"). */
function isAsserted(reading: Reading, s: AnnotatedSentence, verb: number): boolean {
  const factuality = reading.claims.factuality(s.index, verb);
  const infinitive = hasMark(s, verb, "to");
  return (
    !factuality.hypothetical &&
    !(infinitive && factuality.because.length === 0) &&
    !isOnlyDemanded(s, verb) &&
    !isPrevented(s, verb, factuality.certainty)
  );
}

/** "demanded Peru free the crew", "threatened to shut the border": what another is to do, or the threat is of. */
const isOnlyDemanded = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "ccomp", "xcomp") && /^(?:REQUEST|THREATEN)$/u.test(typeOfVerb(s, s.head[verb] ?? -1) ?? "");

/** "failed to stop militants from firing": undone by another word than "not", it is neither done nor left undone. */
const isPrevented = (s: AnnotatedSentence, verb: number, certainty: string): boolean =>
  certainty.endsWith("-not") &&
  hasRelation(s, verb, "advcl", "xcomp", "acl", "ccomp") &&
  !children(s, verb, "advmod", "det", "mark").some((t) => /^(?:not|n['’]t|never|no)$/iu.test(s.form[t] ?? ""));

/** "a blast in Peru that killed …": where it happened did nothing. */
const isPlace = (s: AnnotatedSentence, token: number): boolean => hasCase(s, token, ["in", "at", "near", "outside"]);

/** "was declared persona non grata in Peru": the state that declared it. */
const isHostOfUnwelcome = (s: AnnotatedSentence, token: number): boolean => {
  const verb = s.head[token] ?? -1;
  return verb >= 0 && s.lemma[verb] === "declare" && unwelcomeAt(s, verb) > 0 && hasCase(s, token, ["in"]);
};

/** "it" where two or more that act are named before it in the sentence. */
const isDoubtfulPronoun = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  /^(?:it|they)$/iu.test(s.form[token] ?? "") &&
  new Set((reading.actors.mentions[s.index] ?? []).filter((m) => m.to <= token && m.form === "name").flatMap((m) => m.actors)).size > 1;

/** Told by another kind of fact in the same clause; a protest beside a summons, and an expulsion that strains relations, are deeds of their own. */
function isTold(reading: Reading, facts: readonly Draft[], s: AnnotatedSentence, verb: number, type: string, pair: readonly string[]): boolean {
  const at = s.starts[verb] ?? 0;
  const sides = pair.map((id) => side(reading, id));
  return facts.some((fact) => {
    if (isApart(fact, type) || !fact.claims.some((claim) => claim.start <= at && at < claim.end)) return false;
    const told = partiesOf(fact).map((party) => side(reading, party));
    return sides.every((one) => told.includes(one));
  });
}

const isApart = (fact: Draft, type: string): boolean =>
  (fact.kind === "meeting" && (type === "PROTEST" || type === "SANCTION")) ||
  (fact.kind === "alignment" && type === "SANCTION" && fact.status === "strained");

function partiesOf(fact: Draft): readonly string[] {
  switch (fact.kind) {
    case "visit":
      return [...fact.visitors, fact.host];
    case "meeting":
      return fact.participants;
    case "agreement":
      return fact.parties;
    case "alignment":
      return [fact.subject, fact.object];
    default:
      return [];
  }
}

function mark(reading: Reading, s: AnnotatedSentence, agent: number, object: number): string[] | undefined {
  const [source, target] = [extent(reading, s, agent), extent(reading, s, object)];
  if (source.from < target.to && target.from < source.to) return undefined;
  return s.form.flatMap((word, i) => [
    ...(i === source.from ? ["<s>"] : []),
    ...(i === target.from ? ["<t>"] : []),
    word,
    ...(i === source.to - 1 ? ["</s>"] : []),
    ...(i === target.to - 1 ? ["</t>"] : []),
  ]);
}

function extent(reading: Reading, s: AnnotatedSentence, token: number): { from: number; to: number } {
  const mention = reading.actors.mentionAt(s.index, token);
  return mention ? { from: mention.from, to: mention.to } : { from: token, to: token + 1 };
}

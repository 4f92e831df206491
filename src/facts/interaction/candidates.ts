import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { Draft, InteractionDraft } from "../fact.js";
import { modeOf } from "../plover/modes.js";
import {
  actorOf,
  actorsOfPhrase,
  claimAt,
  clauseSpan,
  hasCase,
  isBackground,
  oblique,
  type Reading,
  represents,
  subjects,
  timeAt,
} from "../shared/index.js";
import { holds, isSideOfRelations, isSportsReport } from "../standing/index.js";
import { is, nounOfVerb, typeOfVerb } from "./verbs.js";

/** A verb by which one actor does something to another, with the sentence marked as PLOVER's classifier wants it. */
export interface Candidate {
  readonly source: string;
  readonly target: string;
  readonly sentence: number;
  readonly verb: number;
  /** The sentence's words with `<s>`, `</s>`, `<t>`, `</t>` about source and target. */
  readonly marked: readonly string[];
}

/** Pairs of actors of different states joined by a verb, where no visit, meeting, agreement or alignment already tells of them in that sentence. */
export function interactionCandidates(reading: Reading, facts: readonly Draft[]): Candidate[] {
  if (isSportsReport(reading)) return [];
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, verb) => (s.upos[verb] === "VERB" && typeOfVerb(s, verb) ? atVerb(reading, s, verb, facts) : [])),
  );
}

function atVerb(reading: Reading, s: AnnotatedSentence, verb: number, facts: readonly Draft[]): Candidate[] {
  const passive = children(s, verb, "nsubj:pass");
  const agents = passive.length > 0 ? oblique(s, verb, ["by"]) : subjects(s, verb);
  const objects =
    passive.length > 0
      ? passive
      : [
          ...children(s, verb, "obj", "iobj"),
          ...oblique(s, verb, TOWARDS),
          ...askedToDo(s, verb),
          ...towardsWhom(s, verb),
          ...threatenedWith(s, verb),
        ];
  const [agent] = agents;
  if (passive.length === 0 && is("handing", s, verb) && children(s, verb, "obj").length === 0) return [];
  if (objects.some((t) => /^(?:(?:him|her|it)self|themselves|(?:one|each) another)$/iu.test(s.form[t] ?? ""))) return [];
  if (agent === undefined || isPlace(s, agent) || isDoubtfulPronoun(reading, s, agent) || holds(s.form[agent] ?? "", "private-titles")) return [];
  const [source] = actorsOfPhrase(reading, s, agent).filter((id) => isSideOfRelations(reading, id));
  if (source === undefined || !isAsserted(reading, s, verb)) return [];
  for (const object of objects) {
    const found = targetsOf(reading, s, object, typeOfVerb(s, verb) !== "AID")
      .filter(({ id }) => side(reading, id) !== side(reading, source) && !isTold(reading, facts, s, verb, source, id))
      .flatMap(({ id, token }) => {
        const marked = mark(reading, s, agent, token);
        return marked ? [{ source, target: id, sentence: s.index, verb, marked }] : [];
      });
    if (found.length > 0) return found;
  }
  return [];
}

/** "accused Peru, Chile and Ecuador": an event with each of those that are joined; of whatever else a phrase names, with the first. */
function targetsOf(reading: Reading, s: AnnotatedSentence, object: number, byOwner: boolean): { readonly id: string; readonly token: number }[] {
  const joined = [object, ...children(s, object, "conj")].flatMap((token) => {
    const id = reading.actors.actorsAt(s.index, token).find((one) => isSideOfRelations(reading, one));
    return id === undefined ? [] : [{ id, token }];
  });
  const [first] = targetOf(reading, s, object, byOwner);
  const all = joined.length > 1 ? joined : first === undefined ? [] : [{ id: first, token: object }];
  return all.filter(({ id }, i) => all.findIndex((other) => side(reading, other.id) === side(reading, id)) === i);
}

const TOWARDS = ["to", "with", "against", "on", "from", "for"];

/** "voiced support for Peru", "lodged a protest with Chile": on whom the noun that the verb does falls. */
function towardsWhom(s: AnnotatedSentence, verb: number): number[] {
  const done = nounOfVerb(s, verb);
  return done === undefined ? [] : oblique(s, done, TOWARDS);
}

/** "threatened to close its border with Peru", "hit out at Chile": on whom what is threatened would fall, at whom it is aimed. */
const threatenedWith = (s: AnnotatedSentence, verb: number): number[] => [
  ...(s.lemma[verb] === "threaten" ? children(s, verb, "xcomp") : []).flatMap((c) => [
    ...children(s, c, "obj"),
    ...oblique(s, c, TOWARDS),
    ...children(s, c, "obj").flatMap((o) => oblique(s, o, TOWARDS)),
  ]),
  ...(children(s, verb, "compound:prt").length > 0 || s.lemma[verb] === "fire" ? oblique(s, verb, ["at"]) : []),
];

/** "demanded that Cyprus free the crew": who is to do it. */
const askedToDo = (s: AnnotatedSentence, verb: number): number[] =>
  is("demanding", s, verb) ? children(s, verb, "ccomp").flatMap((clause) => children(s, clause, "nsubj")) : [];

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

/** "demanded Peru free the crew": what another is to do. */
const isOnlyDemanded = (s: AnnotatedSentence, verb: number): boolean =>
  hasRelation(s, verb, "ccomp", "xcomp") && typeOfVerb(s, s.head[verb] ?? -1) === "REQUEST";

/** "failed to stop militants from firing": undone by another word than "not", it is neither done nor left undone. */
const isPrevented = (s: AnnotatedSentence, verb: number, certainty: string): boolean =>
  certainty.endsWith("-not") &&
  hasRelation(s, verb, "advcl", "xcomp", "acl", "ccomp") &&
  !children(s, verb, "advmod", "det", "mark").some((t) => /^(?:not|n['’]t|never|no)$/iu.test(s.form[t] ?? ""));

/** The object's own actor, or, `byOwner`, the state that owns it ("Peru's embassy", "Chilean fishermen"); who helps a project helps nobody for certain. */
const targetOf = (reading: Reading, s: AnnotatedSentence, object: number, byOwner: boolean): string[] => {
  const mention = reading.actors.mentionAt(s.index, object);
  const owners = children(s, object, "nmod:poss", "amod").flatMap((c) => reading.actors.actorsAt(s.index, c));
  const own = byOwner || mention !== undefined || represents(s.lemma[object] ?? "") ? actorsOfPhrase(reading, s, object) : [];
  const doers = byOwner ? oblique(s, object, ["by"]).flatMap((t) => actorsOfPhrase(reading, s, t)) : [];
  return [...own, ...(byOwner ? [...owners, ...doers] : [])].filter((id) => isSideOfRelations(reading, id));
};

/** "a blast in Peru that killed …": where it happened did nothing. */
const isPlace = (s: AnnotatedSentence, token: number): boolean => hasCase(s, token, ["in", "at", "near", "outside"]);

/** "it" where two or more that act are named before it in the sentence. */
const isDoubtfulPronoun = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  /^(?:it|they)$/iu.test(s.form[token] ?? "") &&
  new Set((reading.actors.mentions[s.index] ?? []).filter((m) => m.to <= token && m.form === "name").flatMap((m) => m.actors)).size > 1;

const side = (reading: Reading, id: string): string => actorOf(reading, id)?.country ?? id;

function isTold(reading: Reading, facts: readonly Draft[], s: AnnotatedSentence, verb: number, source: string, target: string): boolean {
  const at = s.starts[verb] ?? 0;
  const sides = [side(reading, source), side(reading, target)];
  return facts.some((fact) => {
    const parties =
      fact.kind === "visit"
        ? [...fact.visitors, fact.host]
        : fact.kind === "meeting"
          ? fact.participants
          : fact.kind === "agreement"
            ? fact.parties
            : fact.kind === "alignment"
              ? [fact.subject, fact.object]
              : [];
    return (
      parties.length > 0 &&
      fact.claims.some((claim) => claim.start <= at && at < claim.end) &&
      sides.every((one) => parties.some((party) => side(reading, party) === one))
    );
  });
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

/** PLOVER roots that other kinds of fact tell better, or that say nothing between two states. */
const TOLD_ELSEWHERE = new Set(["CONSULT", "AGREE"]);
export const LOWEST_SCORE = 0.6;

/**
 * A classified candidate as a fact, of the type its verb tells (`interactions.yaml`); undefined where the classifier sees another kind of fact,
 * is not sure, or puts it on the other side of cooperation and conflict than the verb, and for what happened more than a year before publication.
 */
export function interactionFrom(reading: Reading, candidate: Candidate, label: string, score: number): InteractionDraft | undefined {
  const s = reading.annotated.sentences[candidate.sentence];
  const root = s && typeBetween(reading, s, candidate);
  if (!s || !root || score < LOWEST_SCORE || TOLD_ELSEWHERE.has(label) || isFriendly(label) !== isFriendly(root)) return undefined;
  const time = timeAt(reading, s, candidate.verb);
  if (isBackground(reading, time)) return undefined;
  const factuality = reading.claims.factuality(s.index, candidate.verb);
  const claim = claimAt(reading, s, candidate.verb, clauseSpan(s, candidate.verb), factuality);
  const denied = claim.certainty.endsWith("-not") && root !== "REJECT";
  const status = denied
    ? "denied"
    : claim.certainty === "possible"
      ? "possible"
      : factuality.tense === "future"
        ? "announced"
        : factuality.tense === "present" && hasRelation(s, candidate.verb, "root")
          ? "ongoing"
          : "completed";
  return {
    kind: "interaction",
    source: candidate.source,
    target: candidate.target,
    status,
    events: [
      {
        source: candidate.source,
        target: candidate.target,
        type: root,
        mode: modeOf(root, clauseLemmas(s, candidate.verb)),
        contexts: [],
        cameo: CAMEO[root] ?? null,
        score: Number(score.toFixed(3)),
      },
    ],
    time,
    place: null,
    claims: [claim],
    explanation: { frame: `PLOVER ${root}`, words: [s.form[candidate.verb] ?? ""], score, notes: factuality.because },
  };
}

/** The type the verb tells of; a person who attacks a state does so in words. */
function typeBetween(reading: Reading, s: AnnotatedSentence, { source, verb }: Candidate): string | undefined {
  const type = typeOfVerb(s, verb);
  const isVerbal = type === "ASSAULT" && actorOf(reading, source)?.type === "person" && is("verbal", s, verb);
  return isVerbal ? "ACCUSE" : type;
}

/** The lemmas of the clause a verb heads: what is told elsewhere in the sentence is not how this was done. */
const clauseLemmas = (s: AnnotatedSentence, verb: number): string[][] =>
  [...subtree(s, verb)].sort((a, b) => a - b).map((token) => [(s.lemma[token] ?? "").toLowerCase()]);

/** PLOVER's cooperative types; a request is neither and goes with both. */
const FRIENDLY = new Set(["SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST"]);
const isFriendly = (root: string): boolean => FRIENDLY.has(root);

/** CAMEO's two-digit root for each PLOVER type (CAMEO2PLOVER table, 2021). */
const CAMEO: Readonly<Record<string, string>> = {
  AGREE: "03",
  CONSULT: "04",
  SUPPORT: "05",
  COOPERATE: "06",
  AID: "07",
  YIELD: "08",
  REQUEST: "10",
  ACCUSE: "11",
  REJECT: "12",
  THREATEN: "13",
  PROTEST: "14",
  MOBILIZE: "15",
  SANCTION: "16",
  COERCE: "17",
  ASSAULT: "18",
};

import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { FactTime, InteractionDraft } from "../fact.js";
import { modeOf } from "../plover/modes.js";
import { actorOf, claimAt, clauseSpan, hasCase, isBackground, type Reading, timeAt } from "../shared/index.js";
import type { Candidate } from "./candidates.js";
import { is } from "./verbs.js";

/** PLOVER roots that other kinds of fact tell better, or that say nothing between two states. */
const TOLD_ELSEWHERE = new Set(["CONSULT", "AGREE"]);
const LOWEST_SCORE = 0.6;

/**
 * A classified candidate as a fact, of the type its verb tells (`interactions.yaml`); undefined where the classifier sees another kind of fact,
 * is not sure, or puts it on the other side of cooperation and conflict than the verb (where the words are not plain by themselves), and for what happened more than a year before publication.
 */
export function interactionFrom(reading: Reading, candidate: Candidate, label: string, score: number): InteractionDraft | undefined {
  const s = reading.annotated.sentences[candidate.sentence];
  if (!s) return undefined;
  const root = typeBetween(reading, s, candidate);
  const isDoubted = score < LOWEST_SCORE || TOLD_ELSEWHERE.has(label) || isFriendly(label) !== isFriendly(root);
  if (isDoubted && !candidate.plain) return undefined;
  const time = timeOf(reading, s, candidate.verb);
  if (isBackground(reading, time)) return undefined;
  const factuality = reading.claims.factuality(s.index, meansOf(s, candidate.verb));
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

/** "will respond by expelling a diplomat": as sure and as far ahead as that for which it is the means. */
const meansOf = (s: AnnotatedSentence, verb: number): number =>
  hasRelation(s, verb, "advcl") && children(s, verb, "mark").some((t) => s.lemma[t] === "by") ? (s.head[verb] ?? verb) : verb;

/** When it was done: not the day of what is complained of ("a protest over last week's raid"), and of what is handed over at a summons that of the summons. */
function timeOf(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const topics = subtree(s, verb).filter((t) => hasCase(s, t, ["over", "against", "about"]));
  const inside = new Set(topics.flatMap((t) => subtree(s, t)));
  const own = timeAt(reading, s, verb);
  const told = own && (reading.times.expressions[s.index] ?? []).find((one) => one.edtf === own.edtf);
  if (own && !(told && inside.has(told.from))) return own;
  const before = hasRelation(s, verb, "conj") ? (s.head[verb] ?? -1) : -1;
  return before >= 0 && is("summoning", s, before) ? timeAt(reading, s, before) : null;
}

/** The type the verb tells of; a person who attacks a state does so in words. */
function typeBetween(reading: Reading, s: AnnotatedSentence, { source, verb, type }: Candidate): string {
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

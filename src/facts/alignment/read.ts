import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import type { AlignmentDraft, AlignmentStatus } from "../fact.js";
import { claimAt, clauseSpan, isInvented, type Reading } from "../shared/index.js";
import { embassy, noAmbassador, noRelations, recall } from "./envoys.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, is } from "./knowledge.js";
import { claimOnLand } from "./land.js";
import { recognitionLeftOut } from "./left-out.js";
import { around, betweenRivals, deed, directedVerb, exchanged, moves, returned } from "./moves.js";
import { tellingNoun } from "./nouns.js";
import { phrase, togetherPhrase } from "./phrases.js";
import { isUnsurpassed } from "./qualities.js";
import { recognition, recognitionNoun, switching, switchNoun } from "./recognition.js";
import { pointingRelation, qualifiedRelation } from "./relations.js";
import { repeated } from "./repeated.js";
import { timeOfStatus } from "./times.js";

/** Who draws closer to, away from or falls out with whom. */
export function readAlignments(reading: Reading): AlignmentDraft[] {
  const told: AlignmentDraft[] = [];
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++) {
      const found = find(reading, s, token).flatMap((one) => drafts(reading, s, one));
      const again = found.length > 0 ? found : repeated(reading, s, token, told.at(-1));
      told.push(...(again.length > 0 ? again : recognitionLeftOut(reading, s, token)));
    }
  return asOneQuarrel(told.map((fact) => asBreach(fact, told)));
}

/** "broke with us", of one that severed relations: the same breach once more. */
function asBreach(fact: AlignmentDraft, all: readonly AlignmentDraft[]): AlignmentDraft {
  const isBreak = fact.status === "turning-from" && fact.explanation.words.some((word) => /^br(?:ea|o)k/iu.test(word));
  const isSevered = all.some((one) => one.status === "relations-severed" && one.subject === fact.subject && one.object === fact.object);
  return isBreak && isSevered ? { ...fact, status: "relations-severed", time: null } : fact;
}

/** Two states at odds over something are told of once: a dispute where a word of one is said, else as the first words have it. */
function asOneQuarrel(all: readonly AlignmentDraft[]): AlignmentDraft[] {
  const first = new Map<string, AlignmentStatus>();
  const disputes = new Set(all.filter((fact) => fact.explanation.words.some((word) => /^disputes?$/iu.test(word))).map(pairOf));
  return all.map((fact) => {
    if (fact.status !== "strained" && fact.status !== "dispute") return fact;
    const pair = pairOf(fact);
    const status = disputes.has(pair) ? "dispute" : (first.get(pair) ?? fact.status);
    first.set(pair, status);
    return { ...fact, status };
  });
}

const pairOf = ({ subject, object }: AlignmentDraft): string => [subject, object].sort().join(" ");

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] === "NOUN" || s.upos[token] === "PROPN")
    return [
      ...qualifiedRelation(reading, s, token),
      ...tellingNoun(reading, s, token),
      ...deed(reading, s, token),
      ...switchNoun(reading, s, token),
      ...recognitionNoun(reading, s, token),
    ];
  if (s.upos[token] === "PRON") return pointingRelation(reading, s, token);
  const rivals = betweenRivals(reading, s, token);
  if (rivals.length > 0) return rivals;
  const directed = phrase(reading, s, token);
  const told = directed.length > 0 ? directed : togetherPhrase(reading, s, token);
  return [
    ...told,
    ...(told.length > 0 ? [] : around(reading, s, token)),
    ...(told.length > 0 ? [] : exchanged(reading, s, token)),
    ...(told.length > 0 ? [] : moves(reading, s, token)),
    ...(told.length > 0 ? [] : directedVerb(reading, s, token)),
    ...returned(reading, s, token),
    ...recognition(reading, s, token),
    ...switching(reading, s, token),
    ...claimOnLand(reading, s, token),
    ...embassy(reading, s, token),
    ...noRelations(reading, s, token),
    ...noAmbassador(reading, s, token),
    ...recall(reading, s, token),
  ];
}

/** "after Peru establishes ties with Chile": still to come, if ever. */
const isAwaited = (s: AnnotatedSentence, verb: number): boolean =>
  /(?:sh|e|es|s|h)$/u.test(s.form[verb] ?? "") &&
  s.upos[verb] === "VERB" &&
  children(s, verb, "aux").length === 0 &&
  children(s, verb, "mark", "advmod").some((m) => /^(?:after|once|until|when|if|before)$/iu.test(s.form[m] ?? ""));

/** "have never been warmer": as warm as can be. */
const neverSo = (s: AnnotatedSentence, { governor }: Found): boolean => isUnsurpassed(s, governor);

/** "Does she bring news on Kosovo, which Slovakia does not recognise?": what is said in passing is not asked. */
const isInAside = (s: AnnotatedSentence, { status, trigger }: Found): boolean =>
  status === "recognition" && s.form.at(-1) === "?" && hasRelation(s, trigger, "acl:relcl");

const isNegated = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "advmod").some((t) => /^(?:not|n['’]t|never)$/iu.test(s.form[t] ?? ""));

const MODALS = /^(?:would|could|should|might|may|must|will|can)$/iu;

/** "hoped the visit would help to promote ties", "aimed at improving relations": wished for, not said to be so. */
function isMerePurpose(reading: Reading, s: AnnotatedSentence, found: Found): boolean {
  const path = [found.trigger, ...ancestors(s, found.trigger)];
  const verb = path.find((token) => s.upos[token] === "VERB");
  if (verb === undefined) return false;
  const to = children(s, verb, "mark").some((m) => ["to", "for", "of", "at", "towards"].includes((s.form[m] ?? "").toLowerCase()));
  const modal = path.some((token) => s.upos[token] === "VERB" && children(s, token, "aux").some((t) => MODALS.test(s.form[t] ?? "")));
  if (modal && found.status !== "relations-established" && found.status !== "relations-severed") return true;
  const begun = alignmentKnowledge().beginnings.lemmas.includes(s.lemma[s.head[verb] ?? -1] ?? "") && hasRelation(s, verb, "xcomp", "advcl");
  const open = to && !begun && reading.claims.factuality(s.index, verb).because.length === 0;
  const named = path.flatMap((token) => (s.upos[token] === "VERB" ? children(s, token, "nsubj").filter((t) => s.upos[t] === "NOUN") : []));
  return open || [...path, ...named].some((token) => alignmentKnowledge().wishes.words.includes((s.lemma[token] ?? "").toLowerCase()));
}

/** "denied that it was considering cutting ties with Peru": that they are cut, or will be, is what is denied. */
const isDeniedBreak = (s: AnnotatedSentence, { status, trigger }: Found): boolean =>
  status === "relations-severed" && ancestors(s, trigger).some((t) => is("denying", s, t) && !isNegated(s, t) && s.upos[t] === "VERB" && t < trigger);

function drafts(reading: Reading, s: AnnotatedSentence, found: Found): AlignmentDraft[] {
  const factuality = reading.claims.factuality(s.index, found.trigger);
  const governing = reading.claims.factuality(s.index, found.governor);
  const isAsideOfQuestion = isInAside(s, found);
  if ((factuality.hypothetical || governing.hypothetical) && !isAsideOfQuestion) return [];
  if (found.status === "relations-established" && isAwaited(s, found.governor)) return [];
  const best = found.stated === true || isAsideOfQuestion || neverSo(s, found);
  const isDenied = isDeniedBreak(s, found);
  const certainty =
    found.denied || isDenied || (isAsideOfQuestion && isNegated(s, found.trigger))
      ? "certain-not"
      : best
        ? "certain"
        : governing.certainty === "certain"
          ? factuality.certainty
          : governing.certainty;
  if (certainty !== "certain" && certainty !== "probable" && found.status !== "recognition" && !isDenied) return [];
  if (isInvented(s)) return [];
  if (found.status !== "recognition" && !isDenied && found.stated !== true && !best && isMerePurpose(reading, s, found)) return [];
  const head = hasRelation(s, found.governor, "cop")
    ? (s.head[found.governor] ?? found.governor)
    : s.upos[found.governor] === "VERB" || children(s, found.governor, "cop").length > 0
      ? found.governor
      : found.trigger;
  const claim = claimAt(reading, s, found.trigger, clauseSpan(s, head), { ...governing, certainty });
  return found.pairs
    .filter(([subject, object]) => subject !== object)
    .map(([subject, object]) => ({
      kind: "alignment" as const,
      subject,
      object,
      mutual: found.mutual,
      status: found.status,
      time: timeOfStatus(reading, s, found),
      place: null,
      claims: [claim],
      explanation: {
        frame: found.status,
        words: [...new Set([s.form[found.governor] ?? "", s.form[found.trigger] ?? ""])],
        score: null,
        notes: governing.because,
      },
    }));
}

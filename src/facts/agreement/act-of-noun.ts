import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import { hasCase, oblique, subjects } from "../shared/index.js";
import { type Act, actLemma, phraseAt } from "./act-phrases.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";

/** "shelved plans for a treaty", "discussed the possibility of a pact", "approved a proposal to enter into a pact": what is done with the plan, which is not yet the pact. */
export function plannedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const { planning, acts } = agreementKnowledge();
  const isPlan = (t: number): boolean => t >= 0 && s.upos[t] === "NOUN" && planning.words.has((s.lemma[t] ?? "").toLowerCase());
  const up = s.head[head] ?? -1;
  const isMereChance =
    is("chances", s, up) && hasRelation(s, up, "obj", "nsubj:pass") && acts.get(actLemma(s, s.head[up] ?? -1))?.status === "negotiating";
  const plan = hasRelation(s, head, "nmod") && ((isPlan(up) && hasTopic(s, head)) || isMereChance) ? up : planOfInfinitive(s, head, isPlan);
  if (plan === undefined) return undefined;
  const verb = hasRelation(s, plan, "obj", "nsubj:pass") ? (s.head[plan] ?? -1) : -1;
  const lemma = verb < 0 ? "" : actLemma(s, verb);
  if (verb >= 0 && planning.settled.has(lemma)) return { verb, lemma: "agree", status: "agreed", planned: "proposed" };
  const status = verb < 0 ? undefined : acts.get(lemma)?.status;
  const isStopped = status === "suspended" || status === "terminated" || status === "rejected";
  const after = isStopped ? (status === "terminated" ? "rejected" : status) : "proposed";
  return isStopped || verb >= 0 || children(s, plan, "cop").length > 0 || hasRelation(s, plan, "nsubj")
    ? { verb: verb < 0 ? plan : verb, lemma: "propose", status: after, planned: "proposed" }
    : undefined;
}

/** "approved a bill on an agreement", "a motion on the treaty was sent back to committee": what becomes of the bill becomes of what it is on. */
export function actOnBill(s: AnnotatedSentence, head: number): Act | undefined {
  const bill = hasRelation(s, head, "nmod") && hasTopic(s, head) ? (s.head[head] ?? -1) : -1;
  const verb = is("bills", s, bill) && hasRelation(s, bill, "obj", "nsubj:pass") ? (s.head[bill] ?? -1) : -1;
  if (verb < 0 || s.upos[verb] !== "VERB") return undefined;
  const act = agreementKnowledge().acts.get(actLemma(s, verb));
  const isBack = is("sending-back", s, verb) && oblique(s, verb, ["to"]).length > 0;
  if (isBack) return { verb, lemma: "send", status: "signed", planned: "signed" };
  return act && (act.status === "ratified" || act.status === "rejected") ? { verb, lemma: actLemma(s, verb), ...act } : undefined;
}

/** "put off a vote on the denunciation of the treaty": it holds until then. */
export function actVotedOn(s: AnnotatedSentence, head: number): Act | undefined {
  const noun = hasRelation(s, head, "nmod") ? (s.head[head] ?? -1) : -1;
  const ending = agreementKnowledge().nouns.get((s.lemma[noun] ?? "").toLowerCase());
  const vote = hasRelation(s, noun, "nmod") && hasTopic(s, noun) ? (s.head[noun] ?? -1) : -1;
  return (ending === "terminated" || ending === "suspended") && is("votes", s, vote)
    ? { verb: s.upos[s.head[vote] ?? -1] === "VERB" ? (s.head[vote] ?? vote) : vote, lemma: "hold", status: "in-force", planned: "in-force" }
    : undefined;
}

/** "a proposal to sign a pact": the noun whose infinitive has the instrument for its object. */
function planOfInfinitive(s: AnnotatedSentence, head: number, isPlan: (token: number) => boolean): number | undefined {
  const verb = hasRelation(s, head, "obj", "obl") ? (s.head[head] ?? -1) : -1;
  const noun = verb >= 0 && hasRelation(s, verb, "acl") && hasMark(s, verb, "to") ? (s.head[verb] ?? -1) : -1;
  return isPlan(noun) ? noun : undefined;
}

/** "a draft treaty", "an agreement in force since 2020", "the accord now under negotiation": how it stands, by the words right beside it. */
export function standingAct(s: AnnotatedSentence, head: number): Act | undefined {
  const { before, after } = agreementKnowledge().standing;
  const beside = children(s, head, "amod", "compound").filter((t) => t < head);
  const status = beside.map((t) => before.get((s.form[t] ?? "").toLowerCase())).find((one) => one !== undefined);
  const behind = subtree(s, head).find((t) => t > head && after.some(({ words }) => words.every((word, i) => s.form[t + i]?.toLowerCase() === word)));
  const found = behind === undefined ? undefined : after.find(({ words }) => words.every((word, i) => s.form[behind + i]?.toLowerCase() === word));
  const how = found?.status ?? status;
  return how && { verb: head, lemma: "stand", status: how, planned: how };
}

/** "talks on a pact broke down": there was no pact to end. */
export const isTalks = (s: AnnotatedSentence, token: number): boolean =>
  agreementKnowledge().nouns.get((s.lemma[token] ?? "").toLowerCase()) === "negotiating";

/** "wrapped up negotiations on a pact", "the completion of negotiations on a pact": they have led to it; a round of talks that is over has not. */
export const isConcluded = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun] === "negotiation" &&
  ((hasRelation(s, noun, "obj", "nsubj:pass") && agreementKnowledge().concluding.has(s.lemma[s.head[noun] ?? -1] ?? "")) ||
    (hasRelation(s, noun, "nmod") && is("completions", s, s.head[noun] ?? -1) && !isDebated(s, s.head[noun] ?? -1)));

/** "will begin negotiations with Peru on a treaty", "a round of talks on a treaty". */
export const hasTopic = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case").some((c) => /^(?:on|over|about|for|towards?)$/iu.test(s.form[c] ?? ""));

/** "entry into force"; an entry of another kind is no act. */
export const isNominalAct = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun] !== "entry" ||
  s.form
    .slice(noun + 1, noun + 3)
    .join(" ")
    .toLowerCase() === "into force";

/** "discussed the early conclusion of the agreement": what the sides are at. */
export const isDebated = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "obj", "nsubj:pass") &&
  ["signed", "agreed"].includes(agreementKnowledge().nouns.get((s.lemma[noun] ?? "").toLowerCase()) ?? "") &&
  agreementKnowledge().acts.get(actLemma(s, s.head[noun] ?? -1))?.status === "negotiating";

/** "The cabinet approved the signing": not signed yet; a parliament that approves the ratification ratifies. */
export const isAuthorised = (s: AnnotatedSentence, noun: number): boolean =>
  !isByParliament(s, noun) && hasRelation(s, noun, "obj", "nsubj:pass") && agreementKnowledge().authorising.has(s.lemma[s.head[noun] ?? -1] ?? "");

const isByParliament = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun] === "ratification" &&
  is("approving", s, s.head[noun] ?? -1) &&
  ![...subjects(s, s.head[noun] ?? -1), ...children(s, s.head[noun] ?? -1, "nsubj", "obl:agent")].some((t) =>
    agreementKnowledge().executives.has(s.lemma[t] ?? ""),
  );

/** "voted for the denunciation of the charter", "The Senate approved the suspension of the pact": a parliament that votes for the end of one ends it. */
export function endedByVote(s: AnnotatedSentence, head: number): Act | undefined {
  const noun = hasRelation(s, head, "nmod") && hasCase(s, head, ["of", "from"]) ? (s.head[head] ?? -1) : -1;
  const status = agreementKnowledge().nouns.get((s.lemma[noun] ?? "").toLowerCase());
  if (status !== "terminated" && status !== "suspended") return undefined;
  const verb = s.head[noun] ?? -1;
  const vote = hasRelation(s, noun, "obl") ? phraseAt(s, verb, noun) : undefined;
  const isApproved =
    hasRelation(s, noun, "obj", "nsubj:pass") && is("approving", s, verb) && isSeated(s, [...subjects(s, verb), ...children(s, verb, "obl:agent")]);
  return vote?.status === "ratified" || isApproved ? { verb, lemma: "denounce", status, planned: status } : undefined;
}

const isSeated = (s: AnnotatedSentence, tokens: readonly number[]): boolean =>
  tokens.some((t) => isOneOf("chambers", (s.lemma[t] ?? "").toLowerCase()));

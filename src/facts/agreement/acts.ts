import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import { actOnBill, actVotedOn, endedByVote, plannedAct, standingAct } from "./act-of-noun.js";
import { mainAct, ownAct, saidToBe } from "./act-of-verb.js";
import type { Act } from "./act-phrases.js";
import { aimedAct } from "./aims.js";
import { instrumentAt, listedWith } from "./instruments.js";
import { agreementKnowledge, hasForm } from "./knowledge.js";

/** "signed several agreements, including a memorandum": what is done with the whole is done with the part. */
export function includedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const opening = openingOfParts(s, head);
  if (opening === undefined) return undefined;
  for (let whole = opening - 1; whole >= 0; whole--) {
    const isPaper = agreementKnowledge().generic.has(s.lemma[whole] ?? "");
    const act = isPaper || instrumentAt(s, whole) ? actOn(s, whole) : undefined;
    if (act) return act;
  }
  return undefined;
}

/** Where "including", "among them" stands before one of several, or before the first of those it is listed with. */
function openingOfParts(s: AnnotatedSentence, head: number): number | undefined {
  const first = firstListed(s, head);
  const opening = [1, 2, 3, 4, 5].map((back) => first - back).find((t) => hasForm("including", s, t));
  const isFar = opening !== undefined && s.form.slice(opening + 1, first).some((form, i) => form === "," || s.upos[opening + 1 + i] === "VERB");
  return isFar ? undefined : opening;
}

export const isIncluded = (s: AnnotatedSentence, head: number): boolean => openingOfParts(s, head) !== undefined;

/** "among them a treaty, a protocol and a letter of intent": the first of those that one is listed with. */
function firstListed(s: AnnotatedSentence, head: number): number {
  if (/^(?:another|others)$/iu.test(s.form[head] ?? "") && hasRelation(s, head, "conj")) return s.head[head] ?? head;
  let first = head;
  for (let before = listedWith(s, first); before !== undefined; before = listedWith(s, first)) first = before;
  return first;
}

/** The verb or noun that says what is done with the instrument. */
export function actOn(s: AnnotatedSentence, head: number): Act | undefined {
  const main =
    actOnBill(s, head) ??
    actVotedOn(s, head) ??
    endedByVote(s, head) ??
    plannedAct(s, head) ??
    aimedAct(s, head) ??
    mainAct(s, head) ??
    saidToBe(s, head);
  return main === undefined || main.status === "negotiating" || main.status === "proposed" ? (ownAct(s, head) ?? main ?? standingAct(s, head)) : main;
}

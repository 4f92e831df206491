import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import { actOnBill, actVotedOn, plannedAct, standingAct } from "./act-of-noun.js";
import { mainAct, ownAct, saidToBe } from "./act-of-verb.js";
import type { Act } from "./act-phrases.js";
import { instrumentAt } from "./instruments.js";
import { agreementKnowledge, hasForm } from "./knowledge.js";

/** "signed several agreements, including a memorandum": what is done with the whole is done with the part. */
export function includedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const first = /^(?:another|others)$/iu.test(s.form[head] ?? "") && hasRelation(s, head, "conj") ? (s.head[head] ?? head) : head;
  const opening = [first - 1, first - 2, first - 3].find((t) => hasForm("including", s, t));
  if (opening === undefined) return undefined;
  for (let whole = opening - 1; whole >= 0; whole--) {
    const isPaper = agreementKnowledge().generic.has(s.lemma[whole] ?? "");
    const act = isPaper || instrumentAt(s, whole) ? actOn(s, whole) : undefined;
    if (act) return act;
  }
  return undefined;
}

/** The verb or noun that says what is done with the instrument. */
export function actOn(s: AnnotatedSentence, head: number): Act | undefined {
  const main = actOnBill(s, head) ?? actVotedOn(s, head) ?? plannedAct(s, head) ?? mainAct(s, head) ?? saidToBe(s, head);
  return main === undefined || main.status === "negotiating" || main.status === "proposed" ? (ownAct(s, head) ?? main ?? standingAct(s, head)) : main;
}

import type { Mention } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { FactTime, MembershipDraft } from "../fact.js";
import { type Reading, sequenceAt, subjects } from "../shared/index.js";
import { isMember, statesSpeaking } from "./bodies.js";
import type { Found } from "./found.js";
import { knowledge } from "./knowledge.js";

/** A state that a verb is said of without being said again, with the day of its own. */
export interface Gapped {
  readonly mention: Mention;
  readonly end: number;
  readonly time: FactTime;
}

/** "Peru left in 2019 and Chile in 2024", "joined in 2004, Peru in 2007": names behind the verb, each right before its day. */
export function gapped(reading: Reading, s: AnnotatedSentence, trigger: number): Gapped[] {
  const found: Gapped[] = [];
  for (const mention of reading.actors.mentions[s.index] ?? []) {
    const from = found.at(-1)?.end ?? trigger + 1;
    if (mention.from <= from || mention.form !== "name" || !mention.actors.every((id) => isMember(reading, id))) continue;
    const told = (reading.times.expressions[s.index] ?? []).find((one) => one.from >= mention.to && one.from <= mention.to + 2);
    const isJoined = s.form.slice(from, mention.from).some((word) => /^(?:,|;|and|but|while|then)$/iu.test(word));
    if (!told || !isJoined || s.upos.slice(from, mention.from).some((upos) => upos === "VERB" || upos === "AUX")) continue;
    const isRight = s.form.slice(mention.to, told.from).every((word) => /^(?:in|on|only|just|since|from|at|,)$/iu.test(word));
    const isAfterDay = (reading.times.expressions[s.index] ?? []).some((one) => one.from >= from && one.to <= mention.from) || found.length > 0;
    if (isRight && isAfterDay && /^(?:\p{P}+|and|but)$/u.test(s.form[told.to] ?? "."))
      found.push({ mention, end: told.to, time: { edtf: told.edtf, text: s.form.slice(mention.to, told.to).join(" ") } });
  }
  return found;
}

/** "quit in 2008 and came back in 2016", "was suspended in 2011 and taken back in 2023": a return to what was just told to have been left. */
export function returned(
  reading: Reading,
  s: AnnotatedSentence,
  token: number,
  before: readonly Found[],
  last: MembershipDraft | undefined,
): Found[] {
  if (!isSaid(s, token, knowledge().back.words)) return [];
  if (children(s, token, "obj", "obl").some((t) => (reading.actors.mentionAt(s.index, t)?.actors ?? []).length > 0)) return [];
  const left = before.find(({ status, members }) => (status === "left" || status === "suspended") && members.length > 0);
  if (left) return [{ ...left, trigger: token, status: "member", planned: "candidate", frame: "return" }];
  const isLast = last && (last.status === "left" || last.status === "suspended") && last.claims.some((claim) => s.index - claim.sentence === 1);
  const doers = isLast ? statesSpeaking(reading, s, [...subjects(s, token), ...children(s, token, "nsubj:pass")]) : [];
  if (!isLast || !doers.includes(last.member)) return [];
  return [{ trigger: token, members: [last.member], organisations: [last.organisation], status: "member", planned: "candidate", frame: "return" }];
}

/** "Mali followed suit in 2025", "Fiji had done so in 1990": what was just told, of another or once more. */
export function repeated(reading: Reading, s: AnnotatedSentence, token: number, last: MembershipDraft | undefined): Found[] {
  if (!last?.claims.some((claim) => s.index - claim.sentence <= 1) || !isSaid(s, token, knowledge().repeating.words)) return [];
  const members = statesSpeaking(reading, s, [...subjects(s, token), ...children(s, token, "nsubj")]).filter((id) => id !== last.member);
  return [{ trigger: token, members, organisations: [last.organisation], status: last.status, planned: last.status, frame: "do so" }];
}

const isSaid = (s: AnnotatedSentence, verb: number, sequences: readonly string[]): boolean =>
  s.upos[verb] === "VERB" && sequences.some((one) => sequenceAt(s, verb, one.split(" ")) !== undefined);

/** The verb that a verb is coordinated with. */
export const coordinatedVerb = (s: AnnotatedSentence, verb: number): number | undefined =>
  hasRelation(s, verb, "conj") && s.upos[s.head[verb] ?? -1] === "VERB" ? s.head[verb] : undefined;

/** "quit in 2022 and came back the next year": the year after the one just told. */
export function onNextYear(fact: MembershipDraft, last: MembershipDraft | undefined): MembershipDraft {
  const year = /^\d{4}$/u.test(last?.time?.edtf ?? "") ? Number(last?.time?.edtf) : undefined;
  return fact.time && year !== undefined && /^(?:in )?(?:the )?(?:next|following) year$|^(?:one|a) year later$/iu.test(fact.time.text)
    ? { ...fact, time: { ...fact.time, edtf: String(year + 1) } }
    : fact;
}

import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { actorOf, claimAt, clauseSpan, oblique, type Reading, represents, subjects } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { lastTold } from "./all-of-them.js";
import { isOneOf } from "./knowledge.js";
import { doersOfNoun, isLookedOn } from "./nominal.js";

/** Who put their names to it: of those named around the act the persons, and those whom only an apposition or "for Peru" tells of; nobody where they only looked on. */
export function signatoriesOf(reading: Reading, s: AnnotatedSentence, head: number, act: Act, named: readonly string[]): string[] {
  if (!(act.status === "signed" || isOneOf("initialling", act.lemma))) return [];
  const doers = [...doersOfNoun(s, act), ...oblique(s, act.verb, ["by"]), ...oblique(s, head, ["by"])];
  if (isLookedOn(s, act) && doers.length === 0) return [];
  const isPassive = oblique(s, act.verb, ["by"]).length > 0;
  const told = [
    ...doers.flatMap((t) => personsBeside(reading, s, t)),
    ...(isPassive ? equalsOfThem(reading, s, act.verb) : []),
    ...signingFor(reading, s, act.verb),
  ];
  const own = isLookedOn(s, act) ? [] : named;
  return [...new Set([...own, ...told])].filter((id) => actorOf(reading, id)?.type === "person");
}

const personsAt = (reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] =>
  tokens.flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []).filter((id) => actorOf(reading, id)?.type === "person");

/** "by Peru's ambassador, Ana Soto, and Chile's minister Luis Vega": names behind offices, and those joined to them. */
function personsBeside(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const apposed = (t: number): number[] => children(s, t, "appos", "flat");
  const first = [token, ...apposed(token)];
  const joined = first.flatMap((t) => children(s, t, "conj"));
  return personsAt(
    reading,
    s,
    [...first, ...joined, ...joined.flatMap(apposed)].filter((t) => s.upos[t] !== "NOUN" || apposed(t).length === 0),
  );
}

/** "signed by Ana Soto, on behalf of Peru, and her Chilean counterpart, Luis Vega": joined, where the parse hung them on what stands between. */
const equalsOfThem = (reading: Reading, s: AnnotatedSentence, verb: number): string[] =>
  subtree(s, verb)
    .filter((t) => t > verb && s.upos[t] === "NOUN" && hasRelation(s, t, "conj") && represents(s.lemma[t] ?? ""))
    .filter((t) => children(s, t, "nmod:poss").some((p) => /^(?:his|her|their)$/iu.test(s.form[p] ?? "")))
    .flatMap((t) => personsAt(reading, s, children(s, t, "appos")));

/** "Ana Soto signed for Peru, Luis Vega for Chile": whoever stands before "for" and a state. */
function signingFor(reading: Reading, s: AnnotatedSentence, verb: number): string[] {
  const mentions = reading.actors.mentions[s.index] ?? [];
  const isState = (id: string): boolean => actorOf(reading, id)?.type === "state";
  const ofFor = (from: number): boolean =>
    s.form[from]?.toLowerCase() === "for" && mentions.some((m) => (m.from === from + 1 || m.from === from + 2) && m.actors.every(isState));
  const isFor = s.form.some((_, t) => t > verb && ofFor(t));
  return isFor
    ? mentions
        .filter((m) => m.from > verb && ofFor(m.to) && /^(?:,|;|and|while)$/iu.test(s.form[m.from - 1] ?? ""))
        .flatMap((m) => m.actors)
        .filter((id) => actorOf(reading, id)?.type === "person")
    : [];
}

/** "Ana Soto signed for Peru, Luis Vega for Chile", "Signing on behalf of Peru was Ana Soto, while Chile was represented by Luis Vega": who signed what has just been told. */
export function signersTold(reading: Reading, s: AnnotatedSentence, token: number, drafts: readonly AgreementDraft[]): AgreementDraft[] {
  if (s.upos[token] !== "VERB" || s.lemma[token] !== "sign" || children(s, token, "obj", "nsubj:pass", "aux:pass").length > 0) return [];
  const sides = [
    ...oblique(s, token, ["for"]),
    ...oblique(s, token, ["on"])
      .filter((t) => s.lemma[t] === "behalf")
      .flatMap((t) => oblique(s, t, ["of"])),
  ];
  const side = sides.flatMap((t) => [...(reading.actors.mentionAt(s.index, t)?.actors ?? []), ...statesUnder(reading, s, t)])[0];
  const last = drafts.at(-1);
  if (side === undefined || last?.status !== "signed" || !last.parties.includes(side)) return [];
  const inverted = hasRelation(s, token, "nsubj", "csubj") ? personsAt(reading, s, [s.head[token] ?? -1]) : [];
  const represented = s.form
    .flatMap((_, t) => (s.lemma[t] === "represent" ? oblique(s, t, ["by"]) : []))
    .flatMap((t) => personsBeside(reading, s, t));
  const signatories = [...new Set([...personsAt(reading, s, subjects(s, token)), ...inverted, ...signingFor(reading, s, token), ...represented])];
  if (signatories.length === 0) return [];
  const claim = claimAt(reading, s, token, clauseSpan(s, token), reading.claims.factuality(s.index, token));
  return lastTold(s, last, drafts).map((one) => ({ ...one, signatories, claims: [claim] }));
}

/** "on behalf of the Government of Peru": the state behind a body. */
const statesUnder = (reading: Reading, s: AnnotatedSentence, token: number): string[] =>
  oblique(s, token, ["of"])
    .flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? [])
    .filter((id) => actorOf(reading, id)?.type === "state");

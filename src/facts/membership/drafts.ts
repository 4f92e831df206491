import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import { claimAt, clauseSpan, type Reading, timeAt, timeOfWhen } from "../shared/index.js";
import { isMember } from "./bodies.js";
import { type Gapped, gapped } from "./elliptical.js";
import type { Found } from "./found.js";
import { isOneOf, knowledge } from "./knowledge.js";

/** "the permanent members -- Britain, China, France -- would be briefed": what is said of the members leaves their membership alone. */
const isMentioned = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  (s.lemma[token] ?? "").toLowerCase() === "member" &&
  children(s, token, "cop").length === 0 &&
  hasRelation(s, token, "nsubj", "appos", "nmod", "conj") &&
  !hasRelation(s, s.head[token] ?? -1, "xcomp");

const HELD: Factuality = { certainty: "certain", tense: "present", hypothetical: false, because: [] };

export function drafts(reading: Reading, s: AnnotatedSentence, found: Found): MembershipDraft[] {
  const factuality = found.held || isMentioned(s, found.trigger) ? HELD : reading.claims.factuality(s.index, found.trigger);
  if (factuality.hypothetical) return [];
  const claim = claimAt(reading, s, found.trigger, clauseSpan(s, found.trigger), factuality);
  const negative = claim.certainty.endsWith("-not") || isVotedAgainst(s, found.trigger);
  const planned = isSought(s, found.trigger) || factuality.tense === "future" || claim.certainty === "possible" || claim.certainty === "probable";
  const status = negative
    ? found.status === "member" || found.status === "candidate"
      ? "not-member"
      : found.status === "left"
        ? "member"
        : found.status
    : planned
      ? found.planned
      : found.status;
  const others = status === "member" ? (found.status === "left" ? butSo(reading, s, found) : notSo(reading, s, found)) : [];
  const gaps = gapped(reading, s, found.trigger);
  const apart = new Set(gaps.flatMap(({ mention }) => mention.actors));
  const members = [...new Set(found.members)].filter((id) => !apart.has(id));
  const own = memberDrafts(reading, s, found, members, status, [claim], factuality);
  return [...own, ...(members.length > 0 ? gaps.flatMap((gap) => gapDrafts(reading, s, found, gap, status, factuality)) : []), ...others];
}

/** "and Chile in 2024": as the verb says of another, on a day of its own. */
function gapDrafts(
  reading: Reading,
  s: AnnotatedSentence,
  found: Found,
  { mention, end, time }: Gapped,
  status: MembershipDraft["status"],
  factuality: Factuality,
): MembershipDraft[] {
  const claim = claimAt(reading, s, found.trigger, { start: mention.start, end: s.ends[end - 1] ?? mention.end }, factuality);
  return memberDrafts(reading, s, found, mention.actors, status, [claim], factuality).map((fact) => ({ ...fact, time }));
}

/** "voted against joining". */
const isVotedAgainst = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "mark", "case").some((m) => s.form[m]?.toLowerCase() === "against");

/** "its bid to join", "hopes of joining": what the noun before it only seeks. */
function isSought(s: AnnotatedSentence, token: number): boolean {
  const head = s.head[token] ?? -1;
  return s.upos[token] === "VERB" && hasRelation(s, token, "acl", "xcomp") && knowledge().seeking.lemmas.includes(s.lemma[head] ?? "");
}

/** "Iraq is a member of OPEC; Jordan is not": the state beside it of which the same is denied without saying it again. */
function notSo(reading: Reading, s: AnnotatedSentence, found: Found): MembershipDraft[] {
  const mentions = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > found.trigger && m.actors.some((id) => isMember(reading, id)));
  return mentions.flatMap((m) => {
    const [verb, not, end] = [m.to, m.to + 1, m.to + 2].map((t) => (s.form[t] ?? ".").toLowerCase());
    if (!/^(?:is|are|was|were|do|does|did|has|have)$/u.test(verb ?? "") || !/^(?:not|n't)$/u.test(not ?? "") || !/^\p{P}+$/u.test(end ?? ""))
      return [];
    const words = { start: m.start, end: s.ends[m.to + 1] ?? m.end };
    const said = claimAt(reading, s, found.trigger, words, { ...HELD, certainty: "certain-not" });
    return memberDrafts(reading, s, found, m.actors, "not-member", [said], HELD);
  });
}

/** "We have not left the bloc, although Chile has": the state beside it of which the verb holds. */
function butSo(reading: Reading, s: AnnotatedSentence, found: Found): MembershipDraft[] {
  const mentions = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > found.trigger && m.actors.some((id) => isMember(reading, id)));
  return mentions.flatMap((m) => {
    const [verb, end] = [m.to, m.to + 1].map((t) => (s.form[t] ?? ".").toLowerCase());
    if (!/^(?:has|have|did)$/u.test(verb ?? "") || !/^\p{P}+$/u.test(end ?? "")) return [];
    const said = claimAt(reading, s, found.trigger, { start: m.start, end: s.ends[m.to] ?? m.end }, HELD);
    return memberDrafts(reading, s, { ...found, held: true }, m.actors, "left", [said], HELD);
  });
}

/** "Both belong to the bloc, Peru only since 2018": the time is that of the one named before it. */
function timeFor(reading: Reading, s: AnnotatedSentence, trigger: number, member: string): MembershipDraft["time"] {
  const time = timeAt(reading, s, trigger) ?? timeOfWhen(reading, s, trigger) ?? timeOfAnnouncement(reading, s, trigger);
  const at = time === null ? undefined : (reading.times.expressions[s.index] ?? []).find((one) => one.edtf === time.edtf);
  if (at && (isOfFounding(s, at.from) || isOfWhatMembersDo(s, trigger, at.from))) return null;
  const named = at && (reading.actors.mentions[s.index] ?? []).findLast((m) => m.from > trigger && m.to <= at.from);
  const isOwn =
    named && s.form[named.from - 1] === "," && s.form.slice(named.to, at.from).every((word) => /^(?:only|just|since|from|in|until)$/iu.test(word));
  return isOwn && named.actors.some((id) => isMember(reading, id)) && !named.actors.includes(member) ? null : time;
}

/** "The members -- Peru, Chile and Togo -- will meet in May": when they do something, not since when they belong. */
const isOfWhatMembersDo = (s: AnnotatedSentence, noun: number, from: number): boolean =>
  s.upos[noun] === "NOUN" && hasRelation(s, noun, "nsubj", "nsubj:pass") && s.upos[s.head[noun] ?? -1] === "VERB" && from > (s.head[noun] ?? -1);

/** "APEC, established in 1989, has 21 members": the year in which the body began. */
const isOfFounding = (s: AnnotatedSentence, from: number): boolean =>
  [from - 1, from - 2].some((t) => isOneOf("founding", (s.lemma[t] ?? "").toLowerCase()) && !hasRelation(s, t, "root"));

/** "a member of the Commonwealth since 1957 and of the African Union since 2002": of several bodies each has the day told right behind it. */
function timeBeside(reading: Reading, s: AnnotatedSentence, { organisations }: Found, organisation: string): MembershipDraft["time"] {
  if (organisations.length < 2) return null;
  const named = (reading.actors.mentions[s.index] ?? []).filter((m) => m.actors.includes(organisation));
  for (const one of reading.times.expressions[s.index] ?? [])
    for (const { to } of named) {
      const between = s.form.slice(to, one.from);
      if (one.from >= to && between.every((word) => /^(?:,|since|in|from|until)$/iu.test(word)))
        return { edtf: one.edtf, text: [...between.filter((word) => word !== ","), one.text].join(" ") };
    }
  return null;
}

/** "announced in January that it was leaving": the day it was made known. */
function timeOfAnnouncement(reading: Reading, s: AnnotatedSentence, verb: number): MembershipDraft["time"] {
  const announcing = hasRelation(s, verb, "ccomp") && /ing$/u.test(s.form[verb] ?? "") ? (s.head[verb] ?? -1) : -1;
  return announcing >= 0 && knowledge().announcing.lemmas.includes(s.lemma[announcing] ?? "") ? timeAt(reading, s, announcing) : null;
}

function memberDrafts(
  reading: Reading,
  s: AnnotatedSentence,
  found: Found,
  members: readonly string[],
  status: MembershipDraft["status"],
  claims: MembershipDraft["claims"],
  factuality: Factuality,
): MembershipDraft[] {
  return [...new Set(found.organisations)].flatMap((organisation) =>
    members.map((member) => ({
      kind: "membership" as const,
      member,
      organisation,
      status,
      time: found.held ? null : (timeBeside(reading, s, found, organisation) ?? timeFor(reading, s, found.trigger, member)),
      place: null,
      claims,
      explanation: { frame: found.frame, words: [s.form[found.trigger] ?? ""], score: null, notes: factuality.because },
    })),
  );
}

import { datelinePlace, hasStatesAsMembers } from "../../actors/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import { actorOf, actorsOfPhrase, countryOfActor, type Reading, resolved } from "../shared/index.js";
import { is, isOneOf, knowledge } from "./knowledge.js";

/** "the bloc", "that organization": a noun for the one named before. */
export const isBodyBack = (s: AnnotatedSentence, token: number): boolean =>
  knowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase()) &&
  children(s, token, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, token, "nmod", "compound").length === 0;

/** "both organisations", "the two blocs": those named last, here or in the sentences before. */
export function bothBodies(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const isBoth =
    knowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase()) &&
    s.form[token] !== s.lemma[token] &&
    children(s, token, "det", "nummod").some((t) => /^(?:both|two)$/iu.test(s.form[t] ?? ""));
  if (!isBoth) return [];
  const named = reading.actors.mentions
    .slice(Math.max(0, s.index - 5), s.index + 1)
    .flatMap((list, i, all) => list.filter((m) => i < all.length - 1 || m.from < token))
    .flatMap((m) => (m.form === "name" ? m.actors : []))
    .filter((id) => isOrganisation(reading, id) && !id.startsWith("org-"));
  return [...new Set(named.reverse())].slice(0, 2);
}

/** An organisation of states; movements and companies have members of another kind. */
export const isOrganisation = (reading: Reading, id: string): boolean =>
  actorOf(reading, id)?.type === "organisation" &&
  !(id.startsWith("org-") && isOneOf("papers", (actorOf(reading, id)?.name ?? "").split(" ").at(-1)?.toLowerCase() ?? "")) &&
  hasStatesAsMembers(id, actorOf(reading, id)?.name ?? "");

export const isMember = (reading: Reading, id: string): boolean => actorOf(reading, id)?.type === "state";

/** A union that sits in other bodies in its own name. */
export const isUnionOfStates = (id: string): boolean => knowledge().unions.ids.includes(id);

/** "is not a member". */
const isDenied = (s: AnnotatedSentence, noun: number): boolean =>
  s.form.slice(Math.max(0, noun - 4), noun).some((form) => /^(?:not|n['’]t|no)$/iu.test(form));

/** "a Nato member": whose name goes with another standing. */
const isOfMember = (s: AnnotatedSentence, noun: number): boolean => /^(?:member|ally|partner|observer)$/iu.test(s.form[noun] ?? "");

/** "Peru is a member of the bloc, while Chile has applied": the clause between the two names a state of its own as its subject. */
const isOfAnother = (reading: Reading, s: AnnotatedSentence, standing: number, before: number): boolean =>
  (reading.actors.mentions[s.index] ?? []).some(
    (m) => m.from > standing + 1 && m.to <= before && hasRelation(s, m.head, "nsubj") && m.actors.some((id) => isMember(reading, id)),
  ) && s.form.slice(standing, before).some((form) => /^(?:while|whereas|but|;)$/iu.test(form));

/** "has been a candidate since 1999": of the organisation last named, which is not the one it is a member of already. */
export function latestOrganisation(reading: Reading, s: AnnotatedSentence, before: number, status: MembershipDraft["status"]): string[] {
  const standing = s.lemma.findLastIndex((lemma, i) => lemma === "member" && i < before && !isDenied(s, i));
  const belongs = status === "candidate" && standing >= 0 && !isOfAnother(reading, s, standing, before);
  const inSentence = [
    ...new Set(
      (reading.actors.mentions[s.index] ?? [])
        .filter((m) => !isOfMember(s, m.to))
        .flatMap((m) => m.actors)
        .filter((id) => isOrganisation(reading, id) && !id.startsWith("org-")),
    ),
  ];
  if (status === "candidate" && !belongs && inSentence.length === 1) return inSentence;
  const furthest = s.index - (status === "candidate" ? 5 : 4);
  for (let back = belongs ? s.index - 1 : s.index; back >= Math.max(0, furthest); back--) {
    const ids = (reading.actors.mentions[back] ?? [])
      .filter((m) => back < s.index || m.from < before)
      .flatMap((m) => m.actors)
      .filter((id) => isOrganisation(reading, id) && !id.startsWith("org-"));
    const last = ids.at(-1);
    if (last) return [last];
  }
  return [];
}

/** Actors of phrases; "we" and "our country" in a quotation are the speaker's state, elsewhere that of the place the article is filed from. */
export const actorsTold = (reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] =>
  resolved(s, tokens).flatMap((t) => actorsOrOurs(reading, s, t));

export const actorsOrOurs = (reading: Reading, s: AnnotatedSentence, token: number): string[] =>
  isOurs(s, token) ? ownState(reading, s, token) : actorsOfPhrase(reading, s, token);

/** As `actorsTold`, states alone. */
export const statesSpeaking = (reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] => [
  ...new Set(actorsTold(reading, s, tokens).filter((id) => isMember(reading, id))),
];

const isOurs = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:we|us|ours)$/iu.test(s.form[token] ?? "") ||
  isBothOfUs(s, token) ||
  (is("homelands", s, token) && children(s, token, "nmod:poss").some((t) => s.form[t]?.toLowerCase() === "our"));

/** "both of us": whoever speaks and whoever is spoken to. */
const isBothOfUs = (s: AnnotatedSentence, token: number): boolean =>
  /^both$/iu.test(s.form[token] ?? "") && children(s, token, "nmod").some((t) => /^us$/iu.test(s.form[t] ?? ""));

/** "Chile is a sister, and both of us …": the one other state named before it in the sentence. */
function onlyOtherBefore(reading: Reading, s: AnnotatedSentence, token: number, own: readonly string[]): string[] {
  const named = (reading.actors.mentions[s.index] ?? []).filter((m) => m.to <= token && m.form === "name").flatMap((m) => m.actors);
  const others = [...new Set(named)].filter((id) => isMember(reading, id) && !own.includes(id));
  return others.length === 1 ? others : [];
}

function ownState(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const saying = reading.claims.sayingAt(s.index, token);
  const isQuoted = saying !== null && (saying.status === "quoted" || s.form.slice(0, token).some((form) => /^["“«„]$/u.test(form)));
  const isBoth = isBothOfUs(s, token);
  const filed = s.upos[token] === "PRON" || isBoth ? null : (datelinePlace(reading.annotated)?.country ?? null);
  const spokenTo = isQuoted && isBoth && saying.addressee ? [saying.addressee] : [];
  const countries = isQuoted ? [...saying.speakers, ...spokenTo].map((id) => countryOfActor(reading, id)) : [filed];
  const own = countries.flatMap((one) => one?.toLowerCase() ?? []).filter((id) => reading.actors.state(id.toUpperCase()) !== undefined);
  return isBoth && own.length === 1 ? [...own, ...onlyOtherBefore(reading, s, token, own)] : own;
}

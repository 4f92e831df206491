import { hasStatesAsMembers } from "../../actors/index.js";
import { type AnnotatedSentence, children } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import { actorOf, type Reading } from "../shared/index.js";
import { knowledge } from "./knowledge.js";

/** "the bloc", "that organization": a noun for the one named before. */
export const isBodyBack = (s: AnnotatedSentence, token: number): boolean =>
  knowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase()) &&
  children(s, token, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, token, "nmod", "compound").length === 0;

/** An organisation of states; movements and companies have members of another kind. */
export const isOrganisation = (reading: Reading, id: string): boolean =>
  actorOf(reading, id)?.type === "organisation" && hasStatesAsMembers(id, actorOf(reading, id)?.name ?? "");

export const isMember = (reading: Reading, id: string): boolean => actorOf(reading, id)?.type === "state";

/** A union that sits in other bodies in its own name. */
export const isUnionOfStates = (id: string): boolean => knowledge().unions.ids.includes(id);

/** "has been a candidate since 1999": of the organisation last named, which is not the one it is a member of already. */
export function latestOrganisation(reading: Reading, s: AnnotatedSentence, before: number, status: MembershipDraft["status"]): string[] {
  const belongs = status === "candidate" && s.lemma.some((lemma, i) => lemma === "member" && i < before);
  const inSentence = [
    ...new Set(
      (reading.actors.mentions[s.index] ?? []).flatMap((m) => m.actors).filter((id) => isOrganisation(reading, id) && !id.startsWith("org-")),
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

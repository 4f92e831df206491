import type { AnnotatedSentence } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { lower } from "../office-words.js";
import type { PersonName } from "../persons.js";

/** "X of Mali", "X of the Philippines". */
export const stateAfter = (s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): string | null => {
  if (lower(s, person.to) !== "of") return null;
  const at = lower(s, person.to + 1) === "the" ? person.to + 2 : person.to + 1;
  const entry = hits.find((h) => h.from === at)?.entry;
  return entry?.kind === "state" && (entry.use === "name" || entry.use === "capital") ? entry.code : null;
};

/** The state in whose genitive a name stands ("Moldova's X"). */
export const stateBefore = (s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): string | null =>
  hits.map((hit) => ownerBefore(s, hit.from, hits)).find((owner) => owner?.to === person.outer)?.country ?? null;

/** "Moldova's" right before a name. */
export function ownerBefore(s: AnnotatedSentence, from: number, hits: readonly Hit[]): { to: number; country: string } | undefined {
  const hit = hits.find((h) => h.from === from && h.entry.kind === "state" && h.entry.use === "name");
  return hit?.entry.kind === "state" && /^['’]s?$/u.test(s.form[hit.to] ?? "") ? { to: hit.to + 1, country: hit.entry.code } : undefined;
}

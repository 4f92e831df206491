import type { AnnotatedSentence } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { offices } from "../knowledge.js";
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

/** "A Japanese delegation led by X", "members of Japan's parliament, headed by X": the one state that the phrase of those led names. */
export function stateOfLed(s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): string | null {
  const by = s.form.findLastIndex((form, t) => t < person.outer && t >= person.outer - LONGEST_TITLE && form.toLowerCase() === "by");
  const verb = by - 1;
  if (by < 0 || !offices().words.leading.has(lower(s, verb)) || s.upos.slice(by + 1, person.outer).includes("VERB")) return null;
  const from = s.upos.findLastIndex((upos, t) => t < verb && (upos === "VERB" || upos === "AUX"));
  const group = s.form.findIndex((_, t) => t > from && t < verb && offices().words.led.has(lower(s, t)));
  if (group < 0) return null;
  const isOurs = (hit: Hit): boolean => hit.from > from && hit.to <= verb && !/^(?:to|in|at|with|for)$/u.test(lower(s, hit.from - 1));
  const states = hits.flatMap((hit) => (isOurs(hit) && hit.entry.kind === "state" ? [hit.entry.code] : []));
  return new Set(states).size === 1 ? (states[0] ?? null) : null;
}
const LONGEST_TITLE = 8;

/** "Moldova's" right before a name. */
export function ownerBefore(s: AnnotatedSentence, from: number, hits: readonly Hit[]): { to: number; country: string } | undefined {
  const hit = hits.find((h) => h.from === from && h.entry.kind === "state" && h.entry.use === "name");
  return hit?.entry.kind === "state" && /^['’]s?$/u.test(s.form[hit.to] ?? "") ? { to: hit.to + 1, country: hit.entry.code } : undefined;
}

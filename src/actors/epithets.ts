import { bodies } from "./bodies.js";
import { stateIn } from "./described-persons.js";
import type { Way } from "./noun-ways.js";
import { isNominal, lower } from "./office-words.js";
import type { Known } from "./registry.js";
import { mentionWords } from "./words.js";

/** "the diplomat", "the general": the office-holder who was the subject of the sentence before, or of the one before that. */
export const epithet: Way = ({ d, s, head, from, words }, noun) => {
  const ranks = bodies().epithets.get(noun);
  const bare = withoutAge(words).filter((word) => !mentionWords().seasoned.has(word));
  if (!ranks || bare.length !== 1 || bare[0] !== "the" || isNominal(s, head + 1) || /^(?:who|that|whose|of|in|from)$/u.test(lower(s, head + 1)))
    return null;
  if (d.registry.describedBefore(noun, null)) return null;
  for (let index = s.index - 1; index >= s.index - 2; index--) {
    const sentence = d.sentence(index);
    const subject = sentence && d.mentionsOf(index).find((m) => m.form !== "demonym" && d.role(sentence, m) === 0);
    const actor = subject && d.actorOf(subject);
    if (actor?.type === "person" && !actor.described)
      return d.tenures.told.officesOf(actor.id).some(({ rank }) => ranks.has(rank)) ? { from, to: head + 1, actors: [actor] } : null;
    if (actor && actor.type !== "state") return null;
  }
  return null;
};

/** The words but for "48-year-old", which may be five of them. */
const withoutAge = (words: readonly string[]): string[] => {
  const rest = words.join(" ").replace(/\b\d+ ?- ?year ?- ?old\b ?/u, "");
  return rest.split(" ").filter((word) => word !== "");
};

/** "the Bhutanese diplomat": whoever was named last in such an office, of that state or of none that the article says. */
export const nationalEpithet: Way = ({ d, s, head, from, words, hits, into }, noun) => {
  const ranks = bodies().epithets.get(noun);
  const country = stateIn(s, from, head, hits);
  if (!ranks || country === null || words.length !== 2 || words[0] !== "the") return null;
  const isSuch = (actor: Known): boolean =>
    (actor.country === null || actor.country === country) &&
    d.tenures.told.officesOf(actor.id).some(({ rank }) => ranks.has(rank) || (noun === "diplomat" && HEADS_OF_BODIES.has(rank)));
  const persons = d.before(s, from, into).flatMap((m) => d.actorOf(m) ?? []);
  const fitting = persons.find((actor) => actor.type === "person" && !actor.described && isSuch(actor));
  if (fitting) fitting.country ??= country;
  return fitting ? { from, to: head + 1, actors: [fitting] } : null;
};
const HEADS_OF_BODIES = new Set(["organisation-head", "mediator"]);

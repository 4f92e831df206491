import type { Way } from "./noun-ways.js";
import { isNominal, lower, wordsOf } from "./office-words.js";
import { genderOfPronoun } from "./pronouns.js";
import type { Known } from "./registry.js";
import { mentionWords } from "./words.js";

/** "His Majesty thanked the guests": the crowned head told of, of the article's own state where it has one; "His Majesty the King", "His Majesty X" are those that follow. */
export const majesty: Way = ({ d, s, head, from, words }, noun) => {
  if (noun !== "majesty" || words.length !== 1 || isNominal(s, head + 1) || lower(s, head + 1) === "the") return null;
  const gender = genderOfPronoun(words[0] ?? "");
  if (gender === undefined) return null;
  const reigning = d.tenures.told
    .holders((tenure) => tenure.status !== "former" && wordsOf(tenure.office).some((word) => mentionWords().crowned.has(word)))
    .flatMap((id) => d.registry.get(id) ?? [])
    .filter((one) => one.gender === null || gender === null || one.gender === gender);
  const own = reigning.filter((one) => one.country !== null && one.country === d.context.homeAt(s.index));
  const ids = (own.length === 1 ? own : reigning).map(({ id }: Known) => id);
  const meant = d.lastMentioned(ids, s.starts[from] ?? 0);
  return meant ? { from, to: head + 1, actors: [meant] } : null;
};

import type { AnnotatedSentence } from "../language/index.js";
import { bodies } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { inPerson, isCalendar, isCapitalised, isNominal, isRankOfName, lower } from "./office-words.js";

/** "House of Representatives" Speaker, "UNSCOM" chief, "Lord's Resistance Army (LRA)" leader: a name of an organisation that is no portfolio. */
export function unlistedBefore(s: AnnotatedSentence, hits: readonly Hit[], i: number): { from: number; to: number } | undefined {
  const bracketed = s.form[i] === ")" && s.form[i - 2] === "(" ? i - 1 : i;
  const name = s.names.find((n) => n.label === "ORG" && n.from <= bracketed && bracketed < n.to);
  if (bracketed !== i && !isShortForm(s, hits, i - 2)) return undefined;
  if (bracketed !== i)
    return { from: Math.min(name?.from ?? i - 2, s.names.find((n) => n.label === "ORG" && n.to === i - 2)?.from ?? i - 2), to: i + 1 };
  const { portfolios, heads, qualifiers } = offices();
  const { stateBodies, institutions } = bodies();
  if (!name || name.to !== i + 1) return unmarked(s, hits, i);
  const words = s.form
    .slice(name.from, name.to)
    .flatMap((word, k) => (hits.some((hit) => hit.from <= name.from + k && name.from + k < hit.to) ? [] : [word.toLowerCase()]));
  const isOfParty =
    /^leaders?$/u.test((s.form[i + 1] ?? "").toLowerCase()) &&
    !words.some((word) => bodies().notOfStates.has(word) && word !== "labour" && word !== "labor");
  return !isOfParty &&
    words.every(
      (word) =>
        portfolios.has(word) ||
        heads.has(word) ||
        qualifiers.plain.has(word) ||
        stateBodies.has(word) ||
        institutions.has(word) ||
        word === "and" ||
        word === "of",
    )
    ? undefined
    : { from: name.from, to: name.to };
}

/** "Tide Control Board (TCB)": brackets behind a name; behind a place or a day they tell which agency reports. */
const isShortForm = (s: AnnotatedSentence, hits: readonly Hit[], bracket: number): boolean =>
  isCapitalised(s, bracket - 1) && isNominal(s, bracket - 1) && !hits.some(({ to, entry }) => to === bracket && entry.kind === "state");

/** Ranks whose title in small letters may stand behind the name of any body: "Norvik chief X", "5th Army Region spokesman X". */
const OF_BODIES = new Set(["body", "spokesperson", "military"]);

/** "Norvik" chief, "5th Army Region" spokesman: capitalised words before a title in small letters, which the model marked not at all or in part. */
function unmarked(s: AnnotatedSentence, hits: readonly Hit[], last: number): { from: number; to: number } | undefined {
  const { heads, titleWords, words } = offices();
  const rank = heads.get(lower(s, last + 1))?.rank ?? "";
  if (!OF_BODIES.has(rank) || isCapitalised(s, last + 1) || s.upos[last] !== "PROPN") return undefined;
  const isFree = (i: number): boolean => !inPerson(s, i) && !isCalendar(s, i) && !hits.some((hit) => hit.from <= i && i < hit.to && !isCity(hit));
  const isOfName = (i: number): boolean =>
    isFree(i) && (/^\p{Lu}[\p{L}\p{N}]*$/u.test(s.form[i] ?? "") || /^\d+(?:st|nd|rd|th)?$/u.test(s.form[i] ?? ""));
  let from = last + 1;
  while (from > 0 && isOfName(from - 1)) from--;
  const isPlain = (word: string): boolean =>
    titleWords.has(word.toLowerCase()) || bodies().notOfStates.has(word.toLowerCase()) || words.unnamed.has(word.toLowerCase());
  const names = s.form.slice(from, last + 1);
  const isName = names.some((word) => !isPlain(word) && /^\p{Lu}/u.test(word)) || names.some((word) => /\d/u.test(word));
  return isName && startsNameAt(s, last + 2) ? { from, to: last + 1 } : undefined;
}

const isCity = ({ entry }: Hit): boolean => entry.kind === "state" && entry.use === "city";

/** Does a name follow, with its ranks or without? */
const startsNameAt = (s: AnnotatedSentence, i: number): boolean => inPerson(s, i) || isRankOfName(s, i);

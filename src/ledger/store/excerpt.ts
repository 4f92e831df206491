import { type Form, MOST_LETTERS, placesOfWords, type Wanted } from "./words.js";

/** So many words an excerpt has, and so many of them before the first that was looked for. */
const LENGTH = 30;
const BEFORE = 8;

/**
 * Where in a text the words looked for stand, each between « and »: the stretch with the most of what is wanted, the earliest of several; the text's beginning where there is none.
 * Our own rather than the database's, whose versions choose differently.
 * @param forms of the text's words, in their order
 */
export function excerptOf(text: string, forms: readonly Form[], wanted: readonly Wanted[]): string {
  const places = placesOfWords(text.slice(0, MOST_LETTERS));
  const hits = hitsOf(forms, wanted);
  const first = bestStart(hits);
  const from = Math.max(0, Math.min(first - BEFORE, places.length - LENGTH));
  const shown = places.slice(from, from + LENGTH);
  const marked = new Set(hits.map(({ at }) => at));
  const [start = 0, end = 0] = [from === 0 ? 0 : shown[0]?.start, shown.at(-1)?.end];
  let excerpt = "";
  let done = start;
  for (const [n, place] of shown.entries()) {
    const word = text.slice(place.start, place.end);
    excerpt += text.slice(done, place.start) + (marked.has(from + n) ? `«${word}»` : word);
    done = place.end;
  }
  return excerpt + (/^[\p{P}\s]*?[.!?…]["”’»)]*/u.exec(text.slice(end))?.[0] ?? "").trimEnd();
}

/** A word that is shown, and which of what is wanted it belongs to. */
interface Hit {
  readonly at: number;
  readonly of: number;
}

/** In the order of the text. Where no phrase stands whole, as between a title and its text, its words by themselves. */
function hitsOf(forms: readonly Form[], wanted: readonly Wanted[]): readonly Hit[] {
  const whole = wanted.flatMap((words, of) =>
    forms.flatMap((_, at) => (stands(forms, words, at) ? words.map(({ by }) => ({ at: at + by, of })) : [])),
  );
  const hits =
    whole.length > 0
      ? whole
      : wanted.flatMap((words, of) => forms.flatMap(({ lexeme }, at) => (words.some((word) => word.lexeme === lexeme) ? [{ at, of }] : [])));
  return [...hits].sort((a, b) => a.at - b.at);
}

const stands = (forms: readonly Form[], words: Wanted, at: number): boolean => words.every(({ lexeme, by }) => forms[at + by]?.lexeme === lexeme);

/** The word from which on the most that is wanted is near. */
function bestStart(hits: readonly Hit[]): number {
  let [best, most] = [0, 0];
  for (const [n, { at }] of hits.entries()) {
    const near = new Set<number>();
    for (let k = n; (hits[k]?.at ?? Number.POSITIVE_INFINITY) < at + LENGTH - BEFORE; k++) near.add(hits[k]?.of ?? 0);
    if (near.size > most) [best, most] = [at, near.size];
  }
  return best;
}

import type { Span } from "../../text/index.js";

const AFFIXES = new Set(
  "non pre post re co anti pro ex mid semi multi inter intra sub un over under counter pan trans neo pseudo quasi ultra vice e self de bi tri"
    .split(" ")
    .filter((a) => a !== "self" && a !== "vice"),
);

/** Puts an affix, its hyphen and the word back together ("pro-Beijing", "ex-minister"), which the treebank keeps as one token. */
export function joinAffixes(text: string, tokens: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [affix, hyphen, word] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!affix) continue;
    if (hyphen && word && isAffix(text, affix, hyphen, word)) {
      joined.push({ start: affix.start, end: word.end });
      i += 2;
    } else joined.push(affix);
  }
  return joined;
}

function isAffix(text: string, affix: Span, hyphen: Span, word: Span): boolean {
  return (
    affix.end === hyphen.start &&
    hyphen.end === word.start &&
    text.slice(hyphen.start, hyphen.end) === "-" &&
    AFFIXES.has(text.slice(affix.start, affix.end).toLowerCase()) &&
    /^\p{L}/u.test(text.slice(word.start, word.end))
  );
}

/** Gives an abbreviation its full stop back: "Gen" + "." → "Gen.", "J" + "." → "J." before a name. */
export function joinAbbreviations(text: string, tokens: readonly Span[], isAbbreviation: (word: string) => boolean): Span[] {
  const joined: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [word, stop] = [tokens[i], tokens[i + 1]];
    if (!word) continue;
    const touches = stop !== undefined && stop.start === word.end && text.slice(stop.start, stop.end) === ".";
    const form = text.slice(word.start, word.end);
    if (touches && ((isAbbreviation(form) && !isAnswer(text, form, stop)) || isInitial(text, form, stop))) {
      joined.push({ start: word.start, end: stop.end });
      i++;
    } else joined.push(word);
  }
  return joined;
}

/** "No." is short for "number" before a number alone. */
const isAnswer = (text: string, form: string, stop: Span): boolean => /^Nos?$/iu.test(form) && !/^\s*\d/u.test(text.slice(stop.end, stop.end + 3));

const isInitial = (text: string, form: string, stop: Span): boolean =>
  /^\p{Lu}$/u.test(form) && /^\s*\p{Lu}/u.test(text.slice(stop.end, stop.end + 3));

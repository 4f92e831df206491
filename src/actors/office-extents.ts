import type { AnnotatedSentence } from "../language/index.js";
import { offices } from "./knowledge.js";
import { inPerson, isCapitalised, isGenitive, isHyphen, isNominal, isOfAssembly, isRankOfName, lower } from "./office-words.js";

/** "of the Halden cooperative", "of the Kitale chamber of commerce": a name and the plain nouns that it tells apart; `end` where there are none. */
export function smallBodyEnd(s: AnnotatedSentence, first: number, end: number): number {
  const isNoun = (i: number): boolean => /^(?:NOUN|PROPN)$/u.test(s.upos[i] ?? "") && /^\p{Ll}/u.test(s.form[i] ?? "");
  if (!isCapitalised(s, first) || !isNoun(end)) return end;
  let at = end;
  while (isNoun(at)) at++;
  return lower(s, at) === "of" && isNoun(at + 1) ? at + 2 : at;
}

/** A body nobody lists, to the end of its noun phrase: "the rebel Justice and Equality Movement", "the ruling party". */
export function bareBodyEnd(s: AnnotatedSentence, first: number): number {
  let at = first;
  const joins = (i: number): boolean => ["and", "of", "for", "the", "-", "&"].includes(lower(s, i)) || /^['’]s?$/u.test(s.form[i] ?? "");
  while (
    at < s.form.length &&
    !inPerson(s, at) &&
    !isRankOfName(s, at) &&
    (isNominal(s, at) || (at > first && joins(at) && isCapitalised(s, at + 1)) || (s.upos[at] === "VERB" && at === first))
  )
    at++;
  return at;
}

/** End of a short noun phrase: "National Defence", "foreign trade and tourism", "Trade, Industry and Energy". */
export function nounPhraseEnd(s: AnnotatedSentence, from: number, portfolio: boolean): number {
  const { portfolios, heads } = offices();
  const capital = isCapitalised(s, from);
  const fits = (i: number): boolean => isNominal(s, i) && !inPerson(s, i) && !isRankOfName(s, i) && isCapitalised(s, i) === capital;
  let at = from;
  while (at < s.form.length) {
    const joins = ["and", ",", "&", "of", "for"].includes(lower(s, at));
    if (fits(at) && !(portfolio && capital && at > from && !portfolios.has(lower(s, at)) && portfolios.has(lower(s, at - 1)) && startsName(s, at)))
      at++;
    else if (isHyphen(s, at) && at > from) at += 2;
    else if (portfolio && isGenitive(s, at) && portfolios.has(lower(s, at - 1)) && portfolios.has(lower(s, at + 1))) at += 2;
    else if (joins && at > from && fits(at + 1) && !heads.has(lower(s, at + 1)) && portfolios.has(lower(s, at + 1))) at += 2;
    else if (portfolio && capital && at > from && lower(s, at) === "," && fits(at + 1) && lower(s, at + 2) === "and" && endsList(s, at + 3)) at += 2;
    else if (
      portfolio &&
      capital &&
      at > from &&
      lower(s, at) === "and" &&
      isCapitalised(s, at + 1) &&
      /^(?:abroad|overseas)$/u.test(lower(s, at + 2))
    )
      at += 3;
    else if (lower(s, at) === "and" && portfolio && at > from && lower(s, at + 1) === "the" && fits(at + 2) && portfolios.has(lower(s, at + 2)))
      at += 3;
    else if (joins && portfolio && at > from && fits(at + 1) && fits(at + 2) && !heads.has(lower(s, at + 1)) && portfolios.has(lower(s, at + 2)))
      at += 3;
    else {
      const rest = portfolio && capital && at > from && lower(s, at) === "and" ? restBeforeName(s, at + 1) : null;
      const end = rest ?? (at > from ? membersAfter(s, at) : null);
      if (end === null) break;
      at = end;
    }
  }
  return at;
}

/** "Trade, Hajj and Religious Affairs": the last field of a row, of one word or two. */
const endsList = (s: AnnotatedSentence, at: number): boolean =>
  isCapitalised(s, at) && !inPerson(s, at) && (offices().portfolios.has(lower(s, at)) || offices().portfolios.has(lower(s, at + 1)));

/** "Minister of Trade, Migration and Peruvians Abroad Ana Soto": the words of a portfolio, whatever they are, between "and" and the name; null where they are none. */
function restBeforeName(s: AnnotatedSentence, from: number): number | null {
  const { heads, honorifics } = offices();
  let at = from;
  while (at < from + LONGEST_REST && isCapitalised(s, at) && !inPerson(s, at) && !heads.has(lower(s, at)) && !honorifics.has(lower(s, at))) at++;
  return at > from + 1 && inPerson(s, at) ? at : null;
}
const LONGEST_REST = 4;

/** Behind "House", the end of "of Representatives", of "of the Representatives of the People"; null where no such words follow. */
function membersAfter(s: AnnotatedSentence, at: number): number | null {
  const members = lower(s, at + 1) === "the" ? at + 2 : at + 1;
  return isOfAssembly(s, members) ? members + 1 + (/^of the People$/u.test(s.form.slice(members + 1, members + 4).join(" ")) ? 3 : 0) : null;
}

/** Two capitalised words that are no portfolio words begin a name the model did not mark ("Minister of Trade Kim Dae"). */
const startsName = (s: AnnotatedSentence, i: number): boolean => isCapitalised(s, i + 1) && !offices().portfolios.has(lower(s, i + 1));

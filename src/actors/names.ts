import type { AnnotatedSentence, NameSpan } from "../language/index.js";
import { bodies } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { isCalendar, isGivenName } from "./office-words.js";
import { mentionWords } from "./words.js";

/**
 * The sentence with its names corrected by what is known: a state or capital is no person although it acts like one ("Managua denies"),
 * and a personal name has neither title nor honorific nor comma in it, and goes on over hyphen and particle to its end.
 */
export function withCorrectedNames(sentence: AnnotatedSentence, hits: readonly Hit[]): AnnotatedSentence {
  const names = sentence.names.flatMap((name) => {
    if (isDescription(sentence, name) || isOfRank(sentence, name)) return [];
    if (isSpokesperson(sentence, name, hits)) return [{ ...name, label: "PER" as const }];
    if (name.label !== "PER")
      return [trimEdges(sentence, name)].filter(({ from, to }) => to - from > 1 || !/^the$/iu.test(sentence.form[from] ?? ""));
    if (hits.some((hit) => isKnownPlace(sentence, hit, name)) || isRegion(sentence, name) || isOfCrowd(sentence, name)) return [];
    if (isHeaded(sentence, name)) return [{ ...name, label: "ORG" as const }];
    if (isCalling((sentence.form[name.from - 1] ?? "").toLowerCase())) return [{ ...name, label: "ORG" as const }];
    if (isPortfolioBeforeTitle(sentence, name) || isTitleAlone(sentence, name, hits)) return [];
    const trimmed = extend(sentence, trimEdges(sentence, withoutTitles(sentence, untilGenitive(sentence, name), hits)), hits);
    return trimmed.to > trimmed.from && !hits.some((hit) => isKnownPlace(sentence, hit, trimmed)) ? [trimmed] : [];
  });
  return { ...sentence, names: joined(sentence, withoutOverlaps(names), hits) };
}

/** "The Gulf state", "the Baltic country": its noun is small, so it describes and does not name. */
function isDescription(sentence: AnnotatedSentence, name: NameSpan): boolean {
  const noun = sentence.form[name.to - 1] ?? "";
  const starts = /^the$/iu.test(sentence.form[name.from] ?? "") || /^the$/iu.test(sentence.form[name.from - 1] ?? "");
  return starts && name.to - name.from > 1 && bodies().countryNouns.has(noun);
}

/** "Gen. (Retd.) X": what brackets say of a rank. */
const isOfRank = (sentence: AnnotatedSentence, { from, to }: NameSpan): boolean =>
  to === from + 1 &&
  sentence.form[from - 1] === "(" &&
  sentence.form[to] === ")" &&
  offices().words.retired.has((sentence.form[from] ?? "").toLowerCase().replace(/\.$/u, ""));

/** "The Sahel": no person bears an article before a single name. */
const isRegion = (sentence: AnnotatedSentence, { from, to }: NameSpan): boolean =>
  to === from + 1 && (sentence.form[from - 1] ?? "") === "the" && /^(?:ADP|VERB|CCONJ)$/u.test(sentence.upos[from - 2] ?? "");

/** "the rebels of Casamance": a region; a person whose followers they were is known by a full name elsewhere. */
const isOfCrowd = (sentence: AnnotatedSentence, { from, to }: NameSpan): boolean =>
  to === from + 1 &&
  /^(?:of|in|from)$/u.test(sentence.form[from - 1] ?? "") &&
  sentence.upos[from - 2] === "NOUN" &&
  mentionWords().crowds.has(sentence.form[from - 2] ?? "");

/** "A spokesperson in Geneva, Femke Boer, said": two or three words between commas behind such a title name whoever bears it. */
function isSpokesperson(sentence: AnnotatedSentence, { label, from, to }: NameSpan, hits: readonly Hit[]): boolean {
  const { heads, portfolios, words: groups } = offices();
  const words = sentence.form.slice(from, to);
  if (label !== "ORG" || words.length < 2 || words.length > 3 || sentence.form[from - 1] !== "," || sentence.form[to] !== ",") return false;
  const isTitled = sentence.form.slice(Math.max(0, from - 5), from - 1).some((word) => groups.voices.has(word));
  const isName = words.every((word, k) => isNameWord(sentence, from + k) && !heads.has(word.toLowerCase()) && !portfolios.has(word.toLowerCase()));
  return isTitled && isName && !hits.some((hit) => hit.from < to && from < hit.to);
}

/** "Norvik chief Lars Holm": a single word before what a firm or board has at its head, and then the one who is. */
const isHeaded = (sentence: AnnotatedSentence, { from, to }: NameSpan): boolean =>
  to === from + 1 &&
  offices().heads.get(sentence.form[to] ?? "")?.rank === "body" &&
  sentence.names.some((name) => name.label === "PER" && name.from === to + 1);

/** "The newspaper Zerkalo" names a paper. */
const isCalling = (word: string): boolean => mentionWords().callings.has(word) || mentionWords().tabloids.has(word);

/** The name is a listed state, capital, seat or organisation and not part of a longer personal name ("Jordan", but not "Michael Jordan"). */
function isKnownPlace(sentence: AnnotatedSentence, hit: Hit, name: NameSpan): boolean {
  if (hit.from > name.from || hit.to < name.to) return false;
  const before = (sentence.form[name.from - 1] ?? "").toLowerCase();
  const isCity = hit.entry.kind === "state" && hit.entry.use === "city";
  return isCity ? BEFORE_PLACES.test(before) : !offices().honorifics.has(before);
}

/** Cities do not act: one that the model takes for a person ("Gao said") is one, unless it stands as a place does. */
const BEFORE_PLACES = /^(?:in|at|to|from|near|of|outside|around|between|through|via|,|;|\()$/u;

/** "Deputy Prime Minister Radovan Hlaváčik" → "Radovan Hlaváčik"; "Minister of Defence Tea Banh" → "Tea Banh"; "Ms Verbruggen" → "Verbruggen". */
function withoutTitles(sentence: AnnotatedSentence, name: NameSpan, hits: readonly Hit[]): NameSpan {
  const { titleWords, honorifics, portfolios, words } = offices();
  let from = postedTo(sentence, name, hits) ?? headedBefore(sentence, name, hits) ?? name.from;
  let afterOf = endsPortfolio(sentence, from) || opensPortfolio(sentence, from);
  for (let at = from; at < name.to - 1; at++) {
    const word = (sentence.form[at] ?? "").toLowerCase();
    const people = hits.find((hit) => hit.from <= at && at < hit.to && hit.to < name.to && hit.entry.kind === "state" && hit.entry.use === "people");
    const isStyle = words.styles.has(sentence.form[at] ?? "");
    if ((!people && !titleWords.has(word) && !honorifics.has(word) && !isStyle) || isGivenName(sentence, at)) break;
    if (!people && afterOf && at === name.from && !portfolios.has(word) && !honorifics.has(word)) break;
    if (endsTitle(sentence, at) || honorifics.has(word) || isStyle || people || (afterOf && portfolios.has(word))) from = at + 1;
    afterOf = afterOf || word === "of" || word === "for";
  }
  return { ...name, from };
}

/** "Minister of" before the name: what it begins with is portfolio ("Minister of Fisheries X"). */
const opensPortfolio = (sentence: AnnotatedSentence, from: number): boolean =>
  /^(?:of|for)$/u.test(sentence.form[from - 1] ?? "") && endsTitle(sentence, from - 2);

/** "Minister of Industry and" before the name: what it begins with may still be portfolio. */
function endsPortfolio(sentence: AnnotatedSentence, from: number): boolean {
  const { heads, portfolios } = offices();
  let at = from - 1;
  if (!/^(?:and|&|,)$/u.test(sentence.form[at] ?? "")) return false;
  while (at > 0 && (/^(?:and|&|,)$/u.test(sentence.form[at] ?? "") || portfolios.has((sentence.form[at] ?? "").toLowerCase()))) at--;
  return /^(?:of|for)$/u.test(sentence.form[at] ?? "") && heads.has((sentence.form[at - 1] ?? "").toLowerCase());
}

const lowerForm = (sentence: AnnotatedSentence, i: number): string => (sentence.form[i] ?? "").toLowerCase();

/** "ambassador to Chile Gao Ling", "ambassador of Peru to Chile Gao Ling": the state of the post is no part of the name. */
function postedTo(sentence: AnnotatedSentence, name: NameSpan, hits: readonly Hit[]): number | undefined {
  const place = hits.find((hit) => hit.from === name.from && hit.to < name.to && hit.entry.kind === "state" && hit.entry.use === "name");
  const before = (sentence.form[name.from - 1] ?? "").toLowerCase();
  const sender = hits.find((hit) => hit.to === name.from - 1 && hit.entry.kind === "state");
  const the = sender && lowerForm(sentence, sender.from - 1) === "the" ? sender.from - 1 : sender?.from;
  const title = before === "to" && the !== undefined && lowerForm(sentence, the - 1) === "of" ? the - 2 : name.from - 2;
  return place && /^(?:to|of|for)$/u.test(before) && endsTitle(sentence, title) ? place.to : undefined;
}

/** "Speaker of the Sejm Ewa Lis": no name begins behind "the", so that its first word names what is headed. */
function headedBefore(sentence: AnnotatedSentence, { from, to }: NameSpan, hits: readonly Hit[]): number | undefined {
  const listed = hits.find((hit) => hit.from <= from && from < hit.to && hit.to < to);
  const first = listed?.from ?? from;
  const [of, the] = [sentence.form[first - 2] ?? "", sentence.form[first - 1] ?? ""];
  return to > from + 1 && of === "of" && the === "the" && endsTitle(sentence, first - 3) ? (listed?.to ?? from + 1) : undefined;
}

const LONGEST_HEAD = 5;

/** Is this the last word of a title's head ("minister", "of staff")? */
function endsTitle(sentence: AnnotatedSentence, at: number): boolean {
  const { heads, qualifiers } = offices();
  const words = sentence.form.slice(Math.max(0, at - LONGEST_HEAD + 1), at + 1).map((form) => form.toLowerCase());
  return words.some((_, i) => heads.has(words.slice(i).join(" "))) || qualifiers.former.has(words.at(-1) ?? "");
}

/** "Ariel Sharon's Kadima" names Ariel Sharon, "Luis Mora of Bolivia" Luis Mora. */
function untilGenitive(sentence: AnnotatedSentence, name: NameSpan): NameSpan {
  const at = sentence.form.findIndex(
    (form, i) =>
      i > name.from &&
      i < name.to &&
      /^(?:['’]s|of|in|at|and)$/u.test(form) &&
      !(form === "of" && offices().titleWords.has((sentence.form[i - 1] ?? "").toLowerCase())),
  );
  return at < 0 ? name : { ...name, to: at };
}

/** "Druze Telecommunications" Minister is no name. */
function isPortfolioBeforeTitle(sentence: AnnotatedSentence, { from, to }: NameSpan): boolean {
  const { heads, portfolios } = offices();
  return heads.has((sentence.form[to] ?? "").toLowerCase()) && sentence.form.slice(from, to).some((form) => portfolios.has(form.toLowerCase()));
}

/** "Vice" President, "Speaker" and "Deputy Prime Minister" are no names. */
function isTitleAlone(sentence: AnnotatedSentence, { from, to }: NameSpan, hits: readonly Hit[]): boolean {
  const { titleWords, words } = offices();
  const isState = (i: number): boolean => hits.some((hit) => hit.from <= i && i < hit.to && hit.entry.kind === "state" && hit.entry.use !== "city");
  return sentence.form
    .slice(from, to)
    .every((form, k) => titleWords.has(form.toLowerCase()) || words.styles.has(form) || form === "-" || isState(from + k));
}

const isEdge = (word: string): boolean => /^[^\p{L}\p{N}]+$/u.test(word) || /^(?:the|['’]s)$/iu.test(word);
const isTail = (sentence: AnnotatedSentence, i: number): boolean =>
  /^(?:[^\p{L}\p{N}]+|['’]s)$/u.test(sentence.form[i] ?? "") || isCalendar(sentence, i);

function trimEdges(sentence: AnnotatedSentence, name: NameSpan): NameSpan {
  let { from, to } = name;
  while (to > from && isTail(sentence, to - 1)) to--;
  while (name.label === "PER" && from < to && (isEdge(sentence.form[from] ?? "") || isPlainWord(sentence.form[from] ?? ""))) from++;
  return { ...name, from, to };
}

/** A word in small letters that is no particle begins no name ("seamer Nathan Bracken"). */
const isPlainWord = (word: string): boolean => /^\p{Ll}+$/u.test(word) && !isParticle(word);

const isNameWord = (sentence: AnnotatedSentence, i: number): boolean => /^\p{Lu}[\p{L}\p{M}'’.]*$/u.test(sentence.form[i] ?? "");
const isParticle = (word: string): boolean => {
  const { particles, joining, further } = mentionWords();
  return particles.has(word) || joining.has(word) || further.has(word);
};

/** The model may stop at a hyphen or particle: "Ahn Seong" + "- ho", "Khalid" + "bin Salman". */
function extend(sentence: AnnotatedSentence, name: NameSpan, hits: readonly Hit[]): NameSpan {
  let to = name.to;
  for (;;) {
    const glued = sentence.form[to] === "-" && sentence.starts[to] === sentence.ends[to - 1] && sentence.starts[to + 1] === sentence.ends[to];
    if (glued && /^\p{L}/u.test(sentence.form[to + 1] ?? "")) to += 2;
    else if (isParticle(sentence.form[to] ?? "") && isNameWord(sentence, to + 1) && !hits.some((hit) => hit.from === to + 1)) to += 2;
    else break;
  }
  return { ...name, to };
}

/** Pieces of one name that touch, or are parted by a capitalised word or "al-" alone ("Mohammad" Said "al-Sahhaf"), are one. */
function joined(sentence: AnnotatedSentence, names: readonly NameSpan[], hits: readonly Hit[]): NameSpan[] {
  const whole: NameSpan[] = [];
  for (const name of names) {
    const last = whole.at(-1);
    const gap = last ? sentence.form.slice(last.to, name.from) : [];
    const bridged =
      gap.length === 0 ||
      (gap.length === 1 &&
        isNameWord(sentence, name.from - 1) &&
        /^al?$/iu.test(sentence.form[name.from] ?? "") &&
        !hits.some((hit) => hit.from < name.from && name.from - 1 < hit.to));
    if (last && last.label === "PER" && name.label === "PER" && bridged) whole[whole.length - 1] = { ...last, to: name.to };
    else whole.push(name);
  }
  return whole;
}

function withoutOverlaps(names: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const name of names) if (name.to > name.from && !kept.some((other) => other.from < name.to && name.from < other.to)) kept.push(name);
  return kept;
}

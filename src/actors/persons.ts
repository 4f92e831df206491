import type { AnnotatedSentence } from "../language/index.js";
import type { Hit } from "./gazetteer.js";
import { genderOfName } from "./genders.js";
import { offices } from "./knowledge.js";
import { lower } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import type { Gender } from "./registry.js";
import { mentionWords } from "./words.js";

/** A person's name in a sentence: tokens `from` to `to` (exclusive) of the name itself; `outer` includes honorifics before it. */
export interface PersonName {
  readonly from: number;
  readonly to: number;
  readonly outer: number;
  readonly name: string;
  readonly gender: Gender;
}

const isParticle = (word: string): boolean => {
  const { particles, joining, kunyas } = mentionWords();
  return particles.has(word) || joining.has(word) || kunyas.has(word);
};
const isNameWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) &&
  !/^(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|Mr|Mrs|Ms|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)\.?$/u.test(
    word,
  );

/** Names of persons: those the model marks, those that follow an office or honorific, without the title itself. */
export function findPersons(s: AnnotatedSentence, hits: readonly Hit[], titles: readonly OfficePhrase[]): PersonName[] {
  const taken = (i: number): boolean => hits.some((h) => h.from <= i && i < h.to);
  const found: PersonName[] = [];
  const add = (from: number, to: number): void => {
    let [start, end] = [from, to];
    while (
      start < end &&
      (isCourtesy(s.form[start] ?? "") ||
        titles.some((t) => t.from <= start && start <= t.head && !(t.owner && start < t.owner.to)) ||
        isStateOfTitle(s, hits, start, end) ||
        /^[,“"'’.-]$/u.test(s.form[start] ?? ""))
    )
      start++;
    while (end > start && (/^['’]s?$/u.test(s.form[end - 1] ?? "") || /^[,.”"]$/u.test(s.form[end - 1] ?? ""))) end--;
    if (start >= end || found.some((p) => p.from < end && start < p.to)) return;
    if (hits.some((h) => h.from <= start && end <= h.to && h.entry.kind === "state" && h.entry.use !== "city")) return;
    if (!/\p{L}{2}/u.test(s.form.slice(start, end).join(""))) return;
    while (start > 0 && isInitial(s.form[start - 1] ?? "") && !taken(start - 1)) start--;
    if (mentionWords().childOf.has(lower(s, start)) && isNameWord(s.form[start - 1] ?? "") && !taken(start - 1)) start--;
    const outer = outerOf(s, start, titles);
    found.push({
      from: start,
      to: end,
      outer,
      name: nameText(s, start, end),
      gender: genderOf(s, outer, start, titles) ?? genderOfName(nameText(s, start, end)),
    });
  };
  for (const name of s.names)
    if (name.label === "PER") {
      const before = s.form[name.from - 1] ?? "";
      const isWord = offices().titleWords.has(before.toLowerCase()) || taken(name.from - 1);
      const isCut = titles.some((t) => t.to === name.from - 1 || (t.to === name.from - 2 && s.form[t.to] === ",")) && isNameWord(before) && !isWord;
      add(isCut ? name.from - 1 : name.from, widen(s, name.from, name.to, taken));
    }
  for (const title of titles)
    if (!title.plural) {
      let end = title.to;
      while (end < s.form.length && isCourtesy(s.form[end] ?? "")) end++;
      const first = end;
      const isCity = hits.some((h) => h.from === end && h.to === end + 1 && h.entry.kind === "state" && h.entry.use === "city");
      if (isCity && isNameWord(s.form[end] ?? "") && isNameWord(s.form[end + 1] ?? "") && !taken(end + 1)) end++;
      while (end < s.form.length && ((isNameWord(s.form[end] ?? "") && !taken(end)) || isJoint(s, end, first))) end++;
      const isThing = s.form.slice(first, end).some((word) => offices().words.unnamed.has(word.toLowerCase()));
      if (end - first >= 1 && !isThing && !inName(s, first, "ORG") && !(end - first === 1 && s.upos[first] !== "PROPN")) add(first, end);
    }
  for (let i = 0; i < s.form.length; i++)
    if (/^(?:Mr|Mrs|Ms|Dr)\.?$/u.test(s.form[i] ?? "")) {
      let end = i + 1;
      while (end < s.form.length && ((isNameWord(s.form[end] ?? "") && !taken(end)) || isJoint(s, end, i + 1))) end++;
      if (end > i + 1) add(i + 1, end);
    }
  return found.sort((a, b) => a.from - b.from);
}

/** Where the ranks and courtesies before a name begin: "Lt Gen (retd)", "His Excellency the Most Hon. Sir", "Senator the Honourable". */
function outerOf(s: AnnotatedSentence, start: number, titles: readonly OfficePhrase[]): number {
  const isOfTitle = (i: number): boolean => titles.some((t) => t.from <= i && i < t.to);
  const isHonorific = (i: number): boolean => !isOfTitle(i) && isCourtesy(s.form[i] ?? "") && /^\p{Lu}/u.test(s.form[i] ?? "");
  const isHonourable = (i: number): boolean => offices().words.honourable.has((s.form[i] ?? "").replace(/\.$/u, ""));
  let outer = start;
  for (;;) {
    const before = isInBrackets(s, outer) ? outer - BRACKETED_WORDS : outer;
    if (isHonourable(outer) && lower(s, outer - 1) === "the" && !isOfTitle(outer - 1)) outer--;
    else if (before > 0 && (isHonorific(before - 1) || (isHonourable(before) && isHonourable(before - 1)))) outer = before - 1;
    else break;
  }
  const isAddressed = offices().words.addressed.has(s.form[outer] ?? "") && /^(?:his|her|their)$/iu.test(s.form[outer - 1] ?? "");
  return isAddressed ? outer - 1 : outer;
}

/** "Mr", "Sheikh", "HE": what stands before a name out of courtesy. */
const isCourtesy = (word: string): boolean => offices().honorifics.has(word.toLowerCase()) || offices().words.styles.has(word);

/** "Gen. (rtd) X", "Lyonpo (Dr) X": what is said in brackets of the rank before a name. */
const isInBrackets = (s: AnnotatedSentence, start: number): boolean =>
  s.form[start - 1] === ")" &&
  (offices().words.retired.has(lower(s, start - 2).replace(/\.$/u, "")) || isCourtesy(s.form[start - 2] ?? "")) &&
  s.form[start - BRACKETED_WORDS] === "(";
const BRACKETED_WORDS = 3;

/** "President of the Republic of Peru X": the state that the title ends in, which the model took into the name. */
const isStateOfTitle = (s: AnnotatedSentence, hits: readonly Hit[], start: number, end: number): boolean =>
  (s.form[start - 1] ?? "").toLowerCase() === "of" &&
  hits.some((h) => h.from <= start && h.to === start + 1 && h.to < end && h.entry.kind === "state" && h.entry.use === "name");

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.)+$/u.test(word) && !offices().honorifics.has(word.toLowerCase());

/** A name the model cut short goes on over capitalised words that touch it ("Kim Dae | - hyun"). */
function widen(s: AnnotatedSentence, from: number, to: number, taken: (i: number) => boolean): number {
  let end = to;
  while (end < s.form.length && (isJoint(s, end, from) || (isNameWord(s.form[end] ?? "") && s.form[end - 1] === "-" && !taken(end)))) end++;
  if (s.form[end - 1] === "-") {
    if (/^\p{L}+$/u.test(s.form[end] ?? "")) end++;
    else end--;
  }
  while (
    end < s.form.length &&
    isNameWord(s.form[end] ?? "") &&
    s.upos[end] === "PROPN" &&
    !taken(end) &&
    !s.names.some((n) => n.from === end) &&
    !offices().heads.has((s.form[end] ?? "").toLowerCase())
  )
    end++;
  return end;
}

/** A hyphen inside a name, the part after it, or a particle before another name word. */
function isJoint(s: AnnotatedSentence, i: number, first: number): boolean {
  if (i <= first) return false;
  const word = s.form[i] ?? "";
  if (word === "-") return s.starts[i] === s.ends[i - 1] && s.ends[i] === s.starts[i + 1] && /^\p{L}/u.test(s.form[i + 1] ?? "");
  if (s.form[i - 1] === "-") return s.starts[i] === s.ends[i - 1] && /^\p{L}+$/u.test(word);
  return isParticle(word) && isNameWord(s.form[i + 1] ?? "");
}

const inName = (s: AnnotatedSentence, i: number, label: string): boolean => s.names.some((n) => n.label === label && n.from <= i && i < n.to);

/** The name as written, hyphens and apostrophes closed up. */
export function nameText(s: AnnotatedSentence, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += (i > from && (s.starts[i] ?? 0) > (s.ends[i - 1] ?? 0) ? " " : "") + (s.form[i] ?? "");
  return text;
}

/** The words of a title but for whose it is: the "Ms" of "Ms X's predecessor, Y" tells nothing of Y. */
function ofTheHolder(s: AnnotatedSentence, title: OfficePhrase): string[] {
  const owner = s.form.slice(title.from, title.head).findLastIndex((word) => /^['’]s?$/u.test(word));
  const words = s.form.slice(title.from + owner + 1, title.to);
  return words.filter((_, k) => title.from + owner + 1 + k !== title.possessor).map((word) => word.toLowerCase());
}

function genderOf(s: AnnotatedSentence, outer: number, start: number, titles: readonly OfficePhrase[]): Gender {
  const { male, female } = offices();
  const words = s.form.slice(outer, start).map((word) => word.toLowerCase());
  const title = titles.find((t) => t.to === outer || t.to === start || t.to === outer - 1);
  if (title) words.push(...ofTheHolder(s, title));
  if (words.some((word) => female.has(word))) return "female";
  return words.some((word) => male.has(word)) ? "male" : null;
}

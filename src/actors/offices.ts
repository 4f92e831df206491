import type { AnnotatedSentence } from "../language/index.js";
import { once } from "../text/index.js";
import { type BodyPhrase, bodies } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { type LeftSide, leftOf } from "./office-left.js";
import { type RightSide, rightOf } from "./office-right.js";
import {
  inPerson,
  isCapitalised,
  isGivenName,
  isNominal,
  isOfAssembly,
  isRankOfName,
  lower,
  phraseText,
  singular,
  spaced,
  wordsOf,
} from "./office-words.js";
import { mentionWords } from "./words.js";

/** An office as said: tokens `from` to `to` (exclusive, modifiers and of-phrase included), `head` the last word of the title itself. */
/** Token of the one whom a verb says to hold an office, and since or until when. */
export interface ByVerb {
  readonly doer: number | undefined;
  readonly standing: "incumbent" | "former" | "designate";
}

export interface OfficePhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The title in the singular with no country in it: "acting Turkish foreign ministers" gives "foreign minister". */
  readonly title: string;
  /** A key of `knowledge/offices.yaml`, or `counterpart`, `predecessor`, `successor` for words that borrow another's title. */
  readonly rank: string;
  readonly political: boolean;
  readonly plural: boolean;
  readonly status: "incumbent" | "acting" | "designate" | "former";
  /** States named inside it ("Turkish", "Türkiye's", "of Peru"), in order. */
  readonly countries: readonly string[];
  /** Id of a listed organisation named inside it ("NATO Secretary General"). */
  readonly organisation: string | null;
  readonly body: string | null;
  readonly bodyPhrase: BodyPhrase | null;
  readonly accreditedTo: string | null;
  /** Token of "his", "their" or "its" at its left: whose office or counterpart it is. */
  readonly possessor: number | null;
  /** Tokens of an owner in the genitive that has to be looked up: "the bloc" 's, "Mr Hlaváčik" 's. */
  readonly owner: { readonly from: number; readonly to: number } | null;
  /** "a", "an", "one": nobody in particular unless a name follows. */
  readonly indefinite: boolean;
  readonly definite: boolean;
  /** Told by a verb ("heads the bureau"), which stands as its head, and who does what it says. */
  readonly byVerb?: ByVerb;
}

interface Surroundings {
  readonly hits: readonly Hit[];
  readonly bodies: readonly BodyPhrase[];
}

/** Every office title in the sentence, left to right; "counterpart", "predecessor" and "successor" count as titles borrowed from another. */
export function findOffices(s: AnnotatedSentence, { hits, bodies: named }: Surroundings): OfficePhrase[] {
  const found: OfficePhrase[] = [];
  for (let i = 0; i < s.form.length; i++) {
    const match = headAt(s, i);
    if (!match || isModifierOfNext(s, match)) continue;
    if (isRankBeside(s, match) && found.at(-1)?.to === i) continue;
    const counterpart = match.rank === "counterpart";
    const left = leftOf(s, hits, named, { head: i, end: match.end, counterpart, plural: match.plural });
    if (isColleague(s, i) && (left.countries.length === 0 || left.possessor === null)) continue;
    const right = rightOf(s, hits, named, match.end, match.rank);
    found.push(phrase(s, i, match, left, right));
    i = Math.max(i, right.titleTo - 1);
  }
  return found;
}

interface HeadMatch {
  readonly start: number;
  readonly end: number;
  readonly rank: string;
  readonly political: boolean;
  readonly plural: boolean;
  /** "ex-president" written as one word. */
  readonly former: boolean;
}

/** By a title that is somebody else's, told of before, what it borrows. */
const borrowing = once(
  () =>
    new Map<string, string>([
      ...[...offices().words.counterparts].map((title) => [title, "counterpart"] as const),
      ...["predecessor", "successor"].map((title) => [title, title] as const),
    ]),
);

/** "his Bolivian colleague", "his Chadian brother", "her Ghanaian peer" holds the same office there; a colleague of no other state may be anybody. */
const isColleague = (s: AnnotatedSentence, i: number): boolean => /^(?:colleague|brother|peer)s?$/u.test(lower(s, i));

/** Longest title head that starts at the token ("chief of staff", "secretary-general", "minister"). */
function headAt(s: AnnotatedSentence, start: number): HeadMatch | undefined {
  if (inPerson(s, start) || isOfAssembly(s, start) || isGivenName(s, start)) return undefined;
  if (isMemberOfParliament(s, start)) return { start, end: start + 1, rank: "legislature", political: true, plural: false, former: false };
  let text = "";
  let best: HeadMatch | undefined;
  for (let end = start; end < Math.min(s.form.length, start + 5); end++) {
    text += (end > start && (s.starts[end] ?? 0) > (s.ends[end - 1] ?? 0) ? " " : "") + lower(s, end).replaceAll("’", "'").replace(EX, "");
    const entry = offices().words.capitals.has(text) && !isAbbreviation(s, end) ? undefined : titled(text);
    if (end > start && endsName(s, start)) break;
    if (offices().words.shortened.has(text) && !isRankOfName(s, end + 1) && !inPerson(s, end + 1)) continue;
    if (entry && isTitleWord(s, end, text) && !isFirstName(s, end, text)) best = { start, end: end + 1, former: EX.test(lower(s, start)), ...entry };
  }
  return best;
}

/** "a member of the Tajik parliament", "Member of the Bundestag". */
function isMemberOfParliament(s: AnnotatedSentence, at: number): boolean {
  if (lower(s, at) !== "member" || lower(s, at + 1) !== "of") return false;
  let end = lower(s, at + 2) === "the" ? at + 3 : at + 2;
  while (isNominal(s, end) && isNominal(s, end + 1) && end < at + LONGEST_PARLIAMENT && !inPerson(s, end + 1)) end++;
  return offices().words.legislatures.has(lower(s, end));
}
const LONGEST_PARLIAMENT = 6;

/** "United National Party leader", not "party leader": the word ends the name of a body. */
const endsName = (s: AnnotatedSentence, i: number): boolean =>
  isCapitalised(s, i) && bodies().institutions.has(lower(s, i)) && s.names.some((name) => name.label === "ORG" && name.from < i && name.to === i + 1);

/** "Sultan bin Hamad": a title's word as a given name. */
const isFirstName = (s: AnnotatedSentence, i: number, text: string): boolean =>
  mentionWords().childOf.has(lower(s, i + 1)) && offices().words.given.has(wordsOf(text).at(-1) ?? "");

const EX = /^ex-(?=\p{L})/iu;

/** "the Lao PM", not "at 5 PM". */
const isAbbreviation = (s: AnnotatedSentence, i: number): boolean => /^[A-Z]+(?:o[A-Z])?$/u.test(s.form[i] ?? "") && s.upos[i - 1] !== "NUM";

function titled(text: string): { rank: string; political: boolean; plural: boolean } | undefined {
  const { heads } = offices();
  const [one, own] = [singularTitle(text), heads.get(text)];
  const borrowed = borrowing().get(text) ?? borrowing().get(one);
  if (borrowed) return { rank: borrowed, political: true, plural: !borrowing().has(text) };
  if (own) return { ...own, plural: false };
  const known = heads.get(one);
  return known && { ...known, plural: true };
}

const isTitleWord = (s: AnnotatedSentence, i: number, text: string): boolean =>
  s.upos[i] === "NOUN" ||
  s.upos[i] === "PROPN" ||
  (s.upos[i] === "ADJ" && (text !== "chief" || /^(?:nsubj|obj|obl)/u.test(s.deprel[i] ?? ""))) ||
  (text.includes(" ") && (isNominal(s, i) || s.upos[i] === "X")) ||
  (isCapitalised(s, i) && i > 0);

/** Plurals of titles of several words may be in the first ("secretaries of state", "heads of government") or the last word ("prime ministers"). */
function singularTitle(text: string): string {
  const words = text.split(" ");
  const of = words.indexOf("of");
  const at = of > 0 ? of - 1 : words.length - 1;
  return words.map((word, i) => (i === at ? singular(word) : word)).join(" ");
}

/** "Deputy" of "Deputy Prime Minister", "Vice" of "Vice President": not an office by itself. */
function isModifierOfNext(s: AnnotatedSentence, { start, end, plural }: HeadMatch): boolean {
  if (plural) return false;
  let next = end;
  const leads = offices().words.leadingUp.has(lower(s, start));
  if (leads) while (next < end + 3 && isNominal(s, next) && !headAt(s, next) && !inPerson(s, next)) next++;
  const following = headAt(s, next);
  if (following && !leads && isRankBeside(s, following)) return false;
  return following !== undefined && isCapitalised(s, next) === isCapitalised(s, start);
}

/** "Foreign Minister Prince X", "Assistant Minister for Asian Affairs Ambassador X": what its holder is besides, behind the title of an office. */
const isRankBeside = (s: AnnotatedSentence, { start, end }: Pick<HeadMatch, "start" | "end">): boolean =>
  end === start + 1 && offices().words.beside.has(lower(s, start)) && isRankOfName(s, start);

function phrase(s: AnnotatedSentence, start: number, match: HeadMatch, left: LeftSide, right: RightSide): OfficePhrase {
  const words = s.form.slice(left.titleFrom, right.titleTo).flatMap((word, k) => {
    const i = left.titleFrom + k;
    if (left.dropped.has(i) || (i < start && /^['’]s?$/u.test(word) && (k === 0 || left.dropped.has(i - 1)))) return [];
    const plain = i === start ? word.replace(EX, "") : word;
    return [match.plural && i === match.end - 1 ? singularForm(plain) : plain];
  });
  const organisation = left.organisation ?? right.organisation;
  const named = left.seat ?? organisation;
  return {
    from: left.from,
    to: right.to,
    head: match.end - 1,
    title: spaced(words) || spaced(s.form.slice(start, match.end)),
    rank: isPosted(match, right) ? "diplomat" : match.rank,
    political: match.political,
    plural: match.plural,
    status: right.designate ? "designate" : right.acting ? "acting" : match.former ? "former" : left.status,
    countries: [...new Set([...left.countries, ...right.countries])],
    organisation: organisation?.entry.kind === "organisation" ? organisation.entry.id : null,
    body:
      right.body ??
      (left.body
        ? phraseText(s, left.body.from, left.body.to)
        : named
          ? phraseText(s, named.from, named.to)
          : left.unlisted
            ? phraseText(s, left.unlisted.from, left.unlisted.to)
            : null),
    bodyPhrase: left.body ?? right.bodyPhrase,
    accreditedTo: right.accreditedTo,
    possessor: left.possessor,
    owner: left.owner,
    indefinite: left.determiner === "indefinite",
    definite: left.determiner === "definite",
  };
}

/** "High Commissioner to Kenya": one of a state to another, where "High Commissioner for Refugees" heads an organisation's office. */
const isPosted = ({ rank }: HeadMatch, { accreditedTo, organisation }: RightSide): boolean =>
  rank === "organisation-head" && accreditedTo !== null && organisation === null;

const singularForm = (word: string): string => {
  const one = singular(word.toLowerCase());
  return /^\p{Lu}/u.test(word) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
};

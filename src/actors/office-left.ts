import { type AnnotatedSentence, children } from "../language/index.js";
import type { BodyPhrase } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { unlistedBefore } from "./office-organisation.js";
import { inPerson, isCalendar, isCapitalised, isGenitive, isHyphen, isNominal, lower } from "./office-words.js";

/** What stands before a title: "Chile's acting foreign", "NATO", "a State Department", "Mr Hlaváčik's". */
export interface LeftSide {
  /** First token of the whole phrase and first token of the title's own words. */
  readonly from: number;
  readonly titleFrom: number;
  /** Tokens between `titleFrom` and the head that are no part of the title (countries, "acting"). */
  readonly dropped: ReadonlySet<number>;
  readonly status: "incumbent" | "acting" | "designate" | "former";
  readonly countries: readonly string[];
  readonly organisation: Hit | null;
  readonly seat: Hit | null;
  readonly body: BodyPhrase | null;
  /** Tokens of an organisation the model marks before the title ("UNSCOM chief"). */
  readonly unlisted: { readonly from: number; readonly to: number } | null;
  /** Token of "his", "their" …. */
  readonly possessor: number | null;
  /** Tokens of an owner in the genitive that is no listed state or organisation: "the bloc" 's, "Mr Hlaváčik" 's. */
  readonly owner: { readonly from: number; readonly to: number } | null;
  readonly determiner: "definite" | "indefinite" | null;
}

interface Start {
  readonly head: number;
  readonly end: number;
  readonly counterpart: boolean;
  readonly plural: boolean;
}

type Draft = Omit<{ -readonly [Key in keyof LeftSide]: LeftSide[Key] }, "countries" | "dropped"> & {
  readonly countries: string[];
  readonly dropped: Set<number>;
  listed: boolean;
};

const STATUS = ["acting", "designate", "former"] as const;
const POSSESSIVES = new Set(["his", "her", "their", "its", "whose", "our", "my", "your"]);
const INDEFINITE = new Set(["a", "an", "one", "another", "some", "two", "three", "four", "several", "many", "no", "any", "other"]);
/** Bodies of one word are part of the title they stand before ("government spokesman", "Cabinet Secretary"). */
const isPlainBody = (s: AnnotatedSentence, body: BodyPhrase, hits: readonly Hit[]): boolean =>
  body.to === body.head + 1 &&
  (!isNominal(s, body.head - 1) || offices().words.ranking.has(lower(s, body.head - 1)) || hits.some((h) => h.to === body.head));

/** Reads leftwards from the head of a title until its noun phrase ends. */
export function leftOf(s: AnnotatedSentence, hits: readonly Hit[], bodies: readonly BodyPhrase[], start: Start): LeftSide {
  const left: Draft = {
    from: start.head,
    titleFrom: start.head,
    dropped: new Set(),
    status: "incumbent",
    countries: [],
    organisation: null,
    seat: null,
    body: null,
    unlisted: null,
    possessor: null,
    owner: null,
    determiner: null,
    listed: false,
  };
  for (let i = start.head - 1; i >= 0; ) {
    const next = step(s, hits, bodies, start, left, i);
    if (next === null) break;
    i = next;
  }
  return left;
}

/** Takes the token at `i` into the phrase; gives the token to look at next, or null where the phrase ends. */
function step(s: AnnotatedSentence, hits: readonly Hit[], bodies: readonly BodyPhrase[], start: Start, left: Draft, i: number): number | null {
  const word = lower(s, i);
  if (POSSESSIVES.has(word)) {
    left.possessor = i;
    left.from = i;
    return null;
  }
  if (word === "the" || INDEFINITE.has(word)) {
    const both = ["the", "these", "those"].includes(lower(s, i - 1)) && word !== "the";
    left.determiner = word === "the" || both ? "definite" : "indefinite";
    left.from = both ? i - 1 : i;
    return null;
  }
  if (isGenitive(s, i) && isOfPortfolio(s, i)) {
    left.from = i - 1;
    left.titleFrom = i - 1;
    return i - 2;
  }
  if (isGenitive(s, i)) return genitive(s, hits, bodies, left, i);
  const hit = hits.find((h) => h.from <= i && i < h.to && h.to <= start.head);
  const body = start.counterpart ? undefined : bodies.find((b) => b.to === i + 1 && b.head <= i);
  if (body && !left.body && !isPlainBody(s, body, hits)) return takeBody(left, body);
  if (hit && !inPerson(s, i) && !(hit.entry.kind === "state" && hit.entry.use === "city")) return takeHit(left, hit);
  const unlisted = start.counterpart ? undefined : unlistedBefore(s, hits, i);
  if (unlisted && !left.body && !left.organisation) {
    left.unlisted = unlisted;
    left.from = unlisted.from;
    for (let k = unlisted.from; k < unlisted.to; k++) left.dropped.add(k);
    for (const { from, to, entry } of hits)
      if (from >= unlisted.from && to <= unlisted.to && entry.kind === "state") left.countries.unshift(entry.code);
    return s.form[unlisted.from - 1] === "(" ? unlisted.from - 2 : unlisted.from - 1;
  }
  return modifier(s, hits, bodies, start, left, i);
}

/** "Women's Affairs Minister", "Veterans' Minister": a genitive that is part of the title. */
const isOfPortfolio = (s: AnnotatedSentence, genitive: number): boolean =>
  /(?:s|en)$/u.test(lower(s, genitive - 1)) && offices().portfolios.has(lower(s, genitive - 1)) && isCapitalised(s, genitive - 1);

function takeBody(left: Draft, body: BodyPhrase): number {
  left.body = body;
  for (let i = body.from; i < body.to; i++) left.dropped.add(i);
  left.countries.unshift(...body.countries);
  left.from = body.from;
  return body.from - 1;
}

function takeHit(left: Draft, { from, to, entry }: Hit): number {
  if (entry.kind === "state") {
    left.countries.unshift(entry.code);
    if (entry.use === "seat") left.seat ??= { from, to, entry };
  } else if (entry.kind === "organisation") left.organisation ??= { from, to, entry };
  for (let i = from; i < to; i++) left.dropped.add(i);
  left.from = from;
  return from - 1;
}

/** "Kenya's", "the Foreign Ministry's", "Russia's"; else an owner to be looked up: "the bloc's", "Antipin's". */
function genitive(s: AnnotatedSentence, hits: readonly Hit[], bodies: readonly BodyPhrase[], left: Draft, at: number): number | null {
  for (let i = at; i < left.from; i++) left.dropped.add(i);
  const body = bodies.find((b) => b.to === at && b.head < at);
  const hit = hits.find((h) => h.to === at);
  if (body && !(hit && hit.from <= body.from)) {
    takeBody(left, body);
    if (lower(s, body.from - 1) === "the") left.from = body.from - 1;
    return null;
  }
  if (hit && !(hit.entry.kind === "state" && hit.entry.use === "city")) {
    takeHit(left, hit);
    if (lower(s, hit.from - 1) === "the") left.from = hit.from - 1;
    return null;
  }
  const person = s.names.find((n) => n.label === "PER" && n.to === at);
  let from = person ? person.from : at;
  while (
    from > 0 &&
    (person
      ? /^\p{Lu}\p{L}{0,4}\.?$/u.test(s.form[from - 1] ?? "") && offices().honorifics.has(lower(s, from - 1))
      : isNominal(s, from - 1) || isHyphen(s, from - 1))
  )
    from--;
  const employer = s.names.find((n) => n.label === "ORG" && n.to === at && n.from >= from && n.to - n.from > 1);
  if (employer) {
    left.unlisted = employer;
    for (const one of hits) if (one.from >= employer.from && one.to <= at && one.entry.kind === "state") left.countries.unshift(one.entry.code);
  }
  if (lower(s, from - 1) === "the" || POSSESSIVES.has(lower(s, from - 1))) from--;
  if (from === at) return null;
  left.owner = { from, to: at };
  left.from = from;
  return null;
}

/** "The president sacked minister X": what is done to a holder, and no word of the title. */
const isVerbOfClause = (s: AnnotatedSentence, i: number): boolean => s.upos[i] === "VERB" && children(s, i, "nsubj", "nsubj:pass", "aux").length > 0;

/** Is the title's head, or the name it stands before, what the verb is done to, and not "minister X's plan"? */
const isObjectOf = (s: AnnotatedSentence, verb: number, head: number): boolean =>
  children(s, verb, "obj").some((t) => t >= head && s.form.slice(head, t).every((form) => !/^['’]s?$|^,$/u.test(form)));

/** Adjectives and nouns of the title, its status, "and" between two portfolios or two countries, hyphens. */
function modifier(s: AnnotatedSentence, hits: readonly Hit[], bodies: readonly BodyPhrase[], start: Start, left: Draft, i: number): number | null {
  const { qualifiers, honorifics, heads, portfolios, words } = offices();
  const word = lower(s, i);
  const status = STATUS.find((kind) => qualifiers[kind].has(word)) ?? (word.startsWith("ex-") ? "former" : undefined);
  if (status === "former" && isVerbOfClause(s, i)) {
    if (isObjectOf(s, i, start.head)) left.status = status;
    return null;
  }
  if (status && !inPerson(s, i)) {
    left.status = status;
    left.dropped.add(i);
    left.from = i;
    return i - 1;
  }
  if (s.form[i] === "-" && /^(?:ex|then)$/u.test(lower(s, i - 1))) {
    left.status = "former";
    left.dropped.add(i).add(i - 1);
    left.from = i - 1;
    return i - 2;
  }
  if (word === "non-resident") {
    left.dropped.add(i);
    left.from = i;
    return i - 1;
  }
  if (word === "resident") {
    const from = s.form[i - 1] === "-" && lower(s, i - 2) === "non" ? i - 2 : i;
    const first = lower(s, from - 1) === "first" ? from - 1 : from;
    for (let k = first; k <= i; k++) left.dropped.add(k);
    left.from = first;
    return first - 1;
  }
  if (s.form[i - 1] === "-" && word === "time" && lower(s, i - 2) === "one") {
    left.status = "former";
    for (let k = i - 2; k <= i; k++) left.dropped.add(k);
    left.from = i - 2;
    return i - 3;
  }
  if (/^\d+(?:st|nd|rd|th)$/u.test(word) && i + 1 === start.head) {
    left.dropped.add(i);
    left.from = i;
    return i - 1;
  }
  if (word === "old" && lower(s, i - 2) === "year") {
    for (let k = i - 4; k <= i; k++) left.dropped.add(k);
    left.from = Math.max(0, i - 4);
    return i - 5;
  }
  if (s.form[i - 1] === "-" && words.lasting.has(word)) {
    for (let k = i - 2; k <= i; k++) left.dropped.add(k);
    left.from = i - 2;
    return i - 3;
  }
  if (s.form[i - 1] === "-" && /^\p{Ll}+(?:ed|ing)$/u.test(s.form[i] ?? "") && /^\p{Ll}+$/u.test(s.form[i - 2] ?? "")) {
    for (let k = i - 2; k <= i; k++) left.dropped.add(k);
    left.from = i - 2;
    return i - 3;
  }
  if (words.lasting.has(word.split("-").at(-1) ?? "") && word.includes("-")) {
    left.dropped.add(i);
    left.from = i;
    return i - 1;
  }
  if (isHyphen(s, i) && i > 0 && !inPerson(s, i - 1)) {
    const place = hits.find((h) => h.to === i);
    if (place) {
      left.dropped.add(i);
      if (!words.backed.has(lower(s, i + 1))) return i - 1;
      left.dropped.add(i + 1);
      left.from = place.from;
      return place.from - 1;
    }
    if (!isNominal(s, i - 1) && !qualifiers.plain.has(lower(s, i - 1))) return null;
    left.from = i - 1;
    left.titleFrom = i - 1;
    return i - 2;
  }
  if ((word === "and" || word === "&" || word === ",") && i > 0) return joiner(s, hits, start, left, i);
  const helper = words.backed.has(word) && s.form[i - 1] === "-" ? hits.find((h) => h.to === i - 1) : undefined;
  if (helper) {
    for (let k = helper.from; k <= i; k++) left.dropped.add(k);
    left.from = helper.from;
    return helper.from - 1;
  }
  if (/^(?:pro|anti)-/u.test(word)) {
    left.dropped.add(i);
    left.from = i;
    return i - 1;
  }
  if (words.chosen.has(word) && words.newly.has(lower(s, i - 1))) {
    for (let k = i - 1; k <= i; k++) left.dropped.add(k);
    left.from = i - 1;
    return i - 2;
  }
  if (inPerson(s, i) || isCalendar(s, i) || words.styles.has(s.form[i] ?? "") || /^(?:mr|mrs|ms|dr)\.?$/u.test(word)) return null;
  const first = word === "first" && words.first.has(lower(s, i + 1));
  if (qualifiers.plain.has(word) && !words.kept.has(word) && !first) {
    left.dropped.add(i);
    left.from = i;
    return i - 1;
  }
  if (!isNominal(s, i) && !words.kept.has(word)) return null;
  if (honorifics.has(word) && !words.kept.has(word) && !heads.has(word) && !portfolios.has(word)) return null;
  if (
    isCapitalised(s, start.head)
      ? !isCapitalised(s, i) && !words.kept.has(word)
      : isCapitalised(s, i) &&
        s.upos[i] === "PROPN" &&
        i > 0 &&
        !portfolios.has(word) &&
        !isBodyWord(bodies, i) &&
        !s.names.some((n) => n.label !== "PER" && n.to === i + 1)
  )
    return null;
  if (!isCapitalised(s, i) && s.upos[i] === "NOUN" && !hangsOn(s, i, start)) return null;
  left.from = i;
  left.titleFrom = i;
  return i - 1;
}

const isBodyWord = (bodies: readonly BodyPhrase[], i: number): boolean => bodies.some((b) => b.from <= i && i < b.to);

/** A plain noun belongs to the title only where the tree hangs it there ("told reporters Foreign Minister X" does not). */
function hangsOn(s: AnnotatedSentence, i: number, { head, end }: Start): boolean {
  const governor = s.head[i] ?? -1;
  return governor > i && governor < end + 1 && (governor <= end || head > i);
}

function joiner(s: AnnotatedSentence, hits: readonly Hit[], { head, plural }: Start, left: Draft, i: number): number | null {
  const before = hits.find((h) => h.to === i && h.entry.kind === "state");
  const listed = lower(s, i) === "and" || left.listed;
  if (before && plural && listed && left.from === i + 1 && left.countries.length > 0 && hits.some((h) => h.from === i + 1)) {
    left.dropped.add(i);
    left.listed = true;
    return i - 1;
  }
  const { portfolios, heads } = offices();
  const [first, second] = [lower(s, i - 1), lower(s, i + 1)];
  if (heads.has(first) || i + 1 >= head || inPerson(s, i - 1) || isCapitalised(s, i - 1) !== isCapitalised(s, i + 1)) return null;
  if (!portfolios.has(first) || !portfolios.has(second) || heads.has(`${lower(s, i - 3)} ${lower(s, i - 2)} ${first}`)) return null;
  if (s.form[i] === "," && !s.form.slice(i + 1, head).some((form) => /^(?:and|&)$/iu.test(form))) return null;
  left.from = i - 1;
  left.titleFrom = i - 1;
  return i - 2;
}

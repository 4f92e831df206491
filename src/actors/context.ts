import { type AnnotatedSentence, ancestors } from "../language/index.js";
import { datelineEnd } from "./dateline.js";
import { countryOf, type Hit } from "./gazetteer.js";
import { PARTICIPLE } from "./office-left.js";
import { isCapitalised, lower } from "./office-words.js";
import type { Surface } from "./surface.js";

/** What is asked of the context: whose minister is "the minister"? */
export interface Question {
  readonly sentence: number;
  /** First token of the phrase whose state is wanted. */
  readonly from: number;
  /** States it cannot be: another holds that very office there. */
  readonly not: ReadonlySet<string>;
}

/**
 * The states that offices and bodies named without one belong to. Said nowhere, so inferred: from the words just before,
 * from the sentence before in the same paragraph, else from where the article was written.
 */
export class StateContext {
  readonly home: string | null;
  /** Whether the line of its author says where it was written. */
  readonly isBylined: boolean;
  /** The states the article names, the one named most first. */
  readonly #ranked: readonly string[];
  /** Those it names, not only their capitals. */
  readonly #named: readonly string[];
  readonly #usable: readonly (readonly Hit[])[];
  constructor(
    private readonly surfaces: readonly Surface[],
    source: string | null,
  ) {
    const quoted = quotedTokens(surfaces.map((surface) => surface.sentence));
    this.#usable = surfaces.map((surface, i) =>
      surface.hits.filter((hit) => isState(hit) && !quoted[i]?.has(hit.from) && !isElsewhere(surface, hit) && !isInCompany(surface, hit)),
    );
    const byline = bylineState(surfaces);
    this.home = homeState(surfaces, byline ?? sourceState(source), quoted);
    this.isBylined = byline !== null;
    this.#ranked = namedMost(surfaces);
    const byName = surfaces.flatMap(({ hits, offices }) =>
      hits.filter((hit) => isState(hit) && hit.entry.kind === "state" && hit.entry.use !== "capital" && !isPostedTo(offices, hit)),
    );
    this.#named = [...new Set(byName.map(codeOf))];
  }

  /** The two states the article has most to do with, its own first. */
  pair(): readonly string[] {
    const [first, second] = this.home === null ? this.#ranked : [this.home, ...this.#ranked.filter((code) => code !== this.home)];
    return first !== undefined && second !== undefined ? [first, second] : [];
  }

  /** The states talked of in a sentence and the two before it, and the two the article has most to do with; those it names most first. */
  around(sentence: number): readonly string[] {
    const near = this.#usable.slice(Math.max(0, sentence - 2), sentence + 1).flat();
    const codes = [...new Set([...near.map(codeOf), ...this.pair()])];
    return codes.sort((a, b) => this.#ranked.indexOf(a) - this.#ranked.indexOf(b));
  }

  /** "In Lima, the foreign minister …": the state whose place a sentence opens with. */
  placeAtStart(sentence: number): string | null {
    const surface = this.surfaces[sentence];
    const [first] = surface?.hits ?? [];
    const isPlace = first?.from === 1 && first.entry.kind === "state" && first.entry.use !== "people";
    return surface && first && isPlace && /^(?:in|at)$/u.test(lower(surface.sentence, 0)) ? codeOf(first) : null;
  }

  /** The state a journey goes to that the words before tell of ("a visit to Oslo by President X"). */
  goal(sentence: number, before: number): string | null {
    const surface = this.surfaces[sentence];
    const towards = surface?.hits.filter((hit) => isState(hit) && hit.to <= before && isElsewhere(surface, hit)) ?? [];
    return towards.map(codeOf).at(-1) ?? null;
  }

  /** The token at which a sentence stops telling and says who told it ("…, he said"); its end where nobody did. */
  endOfTold(sentence: number): number {
    const s = this.surfaces[sentence]?.sentence;
    const comma = s?.form.lastIndexOf(",") ?? -1;
    return s && comma > 0 && s.form.length - comma <= VOICE && s.lemma.slice(comma).some((lemma) => TELLS.has(lemma))
      ? comma
      : Number.POSITIVE_INFINITY;
  }

  /** The only two states that the sentence tells of before a token, else those of the sentence before, in their order. */
  twoBefore(sentence: number, from: number): readonly string[] {
    const codes = (index: number, end: number): string[] => [
      ...new Set((this.surfaces[index]?.hits ?? []).filter((hit) => isState(hit) && hit.to <= end).map(codeOf)),
    ];
    const here = codes(sentence, from);
    const told = here.length > 0 ? here : codes(sentence - 1, Number.POSITIVE_INFINITY);
    return told.length === 2 ? told : [];
  }

  /**
   * Where the visit goes that a list tells the items of ("During the visit he will: – meet the Speaker"): whoever is met there is at home. An item that
   * does not say so itself (`faces`) is met where the list's head does ("In Oslo she will meet: – the Speaker").
   */
  visitedInList(sentence: number, faces: boolean): string | null {
    if (!LIST_ITEM.test(this.surfaces[sentence]?.sentence.form[0] ?? "")) return null;
    let opened = faces;
    for (let index = sentence - 1; index >= Math.max(0, sentence - LONGEST_LIST); index--) {
      const surface = this.surfaces[index];
      const heads = surface?.sentence.form.at(-1) === ":";
      if (heads) opened ||= MET.test(surface.sentence.form.slice(-2).join(" "));
      if (heads && !opened) return null;
      const isThere = (hit: Hit): boolean => heads && hit.from === 1 && lower(surface.sentence, 0) === "in";
      const towards = (opened && surface?.hits.filter((hit) => isState(hit) && (isElsewhere(surface, hit) || isThere(hit)))) || [];
      const last = towards.map(codeOf).at(-1);
      if (last) return last;
    }
    return null;
  }

  /** Where the one who meets the holder is going ("will fly to Tirana to meet President X"): whoever is met there is at home. */
  destination(sentence: number, before: number, opposite: string): string | null {
    const surface = this.surfaces[sentence];
    const towards = surface?.hits.filter((hit) => isState(hit) && hit.to <= before && codeOf(hit) !== opposite && isElsewhere(surface, hit)) ?? [];
    return towards.map(codeOf).at(-1) ?? null;
  }

  /** `opposite` is the state of the one who meets or receives the holder, where there is one. */
  stateFor({ sentence, from, not }: Question, opposite: string | null): string | null {
    const fits = (code: string | null | undefined): code is string => code !== null && code !== undefined && !not.has(code) && code !== opposite;
    const surface = this.surfaces[sentence];
    const here = (this.#usable[sentence] ?? []).filter((hit) => hit.to <= from);
    if (opposite === null && surface && !isVoiceAtEnd(surface.sentence, from)) {
      const near = here
        .filter((hit) => standsFor(surface.sentence, hit, from, this.home === null))
        .map(codeOf)
        .findLast(fits);
      if (near) return near;
    }
    const s = this.surfaces[sentence]?.sentence;
    const before = this.surfaces[sentence - 1]?.sentence;
    if (s && before && s.paragraph === before.paragraph) {
      const told = (this.#usable[sentence - 1] ?? [])
        .filter((hit) => !fits(this.home) || isTopic(before, hit))
        .map(codeOf)
        .find(fits);
      if (told) return told;
    }
    if (fits(this.home)) return this.home;
    const others = this.home !== null && not.has(this.home) ? this.#named.filter(fits) : [];
    if (others.length === 1) return others[0] ?? null;
    if (opposite === null && this.home !== null) return null;
    for (let index = sentence; index >= 0; index--) {
      const code = (this.#usable[index] ?? []).map(codeOf).find(fits);
      if (code) return code;
    }
    return null;
  }
}

const LIST_ITEM = /^[•·▪●*–—-]$/u;
const LONGEST_LIST = 15;
const MET = /^(?:meet|with|see) :$/iu;

/** Where the talk is of a state at a place ("in Manila, Senate President X") or of a state as subject ("Israel said Prime Minister X"). */
function standsFor(s: AnnotatedSentence, hit: Hit, from: number, anywhere: boolean): boolean {
  if (isOfClauseBefore(s, hit, from)) return false;
  if (anywhere) return true;
  const isIn = ["in", "at"].includes(lower(s, hit.from - 1)) || (lower(s, hit.from - 2) === "in" && lower(s, hit.to) === "capital");
  const place = isIn || (lower(s, hit.to) === "," && lower(s, hit.to + 1) === "where");
  const owner = /^['’]s?$/u.test(s.form[hit.to] ?? "");
  return place || owner || [...Array(hit.to - hit.from).keys()].some((k) => (s.deprel[hit.from + k] ?? "").startsWith("nsubj"));
}

/**
 * What a sentence says of which state is talked of, so that the next need not name it: of its subject or place ("Ties with Hungary have …", "In Oslo, …"),
 * or as a head of its own ("Mongolia."). A state named on the way ("met his Malaysian counterpart") says nothing of the next sentence's offices.
 */
function isTopic(s: AnnotatedSentence, hit: Hit): boolean {
  if (!s.upos.some((tag) => tag === "VERB" || tag === "AUX")) return true;
  return standsFor(s, hit, s.form.length, false) || (hit.entry.kind === "state" && hit.entry.use !== "people" && isUnderSubject(s, hit.from));
}

const isUnderSubject = (s: AnnotatedSentence, token: number): boolean =>
  upToVerb(s, token).some((t) => s.upos[t] !== "VERB" && (s.deprel[t] ?? "").startsWith("nsubj"));

/** A token and those above it, up to the verb they hang on. */
function upToVerb(s: AnnotatedSentence, token: number): number[] {
  const path = [token, ...ancestors(s, token)];
  const verb = path.findIndex((t) => s.upos[t] === "VERB");
  return verb < 0 ? path : path.slice(0, verb + 1);
}

/** "held talks in Oslo, while President X": where something else took place. */
const isOfClauseBefore = (s: AnnotatedSentence, hit: Hit, from: number): boolean =>
  ["in", "at"].includes(lower(s, hit.from - 1)) &&
  s.form.slice(hit.to, from).some((form, k) => s.upos[hit.to + k] === "SCONJ" || /^(?:while|as|whereas|and)$/iu.test(form)) &&
  STAYS.has(verbAbove(s, hit.from));

const verbAbove = (s: AnnotatedSentence, token: number): string => {
  const top = upToVerb(s, token).at(-1) ?? -1;
  return s.upos[top] === "VERB" ? (s.lemma[top] ?? "") : "";
};

/** "…, the Ministry of Interior said": whoever tells a sentence from its end tells it from home. */
function isVoiceAtEnd(s: AnnotatedSentence, from: number): boolean {
  if (
    ![",", "”", '"', "''"].includes(s.form[from - 1] ?? "") &&
    !([",", "”", '"', "''"].includes(s.form[from - 2] ?? "") && lower(s, from - 1) === "the")
  )
    return false;
  const tells = s.lemma.slice(from).findIndex((lemma) => TELLS.has(lemma));
  return tells >= 0 && (s.form.length - from < SHORT_END || (tells < NEAR_VERB && s.upos.slice(0, from).includes("VERB")));
}

/** Words of ", he said." */
const VOICE = 6;
const TELLS = new Set(["say", "announce", "report", "tell", "add", "state"]);
/** The end of a sentence that is all voice has fewer words than this, or its verb comes before so many. */
const [SHORT_END, NEAR_VERB] = [18, 10];

const isState = (hit: Hit): boolean => hit.entry.kind === "state" && hit.entry.use !== "city";
const codeOf = (hit: Hit): string => (hit.entry.kind === "state" ? hit.entry.code : "");

/** A destination ("his visit to Turkey") and a receiving state ("ambassador to Germany") say nothing about whose offices are named next. */
function isElsewhere({ sentence: s, offices }: Surface, hit: Hit): boolean {
  if (isPostedTo(offices, hit)) return true;
  if (s.form[hit.to] === "-" && PARTICIPLE.test(lower(s, hit.to + 1))) return true;
  if (lower(s, hit.to) === "," && lower(s, hit.to + 1) === "where") return false;
  let at = hit.from - 1;
  if (lower(s, at) === "the") at--;
  if (["visit", "tour"].includes(s.lemma[at] ?? "") && s.upos[at] === "VERB") return true;
  if (!["to", "for", "in"].includes(lower(s, at))) return false;
  if (lower(s, at) === "in") return isStayedIn(s, hit, at);
  const before = s.lemma.slice(Math.max(0, at - 4), at);
  return before.some((lemma) => MOVES.has(lemma));
}

/** "on her second day in Oslo", "arrived in Oslo", "left for a summit in Oslo": where somebody comes to. */
function isStayedIn(s: AnnotatedSentence, hit: Hit, preposition: number): boolean {
  if (STRETCHES.has(s.lemma[preposition - 1] ?? "")) return true;
  return COMES.has(verbAbove(s, hit.from));
}
/** Nouns for the time one spends abroad. */
const STRETCHES = new Set(["day", "stay", "stop", "stopover", "arrival"]);
/** Verbs that take their subject to where it is not at home. */
const COMES = new Set(["arrive", "land", "depart", "leave", "travel", "fly"]);

/** "ambassador to Germany". */
const isPostedTo = (offices: Surface["offices"], hit: Hit): boolean =>
  offices.some((office) => office.from <= hit.from && hit.to <= office.to && office.accreditedTo !== null && !office.countries.includes(codeOf(hit)));

/** "Air Malaysia", "the Bank of China": a state's name inside the name of a company says nothing about whose president comes next. */
function isInCompany({ sentence: s, bodies }: Surface, hit: Hit): boolean {
  const name = s.names.find((span) => span.label === "ORG" && span.from <= hit.from && hit.to <= span.to && span.to - span.from > hit.to - hit.from);
  return (
    name !== undefined &&
    hit.entry.kind === "state" &&
    hit.entry.use !== "people" &&
    !bodies.some((body) => body.kind === "state-body" && body.from < name.to && name.from < body.to)
  );
}
const MOVES = new Set([
  "visit",
  "trip",
  "tour",
  "travel",
  "fly",
  "go",
  "journey",
  "leave",
  "head",
  "ambassador",
  "envoy",
  "depart",
  "return",
  "mission",
  "way",
  "pay",
  "exile",
  "flight",
]);

/** Tokens that stand inside quotation marks; a quotation ends with its paragraph. */
function quotedTokens(sentences: readonly AnnotatedSentence[]): Set<number>[] {
  let open = false;
  let paragraph = -1;
  return sentences.map((s) => {
    if (s.paragraph !== paragraph) open = false;
    paragraph = s.paragraph;
    const inside = new Set<number>();
    s.form.forEach((form, i) => {
      if (form === "“" || form === "``") open = true;
      else if (form === "”" || form === "''") open = false;
      else if (form === '"') open = !open;
      else if (open) inside.add(i);
    });
    return inside;
  });
}

/** The state whose ministries need no name: that of the dateline, of the author's line or the publisher's name, or the one the article treats as its own. */
function homeState(surfaces: readonly Surface[], author: string | null, quoted: readonly ReadonlySet<number>[]): string | null {
  const told = datelineState(surfaces) ?? author;
  return told === null || isElsewhereStory(surfaces, told) ? (ownState(surfaces, quoted) ?? told) : told;
}

/** A story that never names the state it is filed from and names another again and again tells of that other. */
function isElsewhereStory(surfaces: readonly Surface[], home: string): boolean {
  const counts = new Map<string, number>();
  for (const { sentence: s, hits } of surfaces)
    for (const hit of hits) if (isState(hit) && hit.from >= datelineEnd(s)) counts.set(codeOf(hit), (counts.get(codeOf(hit)) ?? 0) + 1);
  return !counts.has(home) && Math.max(0, ...counts.values()) >= 4;
}

/** "LIMA (Agency) —", "KINGSTON, 9 October 2023 —", "Muscat: …"; two cities of two states give none. */
function datelineState(surfaces: readonly Surface[]): string | null {
  for (const { sentence: s, hits } of surfaces.slice(0, 3)) {
    const [place] = hits;
    if (place?.from !== 0 || place.entry.kind !== "state" || place.entry.use === "people") continue;
    const next = s.form[place.to] ?? "";
    if (datelineEnd(s) < place.to) continue;
    if (next === "/") return null;
    return place.entry.code;
  }
  return null;
}

/** "By Ana Brito, Lima", "By Ana Brito in Oslo": the place in a line of the author's own near the top. */
function bylineState(surfaces: readonly Surface[]): string | null {
  for (const { sentence: s, hits } of surfaces.slice(0, 4)) {
    const place = hits.find(({ to, from, entry }) => {
      const isCity = entry.kind === "state" && entry.use !== "people";
      return isCity && from > 2 && to >= s.form.length - 1 && /^(?:,|in|[/|–—-])$/u.test(lower(s, from - 1));
    });
    if (place && lower(s, 0) === "by" && s.form.length <= LONGEST_BYLINE && !s.upos.includes("VERB")) return codeOf(place);
  }
  return null;
}
const LONGEST_BYLINE = 10;

/** "The Phnom Penh Post", "Korea Herald": the longest name of a state or city in the publisher's name. */
function sourceState(source: string | null): string | null {
  const words = (source ?? "").split(/\s+/u).filter((word) => word !== "");
  for (let size = Math.min(4, words.length); size > 0; size--)
    for (let i = 0; i + size <= words.length; i++) {
      const code = countryOf(words.slice(i, i + size).join(" "));
      if (code) return code;
    }
  return null;
}

/** How much more the state counts that a story opens with: news tells first whose news it is. */
const LEAD = 6;

/**
 * The state of the first sentence's first phrase ("The Danish government …", "Japan's lower house …"). "Danish envoy called in" tells of another
 * state's news: the next sentence opens it.
 */
function leadState(surfaces: readonly Surface[]): string | null {
  const opening = isHeadline(surfaces[0], surfaces[1]) ? surfaces.slice(1, 3) : surfaces.slice(0, 2);
  const surface = opening.find((one) => one.hits[0] === undefined || !isSenders(one, one.hits[0]));
  const [hit] = surface?.hits ?? [];
  if (!surface || !hit || !isState(hit) || isElsewhere(surface, hit) || isInCompany(surface, hit)) return null;
  return hit.from <= FIRST_PHRASE && surface.sentence.form.slice(0, hit.from).every((_, i) => surface.sentence.upos[i] !== "VERB")
    ? codeOf(hit)
    : null;
}
const FIRST_PHRASE = 4;

/** "Norwegian Ambassador bids farewell": a diplomat of whom the reader need not be told where he is posted is posted to the reader's state. */
const diplomatsAtFirst = (surfaces: readonly Surface[]): ReadonlySet<string> =>
  new Set(
    surfaces
      .slice(0, 2)
      .flatMap(({ offices }) => offices)
      .flatMap(({ rank, countries, accreditedTo, plural }) => (rank === "diplomat" && accreditedTo === null && !plural ? countries : [])),
  );

/** "Ghana's President here on a visit", "their envoy came here": whoever is "here" as a guest is not at home, and so are those who touch down at the article's start. */
const guestsHere = (surfaces: readonly Surface[]): ReadonlySet<string> =>
  new Set(
    surfaces.flatMap((surface) => {
      const { sentence: s, hits } = surface;
      const here = s.form.findIndex((form, i) => /^here$/iu.test(form) && (s.deprel[i] ?? "").match(/^(?:advmod|root|obl)/u));
      const coming = s.index < OPENING_SENTENCES ? s.lemma.findIndex((lemma, i) => LANDS.has(lemma) && s.upos[i] === "VERB") : -1;
      const isTold = here > 0 && (isComing(s, here) || (s.index === 0 && !s.upos.includes("VERB")));
      const end = isTold ? here : coming;
      const [guest] = end > 0 && end <= LATEST_COMING ? hits.filter((hit) => isState(hit) && hit.to <= end) : [];
      return guest && !isElsewhere(surface, guest) ? [codeOf(guest)] : [];
    }),
  );
/** "came here", "was here". */
const isComing = (s: AnnotatedSentence, here: number): boolean =>
  COMES_HERE.has(s.lemma[s.head[here] ?? -1] ?? "") || s.form.some((_, t) => s.head[t] === here && s.lemma[t] === "be");
const OPENING_SENTENCES = 3;
const LATEST_COMING = 9;
const LANDS = new Set(["arrive", "land", "touch"]);
const COMES_HERE = new Set(["come", "arrive", "visit", "land", "fly", "travel", "return"]);

/** "When I was a reporter in Tegucigalpa", "our farms in Peru", "we in Oslo": a place where whoever writes in the first person, outside quotations, is at home. */
function spokenOfAsOwn(surfaces: readonly Surface[], quoted: readonly ReadonlySet<number>[]): ReadonlySet<string> {
  return new Set(
    surfaces.flatMap(({ sentence: s, hits }, i) => {
      const own = s.form.findIndex((form, t) => /^(?:I|we|our)$/iu.test(form) && !quoted[i]?.has(t));
      const place =
        own < 0 ? undefined : hits.find((hit) => isState(hit) && hit.from > own && hit.from <= own + OWN_REACH && lower(s, hit.from - 1) === "in");
      return place && !STAYS_ABROAD.has(s.lemma[place.from - 2] ?? "") ? [codeOf(place)] : [];
    }),
  );
}
const OWN_REACH = 9;
const STAYS_ABROAD = new Set(["meet", "see", "visit", "arrive", "stay", "I", "me"]);

/** A line of its own over the text, with no full stop and no state in it. */
const isHeadline = (first: Surface | undefined, second: Surface | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.hits.length === 0 &&
  first.sentence.paragraph !== second.sentence.paragraph &&
  !/^[.!?:]$/u.test(first.sentence.form.at(-1) ?? "");

/** "Peruvian ambassador", "Peru's envoy", "Peruvian embassy": sent or kept abroad by the state named. */
const isSenders = ({ sentence: s, offices }: Surface, hit: Hit): boolean =>
  MISSIONS.has(lower(s, hit.to)) ||
  /^diplomats?$/u.test(lower(s, hit.to)) ||
  offices.some(({ from, to, rank, countries }) => rank === "diplomat" && from <= hit.from && hit.to <= to && countries.includes(codeOf(hit)));

/** The state named most that no visit goes to and whose officials are not marked as foreign by its name. */
function ownState(surfaces: readonly Surface[], quoted: readonly ReadonlySet<number>[]): string | null {
  const scores = new Map<string, number>();
  const seats = new Set<string>();
  const add = (code: string, score: number): void => void scores.set(code, (scores.get(code) ?? 0) + score);
  for (const surface of surfaces) {
    for (const hit of surface.hits) {
      if (hit.entry.kind !== "state" || isInCompany(surface, hit)) continue;
      if (isLocal(surface.sentence, hit) && isSeatOf(surface, hit)) seats.add(hit.entry.code);
      add(hit.entry.code, weightOf(surface, hit, hit.entry.use));
    }
  }
  const guests = guestsHere(surfaces);
  const first = leadState(surfaces);
  const lead = first !== null && guests.has(first) ? null : first;
  if (lead !== null) add(lead, LEAD);
  for (const guest of guests) add(guest, -LEAD);
  for (const own of spokenOfAsOwn(surfaces, quoted)) add(own, LEAD / 2);
  for (const guest of diplomatsAtFirst(surfaces)) add(guest, -LEAD);
  const isOnlyPlace = (code: string): boolean =>
    code !== lead && !seats.has(code) && surfaces.flatMap(({ hits }) => hits).filter((hit) => codeOf(hit) === code).length < 2;
  const [most, next] = [...scores].filter(([code]) => !isOnlyPlace(code)).sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}

/** How much a state's name says that the article is written there. */
function weightOf(surface: Surface, hit: Hit, use: string): number {
  const { sentence: s, hits, offices } = surface;
  if (isElsewhere(surface, hit)) return -1;
  const isHere = isLocal(s, hit);
  if (isHere && isSeatOf(surface, hit)) return 3;
  const isOfMission = MISSIONS.has(lower(s, hit.to)) || (MISSIONS.has(lower(s, hit.to + 1)) && use === "people");
  if (isOfMission && hits.some((seat) => isSeatOf(surface, seat) && seat.from > hit.to && codeOf(seat) !== codeOf(hit))) return -2;
  const isMarked = offices.some((office) => office.from <= hit.from && hit.to <= office.to);
  if (isMarked || isOfMission || (isAway(s, hit) && use !== "people")) return -0.5;
  if (use === "city" || s.form[hit.from - 1] === "-") return 0.5;
  return isHere || (s.index === 0 && isCapitalised(s, hit.from)) ? 1.5 : 1;
}

/** "in Oslo" of what goes on there, not of where one stays. */
const isLocal = (s: AnnotatedSentence, hit: Hit): boolean =>
  hit.entry.kind === "state" && hit.entry.use === "capital" && lower(s, hit.from - 1) === "in" && !isAway(s, hit);

const isAway = (s: AnnotatedSentence, hit: Hit): boolean => STAYS.has(s.lemma[hit.from - 2] ?? "") || lower(s, hit.from - 1) === "from";

/** "the Peruvian embassy in Oslo": where one of a state's missions is. */
const isSeatOf = ({ sentence: s }: Surface, hit: Hit): boolean =>
  hit.entry.kind === "state" &&
  hit.entry.use === "capital" &&
  lower(s, hit.from - 1) === "in" &&
  s.lemma.slice(Math.max(0, hit.from - 4), hit.from - 1).some((lemma) => MISSIONS.has(lemma));

/** Verbs of being somewhere for a while, by which nobody is at home there. */
const STAYS = new Set(["hold", "be", "spend", "stay", "arrive"]);
/** What states keep abroad. */
const MISSIONS = new Set(["embassy", "consulate", "mission", "commission"]);

/** A town counts less than the state's name or people: things happen in towns of others. */
function namedMost(surfaces: readonly Surface[]): string[] {
  const scores = new Map<string, number>();
  for (const hit of surfaces.flatMap(({ hits }) => hits))
    if (isState(hit)) scores.set(codeOf(hit), (scores.get(codeOf(hit)) ?? 0) + (hit.entry.kind === "state" && hit.entry.use === "capital" ? 0.4 : 1));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

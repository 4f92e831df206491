import type { AnnotatedSentence } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { lower } from "../office-words.js";
import { isAsked, questionParagraphs } from "../questions.js";
import type { Surface } from "../surface.js";
import { homeWords } from "../words.js";
import { bylineState, homeState, quotedTokens, sourceState } from "./home.js";
import { itemAt, itemsOf } from "./items.js";
import { codeOf, isElsewhere, isInCompany, isOrigin, isPostedTo, isState, isTopic, namedMost, standsFor } from "./state-names.js";

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
  readonly #quoted: readonly ReadonlySet<number>[];
  /** Are there paragraphs that only ask? */
  readonly isInterview: boolean;
  readonly #items: ReturnType<typeof itemsOf>;
  constructor(
    private readonly surfaces: readonly Surface[],
    source: string | null,
  ) {
    const sentences = surfaces.map(({ sentence }) => sentence);
    const quoted = quotedTokens(sentences);
    this.#quoted = quoted;
    this.#items = itemsOf(surfaces);
    this.isInterview = isAsked(questionParagraphs(sentences));
    this.#usable = surfaces.map((surface, i) =>
      surface.hits.filter(
        (hit) => isState(hit) && !quoted[i]?.has(hit.from) && !isElsewhere(surface, hit) && !isInCompany(surface, hit) && !isOrigin(surface, hit),
      ),
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

  /** Where a sentence is at home: in a round-up, where its item is filed from. */
  homeAt(sentence: number): string | null {
    return itemAt(this.#items, sentence)?.code ?? this.home;
  }

  /** The first sentence of the item that a sentence stands in; of the article, where it is no round-up. */
  startOf(sentence: number): number {
    return itemAt(this.#items, sentence)?.start ?? 0;
  }

  /** Does a token stand inside quotation marks? */
  isQuoted(sentence: number, token: number): boolean {
    return this.#quoted[sentence]?.has(token) ?? false;
  }

  /** "Our", "my" outside quotation marks. */
  isFirstPerson(sentence: number, token: number): boolean {
    const s = this.surfaces[sentence]?.sentence;
    return s !== undefined && /^(?:our|my)$/u.test(lower(s, token)) && !this.isQuoted(sentence, token);
  }

  /** The two states the article has most to do with, its own first. */
  pair(): readonly string[] {
    const [first, second] = this.home === null ? this.#ranked : [this.home, ...this.#ranked.filter((code) => code !== this.home)];
    return first !== undefined && second !== undefined ? [first, second] : [];
  }

  /** The states talked of in a sentence and the two before it, and the two the article has most to do with; those it names most first. */
  around(sentence: number): readonly string[] {
    const surface = this.surfaces[sentence];
    const here = (surface?.hits ?? []).filter((hit) => surface && isState(hit) && !isOrigin(surface, hit));
    const near = [...this.#usable.slice(Math.max(this.startOf(sentence), sentence - 2), sentence).flat(), ...here];
    const codes = [...new Set([...near.map(codeOf), ...(this.#items.length > 0 ? [] : this.pair())])];
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
    return s && comma > 0 && s.form.length - comma <= VOICE && s.lemma.slice(comma).some((lemma) => homeWords().telling.has(lemma))
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
      if (heads) opened ||= homeWords().listing.has(surface.sentence.form.at(-2)?.toLowerCase() ?? "");
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

  /** "the Ambassador of Peru X signed": the state whose envoy does something here is not the one the news goes on about. */
  #isOfDiplomat(sentence: number, hit: Hit): boolean {
    return this.surfaces[sentence]?.offices.some(({ rank, from, to }) => rank === "diplomat" && from <= hit.from && hit.to <= to) ?? false;
  }

  /** `opposite` is the state of the one who meets or receives the holder, where there is one. */
  stateFor({ sentence, from, not }: Question, opposite: string | null): string | null {
    const fits = (code: string | null | undefined): code is string => code !== null && code !== undefined && !not.has(code) && code !== opposite;
    const home = this.homeAt(sentence);
    const start = this.startOf(sentence);
    const surface = this.surfaces[sentence];
    const here = (this.#usable[sentence] ?? []).filter((hit) => hit.to <= from);
    if (opposite === null && surface && !isVoiceAtEnd(surface.sentence, from)) {
      const near = here
        .filter((hit) => standsFor(surface.sentence, hit, from, home === null))
        .map(codeOf)
        .findLast(fits);
      if (near) return near;
    }
    const s = this.surfaces[sentence]?.sentence;
    const before = sentence > start ? this.surfaces[sentence - 1]?.sentence : undefined;
    if (s && before && s.paragraph === before.paragraph) {
      const told = (this.#usable[sentence - 1] ?? [])
        .filter((hit) => !fits(home) || (isTopic(before, hit) && !this.#isOfDiplomat(sentence - 1, hit)))
        .map(codeOf)
        .find(fits);
      if (told) return told;
    }
    if (fits(home)) return home;
    const others = home !== null && not.has(home) ? this.#named.filter(fits) : [];
    if (others.length === 1) return others[0] ?? null;
    if (opposite === null && home !== null) return null;
    for (let index = sentence; index >= start; index--) {
      const code = (this.#usable[index] ?? []).map(codeOf).find(fits);
      if (code) return code;
    }
    return null;
  }
}

const LIST_ITEM = /^[•·▪●*–—-]$/u;
const LONGEST_LIST = 15;

/** "…, the Ministry of Interior said": whoever tells a sentence from its end tells it from home. */
function isVoiceAtEnd(s: AnnotatedSentence, from: number): boolean {
  if (
    ![",", "”", '"', "''"].includes(s.form[from - 1] ?? "") &&
    !([",", "”", '"', "''"].includes(s.form[from - 2] ?? "") && lower(s, from - 1) === "the")
  )
    return false;
  const tells = s.lemma.slice(from).findIndex((lemma) => homeWords().telling.has(lemma));
  return tells >= 0 && (s.form.length - from < SHORT_END || (tells < NEAR_VERB && s.upos.slice(0, from).includes("VERB")));
}

/** Words of ", he said." */
const VOICE = 6;
/** The end of a sentence that is all voice has fewer words than this, or its verb comes before so many. */
const [SHORT_END, NEAR_VERB] = [18, 10];

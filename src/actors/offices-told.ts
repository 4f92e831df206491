import { type AnnotatedSentence, tokenSpan } from "../language/index.js";
import type { Tenure } from "./actors.js";
import { offices } from "./knowledge.js";
import type { OfficePhrase } from "./offices.js";
import type { Known } from "./registry.js";
import { sameTitle } from "./titles.js";

export interface Held {
  readonly tenure: Tenure;
  readonly rank: string;
}

/** Ranks of offices that one may be said to hold as "the post". */
const RECALLED = new Set(["head-of-state", "head-of-government", "minister", "organisation-head", "diplomat", "military", "security", "regional"]);

/** An office of several states named at once without its holders. */
interface Together {
  readonly title: string;
  readonly rank: string;
  readonly countries: readonly string[];
  readonly tenure: Tenure;
}

/** An office as it was named last, whoever holds it and whether anybody is said to. */
export interface NamedOffice {
  readonly sentence: number;
  readonly title: string;
  readonly rank: string;
  readonly country: string | null;
}

/** The offices an article has told of so far: those with holders, and those whose holders it has yet to name. */
export class OfficesTold {
  readonly #held: Held[] = [];
  /** One of each holder and office, the one told last at the end; and per holder in the order they were told. */
  readonly #distinct = new Map<string, Held>();
  readonly #ofHolder = new Map<string, Held[]>();
  readonly #open: { sentence: number; title: string; rank: string; country: string }[] = [];
  readonly #named: NamedOffice[] = [];
  readonly #together: Together[] = [];

  /** In the order they were told. */
  get held(): readonly Held[] {
    return this.#held;
  }

  /** Each holder and office once, the one told last at the end. */
  distinct(): readonly Held[] {
    return [...this.#distinct.values()];
  }

  all(): Tenure[] {
    return this.#held.map(({ tenure }) => tenure);
  }

  /** Whom the article first tells to hold an office: in an interview, whoever speaks. */
  first(): string | undefined {
    return this.#held.find(({ tenure, rank }) => tenure.status !== "former" && rank !== "body" && rank !== "analyst")?.tenure.holder;
  }

  /** Latest first: holders of an office that fits the words. */
  holders(test: (tenure: Tenure, rank: string) => boolean): string[] {
    const fitting = [...this.#distinct.values()].reverse().filter(({ tenure, rank }) => test(tenure, rank));
    return [...new Set(fitting.map(({ tenure }) => tenure.holder))];
  }

  officesOf(holder: string): readonly Held[] {
    return this.#ofHolder.get(holder) ?? [];
  }

  add(rank: string, tenure: Tenure): void {
    const held = { rank, tenure };
    this.#held.push(held);
    this.#named.push({ sentence: tenure.sentence, title: tenure.office, rank, country: tenure.country });
    const key = [tenure.holder, tenure.office, tenure.body, tenure.country, tenure.status, rank].join("\t");
    const isNew = !this.#distinct.delete(key);
    this.#distinct.set(key, held);
    const own = this.#ofHolder.get(tenure.holder) ?? [];
    if (isNew) own.push(held);
    this.#ofHolder.set(tenure.holder, own);
  }

  /** "President Thinh" after "State President Lam Quoc Thinh" is the same office. */
  fullTitle(holder: Known, title: string): string {
    const known = this.officesOf(holder.id).find(({ tenure }) => sameTitle(tenure.office, title) && tenure.office.length > title.length);
    return known?.tenure.office ?? title;
  }

  /** Those told in the sentence at hand, which is the last so far. */
  inSentence(sentence: number): readonly Held[] {
    return this.#held.slice(this.#held.findLastIndex(({ tenure }) => tenure.sentence !== sentence) + 1);
  }

  /** "Chad's chargé d'affaires … The chargé, X": the diplomat of whom the article told before, however far. */
  posted(office: OfficePhrase): { title: string; country: string } | undefined {
    if (office.rank !== "diplomat" || !office.definite || office.countries.length > 0) return undefined;
    const short = `${office.title.toLowerCase()} `;
    const isEnvoy = offices().words.envoys.has(office.title.toLowerCase());
    return this.#open.findLast(({ title, rank }) => `${title.toLowerCase()} `.startsWith(short) || (isEnvoy && rank === "diplomat"));
  }

  /** "The post has been held by X": the office named last, in this sentence or the two before. */
  recalled(sentence: number): NamedOffice | undefined {
    return this.#named.findLast((one) => one.sentence >= sentence - 2 && one.sentence <= sentence && RECALLED.has(one.rank));
  }

  /** "Nicaragua's ambassador … Ambassador Ocampo": the office just spoken of, whose holder was not named yet. */
  unheld(sentence: number, office: OfficePhrase): string | null {
    const posted = this.posted(office);
    if (posted) return posted.country;
    const near = this.#open.slice(this.#open.findLastIndex(({ sentence: s }) => s < sentence - 2) + 1);
    const size = (title: string): number => title.split(" ").length;
    return near.findLast(({ title }) => sameTitle(title, office.title) && size(title) === size(office.title))?.country ?? null;
  }

  /** Notes an office of one state, or of several, that was named without its holders. */
  noteOpen(s: AnnotatedSentence, office: OfficePhrase, owner: string | null = null): void {
    const country = office.countries[0] ?? owner;
    const named = { sentence: s.index, title: office.title, rank: office.rank };
    if (!office.plural) this.#named.push({ ...named, country });
    if (country && !office.plural && !office.indefinite) this.#open.push({ ...named, country });
    if (!office.plural || office.countries.length < 2) return;
    const tenure = {
      holder: "",
      office: office.title,
      body: null,
      country: null,
      status: office.status,
      accreditedTo: null,
      sentence: s.index,
      evidence: tokenSpan(s, office.from, office.to),
    };
    this.#together.push({ title: office.title, rank: office.rank, countries: office.countries, tenure });
  }

  /** The office of several states that the last few sentences named without its holders. */
  together(sentence: number): Together | undefined {
    return this.#together.findLast(({ tenure }) => tenure.sentence >= sentence - 3);
  }
}

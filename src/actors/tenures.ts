import { tokenSpan } from "../language/index.js";
import type { Tenure } from "./actors.js";
import type { Coreference } from "./coreference.js";
import { offices as officeKnowledge } from "./knowledge.js";
import type { OfficePhrase } from "./offices.js";
import type { PersonName } from "./persons.js";
import type { Known, Registry } from "./registry.js";
import type { Surface } from "./resolve.js";

/** An office and the person whose name stands beside it. */
export interface Link {
  readonly person: PersonName;
  readonly office: OfficePhrase;
  readonly country: string | null;
  /** Stands before the name without a pause: part of the mention. */
  readonly prenominal: boolean;
  /** For "counterpart": the title it borrows. */
  readonly title: string;
}

interface Held {
  readonly tenure: Tenure;
  readonly rank: string;
}

/** Who holds what, as the article says it. */
export class TenureBook {
  readonly #held: Held[] = [];
  constructor(private readonly registry: Registry) {}

  all(): Tenure[] {
    return this.#held.map(({ tenure }) => tenure);
  }

  /** Latest first: holders of an office that fits the words. */
  holders(test: (tenure: Tenure, rank: string) => boolean): string[] {
    return [
      ...new Set(
        [...this.#held]
          .reverse()
          .filter(({ tenure, rank }) => test(tenure, rank))
          .map(({ tenure }) => tenure.holder),
      ),
    ];
  }

  officesOf(holder: string): readonly Held[] {
    return this.#held.filter(({ tenure }) => tenure.holder === holder);
  }

  /** Pairs offices with names: before the name, joined by "and" before it, in apposition after or before it, in a list after "counterparts". */
  link({ sentence: s, offices, persons }: Surface, coreference: Coreference): Link[] {
    const links: Link[] = [];
    const form = (i: number): string => (s.form[i] ?? "").toLowerCase();
    const add = (person: PersonName, office: OfficePhrase, prenominal: boolean, country?: string | null): void => {
      if (links.some((link) => link.office === office && link.person === person)) return;
      const borrowed = office.rank === "counterpart" ? this.borrowedTitle(coreference, s.index, office) : office.title;
      if (borrowed === null) return;
      links.push({ person, office, prenominal, country: country ?? this.#country(office, person, coreference, s), title: borrowed });
    };
    for (const office of offices) {
      if (office.plural) {
        this.#linkList(s, office, persons, (person, k) => add(person, office, false, office.countries[k] ?? office.countries[0] ?? null));
        continue;
      }
      const comma = form(office.to) === "," ? 1 : 0;
      const next = persons.find((p) => p.outer === office.to + comma);
      const isAppositive =
        comma === 1 &&
        next !== undefined &&
        (office.indefinite ||
          office.from === 0 ||
          office.possessor !== null ||
          form(office.from) === "the" ||
          office.countries.length > 0 ||
          office.status !== "incumbent") &&
        /^[,.)]|^$|^(?:who|and|said|told)$/u.test(form(next.to));
      if (next && (comma === 0 || isAppositive)) {
        add(next, office, comma === 0);
        continue;
      }
      const chained = form(office.to) === "and" ? offices.find((o) => o.from === office.to + 1 && !o.plural) : undefined;
      const holder = chained && persons.find((p) => p.outer === chained.to);
      if (holder) {
        add(holder, office, true);
        continue;
      }
      const before = persons.find((p) => p.to === office.from - 1 && (form(p.to) === "," || form(p.to) === "("));
      if (before && !persons.some((p) => p.outer === office.to)) {
        add(before, office, false);
        continue;
      }
      const coordinated = form(office.from - 1) === "and" ? links.find((link) => !link.prenominal && link.office.to === office.from - 1) : undefined;
      if (coordinated) {
        add(coordinated.person, office, false);
        continue;
      }
      const subject = appointed(s.form, s.lemma, office, persons);
      if (subject) add(subject, office, false);
    }
    return links;
  }

  /** The title "his Turkish counterpart" borrows: that of whoever "his" is, or of the person named before it. */
  borrowedTitle(coreference: Coreference, sentence: number, office: OfficePhrase): string | null {
    const whose = coreference.possessor(sentence, office);
    const held = whose ? this.officesOf(whose).filter(({ rank }) => rank !== "body" && rank !== "analyst") : [];
    return held[0]?.tenure.office ?? null;
  }

  #linkList(s: Surface["sentence"], office: OfficePhrase, persons: readonly PersonName[], add: (person: PersonName, k: number) => void): void {
    let at = s.form[office.to] === "," || s.form[office.to] === ":" ? office.to + 1 : office.to;
    for (let k = 0; ; k++) {
      const person = persons.find((p) => p.outer === at);
      if (!person) return;
      add(person, k);
      at = person.to;
      if (s.form[at] === ",") at++;
      if (s.form[at]?.toLowerCase() === "and") at++;
      if (at === person.to) return;
    }
  }

  #country(office: OfficePhrase, person: PersonName, coreference: Coreference, s: Surface["sentence"]): string | null {
    if (office.countries[0]) return office.countries[0];
    if (office.rank === "counterpart" && /^(?:predecessor|successor)$/iu.test(s.form[office.head] ?? "")) {
      const whose = coreference.possessor(s.index, office);
      return (whose ? this.registry.get(whose)?.country : null) ?? null;
    }
    const known = this.registry
      .all()
      .find(
        (actor) =>
          actor.type === "person" && actor.words.size > 0 && person.name.split(/\s+/u).every((word) => actor.name.split(/\s+/u).includes(word)),
      );
    if (known?.country) return known.country;
    if (office.possessor !== null) {
      const whose = coreference.possessor(s.index, office);
      const country = whose ? this.registry.get(whose)?.country : null;
      if (country) return country;
    }
    if (!office.political && office.body) return null;
    if (office.rank === "organisation-head" || office.rank === "analyst" || (office.body && coreference.isOrganisation(office.body))) return null;
    return coreference.contextState(s, office.from);
  }

  /** Writes the links down as tenures, one for each office and evidence. */
  record({ sentence: s }: Surface, links: readonly Link[], _coreference: Coreference): void {
    for (const link of links) {
      const { office, person } = link;
      const holder: Known = this.registry.person(person.name, link.country, person.gender);
      if (!office.political && office.body === null && office.rank !== "body") continue;
      if (office.rank === "analyst" && office.body === null) continue;
      if (office.rank === "body" && office.body === null && link.country === null) continue;
      const evidence = tokenSpan(s, Math.min(office.from, person.outer), Math.max(office.to, person.to));
      const status = office.status;
      const rank =
        office.rank === "counterpart"
          ? (officeKnowledge().heads.get(link.title.toLowerCase().split(" ").at(-1) ?? "")?.rank ?? "minister")
          : office.rank;
      this.#held.push({
        rank,
        tenure: {
          holder: holder.id,
          office: link.title,
          body: office.rank === "counterpart" ? null : office.body,
          country: link.country ?? holder.country,
          status,
          accreditedTo: office.accreditedTo,
          sentence: s.index,
          evidence,
        },
      });
    }
  }
}

/** "X was appointed ambassador …", "X, who heads …": the person in front of the verb that gives the office. */
function appointed(form: readonly string[], lemma: readonly string[], office: OfficePhrase, persons: readonly PersonName[]): PersonName | undefined {
  let at = office.from - 1;
  if (form[at]?.toLowerCase() === "as") at--;
  if (form[at]?.toLowerCase() === "in" && lemma[at - 1] === "swear") at--;
  if (
    !["appoint", "name", "elect", "re-elect", "swear", "become", "be", "nominate"].includes(lemma[at] ?? "") &&
    !["named", "appointed", "elected"].includes(form[at] ?? "")
  )
    return undefined;
  if (["be"].includes(lemma[at] ?? "") && office.indefinite) return undefined;
  at--;
  while (at >= 0 && ["was", "is", "has", "been", "were", "be", "will", "who", "newly", ",", "then"].includes((form[at] ?? "").toLowerCase())) at--;
  return persons.find((p) => p.to === at + 1);
}

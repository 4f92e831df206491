import { hasRelation, tokenSpan } from "../language/index.js";
import type { OfficeHeld, Tenure } from "./actors.js";
import { offices as officeKnowledge } from "./knowledge.js";
import { isCompared, type Link } from "./links/link.js";
import type { OfficePhrase } from "./offices.js";
import type { Held, OfficesTold } from "./offices-told.js";
import type { PersonName } from "./persons.js";
import type { Pointers } from "./pointers.js";
import { rankOfTitle } from "./ranks.js";
import type { Known, Registry } from "./registry.js";
import { isToCome } from "./successions.js";
import type { Surface } from "./surface.js";
import { sameTitle } from "./titles.js";
import { OF_STATES, type OfficeStates } from "./whose-state/office-states.js";

/** Ranks whose titles come from whoever "his", "their" or "X's" stands for. */
const BORROWING = new Set(["counterpart", "predecessor", "successor", "deputy", "recalled"]);

/** Who holds what, as the article says it. */
export class TenureBook {
  constructor(
    private readonly registry: Registry,
    /** What has been told so far, where each office is written down. */
    readonly told: OfficesTold,
    private readonly states: OfficeStates,
  ) {}

  /** Writes one office of a person down, with the state it is held for; gives nothing where it is work and no office, or where nobody knows which office it is. */
  record({ sentence: s, links }: Surface, link: Link, holder: Known, coreference: Pointers): void {
    const office = withoutRepublic(isOfSeveral(s, link.office) ? link.office : asDeputy(link.office));
    const borrowed = BORROWING.has(office.rank) ? this.#borrowed(s.index, { ...link, office }, coreference, holder) : null;
    if (BORROWING.has(office.rank) && !borrowed && office.rank !== "deputy") return;
    if (isComparison(s, office) && this.#isHolder(holder)) return;
    const owner = borrowed ? null : this.#owner(s.index, office, coreference, holder);
    const committee = CHAIRING.test(office.title) && office.body === null ? coreference.committee(s.index, office) : null;
    const called =
      office.bodyPhrase?.kind === "institution" && !/\s/u.test(office.body ?? " ") ? coreference.organisationCalled(office.body ?? "") : null;
    const body = called?.name ?? office.body ?? committee ?? (owner?.type === "organisation" ? owner.name : null);
    const isPublic = office.rank === "body" && (office.countries.length > 0 || this.#isOfOfficial(link, links));
    if (!office.political && body === null && owner === null && !isPublic) return;
    const isOfOrganisation = owner?.type === "organisation" || (office.organisation !== null && office.rank === "organisation-head");
    const country =
      (isOfOrganisation ? null : link.country) ??
      office.countries[0] ??
      (committee === null ? null : this.states.home(s, coreference)) ??
      fixedState(office.title) ??
      this.states.byName(s.index, office, holder, this.states.ofTwo(s, office, holder)) ??
      borrowed?.country ??
      (office.rank === "counterpart" && borrowed?.of
        ? this.states.byName(s.index, office, holder, this.states.facing(s, office, borrowed.of))
        : null) ??
      this.states.of(
        s,
        { ...link, office: { ...office, rank: borrowed?.rank ?? (office.rank === "deputy" ? link.office.rank : office.rank) } },
        holder,
        owner,
        coreference,
      ) ??
      (link.former
        ? this.told.inSentence(s.index).find(({ tenure }) => tenure.sentence === s.index && tenure.office === office.title)?.tenure.country
        : null) ??
      null;
    if (this.#isToldAsDiplomat(office, holder, country)) return;
    holder.country ??= country;
    const title = borrowed?.title ?? this.told.posted(office)?.title ?? this.told.fullTitle(holder, office.title);
    const status =
      office.rank === "predecessor" || link.former
        ? "former"
        : office.rank === "successor" && office.status === "incumbent"
          ? isToFollow(s, link, links)
            ? "designate"
            : "incumbent"
          : (link.status ?? office.status);
    this.told.add(borrowed?.rank ?? office.rank, {
      holder: holder.id,
      office: title,
      body,
      country: country ?? (owner?.type === "organisation" ? owner.country : null),
      status,
      accreditedTo: office.accreditedTo ?? borrowed?.accreditedTo ?? null,
      sentence: s.index,
      evidence: tokenSpan(s, Math.min(office.from, link.person.outer), Math.max(office.to, link.person.to)),
    });
  }

  /** An office said of whoever the subject stands for. */
  recordPredicate({ sentence: s }: Surface, office: OfficePhrase, holder: Known, former: boolean, coreference: Pointers): void {
    if (BORROWING.has(office.rank) || (!office.political && office.body === null)) return;
    const status = former ? "former" : office.status;
    const owner = this.#owner(s.index, office, coreference, holder);
    const country = office.countries[0] ?? owner?.country ?? holder.country;
    const title = this.told.fullTitle(holder, office.title);
    if (this.told.officesOf(holder.id).some(({ tenure }) => sameTitle(tenure.office, title) && (former || tenure.status === status))) return;
    const evidence = tokenSpan(s, office.from, office.to);
    this.told.add(office.rank, {
      holder: holder.id,
      office: title,
      body: office.body,
      country,
      status,
      accreditedTo: office.accreditedTo,
      sentence: s.index,
      evidence,
    });
  }

  /** "… since he took over from Y": Y held the office of whoever the sentence is about. */
  recordReplaced({ sentence: s, persons }: Surface, replaced: PersonName, holder: Known, successor: Known | undefined): void {
    const others = new Set(persons.filter((p) => p !== replaced).map((p) => p.name));
    const before = s.starts[replaced.outer] ?? 0;
    const told = this.told.held.filter(
      ({ tenure }) =>
        tenure.sentence >= s.index - 2 &&
        tenure.sentence <= s.index &&
        tenure.status !== "former" &&
        tenure.holder !== holder.id &&
        (others.size === 0 || tenure.sentence === s.index),
    );
    const near = told.filter(({ tenure }) => tenure.sentence === s.index && tenure.evidence.start < before);
    const own = successor && this.told.officesOf(successor.id).findLast(({ tenure }) => tenure.status !== "former");
    const held = near.sort((a, b) => a.tenure.evidence.end - b.tenure.evidence.end).at(-1) ?? own ?? told.at(-1);
    const isKnown = this.told
      .officesOf(holder.id)
      .some(({ tenure }) => tenure.sentence < s.index || sameTitle(tenure.office, held?.tenure.office ?? ""));
    if (!held || isKnown) return;
    holder.country ??= held.tenure.country;
    this.told.add(held.rank, {
      ...held.tenure,
      holder: holder.id,
      status: "former",
      sentence: s.index,
      evidence: tokenSpan(s, Math.max(0, replaced.outer - 3), replaced.to),
    });
  }

  /** "Peru's president said": an office whose holder the next sentence names. */
  recordIntroduced({ sentence: s }: Surface, office: OfficePhrase, holder: Known): void {
    const country = office.countries[0] ?? null;
    holder.country ??= country;
    const evidence = tokenSpan(s, office.from, office.to);
    const { title, body, status, accreditedTo } = office;
    this.told.add(office.rank, { holder: holder.id, office: title, body, country, status, accreditedTo, sentence: s.index, evidence });
  }

  /** "X was named to replace Y": X holds, or is to hold, the office that Y was told to hold before. */
  recordSuccession(
    { index }: Surface["sentence"],
    successor: string,
    replaced: string,
    status: "incumbent" | "designate",
    evidence: Tenure["evidence"],
  ): void {
    const held = this.told.officesOf(replaced).filter(({ rank }) => OF_STATES.has(rank) || rank === "organisation-head" || rank === "mediator");
    const left = held.at(-1);
    const known = this.registry.get(successor);
    const isTold = this.told
      .officesOf(successor)
      .some(({ tenure }) => tenure.status !== "former" && (tenure.sentence === index || sameTitle(tenure.office, left?.tenure.office ?? "")));
    if (!left || known?.type !== "person" || isTold || successor === replaced) return;
    known.country ??= left.tenure.country;
    this.told.add(left.rank, { ...left.tenure, holder: successor, status, sentence: index, evidence });
  }

  /** The person whom a file says to hold an office that the article leaves without a name; the tenure is no word of the article's. */
  recordImported(s: Surface["sentence"], office: OfficePhrase, country: string, title: string, { person, ...held }: OfficeHeld): Known {
    const holder = this.registry.person(person, country, null);
    const evidence = tokenSpan(s, office.from, office.to);
    const own = this.told
      .officesOf(holder.id)
      .some(({ tenure }) => !tenure.imported && sameTitle(tenure.office, title) && tenure.status !== "former");
    if (own) return holder;
    const known = [...holder.imported.keys()].find(({ source }) => source === held.source);
    const spans = holder.imported.get(known ?? { person, ...held }) ?? [];
    holder.imported.set(known ?? { person, ...held }, [...spans, evidence]);
    if (!known)
      this.told.add(office.rank === "counterpart" ? (rankOfTitle(title)?.rank ?? "minister") : office.rank, {
        holder: holder.id,
        office: title,
        body: null,
        country,
        status: "incumbent",
        accreditedTo: null,
        sentence: s.index,
        evidence,
        imported: true,
      });
    return holder;
  }

  /** The title that "his Turkish counterpart" or "her predecessor" borrows, and its state where it is the same. */
  #borrowed(
    sentence: number,
    { office, country }: Link,
    coreference: Pointers,
    holder: Known,
  ): { title: string; rank: string; country: string | null; of?: string | null; accreditedTo?: string | null } | null {
    if (office.rank === "recalled") return this.told.recalled(sentence) ?? null;
    const whose =
      office.rank === "deputy" && office.owner !== null ? coreference.named(sentence, office) : coreference.possessor(sentence, office, holder);
    const own = whose ? mainOf(this.told.officesOf(whose).filter(({ rank }) => rank !== "body" && rank !== "analyst")) : undefined;
    if (office.rank === "deputy")
      return own && GOVERNING.has(own.rank) && !/^(?:deputy|vice)\b/iu.test(own.tenure.office)
        ? { title: `${office.title} ${withoutAddenda(own.tenure.office)}`, rank: "minister", country: own.tenure.country }
        : null;
    if (own)
      return {
        title: office.rank === "counterpart" ? withoutAddenda(own.tenure.office) : own.tenure.office,
        rank: own.rank,
        country: office.rank === "counterpart" ? null : own.tenure.country,
        of: own.tenure.country,
        accreditedTo: office.rank === "counterpart" ? null : own.tenure.accreditedTo,
      };
    return office.rank === "counterpart" && whose ? this.#shared(sentence, whose, country ?? office.countries[0] ?? null) : null;
  }

  /** "The defence ministers of Mali and Chad met. Sadio Camara and his counterpart …": the first named holds it for the first state, the other for the second. */
  #shared(sentence: number, whose: string, country: string | null): { title: string; rank: string; country: string | null } | null {
    const told = this.told.together(sentence);
    const holder = this.registry.get(whose);
    if (!told || !holder) return null;
    const { title, rank, countries, tenure } = told;
    const own = holder.country ?? countries.find((code) => code !== country) ?? null;
    holder.country ??= own;
    this.told.add(rank, { ...tenure, holder: whose, country: own });
    return { title, rank, country: country ?? countries.find((code) => code !== own) ?? null };
  }

  /** "Ambassador X, the director of protocol", "the National Director of Customs, X": a director with a field of the state's. */
  #isOfOfficial({ office, person }: Link, links: readonly Link[]): boolean {
    const words = office.title.toLowerCase().split(" ");
    const hasField = words.some((word) => officeKnowledge().portfolios.has(word) && word !== "national");
    return (
      hasField && (words[0] === "national" || links.some((other) => other.person === person && other.prenominal && OF_STATES.has(other.office.rank)))
    );
  }

  /** "Ambassador X … the envoy, X": one office, told by a word for all diplomats. */
  #isToldAsDiplomat({ title, status }: OfficePhrase, holder: Known, country: string | null): boolean {
    return (
      status === "incumbent" &&
      officeKnowledge().words.envoys.has(title.toLowerCase()) &&
      this.told.officesOf(holder.id).some(({ tenure, rank }) => rank === "diplomat" && tenure.status === "incumbent" && tenure.country === country)
    );
  }

  #isHolder(holder: Known): boolean {
    return this.told.officesOf(holder.id).some(({ tenure, rank }) => tenure.status !== "former" && rank !== "body" && rank !== "analyst");
  }

  /** Whom "its", "the bloc's" or "his" stands for before an office that is not borrowed. */
  #owner(sentence: number, office: OfficePhrase, coreference: Pointers, holder: Known): Known | null {
    if (office.owner === null && office.possessor === null) return null;
    if (office.rank === "recalled") return null;
    const own = this.states.ofFirstPerson(sentence, office);
    if (own !== null) return this.registry.state(own);
    return coreference.owner(sentence, office, office.rank === "organisation-head" || office.rank === "body", holder) ?? null;
  }
}

/** Of the offices somebody holds, that of the state's government before a seat in its parliament. */
const mainOf = (held: readonly Held[]): Held | undefined => {
  const now = held.filter(({ tenure }) => tenure.status !== "former");
  return now.find(({ rank }) => rank !== "legislature") ?? now[0] ?? held[0];
};

/** "Her deputy, X": of the office that she holds. */
const asDeputy = (office: OfficePhrase): OfficePhrase =>
  office.title.toLowerCase() === "deputy" && (office.possessor !== null || office.owner !== null) ? { ...office, rank: "deputy" } : office;
/** "The Socialists … Their deputy, X": one who sits in parliament for several, and stands in for none of them. */
const isOfSeveral = ({ form }: Surface["sentence"], { possessor, plural }: OfficePhrase): boolean =>
  !plural && form[possessor ?? -1]?.toLowerCase() === "their";
const GOVERNING = new Set(["head-of-government", "minister", "organisation-head", "military"]);

/** "Minister of Foreign Affairs and Human Mobility": every state has a foreign minister; what else is in the portfolio is that state's own. */
const withoutAddenda = (title: string): string =>
  title.replace(/^(minister (?:of|for) (?:foreign|external) (?:affairs|relations))(?:,| and\b| &).*$/iu, "$1");

/** "X, the first Japanese defence chief to …", "the longest-serving envoy": what is said of somebody whose office is known. */
const isComparison = (s: Surface["sentence"], office: OfficePhrase): boolean =>
  isCompared(s, office) || s.form.slice(office.from, office.head).some((form) => /^(?:longest|shortest|most)\b/iu.test(form));

/** "Her successor, now consul in Oslo, will arrive in May": whoever holds another office still, or of whom all is yet to come. */
const isToFollow = (s: Surface["sentence"], { person, office }: Link, links: readonly Link[]): boolean =>
  links.some((other) => other.person === person && other.office !== office && !other.former && other.status !== "designate") ||
  [office.head, person.from].some((token) => hasRelation(s, token, "nsubj", "nsubj:pass") && isToCome(s, s.head[token] ?? -1));

const CHAIRING = /^(?:vice[- ])?chair(?:man|woman|person)?$/iu;

/** "President of the Republic": of whatever republic is spoken of. */
const withoutRepublic = (office: OfficePhrase): OfficePhrase =>
  /^(?:(?:\p{Lu}\p{L}+ )*Republic|Nation|State|Government)$/u.test(office.body ?? "") ? { ...office, body: null, bodyPhrase: null } : office;

/** The state of a title that only one state has, "deputy" and what follows left aside. */
function fixedState(title: string): string | null {
  const { fixed } = officeKnowledge();
  const words = title.toLowerCase();
  return fixed.get(words) ?? [...fixed].find(([known]) => known.split(" ").length > 2 && words.startsWith(`${known} `))?.[1] ?? null;
}

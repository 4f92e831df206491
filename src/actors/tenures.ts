import { tokenSpan } from "../language/index.js";
import type { OfficeHeld, Tenure } from "./actors.js";
import { encounterBefore, facesCounterpart, goesTo, isBrought, isHere } from "./encounters.js";
import { fold } from "./gazetteer.js";
import { offices as officeKnowledge } from "./knowledge.js";
import type { Link } from "./links/link.js";
import { fitOfName } from "./name-cultures.js";
import { lower } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import type { PersonName } from "./persons.js";
import type { Pointers } from "./pointers.js";
import { rankOfTitle } from "./ranks.js";
import type { Known, Registry } from "./registry.js";
import { SAYING } from "./saying.js";
import type { Surface } from "./surface.js";
import { sameTitle } from "./titles.js";
import type { StateContext } from "./whose-state/context.js";

export interface Held {
  readonly tenure: Tenure;
  readonly rank: string;
}

/** Ranks whose titles come from whoever "his", "their" or "X's" stands for. */
const BORROWING = new Set(["counterpart", "predecessor", "successor"]);
/** Ranks that act for a state even where none is named. */
const OF_STATES = new Set([
  "head-of-state",
  "head-of-government",
  "minister",
  "diplomat",
  "military",
  "legislature",
  "spokesperson",
  "security",
  "regional",
  "staff",
]);

/** By how much (in nats) a name has to fit one state better than another to tell of which its bearer is: right in 49 of 50 against one other (`npm run bench:name-cultures`). */
const CLEAR_NAME = 4;

/** How many sentences back a journey still tells where somebody is. */
const STEPS_BACK = 3;

/** "Talks with President X are planned": an encounter told of so early in a sentence is one with the subject of the sentence before. */
const OPENING = 4;

/** Titles that several hold at once for one state. */
const SHARED = /\b(?:deputy|vice|assistant|adviser|advisor|senator|spokes\p{L}+)\b/iu;

/** Ranks of those who carry others' words. */
const SENT = new Set(["diplomat", "minister", "mediator"]);

/** Who holds what, as the article says it. */
export class TenureBook {
  readonly #held: Held[] = [];
  /** One of each holder and office, the one told last at the end; and per holder in the order they were told. */
  readonly #distinct = new Map<string, Held>();
  readonly #ofHolder = new Map<string, Held[]>();
  constructor(
    private readonly registry: Registry,
    private readonly context: StateContext,
    /** The offices the article says outright to be of a state, and by whom they are held. */
    private readonly stated: readonly { readonly title: string; readonly country: string; readonly holder: Known }[] = [],
  ) {}

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

  /** Writes one office of a person down, with the state it is held for; gives nothing where it is work and no office, or where nobody knows which office it is. */
  record({ sentence: s }: Surface, link: Link, holder: Known, coreference: Pointers): void {
    const office = withoutRepublic(link.office);
    const borrowed = BORROWING.has(office.rank) ? this.#borrowed(s.index, link, coreference) : null;
    if (BORROWING.has(office.rank) && !borrowed) return;
    const owner = borrowed ? null : this.#owner(s.index, office, coreference, holder);
    const body = office.body ?? (owner?.type === "organisation" ? owner.name : null);
    if (!office.political && body === null && owner === null && !(office.rank === "body" && office.countries.length > 0)) return;
    const isOfOrganisation = owner?.type === "organisation" || (office.organisation !== null && office.rank === "organisation-head");
    const country =
      (isOfOrganisation ? null : link.country) ??
      office.countries[0] ??
      fixedState(office.title) ??
      this.#byName(s.index, office, holder, this.#ofTwo(s, office, holder)) ??
      borrowed?.country ??
      (office.rank === "counterpart" && borrowed?.of ? this.#byName(s.index, office, holder, this.#facing(s, office, borrowed.of)) : null) ??
      this.#country(s, { ...link, office }, holder, owner, coreference) ??
      (link.former
        ? this.#heldIn(s.index).find(({ tenure }) => tenure.sentence === s.index && tenure.office === office.title)?.tenure.country
        : null) ??
      null;
    holder.country ??= country;
    const title = borrowed?.title ?? this.#posted(office)?.title ?? this.#fullTitle(holder, office.title);
    const status =
      office.rank === "predecessor" || link.former
        ? "former"
        : office.rank === "successor" && office.status === "incumbent"
          ? "incumbent"
          : (link.status ?? office.status);
    this.add(borrowed?.rank ?? office.rank, {
      holder: holder.id,
      office: title,
      body,
      country: country ?? (owner?.type === "organisation" ? owner.country : null),
      status,
      accreditedTo: office.accreditedTo,
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
    const title = this.#fullTitle(holder, office.title);
    if (this.officesOf(holder.id).some(({ tenure }) => sameTitle(tenure.office, title) && (former || tenure.status === status))) return;
    const evidence = tokenSpan(s, office.from, office.to);
    this.add(office.rank, {
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
    const told = this.#held.filter(
      ({ tenure }) =>
        tenure.sentence >= s.index - 2 &&
        tenure.sentence <= s.index &&
        tenure.status !== "former" &&
        tenure.holder !== holder.id &&
        (others.size === 0 || tenure.sentence === s.index),
    );
    const near = told.filter(({ tenure }) => tenure.sentence === s.index && tenure.evidence.start < before);
    const own = successor && this.officesOf(successor.id).findLast(({ tenure }) => tenure.status !== "former");
    const held = near.sort((a, b) => a.tenure.evidence.end - b.tenure.evidence.end).at(-1) ?? told.at(-1) ?? own;
    if (!held || this.officesOf(holder.id).length > 0) return;
    holder.country ??= held.tenure.country;
    this.add(held.rank, {
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
    this.add(office.rank, { holder: holder.id, office: title, body, country, status, accreditedTo, sentence: s.index, evidence });
  }

  /** "X was named to replace Y": X holds, or is to hold, the office that Y was told to hold before. */
  recordSuccession(
    { index }: Surface["sentence"],
    successor: string,
    replaced: string,
    status: "incumbent" | "designate",
    evidence: Tenure["evidence"],
  ): void {
    const held = this.officesOf(replaced).filter(({ rank }) => OF_STATES.has(rank) || rank === "organisation-head" || rank === "mediator");
    const left = held.at(-1);
    const known = this.registry.get(successor);
    const isTold = this.officesOf(successor).some(
      ({ tenure }) => tenure.status !== "former" && (tenure.sentence === index || sameTitle(tenure.office, left?.tenure.office ?? "")),
    );
    if (!left || !known || isTold || successor === replaced) return;
    known.country ??= left.tenure.country;
    this.add(left.rank, { ...left.tenure, holder: successor, status, sentence: index, evidence });
  }

  /** The person whom a file says to hold an office that the article leaves without a name; the tenure is no word of the article's. */
  recordImported(s: Surface["sentence"], office: OfficePhrase, country: string, title: string, { person, ...held }: OfficeHeld): Known {
    const holder = this.registry.person(person, country, null);
    const evidence = tokenSpan(s, office.from, office.to);
    const own = this.officesOf(holder.id).some(({ tenure }) => !tenure.imported && sameTitle(tenure.office, title) && tenure.status !== "former");
    if (own) return holder;
    const known = [...holder.imported.keys()].find(({ source }) => source === held.source);
    const spans = holder.imported.get(known ?? { person, ...held }) ?? [];
    holder.imported.set(known ?? { person, ...held }, [...spans, evidence]);
    if (!known)
      this.add(office.rank === "counterpart" ? (rankOfTitle(title)?.rank ?? "minister") : office.rank, {
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

  add(rank: string, tenure: Tenure): void {
    const held = { rank, tenure };
    this.#held.push(held);
    const key = [tenure.holder, tenure.office, tenure.body, tenure.country, tenure.status, rank].join("\t");
    const isNew = !this.#distinct.delete(key);
    this.#distinct.set(key, held);
    const own = this.#ofHolder.get(tenure.holder) ?? [];
    if (isNew) own.push(held);
    this.#ofHolder.set(tenure.holder, own);
  }

  /** "President Thinh" after "State President Lam Quoc Thinh" is the same office. */
  #fullTitle(holder: Known, title: string): string {
    const known = this.officesOf(holder.id).find(({ tenure }) => sameTitle(tenure.office, title) && tenure.office.length > title.length);
    return known?.tenure.office ?? title;
  }

  /** The title that "his Turkish counterpart" or "her predecessor" borrows, and its state where it is the same. */
  #borrowed(
    sentence: number,
    { office, country }: Link,
    coreference: Pointers,
  ): { title: string; rank: string; country: string | null; of?: string | null } | null {
    const whose = coreference.possessor(sentence, office);
    const held = whose ? this.officesOf(whose).filter(({ rank }) => rank !== "body" && rank !== "analyst") : [];
    const own = held.find(({ tenure }) => tenure.status !== "former") ?? held[0];
    if (own)
      return {
        title: own.tenure.office,
        rank: own.rank,
        country: office.rank === "counterpart" ? null : own.tenure.country,
        of: own.tenure.country,
      };
    return office.rank === "counterpart" && whose ? this.#shared(sentence, whose, country ?? office.countries[0] ?? null) : null;
  }

  /** "She flew to Lima to meet her counterpart, X": of the state gone to, or the one other state spoken of. */
  #facing(s: Surface["sentence"], office: OfficePhrase, own: string): string | null {
    const from = office.from;
    return (
      this.context.destination(s.index, from, own) ??
      this.#wentTo(s.index, own) ??
      this.context.stateFor({ sentence: s.index, from, not: new Set([own]) }, own)
    );
  }

  /** "The defence ministers of Mali and Chad met. Sadio Camara and his counterpart …": the first named holds it for the first state, the other for the second. */
  #shared(sentence: number, whose: string, country: string | null): { title: string; rank: string; country: string | null } | null {
    const told = this.#together.findLast(({ tenure }) => tenure.sentence >= sentence - 3);
    const holder = this.registry.get(whose);
    if (!told || !holder) return null;
    const { title, rank, countries, tenure } = told;
    const own = holder.country ?? countries.find((code) => code !== country) ?? null;
    holder.country ??= own;
    this.add(rank, { ...tenure, holder: whose, country: own });
    return { title, rank, country: country ?? countries.find((code) => code !== own) ?? null };
  }
  readonly #together: { title: string; rank: string; countries: readonly string[]; tenure: Tenure }[] = [];

  /** Whom "its", "the bloc's" or "his" stands for before an office that is not borrowed. */
  #owner(sentence: number, office: OfficePhrase, coreference: Pointers, holder: Known): Known | null {
    if (office.owner === null && office.possessor === null) return null;
    return coreference.owner(sentence, office, office.rank === "organisation-head" || office.rank === "body", holder) ?? null;
  }

  #country(s: Surface["sentence"], { office, person }: Link, holder: Known, owner: Known | null, coreference: Pointers): string | null {
    if (owner) return owner.country;
    if (office.organisation !== null) return null;
    if (holder.country) return holder.country;
    const isOfStates = OF_STATES.has(office.rank) || office.bodyPhrase?.kind === "state-body" || office.title.toLowerCase() === "opposition leader";
    if (!isOfStates || (office.rank === "spokesperson" && office.body === null && !office.title.includes(" "))) return null;
    const from = Math.min(office.from, person.outer);
    const host = this.context.visitedInList(s.index, encounterBefore(s, from) === "facing-subject");
    if (host !== null && !this.#ofOthers(office, holder).includes(host)) return this.#byName(s.index, office, holder, host);
    const chief =
      office.body === null || office.bodyPhrase
        ? undefined
        : this.registry.all().find((actor) => actor.type === "person" && actor.words.has(fold(office.body ?? "")));
    if (chief?.country) return chief.country;
    const body = office.bodyPhrase ? coreference.bodyState(s, office.bodyPhrase) : null;
    if (
      office.possessor !== null &&
      lower(s, office.possessor) === "our" &&
      !s.form.some((form) => /^["“”]$/u.test(form)) &&
      this.context.home !== null
    )
      return this.context.home;
    const opposite = this.#opposite(s, from, coreference);
    if (body && body !== opposite) return this.#byName(s.index, office, holder, body);
    if (office.body !== null && !office.bodyPhrase) return null;
    const unheld = this.#unheld(s.index, office);
    const open = unheld !== null && !this.#ofOthers(office, holder).includes(unheld) ? unheld : null;
    return (
      this.#sender(s, office) ??
      this.#ofMission(s, office) ??
      (isBrought(s, from) ? coreference.subjectState(s.index, from) : null) ??
      (office.rank === "diplomat" ? open : null) ??
      this.#byName(
        s.index,
        office,
        holder,
        open ?? this.#signatory(s, office) ?? this.#neighbour(s, office) ?? this.#stateFor(s, office, from, holder, coreference, opposite),
        opposite,
      )
    );
  }

  /** "The agriculture ministers of the two countries, A and B": of the two the article has most to do with, in that order. */
  #ofTwo(s: Surface["sentence"], office: OfficePhrase, holder: Known): string | null {
    if (!office.plural || holder.country) return null;
    const taken = this.#heldIn(s.index).filter(({ tenure }) => tenure.office === office.title && tenure.sentence === s.index).length;
    if (office.possessor !== null && lower(s, office.possessor) === "their") return this.context.twoBefore(s.index, office.from)[taken] ?? null;
    const after = s.form.slice(office.head + 1, office.to + 6).join(" ");
    if (!/\bof (?:the two|both) (?:countr|state|nation|side|government)/iu.test(after)) return null;
    const [met] = this.#held.flatMap(({ tenure }) => this.registry.get(tenure.holder)?.country ?? []);
    const first = this.context.isBylined ? this.context.home : met;
    return [...this.context.pair()].sort((a, b) => Number(b === first) - Number(a === first))[taken] ?? null;
  }

  /** The states of which the article says outright that another holds this very office. */
  #ofOthers(office: OfficePhrase, holder: Known): readonly string[] {
    if (office.status !== "incumbent") return [];
    return this.stated.filter((one) => one.holder !== holder && one.title === office.title.toLowerCase()).map((one) => one.country);
  }

  /** Where the holder's name is spelt as nobody's is in the state inferred, and as those of another are that is talked of here: that other, unless it is of whoever meets the holder. */
  #byName(sentence: number, office: OfficePhrase, holder: Known, inferred: string | null, opposite: string | null = null): string | null {
    if (inferred === null || office.rank === "regional" || this.context.placeAtStart(sentence) === inferred) return inferred;
    const not = this.#taken(office, holder);
    const others = this.context.around(sentence).filter((code) => code !== inferred && code !== opposite && !not.has(code));
    if (others.length === 0) return inferred;
    const fits = fitOfName(holder.name, [inferred, ...others]);
    const best = others.reduce((a, b) => ((fits.get(b) ?? 0) > (fits.get(a) ?? 0) ? b : a));
    return (fits.get(best) ?? 0) - (fits.get(inferred) ?? 0) > CLEAR_NAME ? best : inferred;
  }

  /** States that it cannot be the office of: another holds it there. */
  #taken(office: OfficePhrase, holder: Known): ReadonlySet<string> {
    const isSingle = office.status === "incumbent" && !SHARED.test(office.title);
    const held = isSingle ? [...this.#distinct.values()] : [];
    const taken = held.flatMap(({ tenure }) =>
      tenure.country && tenure.status === "incumbent" && tenure.office.toLowerCase() === office.title.toLowerCase() ? [tenure.country] : [],
    );
    return new Set([...taken, ...this.#ofOthers(office, holder)]);
  }

  /** `met` is the state of whoever meets the holder, where there is one. */
  #stateFor(s: Surface["sentence"], office: OfficePhrase, from: number, holder: Known, coreference: Pointers, met: string | null): string | null {
    const not = this.#taken(office, holder);
    const received = this.#receiving(s, from);
    if (received) return received;
    const opposite = met ?? goesTo(s, from) ?? facesCounterpart(s, from) ?? (isHere(s, from) ? this.context.home : null);
    const isCounterparts = met === null && opposite !== null;
    const guest = opposite ?? (encounterBefore(s, from) === "facing-subject" && lower(s, from - 1) === "by" ? "" : null);
    return (
      (guest === null ? null : this.context.destination(s.index, from, guest)) ??
      (guest === null || isCounterparts ? null : this.#wentTo(s.index, guest)) ??
      (opposite === null ? [this.#tellers(s, from, coreference)].find((country) => country !== null && !not.has(country)) : null) ??
      this.context.stateFor({ sentence: s.index, from, not }, opposite)
    );
  }

  /** Where the one who meets the holder has gone by the sentences before ("She flew to Lima. She met President X"). */
  #wentTo(sentence: number, opposite: string): string | null {
    for (let index = sentence - 1; index >= Math.max(0, sentence - STEPS_BACK); index--) {
      const found = this.context.destination(index, Number.POSITIVE_INFINITY, opposite);
      if (found) return found;
    }
    return null;
  }

  /** Those told in the sentence at hand, which is the last so far. */
  #heldIn(sentence: number): readonly Held[] {
    return this.#held.slice(this.#held.findLastIndex(({ tenure }) => tenure.sentence !== sentence) + 1);
  }

  /** "Mali's ambassador to Chad presented his letters to President X": whoever the ambassador is sent to. */
  #receiving(s: Surface["sentence"], from: number): string | null {
    if (!/^(?:to|by|with)$/u.test(lower(s, from - 1))) return null;
    return this.#heldIn(s.index).find(({ tenure }) => tenure.sentence === s.index && tenure.accreditedTo !== null)?.tenure.accreditedTo ?? null;
  }

  /** "The Chinese ambassador handed over a letter from Premier X": whoever sends a diplomat is of the diplomat's state. */
  #sender(s: Surface["sentence"], office: OfficePhrase): string | null {
    const [behalf, of] = [lower(s, office.from - 2), lower(s, office.from - 1)];
    if (of !== "from" && !(of === "of" && behalf === "behalf")) return null;
    const here = this.#heldIn(s.index);
    return here.find(({ rank, tenure }) => SENT.has(rank) && tenure.country !== null)?.tenure.country ?? null;
  }

  /** "Summoned the Chinese ambassador and declared Second Secretary X persona non grata": a lesser diplomat is of the mission whose head the sentence told of before. */
  #ofMission(s: Surface["sentence"], office: OfficePhrase): string | null {
    if (office.rank !== "diplomat" || !/\b(?:secretary|attach|counsell?or|consul)/iu.test(office.title)) return null;
    return this.#heldIn(s.index).findLast(({ rank, tenure }) => rank === "diplomat" && tenure.sentence === s.index)?.tenure.country ?? null;
  }

  /** "He noted that President X had no such plan", of a spokesman: whoever says what holds the office as a rule speaks of home. */
  #tellers(s: Surface["sentence"], from: number, coreference: Pointers): string | null {
    const that = s.form.slice(0, from).findIndex((form, t) => /^that$/iu.test(form) && SAYING.has(s.lemma[t - 1] ?? ""));
    if (that < 0 || s.form.slice(that, from).some((form) => /^(?:["“”;]|''|``)$/u.test(form))) return null;
    const isOpen = s.form.slice(that + 1, from).every((_, k) => s.upos[that + 1 + k] !== "VERB");
    return isOpen ? (coreference.subjectState(s.index, that) ?? this.#pronounState(s, that, coreference)) : null;
  }

  /** "Chad's chargé d'affaires … The chargé, X": the diplomat of whom the article told before, however far. */
  #posted(office: OfficePhrase): { title: string; country: string } | undefined {
    if (office.rank !== "diplomat" || !office.definite || office.countries.length > 0) return undefined;
    const short = `${office.title.toLowerCase()} `;
    return this.#open.findLast(({ title }) => `${title.toLowerCase()} `.startsWith(short));
  }

  /** "Nicaragua's ambassador … Ambassador Ocampo": the office just spoken of, whose holder was not named yet. */
  #unheld(sentence: number, office: OfficePhrase): string | null {
    const posted = this.#posted(office);
    if (posted) return posted.country;
    const near = this.#open.slice(this.#open.findLastIndex(({ sentence: s }) => s < sentence - 2) + 1);
    const size = (title: string): number => title.split(" ").length;
    return near.findLast(({ title }) => sameTitle(title, office.title) && size(title) === size(office.title))?.country ?? null;
  }
  readonly #open: { sentence: number; title: string; country: string }[] = [];
  /** Notes an office of one state, or of several, that was named without its holders. */
  noteOpen(s: Surface["sentence"], office: OfficePhrase): void {
    const [country] = office.countries;
    if (country && !office.plural && !office.indefinite) this.#open.push({ sentence: s.index, title: office.title, country });
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

  /** "Turkish Foreign Minister A and Energy Minister B": the state of the one named just before, in a list of two different offices. */
  #neighbour(s: Surface["sentence"], office: OfficePhrase): string | null {
    const joiner = lower(s, office.from - 1) === "with" && lower(s, office.from - 2) === "and" ? office.from - 2 : office.from - 1;
    if (!["and", ","].includes(lower(s, joiner)) || encounterBefore(s, office.from) === "beside-another") return null;
    const end = s.ends[s.form[joiner] !== "," && s.form[joiner - 1] === "," ? joiner - 2 : joiner - 1] ?? -1;
    const here = this.#heldIn(s.index);
    const last = here.find(({ tenure }) => tenure.sentence === s.index && tenure.evidence.end === end && !sameTitle(tenure.office, office.title));
    return last?.tenure.country ?? null;
  }

  /** "Signed by Finance Minister A and Energy Minister B": of two who sign, each for a state, the second for the other of the article's two. */
  #signatory(s: Surface["sentence"], office: OfficePhrase): string | null {
    if (lower(s, office.from - 1) !== "and") return null;
    const first = this.#heldIn(s.index).find(({ tenure }) => tenure.sentence === s.index && tenure.evidence.end === s.ends[office.from - 2])?.tenure;
    const start = first ? s.starts.findIndex((at) => at >= first.evidence.start) : -1;
    const isSigned = start > 1 && lower(s, start - 1) === "by" && s.lemma[start - 2] === "sign";
    const pair = this.context.pair();
    return isSigned && first?.country && pair.includes(first.country) ? (pair.find((code) => code !== first.country) ?? null) : null;
  }

  /** The state of whoever meets, receives or thanks the holder in this sentence. */
  #opposite(s: Surface["sentence"], from: number, coreference: Pointers): string | null {
    const encounter = encounterBefore(s, from);
    if (encounter === "from-elsewhere") return this.context.goal(s.index, from) ?? this.context.home;
    if (encounter === "beside-another") return this.#held.findLast(({ tenure }) => tenure.sentence === s.index)?.tenure.country ?? null;
    if (encounter !== "facing-subject") return null;
    const subject = s.form.slice(0, from).findLastIndex((_, t) => (s.deprel[t] ?? "").startsWith("nsubj"));
    if (/^(?:I|we)$/iu.test(s.form[subject] ?? "")) return this.#ownState(s.index);
    const isOpening = from <= OPENING && !/PRON|PROPN/u.test(s.upos[subject] ?? "");
    return (
      coreference.subjectState(s.index, from) ??
      this.#pronounState(s, from, coreference) ??
      (isOpening ? coreference.subjectState(s.index - 1, this.context.endOfTold(s.index - 1)) : null)
    );
  }

  /** Of those who speak of themselves, whoever the article first told an office of. */
  #ownState(sentence: number): string | null {
    return (
      this.#held.find(({ tenure }) => tenure.sentence <= sentence && tenure.status !== "former" && tenure.country !== null)?.tenure.country ?? null
    );
  }

  /** "She will meet President X": the one spoken of is, as a rule, whose office was told last. */
  #pronounState(s: Surface["sentence"], from: number, coreference: Pointers): string | null {
    const isPronoun = s.form.slice(0, from).some((form, t) => /^(?:he|she)$/iu.test(form) && (s.deprel[t] ?? "").startsWith("nsubj"));
    if (!isPronoun) return null;
    const last = this.#held.findLast(({ tenure }) => tenure.sentence < s.index && tenure.sentence >= s.index - 2);
    return coreference.subjectState(s.index - 1, Number.POSITIVE_INFINITY) ?? last?.tenure.country ?? null;
  }
}

/** "President of the Republic": of whatever republic is spoken of. */
const withoutRepublic = (office: OfficePhrase): OfficePhrase =>
  /^(?:(?:\p{Lu}\p{L}+ )*Republic|Nation|State|Government)$/u.test(office.body ?? "") ? { ...office, body: null, bodyPhrase: null } : office;

/** The state of a title that only one state has, "deputy" and what follows left aside. */
function fixedState(title: string): string | null {
  const { fixed } = officeKnowledge();
  const words = title.toLowerCase();
  return fixed.get(words) ?? [...fixed].find(([known]) => known.split(" ").length > 2 && words.startsWith(`${known} `))?.[1] ?? null;
}

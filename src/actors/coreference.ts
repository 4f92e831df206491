import { type AnnotatedSentence, hasRelation } from "../language/index.js";
import type { Mention } from "./actors.js";
import { type BodyPhrase, bodies } from "./bodies.js";
import type { StateContext } from "./context.js";
import { fold } from "./gazetteer.js";
import { organisations } from "./knowledge.js";
import { push } from "./mentions.js";
import type { OfficePhrase } from "./offices.js";
import type { Gender, Known, Registry } from "./registry.js";
import type { Surface } from "./surface.js";
import type { TenureBook } from "./tenures.js";
import { sameTitle } from "./titles.js";

const PERSONAL: Readonly<Record<string, Gender>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
};
const NEUTER = new Set(["it", "its", "itself"]);
const PLURAL = new Set(["they", "them", "their", "theirs", "themselves"]);
const SENTENCES_BACK = 4;
/** How much a mention counts one sentence further back (Lappin & Leass 1994 halve it; pairs of states stay longer in mind). */
const SALIENCE_DECAY = 0.8;

/** Who words that name nobody point back to, judged by nearness, grammatical role, gender and office (after Hobbs 1978 and Lappin & Leass 1994, simplified). */
export class Coreference {
  readonly #sentences: AnnotatedSentence[] = [];
  constructor(
    private readonly registry: Registry,
    private readonly tenures: TenureBook,
    private readonly mentions: readonly (readonly Mention[])[],
    private readonly context: StateContext,
  ) {}

  /** Resolves the pronouns and descriptions of one sentence, whose names are already in `into`. */
  resolve(surface: Surface, into: Mention[], used: ReadonlySet<OfficePhrase>): void {
    const s = surface.sentence;
    this.#sentences[s.index] = s;
    for (const office of surface.offices)
      if (!used.has(office) && !into.some((m) => m.from <= office.head && office.head < m.to && m.form !== "demonym"))
        this.#office(surface, office, into);
    for (let i = 0; i < s.form.length; i++) {
      if (into.some((m) => m.head === i && m.form !== "demonym")) continue;
      this.#word(surface, i, into);
    }
  }

  /** The holder of an office described without a name ("the Turkish minister"), or the states the office speaks for. */
  #office({ sentence: s, persons }: Surface, office: OfficePhrase, into: Mention[]): void {
    const word = (s.form[office.head] ?? "").toLowerCase();
    const knowledge = bodies();
    if (persons.some((p) => p.from < office.to && office.from < p.to)) return;
    const place = { from: office.from, to: office.to, head: office.head, form: "description" as const };
    if (office.rank === "counterpart") {
      const whose = this.possessor(s.index, office);
      const held = whose ? this.tenures.officesOf(whose)[0] : undefined;
      const actors = office.countries.map((code) => this.#holderOr(code, (title) => title === held?.tenure.office));
      if (actors.length > 0) push(into, s, place, actors);
      return;
    }
    if (office.plural) {
      if (office.countries.length > 0) {
        push(
          into,
          s,
          place,
          office.countries.map((code) => this.#holderOr(code, (title) => sameTitle(title, singularTitle(office.title)))),
        );
      } else if (!this.#pair(s, office, into)) this.#described(s, office.from, office.to, office.head, office.countries[0] ?? null, into);
      return;
    }
    if (office.indefinite || (!this.#isDefinite(s, office) && office.countries.length === 0 && word !== office.title)) {
      if (knowledge.describedPersons.has(word))
        this.#described(s, office.from, office.to, office.head, office.countries[0] ?? this.#bodyCountry(s, office), into);
      return;
    }
    const country = office.countries[0] ?? null;
    const leader = knowledge.leaders.has(word);
    const holder = this.tenures.holders((tenure, rank) => {
      if (country !== null && tenure.country !== country) return false;
      if (leader) return rank === "head-of-state" || rank === "head-of-government";
      return sameTitle(tenure.office, office.title);
    })[0];
    const known = holder ? this.registry.get(holder) : undefined;
    if (known) push(into, s, place, [known]);
    else if (knowledge.describedPersons.has(word) && country === null)
      this.#described(s, office.from, office.to, office.head, this.#bodyCountry(s, office), into);
    else {
      const state =
        country ??
        (office.political && office.rank !== "spokesperson" && office.rank !== "staff"
          ? this.contextState(s, office.from)
          : this.#bodyCountry(s, office));
      if (state && office.accreditedTo === null) push(into, s, place, [this.registry.state(state)]);
    }
  }

  #isDefinite(s: AnnotatedSentence, office: OfficePhrase): boolean {
    return (s.form[office.from] ?? "").toLowerCase() === "the" || office.possessor !== null || /^\p{Lu}/u.test(s.form[office.head] ?? "");
  }

  #bodyCountry(s: AnnotatedSentence, office: OfficePhrase): string | null {
    return office.bodyPhrase ? this.bodyState(s, office.bodyPhrase) : null;
  }

  #holderOr(code: string, fits: (title: string) => boolean): Known {
    const holder = this.tenures.holders((tenure) => tenure.country === code && fits(tenure.office))[0];
    return (holder ? this.registry.get(holder) : undefined) ?? this.registry.state(code);
  }

  #described(s: AnnotatedSentence, from: number, to: number, head: number, country: string | null, into: Mention[]): void {
    const noun = (s.form[head] ?? "").toLowerCase();
    const plural = bodies().describedPlural.has(noun) || (/(?:s|men)$/u.test(noun) && !/(?:ss|us)$/u.test(noun));
    const words = s.form
      .slice(from, to)
      .join(" ")
      .replace(/ ([-/]) /gu, "$1")
      .replace(/ (['’]s)/gu, "$1");
    push(into, s, { from, to, head, form: "description" }, [this.registry.described(described(words, plural), plural, country)]);
  }

  #word({ sentence: s, hits }: Surface, i: number, into: Mention[]): void {
    const word = (s.form[i] ?? "").toLowerCase();
    const place = { from: i, to: i + 1, head: i, form: "pronoun" as const };
    const gender = PERSONAL[word];
    if (gender !== undefined) {
      const person = this.#person(s, i, gender, into);
      if (person) {
        person.gender ??= gender;
        push(into, s, place, [person]);
      }
      return;
    }
    if (NEUTER.has(word)) {
      const body = this.#neuter(s, i, into);
      if (body && s.deprel[i] !== "expl") push(into, s, place, [body]);
      return;
    }
    if (PLURAL.has(word)) {
      const several = this.#several(s, i, into);
      if (several) push(into, s, place, several);
      return;
    }
    if (
      (word === "former" || word === "latter") &&
      (s.form[i - 1] ?? "").toLowerCase() === "the" &&
      s.upos[i + 1] !== "NOUN" &&
      s.upos[i + 1] !== "PROPN"
    ) {
      const pair = this.#lastPair(s, i - 1, into);
      const meant = pair[word === "former" ? 0 : 1];
      if (meant) push(into, s, { from: i - 1, to: i + 1, head: i, form: "description" }, [meant]);
      return;
    }
    this.#noun(s, i, hits, into);
  }

  /** The last two named side by side, persons or states, in this sentence or the one before. */
  #lastPair(s: AnnotatedSentence, before: number, into: readonly Mention[]): Known[] {
    for (const type of ["person", "state"] as const)
      for (const mentions of [into.filter((m) => m.to <= before), this.mentions[s.index - 1] ?? []]) {
        const named = [...mentions].sort((a, b) => a.from - b.from).filter((m) => m.form === "name" && m.actors.length === 1);
        const actors = [...new Set(named.flatMap((m) => this.registry.get(m.actors[0] ?? "") ?? []).filter((actor) => actor.type === type))];
        if (actors.length >= 2) return actors.slice(-2);
      }
    return [];
  }

  #noun(s: AnnotatedSentence, i: number, hits: readonly Surface["hits"][number][], into: Mention[]): void {
    const knowledge = bodies();
    const word = (s.form[i] ?? "").toLowerCase();
    if (s.upos[i] !== "NOUN" && s.upos[i] !== "PROPN") return;
    if (into.some((m) => m.from <= i && i < m.to && m.form !== "demonym")) return;
    const from = leftEdge(s, i);
    const words = s.form.slice(from, i).map((w) => w.toLowerCase());
    const paired = words.includes("two") || words.includes("both") || words.includes("three");
    if (knowledge.pairsOfStates.has(word) && paired && s.names.every((n) => !(n.from <= i && i < n.to))) {
      const count = words.includes("three") ? 3 : 2;
      const chosen = this.#latestStates(s, from, count, into);
      if (chosen.length === count) push(into, s, { from, to: i + 1, head: i, form: "description" }, chosen);
      return;
    }
    if (knowledge.pairsOfPersons.has(word) && paired) {
      const chosen = this.#latestPersons(s, from, into);
      if (chosen.length === 2) push(into, s, { from, to: i + 1, head: i, form: "description" }, chosen);
      return;
    }
    if (knowledge.describedPersons.has(word)) {
      const country = hits.find((h) => h.from >= from && h.to <= i && h.entry.kind === "state")?.entry;
      const after = (s.form[i + 1] ?? "").toLowerCase();
      const place = ["in", "at", "from", "of", "with"].includes(after) ? nounPhraseAfter(s, i) : i + 1;
      this.#described(s, from, place, i, country?.kind === "state" ? country.code : null, into);
      return;
    }
    if (words[0] !== "the" && words[0] !== "its" && words[0] !== "that" && words[0] !== "this") return;
    for (const [id, organisation] of Object.entries(organisations()))
      if (organisation.noun.includes(word) && this.registry.get(id)?.mentions.length) {
        const latest = this.#latestOrganisation(word);
        if (latest) push(into, s, { from, to: i + 1, head: i, form: "description" }, [latest]);
        return;
      }
  }

  #latestOrganisation(noun: string): Known | undefined {
    const named = this.registry
      .all()
      .filter((actor) => actor.type === "organisation" && organisations()[actor.id]?.noun.includes(noun) && actor.mentions.length > 0);
    return named.sort((a, b) => (b.mentions.at(-1)?.start ?? 0) - (a.mentions.at(-1)?.start ?? 0))[0];
  }

  /** Mentions before a token, nearest sentence first, within each: subjects first, then left to right. */
  #before(s: AnnotatedSentence, token: number, into: readonly Mention[]): Mention[] {
    const found = into.filter((m) => m.to <= token).sort((a, b) => this.#rank(s, a) - this.#rank(s, b) || b.from - a.from);
    for (let back = s.index - 1; back >= Math.max(0, s.index - SENTENCES_BACK); back--) {
      const sentence = this.#sentences[back];
      if (sentence)
        found.push(...[...(this.mentions[back] ?? [])].sort((a, b) => this.#rank(sentence, a) - this.#rank(sentence, b) || a.from - b.from));
    }
    return found;
  }

  #rank(s: AnnotatedSentence, m: Mention): number {
    for (let i = m.from; i < m.to; i++) {
      const head = s.head[i] ?? -1;
      if (hasRelation(s, i, "nsubj") && (head < m.from || head >= m.to)) return s.deprel[head] === "root" ? 0 : 1;
    }
    return s.head[m.head] === -1 ? 1 : 2;
  }

  #person(s: AnnotatedSentence, i: number, gender: Gender, into: readonly Mention[]): Known | undefined {
    const fits = (m: Mention): Known | undefined => {
      if (m.actors.length !== 1 || m.form === "demonym") return undefined;
      const actor = this.registry.get(m.actors[0] ?? "");
      return actor?.type === "person" && (actor.gender === null || actor.gender === gender) ? actor : undefined;
    };
    const candidates = this.#before(s, i, into).flatMap((m) => fits(m) ?? []);
    if (candidates[0]) return candidates[0];
    const later = into.filter((m) => m.from > i && m.form === "name").flatMap((m) => fits(m) ?? []);
    return later[0];
  }

  #neuter(s: AnnotatedSentence, i: number, into: readonly Mention[]): Known | undefined {
    for (const m of this.#before(s, i, into)) {
      if (m.sentence < s.index - 1) return undefined;
      const actor = m.actors.length === 1 ? this.registry.get(m.actors[0] ?? "") : undefined;
      if (actor && (actor.type === "state" || actor.type === "organisation") && m.form !== "demonym") return actor;
    }
    return undefined;
  }

  #several(s: AnnotatedSentence, i: number, into: readonly Mention[]): Known[] | undefined {
    const plural = this.#before(s, i, into).find((m) => m.actors.length > 1 && m.sentence >= s.index - 1);
    if (plural) return plural.actors.flatMap((id) => this.registry.get(id) ?? []);
    const group = this.#before(s, i, into).find((m) => m.sentence >= s.index - 1 && this.registry.get(m.actors[0] ?? "")?.type === "group");
    if (group) return group.actors.flatMap((id) => this.registry.get(id) ?? []);
    const persons = this.#latestPersons(s, i, into);
    return persons.length === 2 ? persons : undefined;
  }

  #pair(s: AnnotatedSentence, office: OfficePhrase, into: Mention[]): boolean {
    const words = s.form.slice(Math.max(0, office.from - 1), office.head + 1).map((w) => w.toLowerCase());
    const definite = words.includes("two") || words.includes("both") || words.includes("the") || words.includes("their");
    const persons = definite ? this.#latestPersons(s, office.from, into) : [];
    const states = definite && persons.length < 2 ? this.#latestStates(s, office.from, 2, into) : [];
    const chosen = persons.length === 2 ? persons : states;
    if (chosen.length !== 2) return false;
    push(into, s, { from: office.from, to: office.to, head: office.head, form: "description" }, chosen);
    return true;
  }

  /** The states a sentence names before a token, where there are as many as wanted; else those most spoken of so far, the latest sentences counting most. */
  #latestStates(s: AnnotatedSentence, before: number, count: number, into: readonly Mention[]): Known[] {
    const stateOf = (id: string): Known | undefined => {
      const actor = this.registry.get(id);
      if (actor?.type === "state") return actor;
      return actor?.type === "person" && actor.country ? this.registry.state(actor.country) : undefined;
    };
    const here = [
      ...new Set(
        into
          .filter((m) => m.to <= before)
          .sort((a, b) => a.from - b.from)
          .flatMap((m) => m.actors.flatMap((id) => stateOf(id) ?? [])),
      ),
    ];
    if (here.length === count) return here;
    const scores = new Map<Known, number>();
    for (let index = s.index; index >= 0; index--)
      for (const m of index === s.index ? into.filter((other) => other.to <= before) : (this.mentions[index] ?? []))
        for (const id of m.actors) {
          const state = stateOf(id);
          if (state) scores.set(state, (scores.get(state) ?? 0) + SALIENCE_DECAY ** (s.index - index) * (state.id === id ? 1 : 0.5));
        }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([state]) => state);
  }

  #latestPersons(s: AnnotatedSentence, before: number, into: readonly Mention[]): Known[] {
    const chosen: Known[] = [];
    const near = [
      ...into.filter((m) => m.to <= before).reverse(),
      ...[...this.mentions.slice(Math.max(0, s.index - SENTENCES_BACK), s.index)]
        .reverse()
        .flatMap((list) => [...list].sort((a, b) => b.from - a.from)),
    ];
    for (const m of near)
      for (const id of m.actors) {
        const actor = this.registry.get(id);
        if (actor?.type !== "person" || actor.described || chosen.includes(actor) || chosen.length === 2) continue;
        if (chosen[0] && chosen[0].country !== null && chosen[0].country === actor.country) continue;
        if (this.tenures.officesOf(id).length > 0) chosen.push(actor);
      }
    return chosen.reverse();
  }

  /** Whose counterpart or predecessor it is: the person "his" or "X's" stands for, else the last office-holder named before it. */
  possessor(sentence: number, office: OfficePhrase): string | undefined {
    const s = this.#sentences[sentence];
    const into = this.mentions[sentence] ?? [];
    if (!s) return undefined;
    const owner = office.owner ? into.find((m) => m.form === "name" && m.to === office.owner?.to) : undefined;
    if (owner) return owner.actors[0];
    const gender = PERSONAL[(s.form[office.possessor ?? -1] ?? "").toLowerCase()];
    const found =
      gender === undefined
        ? undefined
        : this.#person(
            s,
            office.from,
            gender,
            into.filter((m) => m.to <= office.from),
          );
    return found?.id ?? this.#personWithOffice(s, office.from, into);
  }

  /** Whom "its", "his" or "the bloc's" before an office stands for; organisations first where the title is one of organisations. */
  owner(sentence: number, office: OfficePhrase, organisations: boolean): Known | undefined {
    const s = this.#sentences[sentence];
    const into = this.mentions[sentence] ?? [];
    if (!s) return undefined;
    if (office.owner) {
      const last = office.owner.to - 1;
      const named = into.find((m) => m.from <= last && last < m.to && m.form === "name");
      return named ? this.registry.get(named.actors[0] ?? "") : this.#pointed(s, (s.form[last] ?? "").toLowerCase(), office.from, into);
    }
    const word = (s.form[office.possessor ?? -1] ?? "").toLowerCase();
    const gender = PERSONAL[word];
    if (gender !== undefined) return this.#person(s, office.from, gender, into);
    const types = organisations ? ["organisation", "state"] : ["state", "organisation"];
    const before = this.#before(s, office.from, into).filter((m) => m.sentence >= s.index - 1 && m.actors.length === 1 && m.form !== "demonym");
    for (const type of types) {
      const found = before.map((m) => this.registry.get(m.actors[0] ?? "")).find((actor) => actor?.type === type);
      if (found) return found;
    }
    return undefined;
  }

  /** The organisation or state a noun points back to ("the bloc", "the country"). */
  #pointed(s: AnnotatedSentence, noun: string, before: number, into: readonly Mention[]): Known | undefined {
    const organisation = this.#latestOrganisation(noun);
    if (organisation) return organisation;
    if (!bodies().countryNouns.has(noun)) return undefined;
    return this.#before(s, before, into)
      .map((m) => this.registry.get(m.actors[0] ?? ""))
      .find((actor) => actor?.type === "state");
  }

  /** An organisation named before by a longer name that ends or begins so: "the Commission" after "the European Commission". */
  organisationCalled(name: string): Known | undefined {
    const key = fold(name);
    return this.registry
      .all()
      .find(
        (actor) =>
          actor.type === "organisation" &&
          actor.mentions.length > 0 &&
          [actor.name, ...actor.aliases].some((other) => fold(other).endsWith(` ${key}`)),
      );
  }

  /** The state of the first actor mentioned before a token: of the subject, as a rule. */
  subjectState(sentence: number, before: number): string | null {
    const s = this.#sentences[sentence];
    if (!s) return null;
    const countryOf = (m: Mention): string | null => this.registry.get(m.actors[0] ?? "")?.country ?? null;
    const earlier = [...(this.mentions[sentence] ?? [])].sort((a, b) => a.from - b.from).filter((m) => m.to <= before && countryOf(m) !== null);
    const isSubject = (m: Mention): boolean => hasRelation(s, m.form === "demonym" ? (s.head[m.head] ?? -1) : m.head, "nsubj");
    const subject = earlier.findLast(isSubject) ?? earlier.find((m) => m.form !== "demonym" && s.upos[m.from - 1] !== "ADP");
    return subject ? countryOf(subject) : null;
  }

  /** Lets names of the sentence at hand be looked up before its pronouns are resolved. */
  open(s: AnnotatedSentence): void {
    this.#sentences[s.index] = s;
  }

  #personWithOffice(s: AnnotatedSentence, before: number, into: readonly Mention[]): string | undefined {
    return this.#before(s, before, into)
      .flatMap((m) => m.actors)
      .find((id) => this.tenures.officesOf(id).length > 0);
  }

  readonly #bodies = new Map<string, string>();
  /** The state of a ministry or army: said with it, said with it before ("the embassy"), or that of the context. */
  bodyState(s: AnnotatedSentence, body: BodyPhrase): string | null {
    const word = (s.form[body.head] ?? "").toLowerCase();
    const said = body.countries[0];
    if (said) {
      this.#bodies.set(word, said);
      return said;
    }
    const before = (s.form[body.from - 1] ?? s.form[body.from] ?? "").toLowerCase();
    const gender = PERSONAL[before] ?? PERSONAL[(s.form[body.from] ?? "").toLowerCase()];
    const whose = gender === undefined ? undefined : this.#person(s, body.from, gender, this.mentions[s.index] ?? []);
    if (whose?.country) return whose.country;
    const alone = body.to - body.from <= 2;
    return (alone ? this.#bodies.get(word) : undefined) ?? this.contextState(s, body.from);
  }

  /** The state an office or ministry without a country belongs to. */
  contextState(s: AnnotatedSentence, before: number): string | null {
    return this.context.stateFor({ sentence: s.index, from: before, not: new Set() }, null);
  }
}

function leftEdge(s: AnnotatedSentence, head: number): number {
  let from = head;
  while (
    from > 0 &&
    (["ADJ", "NOUN", "PROPN", "NUM", "DET"].includes(s.upos[from - 1] ?? "") ||
      s.form[from - 1] === "-" ||
      ["both", "its", "their", "'s", "’s"].includes((s.form[from - 1] ?? "").toLowerCase()))
  ) {
    from--;
    if (s.upos[from] === "DET" && (s.form[from] ?? "").toLowerCase() !== "both") break;
  }
  return from;
}

function nounPhraseAfter(s: AnnotatedSentence, head: number): number {
  let at = head + 2;
  while (at < s.form.length && ["DET", "ADJ", "PROPN"].includes(s.upos[at] ?? "")) at++;
  return at > head + 2 ? at : head + 1;
}

/** A singular description begins with its article: "senior official" → "a senior official". */
const described = (words: string, plural: boolean): string =>
  plural || /^(?:the|an?|one|another|some|any|no|every|his|her|its|their)\s/iu.test(words)
    ? words
    : `${/^[aeiou]/iu.test(words) ? "an" : "a"} ${words}`;

const singularTitle = (title: string): string => title.replace(/\b(\p{L}+?)s\b$/u, "$1").replace(/men$/u, "man");

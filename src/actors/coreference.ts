import type { AnnotatedSentence } from "../language/index.js";
import { hasRelation } from "../language/index.js";
import type { Mention, Tenure } from "./actors.js";
import { type BodyPhrase, bodies } from "./bodies.js";
import { latestOrganisation, resolveNoun } from "./descriptions.js";
import type { Discourse } from "./discourse.js";
import { fold } from "./gazetteer.js";
import { offices, states } from "./knowledge.js";
import { push } from "./mentions.js";
import { resolveOffice } from "./office-mentions.js";
import { isNominal, lower, phraseText, wordsOf } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import type { Pointers } from "./pointers.js";
import { genderOfPronoun, isBareBoth, isPronoun, personFor, resolvePronoun } from "./pronouns.js";
import type { Gender, Known } from "./registry.js";
import type { Surface } from "./surface.js";
import { holderWords } from "./words.js";

/** "The Finn", "the Frenchman" as somebody who acts, not "the Finnish", "the French". */
const isNational = (s: AnnotatedSentence, m: Mention): boolean =>
  m.to === m.from + 1 &&
  lower(s, m.from - 1) === "the" &&
  findsPeople(s.form[m.from] ?? "") &&
  !/(?:sh|ch|se|ss|s)$/u.test(s.form[m.from] ?? "") &&
  hasRelation(s, m.from, "nsubj", "obj", "iobj", "nsubj:pass");
const findsPeople = (word: string): boolean => Object.values(states()).some(({ people }) => people.includes(word));
const NATIONALS_BACK = 3;

/** "First secretary", "cultural attaché": work in a mission, which stands for one state. */
const isOfMission = ({ title }: OfficePhrase): boolean => wordsOf(title).some((word) => offices().words.staff.has(word));

/** "The Samoan High Commission in Suva": a body abroad that carries its state's name. */
const isOfState = (actor: Known | undefined): boolean => actor?.type === "organisation" && actor.country !== null;

/** What a state has abroad. */
const EMBASSIES = new Set(["embassy", "consulate"]);
/** How far into a sentence "the foreign ministry" may stand to open it. */
const OPENING = 1;

/** How many sentences back the head of a list may stand. */
const LIST_BACK = 8;

/** Who words that name nobody point back to, judged by nearness, grammatical role, gender and office. */
export class Coreference implements Pointers {
  constructor(private readonly d: Discourse) {}

  /** Resolves the offices without a name, then the nouns and pronouns of one sentence, left to right; its names are already in `into`. */
  resolve({ sentence: s, offices, persons, hits, bodies: found, links }: Surface, into: Mention[]): void {
    const linked = new Set(links.map((link) => link.office));
    for (const m of into.filter((one) => one.form === "name" && isNational(s, one))) {
      const person = this.#compatriot(s, m, into);
      if (person)
        into[into.indexOf(m)] = { ...m, from: m.from - 1, start: s.starts[m.from - 1] ?? m.start, form: "description", actors: [person.id] };
    }
    for (let i = 0; i < s.form.length; i++) {
      if (into.some((m) => m.head === i && m.form !== "demonym")) continue;
      const office = offices.find((o) => o.head === i && !linked.has(o) && !persons.some((p) => p.from < o.to && o.from < p.to));
      const inside = into.some((m) => m.from <= i && i < m.to && m.form !== "demonym");
      if (office && !inside) {
        const pointing = resolveOffice(this.d, this, s, office, into);
        if (pointing) push(into, s, { ...pointing, head: i, form: "description" }, pointing.actors);
        if (pointing) continue;
      }
      if (isPronoun(lower(s, i)) || isBareBoth(s, i)) {
        const actors = resolvePronoun(this.d, s, i, into);
        if (actors.length > 0) push(into, s, { from: i, to: i + 1, head: i, form: "pronoun" }, actors);
      } else if (!inside && (["NOUN", "PROPN", "NUM", "ADJ"].includes(s.upos[i] ?? "") || bodies().describedPersons.has(lower(s, i)))) {
        const pointing = resolveNoun(this.d, s, i, hits, found, into);
        if (pointing) push(into, s, { from: pointing.from, to: pointing.to, head: i, form: "description" }, pointing.actors);
      }
    }
  }

  /** "The Finn remarked": the person from there who was named last, else the only one named of whom nobody said from where. */
  #compatriot(s: AnnotatedSentence, m: Mention, into: readonly Mention[]): Known | undefined {
    const country = this.d.actorOf(m)?.country;
    const persons = this.d.before(s, m.from, into, NATIONALS_BACK).flatMap((one) => this.d.actorOf(one) ?? []);
    const named = [...new Set(persons.filter(({ type, described }) => type === "person" && !described))];
    const unknown = named.filter((person) => person.country === null);
    return named.find((person) => person.country === country) ?? (unknown.length === 1 ? unknown[0] : undefined);
  }

  /** Whose counterpart or predecessor it is: the person "his" or "X's" stands for, else the last office-holder named before it. */
  possessor(sentence: number, office: OfficePhrase, holder?: Known): string | undefined {
    const s = this.d.sentence(sentence);
    const into = this.d.mentionsOf(sentence).filter((m) => holder === undefined || !m.actors.includes(holder.id));
    if (!s) return undefined;
    const owner = this.named(sentence, office);
    if (owner) return owner;
    const gender = genderOfPronoun(s.form[office.possessor ?? -1] ?? "");
    const isOwn = (m: Mention): boolean => {
      const country = this.d.actorOf(m)?.country ?? null;
      return office.rank === "counterpart" && country !== null && office.countries.includes(country);
    };
    const before = into.filter((m) => m.to <= office.from && !isOwn(m));
    const found = gender === undefined ? undefined : personFor(this.d, s, office.possessor ?? office.from, gender, before);
    if (found && !(office.rank === "counterpart" && found.country !== null && office.countries.includes(found.country))) return found.id;
    if (found) return this.#ofAnotherState(s, office, into, gender ?? null)?.id;
    const own = /^(?:my|our|your)$/iu.test(s.form[office.possessor ?? -1] ?? "") ? this.d.tenures.told.first() : undefined;
    if (own) return own;
    const ids = this.d.before(s, office.from, into).flatMap((m) => m.actors);
    return ids.find((id) => this.d.tenures.told.officesOf(id).length > 0);
  }

  named(sentence: number, office: OfficePhrase): string | undefined {
    return this.d.mentionsOf(sentence).find((m) => m.form === "name" && m.to === office.owner?.to)?.actors[0];
  }

  /** "Nino Beridze; her Georgian counterpart": a counterpart is of another state than whoever has one, so an office-holder of another. */
  #ofAnotherState(s: AnnotatedSentence, office: OfficePhrase, into: readonly Mention[], gender: Gender): Known | undefined {
    const persons = this.d.before(s, office.from, into, LIST_BACK).flatMap((m) => this.d.actorOf(m) ?? []);
    return persons.find(
      ({ id, type, country, gender: own }) =>
        type === "person" &&
        (own === null || gender === null || own === gender) &&
        country !== null &&
        !office.countries.includes(country) &&
        this.d.tenures.told.officesOf(id).length > 0,
    );
  }

  /** Whom "its", "his" or "the bloc's" before an office stands for; organisations first where the title is one of organisations. */
  owner(sentence: number, office: OfficePhrase, ofOrganisations: boolean, holder?: Known): Known | undefined {
    const s = this.d.sentence(sentence);
    const into = this.d.mentionsOf(sentence);
    if (!s) return undefined;
    if (office.owner) {
      const last = office.owner.to - 1;
      const named = into.find((m) => m.from <= last && last < m.to && m.form === "name");
      return named ? this.d.actorOf(named) : this.#pointed(s, last, office.from, into);
    }
    const gender = genderOfPronoun(s.form[office.possessor ?? -1] ?? "");
    if (gender !== undefined)
      return personFor(
        this.d,
        s,
        office.possessor ?? office.from,
        gender,
        into.filter((m) => m.to <= office.from && (holder === undefined || !m.actors.includes(holder.id))),
      );
    const types = ofOrganisations ? ["organisation", "state"] : ["state", "organisation"];
    const before = this.d
      .before(s, office.from, into, 1)
      .filter((m) => m.form !== "demonym")
      .map((m) => this.d.actorOf(m));
    const mission =
      office.rank === "diplomat" || isOfMission(office) ? before.find((actor) => actor?.type === "state" || isOfState(actor)) : undefined;
    return mission ?? types.map((type) => before.find((actor) => actor?.type === type)).find((actor) => actor !== undefined);
  }

  /** "It went to the fisheries committee. Its chair, X": a committee that no list knows. */
  committee(sentence: number, office: OfficePhrase): string | null {
    const [here, before] = [this.d.sentence(sentence), this.d.sentence(sentence - 1)];
    if (!here || !before || before.paragraph !== here.paragraph || lower(here, office.possessor ?? -1) !== "its") return null;
    const noun = before.lemma.findLastIndex((lemma) => holderWords().committees.has(lemma.toLowerCase()));
    if (noun < 0 || this.d.mentionsOf(before.index).some((m) => m.form !== "demonym" && m.from <= noun && noun < m.to)) return null;
    let from = noun;
    while (from > 0 && (isNominal(before, from - 1) || (lower(before, from - 1) === "and" && isNominal(before, from - 2)))) from--;
    return from < noun ? phraseText(before, from, noun + 1) : null;
  }

  /** The organisation or state a noun points back to ("the bloc", "the country"). */
  #pointed(s: AnnotatedSentence, noun: number, before: number, into: readonly Mention[]): Known | undefined {
    const organisation = latestOrganisation(this.d, lower(s, noun), s.starts[noun] ?? 0);
    if (organisation || !bodies().countryNouns.has(lower(s, noun))) return organisation;
    return this.d
      .before(s, before, into)
      .map((m) => this.d.actorOf(m))
      .find((actor) => actor?.type === "state");
  }

  /** An organisation named before by a longer name that ends so: "the Commission" after "the European Commission". */
  organisationCalled(name: string): Known | undefined {
    const key = fold(name);
    return this.d.registry
      .all()
      .find(
        (actor) =>
          actor.type === "organisation" &&
          actor.mentions.length > 0 &&
          [actor.name, ...actor.aliases].some((other) => fold(other).endsWith(` ${key}`)),
      );
  }

  /** The state of the subject before a token. */
  subjectState(sentence: number, before: number): string | null {
    const s = this.d.sentence(sentence);
    if (!s) return null;
    const countryOf = (m: Mention): string | null => this.d.registry.get(m.actors[0] ?? "")?.country ?? null;
    const earlier = [...this.d.mentionsOf(sentence)].sort((a, b) => a.from - b.from).filter((m) => m.to <= before && countryOf(m) !== null);
    const isSubject = (m: Mention): boolean => hasRelation(s, m.form === "demonym" ? (s.head[m.head] ?? -1) : m.head, "nsubj");
    const subject = earlier.findLast(isSubject) ?? earlier.find((m) => m.form !== "demonym" && s.upos[m.from - 1] !== "ADP");
    return subject ? countryOf(subject) : null;
  }

  readonly #bodies = new Map<string, string>();
  /** The state of a ministry or army: said with it, said with it before ("the embassy"), or that of the context. */
  bodyState(s: AnnotatedSentence, body: BodyPhrase): string | null {
    const word = lower(s, body.head);
    const said = body.countries[0];
    if (said) {
      this.#bodies.set(word, said);
      return said;
    }
    const at = genderOfPronoun(lower(s, body.from)) === undefined ? body.from - 1 : body.from;
    const gender = genderOfPronoun(lower(s, at));
    const whose =
      gender === undefined
        ? undefined
        : personFor(
            this.d,
            s,
            at,
            gender,
            this.d.mentionsOf(s.index).filter((m) => m.to <= at),
          );
    if (whose?.country) return whose.country;
    const owner = /^['’]s?$/u.test(s.form[body.from - 1] ?? "") ? this.d.mentionsOf(s.index).find((m) => m.to === body.from - 1) : undefined;
    if (owner) return this.d.stateOf(this.d.actorOf(owner))?.country ?? null;
    if (bodies().notInferred.has(word)) return this.#bodies.get(word) ?? null;
    const alone = body.to - body.from <= 2;
    const foreign = alone && EMBASSIES.has(word) ? this.#ofDiplomat(s) : null;
    if (foreign) return foreign;
    const local = alone && !EMBASSIES.has(word) ? this.#ofPlaceOrSpeaker(s, body) : null;
    return local ?? (alone ? this.#bodies.get(word) : undefined) ?? this.contextState(s, body.from);
  }

  /** "In Paris, the ministry said", "France agreed. The foreign ministry said": of the capital that opens the sentence, or of whoever did something in the sentence before. */
  #ofPlaceOrSpeaker(s: AnnotatedSentence, body: BodyPhrase): string | null {
    const isTold = body.to - body.from === 2 && body.from <= OPENING;
    return this.d.context.placeAtStart(s.index) ?? (isTold ? this.#agentState(s.index - 1) : null);
  }

  /** The state of whoever is the subject of a sentence by name or pronoun, not by what is theirs ("Afghan towns"). */
  #agentState(sentence: number): string | null {
    const s = this.d.sentence(sentence);
    if (!s) return null;
    const agent = this.d.mentionsOf(sentence).find((m) => m.form !== "demonym" && hasRelation(s, m.head, "nsubj"));
    return this.d.registry.get(agent?.actors[0] ?? "")?.country ?? null;
  }

  /** "The embassy", after a diplomat of some state, or a guest from abroad: theirs. */
  #ofDiplomat({ index }: AnnotatedSentence): string | null {
    const { held } = this.d.tenures.told;
    const near = held.filter(({ tenure }) => tenure.country !== null && tenure.sentence >= index - 2);
    const isGuest = ({ country, sentence }: Tenure): boolean => sentence === index - 1 && country !== this.d.context.homeAt(index);
    const last = near.findLast(({ rank }) => rank === "diplomat") ?? near.findLast(({ tenure }) => isGuest(tenure));
    return last?.tenure.country ?? null;
  }

  /** The state an office or ministry without a country belongs to. */
  contextState(s: AnnotatedSentence, before: number): string | null {
    return this.d.context.stateFor({ sentence: s.index, from: before, not: new Set() }, null);
  }
}

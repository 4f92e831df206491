import type { Span } from "../text/index.js";
import type { Actor, ActorType, OfficeHeld } from "./actors.js";
import { fold } from "./gazetteer.js";
import { organisations, states } from "./knowledge.js";
import { mentionWords } from "./words.js";

export type Gender = "male" | "female" | null;

export interface Known {
  readonly id: string;
  /** How many actors the article had before. */
  readonly met: number;
  readonly type: ActorType;
  name: string;
  country: string | null;
  gender: Gender;
  /** Described, not named ("a French official"). */
  readonly described: boolean;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
  /** Folded words of every name used, for persons. */
  readonly words: Set<string>;
  /** Common nouns the article has named an organisation with ("the newspaper X"). */
  readonly nouns: Set<string>;
  /** Mentions by an imported office. */
  readonly imported: Map<OfficeHeld, Span[]>;
}

const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "") || "actor";

/** Is it one of the words of a name, or the initial of one ("S." of Sara)? */
const isAmong = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word) || (/^\p{L}\.?$/u.test(word) && [...words].some((other) => other.length > 2 && other.startsWith(word[0] ?? "")));

/** The actors of one article while it is being read: who has been named so far, and under which names. */
export class Registry {
  readonly #actors = new Map<string, Known>();
  /** Persons by the words of their names, in the order they were met; organisations by name and by the nouns that point back to them. */
  readonly #byWord = new Map<string, Set<Known>>();
  readonly #organisationByName = new Map<string, Known>();
  readonly #byNoun = new Map<string, Set<Known>>();
  readonly #described: Known[] = [];
  readonly #relatives = new Set<Known>();

  all(): Known[] {
    return [...this.#actors.values()];
  }

  get(id: string): Known | undefined {
    return this.#actors.get(id);
  }

  state(code: string): Known {
    const entry = states()[code];
    return this.#ensure(code.toLowerCase(), "state", entry?.name ?? code, code);
  }

  organisation(id: string): Known {
    const entry = organisations()[id];
    const known = this.#ensure(id, "organisation", entry?.name ?? id, entry?.country ?? null);
    if (known.aliases.size > 0 || known.mentions.length > 0) return known;
    for (const name of entry?.names.slice(0, 2) ?? []) known.aliases.add(name);
    for (const noun of entry?.noun ?? []) this.#point(noun, known);
    for (const name of [known.name, ...known.aliases]) this.#organisationByName.set(fold(name), known);
    return known;
  }

  unlistedOrganisation(name: string, country: string | null = null): Known {
    const same = this.#organisationByName.get(fold(name));
    if (same) return same;
    const known = this.#ensure(`org-${slug(name)}`, "organisation", name, country);
    this.#organisationByName.set(fold(name), known);
    return known;
  }

  /** Notes a common noun that the article names an organisation with ("the newspaper X"). */
  noteNoun(organisation: Known, noun: string): void {
    organisation.nouns.add(noun);
    this.#point(noun, organisation);
  }

  /** The organisations that a common noun may point back to, or whose name ends with it. */
  organisationsOf(noun: string): readonly Known[] {
    return [...(this.#byNoun.get(noun) ?? [])];
  }

  #point(noun: string, organisation: Known): void {
    this.#byNoun.set(noun, (this.#byNoun.get(noun) ?? new Set()).add(organisation));
  }

  group(id: string, name: string): Known {
    return this.#ensure(`group-${id}`, "group", name, null);
  }

  /** A person or group named only by a description; the same description and country is the same actor. */
  described(name: string, plural: boolean, country: string | null): Known {
    const plain = name.replace(/^(?:an?|the|one|another|some|several)\s+/iu, "");
    return this.#ensure(`${plural ? "group" : "unnamed"}-${slug(`${country ?? ""} ${plain}`)}`, plural ? "group" : "person", name, country, true);
  }

  /** The one told of last by a description with that noun ("the official" after "a Ugandan official"). */
  describedBefore(noun: string, country: string | null): Known | undefined {
    return this.#described.findLast((actor) => actor.words.has(noun) && actor.mentions.length > 0 && (country === null || actor.country === country));
  }

  /** The person a full or partial name stands for; a name nobody bears yet makes a new one, as does a surname with a title of which only a relative is known. */
  person(name: string, country: string | null, gender: Gender, isTitled = false): Known {
    const words = name
      .split(/[\s]+/u)
      .map(fold)
      .filter((word) => word !== "");
    const known = this.#samePerson(words, country, gender, isTitled);
    if (known) {
      if (words.length > known.name.split(/\s+/u).length) {
        known.aliases.add(known.name);
        known.name = name;
      } else if (name !== known.name) known.aliases.add(name);
      this.#addWords(known, words);
      known.country ??= country;
      known.gender ??= gender;
      return known;
    }
    let id = slug(words.at(-1) ?? name);
    for (let n = 2; this.#actors.has(id); n++) id = `${slug(words.at(-1) ?? name)}-${n}`;
    const made = this.#ensure(id, "person", name, country);
    made.gender = gender;
    this.#addWords(made, words);
    return made;
  }

  /** Notes that the article tells of a person as somebody's relative alone: a surname by itself is another's, where another bears it. */
  noteRelative(person: Known): void {
    this.#relatives.add(person);
  }

  /** Persons who bear the last word of this one's name, without this one. */
  namesakesOf(person: Known): readonly Known[] {
    const surname = fold(person.name.split(/\s+/u).at(-1) ?? "");
    return [...(this.#byWord.get(surname) ?? [])].filter((other) => other !== person && other.type === "person" && /\s/u.test(other.name));
  }

  #samePerson(words: readonly string[], country: string | null, gender: Gender, isTitled: boolean): Known | undefined {
    const sharing = this.#sharing(words).filter((actor) => !(isTitled && words.length === 1 && this.#relatives.has(actor)));
    const alike = sharing.filter((actor) => actor.gender === null || gender === null || actor.gender === gender);
    const people = alike.length > 0 ? alike : sharing;
    const fits = (actor: Known): boolean => !country || !actor.country || actor.country === country;
    const content = words.filter((word) => !mentionWords().particles.has(word));
    if (content.length === 0) return undefined;
    const exact = people.find((actor) => words.every((word) => isAmong(word, actor.words)) && (words.length > 1 || fits(actor)));
    if (exact) return exact;
    if (words.length === 1) return undefined;
    const said = new Set(words);
    return people.find((actor) => {
      const theirs = actor.name.split(/\s+/u).map(fold);
      return theirs.length === 1 ? words.includes(theirs[0] ?? "") && fits(actor) : theirs.every((word) => isAmong(word, said));
    });
  }

  /** Persons with one of the words in their names: those the text has named most so far first, of others those met last. */
  #sharing(words: readonly string[]): Known[] {
    const found = new Set(words.flatMap((word) => [...(this.#byWord.get(word) ?? [])]));
    return found.size < 2
      ? [...found]
      : [...found].sort(
          (a, b) => Number(this.#relatives.has(a)) - Number(this.#relatives.has(b)) || b.mentions.length - a.mentions.length || b.met - a.met,
        );
  }

  /** Words of a name, and the parts of a double one: "Macapagal-Arroyo" is also "Arroyo". */
  #addWords(known: Known, words: readonly string[]): void {
    for (const word of words)
      for (const part of [word, ...word.split("-").filter((piece) => piece.length > 2)]) {
        known.words.add(part);
        this.#byWord.set(part, (this.#byWord.get(part) ?? new Set()).add(known));
      }
  }

  #ensure(id: string, type: ActorType, name: string, country: string | null, described = false): Known {
    const known = this.#actors.get(id);
    if (known) return known;
    const made: Known = {
      id,
      met: this.#actors.size,
      type,
      name,
      country,
      gender: null,
      described,
      aliases: new Set(),
      mentions: [],
      words: new Set(),
      nouns: new Set(),
      imported: new Map(),
    };
    this.#actors.set(id, made);
    if (type === "organisation") this.#point(fold(name).split(" ").at(-1) ?? "", made);
    if (described) {
      for (const word of fold(name).split(" ")) made.words.add(word);
      this.#described.push(made);
    }
    return made;
  }

  /** What has been learnt, frozen. */
  actors(): Map<string, Actor> {
    return new Map(
      this.all().map((k) => [
        k.id,
        {
          id: k.id,
          type: k.type,
          name: k.name,
          country: k.country,
          aliases: [...k.aliases].filter((alias) => alias !== k.name),
          mentions: k.mentions,
          ...(k.imported.size === 0 ? {} : { imported: [...k.imported].map(([office, mentions]) => ({ ...office, mentions })) }),
        },
      ]),
    );
  }
}

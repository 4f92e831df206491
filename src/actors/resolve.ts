import { type Annotated, type AnnotatedSentence, child } from "../language/index.js";
import type { Mention, OfficeHeld, ResolvedActors, Tenure } from "./actors.js";
import { Coreference } from "./coreference.js";
import { Discourse } from "./discourse.js";
import { fold } from "./gazetteer.js";
import { ImportedOffices, sameOffice } from "./imported-offices.js";
import { introductions } from "./introductions.js";
import { relativesOnly } from "./kin.js";
import { stateAfter, stateBefore, stateOfLed } from "./links/state-of-name.js";
import { replacements } from "./links/taken-or-left.js";
import { nameBodies, nameOffices, nameOrganisations, namePersons, nameStates } from "./mentions.js";
import type { OfficePhrase } from "./offices.js";
import { OfficesTold } from "./offices-told.js";
import type { PersonName } from "./persons.js";
import { predicates } from "./predicates.js";
import { genderOfPronoun, personFor } from "./pronouns.js";
import { type Known, Registry } from "./registry.js";
import { successions } from "./successions.js";
import { readSurfaces, type Surface } from "./surface.js";
import { TenureBook } from "./tenures.js";
import { sameTitle } from "./titles.js";
import { StateContext } from "./whose-state/context.js";
import { OF_ONE_STATE } from "./whose-state/home-evidence.js";
import { OfficeStates, type StatedOffice } from "./whose-state/office-states.js";

/**
 * Who is spoken of: every mention of a state, organisation or person with the actor it stands for, and the offices persons hold.
 * `source` is the publisher's name, which tells whose ministry "the ministry" is in a national paper.
 * `imported` tells who held what: an office of a state without a name is its holder's at `imported.published` (EDTF), where the article names no other.
 */
export function resolveActors(
  annotated: Annotated,
  article: { readonly source: string | null },
  imported?: { readonly offices: readonly OfficeHeld[]; readonly published: string | null },
): ResolvedActors {
  const surfaces = readSurfaces(annotated.sentences);
  const registry = new Registry();
  meetEverybody(surfaces, registry);
  const mentions: Mention[][] = annotated.sentences.map(() => []);
  const context = new StateContext(surfaces, article.source);
  const told = new OfficesTold();
  const tenures = new TenureBook(registry, told, new OfficeStates(registry, context, told, statedOffices(surfaces, registry)));
  const lookUp = imported ? lookUpIn(new ImportedOffices(imported.offices, imported.published), surfaces) : () => undefined;
  const introduced = new Map(
    introductions(surfaces, context.isInterview).map(({ office, person }) => [office, registry.person(person.name, null, person.gender)]),
  );
  const discourse = new Discourse(registry, tenures, context, mentions, lookUp, comingIn(surfaces, registry), introduced);
  const coreference = new Coreference(discourse);
  for (const surface of surfaces) resolveSentence(surface, { registry, mentions, tenures, discourse, coreference, source: article.source });
  for (const list of mentions) list.sort((a, b) => a.from - b.from || b.to - a.to);
  return assemble(registry, mentions, withStatesOfHolders(told, registry), context.home);
}

/** "Deputy Premier X", of whom only a later sentence tells of which state: an office of a state, and of none that was said, is of its holder's. */
function withStatesOfHolders(told: OfficesTold, registry: Registry): readonly Tenure[] {
  return told.all().map((tenure) => {
    const isOpen = tenure.country === null && tenure.body === null;
    const rank = isOpen ? told.officesOf(tenure.holder).find((held) => held.tenure.office === tenure.office)?.rank : undefined;
    return rank !== undefined && (OF_ONE_STATE.has(rank) || rank === "diplomat")
      ? { ...tenure, country: registry.get(tenure.holder)?.country ?? null }
      : tenure;
  });
}

/** Full names and said nationalities first, wherever in the article they stand, so that a bare surname before them finds its bearer. */
function meetEverybody(surfaces: readonly Surface[], registry: Registry): void {
  const named = surfaces.flatMap(({ sentence, hits, persons, links }) =>
    persons.map((person) => {
      const said = links.filter((link) => link.person === person && !["counterpart", "predecessor", "successor"].includes(link.office.rank));
      return {
        sentence,
        person,
        isTitled: isTitled(links, person),
        country:
          stateAfter(sentence, person, hits) ??
          stateBefore(sentence, person, hits) ??
          stateOfLed(sentence, person, hits) ??
          said.map((link) => link.country ?? (link.office.countries.length === 1 ? link.office.countries[0] : null)).find((code) => code) ??
          null,
      };
    }),
  );
  const words = ({ person }: { person: PersonName }): number => person.name.split(/\s+/u).length;
  const [full, partial] = [named.filter((one) => words(one) > 1), named.filter((one) => words(one) === 1)];
  for (const { person, country } of full.sort((a, b) => words(b) - words(a))) registry.person(person.name, country, person.gender);
  for (const name of relativesOnly(named)) registry.noteRelative(registry.person(name, null, null));
  for (const { person, country, isTitled } of partial) registry.person(person.name, country, person.gender, isTitled);
}

/** "President X", not "First Lady X". */
const isTitled = (links: Surface["links"], person: PersonName): boolean =>
  links.some((link) => link.person === person && link.prenominal && link.office.political);

/** The offices that are said to be of a state where their holders are named ("the President of Mali, X"). */
function statedOffices(surfaces: readonly Surface[], registry: Registry): readonly StatedOffice[] {
  return surfaces.flatMap(({ links }) =>
    links.flatMap(({ office, person, country, former }) => {
      const of = country ?? (office.countries.length === 1 ? office.countries[0] : undefined);
      const isHeld = office.status === "incumbent" && !former && office.organisation === null && of !== undefined;
      return isHeld ? [{ title: office.title.toLowerCase(), country: of, holder: registry.person(person.name, null, person.gender) }] : [];
    }),
  );
}

/** "Its prime minister said", before the name: whom alone the article names in that office, of that state or of none that it says. */
function comingIn(surfaces: readonly Surface[], registry: Registry): Discourse["coming"] {
  const named = surfaces.flatMap(({ links }) => links.filter(({ office, former }) => office.status === "incumbent" && !office.plural && !former));
  return (country, title) => {
    const bearers = named.flatMap(({ office, person, country: said }) => {
      if (!sameTitle(office.title, title) || office.organisation !== null) return [];
      const bearer = registry.person(person.name, null, person.gender);
      return [{ bearer, country: said ?? office.countries[0] ?? bearer.country }];
    });
    const fitting = new Set(bearers.filter((one) => one.country === country || one.country === null).map(({ bearer }) => bearer));
    return fitting.size === 1 ? [...fitting][0] : undefined;
  };
}

/** The imported holder of a state's office, unless the article gives that office to another name. */
function lookUpIn(offices: ImportedOffices, surfaces: readonly Surface[]): Discourse["lookUp"] {
  const links = offices.isEmpty ? [] : surfaces.flatMap((surface) => surface.links);
  return (country, title) => {
    const held = offices.holder(country, title);
    const words = new Set(held?.person.split(/\s+/u).map(fold));
    const other = links.some(({ office, person, country: said }) => {
      const of = said ?? office.countries[0] ?? country;
      return of === country && sameOffice(title, office.title, country) && !person.name.split(/\s+/u).some((word) => words.has(fold(word)));
    });
    return other ? undefined : held;
  };
}

interface Reading {
  readonly registry: Registry;
  readonly mentions: Mention[][];
  readonly tenures: TenureBook;
  readonly discourse: Discourse;
  readonly coreference: Coreference;
  readonly source: string | null;
}

function resolveSentence(surface: Surface, { registry, mentions, tenures, discourse, coreference, source }: Reading): void {
  const { sentence: s, persons, links, offices } = surface;
  const into = mentions[s.index] ?? [];
  const naming = { registry, source, into };
  const known = new Map(
    persons.map((person): [PersonName, Known] => [
      person,
      bearerByOffice(surface, person, registry, tenures.told) ?? registry.person(person.name, null, person.gender, isTitled(links, person)),
    ]),
  );
  discourse.open(s);
  nameStates(surface, naming);
  namePersons(surface, naming, known);
  const leaning = (link: Surface["links"][number]): boolean =>
    ["counterpart", "predecessor", "successor"].includes(link.office.rank) || link.office.possessor !== null || link.office.owner !== null;
  const record = (link: Surface["links"][number]): void => {
    const holder = known.get(link.person);
    if (holder) tenures.record(surface, link, holder, coreference);
  };
  const follows = (link: Surface["links"][number]): boolean => links.some((other) => other.person === link.person && isOfOther(other));
  links.filter((link) => !leaning(link) && !follows(link)).forEach(record);
  nameBodies(surface, naming, coreference);
  nameOrganisations(surface, naming, coreference);
  links.filter(leaning).forEach(record);
  links.filter((link) => !leaning(link) && follows(link)).forEach(record);
  for (const person of replacements(s, persons)) {
    const holder = known.get(person);
    const subject = successorOf(s, person) ?? -1;
    const successor = persons.find((other) => other !== person && covers(other, subject));
    const gender = genderOfPronoun(s.form[subject] ?? "");
    const meant = successor ? known.get(successor) : gender === undefined ? undefined : personFor(discourse, s, subject, gender, into);
    if (holder) tenures.recordReplaced(surface, person, holder, meant);
  }
  for (const office of offices) {
    const holder = discourse.introduced.get(office);
    if (holder) tenures.recordIntroduced(surface, office, holder);
  }
  nameOffices(surface, naming, known);
  for (const office of offices)
    if (!links.some((link) => link.office === office)) tenures.told.noteOpen(s, office, stateOfIts(s, office, coreference));
  coreference.resolve(surface, into);
  for (const { office, holder, former } of predicates(surface, into, registry)) tenures.recordPredicate(surface, office, holder, former, coreference);
  for (const { successor, replaced, status } of successions(s, into)) {
    const evidence = { start: Math.min(successor.start, replaced.start), end: Math.max(successor.end, replaced.end) };
    tenures.recordSuccession(s, successor.actors[0] ?? "", replaced.actors[0] ?? "", status, evidence);
  }
}

/** "Its ambassador": the state that "its" stands for. */
const stateOfIts = (s: AnnotatedSentence, office: OfficePhrase, coreference: Coreference): string | null => {
  if (office.rank !== "diplomat" || (s.form[office.possessor ?? -1] ?? "").toLowerCase() !== "its") return null;
  const owner = coreference.owner(s.index, office, false);
  return owner?.type === "state" ? owner.country : null;
};

/** "Her successor", "his predecessor": whose state is that of the one followed. */
const isOfOther = ({ office }: Surface["links"][number]): boolean => ["predecessor", "successor"].includes(office.rank);

const covers = (person: PersonName, token: number): boolean => person.from <= token && token < person.to;

/** The subject of the verb by which somebody is replaced. */
function successorOf(s: AnnotatedSentence, replaced: PersonName): number | undefined {
  const verb = s.head[replaced.from] ?? -1;
  const subject = child(s, verb, "nsubj");
  return subject !== undefined && subject < verb ? subject : undefined;
}

/** "President Mobutu" where two Mobutus are named is the one who was told to be President. */
function bearerByOffice({ links }: Surface, person: PersonName, registry: Registry, told: OfficesTold): Known | undefined {
  const office = person.name.includes(" ") ? undefined : links.find((link) => link.person === person && link.prenominal)?.office;
  const word = fold(person.name);
  return (
    office &&
    told
      .holders((tenure) => sameTitle(tenure.office, office.title))
      .map((id) => registry.get(id))
      .find((known) => known?.words.has(word))
  );
}

/** The actors with further mentions beside those found. */
export function withMentions(resolved: ResolvedActors, added: readonly Mention[]): ResolvedActors {
  const mentions = resolved.mentions.map((list, sentence) => {
    const own = added.filter((mention) => mention.sentence === sentence);
    return own.length === 0 ? list : [...list, ...own].sort((a, b) => a.from - b.from || b.to - a.to);
  });
  return { ...resolved, ...lookUps(mentions), mentions };
}

/** Which mentions and actors stand at a token: the shortest first. */
function lookUps(mentions: ResolvedActors["mentions"]): Pick<ResolvedActors, "mentionAt" | "actorsAt"> {
  const covering = (sentence: number, token: number): Mention[] =>
    (mentions[sentence] ?? []).filter((m) => m.from <= token && token < m.to).sort((a, b) => a.to - a.from - (b.to - b.from));
  return {
    mentionAt: (sentence, token) => covering(sentence, token).find((m) => m.head === token) ?? covering(sentence, token)[0],
    actorsAt: (sentence, token) => covering(sentence, token)[0]?.actors ?? [],
  };
}

function assemble(registry: Registry, mentions: readonly Mention[][], tenures: readonly Tenure[], home: string | null): ResolvedActors {
  const actors = registry.actors();
  return {
    actors,
    mentions,
    tenures,
    home,
    ...lookUps(mentions),
    state: (code) => actors.get(code.toLowerCase()),
  };
}

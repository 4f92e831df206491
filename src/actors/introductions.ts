import { hasRelation } from "../language/index.js";
import { fold } from "./gazetteer.js";
import type { OfficePhrase } from "./offices.js";
import type { PersonName } from "./persons.js";
import type { Surface } from "./surface.js";
import { mentionWords } from "./words.js";

/** An office whose holder only the next sentence names. */
export interface Introduction {
  readonly office: OfficePhrase;
  readonly person: PersonName;
}

/**
 * "Peru's president said she would go. 'I am ready,' Rosa Salas told reporters": whoever goes on speaking is the one the sentence before told of by office
 * alone, where it names nobody else and the article gives that person no office.
 */
export function introductions(surfaces: readonly Surface[], isInterview: boolean): Introduction[] {
  const told = new Set(surfaces.flatMap(({ links }) => links.map(({ person }) => lastWord(person))));
  return surfaces.flatMap((surface, i) => {
    const next = surfaces[i + 1];
    const opened = next && openedBy(surface, next);
    if (opened && !told.has(lastWord(opened.person)) && !isNamedBefore(surfaces, i, opened.person)) return [opened];
    const answered = next && isInterview ? answeredBy(surface, next) : undefined;
    if (answered && !told.has(lastWord(answered.person)) && !isNamedBefore(surfaces, i + 1, answered.person)) return [answered];
    const office = surface.persons.length === 0 ? surface.offices.find((one) => isOpenSubject(surface, one)) : undefined;
    const speakers = next?.persons.filter((person) => speaks(next, person)) ?? [];
    const [person] = speakers;
    const isNew = person?.name.includes(" ") && !told.has(lastWord(person)) && !isNamedBefore(surfaces, i, person);
    return office && person && isNew && speakers.length === 1 ? [{ office, person }] : [];
  });
}

/** "Norway's ambassador to Russia was expelled. Lars Holm has until Friday to leave": the next sentence of the paragraph begins with the full name of nobody else. */
function openedBy(surface: Surface, next: Surface): Introduction | undefined {
  const [person] = next.persons;
  if (surface.persons.length > 0 || next.sentence.paragraph !== surface.sentence.paragraph) return undefined;
  if (person?.outer !== 0 || !person.name.includes(" ") || !isSubject(next, person)) return undefined;
  const offices = surface.offices.filter((one) => isOfOne(one) && hasRelation(surface.sentence, one.head, "nsubj", "nsubj:pass"));
  const [office] = offices;
  return office && offices.length === 1 ? { office, person } : undefined;
}

/** "You did not see the Peruvian president? / A meeting was planned, but Ms Salas was abroad": the only one whom the answer to a paragraph of one sentence names. */
function answeredBy(surface: Surface, next: Surface): Introduction | undefined {
  const [person] = next.persons;
  const isTurn = next.sentence.paragraph !== surface.sentence.paragraph && surface.sentence.form.length <= LONGEST_QUESTION;
  const offices = surface.offices.filter((one) => isOfOne(one) && one.definite);
  const [office] = offices;
  const isAlone = surface.persons.length === 0 && next.persons.length === 1 && next.offices.every(({ to }) => to !== person?.outer);
  return isTurn && isAlone && office && person && offices.length === 1 && isSubject(next, person) ? { office, person } : undefined;
}
const LONGEST_QUESTION = 20;

const isSubject = ({ sentence: s }: Surface, person: PersonName): boolean =>
  s.form.slice(person.from, person.to).some((_, k) => hasRelation(s, person.from + k, "nsubj", "nsubj:pass"));

/** An office that one person holds for one state. */
const isOfOne = (office: OfficePhrase): boolean =>
  !office.plural &&
  !office.indefinite &&
  office.political &&
  office.status === "incumbent" &&
  office.organisation === null &&
  office.countries.length === 1 &&
  (SPOKEN_FOR.has(office.rank) || (office.rank === "diplomat" && office.accreditedTo !== null) || office.rank === "military");

const lastWord = (person: PersonName): string => fold(person.name.split(/\s+/u).at(-1) ?? "");

const isNamedBefore = (surfaces: readonly Surface[], end: number, person: PersonName): boolean =>
  surfaces.slice(0, end).some(({ persons }) => persons.some((other) => lastWord(other) === lastWord(person)));

const isOpenSubject = ({ sentence: s }: Surface, office: OfficePhrase): boolean =>
  !office.plural &&
  !office.indefinite &&
  office.political &&
  office.status === "incumbent" &&
  office.accreditedTo === null &&
  office.organisation === null &&
  office.countries.length === 1 &&
  SPOKEN_FOR.has(office.rank) &&
  hasRelation(s, office.head, "nsubj") &&
  mentionWords().speaking.has(s.lemma[s.head[office.head] ?? -1] ?? "");

const speaks = ({ sentence: s }: Surface, person: PersonName): boolean =>
  s.form
    .slice(person.from, person.to)
    .some((_, k) => hasRelation(s, person.from + k, "nsubj") && mentionWords().speaking.has(s.lemma[s.head[person.from + k] ?? -1] ?? ""));

/** Offices of which a state has one. */
const SPOKEN_FOR = new Set(["head-of-state", "head-of-government", "minister"]);

import type { AnnotatedSentence } from "../language/index.js";
import { findActing } from "./acting.js";
import { type BodyPhrase, findBodies } from "./bodies.js";
import { datelineEnd } from "./dateline.js";
import { withFormsOfState } from "./forms-of-state.js";
import { findNames, fold, type Hit, withSharedWords } from "./gazetteer.js";
import type { Link } from "./links/link.js";
import { linkOffices } from "./links/link-offices.js";
import { withCorrectedNames } from "./names.js";
import { inPerson, isCapitalised } from "./office-words.js";
import { findOffices, type OfficePhrase } from "./offices.js";
import { findHeaded } from "./offices-by-verb.js";
import { findPersons, type PersonName } from "./persons.js";
import { findSeats } from "./seats.js";

/** What is read off one sentence before anything is resolved. */
export interface Surface {
  readonly sentence: AnnotatedSentence;
  readonly hits: readonly Hit[];
  readonly bodies: readonly BodyPhrase[];
  readonly offices: readonly OfficePhrase[];
  readonly persons: readonly PersonName[];
  /** Offices with the person whose name stands beside them. */
  readonly links: readonly Link[];
}

/** Names, bodies, offices and persons of every sentence. */
export function readSurfaces(sentences: readonly AnnotatedSentence[]): Surface[] {
  const named = withSharedWords(sentences.map(findNames));
  const read = sentences.map((sentence, i) => readNames(sentence, named[i] ?? []));
  const surnames = surnamesOf(read.flatMap(({ persons }) => persons));
  return read.map((surface) => {
    const persons = [...surface.persons, ...bareSurnames(surface, surnames)].sort((a, b) => a.from - b.from);
    return { ...surface, persons, links: linkOffices(surface.sentence, surface.offices, persons, surface.hits) };
  });
}

function readNames(annotated: AnnotatedSentence, found: readonly Hit[]): Omit<Surface, "links"> {
  const named = withFormsOfState(annotated, found);
  const sentence = withCorrectedNames(annotated, named);
  const hits = named.filter((hit) => !isInsidePerson(sentence, hit));
  const bodies = findBodies(sentence, hits);
  const titled = findOffices(sentence, { hits, bodies });
  const start = datelineEnd(sentence);
  const persons = findPersons(sentence, hits, titled).filter((person) => person.from >= start);
  const told = [...findHeaded(sentence, { hits, bodies }), ...findSeats(sentence, hits), ...findActing(sentence, titled, persons)];
  return { sentence, hits, bodies, offices: [...titled, ...told].sort((a, b) => a.from - b.from), persons };
}

/** "Jordan" inside the name "Michael Jordan" is no state. */
function isInsidePerson(s: AnnotatedSentence, hit: Hit): boolean {
  return s.names.some((name) => name.label === "PER" && name.from <= hit.from && hit.to <= name.to);
}

/** Last words of the full names in an article, folded. */
function surnamesOf(persons: readonly PersonName[]): ReadonlySet<string> {
  return new Set(
    persons.flatMap(({ name }) => (name.includes(" ") ? [fold(name.split(/\s+/u).at(-1) ?? "")] : [])).filter((word) => word.length > 2),
  );
}

/** A surname known from a full name elsewhere, where the model marks nothing. */
function bareSurnames({ sentence: s, hits, offices, persons }: Omit<Surface, "links">, surnames: ReadonlySet<string>): PersonName[] {
  return s.form.flatMap((form, i) => {
    if (!isCapitalised(s, i) || !surnames.has(fold(form)) || inPerson(s, i)) return [];
    const isOwner = offices.some((office) => office.owner?.to === i + 1);
    const taken =
      [...hits, ...persons, ...offices].some((span) => span.from <= i && i < span.to) || s.names.some((name) => name.from <= i && i < name.to);
    return taken && !isOwner ? [] : [{ from: i, to: i + 1, outer: i, name: form, gender: null }];
  });
}

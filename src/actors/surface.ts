import type { AnnotatedSentence } from "../language/index.js";
import { type BodyPhrase, findBodies } from "./bodies.js";
import { findNames, type Hit } from "./gazetteer.js";
import { withCorrectedNames } from "./names.js";
import { type Link, linkOffices } from "./links.js";
import { findOffices, type OfficePhrase } from "./offices.js";
import { findPersons, type PersonName } from "./persons.js";

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

/** Names, bodies, offices and persons of one sentence. */
export function readSurface(annotated: AnnotatedSentence): Surface {
  const named = findNames(annotated);
  const sentence = withCorrectedNames(annotated, named);
  const hits = named.filter((hit) => !isInsidePerson(sentence, hit));
  const bodies = findBodies(sentence, hits);
  const offices = findOffices(sentence, { hits, bodies });
  const persons = findPersons(sentence, hits, offices);
  return { sentence, hits, bodies, offices, persons, links: linkOffices(sentence, offices, persons, hits) };
}

/** "Jordan" inside the name "Michael Jordan" is no state. */
function isInsidePerson(s: AnnotatedSentence, hit: Hit): boolean {
  return s.names.some((name) => name.label === "PER" && name.from <= hit.from && hit.to <= name.to);
}

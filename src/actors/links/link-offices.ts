import type { AnnotatedSentence } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { isCapitalised } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import type { PersonName } from "../persons.js";
import { bestowed, given, givenByNoun, headedBy, verbal } from "./given-by-verb.js";
import { type Finder, isOfBody, isServed, type Link, type Reading, startsAt } from "./link.js";
import { afterPlace, beforeComma, chained, list, naming, prenominal } from "./name-after-title.js";
import { inCapacity, taken } from "./taken-or-left.js";
import { afterComma, apposed, coordinated, hung } from "./title-after-name.js";

/** Pairs the offices of a sentence with its names; the first way that finds a holder wins. */
export function linkOffices(s: AnnotatedSentence, offices: readonly OfficePhrase[], persons: readonly PersonName[], hits: readonly Hit[]): Link[] {
  const links: Link[] = [];
  const reading = { s, offices, persons, hits, links };
  const bare = new Set(offices.filter((office) => isBare(office, persons)));
  const told = offices.filter(
    (office) =>
      !offices.some(
        (outer) =>
          (isServed(s, office, outer) || isOfBody(office, outer)) && (!bare.has(office) || isHoldersOuter({ s, offices, persons }, office, outer)),
      ),
  );
  for (const office of [...told].sort((a, b) => Number(bare.has(b)) - Number(bare.has(a))))
    for (const find of office.byVerb ? [headedBy] : WAYS) {
      const found = find(reading, office).filter((link) => !links.some((other) => other.office === office && other.person === link.person));
      links.push(...found.map((link) => ({ ...link, office })));
      if (found.length > 0) break;
    }
  const single = links.filter((link) => !isRepeated(link, links));
  return single.map((link) => withSharedState(link, single)).sort((a, b) => a.office.from - b.office.from || a.person.from - b.person.from);
}

/** "Head of the Office of the President X", "Foreign Policy Adviser to the President X": "the" parts the inner title from the name, where nobody stands before who could have the outer one. */
function isHoldersOuter({ s, offices, persons }: Pick<Reading, "s" | "offices" | "persons">, inner: OfficePhrase, outer: OfficePhrase): boolean {
  const before = persons.find((p) => p.to === outer.from || p.to === outer.from - 1);
  const isTitled = before !== undefined && offices.some((o) => startsAt(before, o.to));
  return inner.definite && inner.countries.length === 0 && !outer.indefinite && isCapitalised(s, outer.head) && (!before || isTitled);
}

/** "My counterpart, Minister X": the bare title before the name says less of the same office. */
const isRepeated = ({ office, person, prenominal }: Link, links: readonly Link[]): boolean =>
  prenominal &&
  !office.title.includes(" ") &&
  office.countries.length === 0 &&
  links.some((other) => other.person === person && other.office.rank === "counterpart");

/** "deputy prime minister and science minister of Mali", "Mali's prime minister and defence minister": both are offices of the state named with either. */
function withSharedState(link: Link, links: readonly Link[]): Link {
  if (link.country !== null || link.office.countries.length > 0 || link.office.organisation !== null) return link;
  const joined = links.find(
    (other) =>
      other.person === link.person &&
      other.office.countries.length > 0 &&
      (other.office.from === link.office.to + 1 || other.office.to === link.office.from - 1),
  );
  return joined ? { ...link, country: joined.office.countries[0] ?? null } : link;
}

/** Titles directly before a name go first, so that an apposition does not claim their holder's name for another. */
const isBare = (office: OfficePhrase, persons: readonly PersonName[]): boolean => persons.some((p) => startsAt(p, office.to));

const WAYS: readonly Finder[] = [
  ...[prenominal, list, chained, beforeComma, afterPlace, afterComma, coordinated, apposed, naming, verbal, given, taken],
  ...[hung, inCapacity, bestowed, givenByNoun],
];

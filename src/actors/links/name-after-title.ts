import { type AnnotatedSentence, hasRelation } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { lower } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import type { PersonName } from "../persons.js";
import { bothOf, type Finder, isDescribed, isInRow, isOfBody, isServed, type Link, plain, startsAt } from "./link.js";
import { ownerBefore, stateAfter } from "./state-of-name.js";

/** "Foreign Minister X", "President X of Mali", "Foreign Minister X and Mali's Y", "Special Representative (SRSG) X". */
export const prenominal: Finder = ({ s, offices, persons, hits }, office) => {
  const behind = pastBrackets(s, office.to);
  const person = office.plural ? undefined : persons.find((p) => startsAt(p, office.to) || startsAt(p, behind));
  const isInnerHolder = offices.some((inner) => isOfBody(inner, office) && inner.to === office.to);
  if (!person || (isInnerHolder && persons.some((p) => p.to === office.from - 1))) return [];
  const owner = lower(s, person.to) === "and" ? ownerBefore(s, person.to + 1, hits) : undefined;
  const second = owner && persons.find((p) => startsAt(p, owner.to));
  return [
    { ...plain, person, prenominal: true, country: stateAfter(s, person, hits) },
    ...(second ? [{ ...plain, person: second, country: owner.country }] : []),
  ];
};

/** Past what brackets add to a title: "(SRSG)", "(with residence in Lima)", "(Trade)"; a year in them tells of another time. */
function pastBrackets(s: AnnotatedSentence, at: number): number {
  const close = s.form[at] === "(" ? s.form.indexOf(")", at) : -1;
  return close > at && close <= at + LONGEST_BRACKETS && !s.form.slice(at, close).some((word) => /\d/u.test(word)) ? close + 1 : at;
}
const LONGEST_BRACKETS = 8;

/** "ministers A of Mali and B of Chad", "his Malian and Chadian counterparts, A and B". */
export const list: Finder = ({ s, persons, hits }, office) => {
  if (!office.plural) return [];
  const found: Omit<Link, "office">[] = [];
  const end = pastBoth(s, office.to);
  for (let at = /^[,:(–—-]$/u.test(s.form[end] ?? "") ? end + 1 : end; ; ) {
    const person = persons.find((p) => startsAt(p, at));
    if (!person) break;
    const own = hits.find((h) => h.from === person.to + 1 && ["of", "from", "("].includes(lower(s, person.to)) && h.entry.kind === "state");
    const said = own?.entry.kind === "state" ? own.entry.code : null;
    found.push({
      ...plain,
      person,
      country: said ?? office.countries[found.length] ?? (office.countries.length === 1 ? (office.countries[0] ?? null) : null),
    });
    const next = skipJoiner(s, own ? own.to + (s.form[own.to] === ")" ? 1 : 0) : person.to);
    if (next === null) break;
    at = next;
  }
  return found;
};

/** Past "of the two countries", "of both states". */
function pastBoth(s: AnnotatedSentence, at: number): number {
  const noun = bothOf(s, at);
  return noun !== undefined && lower(s, noun) !== s.lemma[noun] ? noun + 1 : at;
}

function skipJoiner(s: AnnotatedSentence, at: number): number | null {
  let next = at;
  if (s.form[next] === ",") next++;
  if (lower(s, next) === "and") next++;
  return next === at ? null : next;
}

/** "Deputy Prime Minister, Planning Minister and Chairman of the Council X", "AU chair and Angolan President X": those before share the last one's holder. */
export const chained: Finder = ({ s, offices, persons, links }, office) => {
  if (office.plural || isInRow({ s, offices, persons, links }, office) || !["and", "/", "-", "–", "&", ","].includes(lower(s, office.to))) return [];
  const isNext = (first: OfficePhrase, o: OfficePhrase): boolean =>
    o.from === first.to + 1 &&
    !o.plural &&
    !o.definite &&
    o.possessor === null &&
    o.owner === null &&
    (o.countries.length === 0 || (first.organisation !== null && first.countries.length === 0 && o.organisation === null));
  let next = offices.find((o) => isNext(office, o));
  while (next && !persons.some((p) => startsAt(p, next?.to ?? -1)) && ["and", ","].includes(lower(s, next.to))) {
    const last: OfficePhrase = next;
    const further = offices.find((o) => isNext(last, o));
    if (!further) break;
    next = further;
  }
  const end = next?.to ?? -1;
  const person = persons.find((p) => startsAt(p, end) || (isDescribed(office) && s.form[end] === "," && startsAt(p, end + 1)));
  return person && next ? [{ ...plain, person, prenominal: startsAt(person, end) }] : [];
};

/** A name that stands in apposition is closed; "the premier, X said" begins another clause. */
const ENDS_APPOSITION = /^(?:[,.;:)(–—-]|who|whose|whom|and|['’]s|)$/u;

/** "the bloc's Secretary-General, X, said", "her Georgian counterpart, Moldova's X, said", "whose secretary general, X of Mali, said". */
export const beforeComma: Finder = ({ s, offices, persons, hits, links }, office) => {
  if (office.plural || s.form[office.to] !== "," || isInRow({ s, offices, persons, links }, office)) return [];
  const owner = ownerBefore(s, office.to + 1, hits);
  const title = offices.find((other) => other.from === office.to + 1 && !other.plural && other.countries.length === 0);
  const person = persons.find((p) => startsAt(p, owner?.to ?? title?.to ?? office.to + 1));
  const closes = person && (ENDS_APPOSITION.test(lower(s, person.to)) || isOfState(s, person, hits) || isApposed(s, office, person));
  if (!person || !closes) return [];
  const second = offices.some((first) => isDescribed(first) && first.to === office.from - 1 && lower(s, first.to) === "and");
  return isDescribed(office) || second ? [{ ...plain, person, country: owner?.country ?? null }, ...alike(s, person, persons, hits)] : [];
};

/** "Peru's envoy, X, and Chile's, Y, left": the same office of another state, told by its genitive alone. */
function alike(s: AnnotatedSentence, first: PersonName, persons: readonly PersonName[], hits: readonly Hit[]): readonly Omit<Link, "office">[] {
  const comma = lower(s, first.to) === "," ? first.to + 1 : first.to;
  const owner = ownerBefore(s, lower(s, comma) === "and" ? comma + 1 : comma, hits);
  const person = owner && lower(s, owner.to) === "," ? persons.find((p) => startsAt(p, owner.to + 1)) : undefined;
  if (!owner || !person || !ENDS_APPOSITION.test(lower(s, person.to))) return [];
  return [{ ...plain, person, country: owner.country }, ...alike(s, person, persons, hits)];
}

/** "The President of Peru, X arrived": the tree hangs the name on the title, though no comma closes it. */
function isApposed(s: AnnotatedSentence, office: OfficePhrase, person: PersonName): boolean {
  const titles = [office.head, hasRelation(s, office.head, "conj") ? s.head[office.head] : undefined];
  const words = [...Array(person.to - person.outer).keys()].map((k) => person.outer + k);
  return words.some((t) => hasRelation(s, t, "appos") && titles.includes(s.head[t]));
}

/** "X of Mali," closes an apposition as "X," does. */
function isOfState(s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): boolean {
  if (stateAfter(s, person, hits) === null) return false;
  const end = hits.find((h) => h.from > person.to && h.from <= person.to + 2)?.to ?? person.to;
  return ENDS_APPOSITION.test(lower(s, end));
}

/** "The union's representative for the region, X,", "a spokeswoman in Geneva, X,": a name in apposition behind where the office is held. */
export const afterPlace: Finder = ({ s, persons, offices }, office) => {
  if (office.plural || !isDescribed(office) || !/^(?:for|in|at|on|to|with|before|from)$/u.test(lower(s, office.to))) return [];
  const comma = s.form.indexOf(",", office.to);
  const person = comma < 0 || comma > office.to + LONGEST_PLACE ? undefined : persons.find((p) => startsAt(p, comma + 1));
  const between = [...Array(Math.max(0, comma - office.to)).keys()].map((k) => office.to + k);
  if (!person || !ENDS_APPOSITION.test(lower(s, person.to)) || between.some((t) => /^(?:VERB|AUX|SCONJ)$/u.test(s.upos[t] ?? ""))) return [];
  const served = offices.find((o) => isServed(s, o, office));
  const isOthers =
    offices.some((o) => o !== office && o !== served && o.from >= office.to && o.from < person.from) || persons.some((p) => between.includes(p.from));
  return isOthers ? [] : [{ ...plain, person, country: served?.countries[0] ?? null }];
};
const LONGEST_PLACE = 7;

/** "whose president is X", "The new foreign minister is X,": who it is, said behind the title. */
export const naming: Finder = ({ s, persons }, office) => {
  if (office.plural || office.indefinite || !/^(?:is|remains)$/u.test(lower(s, office.to))) return [];
  const person = persons.find((p) => startsAt(p, office.to + 1));
  return person && isDescribed(office) && /^(?:[,.;)]|of|who|and|)$/u.test(lower(s, person.to)) ? [{ ...plain, person }] : [];
};

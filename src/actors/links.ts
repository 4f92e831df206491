import { type AnnotatedSentence, child, children, hasRelation } from "../language/index.js";
import type { Hit } from "./gazetteer.js";
import { lower } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import { doerOf } from "./offices-by-verb.js";
import type { PersonName } from "./persons.js";
import { agentsOf, isToCome, isUnsure, REPLACES } from "./successions.js";

/** An office and the person whose name stands beside it. */
export interface Link {
  readonly person: PersonName;
  readonly office: OfficePhrase;
  /** Stands before the name without a pause: part of the mention. */
  readonly prenominal: boolean;
  /** The state that this person of several holds it for ("counterparts from Mali and Chad, A and B"), or named after the name ("President X of Mali"). */
  readonly country: string | null;
  /** Said by a verb in the past ("was minister until"): no longer held. */
  readonly former: boolean;
  /** Said by a verb to be held for another, or still to be taken up. */
  readonly status?: "acting" | "designate";
}

type Finder = (reading: Reading, office: OfficePhrase) => readonly Omit<Link, "office">[];
interface Reading {
  readonly s: AnnotatedSentence;
  readonly offices: readonly OfficePhrase[];
  readonly persons: readonly PersonName[];
  readonly hits: readonly Hit[];
  readonly links: readonly Link[];
}

/** Pairs the offices of a sentence with its names; the first way that finds a holder wins. */
export function linkOffices(s: AnnotatedSentence, offices: readonly OfficePhrase[], persons: readonly PersonName[], hits: readonly Hit[]): Link[] {
  const links: Link[] = [];
  const reading = { s, offices, persons, hits, links };
  const told = offices.filter((office) => isBare(s, office, persons) || !offices.some((outer) => isServed(s, office, outer)));
  for (const office of [...told].sort((a, b) => Number(isBare(s, b, persons)) - Number(isBare(s, a, persons))))
    for (const find of office.byVerb ? [headedBy] : WAYS) {
      const found = find(reading, office).filter((link) => !links.some((other) => other.office === office && other.person === link.person));
      links.push(...found.map((link) => ({ ...link, office })));
      if (found.length > 0) break;
    }
  const single = links.filter((link) => !isRepeated(link, links));
  return single.map((link) => withSharedState(link, single)).sort((a, b) => a.office.from - b.office.from || a.person.from - b.person.from);
}

/** "Chief of Staff to the President of Peru, X": the office served is another's. */
const isServed = (s: AnnotatedSentence, office: OfficePhrase, outer: OfficePhrase): boolean =>
  outer !== office && outer.head < office.from && lower(s, office.from - 1) === "to" && (office.to <= outer.to || outer.to === office.from - 1);

/** "My counterpart, Minister X": the bare title before the name says less of the same office. */
const isRepeated = ({ office, person, prenominal }: Link, links: readonly Link[]): boolean =>
  prenominal &&
  !office.title.includes(" ") &&
  office.countries.length === 0 &&
  links.some((other) => other.person === person && other.office.rank === "counterpart");

/** "deputy prime minister and science minister of Mali", "Mali's prime minister and defence minister": both are offices of the state named with either. */
function withSharedState(link: Link, links: readonly Link[]): Link {
  if (link.country !== null || link.office.countries.length > 0) return link;
  const joined = links.find(
    (other) =>
      other.person === link.person &&
      other.office.countries.length > 0 &&
      (other.office.from === link.office.to + 1 || other.office.to === link.office.from - 1),
  );
  return joined ? { ...link, country: joined.office.countries[0] ?? null } : link;
}

/** Titles directly before a name go first, so that an apposition does not claim their holder's name for another. */
const isBare = (_s: AnnotatedSentence, office: OfficePhrase, persons: readonly PersonName[]): boolean => persons.some((p) => startsAt(p, office.to));

/** Does the name, with its honorifics or without, begin here? */
const startsAt = (person: PersonName, token: number): boolean => person.outer <= token && token <= person.from;

/** Does the token stand in the name or its honorifics? */
const covers = (person: PersonName, token: number): boolean => person.outer <= token && token < person.to;

const plain = { prenominal: false, country: null, former: false };

/** "Foreign Minister X", "President X of Mali", "Foreign Minister X and Mali's Y", "Special Representative (SRSG) X". */
const prenominal: Finder = ({ s, persons, hits }, office) => {
  const isAcronym = s.form[office.to] === "(" && /^\p{Lu}{2,}$/u.test(s.form[office.to + 1] ?? "") && s.form[office.to + 2] === ")";
  const bracketed = isAcronym ? office.to + 3 : office.to;
  const person = office.plural ? undefined : persons.find((p) => startsAt(p, bracketed));
  if (!person) return [];
  const owner = lower(s, person.to) === "and" ? ownerBefore(s, person.to + 1, hits) : undefined;
  const second = owner && persons.find((p) => startsAt(p, owner.to));
  return [
    { ...plain, person, prenominal: true, country: stateAfter(s, person, hits) },
    ...(second ? [{ ...plain, person: second, country: owner.country }] : []),
  ];
};

/** "ministers A of Mali and B of Chad", "his Malian and Chadian counterparts, A and B". */
const list: Finder = ({ s, persons, hits }, office) => {
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
  const words = s.form
    .slice(at, at + 4)
    .join(" ")
    .toLowerCase();
  const said = /^of (?:the two|both) (?:countries|states|nations|sides|governments)/u.exec(words)?.[0];
  return said ? at + said.split(" ").length : at;
}

function skipJoiner(s: AnnotatedSentence, at: number): number | null {
  let next = at;
  if (s.form[next] === ",") next++;
  if (lower(s, next) === "and") next++;
  return next === at ? null : next;
}

/** "X of Mali", "X of the Philippines". */
export const stateAfter = (s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): string | null => {
  if (lower(s, person.to) !== "of") return null;
  const at = lower(s, person.to + 1) === "the" ? person.to + 2 : person.to + 1;
  const entry = hits.find((h) => h.from === at)?.entry;
  return entry?.kind === "state" && (entry.use === "name" || entry.use === "capital") ? entry.code : null;
};

/** "Deputy Prime Minister, Planning Minister and Chairman of the Council X": those before share the last one's holder. */
const chained: Finder = ({ s, offices, persons }, office) => {
  if (office.plural || !["and", "/", "-", "&", ","].includes(lower(s, office.to))) return [];
  const isNext = (first: OfficePhrase, o: OfficePhrase): boolean =>
    o.from === first.to + 1 && !o.plural && !o.definite && o.possessor === null && o.owner === null && o.countries.length === 0;
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
const beforeComma: Finder = ({ s, offices, persons, hits }, office) => {
  if (office.plural || s.form[office.to] !== ",") return [];
  const owner = ownerBefore(s, office.to + 1, hits);
  const title = offices.find((other) => other.from === office.to + 1 && !other.plural && other.countries.length === 0);
  const person = persons.find((p) => startsAt(p, owner?.to ?? title?.to ?? office.to + 1));
  const closes = person && (ENDS_APPOSITION.test(lower(s, person.to)) || isOfState(s, person, hits) || isApposed(s, office, person));
  if (!person || !closes) return [];
  const second = offices.some((first) => isDescribed(first) && first.to === office.from - 1 && lower(s, first.to) === "and");
  return isDescribed(office) || second ? [{ ...plain, person, country: owner?.country ?? null }] : [];
};

/** "The President of Peru, X arrived": the tree hangs the name on the title, though no comma closes it. */
function isApposed(s: AnnotatedSentence, office: OfficePhrase, person: PersonName): boolean {
  const titles = [office.head, hasRelation(s, office.head, "conj") ? s.head[office.head] : undefined];
  const words = [...Array(person.to - person.outer).keys()].map((k) => person.outer + k);
  return words.some((t) => hasRelation(s, t, "appos") && titles.includes(s.head[t]));
}

/** Do the title's own words say whose it is, or that somebody's follows? */
const isDescribed = (office: OfficePhrase): boolean =>
  office.indefinite ||
  office.definite ||
  office.possessor !== null ||
  office.owner !== null ||
  office.countries.length > 0 ||
  office.organisation !== null ||
  office.body !== null ||
  office.from === 0;

/** "Moldova's" right before a name. */
function ownerBefore(s: AnnotatedSentence, from: number, hits: readonly Hit[]): { to: number; country: string } | undefined {
  const hit = hits.find((h) => h.from === from && h.entry.kind === "state" && h.entry.use === "name");
  return hit?.entry.kind === "state" && /^['’]s?$/u.test(s.form[hit.to] ?? "") ? { to: hit.to + 1, country: hit.entry.code } : undefined;
}

/** "X of Mali," closes an apposition as "X," does. */
function isOfState(s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): boolean {
  if (stateAfter(s, person, hits) === null) return false;
  const end = hits.find((h) => h.from > person.to && h.from <= person.to + 2)?.to ?? person.to;
  return ENDS_APPOSITION.test(lower(s, end));
}

/** The state in whose genitive a name stands ("Moldova's X"). */
export const stateBefore = (s: AnnotatedSentence, person: PersonName, hits: readonly Hit[]): string | null =>
  hits.map((hit) => ownerBefore(s, hit.from, hits)).find((owner) => owner?.to === person.outer)?.country ?? null;

const AFTER_APPOSITION = /^(?:[,.;:)–—]|who|whose|and|now|since|until|from|under|said|told|)$/u;

/** "X, the director of …,", "X (foreign minister)". */
const afterComma: Finder = ({ s, persons, offices }, office) => {
  const start = beforeAsides(s, office.from);
  if (office.plural || !["(", ",", "–", "—"].includes(lower(s, start - 1))) return [];
  const person = persons.find((p) => p.to === start - 1);
  if (!person || persons.some((p) => startsAt(p, office.to)) || isChainToName(s, office, offices, persons)) return [];
  if (
    s.form[office.to] === "," &&
    persons.some((p) => startsAt(p, office.to + 1)) &&
    (office.definite || office.countries.length > 0) &&
    s.deprel[office.head] !== "appos"
  )
    return [];
  const subject = (s.deprel[office.head] ?? "").startsWith("nsubj") && s.form[office.to] !== ",";
  const gone = s.form.slice(start, office.from).some((word) => /^(?:until|till|formerly|previously|once|twice|thrice|then|hitherto)$/iu.test(word));
  const over =
    gone ||
    lower(s, office.to) === "between" ||
    /^(?:(?:at (?:the|that) time|back then)\b|in the (?:1[6-9]|20)\d\ds\b)/iu.test(s.form.slice(office.to, office.to + 3).join(" ")) ||
    (/^(?:until|till|from)$/u.test(lower(s, office.to)) && !/^(?:and|now|today)$/u.test(lower(s, office.to + 2)));
  const closes = AFTER_APPOSITION.test(lower(s, office.to)) || over || s.deprel[office.head] === "appos";
  return closes && !subject ? [{ ...plain, person, former: over }] : [];
};

/** Where the words begin that say since or until when, between a comma and a title: "until last year", "at present". */
function beforeAsides(s: AnnotatedSentence, title: number): number {
  let start = title;
  while (ASIDES.has(lower(s, start - 1))) start--;
  const comma = s.form.lastIndexOf(",", start - 1);
  const words =
    comma < 0
      ? ""
      : s.form
          .slice(comma + 1, start)
          .join(" ")
          .toLowerCase();
  return ASIDE.test(words) ? comma + 1 : start;
}
const ASIDE =
  /^(?:(?:until|till) (?:(?:last|this|that|the previous) \p{L}+|recently|then|\p{L}+ \d{4}|\d{4}|\p{L}+)|at present|at (?:the|that) time|for (?:many|several|some|\p{L}+) (?:years|decades|months)|in \d{4})$/u;

/** Words between a comma and a title that say since or until when. */
const ASIDES = new Set([
  "until",
  "now",
  "recently",
  "currently",
  "presently",
  "formerly",
  "previously",
  "once",
  "then",
  "also",
  "himself",
  "herself",
  "still",
  "concurrently",
  "hitherto",
  "twice",
  "thrice",
]);

function isChainToName(s: AnnotatedSentence, office: OfficePhrase, offices: readonly OfficePhrase[], persons: readonly PersonName[]): boolean {
  const next = lower(s, office.to) === "and" ? offices.find((o) => o.from === office.to + 1) : undefined;
  return next !== undefined && persons.some((p) => startsAt(p, next.to));
}

/** "X, Vice President, defence minister and chairman of the council,": those after share the first's holder. */
const coordinated: Finder = ({ s, links, persons }, office) => {
  const joiner = lower(s, office.from - 1);
  if (!(joiner === "and" || (joiner === "," && !office.definite && /^(?:,|and|[.;])$/u.test(lower(s, office.to)))) || office.plural) return [];
  if (persons.some((p) => startsAt(p, office.to) || startsAt(p, office.to + 1))) return [];
  const first = links.find(
    (link) => !link.prenominal && link.office.to === office.from - 1 && (office.countries.length === 0 || link.office.countries.length === 0),
  );
  return first ? [{ ...plain, person: first.person }] : [];
};

/** "The first speaker to visit" compares; it gives no office. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|last|latest|youngest|oldest)$/iu;

/** "First deputy", "first secretary" and "second secretary" are ranks. */
const isOrdinal = (s: AnnotatedSentence, i: number): boolean =>
  ORDINAL.test(s.form[i] ?? "") && !/^(?:deputy|vice|secretary|lady)$/u.test(lower(s, i + 1));

export const isCompared = (s: AnnotatedSentence, { from, head }: Pick<OfficePhrase, "from" | "head">): boolean =>
  s.form.slice(from, head).some((_, k) => isOrdinal(s, from + k));

export const GIVES = new Set([
  "appoint",
  "reappoint",
  "name",
  "elect",
  "reelect",
  "re-elect",
  "swear",
  "swore",
  "sworn",
  "become",
  "nominate",
  "remain",
  "serve",
  "install",
  "designate",
  "choose",
  "pick",
  "inaugurate",
  "confirm",
  "propose",
  "tap",
  "select",
  "reinstate",
]);
/** Those after which the office is still to be given. */
const PROPOSES = new Set(["nominate", "propose", "tap"]);
/** Those that somebody does to another. */
const BESTOWS = new Set([...GIVES].filter((lemma) => !["become", "remain", "serve"].includes(lemma)));
export const BETWEEN = new Set([
  "was",
  "is",
  "has",
  "been",
  "were",
  "be",
  "will",
  "who",
  "newly",
  ",",
  "then",
  "had",
  "also",
  "first",
  "once",
  "currently",
  "now",
  "formerly",
  "previously",
  "again",
  "later",
]);

/** "X was appointed ambassador to …", "X, who is foreign minister", "X served as president". */
const verbal: Finder = ({ s, persons }, office) => {
  if (office.plural) return [];
  let at = office.from - 1;
  if (["as", "in"].includes(lower(s, at))) at--;
  if (lower(s, at) === "in") at--;
  if (/^(?:now|also|still|currently|presently|already|again|once)$/u.test(lower(s, at)) && s.lemma[at - 1] === "be") at--;
  const lemma = s.lemma[at] ?? "";
  if (lemma !== "be" && !GIVES.has(lemma)) return [];
  const isPerfect = ["has", "have"].includes(lower(s, at - 1)) || (BETWEEN.has(lower(s, at - 1)) && ["has", "have"].includes(lower(s, at - 2)));
  const past = lower(s, at) === "been" || (lemma === "serve" && lower(s, at) === "served");
  const was = ["was", "were"].includes(lower(s, at)) || (past && !isPerfect);
  at--;
  while (at >= 0 && (BETWEEN.has(lower(s, at)) || /^\d\d$/u.test(s.form[at] ?? ""))) at--;
  const person = persons.find((p) => p.to === at + 1);
  const nominee = PROPOSES.has(lemma) ? ({ status: "designate" } as const) : {};
  return person && !isCompared(s, office) ? [{ ...plain, ...nominee, person, former: was && !PROPOSES.has(lemma) }] : [];
};

/**
 * "The king appointed X, a lawyer, as ambassador", "X, 51, has since May served as envoy", "Named minister in 2019, X …": where words stand between,
 * the tree tells whom the verb gives the office.
 */
const given: Finder = ({ s, persons }, office) => {
  if (office.plural || isCompared(s, office)) return [];
  const above = s.head[office.head] ?? -1;
  const named = persons.find((p) => p.from <= above && above < p.to);
  let bestowing = s.head[above] ?? -1;
  for (let at = above; hasRelation(s, at, "conj"); at = s.head[at] ?? -1) bestowing = s.head[s.head[at] ?? -1] ?? -1;
  if (named && lower(s, office.from - 1) === "as" && BESTOWS.has(s.lemma[bestowing] ?? "")) return [{ ...plain, person: named }];
  const verb = above;
  const lemma = s.lemma[verb] ?? "";
  if (s.upos[verb] !== "VERB" || !GIVES.has(lemma) || isNever(s, verb) || !hasRelation(s, office.head, "obj", "obl", "xcomp", "advcl", "appos"))
    return [];
  if (verb > office.from || s.form.slice(verb + 1, office.from).some((word) => /^(?:[“”";:]|by)$/u.test(word))) return [];
  const holder = receiverOf(s, verb, office.head);
  const person = persons.find((p) => holder !== undefined && covers(p, holder));
  const toCome = (lemma === "become" && isToCome(s, verb)) || PROPOSES.has(lemma) ? ({ status: "designate" } as const) : {};
  return person && person.to <= office.from ? [{ ...plain, ...toCome, person, former: isOver(s, verb, lemma) }] : [];
};

const isNever = (s: AnnotatedSentence, verb: number): boolean => children(s, verb, "advmod").some((c) => /^never$/iu.test(s.form[c] ?? ""));

/** "X replaced Y as minister", "X took over as minister", "X will act as premier", "X assumed the role of minister": whoever takes it, and whoever makes way. */
const taken: Finder = ({ s, persons }, office) => {
  const noun = s.head[office.head] ?? -1;
  const isRole = ROLES.has(s.lemma[noun] ?? "") && hasRelation(s, office.head, "nmod") && hasRelation(s, noun, "obj");
  const verb = isRole ? (s.head[noun] ?? -1) : noun;
  const lemma = s.lemma[verb] ?? "";
  if (office.plural || s.upos[verb] !== "VERB" || isUnsure(s, verb)) return [];
  const isAs = lower(s, office.from - 1) === "as" && hasRelation(s, office.head, "obl", "nmod", "xcomp");
  const particle = children(s, verb, "compound:prt", "advmod").map((c) => lower(s, c));
  const isOver = lemma === "take" && particle.includes("over");
  const standsIn = (lemma === "stand" || lemma === "fill") && (particle.includes("in") || lower(s, verb + 1) === "in");
  if (!(isRole ? TAKES.has(lemma) : isAs && (REPLACES.has(lemma) || lemma === "act" || isOver || standsIn))) return [];
  const who = (tokens: readonly number[]): PersonName | undefined => persons.find((p) => tokens.some((t) => covers(p, t)));
  const passive = children(s, verb, "nsubj:pass");
  const follower = who(passive.length > 0 ? agentsOf(s, verb) : children(s, verb, "nsubj"));
  const gone = REPLACES.has(lemma) ? who(passive.length > 0 ? passive : children(s, verb, "obj")) : undefined;
  const coming = isToCome(s, verb);
  const status = lemma === "act" || standsIn ? ({ status: "acting" } as const) : coming ? ({ status: "designate" } as const) : {};
  return [...(follower ? [{ ...plain, ...status, person: follower }] : []), ...(gone ? [{ ...plain, person: gone, former: !coming }] : [])];
};
/** Nouns for what a holder holds, of which the title says which it is. */
const ROLES = new Set(["role", "post", "position", "office", "job", "duty", "portfolio", "mantle", "charge", "function"]);
const TAKES = new Set(["assume", "take", "fill", "get", "accept"]);

/** Whom a verb of giving gives the office: its object, the subject of its passive, the noun or main subject its participle describes. */
function receiverOf(s: AnnotatedSentence, verb: number, office: number): number | undefined {
  const passive = children(s, verb, "nsubj:pass")[0];
  if (passive !== undefined) return passive;
  const subject = child(s, verb, "nsubj");
  const [lemma, head] = [s.lemma[verb] ?? "", s.head[verb] ?? -1];
  if (!BESTOWS.has(lemma)) {
    if (subject !== undefined) return /^(?:who|which|that)$/iu.test(s.form[subject] ?? "") ? head : subject;
    return hasRelation(s, verb, "conj", "advcl", "xcomp") ? (children(s, head, "nsubj", "nsubj:pass")[0] ?? undefined) : head;
  }
  const object = [...children(s, verb, "obj"), ...children(s, verb, "obl").filter((c) => /^sw/u.test(lemma) && lower(s, c - 1) === "in")].find(
    (c) => c !== office && c > verb,
  );
  if (object !== undefined) return object;
  if (hasRelation(s, verb, "acl") && children(s, verb, "obj", "nsubj").some((c) => /^whom?$/iu.test(s.form[c] ?? "") && c < verb)) return head;
  if (subject !== undefined || /ing$/u.test(s.form[verb] ?? "")) return undefined;
  return hasRelation(s, verb, "acl") ? head : hasRelation(s, verb, "advcl") ? child(s, head, "nsubj") : undefined;
}

/** "served as minister until 2004", not "has served since". */
const isOver = (s: AnnotatedSentence, verb: number, lemma: string): boolean =>
  lemma === "serve" && /^served$/iu.test(s.form[verb] ?? "") && !children(s, verb, "aux").some((c) => /^(?:has|have)$/iu.test(s.form[c] ?? ""));

/** "X, a lawyer and former head of the bank, said": an office joined to what is said of X. */
const apposed: Finder = ({ s, persons }, office) => {
  const first = hasRelation(s, office.head, "conj") ? (s.head[office.head] ?? -1) : -1;
  if (office.plural || first < 0 || !hasRelation(s, first, "appos")) return [];
  const person = persons.find((p) => p.from <= (s.head[first] ?? -1) && (s.head[first] ?? -1) < p.to && p.to <= first);
  const isNearer = person && persons.some((p) => p.from >= person.to && p.to <= office.from);
  return person && !isNearer && !persons.some((p) => startsAt(p, office.to)) ? [{ ...plain, person }] : [];
};

/** "The union's representative for the region, X,", "a spokeswoman in Geneva, X,": a name in apposition behind where the office is held. */
const afterPlace: Finder = ({ s, persons, offices }, office) => {
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
const naming: Finder = ({ s, persons }, office) => {
  if (office.plural || office.indefinite || !/^(?:is|remains)$/u.test(lower(s, office.to))) return [];
  const person = persons.find((p) => startsAt(p, office.to + 1));
  return person && isDescribed(office) && /^(?:[,.;)]|of|who|and|)$/u.test(lower(s, person.to)) ? [{ ...plain, person }] : [];
};

/** "X took over from Y", "X succeeded Y": Y held what X holds. The words that say so are given as an office `predecessor` by `linkOffices`. */
export function replacements(s: AnnotatedSentence, persons: readonly PersonName[]): PersonName[] {
  return persons.filter((person) => {
    const at = person.outer - 1;
    if (REPLACES.has(s.lemma[at] ?? "") && s.form[at - 1]?.toLowerCase() !== "be")
      return s.upos[at] === "VERB" && !["will", "to", "was", "is", "been"].includes(lower(s, at - 1));
    const verb = s.head[person.from] ?? -1;
    const over = s.lemma[verb] === "take" && children(s, verb, "compound:prt", "advmod").some((c) => lower(s, c) === "over");
    return lower(s, at) === "from" && (over || (lower(s, at - 1) === "over" && s.lemma[at - 2] === "take"));
  });
}

/** "X heads the bureau", "X, who chairs the committee,", "Minister X was named to head the agency". */
const headedBy: Finder = ({ s, persons, links }, office) => {
  const { doer, standing } = office.byVerb ?? {};
  if (doer === undefined) return [];
  const beside = links.find((link) => link.office.head === doer && link.person.to <= office.from)?.person;
  const described = hasRelation(s, doer, "appos") ? (s.head[doer] ?? -1) : doer;
  const person = persons.find((p) => covers(p, described)) ?? beside ?? apposedTo(s, doer, persons);
  if (!person) return [];
  return [{ ...plain, person, former: standing === "former", ...(standing === "designate" ? { status: standing } : {}) }];
};

/** Whose name stands in apposition to a token. */
const apposedTo = (s: AnnotatedSentence, token: number, persons: readonly PersonName[]): PersonName | undefined =>
  persons.find((p) => children(s, token, "appos").some((t) => covers(p, t)));

/** Where no words beside it say so: the tree hangs the title on the name or the name on the title. */
const hung: Finder = ({ s, persons }, office) => {
  if (office.plural || isCompared(s, office)) return [];
  const above = s.head[office.head] ?? -1;
  const person =
    (hasRelation(s, office.head, "appos") ? persons.find((p) => p.from <= above && above < p.to && p.to <= office.from) : undefined) ??
    persons.find((p) => p.outer >= office.to && s.head[p.from] === office.head && hasRelation(s, p.from, "appos", "flat"));
  const doer = children(s, office.head, "cop").length > 0 ? doerOf(s, office.head) : undefined;
  const copular = doer === undefined ? undefined : persons.find((p) => covers(p, doer) && p.to <= office.from);
  const is = children(s, office.head, "cop").map((t) => lower(s, t));
  if (copular && (is.includes("be") || children(s, office.head, "mark").some((t) => lower(s, t) === "if"))) {
    const isComing = children(s, office.head, "aux").some((t) => lower(s, t) === "will");
    return isComing ? [{ ...plain, person: copular, status: "designate" }] : [];
  }
  if (copular) return [{ ...plain, person: copular, former: is.some((word) => /^(?:was|were)$/u.test(word)) }];
  return person ? [{ ...plain, person }] : [];
};

/** "As the country's envoy from 2009 to 2014, X signed", "X took office as minister", "X was dismissed as minister", "Y fired X as minister": in which office somebody does it, or to whom it is done. */
const inCapacity: Finder = ({ s, persons }, office) => {
  const above = s.head[office.head] ?? -1;
  const verb = s.upos[above] === "NOUN" && hasRelation(s, above, "obj") ? (s.head[above] ?? -1) : above;
  if (office.plural || lower(s, office.from - 1) !== "as" || !hasRelation(s, office.head, "obl", "advcl", "nmod", "xcomp")) return [];
  const isFirst = office.from === 1;
  const leaves = isLeaving(s, verb);
  const done = leaves && children(s, verb, "nsubj:pass").length === 0 ? children(s, verb, "obj").find((t) => s.upos[t] === "PROPN") : undefined;
  const doer = isFirst ? s.form.indexOf(",", office.to) + 1 : (done ?? doerOf(s, verb) ?? -1);
  const person = persons.find((p) => (isFirst ? startsAt(p, doer) : covers(p, doer)));
  if (!person || !(isFirst || leaves || (isTakingUp(s, verb) && !office.indefinite))) return [];
  const dated = /^(?:from|until|between)$/u.test(lower(s, office.to)) && /^\d{4}$/u.test(s.form[office.to + 1] ?? "");
  return [{ ...plain, person, former: dated || (leaves && !isToCome(s, verb)) }];
};
/** Verbs of taking up or going on with what follows "as", and of leaving it. */
const COMES_AS = new Set(["present", "return", "arrive", "begin", "start", "continue", "stay", "enter", "work", "sit", "join", "rejoin", "debut"]);
const LEAVES = new Set("resign quit retire dismiss sack fire oust remove relieve suspend axe recall topple depose unseat impeach".split(" "));
/** Verbs that leave or take up an office with one of these words beside them ("stepped down", "voted out", "lost her post", "took the oath"). */
const LEAVES_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["step", new Set(["down", "aside"])],
  ["stand", new Set(["down", "aside"])],
  ["vote", new Set(["out"])],
  ["lose", new Set(["post", "job", "seat", "position", "office"])],
  ["leave", new Set(["post", "job", "office", "position"])],
]);
const TAKEN_UP = new Set(["office", "oath", "seat", "reins", "duty", "term", "mandate", "post", "job", "role", "position"]);
const isLeaving = (s: AnnotatedSentence, verb: number): boolean => {
  const words = LEAVES_WITH.get(s.lemma[verb] ?? "");
  return (
    LEAVES.has(s.lemma[verb] ?? "") ||
    (words !== undefined && children(s, verb, "compound:prt", "advmod", "obj").some((t) => words.has(s.lemma[t] ?? "")))
  );
};
const isTakingUp = (s: AnnotatedSentence, verb: number): boolean =>
  COMES_AS.has(s.lemma[verb] ?? "") ||
  (/^(?:take|assume|begin|start|win|get)$/u.test(s.lemma[verb] ?? "") && children(s, verb, "obj").some((t) => TAKEN_UP.has(s.lemma[t] ?? "")));

/** "elected X speaker", "named X envoy": the title right after the name that such a verb gives it to. */
const bestowed: Finder = ({ s, persons }, office) => {
  const person = office.plural ? undefined : persons.find((p) => p.to === office.from);
  const verb = person ? person.outer - 1 : -1;
  return person && BESTOWS.has(s.lemma[verb] ?? "") && s.upos[verb] === "VERB" ? [{ ...plain, person }] : [];
};

const WAYS: readonly Finder[] = [
  ...[prenominal, list, chained, beforeComma, afterPlace, afterComma, coordinated, apposed, naming, verbal, given, taken],
  ...[hung, inCapacity, bestowed],
];

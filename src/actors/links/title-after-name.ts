import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { lower } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import { doerOf } from "../offices-by-verb.js";
import type { PersonName } from "../persons.js";
import { holderWords } from "../words.js";
import { covers, type Finder, isCompared, isInRow, isOfBody, plain, startsAt } from "./link.js";

const AFTER_APPOSITION = /^(?:[,.;:)–—]|who|whose|and|now|since|until|from|under|said|told|)$/u;

/** "X, the director of …,", "X (foreign minister)". */
export const afterComma: Finder = ({ s, persons, offices, links }, office) => {
  const start = beforeAsides(s, office.from);
  if (office.plural || !["(", ",", "–", "—"].includes(lower(s, start - 1))) return [];
  const person = persons.find((p) => p.to === start - 1);
  if (
    !person ||
    (persons.some((p) => startsAt(p, office.to)) && !offices.some((inner) => isOfBody(inner, office) && inner.to === office.to)) ||
    isChainToName(s, office, offices, persons)
  )
    return [];
  if (
    !isInRow({ s, offices, persons, links }, office) &&
    s.form[office.to] === "," &&
    persons.some((p) => startsAt(p, office.to + 1)) &&
    (office.definite || office.countries.length > 0) &&
    s.deprel[office.head] !== "appos"
  )
    return [];
  const subject = (s.deprel[office.head] ?? "").startsWith("nsubj") && s.form[office.to] !== ",";
  const gone = s.form.slice(start, office.from).some((word) => holderWords().over.has(word.toLowerCase()));
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
  while (holderWords().asides.has(lower(s, start - 1))) start--;
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

function isChainToName(s: AnnotatedSentence, office: OfficePhrase, offices: readonly OfficePhrase[], persons: readonly PersonName[]): boolean {
  const next = lower(s, office.to) === "and" ? offices.find((o) => o.from === office.to + 1) : undefined;
  return next !== undefined && persons.some((p) => startsAt(p, next.to));
}

/** "X, Vice President, defence minister and chairman of the council,": those after share the first's holder. */
export const coordinated: Finder = ({ s, links, persons }, office) => {
  const joiner = lower(s, office.from - 1);
  if (!(joiner === "and" || (joiner === "," && !office.definite && /^(?:,|and|[.;])$/u.test(lower(s, office.to)))) || office.plural) return [];
  if (persons.some((p) => startsAt(p, office.to) || startsAt(p, office.to + 1))) return [];
  const first = links.find(
    (link) => !link.prenominal && link.office.to === office.from - 1 && (office.countries.length === 0 || link.office.countries.length === 0),
  );
  return first ? [{ ...plain, person: first.person }] : [];
};

/** "X, a lawyer and former head of the bank, said": an office joined to what is said of X. */
export const apposed: Finder = ({ s, persons }, office) => {
  const first = hasRelation(s, office.head, "conj") ? (s.head[office.head] ?? -1) : -1;
  if (office.plural || first < 0 || !hasRelation(s, first, "appos")) return [];
  const person = persons.find((p) => p.from <= (s.head[first] ?? -1) && (s.head[first] ?? -1) < p.to && p.to <= first);
  const isNearer = person && persons.some((p) => p.from >= person.to && p.to <= office.from);
  return person && !isNearer && !persons.some((p) => startsAt(p, office.to)) ? [{ ...plain, person }] : [];
};

/** Where no words beside it say so: the tree hangs the title on the name or the name on the title. */
export const hung: Finder = ({ s, persons }, office) => {
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
  const aux = children(s, office.head, "aux").map((t) => lower(s, t));
  if (copular && aux.some((word) => /^(?:could|would|might|should)$/u.test(word))) return [];
  if (copular) return [{ ...plain, person: copular, former: is.some((word) => /^(?:was|were)$/u.test(word)) }];
  return person ? [{ ...plain, person }] : [];
};

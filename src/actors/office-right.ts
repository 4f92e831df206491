import type { AnnotatedSentence } from "../language/index.js";
import { type BodyPhrase, bodies as bodyKnowledge } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { bareBodyEnd, nounPhraseEnd, smallBodyEnd } from "./office-extents.js";
import { inPerson, isCalendar, isCapitalised, isGenitive, isHyphen, isNominal, isRankOfName, lower, phraseText } from "./office-words.js";
import { LEADS } from "./ranks.js";

/** What follows a title: "of National Defence", "for European affairs", "of Peru", "to Chile", "of the Institute of Peace". */
export interface RightSide {
  readonly to: number;
  /** End of the title's own words. */
  readonly titleTo: number;
  readonly designate: boolean;
  readonly acting: boolean;
  readonly countries: readonly string[];
  readonly organisation: Hit | null;
  readonly body: string | null;
  readonly bodyPhrase: BodyPhrase | null;
  readonly accreditedTo: string | null;
}

type Draft = { -readonly [Key in keyof RightSide]: RightSide[Key] } & { countries: string[] };

/** Reads the of-phrases and the like that follow the title whose head ends before token `end`. */
export function rightOf(s: AnnotatedSentence, hits: readonly Hit[], bodies: readonly BodyPhrase[], end: number, rank: string): RightSide {
  const right: Draft = {
    to: end,
    titleTo: end,
    designate: false,
    acting: false,
    countries: [],
    organisation: null,
    body: null,
    bodyPhrase: null,
    accreditedTo: null,
  };
  const suffix = isHyphen(s, end) ? end + 1 : end;
  if (offices().words.comingUp.has(lower(s, suffix))) {
    right.designate = true;
    right.to = suffix + 1;
  }
  const interim = interimEnd(s, right.to);
  if (interim !== null) {
    right.acting = true;
    right.to = interim;
  }
  for (let at = right.to; at < s.form.length; ) {
    const next = complement(s, hits, bodies, rank, right, at);
    if (next === null) break;
    right.to = next;
    at = next;
  }
  if (right.to === right.titleTo && right.to > end && isSecond(s, right.to)) {
    right.to++;
    right.titleTo++;
  }
  return withMinistry(s, bodies, right);
}

/** "chargé d'affaires a.i.", "chargé d'affaires, ad interim": the end of what says that the post is held for another. */
function interimEnd(s: AnnotatedSentence, end: number): number | null {
  const at = s.form[end] === "," ? end + 1 : end;
  const { interim } = offices().words;
  return interim.has(lower(s, at)) ? at + 1 : interim.has(`${lower(s, at)} ${lower(s, at + 1)}`) ? at + 2 : null;
}

/** "Head of the Asia Division, Ministry of Foreign Affairs,": the ministry that a division belongs to, set beside it. */
function withMinistry(s: AnnotatedSentence, bodies: readonly BodyPhrase[], right: Draft): RightSide {
  const whole = s.form[right.to] === "," ? bodies.find((b) => b.from === right.to + 1) : undefined;
  if (!whole || !isOffice(s, whole) || !isCapitalised(s, whole.head) || s.form[whole.to] !== ",") return right;
  return {
    ...right,
    to: whole.to,
    body: right.body ?? phraseText(s, whole.from, whole.to),
    bodyPhrase: right.bodyPhrase ?? whole,
    countries: [...right.countries, ...whole.countries],
  };
}

/** "Minister of Finance II X": the number of a second minister of the same portfolio. */
const isSecond = (s: AnnotatedSentence, i: number): boolean => /^I{2,3}$/u.test(s.form[i] ?? "") && (inPerson(s, i + 1) || isRankOfName(s, i + 1));

const DIPLOMATIC = new Set(["diplomat", "organisation-head"]);
/** Ranks whose of-phrase is a portfolio, not a body. */
const WITH_PORTFOLIO = new Set(["minister"]);

function complement(
  s: AnnotatedSentence,
  hits: readonly Hit[],
  bodies: readonly BodyPhrase[],
  rank: string,
  right: Draft,
  at: number,
): number | null {
  const preposition = lower(s, at);
  if (rank === "legislature" && ["from", "for", "with"].includes(preposition)) {
    const faction = factionEnd(s, at + 1);
    if (faction !== null) return faction;
  }
  if (!["of", "for", "to", "at", "in", "on", "with", "from"].includes(preposition)) return null;
  if (preposition === "on" && LEADS.has(rank)) return null;
  let first = at + 1;
  while (["the", "a", "an"].includes(lower(s, first))) first++;
  if (isHyphen(s, first + 1) && offices().words.backed.has(lower(s, first + 2))) first += 3;
  if (preposition !== "of" && isCalendar(s, first)) return null;
  const named = placesFrom(s, hits, first);
  const places = named && /^['’]s?$/u.test(s.form[named.to] ?? "") ? undefined : named;
  const body = bodies.find((b) => b.from <= first && first < b.to) ?? bodies.find((b) => b.from > first && b.from <= first + 1);
  const longer = places && preposition === "of" ? (nameBeyond(s, first, places.to) ?? cityBody(s, hits, first, places.to)) : undefined;
  if (places && longer !== undefined) {
    right.body ??= phraseText(s, first, longer);
    right.countries.push(...places.codes);
    right.organisation ??= places.organisation;
    return longer;
  }
  if (places && !(body && body.to > places.to)) {
    if (preposition === "of" || (preposition === "for" && places.organisation) || preposition === "from") {
      right.countries.push(...places.codes);
      right.organisation ??= places.organisation;
      if (isSeat(hits, first)) right.body ??= phraseText(s, first, places.to);
      return portfolioAfter(s, places.to, right) ?? places.to;
    }
    if (preposition === "for" && DIPLOMATIC.has(rank)) return portfolioAfter(s, places.to, right) ?? places.to;
    if (
      preposition === "for" &&
      rank === "minister" &&
      at === right.titleTo &&
      offices().portfolios.has(lower(s, at - 2)) &&
      closesPhrase(s, places.to)
    ) {
      right.countries.push(...places.codes);
      return places.to;
    }
    if (preposition === "for" && places.to < s.form.length) return portfolioAfter(s, places.to, right);
    if ((preposition === "to" || preposition === "in") && DIPLOMATIC.has(rank)) {
      right.accreditedTo = places.codes[0] ?? null;
      if (places.organisation) right.body ??= phraseText(s, first, places.to);
      return places.to;
    }
    if (preposition === "in" && right.bodyPhrase?.kind === "institution" && right.countries.length === 0) {
      right.countries.push(...places.codes);
      return places.to;
    }
    if (preposition === "at" || (preposition === "to" && places.organisation)) {
      right.organisation ??= places.organisation;
      return places.to;
    }
    return null;
  }
  const isToThe = preposition === "to" && lower(s, first - 1) === "the" && ADVISING.has(rank) && isCapitalised(s, at - 1);
  if (!isToThe && ofAnotherHolder(s, first)) return null;
  if (named && !places && preposition === "of" && !body) return ownedBody(s, right, first, named);
  if (named && !places && !body && (ADVISING.has(rank) || rank === "spokesperson")) return servedOf(s, right, named);
  if (preposition === "to" && ADVISING.has(rank)) return advised(s, right, first, body);
  if (preposition === "in" && body && isOffice(s, body) && isCapitalised(s, body.head)) {
    right.body = phraseText(s, first, body.to);
    right.bodyPhrase = body;
    right.countries.push(...body.countries);
    return body.to;
  }
  if (rank === "analyst" && (preposition === "in" || (preposition === "of" && !isCapitalised(s, first)))) {
    const end = fieldEnd(s, first);
    if (end !== null) right.titleTo = end;
    return end;
  }
  if (preposition === "to" || preposition === "in" || preposition === "from") return null;
  const owned = body && isGenitive(s, body.to) ? ownedBodyEnd(s, body.to) : undefined;
  if (body && owned !== undefined && preposition === "of") {
    right.body = phraseText(s, first, owned);
    right.bodyPhrase = body;
    right.countries.push(...body.countries);
    return owned;
  }
  if (body && preposition === "at" && right.body !== null && right.to > right.titleTo) right.titleTo = right.to;
  if (body && (!WITH_PORTFOLIO.has(rank) || isOffice(s, body) || (preposition === "of" && body.kind === "institution" && body.from === first))) {
    right.body = phraseText(s, first, body.to);
    right.bodyPhrase = body;
    right.countries.push(...body.countries);
    return body.to;
  }
  if (preposition === "with") return null;
  return nounPhrase(s, hits, rank, right, first, preposition);
}

/** "MP from the 'Dashink' faction": the end of the phrase for whom a member of parliament sits with; null for no such phrase. */
function factionEnd(s: AnnotatedSentence, from: number): number | null {
  let at = from;
  while (at < from + LONGEST_FACTION && (isNominal(s, at) || /^(?:the|['"‘’“”-])$/u.test(lower(s, at))) && !inPerson(s, at)) {
    if (offices().words.factions.has(lower(s, at)) && !isGenitive(s, at + 1)) return at + 1;
    at++;
  }
  return null;
}
const LONGEST_FACTION = 7;

/** "the oil minister for Peru, said": nothing of a longer name or field follows the state. */
const closesPhrase = (s: AnnotatedSentence, at: number): boolean => /^[,.;)]?$/u.test(s.form[at] ?? "") || inPerson(s, at) || s.upos[at] === "VERB";

/** "Speaker of the Sejm": what stands for its state and is headed itself. */
const isSeat = (hits: readonly Hit[], first: number): boolean =>
  hits.some(({ from, entry }) => from === first && entry.kind === "state" && entry.use === "seat");

/** "a lecturer in international relations at …": the field of a scholar, before the place of work. */
function fieldEnd(s: AnnotatedSentence, first: number): number | null {
  let end = first;
  while (end < s.form.length && (isNominal(s, end) || (lower(s, end) === "and" && end > first)) && !isCapitalised(s, end)) end++;
  return end > first ? end : null;
}

/** "Commander of the Republic of Fiji Military Forces": where a state's name is only the beginning of a body's. */
const nameBeyond = (s: AnnotatedSentence, first: number, end: number): number | undefined =>
  s.names.find((name) => name.label === "ORG" && name.from <= first && end < name.to && isCapitalised(s, end))?.to;

/** "secretary of the Bergen cooperative": a city that tells a body apart. */
function cityBody(s: AnnotatedSentence, hits: readonly Hit[], first: number, end: number): number | undefined {
  const isCity = hits.some(({ from, to, entry }) => from === first && to === end && entry.kind === "state" && entry.use !== "name");
  const to = isCity ? smallBodyEnd(s, first, end) : end;
  return to > end ? to : undefined;
}

/** "president of Paraguay's Congress": a body that nobody lists, in the genitive of its state. */
function ownedBody(s: AnnotatedSentence, right: Draft, first: number, owner: Places): number | null {
  let end = nounPhraseEnd(s, owner.to + 1, false);
  if (end <= owner.to + 1) return null;
  while (isPlainNoun(s, end)) end++;
  right.body = phraseText(s, first, end);
  right.countries.push(...owner.codes);
  right.organisation ??= owner.organisation;
  return end;
}

/** "a spokesman for Peru's president", "an adviser to Peru's king": whoever serves the holder of a state's office serves the state. */
function servedOf(s: AnnotatedSentence, right: Draft, owner: Places): number | null {
  const end = nounPhraseEnd(s, owner.to + 1, false);
  if (end <= owner.to + 1) return null;
  right.countries.push(...owner.codes);
  right.organisation ??= owner.organisation;
  return end;
}

/** "Peru's Ica region": the plain noun behind the name of what is owned. */
const isPlainNoun = (s: AnnotatedSentence, i: number): boolean => s.upos[i] === "NOUN" && /^\p{Ll}/u.test(s.form[i] ?? "") && !inPerson(s, i);

/** "adviser to the president", "chief adviser to the interim government": whom the holder serves. */
function advised(s: AnnotatedSentence, right: Draft, first: number, body: BodyPhrase | undefined): number | null {
  let end = body?.to ?? first;
  while (!body && end < s.form.length && isNominal(s, end) && !inPerson(s, end)) end++;
  if (end === first) return null;
  right.body = phraseText(s, first, end);
  right.bodyPhrase = body ?? null;
  right.countries.push(...(body?.countries ?? []));
  return end;
}
const ADVISING = new Set(["security", "staff", "minister"]);

/** "of the government's delegation", "of the Foreign Ministry's European Affairs Bureau": where the name of a body's own body ends. */
function ownedBodyEnd(s: AnnotatedSentence, genitive: number): number | undefined {
  let end = genitive + 1;
  while (end < s.form.length && (isNominal(s, end) || (lower(s, end) === "and" && isNominal(s, end + 1))) && !inPerson(s, end)) end++;
  const { stateBodies, institutions } = bodyKnowledge();
  const last = lower(s, end - 1);
  return end > genitive + 1 && (stateBodies.has(last) || institutions.has(last)) ? end : undefined;
}

/** "Permanent Secretary of the Ministry of Justice": what comes after is no portfolio but where the holder works. */
const isOffice = (s: AnnotatedSentence, body: BodyPhrase): boolean => offices().words.places.has(lower(s, body.head));

/** "a spokesman for Prime Minister X": the title after the preposition is another's. */
function ofAnotherHolder(s: AnnotatedSentence, first: number): boolean {
  const { heads } = offices();
  for (let at = first; at < first + 4 && isNominal(s, at) && !inPerson(s, at); at++) {
    const two = `${lower(s, at)} ${lower(s, at + 1)}`;
    const end = heads.has(two) ? at + 2 : heads.has(lower(s, at)) ? at + 1 : at;
    const isBeside = at > first && offices().words.beside.has(lower(s, at)) && offices().portfolios.has(lower(s, at - 1));
    if (end > at && isCapitalised(s, at) && inPerson(s, end)) return !isBeside;
  }
  return false;
}

/** "of EAC Affairs": a listed name that is only the beginning of a portfolio. */
function portfolioAfter(s: AnnotatedSentence, at: number, right: Draft): number | null {
  const isPlain = lower(s, at) === "affairs" && !isCapitalised(s, at);
  if (!offices().portfolios.has(lower(s, at)) || !(isCapitalised(s, at) || isPlain) || inPerson(s, at)) return null;
  right.countries.length = 0;
  right.organisation = null;
  right.titleTo = at + 1;
  return at + 1;
}

/** "chairman of the Malian People's Consultative Conference": a name that goes on behind a genitive. */
const genitiveBeyond = (s: AnnotatedSentence, first: number, end: number): number | undefined =>
  isGenitive(s, end) ? s.names.find((name) => name.label === "ORG" && name.from <= first && end + 1 < name.to)?.to : undefined;

function nounPhrase(s: AnnotatedSentence, hits: readonly Hit[], rank: string, right: Draft, first: number, preposition: string): number | null {
  const end = nounPhraseEnd(s, first, WITH_PORTFOLIO.has(rank));
  if (rank === "spokesperson" && preposition !== "on" && !offices().portfolios.has(lower(s, first))) {
    const last = bareBodyEnd(s, first);
    if (last > first) right.body ??= phraseText(s, first, last);
    return last > first ? last : null;
  }
  if (end === first) return null;
  const whole = WITH_PORTFOLIO.has(rank) || preposition !== "of" ? undefined : genitiveBeyond(s, first, end);
  if (whole !== undefined) {
    right.body ??= phraseText(s, first, whole);
    right.countries.push(
      ...hits.flatMap(({ from, to, entry }) =>
        from >= first && to <= whole && entry.kind === "state" && entry.use === "people" ? [entry.code] : [],
      ),
    );
    return whole;
  }
  const small = smallBodyEnd(s, first, end);
  if (small > end && rank !== "diplomat") {
    right.body ??= phraseText(s, first, small);
    return small;
  }
  if (rank === "diplomat" && preposition === "for" && isCapitalised(s, first)) {
    right.titleTo = regionsEnd(s, end);
    return right.titleTo;
  }
  if (preposition === "for" && rank === "legislature" && isCapitalised(s, first) && !offices().portfolios.has(lower(s, first))) return end;
  if (preposition === "for" && rank !== "spokesperson" && isCapitalised(s, first) && !isOrganisation(s, first, end)) {
    right.titleTo = regionsEnd(s, nounPhraseEnd(s, first, true));
    return right.titleTo;
  }
  const named = isCapitalised(s, first) && !WITH_PORTFOLIO.has(rank) && preposition !== "on";
  if (named && !s.form.slice(first, end).every((_, k) => offices().portfolios.has(lower(s, first + k)))) {
    right.body ??= phraseText(s, first, end);
    return end;
  }
  if (!offices().portfolios.has(lower(s, first)) && !isCapitalised(s, first)) return null;
  right.titleTo = end;
  return end;
}

/** Is what stands there, as the model marks it, an organisation, and no field ("for Sanctions Policy") that it took for one? */
function isOrganisation(s: AnnotatedSentence, from: number, to: number): boolean {
  const { stateBodies, institutions } = bodyKnowledge();
  const isBody = (word: string): boolean => stateBodies.has(word.toLowerCase()) || institutions.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word);
  return s.names.some((n) => n.label === "ORG" && n.from <= from && from < n.to) && s.form.slice(from, to).some(isBody);
}

/** "for West Africa and the Sahel,": past a second region that a comma or the end closes. */
function regionsEnd(s: AnnotatedSentence, end: number): number {
  if (lower(s, end) !== "and") return end;
  const first = lower(s, end + 1) === "the" ? end + 2 : end + 1;
  let at = first;
  while (isCapitalised(s, at) && isNominal(s, at) && !inPerson(s, at) && !offices().titleWords.has(lower(s, at))) at++;
  return at > first && /^[,.]$/u.test(s.form[at] ?? ".") ? at : end;
}

interface Places {
  readonly to: number;
  readonly codes: readonly string[];
  readonly organisation: Hit | null;
}

/** "Peru", "Türkiye, Azerbaijan and Georgia": the states (or one organisation) named from a token on. */
export function placesFrom(s: AnnotatedSentence, hits: readonly Hit[], from: number): Places | undefined {
  const codes: string[] = [];
  let organisation: Hit | null = null;
  let at = from;
  for (;;) {
    const hit = hits.find((h) => h.from === at);
    if (!hit || (hit.entry.kind === "state" && hit.entry.use === "people")) break;
    if (hit.entry.kind === "state") codes.push(hit.entry.code);
    else if (hit.entry.kind === "organisation") organisation ??= hit;
    at = hit.to;
    const joiner = lower(s, at);
    let following = joiner === "," && lower(s, at + 1) === "and" ? at + 2 : at + 1;
    if (["the"].includes(lower(s, following))) following++;
    if ((joiner !== "," && joiner !== "and") || organisation || !hits.some((h) => h.from === following && h.entry.kind === "state")) break;
    at = following;
  }
  return at > from ? { to: at, codes, organisation } : undefined;
}

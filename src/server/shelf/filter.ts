import { type DayInterval, statusOn } from "../../ledger/index.js";
import type { Fact, FactQuery } from "./shelf.js";

/** May the days overlap those asked for? What is not known on a side reaches any day; what has no day at all is in only where none is asked for. */
export function mayOverlap(days: DayInterval | null, from?: string, to?: string): boolean {
  if (from === undefined && to === undefined) return true;
  if (from !== undefined && to !== undefined && from > to) return false;
  if (!days || (days.first === null && days.last === null)) return false;
  return (to === undefined || days.first === null || days.first <= to) && (from === undefined || days.last === null || days.last >= from);
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Does every word of a search stand in the text? Case and accents do not count. */
export const hasWords = (text: string, search: string): boolean => haveWords(plain(text), search);

const haveWords = (plainText: string, search: string): boolean =>
  plain(search)
    .split(/\s+/u)
    .every((word) => plainText.includes(word));

/** All that a search looks at in a fact. */
const wordsOf = (fact: Fact): string =>
  [
    ...fact.actors.map((actor) => `${actor.name} ${actor.state ?? ""}`),
    ...fact.tellings.flatMap((telling) => [...telling.claims.map((claim) => `${claim.quote} ${claim.speaker ?? ""}`), telling.source ?? ""]),
    ...Object.values(fact.details).flatMap((detail) => (typeof detail === "string" ? detail : Array.isArray(detail) ? detail.map(String) : [])),
    fact.place?.name ?? "",
  ].join("\n");

/** Made at a fact's first search, which then costs a tenth. */
const plainWords = new WeakMap<Fact, string>();
function plainWordsOf(fact: Fact): string {
  const known = plainWords.get(fact) ?? plain(wordsOf(fact));
  plainWords.set(fact, known);
  return known;
}

/** A state, or an organisation by its id. */
const hasParty = (fact: Fact, party: string): boolean =>
  fact.states.includes(party) || fact.actors.some(({ id, type }) => type === "organisation" && id === party);

const hasState = (fact: Fact, role: string, state: string): boolean => fact.actors.some((actor) => actor.role === role && actor.state === state);

const some = <T>(wanted: readonly T[] | undefined, has: (one: T) => boolean): boolean => !wanted || wanted.length === 0 || wanted.some(has);

/** Is the fact one that is asked for? */
export function isAsked(fact: Fact, query: FactQuery): boolean {
  const { states = [], source, article, actor, text } = query;
  return (
    states.every((party) => hasParty(fact, party)) &&
    some(query.kinds, (kind) => fact.kind === kind) &&
    some(query.statuses, (status) => (query.on === undefined ? fact.status : statusOn(fact, query.on)) === status) &&
    (query.host === undefined || hasState(fact, "host", query.host)) &&
    (query.visitor === undefined || hasState(fact, "visitors", query.visitor)) &&
    some(query.certainties, (certainty) => fact.tellings.some((telling) => telling.claims.some((claim) => claim.certainty === certainty))) &&
    (source === undefined || fact.tellings.some((telling) => telling.source === source)) &&
    (article === undefined || fact.tellings.some((telling) => telling.article === article)) &&
    (actor === undefined || fact.actors.some(({ id }) => id === actor)) &&
    mayOverlap(fact.time, query.from, query.to) &&
    (text === undefined || text.trim() === "" || haveWords(plainWordsOf(fact), text.trim()))
  );
}

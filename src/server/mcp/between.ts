import { type IsoDay, type Kind, partyOf } from "../../ledger/index.js";
import { ProblemError } from "../problem.js";
import type { Fact, Shelf } from "../shelf/shelf.js";
import { stateNames } from "../states.js";
import { dossierOf } from "../views/dossier.js";
import { dayOf } from "../views/telling.js";
import { pagesOf, type ToldFact, toldFact } from "./tell.js";

/** Facts of one kind that no other list of a dossier shows. */
const LATEST = 3;
/** Facts in one list; where there are more, the soonest of what is to come and the latest of what was. */
const MOST = 10;

/** The states or organisations that a model names, one, two or none; one named twice is refused. */
export function partiesNamed(...names: readonly (string | undefined)[]): readonly string[] {
  const ids = names.flatMap((name) => (name === undefined ? [] : partyOf(name)));
  if (new Set(ids).size < ids.length)
    throw new ProblemError(400, "invalid", `${ids[0]} stands twice. Name two; what is known of one is told by the tool search.`);
  return ids;
}

/** What matters between two and, of every kind, how many facts there are and the latest. */
export async function toldDossier([a, b]: readonly [string, string], facts: readonly Fact[], on: IsoDay, desk: string, shelf: Shelf) {
  const { upcoming, calledOff, lastVisits, agreements, disputed, sources } = dossierOf([a, b], facts, on);
  const shown = new Map<string, Fact>();
  const told = (fact: Fact): ToldFact => {
    shown.set(fact.id, fact);
    return toldFact(fact, on, desk);
  };
  const lists = {
    upcoming: upcoming.slice(0, MOST).map(told),
    calledOff: calledOff.slice(0, MOST).map(told),
    lastVisits: lastVisits.flatMap(({ to, fact }) => (fact ? [{ to, visit: told(fact) }] : [])),
    agreements: agreements.map((group) => ({ field: group.field, agreements: group.facts.slice(-MOST).map(told) })),
    disputed: disputed.slice(-MOST).map(told),
  };
  const kinds = byKind(facts);
  const rest = kinds.map(([kind, some]) => [kind, some.filter(({ id }) => !shown.has(id))] as const);
  const latest = rest.flatMap(([kind, some]) => (some.length > 0 ? [[kind, some.slice(0, LATEST).map(told)] as const] : []));
  const left = facts.length - shown.size;
  return {
    ...{ states: [a, b], on, facts: facts.length, kinds: Object.fromEntries(kinds.map(([kind, some]) => [kind, some.length])) },
    ...(stateNames().has(a) && stateNames().has(b) && { link: `${desk}pair/${a}/${b}?on=${on}` }),
    ...{ sources, ...lists, latest: Object.fromEntries(latest) },
    ...(left > 0 && { more: `${left} facts are not shown here; ask search with state ${a}, other ${b} and a kind.` }),
    ...(await pagesOf([...shown.values()], shelf)),
  };
}

/** Facts by kind, the latest first. */
function byKind(facts: readonly Fact[]): (readonly [Kind, readonly Fact[]])[] {
  const groups = new Map<Kind, Fact[]>();
  for (const fact of facts) groups.set(fact.kind, [...(groups.get(fact.kind) ?? []), fact]);
  const day = (fact: Fact): string => dayOf(fact) ?? "";
  return [...groups].map(([kind, some]) => [kind, some.sort((x, y) => (day(x) < day(y) ? 1 : day(x) > day(y) ? -1 : 0))]);
}

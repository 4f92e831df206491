import { countryOf } from "../actors/index.js";
import type { Correction, LedgerActor, Telling } from "./happening.js";

/**
 * The place of a telling after a correction. A place that a person names lies in the state that names of cities and states tell, else, in a visit, in the host's.
 * Where the host of a visit is put right, a place in the old host's state goes with it: into the new one's if it is that state or nothing tells where it lies, else away.
 */
export function placeAfter(telling: Telling, { place, actors }: Correction): Telling["place"] {
  const hosts = hostsOf(telling, actors ?? telling.actors);
  if (place === undefined) return actors ? besideHosts(telling, hosts) : telling.place;
  const name = place?.trim();
  if (!name) return null;
  const before = telling.place?.name === name ? telling.place.country : null;
  return { name, country: before ?? countryOfPlace(name) ?? stateOf(hosts) };
}

/** The hosts of a visit. */
const hostsOf = ({ kind }: Telling, actors: readonly LedgerActor[]): readonly LedgerActor[] =>
  kind === "visit" ? actors.filter(({ role }) => role === "host") : [];

/** The one state of all of them. */
function stateOf([first, ...others]: readonly LedgerActor[]): string | null {
  return first && others.every(({ state }) => state === first.state) ? first.state : null;
}

function besideHosts(telling: Telling, hosts: readonly LedgerActor[]): Telling["place"] {
  const { place } = telling;
  const hasState = (among: readonly LedgerActor[], code: string): boolean => among.some(({ state }) => state === code);
  const before = hostsOf(telling, telling.actors);
  if (!place?.country || hasState(hosts, place.country) || !hasState(before, place.country)) return place;
  const [now] = hosts;
  if (now?.type === "state" && before.some(({ type, name }) => type === "state" && name === place.name))
    return { name: now.name, country: now.state };
  const known = countryOfPlace(place.name);
  if (known === null) return { ...place, country: stateOf(hosts) };
  return hasState(hosts, known) ? { ...place, country: known } : null;
}

/** Of "Busan", "The Hague" and "Kumba, Cameroon"; null where it is not known. */
function countryOfPlace(name: string): string | null {
  const parts = name.split(",").map((part) => part.trim().replace(/^the\s+/iu, ""));
  for (const part of [parts.join(", "), ...parts.reverse()]) {
    const country = part === "" ? null : countryOf(part);
    if (country) return country;
  }
  return null;
}

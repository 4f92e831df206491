import type { ActorType, LedgerActor } from "./happening.js";
import { folded } from "./matching/names.js";
import { organisationOf } from "./party.js";

/** An actor that a person names in a role, under the id which a reading would give it. */
export function namedActor(role: string, type: ActorType, name: string, state: string | null): LedgerActor {
  return { role, id: idOf(type, name, state), type, name, state };
}

function idOf(type: ActorType, name: string, state: string | null): string {
  const slug = folded(name).join("-");
  if (type === "state" && state !== null) return state;
  if (type === "person") return `${state ?? "?"}/${slug}`;
  return (type === "organisation" ? organisationOf(name) : null) ?? slug;
}

import { type KindRules, sidesIn } from "./rules.js";

/** One deed: by the same towards the same, of the same PLOVER types. */
export const interaction: KindRules = {
  common: (telling) => `${sidesIn(telling, "source")} to ${sidesIn(telling, "target")} ${typesOf(telling.details.events)}`,
  agree: () => [],
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 0,
};

const typesOf = (events: unknown): string =>
  Array.isArray(events) ? [...new Set(events.map((event: { readonly type?: unknown }) => String(event.type)))].sort().join(" ") : "";

import { countryOf, organisations, states } from "../actors/index.js";
import { ChanceryError } from "../text/index.js";

/**
 * The state or organisation that an argument names: a code (`TUR`), a name in any spelling ("Turkey", "Türkiye"), a demonym ("Turkish"), a capital, or an organisation ("Nato"); "the" before it counts for nothing.
 * @throws {ChanceryError} `unknown-party`
 */
export function partyOf(argument: string): string {
  const text = argument.trim();
  const code = text.toUpperCase();
  if (Object.hasOwn(states(), code)) return code;
  const bare = text.replace(/^the\s+/iu, "");
  const found = organisationOf(text) ?? stateOf(text) ?? organisationOf(bare) ?? stateOf(bare);
  if (found) return found;
  throw new ChanceryError(
    "unknown-party",
    `${argument} is no state or organisation that Chancery knows. Write a name (Turkey), a demonym (Turkish), an ISO 3166-1 alpha-3 code (TUR) or an organisation (NATO).`,
  );
}

/** Its name: "Turkey" for `TUR`; what is not known stays as it is. */
export const partyName = (id: string): string =>
  (Object.hasOwn(states(), id) ? states()[id]?.name : Object.hasOwn(organisations(), id) ? organisations()[id]?.name : null) ?? id;

/** Names are found as news writes them, with capitals. */
const stateOf = (text: string): string | null => countryOf(text) ?? countryOf(text.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase()));

export function organisationOf(text: string): string | null {
  const wanted = text.toLowerCase();
  for (const [id, { name, names }] of Object.entries(organisations()))
    if (id === wanted || [name, ...names].some((each) => each.toLowerCase() === wanted)) return id;
  return null;
}

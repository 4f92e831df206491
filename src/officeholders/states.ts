import { z } from "zod";
import { countryOf, states } from "../actors/index.js";
import { loadKnowledge } from "../knowledge/index.js";

const States = z.strictObject({
  alpha2: z.record(z.string().regex(/^[A-Z]{2}$/u), z.string().regex(/^[A-Z]{3}$/u)),
  example: z.tuple([z.string(), z.string()]),
});

let known: ReadonlyMap<string, string> | undefined;
const alpha2 = (): ReadonlyMap<string, string> => (known ??= new Map(Object.entries(loadKnowledge("imported-states.yaml", States).alpha2)));

/** What stands before a state's name in its full style. */
const STYLE = /^(?:the\s+)?(?:(?:people's|people’s|democratic|federal|islamic|socialist)\s+)*(?:republic|kingdom|state)\s+of\s+(?:the\s+)?/iu;

/** The alpha-3 code of a state as a list writes it: a code (ISO 3166-1 alpha-3 or alpha-2), a name, a Wikidata label. */
export function codeOfState(state: string): string | null {
  if (Object.hasOwn(states(), state.toUpperCase())) return state.toUpperCase();
  return alpha2().get(state) ?? countryOf(state) ?? countryOf(state.replace(/^the\s+/iu, "")) ?? countryOf(state.replace(STYLE, ""));
}

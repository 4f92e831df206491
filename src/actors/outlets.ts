import { bodies } from "./bodies.js";
import { stateIn } from "./described-persons.js";
import type { Way } from "./noun-ways.js";
import { isNominal, spaced } from "./office-words.js";

/** "Libyan television", "Russian news agencies", "local media": what carries news, told of without its name. "The television" alone is one told of before. */
export const outlet: Way = ({ d, s, head, from, words, into, hits }, noun) => {
  if (!bodies().outlets.has(noun) || isNominal(s, head + 1)) return null;
  if (into.some((m) => m.form === "name" && m.from <= head + 1 && m.to > from && d.actorOf(m)?.type === "organisation")) return null;
  const kind = words.filter((word) => !/^(?:the|an?|this|that)$/u.test(word));
  if (noun.startsWith("agenc") && kind.at(-1) !== "news") return null;
  const isNational = stateIn(s, from, head, hits) !== null;
  if (!isNational && !kind.some((word) => bodies().outletKinds.has(word)) && !(words.length === 0 && /s$|^media$/u.test(noun))) return null;
  const name = spaced(s.form.slice(from, head + 1)).replace(/^(?:the|an?)\s+/iu, "");
  return { from, to: head + 1, actors: [d.registry.unlistedOrganisation(name, stateIn(s, from, head, hits))] };
};

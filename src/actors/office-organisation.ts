import type { AnnotatedSentence } from "../language/index.js";
import { bodies } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";

/** "House of Representatives" Speaker, "UNSCOM" chief, "Lord's Resistance Army (LRA)" leader: a name of an organisation that is no portfolio. */
export function unlistedBefore(s: AnnotatedSentence, hits: readonly Hit[], i: number): { from: number; to: number } | undefined {
  const bracketed = s.form[i] === ")" && s.form[i - 2] === "(" ? i - 1 : i;
  const name = s.names.find((n) => n.label === "ORG" && n.from <= bracketed && bracketed < n.to);
  if (bracketed !== i)
    return { from: Math.min(name?.from ?? i - 2, s.names.find((n) => n.label === "ORG" && n.to === i - 2)?.from ?? i - 2), to: i + 1 };
  const { portfolios, heads } = offices();
  const { stateBodies, institutions } = bodies();
  if (!name || name.to !== i + 1) return undefined;
  const words = s.form
    .slice(name.from, name.to)
    .flatMap((word, k) => (hits.some((hit) => hit.from <= name.from + k && name.from + k < hit.to) ? [] : [word.toLowerCase()]));
  const isOfParty =
    /^leaders?$/u.test((s.form[i + 1] ?? "").toLowerCase()) &&
    !words.some((word) => bodies().notOfStates.has(word) && word !== "labour" && word !== "labor");
  return !isOfParty &&
    words.every(
      (word) => portfolios.has(word) || heads.has(word) || stateBodies.has(word) || institutions.has(word) || word === "and" || word === "of",
    )
    ? undefined
    : { from: name.from, to: name.to };
}

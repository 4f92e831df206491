import type { ResolvedActors } from "../actors/index.js";
import type { Annotated } from "../language/index.js";
import type { Certainty, ResolvedClaims } from "./claims.js";
import { factualityOf } from "./factuality.js";
import { findSayings, smallestAround } from "./sayings.js";

/** Who says what in the article, and for any word how sure, whether and when. */
export function attribute(annotated: Annotated, actors: ResolvedActors): ResolvedClaims {
  const sayings = findSayings(annotated, actors);
  return {
    sayings,
    sayingAt: (sentence, token) => smallestAround(sayings, annotated.sentences[sentence]?.starts[token] ?? -1) ?? null,
    factuality(sentence, token) {
      const s = annotated.sentences[sentence];
      if (!s) throw new RangeError(`the article has no sentence ${sentence}`);
      return factualityOf(s, token);
    },
  };
}

/** How far whoever says it commits to the happening a token tells of: its own factuality, turned round inside what is denied, unknown inside what one will not say. */
export function certaintyAt(claims: ResolvedClaims, sentence: number, token: number): Certainty {
  const { certainty } = claims.factuality(sentence, token);
  const commitment = claims.sayingAt(sentence, token)?.commitment;
  return commitment === "certain-not" ? (NEGATED[certainty] ?? certainty) : commitment === "unknown" ? "unknown" : certainty;
}
const NEGATED: Readonly<Partial<Record<Certainty, Certainty>>> = { certain: "certain-not", probable: "probable-not", possible: "possible-not" };

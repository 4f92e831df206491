import type { ResolvedActors } from "../actors/index.js";
import type { Annotated } from "../language/index.js";
import type { ResolvedClaims } from "./claims.js";
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

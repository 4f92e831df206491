import type { ResolvedActors } from "../actors/index.js";
import { type Annotated, hasMark } from "../language/index.js";
import type { Certainty, Factuality, ResolvedClaims, Saying } from "./claims.js";
import { isEvidence } from "./evidence.js";
import { factualityOf } from "./factuality.js";
import { findSayings, smallestAround } from "./sayings.js";

/** Who says what in the article, and for any word how sure, whether and when. */
export function attribute(annotated: Annotated, actors: ResolvedActors): ResolvedClaims {
  const sayings = findSayings(annotated, actors);
  const said = sayings.filter(({ attitude }) => !attitude);
  return {
    sayings,
    sayingAt: (sentence, token) => smallestAround(said, annotated.sentences[sentence]?.starts[token] ?? -1) ?? null,
    isHearsay(sentence, token) {
      const s = annotated.sentences[sentence];
      return s !== undefined && hasMark(s, token, "to") && isEvidence(s, token, s.head[token] ?? -1);
    },
    factuality(sentence, token) {
      const s = annotated.sentences[sentence];
      if (!s) throw new RangeError(`the article has no sentence ${sentence}`);
      return factualityOf(s, token);
    },
  };
}

/** How far whoever says it commits to the happening a token tells of. */
export const certaintyAt = (claims: ResolvedClaims, sentence: number, token: number): Certainty =>
  committed(claims.sayingAt(sentence, token), claims.factuality(sentence, token));

/**
 * A happening's own factuality as the one who says it vouches for it: turned round inside what is denied (unless the denying word has been weighed
 * already), unknown inside what one will not say.
 */
export function committed(saying: Saying | null, { certainty, because }: Pick<Factuality, "certainty" | "because">): Certainty {
  if (saying?.commitment === "unknown") return "unknown";
  if (saying?.commitment !== "certain-not" || because.includes(saying.cueText)) return certainty;
  return NEGATED[certainty] ?? certainty;
}
const NEGATED: Readonly<Partial<Record<Certainty, Certainty>>> = { certain: "certain-not", probable: "probable-not", possible: "possible-not" };

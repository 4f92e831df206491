import { committed, type Factuality } from "../../claims/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import type { Span } from "../../text/index.js";
import { timeOf } from "../../time/index.js";
import type { DraftClaim, FactTime } from "../fact.js";
import type { Reading } from "./reading.js";

/** The claim that a trigger word makes: its words, who vouches for them, and how sure they are. */
export function claimAt(reading: Reading, s: AnnotatedSentence, trigger: number, words: Span, factuality: Factuality): DraftClaim {
  const saying = reading.claims.sayingAt(s.index, trigger);
  return {
    ...words,
    sentence: s.index,
    speaker: saying?.speakers[0] ?? null,
    addressee: saying?.addressee ?? null,
    certainty: committed(saying, factuality),
  };
}

/** When the happening told by a token took or takes place. */
export const timeAt = (reading: Reading, s: AnnotatedSentence, token: number): FactTime | null => timeOf(reading.times, s, token);

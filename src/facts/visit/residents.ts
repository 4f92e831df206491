import type { AnnotatedSentence } from "../../language/index.js";
import { homePlace, type Reading } from "../shared/index.js";
import { is, isIn } from "./knowledge.js";

/** An ambassador lives where he is accredited, and is no guest there. */
export const isResident = (reading: Reading, id: string): boolean =>
  reading.actors.tenures.some((one) => one.holder === id && isIn("residents", one.office));

/**
 * "The Peruvian ambassador to Ghana called at the ministry in Accra", "the new ambassadors, on their arrival at the palace": an envoy in the state to which he is accredited,
 * or, where no other is named, in the one of which the article is.
 */
export const isAtHisPost = (reading: Reading, id: string, host: string | null): boolean =>
  reading.actors.tenures.some(
    ({ holder, office, accreditedTo }) =>
      holder === id && isIn("residents", office) && (accreditedTo ?? homePlace(reading)?.country)?.toLowerCase() === host,
  );

/** "The ambassador is in Oslo for consultations": an envoy nobody names is at his post, or at home. */
export const isUnnamedResident = (s: AnnotatedSentence, token: number): boolean => s.upos[token] === "NOUN" && is("residents", s, token);

import type { AnnotatedSentence } from "../../language/index.js";
import { actorOf, actsForSide, countryOfActor, type Reading } from "../shared/index.js";
import { peopleOf } from "./found.js";

/** How many sentences back whoever a pronoun means may be named. */
const SENTENCES_BACK = 4;

/** Whom some words mean beside those already there: "telephoned to congratulate her" is nobody's call to oneself, so that "her" is whoever was named before. */
export function meantBeside(reading: Reading, s: AnnotatedSentence, tokens: readonly number[], others: readonly string[]): string[] {
  const meant = peopleOf(reading, s, tokens);
  const isSelf = meant.every((id) => others.includes(id)) && tokens.some((t) => /^(?:her|him|his|them|their)$/iu.test(s.form[t] ?? ""));
  return isSelf ? strangerBefore(reading, s, others) : meant;
}

function strangerBefore(reading: Reading, s: AnnotatedSentence, others: readonly string[]): string[] {
  const own = new Set(others.map((id) => countryOfActor(reading, id)));
  for (let at = s.index - 1; at >= Math.max(0, s.index - SENTENCES_BACK); at--) {
    const stranger = (reading.actors.mentions[at] ?? [])
      .flatMap((m) => (m.actors.length === 1 ? m.actors : []))
      .findLast((id) => actorOf(reading, id)?.type === "person" && actsForSide(reading, id) && !own.has(countryOfActor(reading, id)));
    if (stranger !== undefined) return [stranger];
  }
  return [];
}

import type { Mention } from "../../actors/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import { countryOfActor, isActingPerson, type Reading } from "../shared/index.js";
import { peopleOf } from "./found.js";

/** How many sentences back whoever a pronoun means may be named. */
const SENTENCES_BACK = 6;

/** Whom some words mean beside those already there: "telephoned to congratulate her" is nobody's call to oneself, so that "her" is whoever was named before. */
export function meantBeside(reading: Reading, s: AnnotatedSentence, tokens: readonly number[], others: readonly string[]): string[] {
  const meant = peopleOf(reading, s, tokens);
  const isSelf = meant.every((id) => others.includes(id)) && tokens.some((t) => /^(?:her|him|his|them|their)$/iu.test(s.form[t] ?? ""));
  return isSelf ? strangerBefore(reading, s, tokens, others) : meant;
}

/** Whoever a pronoun of the same kind meant before, else whoever was named last, of another side. */
function strangerBefore(reading: Reading, s: AnnotatedSentence, tokens: readonly number[], others: readonly string[]): string[] {
  const kind = KINDS.find((one) => tokens.some((t) => one.test(s.form[t] ?? "")));
  const isSame = (m: Mention): boolean => m.form === "pronoun" && kind?.test(reading.annotated.sentences[m.sentence]?.form[m.head] ?? "") === true;
  const meant = lastPerson(reading, s, others, isSame);
  return meant.length > 0 ? meant : lastPerson(reading, s, others, () => true);
}
const KINDS = [/^(?:she|her)$/iu, /^(?:he|him|his)$/iu];

function lastPerson(reading: Reading, s: AnnotatedSentence, others: readonly string[], fits: (mention: Mention) => boolean): string[] {
  const own = new Set(others.map((id) => countryOfActor(reading, id)));
  for (let at = s.index - 1; at >= Math.max(0, s.index - SENTENCES_BACK); at--) {
    const stranger = (reading.actors.mentions[at] ?? [])
      .flatMap((m) => (m.actors.length === 1 && fits(m) ? m.actors : []))
      .findLast((id) => isActingPerson(reading, id) && !own.has(countryOfActor(reading, id)));
    if (stranger !== undefined) return [stranger];
  }
  return [];
}

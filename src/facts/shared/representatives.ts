import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import { actorsOfPhrase, type Reading } from "./context.js";

const Representatives = z.strictObject({ representatives: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }) });

let loaded: ReadonlySet<string> | undefined;
const representatives = (): ReadonlySet<string> => {
  loaded ??= new Set(loadKnowledge("representatives.yaml", Representatives).representatives.words);
  return loaded;
};

/**
 * Who comes or sits at the table: the actors a phrase names, and the state behind "a Turkish delegation". A decision, a request or a plan
 * that carries an actor's name is nobody who could be met.
 */
export function peopleOfPhrase(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const mention = reading.actors.mentionAt(s.index, token);
  const own = mention !== undefined && mention.form !== "demonym" && (mention.head === token || s.upos[token] !== "NOUN");
  return own || representatives().has((s.lemma[token] ?? "").toLowerCase()) ? actorsOfPhrase(reading, s, token) : [];
}

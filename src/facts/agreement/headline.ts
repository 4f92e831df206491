import type { AnnotatedSentence } from "../../language/index.js";
import { coordinatedWith, type Reading } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { agreementKnowledge } from "./knowledge.js";

/** "Kuwait, Georgia ink accord": a headline of states, an act and an instrument, whatever the parse made of it. */
export function headlineAct(
  reading: Reading,
  s: AnnotatedSentence,
  head: number,
): { readonly act: Act; readonly sides: readonly string[] } | undefined {
  if (/[.!?”"]$/u.test(s.form.at(-1) ?? "") || s.upos.includes("AUX")) return undefined;
  const names = (reading.actors.mentions[s.index] ?? []).filter((m) => m.form === "name" || m.form === "description");
  const [first] = names;
  if (!first || first.from > 1) return undefined;
  const sides = [...new Set([...first.actors, ...coordinatedWith(reading, s, first)])];
  const verb = names.filter((m) => m.to < head && m.actors.every((id) => sides.includes(id))).at(-1)?.to ?? -1;
  const act = sides.length > 1 && verb > 0 && verb < head ? agreementKnowledge().acts.get(actForm(s, verb)) : undefined;
  return act && { act: { verb, lemma: actForm(s, verb), status: act.status, planned: act.planned }, sides };
}

/** The act a word of a headline names, whatever part of speech it was taken for. */
const actForm = (s: AnnotatedSentence, token: number): string => (s.form[token] ?? "").toLowerCase().replace(/s$/u, "");

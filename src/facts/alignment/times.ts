import { type AnnotatedSentence, children } from "../../language/index.js";
import type { FactTime } from "../fact.js";
import { type Reading, timeAt } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge } from "./knowledge.js";

/** "severed them". */
const isSevering = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "VERB" &&
  alignmentKnowledge().qualities["relations-severed"].words.includes(s.lemma[token] ?? "") &&
  children(s, token, "obj").some((t) => /^(?:them|these|those)$/iu.test(s.form[t] ?? ""));

/** "became a strategic partner in 2015", "upgraded their ties to a partnership": begun on a day. */
const isBegun = (s: AnnotatedSentence, noun: number): boolean =>
  ["become", "form", "forge", "establish", "elevate", "upgrade", "raise", "declare"].includes(s.lemma[s.head[noun] ?? -1] ?? "");

/** The day relations were made, broken or a state recognised; of how two stand to each other only since when. */
export function timeOfStatus(reading: Reading, s: AnnotatedSentence, { status, trigger, governor }: Found): FactTime | null {
  const own = timeAt(reading, s, governor);
  if (status === "relations-severed")
    return own ?? s.form.map((_, t) => (isSevering(s, t) ? timeAt(reading, s, t) : null)).find((time) => time) ?? null;
  if (status.startsWith("relations") || status === "recognition") return own;
  const time = own ?? timeAt(reading, s, trigger);
  if (time) return /^since\b/iu.test(time.text) || isBegun(s, trigger) ? time : null;
  const cause = children(s, governor, "advcl").find((c) =>
    children(s, c, "mark", "advmod").some((m) => /^(?:after|since|when)$/iu.test(s.form[m] ?? "")),
  );
  return cause === undefined || s.upos[governor] !== "VERB" ? null : timeAt(reading, s, cause);
}

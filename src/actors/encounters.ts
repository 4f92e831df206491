import type { AnnotatedSentence } from "../language/index.js";
import { once } from "../text/index.js";
import { findNames } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { lower } from "./office-words.js";
import { findPlaces } from "./places.js";
import { loadGroups } from "./word-groups.js";

const words = once(() =>
  loadGroups("encounters.yaml", [
    "facing",
    "talking",
    "receiving",
    "coming",
    "going",
    "beside",
    "speaking",
    "company",
    "including",
    "leaving",
    "here",
  ]),
);

/** How the words before an office place its holder: facing the subject of the sentence ("met Prime Minister X"), coming from elsewhere ("a visit by Prime Minister X"), named as the other of two ("talks between President X and Prime Minister Y"), or neither. */
export function encounterBefore(s: AnnotatedSentence, office: number): "facing-subject" | "from-elsewhere" | "beside-another" | null {
  const { facing, talking, receiving, coming } = words();
  let from = office;
  while (from > 1 && ["ADJ", "DET"].includes(s.upos[from - 1] ?? "")) from--;
  const before = lower(s, from - 1);
  const near = s.lemma.slice(Math.max(0, from - 6), from - 1);
  if (["by", "of"].includes(before) && near.some((lemma) => coming.has(lemma))) return "from-elsewhere";
  if (before === "and" && s.form.slice(Math.max(0, from - 14), from - 1).includes("between")) return "beside-another";
  const met =
    facing.has(s.lemma[from - 1] ?? "") ||
    (before === "with" && near.some((lemma) => talking.has(lemma) || /^co-?chair/u.test(lemma))) ||
    (before === "to" && near.some((lemma) => words().speaking.has(lemma))) ||
    (before === "by" && near.some((lemma) => receiving.has(lemma))) ||
    (before === "of" && near.includes("invitation")) ||
    (["on", "from", "to"].includes(before) && near.includes("call") && !near.includes("for"));
  return met ? "facing-subject" : null;
}

/** "The leader will be accompanied by, among others, Minister X", "her delegation, which includes Minister X": whoever the subject brings along. */
export function isBrought(s: AnnotatedSentence, office: number): boolean {
  const before = s.lemma.slice(Math.max(0, office - BESIDE_WITHIN), office);
  const by = before.lastIndexOf("by");
  if (by > 0 && before.slice(0, by).some((lemma) => words().beside.has(lemma)) && !before.slice(by).some((lemma) => lemma === "and")) return true;
  const group = before.findLastIndex((lemma) => words().company.has(lemma));
  return group >= 0 && before.slice(group).some((lemma) => words().including.has(lemma));
}
/** How many words before an office tell with whom its holder comes. */
const BESIDE_WITHIN = 10;

/** "President X will come to Amman": whoever comes to a state is of another. */
export function goesTo(s: AnnotatedSentence, from: number): string | null {
  const { going } = words();
  const verb = s.lemma.findIndex((lemma, i) => i > from && s.upos[i] === "VERB" && going.has(lemma));
  const isSubject = verb > from && s.form.slice(from, verb).every((_, k) => s.upos[from + k] !== "VERB" && s.form[from + k] !== ",");
  if (!isSubject) return null;
  const isGoal = (at: number): boolean =>
    (at <= verb + 3 && !words().leaving.has(s.lemma[verb] ?? "")) ||
    (/^(?:to|for|into)$/iu.test(s.form[at - 1] ?? "") &&
      s.form.slice(verb + 1, at).every((form, k) => s.upos[verb + 1 + k] !== "VERB" && form !== ","));
  return findPlaces(s).find((place) => place.from > verb && place.from <= verb + FAR && isGoal(place.from))?.country ?? null;
}
/** How far from the verb the place may stand one goes to ("jetted out of the country on Tuesday evening for Amman"). */
const FAR = 11;

/** "Foreign Minister X and her Chilean counterpart": whoever has a counterpart in a state is of another. */
export function facesCounterpart(s: AnnotatedSentence, from: number): string | null {
  const noun = s.lemma.findIndex((lemma, i) => i > from && i - from < FAR_ON && offices().words.counterparts.has(lemma));
  const owner = noun < 0 ? -1 : s.form.findLastIndex((form, i) => i > from && i < noun && noun - i <= 4 && /^(?:his|her)$/iu.test(form));
  const hit = owner < 0 ? undefined : findNames(s).find((one) => one.from > owner && one.to <= noun && one.entry.kind === "state");
  return hit?.entry.kind === "state" ? hit.entry.code : null;
}
const FAR_ON = 25;

/** "President X was here in August": not of the state the article is written in. */
export const isHere = (s: AnnotatedSentence, from: number): boolean =>
  s.form.slice(from, from + 8).some((form, k) => form.toLowerCase() === "here" && words().here.has(lower(s, from + k - 1)));

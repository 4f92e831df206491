import type { ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../language/index.js";
import type { Span } from "../text/index.js";
import { type Draft, draft } from "./draft.js";
import { cues, is } from "./knowledge.js";
import { actorsOf, sourceWords } from "./speakers.js";
import { hasVerb, stretch, tokensIn } from "./stretches.js";

/** "according to X": X vouches for the rest of the sentence. */
export function byPreposition(s: AnnotatedSentence, actors: ResolvedActors): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i + 2 < s.form.length; i++) {
    const phrase = cues().prepositions.find((words) => words.every((word, k) => s.form[i + k]?.toLowerCase() === word));
    if (!phrase) continue;
    const next = i + phrase.length;
    const speaker = (actors.mentions[s.index] ?? []).find((m) => m.from >= next && m.from < next + 7 && m.form !== "demonym");
    const head = speaker?.head ?? nounAfter(s, next);
    if (head === undefined || isRule(s, nounAfter(s, next)) || /^(?:whom|which)$/iu.test(s.form[next] ?? "")) continue;
    const told = toldAround(s, i, speaker?.to ?? head + 1);
    const speakers = officeOf(s, head, actors) ?? speaker?.actors ?? [];
    if (told.length > 0) found.push({ ...draft(s, i, phrase.join(" "), speakers, told, "said", null), source: sourceWords(s, i, head) });
  }
  return [...found, ...inOnesWords(s, actors)];
}

/** "according to the treaty": what is laid down there nobody says. */
const isRule = (s: AnnotatedSentence, noun: number | undefined): boolean => noun !== undefined && is("rules", s, noun);

/** "The island, in her words, is not for rent", "In the minister's words, …": whose words they are says the rest. */
function inOnesWords(s: AnnotatedSentence, actors: ResolvedActors): Draft[] {
  const words = s.form.findIndex((form, i) => /^words$/iu.test(form) && (s.form[i + 1] === "," || s.form[i + 1] === ":"));
  if (words < 2) return [];
  const start = s.form.slice(0, words).findLastIndex((form) => /^in$/iu.test(form));
  const owner = children(s, words, "nmod:poss")[0];
  if (start < 0 || owner === undefined || owner < start || words - start > LONGEST_OWNER) return [];
  const [before, after] = [start > 0 ? stretch(s, 0, start) : undefined, stretch(s, words + 1, s.form.length)];
  const told = [before, after].filter((piece) => piece !== undefined);
  const speakers = actorsOf(s, actors, owner);
  return told.length > 0 && speakers.length > 0
    ? [{ ...draft(s, start, s.form.slice(start, words + 1).join(" "), speakers, told, "said", null), source: sourceWords(s, words, owner) }]
    : [];
}
const LONGEST_OWNER = 9;

/** "according to her ministry": whose office it is does not speak, the office does. */
function officeOf(s: AnnotatedSentence, owner: number, actors: ResolvedActors): readonly string[] | undefined {
  const office = s.head[owner] ?? -1;
  const found = hasRelation(s, owner, "nmod:poss") && is("offices", s, office) ? actorsOf(s, actors, office) : [];
  return found.length > 0 ? found : undefined;
}

/**
 * What stands before and behind the phrase (from its word `i` to its source's end): "The road, according to the ministry, will be open". Inside what
 * somebody else says ("said that according to …") only what is behind.
 */
function toldAround(s: AnnotatedSentence, i: number, end: number): Span[] {
  const opens = s.form[i - 1]?.toLowerCase() === "that";
  const before = opens ? undefined : stretch(s, 0, i);
  const comma = s.form.findIndex((word, k) => k >= end && word === ",");
  const after = opens || !before || comma >= 0 ? stretch(s, comma >= 0 && !opens ? comma + 1 : end, s.form.length) : undefined;
  const pieces = [before, after].filter((piece) => piece !== undefined);
  if (!pieces.some((piece) => hasVerb(s, piece))) return [];
  return pieces.filter((piece) => hasVerb(s, piece) || tokensIn(s, piece).some((t) => hasRelation(s, t, "nsubj")));
}

/** The noun that a phrase from here on is about: "according to federal statistics". */
function nounAfter(s: AnnotatedSentence, from: number): number | undefined {
  const at = s.upos.findIndex((upos, k) => k >= from && (upos === "NOUN" || upos === "PROPN"));
  if (at < 0 || at > from + 5) return undefined;
  const head = s.head[at] ?? -1;
  return head > at && hasRelation(s, at, "compound", "nmod:poss", "amod") ? head : at;
}

import type { ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, subtree } from "../language/index.js";
import { overlaps, type Span } from "../text/index.js";
import { cueAt } from "./cue-words.js";
import { type Draft, draft } from "./draft.js";
import { cues, is } from "./knowledge.js";
import { actorsOf, addresseeOf, isPassive, sourceWords, speakerToken } from "./speakers.js";
import { hasVerb, stretch } from "./stretches.js";

const LONGEST = 26;
const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/**
 * "The road will open in May. The ministry informed Reuters on Monday.", "… That is according to the ministry.": a sentence that only tells whose word
 * the one before it is. What is said is that sentence, unless somebody has been named for it already.
 */
export function byPointingBack(
  s: AnnotatedSentence,
  before: AnnotatedSentence | undefined,
  actors: ResolvedActors,
  earlier: readonly Draft[],
): Draft[] {
  if (!s.parsed || !before?.parsed || before.form.at(-1) !== "." || s.form.length > LONGEST) return [];
  const said = stretch(before, 0, before.form.length);
  if (!said || !hasVerb(before, said)) return [];
  const found = pointing(s, said, actors) ?? reporting(s, said, actors);
  return found && !isAttributed(said, earlier) ? found : [];
}

/** "That is according to the ministry, Reuters reports." */
function pointing(s: AnnotatedSentence, said: Span, actors: ResolvedActors): Draft[] | undefined {
  if (!/^(?:that|this)$/u.test(lower(s, 0)) || !/^(?:is|was|['’]s)$/u.test(lower(s, 1))) return undefined;
  const phrase = cues().prepositions.find((words) => words.every((word, k) => lower(s, 2 + k) === word));
  const from = 2 + (phrase?.length ?? 0);
  const speaker = phrase && (actors.mentions[s.index] ?? []).find((m) => m.from >= from && m.from < from + 4 && m.form !== "demonym");
  if (!speaker) return undefined;
  return [{ ...draft(s, 2, phrase.join(" "), speaker.actors, [said], "said", null), source: { start: speaker.start, end: speaker.end } }];
}

/** "The ministry informed Reuters on Monday.": a cue that is the only verb, with nobody and nothing behind it but whom it is told to, when and where. */
function reporting(s: AnnotatedSentence, said: Span, actors: ResolvedActors): Draft[] | undefined {
  const [cue, other] = s.form.map((_, i) => i).filter((i) => s.upos[i] === "VERB" || s.upos[i] === "AUX");
  if (cue === undefined || other !== undefined || s.head[cue] !== -1 || isPassive(s, cue) || s.form.some((word) => /^[?:“”"]$/u.test(word)))
    return undefined;
  const kind = cueAt(s, cue);
  const objects = children(s, cue, "obj", "iobj");
  const told = objects.every((c) => is("addressing", s, cue) && isReached(s, c, actors));
  if (kind?.kind !== "say" || !(is("telling", s, cue) || is("plain", s, cue) || is("passingOn", s, cue)) || !told) return undefined;
  if (is("addressing", s, cue) && objects.length === 0) return undefined;
  const aside = children(s, cue).every((c) => !/^(?:ccomp|xcomp|advcl|parataxis|conj|csubj)/u.test(s.deprel[c] ?? "") && !isMatter(s, c));
  const subject = speakerToken(s, cue, false);
  const speakers = subject === undefined ? [] : actorsOf(s, actors, subject);
  if (!aside || subject === undefined || subject > cue || speakers.length === 0) return undefined;
  const made = draft(s, cue, s.form[cue] ?? "", speakers, [said], "said", kind.commitment ?? null);
  return [{ ...made, source: sourceWords(s, cue, subject), addressee: addresseeOf(s, cue, actors) }];
}

/** A newspaper or agency, or reporters, that news is given to. */
const isReached = (s: AnnotatedSentence, token: number, actors: ResolvedActors): boolean => {
  const type = actors.actors.get(actors.mentionAt(s.index, token)?.actors[0] ?? "")?.type;
  return type === "organisation" || subtree(s, token).some((t) => is("outlets", s, t) || is("listeners", s, t));
};

/** "on the road": what it would be told about. */
const isMatter = (s: AnnotatedSentence, token: number): boolean =>
  s.deprel[token]?.startsWith("obl") === true &&
  s.upos[token] !== "PROPN" &&
  children(s, token, "case").some((c) => /^(?:of|about|on|against|for|with|to)$/u.test(lower(s, c))) &&
  !is("documents", s, token);

const isAttributed = (said: Span, earlier: readonly Draft[]): boolean =>
  earlier.some((one) => !one.attitude && one.speakers.length > 0 && one.pieces.some((piece) => overlaps(piece, said)));

import type { Mention, ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, tokenSpan } from "../language/index.js";
import type { Span } from "../text/index.js";
import { is, isOneOf } from "./knowledge.js";
import { hasVerb, stretch, wordsIn } from "./stretches.js";

type Speaker = Pick<Mention, "from" | "to" | "start" | "end" | "actors">;

/** A saying told by its punctuation alone: the mark, who speaks, and what. */
export interface MarkedSpeech {
  readonly mark: number;
  readonly speaker: Speaker;
  readonly content: Span;
}

const COLON = /^:$/u;
const MARK = /^(?::|--|[-–—―])$/u;
const SHORTEST = 3;

/**
 * "Lund: Norway will not sign", "Talks to resume in May: minister", "Talks to resume in May - envoy", "“A great day.” — Ida Lund": headlines, transcripts and
 * signed quotations name who speaks before a colon, or behind a colon or dash at the end. States and places are left out: "PARIS: …" is a dateline.
 */
export function markedSpeech(s: AnnotatedSentence, actors: ResolvedActors): MarkedSpeech | undefined {
  return named(s, actors) ?? blunt(s, actors) ?? signed(s, actors);
}

/** "Lund was blunt: Norway would not sign", "The minister's answer was short: no road will open": who is said to be so, or whose words, before a colon. */
function blunt(s: AnnotatedSentence, actors: ResolvedActors): MarkedSpeech | undefined {
  const mark = s.form.findIndex((word, i) => i > 0 && COLON.test(word));
  const predicate = s.form.findIndex((_, i) => i < mark && isOneOf("outspoken", s.lemma[i] ?? "") && children(s, i, "cop").length > 0);
  const subject = predicate < 0 ? undefined : children(s, predicate, "nsubj")[0];
  if (subject === undefined) return undefined;
  const whose = is("uttered", s, subject) ? children(s, subject, "nmod:poss")[0] : subject;
  const speaker =
    whose === undefined ? undefined : (actors.mentions[s.index] ?? []).find((m) => m.form !== "demonym" && m.from <= whose && whose < m.to);
  const content = stretch(s, mark + 1, s.form.length);
  return speaker && content && isSpeech(s, content) ? { mark, speaker, content } : undefined;
}

function named(s: AnnotatedSentence, actors: ResolvedActors): MarkedSpeech | undefined {
  const mark = s.form.findIndex((word, i) => i > 0 && COLON.test(word));
  const speaker = mentions(s, actors).find((m) => m.to === mark && m.from === first(s)) ?? surnamed(s, actors, first(s), mark);
  const content = mark < 0 ? undefined : stretch(s, mark + 1, s.form.length);
  return speaker && content && isSpeech(s, content) ? { mark, speaker, content } : undefined;
}

function signed(s: AnnotatedSentence, actors: ResolvedActors): MarkedSpeech | undefined {
  const end = s.form.length - (s.form.at(-1) === "." ? 1 : 0);
  const speaker = mentions(s, actors).find((m) => m.to === end && MARK.test(s.form[m.from - 1] ?? "")) ?? surnamed(s, actors, end - 1, end);
  if (!speaker) return undefined;
  const mark = speaker.from - 1;
  if (!MARK.test(s.form[mark] ?? "")) return undefined;
  // Behind a dash at the end of a full sentence stands an apposition more often than a speaker.
  if (end < s.form.length || (!COLON.test(s.form[mark] ?? "") && !isHeadlike(s, mark))) return undefined;
  const content = stretch(s, first(s), mark);
  return content && isSpeech(s, content) ? { mark, speaker, content } : undefined;
}

/** “A great day.” ― Ida Lund: where the quotation ends in a stop, the dash and the name behind it are a sentence of their own. */
export function signature(s: AnnotatedSentence, actors: ResolvedActors, quotations: readonly Span[]): MarkedSpeech | undefined {
  if (!/^(?:--|[–—―])$/u.test(s.form[0] ?? "")) return undefined;
  const end = s.form.length - (s.form.at(-1) === "." ? 1 : 0);
  const speaker = mentions(s, actors).find((m) => m.from === 1 && m.to === end);
  const content = quotations.find((q) => q.end <= s.start && s.start - q.end <= 2);
  return speaker && content ? { mark: 0, speaker, content } : undefined;
}

/** A closing quotation mark before the dash, or no other stop in the line. */
const isHeadlike = (s: AnnotatedSentence, mark: number): boolean =>
  /^[”"’'»]$/u.test(s.form[mark - 1] ?? "") || !s.form.some((word) => /^[.;]$/u.test(word));

const first = (s: AnnotatedSentence): number => (/^[“"«]$/u.test(s.form[0] ?? "") ? 1 : 0);

const isSpeech = (s: AnnotatedSentence, content: Span): boolean => hasVerb(s, content) && wordsIn(s, content) >= SHORTEST;

const mentions = (s: AnnotatedSentence, actors: ResolvedActors): readonly Mention[] =>
  (actors.mentions[s.index] ?? []).filter(
    (m) => m.form === "description" || (m.form === "name" && m.actors.every((id) => actors.actors.get(id)?.type !== "state")),
  );

/** One word that is the surname of just one person of the article: headlines name people before the text introduces them. */
function surnamed(s: AnnotatedSentence, actors: ResolvedActors, from: number, to: number): Speaker | undefined {
  if (to !== from + 1 || s.upos[from] !== "PROPN") return undefined;
  const surname = s.form[from]?.toLowerCase() ?? "";
  const [person, other] = [...actors.actors.values()].filter((a) => a.type === "person" && a.name.toLowerCase().split(" ").at(-1) === surname);
  return person && !other ? { from, to, ...tokenSpan(s, from, to), actors: [person.id] } : undefined;
}

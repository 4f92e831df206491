import type { ResolvedActors } from "../actors/index.js";
import { type Annotated, type AnnotatedSentence, children, coveringSpan, hasRelation, subtree, tokenSpan } from "../language/index.js";
import { contains, overlaps, type Span } from "../text/index.js";
import type { Saying } from "./claims.js";
import { type Cue, cues, modality } from "./knowledge.js";
import { findQuotations } from "./quotations.js";

type Draft = Omit<Saying, "id" | "inside">;

/** Everybody's sayings in the article, in order of their cues. */
export function findSayings({ text, sentences }: Annotated, actors: ResolvedActors): Saying[] {
  const quotations = findQuotations(text);
  const drafts: Draft[] = [];
  for (const s of sentences) {
    const here = [...byPreposition(s, actors), ...byVerb(s, actors, quotations)].sort((a, b) => a.cue - b.cue);
    drafts.push(...here);
    if (here.length === 0) {
      const continued = continuation(s, drafts.at(-1), sentences, quotations);
      if (continued) drafts.push(continued);
    }
  }
  const sayings = drafts.map((draft, id): Saying => ({ ...draft, id, inside: null }));
  return sayings.map((saying) => ({ ...saying, inside: outer(saying, sayings, sentences)?.id ?? null }));
}

/** The innermost other saying in whose content this one's cue stands. */
function outer(saying: Saying, all: readonly Saying[], sentences: readonly AnnotatedSentence[]): Saying | undefined {
  const at = sentences[saying.sentence]?.starts[saying.cue] ?? saying.extent.start;
  return smallestAround(
    all.filter((other) => other.id !== saying.id && !other.continued && other.sentence === saying.sentence),
    at,
  );
}

export function smallestAround(sayings: readonly Saying[], offset: number): Saying | undefined {
  return sayings
    .filter((saying) => saying.pieces.some((piece) => piece.start <= offset && offset < piece.end))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];
}

/** "according to X": X vouches for the rest of the sentence. */
function byPreposition(s: AnnotatedSentence, actors: ResolvedActors): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i + 2 < s.form.length; i++) {
    if (s.form[i]?.toLowerCase() !== "according" || s.form[i + 1]?.toLowerCase() !== "to") continue;
    const speaker = firstMention(s, actors, i + 2, i + 9);
    if (!speaker) continue;
    const end = clauseBreak(s, speaker.to);
    const pieces = [tokenSpanIf(s, 0, i), tokenSpanIf(s, end, s.form.length)].flatMap((piece) => (piece ? [trimPunctuation(s, piece)] : []));
    found.push(draft(s, i, "according to", speaker.actors, pieces, "said", null));
  }
  return found;
}

function firstMention(
  s: AnnotatedSentence,
  actors: ResolvedActors,
  from: number,
  until: number,
): { to: number; actors: readonly string[] } | undefined {
  const mention = (actors.mentions[s.index] ?? []).find((m) => m.from >= from && m.from < until && m.form !== "demonym");
  return mention && { to: mention.to, actors: mention.actors };
}

function clauseBreak(s: AnnotatedSentence, from: number): number {
  for (let i = from; i < s.form.length; i++) if (s.form[i] === ",") return i + 1;
  return s.form.length;
}

const tokenSpanIf = (s: AnnotatedSentence, from: number, to: number): Span | undefined => (to > from ? tokenSpan(s, from, to) : undefined);

function byVerb(s: AnnotatedSentence, actors: ResolvedActors, quotations: readonly Span[]): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i < s.form.length; i++) {
    const cue = cueAt(s, i);
    if (!cue || isQuoted(s, i, quotations)) continue;
    const saying = readVerb(s, i, cue, actors, quotations);
    if (saying) found.push(saying);
  }
  return found;
}

function cueAt(s: AnnotatedSentence, i: number): Cue | undefined {
  if (s.upos[i] !== "VERB" && !(s.upos[i] === "NOUN" && s.form[i]?.toLowerCase() === "says")) return undefined;
  const particle = children(s, i, "compound:prt")[0];
  const next = (s.form[i + 1] ?? "").toLowerCase();
  const lemma = s.lemma[i] ?? "";
  const { verbs, silences } = cues();
  return (
    verbs.get(`${lemma} ${particle === undefined ? next : s.form[particle]?.toLowerCase()}`) ??
    verbs.get(lemma) ??
    (silences.has(lemma) && isNegated(s, i) ? verbs.get("decline") : undefined)
  );
}

const isNegated = (s: AnnotatedSentence, i: number): boolean => children(s, i).some((c) => modality().negations.has((s.form[c] ?? "").toLowerCase()));

/** Inside a quotation long enough to be someone's words: what it reports is the quoted person's own affair. */
function isQuoted(s: AnnotatedSentence, i: number, quotations: readonly Span[]): boolean {
  const at = tokenSpan(s, i, i + 1);
  return quotations.some((quotation) => contains(quotation, at));
}

function readVerb(s: AnnotatedSentence, i: number, cue: Cue, actors: ResolvedActors, quotations: readonly Span[]): Draft | undefined {
  const passive = children(s, i, "nsubj:pass").length > 0 || children(s, i, "aux:pass").length > 0;
  const subject = passive ? passiveSpeaker(s, i) : subjectOf(s, i);
  if (subject === undefined || asksForAnonymity(s, i)) return undefined;
  const others = children(s, i, "nsubj").filter((c) => c !== subject);
  const speakers = [subject, ...others].map((token) => actorsOf(s, actors, token)).find((found) => found.length > 0) ?? [];
  const content = contentOf(s, i, subject, cue, quotations);
  if (!content) return undefined;
  const addressee = addresseeOf(s, i, actors);
  const quoted = content.some((piece) =>
    quotations.some((q) => contains(q, piece) && words(s, piece) > 2 && hasVerb(s, piece) && q.start <= piece.start + 1),
  );
  const silent = cue.kind === "no-comment" || (!quoted && cue.kind === "say" && content.some((piece) => isSilence(s, piece)));
  if (cue.kind === "no-comment" && !silentObject(s, i)) return undefined;
  if (cue.kind === "think") return undefined;
  if (cue.kind === "say" && s.lemma[i] === "add" && !quoted && !hasClause(s, i)) return undefined;
  return {
    ...draft(
      s,
      i,
      s.form[i] ?? "",
      speakers,
      content,
      silent ? "no-comment" : quoted ? "quoted" : "said",
      silent ? "unknown" : (cue.commitment ?? null),
    ),
    addressee,
  };
}

const inSpan = (s: AnnotatedSentence, i: number, span: Span): boolean => (s.starts[i] ?? 0) >= span.start && (s.ends[i] ?? 0) <= span.end;
const words = (s: AnnotatedSentence, span: Span): number => s.form.filter((_, i) => s.upos[i] !== "PUNCT" && inSpan(s, i, span)).length;
const hasVerb = (s: AnnotatedSentence, span: Span): boolean => s.upos.some((upos, i) => (upos === "VERB" || upos === "AUX") && inSpan(s, i, span));
const hasClause = (s: AnnotatedSentence, i: number): boolean =>
  children(s, i, "ccomp", "parataxis").length > 0 ||
  hasRelation(s, i, "parataxis") ||
  s.form.slice(i + 1, i + 3).some((w) => w.toLowerCase() === "that");

/** "who asked not to be named": about the telling, not told. */
const asksForAnonymity = (s: AnnotatedSentence, i: number): boolean =>
  ["ask", "request", "speak", "decline"].includes(s.lemma[i] ?? "") &&
  children(s, i, "xcomp", "advcl", "obj").some((c) => ["name", "identify", "quote", "anonymity"].includes(s.lemma[c] ?? ""));

/** "declined to comment", "would not say": what is refused is to speak. */
function silentObject(s: AnnotatedSentence, i: number): boolean {
  const { silences } = cues();
  if (silences.has(s.lemma[i] ?? "")) return true;
  return children(s, i, "xcomp", "obj", "ccomp").some(
    (c) => silences.has(s.lemma[c] ?? "") || ["say", "comment", "discuss", "answer", "speak", "give", "identify"].includes(s.lemma[c] ?? ""),
  );
}

/** "he had not received further information": the speaker has nothing to say on it. */
function isSilence(s: AnnotatedSentence, piece: Span): boolean {
  const { silences } = cues();
  return s.lemma.some(
    (lemma, i) =>
      (s.starts[i] ?? 0) >= piece.start &&
      (s.ends[i] ?? 0) <= piece.end &&
      ["receive", "know", "comment", "disclose", "confirm"].includes(lemma) &&
      silences.has(lemma) &&
      isNegated(s, i) &&
      hasRelation(s, i, "ccomp"),
  );
}

/** The subject of the cue: its own, that of the verb it is coordinated with or depends on as a participle, or the noun it modifies ("who said"). */
function subjectOf(s: AnnotatedSentence, i: number): number | undefined {
  const own = children(s, i, "nsubj").filter((c) => c !== i);
  const named = own.find((c) => !["who", "which", "that"].includes((s.form[c] ?? "").toLowerCase())) ?? own[0];
  if (named !== undefined) {
    if (hasRelation(s, i, "acl") && ["who", "which", "that"].includes((s.form[named] ?? "").toLowerCase())) return s.head[i];
    return named;
  }
  const head = s.head[i] ?? -1;
  if (hasRelation(s, i, "acl") && head >= 0) return head;
  if (head >= 0 && hasRelation(s, i, "conj", "advcl", "xcomp", "parataxis", "dep")) return subjectOf(s, head) ?? nounSubject(s, head);
  return undefined;
}

const nounSubject = (s: AnnotatedSentence, head: number): number | undefined => (["NOUN", "PROPN"].includes(s.upos[head] ?? "") ? head : undefined);

/** "she had been told by a minister" → minister; "X was quoted as saying" is read through "saying". */
function passiveSpeaker(s: AnnotatedSentence, i: number): number | undefined {
  return children(s, i, "obl").find((c) => children(s, c, "case").some((k) => s.form[k]?.toLowerCase() === "by"));
}

function actorsOf(s: AnnotatedSentence, actors: ResolvedActors, token: number): readonly string[] {
  const mention = actors.mentionAt(s.index, token);
  const own = mention && mention.form !== "demonym" ? mention.actors : undefined;
  const inside = subtree(s, token);
  const conjoined = children(s, token, "conj").flatMap((c) => actors.mentionAt(s.index, c)?.actors ?? []);
  if (own) return [...new Set([...own, ...conjoined])];
  const near = (actors.mentions[s.index] ?? []).filter(
    (m) => m.form !== "demonym" && inside.includes(m.head) && m.from <= token + 4 && m.to >= token - 6,
  );
  return near[0]?.actors ?? [];
}

function addresseeOf(s: AnnotatedSentence, i: number, actors: ResolvedActors): string | null {
  if (!["tell", "inform", "assure", "urge", "ask", "remind", "brief"].includes(s.lemma[i] ?? "") && s.lemma[i] !== "promise") return null;
  const object = children(s, i, "iobj", "obj").find((c) => c > i);
  const mention = object === undefined ? undefined : actors.mentionAt(s.index, object);
  return mention?.actors[0] ?? null;
}

/** What is said, in pieces: a quotation, the clause the cue governs, the sentence around a parenthetical cue, or the phrase it takes. */
function contentOf(s: AnnotatedSentence, i: number, subject: number, cue: Cue, quotations: readonly Span[]): Span[] | undefined {
  const clause = children(s, i, "ccomp")[0] ?? infinitive(s, i, cue) ?? looseClause(s, i, subject);
  const group = new Set([i, ...subtree(s, subject).filter((t) => clause === undefined || !subtree(s, clause).includes(t))]);
  const direct = quotations
    .filter((q) => overlaps(q, s) && !(q.start <= (s.starts[i] ?? 0) && (s.ends[i] ?? 0) <= q.end))
    .map((q) => ({ start: Math.max(q.start, s.start), end: Math.min(q.end, s.end) }));
  const speech = direct.filter((q) => words(s, q) > 2 && isDirect(s, i, q, clause));
  if (speech.length > 0) return speech;
  if (clause !== undefined) return [trimPunctuation(s, clauseSpan(s, clause, group))];
  const patient = children(s, i, "nsubj:pass")[0];
  if (patient !== undefined && cue.takes.includes("noun") && patient !== subject) return [trimPunctuation(s, coveringSpan(s, subtree(s, patient)))];
  if (
    (hasRelation(s, i, "parataxis") && children(s, i, "obj").length === 0) ||
    (hasRelation(s, i, "advcl", "dep", "acl") && (s.form[i - 1] === "," || s.form[subject - 1] === ",") && !/ing$/u.test(s.form[i] ?? ""))
  )
    return around(s, i, group);
  if (cue.takes.includes("noun")) {
    const object = children(s, i, "obj").find((c) => c > i);
    if (object !== undefined) return [trimPunctuation(s, coveringSpan(s, subtree(s, object)))];
  }
  if (direct.length > 0 && cue.takes.includes("quote") && cue.kind !== "ask") return direct;
  const that = s.form.findIndex((w, k) => k > i && k < i + 8 && w.toLowerCase() === "that" && s.upos[k] === "SCONJ");
  if (that > 0 && cue.takes.includes("clause")) return [trimPunctuation(s, tokenSpan(s, that + 1, s.form.length))];
  return undefined;
}

/** "He said a plan had been agreed", where the parser hangs the clause on loosely: after the cue, with a subject of its own. */
const looseClause = (s: AnnotatedSentence, i: number, subject: number): number | undefined =>
  subject < i ? children(s, i, "parataxis").find((c) => c > i && children(s, c, "nsubj").length > 0 && s.form.slice(i + 1, c).every((word) => !/^[;:—–]$/u.test(word))) : undefined;

/** A quotation is the content where it is not wholly inside the indirect clause's middle (scare quotes). */
function isDirect(s: AnnotatedSentence, i: number, q: Span, clause: number | undefined): boolean {
  if (clause === undefined) return true;
  const inside = subtree(s, clause).map((t) => s.starts[t] ?? 0);
  const startsClause = Math.min(...inside) >= q.start - 1;
  return startsClause && children(s, clause, "mark").every((m) => s.form[m]?.toLowerCase() !== "that" || (s.starts[m] ?? 0) > q.start) && i >= 0;
}

function infinitive(s: AnnotatedSentence, i: number, cue: Cue): number | undefined {
  if (!cue.takes.includes("infinitive")) return undefined;
  return children(s, i, "xcomp", "advcl").find((c) => c > i && children(s, c, "mark").some((m) => s.form[m]?.toLowerCase() === "to"));
}

/** The clause's words without its "that" and without what belongs to cue or speaker. */
function clauseSpan(s: AnnotatedSentence, clause: number, group: ReadonlySet<number>): Span {
  const tokens = subtree(s, clause).filter((t) => !group.has(t));
  const mark = children(s, clause, "mark").find((m) => s.form[m]?.toLowerCase() === "that" && m === Math.min(...tokens));
  return coveringSpan(
    s,
    tokens.filter((t) => t !== mark),
  );
}

/** "Exchanging visits, he said, indicated …": the sentence on both sides of the parenthesis. */
function around(s: AnnotatedSentence, i: number, group: ReadonlySet<number>): Span[] | undefined {
  const inside = [...group, ...children(s, i, "obl", "advmod", "obj", "aux").filter((c) => Math.abs(c - i) < 8)].flatMap((t) =>
    group.has(t) ? [t] : subtree(s, t),
  );
  const [first, last] = [Math.min(...inside), Math.max(...inside)];
  const pieces = [tokenSpanIf(s, 0, first), tokenSpanIf(s, last + 1, s.form.length)].flatMap((piece) => (piece ? [trimPunctuation(s, piece)] : []));
  const real = pieces.filter((piece) => words(s, piece) > 1);
  return real.length > 0 ? real : undefined;
}

function trimPunctuation(s: AnnotatedSentence, span: Span): Span {
  const inside = s.form.map((_, t) => t).filter((t) => (s.starts[t] ?? 0) >= span.start && (s.ends[t] ?? 0) <= span.end);
  let [a, b] = [0, inside.length - 1];
  const loose = (t: number | undefined): boolean => t !== undefined && /^[,.;:–—-]+$/u.test(s.form[t] ?? "");
  while (a < b && loose(inside[a])) a++;
  while (b > a && loose(inside[b])) b--;
  return inside.length === 0 ? span : tokenSpan(s, inside[a] ?? 0, (inside[b] ?? 0) + 1);
}

function draft(
  s: AnnotatedSentence,
  cue: number,
  cueText: string,
  speakers: readonly string[],
  pieces: readonly Span[],
  status: Saying["status"],
  commitment: Saying["commitment"],
): Draft {
  return {
    sentence: s.index,
    speakers,
    addressee: null,
    cue,
    cueText,
    content: { start: Math.min(...pieces.map((p) => p.start)), end: Math.max(...pieces.map((p) => p.end)) },
    pieces,
    extent: { start: s.start, end: s.end },
    status,
    commitment,
    continued: false,
  };
}

/** A sentence within quotation marks and no cue of its own goes on with what was quoted just before in the same paragraph. */
function continuation(
  s: AnnotatedSentence,
  last: Draft | undefined,
  sentences: readonly AnnotatedSentence[],
  quotations: readonly Span[],
): Draft | undefined {
  if (last?.status !== "quoted" || last.sentence < s.index - 2) return undefined;
  const before = sentences[last.sentence];
  const quotation = quotations.find((q) => overlaps(q, s) && Math.min(q.end, s.end) - Math.max(q.start, s.start) > (s.end - s.start) * 0.8);
  if (!before || !quotation || before.paragraph !== s.paragraph) return undefined;
  return {
    ...last,
    sentence: s.index,
    cue: -1,
    content: { start: s.start, end: s.end },
    pieces: [{ start: s.start, end: s.end }],
    extent: { start: s.start, end: s.end },
    continued: true,
  };
}

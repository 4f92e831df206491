import type { ResolvedActors } from "../actors/index.js";
import { type Annotated, type AnnotatedSentence, ancestors, children, coveringSpan, hasRelation, subtree, tokenSpan } from "../language/index.js";
import { contains, overlaps, type Span } from "../text/index.js";
import type { Saying } from "./claims.js";
import { contentOf } from "./content.js";
import { isWholeClauseQuoted, quotationBefore } from "./content-quotations.js";
import { isRebuttal } from "./content-relatives.js";
import { continuation, reachBack } from "./continued.js";
import { cueAt, hasNoComment, hasNothingToSay, isDeferred, isForgone, isNegated } from "./cue-words.js";
import { issuersOf, lastIssuers } from "./documents.js";
import { type Draft, draft } from "./draft.js";
import { isReportingParticiple } from "./further-speech.js";
import { markedSpeech, signature } from "./headings.js";
import { answer, interviewTurns, unattributed } from "./interviews.js";
import { type Cue, cues, is, isOneOf } from "./knowledge.js";
import { learnedSpeech } from "./learned.js";
import { byNoun } from "./nouns.js";
import { otherThanToldOf } from "./other-speaker.js";
import { byPointingBack } from "./pointing-back.js";
import { byPreposition } from "./prepositions.js";
import { findQuotations } from "./quotations.js";
import { quotativeAt } from "./quotatives.js";
import { actorsOf, addresseeOf, inOwnState, isRelative, quoterOf, sourceWords, speakerToken } from "./speakers.js";
import { inSpan, tokensIn, withoutOpening } from "./stretches.js";
import { trailingCue } from "./trailing.js";
import { withheld } from "./withheld.js";

/** Everybody's sayings in the article, in order of their cues. */
export function findSayings({ text, sentences }: Annotated, actors: ResolvedActors): Saying[] {
  const quotations = findQuotations(text);
  const drafts: Draft[] = [];
  const turns = interviewTurns(sentences, actors);
  for (const s of sentences) {
    const turn = turns.get(s.paragraph);
    const answering = turn && turn.length > 0 ? turn : undefined;
    const around: Around = { text, quotations, sentences, earlier: drafts, answering: answering ?? [] };
    const nouns = byNoun(s, actors);
    const verbs = byVerb(s, actors, around).filter(({ cue }) => !nouns.some((one) => one.cue === cue));
    const back = byPointingBack(s, sentences[s.index - 1], actors, drafts);
    const beside = byPreposition(s, actors).filter((one) => !verbs.some((other) => isOwnWord(s, one, other)));
    const told = back.length > 0 ? back : [...beside, ...verbs, ...nouns].sort((a, b) => a.cue - b.cue);
    const ruled = told.length > 0 || turn ? told : byMark(s, actors, quotations);
    const here = [...ruled, ...byModel(s, actors, quotations, ruled)].map((one) => withoutLead(s, one)).sort((a, b) => a.cue - b.cue);
    if (answering && !here.some((one) => one.cueText === ":")) drafts.push(answer(s, answering, sentences[s.index - 1]?.paragraph !== s.paragraph));
    drafts.push(...here.map((draft) => reachBack(draft, s, drafts, sentences, quotations)));
    if (here.length === 0 && !answering) {
      const continued = continuation(s, drafts.at(-1), sentences, quotations);
      if (continued) drafts.push(continued);
    }
  }
  drafts.push(...unattributed(sentences, drafts, actors, quotations));
  drafts.sort((a, b) => a.sentence - b.sentence);
  const sayings = drafts.map((draft, id): Saying => ({ ...draft, id, inside: null }));
  return sayings.map((saying) => ({ ...saying, inside: outer(saying, sayings, sentences)?.id ?? null }));
}

/** "Lund said that, according to Lund, …": within what somebody says, that he or she says it once more. */
const isOwnWord = (s: AnnotatedSentence, { cue, speakers }: Draft, other: Draft): boolean =>
  speakers.length > 0 && speakers[0] === other.speakers[0] && other.pieces.some((piece) => inSpan(s, cue, piece));

/** What is said without the heading it stands behind and the "that" which opens it. */
function withoutLead(s: AnnotatedSentence, one: Draft): Draft {
  const pieces = one.pieces.map((piece) => withoutOpening(s, piece));
  return { ...one, pieces, content: { start: Math.min(...pieces.map((p) => p.start)), end: one.content.end } };
}

/** What a sentence is read beside: the article's text and quotations, and what was said before. */
interface Around {
  readonly text: string;
  readonly quotations: readonly Span[];
  readonly sentences: readonly AnnotatedSentence[];
  readonly earlier: readonly Draft[];
  /** Whoever answers in this paragraph of an interview. */
  readonly answering: readonly string[];
}

/** The innermost other saying in whose content this one's cue stands. */
function outer(saying: Saying, all: readonly Saying[], sentences: readonly AnnotatedSentence[]): Saying | undefined {
  const at = sentences[saying.sentence]?.starts[saying.cue] ?? saying.extent.start;
  return smallestAround(
    all.filter((other) => other.id !== saying.id && holds(other) && !other.attitude && other.sentence === saying.sentence),
    at,
  );
}

/** A saying with a cue of its own, or an answer of an interview. */
const holds = ({ continued, cueText }: Saying): boolean => !continued || cueText === ":";

/** The saying with the shortest content around an offset (UTF-16). */
export function smallestAround(sayings: readonly Saying[], offset: number): Saying | undefined {
  return sayings
    .filter((saying) => saying.pieces.some((piece) => piece.start <= offset && offset < piece.end))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];
}

/** "Lund: Norway will not sign", "Talks to resume: envoy". */
function byMark(s: AnnotatedSentence, actors: ResolvedActors, quotations: readonly Span[]): Draft[] {
  const found = s.parsed ? (markedSpeech(s, actors) ?? signature(s, actors, quotations)) : undefined;
  if (!found) return [];
  const { mark, speaker, content } = found;
  const status = quotations.some((q) => contains(q, content)) ? "quoted" : "said";
  return [{ ...draft(s, mark, s.form[mark] ?? "", speaker.actors, [content], status, null), source: { start: speaker.start, end: speaker.end } }];
}

/** Where the rules hear nothing: what the model hears. */
function byModel(s: AnnotatedSentence, actors: ResolvedActors, quotations: readonly Span[], ruled: readonly Draft[]): Draft[] {
  const taken = ruled.flatMap(({ cue, pieces, source }) => [
    ...pieces,
    ...(cue < 0 ? [] : [tokenSpan(s, cue, cue + 1)]),
    ...(source ? [source] : []),
  ]);
  if (!s.parsed) return [];
  return learnedSpeech(s, actors, taken).map(({ attitude, cue, cueText, source, speaker, content }) => {
    const status = isWholeClauseQuoted(s, cue, content, quotations) ? "quoted" : "said";
    return { ...draft(s, cue, cueText, speaker?.actors ?? [], [content], status, null), source, attitude };
  });
}

function byVerb(s: AnnotatedSentence, actors: ResolvedActors, around: Around): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i < s.form.length; i++) {
    const cue = cueAt(s, i) ?? heardFrom(s, i) ?? quotativeAt(s, i, around.quotations);
    if (!cue || isQuoted(s, i, around.quotations)) continue;
    const saying = readVerb(s, i, cue, actors, around, isReportingParticiple(s, i) ? speakingBefore(s, i, found) : undefined);
    if (saying) found.push(saying);
  }
  return found.map((saying) => ({ ...saying, extent: extentOf(s, saying, found) }));
}

/** Whoever was speaking when a participle goes on reporting: the outermost cue that governs it, else the last one before it. */
function speakingBefore(s: AnnotatedSentence, i: number, found: readonly Draft[]): Draft | undefined {
  const governing = ancestors(s, i)
    .map((token) => found.find((saying) => saying.cue === token && saying.speakers.length > 0))
    .filter((saying) => saying !== undefined);
  return governing.at(-1) ?? found.findLast((saying) => saying.speakers.length > 0);
}

/** "she had heard from a minister that …": the minister said it. */
const heardFrom = (s: AnnotatedSentence, i: number): Cue | undefined =>
  is("hearing", s, i) && children(s, i, "ccomp").length > 0 && informant(s, i) !== undefined ? cues().verbs.get("say") : undefined;
const informant = (s: AnnotatedSentence, i: number): number | undefined =>
  children(s, i, "obl").find((c) => children(s, c, "case").some((k) => s.form[k]?.toLowerCase() === "from"));

/** Inside a quotation long enough to be someone's words: what it reports is the quoted person's own affair. */
function isQuoted(s: AnnotatedSentence, i: number, quotations: readonly Span[]): boolean {
  const at = tokenSpan(s, i, i + 1);
  return quotations.some((quotation) => contains(quotation, at));
}

function readVerb(
  s: AnnotatedSentence,
  i: number,
  cue: Cue,
  actors: ResolvedActors,
  { quotations, text, earlier, sentences, answering }: Around,
  speaking: Draft | undefined,
): Draft | undefined {
  if (cue.kind === "think" || asksForAnonymity(s, i) || (isNaming(s, i) && !(isRebuttal(s, i) && isOfWords(s, i)))) return undefined;
  const trailing = cue.takes.includes("clause") && !speaking ? trailingCue(s, i, actors) : undefined;
  if (trailing)
    return { ...draft(s, i, s.form[i] ?? "", trailing.speakers, [trailing.content], "said", cue.commitment ?? null), source: trailing.source };
  const informed = is("hearing", s, i) ? informant(s, i) : undefined;
  const subject = speaking ? i : (informed ?? speakerToken(s, i, cue.kind === "no-comment"));
  if (subject === undefined) return undefined;
  if (cue.kind === "no-comment" && !refusesToSpeak(s, i)) return undefined;
  const content =
    contentOf(s, i, subject, cue, quotations) ?? (cue.kind === "no-comment" ? withheld(s, i) : compact(quotationBefore(s, i, cue, quotations, text)));
  if (!content) return undefined;
  if (hasRelation(s, i, "acl:relcl") && content.every((piece) => isRelativeAlone(s, piece))) return undefined;
  if (cue.kind === "say" && content.length === 1 && content.every((piece) => tokensIn(s, piece).length === 1)) return undefined;
  const quoted =
    cue.kind !== "no-comment" &&
    (content.some((piece) => goesOnFromBefore(s, piece, quotations) || isWholeClauseQuoted(s, i, piece, quotations)) ||
      isSplitQuotation(s, i, content, quotations));
  const silent = cue.kind === "no-comment" || (!quoted && cue.kind === "say" && content.some((piece) => isSilence(s, piece)));
  if (cue.kind === "say" && s.lemma[i] === "add" && !quoted && !hasClause(s, i)) return undefined;
  const status = silent ? "no-comment" : quoted ? "quoted" : "said";
  const made = draft(
    s,
    i,
    s.form[i] ?? "",
    speaking?.speakers ??
      named(s.form[subject] === "It" ? lastIssuers(s, earlier, sentences, 1) : [], () =>
        named(otherThanToldOf(s, i, subject, content, speakersOf(s, i, subject, actors), actors, earlier, sentences), () =>
          s.form[subject] === "I" ? answering : issuersOf(s, subject, actors, earlier, sentences),
        ),
      ),
    content,
    status,
    silent ? keptBack(s, i) : cue.commitment === "certain-not" && isNegated(s, i) ? null : (cue.commitment ?? null),
  );
  const source = speaking ? speaking.source : subject === i ? null : sourceWords(s, i, subject);
  const addressee = inOwnState(s, i, made.speakers, addresseeOf(s, i, actors), actors);
  return { ...made, source, addressee: addressee !== null && made.speakers.includes(addressee) ? null : addressee, quotedBy: quoterOf(s, i, actors) };
}

/** "which had been requested by Peru": the pronoun stands for what is told elsewhere. */
const isRelativeAlone = (s: AnnotatedSentence, piece: Span): boolean => {
  const [only, other] = tokensIn(s, piece);
  return only !== undefined && other === undefined && isRelative(s, only);
};

/** “This pact,” she wrote, “is worth ten summits.”: one clause in two quotations around the cue. */
const isSplitQuotation = (s: AnnotatedSentence, i: number, pieces: readonly Span[], quotations: readonly Span[]): boolean => {
  const at = s.starts[i] ?? 0;
  const areQuoted = pieces.every((piece) => quotations.some((q) => q.start <= piece.start && piece.end <= q.end));
  return pieces.length > 1 && areQuoted && pieces.some(({ end }) => end <= at) && pieces.some(({ start }) => start > at);
};

const named = (found: readonly string[], otherwise: () => readonly string[]): readonly string[] => (found.length > 0 ? found : otherwise());

/** Does the piece stand in a quotation that opened in an earlier sentence? */
const goesOnFromBefore = (s: AnnotatedSentence, piece: Span, quotations: readonly Span[]): boolean =>
  quotations.some((q) => q.start < s.start && overlaps(q, piece));

const compact = (piece: Span | undefined): Span[] | undefined => (piece ? [piece] : undefined);

/** Actors of the subject; where the parser found two subjects, of the one that is somebody. */
function speakersOf(s: AnnotatedSentence, i: number, subject: number, actors: ResolvedActors): readonly string[] {
  const others = children(s, i, "nsubj").filter((c) => c !== subject && !hasRelation(s, c, "nsubj:pass"));
  return [subject, ...others].map((token) => actorsOf(s, actors, token)).find((found) => found.length > 0) ?? [];
}

const hasClause = (s: AnnotatedSentence, i: number): boolean =>
  children(s, i, "ccomp", "parataxis").length > 0 ||
  hasRelation(s, i, "parataxis") ||
  s.form.slice(i + 1, i + 3).some((w) => w.toLowerCase() === "that");

/** "what he called “provocations”", "what she said is a stalemate", ", as he said,": whose word something is, within what is told. */
const isNaming = (s: AnnotatedSentence, i: number): boolean => {
  if (isContactRelative(s, i)) return true;
  const subject = children(s, i, "nsubj").filter((c) => c < i);
  const first = Math.min(i, ...subject.flatMap((c) => subtree(s, c)));
  return subject.length > 0 && /^what$/iu.test(s.form[first - 1] ?? "") && first > 1 && !/^[“"”,:]$/u.test(s.form[first - 2] ?? "");
};

/** "a claim the ministry rejected": words that the clause answers. */
const isOfWords = (s: AnnotatedSentence, i: number): boolean => hasRelation(s, i, "acl:relcl") && is("spoken", s, s.head[i] ?? -1);

/** "nothing she had said should be taken for a threat": words that are spoken of, not said here. */
const isContactRelative = (s: AnnotatedSentence, i: number): boolean => {
  const subject = children(s, i, "nsubj").filter((c) => c < i);
  const first = Math.min(...subject.flatMap((c) => subtree(s, c)));
  return hasRelation(s, i, "acl:relcl") && s.head[i] === first - 1 && children(s, i, "obj", "ccomp", "xcomp", "parataxis").length === 0;
};

/** "who asked not to be named": about the telling, not told. */
const asksForAnonymity = (s: AnnotatedSentence, i: number): boolean =>
  is("conditions", s, i) && children(s, i, "xcomp", "advcl", "obj", "ccomp").some((c) => is("anonymity", s, c));

/** What one will not say is unknown; what a question nobody answers was about stands as the article tells it. */
const keptBack = (s: AnnotatedSentence, i: number): "unknown" | null => (is("answering", s, i) ? null : "unknown");

/** "declined to comment", "would not say", "did not respond to questions": what is refused is to speak. */
function refusesToSpeak(s: AnnotatedSentence, i: number): boolean {
  const lemma = s.lemma[i] ?? "";
  if (lemma === "draw") return children(s, i, "nsubj:pass", "aux:pass").length > 0;
  if (is("answering", s, i)) return s.lemma.slice(i).some((word) => isOneOf("enquiries", word));
  return (
    isNegated(s, i) ||
    isDeferred(s, i) ||
    hasNothingToSay(s, i) ||
    isForgone(s, i) ||
    hasNoComment(s, i) ||
    children(s, i, "xcomp", "obj", "ccomp").some((c) => is("speaking", s, c) && !isGift(s, c))
  );
}

/** "refused to give the body back", not "refused to give details": what is kept is no word. */
const isGift = (s: AnnotatedSentence, i: number): boolean =>
  s.lemma[i] === "give" && !children(s, i, "obj").some((c) => is("information", s, c) || is("comments", s, c) || is("particulars", s, c));

/** "he had not received further information", "she had no information", "he was not aware of it": the speaker has nothing to say on it. */
const isSilence = (s: AnnotatedSentence, piece: Span): boolean =>
  tokensIn(s, piece).some((i) => hasRelation(s, i, "ccomp") && (isUninformed(s, i) || hasNoWord(s, i)));

const isUninformed = (s: AnnotatedSentence, i: number): boolean => cues().ignorance.has(s.lemma[i] ?? "") && isNegated(s, i) && isOfKnowledge(s, i);

/** "had no information", "has no confirmation": of what one may know and pass on, none. */
const hasNoWord = (s: AnnotatedSentence, i: number): boolean =>
  hasNothingToSay(s, i) ||
  (s.lemma[i] === "have" && children(s, i, "obj").some((c) => is("information", s, c) && children(s, c, "det").some((d) => s.lemma[d] === "no")));

/** "had not received further information", not "had not received the goods"; "had not been told", not "had not told". */
function isOfKnowledge(s: AnnotatedSentence, i: number): boolean {
  if (s.lemma[i] === "receive" || s.lemma[i] === "hear") return children(s, i, "obj").some((c) => is("information", s, c));
  return !is("addressing", s, i) || children(s, i, "aux:pass").length > 0;
}

/** The sentence; where it holds several sayings, a nested or further one's own clause. */
function extentOf(s: AnnotatedSentence, saying: Draft, all: readonly Draft[]): Span {
  const nested = all.some((other) => other !== saying && other.pieces.some((piece) => inSpan(s, saying.cue, piece)));
  const further = isReportingParticiple(s, saying.cue) || (hasRelation(s, saying.cue, "conj") && all.some((other) => other.cue < saying.cue));
  if (!nested && !further) return saying.extent;
  const own = nested ? children(s, saying.cue, "nsubj").flatMap((c) => subtree(s, c).filter((t) => t < saying.cue)) : [];
  const words = coveringSpan(s, [saying.cue, ...own]);
  return { start: Math.min(words.start, saying.content.start), end: Math.max(words.end, saying.content.end) };
}

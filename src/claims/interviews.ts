import { isAsked, type Mention, questionParagraphs, type ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, hasRelation, tokenSpan } from "../language/index.js";
import { overlaps, type Span } from "../text/index.js";
import { type Draft, draft } from "./draft.js";
import { is } from "./knowledge.js";
import { afterLabel, holdsOffice, type Paragraph, turnLabels } from "./turn-labels.js";

/** Who answers in which paragraph of an interview; nobody where a label says that it asks. */
export type Turns = ReadonlyMap<number, readonly string[]>;

const FIRST_PERSON = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves)$/iu;
/** As many quotations as make an interview of an article. */
const SEVERAL = 3;

/**
 * The paragraphs in which somebody answers: behind "A:", behind the speaker's name and a colon, or after a paragraph that only asks, where an
 * article has several such. What follows without a label is still the answer as long as it speaks in the first person.
 */
export function interviewTurns(sentences: readonly AnnotatedSentence[], actors: ResolvedActors): Turns {
  const paragraphs = inParagraphs(sentences);
  const labels = turnLabels(paragraphs, actors);
  const marked = labels.filter((label) => label !== undefined).length >= 2;
  const asking = questionParagraphs(sentences);
  const asked = isAsked(asking);
  const turns = new Map<number, readonly string[]>();
  if (!marked && !asked) return turns;
  const asks = (i: number): boolean => labels[i] === "asks" || (!marked && asking.has(paragraphs[i]?.[0]?.paragraph ?? -1));
  const opening = paragraphs.findIndex((_, i) => labels[i] !== undefined || asks(i));
  const interviewee = intervieweeOf(paragraphs.slice(0, Math.max(opening, 1)).flat(), actors);
  let speaking: readonly string[] = [];
  paragraphs.forEach((paragraph, i) => {
    const label = labels[i];
    if (asks(i)) speaking = marked ? [] : interviewee;
    else if (label === "answers") speaking = interviewee;
    else if (label !== undefined && label !== "asks") speaking = label;
    const own = label === "answers" || Array.isArray(label) || inFirstPerson(paragraph);
    if (label === "asks") turns.set(paragraph[0]?.paragraph ?? -1, []);
    else if (speaking.length > 0 && own && !asks(i)) turns.set(paragraph[0]?.paragraph ?? -1, speaking);
  });
  return turns;
}

function inParagraphs(sentences: readonly AnnotatedSentence[]): Paragraph[] {
  const found = new Map<number, AnnotatedSentence[]>();
  for (const s of sentences) found.set(s.paragraph, [...(found.get(s.paragraph) ?? []), s]);
  return [...found.values()];
}

const inFirstPerson = (paragraph: Paragraph): boolean => paragraph.some((s) => s.form.some((word) => FIRST_PERSON.test(word)));

/** Whom the words before the first question introduce: the holder of an office named most often, else the person named most often. */
export function intervieweeOf(opening: readonly AnnotatedSentence[], actors: ResolvedActors): readonly string[] {
  const introduced = opening.map((s, k) => interviewedIn(s, actors, opening[k - 1])).find((ids) => ids.length > 0);
  if (introduced) return introduced;
  const mentions = opening.flatMap((s): readonly Mention[] => actors.mentions[s.index] ?? []).filter((m) => m.actors.length === 1);
  const counts = new Map<string, number>();
  for (const [id] of mentions.map((m) => m.actors))
    if (id !== undefined && actors.actors.get(id)?.type === "person") counts.set(id, (counts.get(id) ?? 0) + (holdsOffice(actors, id) ? OFFICE : 1));
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? [most[0]] : [];
}
/** "X spoke to our correspondent", "We talked to X", "the exchanges with X:": who answers, where the words before the first question say so. */
function interviewedIn(s: AnnotatedSentence, actors: ResolvedActors, before: AnnotatedSentence | undefined): readonly string[] {
  const person = (token: number | undefined): readonly string[] => {
    if (before && token !== undefined && /^(?:he|she)$/iu.test(s.form[token] ?? "")) return toldOf(before, actors);
    const ids = token === undefined ? [] : (actors.mentionAt(s.index, token)?.actors ?? []);
    return ids.length === 1 && actors.actors.get(ids[0] ?? "")?.type === "person" ? ids : [];
  };
  for (let verb = 0; verb < s.form.length; verb++) {
    if (!is("interviewing", s, verb) || s.upos[verb] === "ADJ") continue;
    const partner = children(s, verb, "obl", "nmod", "obj").find((c) => c > verb && (hasRelation(s, c, "obj") || hasPartnerCase(s, c)));
    const subject = children(s, verb, "nsubj", "nsubj:pass")[0];
    if (partner === undefined && !hasRelation(s, subject ?? -1, "nsubj:pass")) continue;
    const asks = (token: number | undefined): boolean => isPress(s, token) || isOutletMention(s, token, actors);
    const found = asks(subject) || s.upos[verb] === "NOUN" ? person(partner) : asks(partner) ? person(subject) : [];
    if (found.length > 0) return found;
  }
  return [];
}
/** "The cabinet of X named Y. He spoke to us": the person of whom the sentence before tells, its subject or its object. */
const toldOf = (s: AnnotatedSentence, actors: ResolvedActors): readonly string[] =>
  (actors.mentions[s.index] ?? [])
    .filter((m) => m.form === "name" && m.actors.length === 1 && actors.actors.get(m.actors[0] ?? "")?.type === "person")
    .filter((m) => hasRelation(s, m.head, "nsubj", "nsubj:pass", "obj"))
    .sort((a, b) => Number(hasRelation(s, a.head, "obj")) - Number(hasRelation(s, b.head, "obj")))[0]?.actors ?? [];
const hasPartnerCase = (s: AnnotatedSentence, i: number): boolean => children(s, i, "case").some((c) => /^(?:to|with)$/iu.test(s.form[c] ?? ""));
/** "we", "us", "our correspondent", "this paper": those who write the article. */
const isPress = (s: AnnotatedSentence, i: number | undefined): boolean =>
  i !== undefined && (/^(?:I|we|us|me)$/iu.test(s.form[i] ?? "") || is("outlets", s, i) || is("listeners", s, i) || s.lemma[i] === "correspondent");
const isOutletMention = (s: AnnotatedSentence, i: number | undefined, actors: ResolvedActors): boolean =>
  i !== undefined &&
  [i, ...children(s, i, "nmod:poss")].some((c) =>
    (actors.mentionAt(s.index, c)?.actors ?? []).some((id) => actors.actors.get(id)?.type === "organisation"),
  );

/** A holder of an office counts for as many mentions of anybody else. */
const OFFICE = 10;

/** What is said in an answer, sentence by sentence, for the facts that it tells; it has no cue and is no statement of its own. */
export function answer(s: AnnotatedSentence, speakers: readonly string[], opens = false): Draft {
  const from = opens ? afterLabel(s) : s.form[1] === ":" ? 2 : 0;
  const said = tokenSpan(s, Math.min(from, s.form.length - 1), s.form.length);
  return { ...draft(s, -1, ":", speakers, [said], "quoted", null), continued: true };
}

/**
 * Paragraphs in quotation marks that nothing says the speaker of ("On trade: “We shall sign.”"): with several of them, whoever the article opens with
 * is being interviewed.
 */
export function unattributed(
  sentences: readonly AnnotatedSentence[],
  drafts: readonly Draft[],
  actors: ResolvedActors,
  quotations: readonly Span[],
): Draft[] {
  const told = new Set(drafts.filter((one) => !one.attitude).map((one) => sentences[one.sentence]?.paragraph));
  const alone = inParagraphs(sentences).filter(([first, ...rest]) => first && !told.has(first.paragraph) && isQuoted([first, ...rest], quotations));
  const [start] = alone[0] ?? [];
  if (alone.length < SEVERAL || !start) return [];
  const speakers = intervieweeOf(sentences.slice(0, start.index), actors);
  return speakers.length === 0 ? [] : alone.flat().map((s) => answer(s, speakers));
}

function isQuoted(paragraph: Paragraph, quotations: readonly Span[]): boolean {
  const [first, last] = [paragraph[0], paragraph.at(-1)];
  if (!first || !last) return false;
  const covered = quotations.filter((q) => overlaps(q, { start: first.start, end: last.end }));
  const length = covered.reduce((sum, q) => sum + Math.min(q.end, last.end) - Math.max(q.start, first.start), 0);
  return length > (last.end - first.start) * MOSTLY;
}
const MOSTLY = 0.7;

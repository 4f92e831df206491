import { isAsked, type Mention, questionParagraphs, type ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, tokenSpan } from "../language/index.js";
import { overlaps, type Span } from "../text/index.js";
import { type Draft, draft } from "./draft.js";

/** Who answers in which paragraph of an interview; nobody where a label says that it asks. */
export type Turns = ReadonlyMap<number, readonly string[]>;

type Paragraph = readonly AnnotatedSentence[];

const ASKS = /^(?:Q|Question)$/u;
const ANSWERS = /^(?:A|Answer)$/u;
const FIRST_PERSON = /^(?:I|me|my|mine|myself|we|us|our|ours|ourselves)$/iu;
/** As many quotations as make an interview of an article. */
const SEVERAL = 3;

/**
 * The paragraphs in which somebody answers: behind "A:", behind the speaker's name and a colon, or after a paragraph that only asks, where an
 * article has several such. What follows without a label is still the answer as long as it speaks in the first person.
 */
export function interviewTurns(sentences: readonly AnnotatedSentence[], actors: ResolvedActors): Turns {
  const paragraphs = inParagraphs(sentences);
  const labels = withInitials(
    paragraphs,
    paragraphs.map((paragraph) => labelOf(paragraph, actors)),
    actors,
  );
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

type Label = "asks" | "answers" | readonly string[] | undefined;

/** How a paragraph says whose turn it is: as a question, as an answer, or by a person's name before a colon. */
function labelOf([first]: Paragraph, actors: ResolvedActors): Label {
  if (!first) return undefined;
  const mark = first.form.indexOf(":");
  if (mark === 1 || first.form[1] === ".") {
    if (ASKS.test(first.form[0] ?? "")) return "asks";
    if (ANSWERS.test(first.form[0] ?? "")) return "answers";
  }
  const named = (actors.mentions[first.index] ?? []).find((m) => m.from === 0 && m.to === mark && m.form === "name");
  const id = named?.actors[0] ?? called(first.form.slice(0, Math.max(mark, 0)).join(" "), actors);
  const type = actors.actors.get(id)?.type;
  if (type === "person") return holdsOffice(actors, id) ? [id] : "asks";
  return type === "organisation" ? "asks" : undefined;
}

const INITIALS = /^\p{Lu}{2,4}$/u;

/**
 * "NM: Will you sign?", "SH: We will.": turns marked by initials. Where those of a holder of an office of the article are among them, and others, the
 * others ask.
 */
function withInitials(paragraphs: readonly Paragraph[], labels: readonly Label[], actors: ResolvedActors): readonly Label[] {
  const initials = paragraphs.map(([first]) => (first?.form[1] === ":" && INITIALS.test(first.form[0] ?? "") ? (first.form[0] ?? "") : ""));
  const people = [...actors.actors.values()].filter((actor) => actor.type === "person" && holdsOffice(actors, actor.id));
  const answering = new Map(
    people.map((person) => [initialsOf(person.name), person.id] as const).filter(([own]) => own.length > 1 && initials.includes(own)),
  );
  const isAmongOthers = initials.some((own) => own !== "" && !answering.has(own));
  if (answering.size === 0 || !isAmongOthers) return labels;
  return labels.map((label, i) => {
    const own = initials[i] ?? "";
    const id = answering.get(own);
    return own === "" ? label : id === undefined ? "asks" : [id];
  });
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? "")
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join("");

/** Id of the person of the article who has that name or surname. */
function called(label: string, actors: ResolvedActors): string {
  const name = label.toLowerCase();
  const isOf = (own: string): boolean => own === name || own.split(" ").at(-1) === name;
  return [...actors.actors.values()].find((actor) => name !== "" && actor.type === "person" && isOf(actor.name.toLowerCase()))?.id ?? "";
}

const inFirstPerson = (paragraph: Paragraph): boolean => paragraph.some((s) => s.form.some((word) => FIRST_PERSON.test(word)));

const holdsOffice = (actors: ResolvedActors, id: string): boolean => actors.tenures.some((tenure) => tenure.holder === id);

/** Whom the words before the first question introduce: the holder of an office named most often, else the person named most often. */
export function intervieweeOf(opening: readonly AnnotatedSentence[], actors: ResolvedActors): readonly string[] {
  const mentions = opening.flatMap((s): readonly Mention[] => actors.mentions[s.index] ?? []).filter((m) => m.actors.length === 1);
  const counts = new Map<string, number>();
  for (const [id] of mentions.map((m) => m.actors))
    if (id !== undefined && actors.actors.get(id)?.type === "person") counts.set(id, (counts.get(id) ?? 0) + (holdsOffice(actors, id) ? OFFICE : 1));
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? [most[0]] : [];
}
/** A holder of an office counts for as many mentions of anybody else. */
const OFFICE = 10;

/** What is said in an answer, sentence by sentence, for the facts that it tells; it has no cue and is no statement of its own. */
export function answer(s: AnnotatedSentence, speakers: readonly string[]): Draft {
  const from = s.form[1] === ":" || s.form[1] === "." ? 2 : 0;
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

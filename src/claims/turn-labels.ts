import type { ResolvedActors } from "../actors/index.js";
import type { AnnotatedSentence } from "../language/index.js";

export type Paragraph = readonly AnnotatedSentence[];
/** Whose turn a paragraph is: one who asks, one who answers, or the persons (ids) who answer by their names. */
export type Label = "asks" | "answers" | readonly string[] | undefined;

const ASKS = /^(?:Q|Question)$/u;
const ANSWERS = /^(?:A|Answer)$/u;
const INITIALS = /^\p{Lu}{2,4}$/u;
const LONGEST_LABEL = 9;
/** As many paragraphs with labels as make a transcript. */
const TRANSCRIPT = 4;

/** How each paragraph says whose turn it is: "Q:", "A.", a name or an outlet before a colon, initials. */
export function turnLabels(paragraphs: readonly Paragraph[], actors: ResolvedActors): readonly Label[] {
  const letters = paragraphs.map(([first]) => first && letterAt(first)?.label);
  const asked = letters.includes("asks");
  const named = paragraphs.map((paragraph, i) => (asked && letters[i]) || labelOf(paragraph, actors));
  return withTranscript(paragraphs, withInitials(paragraphs, named, actors), actors);
}

/** The first token behind the label of a paragraph's first sentence; 0 where it has none. */
export function afterLabel(s: AnnotatedSentence): number {
  const letter = letterAt(s);
  if (letter) return letter.length;
  return labelText(s) === undefined ? 0 : s.form.indexOf(":") + 1;
}

/** "Q:", "Question:", "Q.", "A.": one who asks or answers, and how many tokens say so. */
function letterAt(s: AnnotatedSentence): { readonly label: "asks" | "answers"; readonly length: 1 | 2 } | undefined {
  const opening = s.form[0] ?? "";
  const isMarked = /[.:]$/u.test(opening);
  const word = isMarked ? opening.slice(0, -1) : /^[.:]$/u.test(s.form[1] ?? "") ? opening : "";
  const label = ASKS.test(word) ? "asks" : ANSWERS.test(word) ? "answers" : undefined;
  return label && { label, length: isMarked ? 1 : 2 };
}

/** By a person's name before a colon: one who holds an office answers, others and outlets ask. */
function labelOf([first]: Paragraph, actors: ResolvedActors): Label {
  if (!first) return undefined;
  const mark = first.form.indexOf(":");
  const id = mark < 1 ? "" : labelled(first, mark, actors);
  const type = actors.actors.get(id)?.type;
  if (type === "person") return holdsOffice(actors, id) ? [id] : "asks";
  return type === "organisation" ? "asks" : undefined;
}

/** Id of whom the words before the colon name, an office behind a comma left out. */
function labelled(s: AnnotatedSentence, mark: number, actors: ResolvedActors): string {
  const comma = s.form.indexOf(",");
  const end = comma > 0 && comma < mark ? comma : mark;
  const named = (actors.mentions[s.index] ?? []).find((m) => m.from === 0 && (m.to === end || m.to === mark) && m.form === "name");
  const own = s.form.slice(0, end).map((word, i) => (i > 0 && (s.starts[i] ?? 0) > (s.ends[i - 1] ?? 0) ? ` ${word}` : word));
  return named?.actors[0] ?? called(own.join(""), actors);
}

/** "SR: Will you sign?", "Sidhu, Lagos Herald: …", where one who is no actor of the article speaks: the words before the colon. */
function labelText(s: AnnotatedSentence): string | undefined {
  const mark = s.form.indexOf(":");
  if (mark < 1 || mark > LONGEST_LABEL || !/^\p{Lu}/u.test(s.form[0] ?? "") || mark === s.form.length - 1) return undefined;
  const isName = s.form.slice(0, mark).every((word, i) => /^(?:PROPN|NOUN|ADJ|ADP|PUNCT|DET|X)$/u.test(s.upos[i] ?? "") && !/^[;“”"]$/u.test(word));
  return isName ? s.form.slice(0, mark).join(" ") : undefined;
}

/**
 * "Bat Erdene: We will.", "Reuters: Will you?", turn by turn: of the labels of a transcript, a person's that comes back again and again behind questions
 * answers, whatever the article tells of him or her; all the others ask.
 */
function withTranscript(paragraphs: readonly Paragraph[], labels: readonly Label[], actors: ResolvedActors): readonly Label[] {
  const texts = paragraphs.map(([first]) => (first ? labelText(first) : undefined));
  const turns = texts.flatMap((text, i) => (text === undefined ? [] : [{ text, i }]));
  const isAsking = (i: number): boolean => (paragraphs[i] ?? []).some((s) => s.form.at(-1) === "?");
  if (turns.length < TRANSCRIPT || labels.includes("answers")) return labels;
  const replies = new Map<string, number>();
  turns.forEach(({ text, i }, k) => {
    const before = turns[k - 1];
    if (before && before.text !== text && isAsking(before.i) && !isAsking(i)) replies.set(text, (replies.get(text) ?? 0) + 1);
  });
  const answering = paragraphs.map(([first], i): readonly string[] | undefined => {
    const id = first && (replies.get(texts[i] ?? "") ?? 0) > 1 ? labelled(first, first.form.indexOf(":"), actors) : "";
    return actors.actors.get(id)?.type === "person" ? [id] : undefined;
  });
  if (answering.every((ids) => ids === undefined)) return labels;
  return labels.map((label, i) => (texts[i] === undefined ? label : (answering[i] ?? (Array.isArray(label) ? label : "asks"))));
}

/**
 * "NM: Will you sign?", "SH: We will.": turns marked by initials. Where those of a holder of an office of the article are among them, and others, the
 * others ask.
 */
function withInitials(paragraphs: readonly Paragraph[], labels: readonly Label[], actors: ResolvedActors): readonly Label[] {
  const initials = paragraphs.map(([first]) => (first?.form[1] === ":" && INITIALS.test(first.form[0] ?? "") ? (first.form[0] ?? "") : ""));
  if (initials.every((own) => own === "")) return labels;
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

/** Id of the person of the article who has that name or surname; a title or an honorific may stand before it. */
function called(label: string, actors: ResolvedActors): string {
  const name = label.toLowerCase();
  const isOf = (own: string): boolean => own === name || own.split(" ").at(-1) === name || (own.includes(" ") && name.endsWith(` ${own}`));
  return [...actors.actors.values()].find((actor) => name !== "" && actor.type === "person" && isOf(actor.name.toLowerCase()))?.id ?? "";
}

export const holdsOffice = (actors: ResolvedActors, id: string): boolean => actors.tenures.some((tenure) => tenure.holder === id);

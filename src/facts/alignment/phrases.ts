import { type AnnotatedSentence, children } from "../../language/index.js";
import { once } from "../../text/index.js";
import { actorsOfPhrase, phraseList, phrasesAt, type Reading, subjects } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, isOneOf } from "./knowledge.js";
import { hasRival } from "./moves.js";
import { actingStates, pairNear, pairsOf, states } from "./sides.js";

type Statuses<Key extends "phrases" | "together"> = keyof ReturnType<typeof alignmentKnowledge>[Key];
const listOf = <Key extends "phrases" | "together">(key: Key) =>
  once(() => {
    const lists = alignmentKnowledge()[key] as Readonly<Record<Statuses<Key>, { readonly words: readonly string[] }>>;
    return phraseList((Object.keys(lists) as Statuses<Key>[]).map((status) => [status, lists[status].words] as const));
  });
const directed = listOf("phrases");
const mutual = listOf("together");

/** Sequences of lemmas after a subject: "turned to", "is at odds with". */
export function phrase(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" && s.upos[token] !== "AUX" && s.upos[token] !== "ADJ") return [];
  for (const { entry: status, phrase: words, end } of phrasesAt(directed(), s, token)) {
    const subject = phraseSubjects(s, token).flatMap((t) => actorsOfPhrase(reading, s, t));
    const isOfOthers = (status === "turning-to" && isOfThing(reading, s, end)) || (status === "alliance" && isOfPeople(s, end));
    const objects = isOfOthers ? [] : objectsAfter(reading, s, end);
    const from = states(reading, subject)[0];
    if (!from || objects.length === 0) continue;
    const found = { trigger: token, governor: token };
    const towards = status === "turning-from" ? objectsAfter(reading, s, andTowards(s, end)) : [];
    return [
      {
        ...found,
        status:
          status === "turning-from" && isOneOf("breaking", words.split(" ")[0] ?? "") && objects.some(hasRival)
            ? ("relations-severed" as const)
            : status,
        pairs: objects.filter((to) => !towards.includes(to) && to !== from).map((to) => [from, to] as const),
        mutual: !status.startsWith("turning") && status !== "alliance",
      },
      ...(towards.length > 0 ? [{ ...found, status: "turning-to" as const, pairs: towards.map((to) => [from, to] as const), mutual: false }] : []),
    ];
  }
  return [];
}

/** "have grown closer", "drifted apart", "turned the page with Chile": what both sides do, or one with the other. */
export function togetherPhrase(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  for (const { entry: status, end } of phrasesAt(mutual(), s, token)) {
    const named = actingStates(reading, s, phraseSubjects(s, token));
    const both = named.length === 0 ? unnamedPair(reading, s, phraseSubjects(s, token)) : named;
    const others = both.length === 1 && ["with", "to"].includes((s.form[end] ?? "").toLowerCase()) ? objectsAfter(reading, s, end + 1) : [];
    const pair = pairsOf([...both, ...others]);
    if (both.length + others.length === 2) return [{ trigger: token, governor: token, status, pairs: pair, mutual: true }];
  }
  return [];
}

/** "The neighbours have been at odds": the two states that this sentence or the one before tells of. */
function unnamedPair(reading: Reading, s: AnnotatedSentence, subjects: readonly number[]): string[] {
  const { words, pair } = alignmentKnowledge().unnamed;
  const isPair = subjects.some(
    (t) =>
      pair.includes((s.form[t] ?? "").toLowerCase()) ||
      (words.includes(s.lemma[t] ?? "") &&
        s.form[t] !== s.lemma[t] &&
        children(s, t, "det", "nummod").some((d) => ["the", ...pair].includes((s.form[d] ?? "").toLowerCase())) &&
        children(s, t, "amod", "compound", "nmod").length === 0),
  );
  return isPair ? pairNear(reading, s) : [];
}

function phraseSubjects(s: AnnotatedSentence, token: number): number[] {
  const own = [...subjects(s, token), ...children(s, token, "nsubj")];
  if (own.length > 0) return own;
  const head = s.head[token] ?? -1;
  return head < 0 ? [] : [...children(s, head, "nsubj"), ...subjects(s, head)];
}

/** Where "and towards" ends that follows "away from France"; past the sentence where nothing does. */
function andTowards(s: AnnotatedSentence, from: number): number {
  const at = s.form.findIndex(
    (word, i) => i >= from && i < from + 6 && /^(?:to|towards?)$/iu.test(word) && /^(?:and|but)$/iu.test(s.form[i - 1] ?? ""),
  );
  return at < 0 ? s.form.length : at + 1;
}

/** "counted on Peru's support": on a thing of a state's, and not on it or its government. */
function isOfThing(reading: Reading, s: AnnotatedSentence, from: number): boolean {
  const first = (reading.actors.mentions[s.index] ?? []).find((m) => m.from >= from && m.form === "name");
  const owned = first && /^['’]s?$/u.test(s.form[first.to] ?? "") ? (s.head[first.head] ?? -1) : -1;
  return owned >= 0 && s.upos[owned] === "NOUN" && !alignmentKnowledge().acting.words.includes((s.lemma[owned] ?? "").toLowerCase());
}

/** "stands with the people of Peru", "with the victims": compassion for those who live there, and no side taken with the state. */
const isOfPeople = (s: AnnotatedSentence, from: number): boolean =>
  s.lemma.slice(from, from + 4).some((_, i) => isOneOf("sufferers", s.lemma[from + i] ?? ""));

/** States named just after the phrase, coordinated ones included ("other alliances such as Russia and China"). */
function objectsAfter(reading: Reading, s: AnnotatedSentence, from: number): string[] {
  const mentions = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from >= from && m.from <= from + 7 && m.form !== "demonym");
  const first = mentions[0];
  if (!first) return [];
  const chosen = [first];
  for (const next of mentions.slice(1)) {
    const last = chosen.at(-1) ?? first;
    if (/^(?:,|and|or|, and)$/u.test(s.form.slice(last.to, next.from).join(" ")) || next.from === last.to) chosen.push(next);
  }
  return states(
    reading,
    chosen.flatMap((m) => m.actors),
  );
}

import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import type { Span } from "../../text/index.js";
import { datelineLength } from "./dateline.js";
import { joinAbbreviations, joinAffixes } from "./join.js";
import { paragraphs } from "./paragraphs.js";
import { tokenize } from "./tokenize.js";

/** A sentence and its tokens (UTF-16 offsets into the article) before anything is known of them. */
export interface SegmentedSentence extends Span {
  readonly paragraph: number;
  readonly tokens: readonly Span[];
}

const List = z.object({ words: z.array(z.string()).nonempty(), example: z.string() });
const Abbreviations = z.object({ title: List, inner: List, either: List });

/** No model reads a sentence longer than this; a longer one (a table, a text with no full stop) is cut at the last comma or blank before. */
const LONGEST = 160;

/** Cuts a text into sentences of tokens. */
export function segment(text: string): SegmentedSentence[] {
  const words = abbreviations();
  return paragraphs(text).flatMap((paragraph, index) => {
    const opening = index < 3 ? datelineLength(text.slice(paragraph.start, paragraph.end)) : 0;
    const stretches =
      opening > 0
        ? [
            { start: paragraph.start, end: paragraph.start + opening },
            { start: paragraph.start + opening, end: paragraph.end },
          ]
        : [paragraph];
    return stretches.flatMap((stretch, part) => {
      const raw = joinAffixes(text, tokenize(text, stretch.start, stretch.end));
      const tokens = joinAbbreviations(text, raw, (word) => words.all.has(word.toLowerCase()));
      const groups = opening > 0 && part === 0 ? [tokens] : cutLong(text, cut(text, tokens, words));
      return groups
        .filter((group) => group.length > 0)
        .map((group) => ({ paragraph: index, start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0, tokens: group }));
    });
  });
}

interface Words {
  readonly all: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}
let loaded: Words | undefined;
function abbreviations(): Words {
  if (loaded) return loaded;
  const lists = loadKnowledge("abbreviations.yaml", Abbreviations);
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());
  loaded = { all: new Set(lower([...lists.title.words, ...lists.inner.words, ...lists.either.words])), either: new Set(lower(lists.either.words)) };
  return loaded;
}

const STARTERS =
  /^(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|However|Meanwhile|This|That|These|Those|As|After|Before|For|From|According|Both|His|Her|Its|Their|There|If|When|While|Since|Also|Earlier|Last|Some)$/u;
const CLOSERS = /^["”’'»)\]]$/u;

function cut(text: string, tokens: readonly Span[], words: Words): Span[][] {
  const groups: Span[][] = [];
  let current: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Span;
    current.push(token);
    if (!canEnd(text, token, words) || isItemNumber(text, current)) continue;
    let last = i;
    while (last + 1 < tokens.length && closes(text, tokens, last + 1)) current.push(tokens[++last] as Span);
    if (isNoteMark(text, tokens, last + 1)) for (let mark = 0; mark < 3; mark++) current.push(tokens[++last] as Span);
    if (endsHere(text, tokens, i, last, words)) {
      groups.push(current);
      current = [];
    }
    i = last;
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

const form = (text: string, token: Span | undefined): string => (token ? text.slice(token.start, token.end) : "");

function canEnd(text: string, token: Span, words: Words): boolean {
  const word = form(text, token);
  return (
    /^(?:[.!?…]+|。|[:;=]-?[()DP]+)$/u.test(word) ||
    (word.endsWith(".") && words.either.has(word.slice(0, -1).toLowerCase())) ||
    /^(?:\p{L}\.){2,}$/u.test(word)
  );
}

/** A closing quote or bracket belongs to the sentence it touches; a quote that touches the next word opens the next. */
function closes(text: string, tokens: readonly Span[], at: number): boolean {
  const token = tokens[at] as Span;
  const before = tokens[at - 1] as Span;
  const after = tokens[at + 1];
  const word = form(text, token);
  if (!(CLOSERS.test(word) || word === "''") || token.start !== before.end) return false;
  return !/["'’]/u.test(word) || after === undefined || after.start > token.end;
}

/** Marks that stand before a sentence's first word: opening quotes and brackets, bullets, rules. */
const OPENERS = /^(?:["“‘'«([*•·▪●#>~_=|-]+|``|<<)$/u;

/** The number of a list's item: "1." or "12." at the beginning. */
const isItemNumber = (text: string, tokens: readonly Span[]): boolean =>
  tokens.length === 2 && /^\d{1,2}$/u.test(form(text, tokens[0])) && form(text, tokens[1]) === ".";

/** The mark of a note belongs to the sentence it touches: "… in 1805.[19]". */
function isNoteMark(text: string, tokens: readonly Span[], at: number): boolean {
  const [open, number, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    open !== undefined &&
    close !== undefined &&
    open.start === tokens[at - 1]?.end &&
    /^\[\d+\]$/u.test(text.slice(open.start, close.end)) &&
    number !== undefined
  );
}

function endsHere(text: string, tokens: readonly Span[], mark: number, last: number, words: Words): boolean {
  const next = tokens[last + 1];
  if (!next) return true;
  const gap = next.start - (tokens[last] as Span).end;
  const word = form(text, tokens[mark]);
  const before = form(text, tokens[mark - 1]);
  if (gap === 0 && !/^["“‘]$/u.test(form(text, next))) return isMissingBlank(before, word, form(text, next));
  let first = last + 1;
  while (first < tokens.length - 1 && first < last + 4 && OPENERS.test(form(text, tokens[first]))) first++;
  const ahead = form(text, tokens[first]);
  const upper = /^[\p{Lu}\p{Lt}\p{N}\p{Lo}]|^\p{Ll}{1,2}\p{Lu}/u.test(ahead) || /^(?:\p{Extended_Pictographic}|https?:)/u.test(ahead);
  if (word.length > 2 && /\p{L}/u.test(word)) return STARTERS.test(ahead) && words.all.size > 0;
  if (/^(?:…|\.{2,})$/u.test(word)) return upper && (last > mark || STARTERS.test(ahead));
  return upper || (last === mark && /^\p{Ll}/u.test(ahead) && endsBeforeLowerCase(before, word));
}

/** A text that does not care for capitals: after a full stop behind a plain word, or a question mark, a sentence may begin in lower case. */
const endsBeforeLowerCase = (before: string, mark: string): boolean =>
  /^\?|^!{2}/u.test(mark) || (/^[.!]$/u.test(mark) && /^\p{Ll}{3,}$/u.test(before));

/** "… met on Monday.The minister …": the blank after the stop was lost. */
const isMissingBlank = (before: string, mark: string, next: string): boolean =>
  /^[.!?]$/u.test(mark) && /\p{Ll}{3}$/u.test(before) && /^\p{Lu}(?:\p{Ll}{2,}|$)/u.test(next);

function cutLong(text: string, groups: readonly Span[][]): Span[][] {
  return groups.flatMap((group) => {
    const pieces: Span[][] = [];
    let rest = group;
    while (rest.length > LONGEST) {
      const at = lastPause(text, rest);
      pieces.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    pieces.push(rest);
    return pieces;
  });
}

function lastPause(text: string, tokens: readonly Span[]): number {
  for (let i = LONGEST - 1; i > LONGEST / 2; i--) if (/^[,;:—–-]+$/u.test(form(text, tokens[i]))) return i + 1;
  return LONGEST;
}

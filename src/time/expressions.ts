import type { Annotated, AnnotatedSentence } from "../language/index.js";
import { isBeside } from "./background.js";
import { bounds, type Edtf, edtfOfDays, encloses, printEdtf } from "./edtf.js";
import { type Found, find } from "./find/index.js";
import type { Governing } from "./governing.js";
import { marked } from "./marked.js";
import type { CalendarMeaning, Meaning } from "./meaning.js";
import { enclosing, type Period, shifted } from "./period.js";
import { bounded, prepositionBefore } from "./prepositions.js";
import { type Range, ranges, sharedDay, sharedOffset, sharedYear, withBareEnds } from "./ranges.js";
import { moved, resolve, shareOf } from "./resolve.js";
import type { Moment, Resolved } from "./resolved.js";
import { tenseAt } from "./tense.js";
import type { TimeExpression } from "./times.js";
import { timexOfEdtf } from "./timex3.js";

/** First and last possible day of publication, both within; null where that side is not known. */
export interface PublicationDays {
  readonly first: number | null;
  readonly last: number | null;
}

/** How far the last date told may lie back, in sentences, to be what "a day earlier" is counted from. */
const REACH = 3;
/** Publication intervals up to so many days may blur a result; over longer ones a result that is not the same throughout is not known. */
const BLUR = 3;

/** The dates told so far, which "the same day", "a week later", "the quarter" go by. */
interface Memory {
  readonly last: { readonly period: Period; readonly sentence: number } | null;
  readonly day: Period | null;
  readonly quarter: Period | null;
}

/** The expressions of each sentence, resolved against the publication and the dates told before them. */
export function expressions(annotated: Annotated, publication: PublicationDays): TimeExpression[][] {
  let memory: Memory = { last: null, day: null, quarter: null };
  const today = publication.first === publication.last ? publication.first : null;
  return annotated.sentences.map((sentence) => {
    const text = annotated.text.slice(sentence.start, sentence.end);
    const found = withBareEnds(find(sentence, annotated.text), text);
    const pairs = ranges(found, text);
    const told = inTurn(meaningsOf(found, pairs, text), found, sentence, text, today).map((said, i) => {
      const each = found[i] as Found;
      const { from, to } = tokensOf(sentence, each);
      const counted = pairs.some(({ second, way }) => i === second && way !== undefined);
      const preposition = counted || isOfOwnDay(text, each) ? null : prepositionBefore(text.slice(0, each.start));
      const inRange = pairs.some(({ first, second }) => i === first || i === second);
      const verb = tenseAt(sentence, from, to);
      const nearest = isAttributive(said, text, each) && !(verb.tense === "future" && isOccasion(text, each));
      const { tense, direct } = nearest ? NO_TENSE : governing(preposition, verb);
      const isUnreckoned = (!inRange && countsFromWords(each, text)) || isNightToCome(text.slice(each.start, each.end), tense);
      const meaning = isUnreckoned ? UNRECKONED : asTensed(said, text.slice(0, each.start), { tense, direct }, today);
      const resolved = resolveWithin(meaning, { ...recalled(memory, meaning, sentence.index), tense, direct }, publication);
      if (!inRange && !isComparison(meaning) && each.rule !== "bare unit")
        memory = remembered(memory, resolved, sentence.index, isBeside(sentence, from));
      const edtf = bounded(resolved, preposition, today, tense === "past");
      return { expression: marked(expression(sentence, text, each, { ...resolved, edtf }), meaning, each.rule, resolved.period), resolved };
    });
    return joined(sentence, text, found, told, pairs);
  });
}

const UNRECKONED: Meaning = { kind: "unreckoned" };
/** "the day after the police came": counted from what the words behind it tell, and not from the last date told. */
const countsFromWords = ({ rule, end }: Found, text: string): boolean =>
  rule === "unit after" && /^\s+(?!(?:and|but|or|on|in|at|with|when)\b)\p{L}/u.test(text.slice(end));

/** "will stay overnight": a night to come, and not the one before. */
const isNightToCome = (said: string, tense: Governing["tense"]): boolean => tense === "future" && /^overnight$/iu.test(said);

const NO_TENSE: Governing = { tense: null, direct: false };
/** "under a June agreement", "the September summit": a month before its noun is the nearest such month, whatever the verb says. */
const isAttributive = (meaning: Meaning, text: string, { start, end, rule }: Found): boolean =>
  rule === "month" &&
  meaning.kind === "calendar" &&
  meaning.offset === undefined &&
  /\b(?:an?|the|its|his|her|their|our|this|that|['’]s)\s+$/iu.test(text.slice(0, start)) &&
  /^\s+\p{Ll}{3,}/u.test(text.slice(end)) &&
  !/^\s+(?:and|but|when|where|that|which|who|with|for|from|after|before|because|while)\b/u.test(text.slice(end));

/** A meaning that hangs on its verb: "in two weeks" ahead, "at the end of the year" in a report from March. */
const asTensed = (meaning: Meaning, before: string, { tense, direct }: Governing, today: number | null): Meaning =>
  tense === "future" ? aheadBy(meaning, before) : tense === "past" && direct && today !== null ? endedBy(meaning, before, today) : meaning;

/** "had more at the end of the year", told of the past when that end is still to come, is the end of the year before. */
function endedBy(meaning: Meaning, before: string, today: number): Meaning {
  if (meaning.kind !== "calendar" || meaning.share !== "end" || !meaning.edge || meaning.offset?.from !== "publication" || meaning.offset.by !== 0)
    return meaning;
  const { unit } = meaning.offset;
  const ahead = (unit === "year" || unit === "month") && shareOf(enclosing(unit, today), "end", true).first > today;
  return ahead && /\b(?:at|since)\s+$/iu.test(before) ? { ...meaning, offset: { ...meaning.offset, by: -1 } } : meaning;
}

/** "for the first time in three years", "the lowest level in a decade" look back. */
const RECORD = /\b(?:first|last|only|most|least|best|worst|\p{L}{2,}est)\s+(?:\S+\s+){0,5}in\s+$/iu;
/** "can vote in the November election": what takes place then, where "under a June agreement" names what is there. */
const isOccasion = (text: string, { start }: Found): boolean =>
  /\b(?:in|for|at|before|until|ahead\s+of)\s+(?:an?|the)\s+$/iu.test(text.slice(0, start));

/** "will meet in two weeks": so long from now, where a plain "in two weeks" says how long it took. */
const aheadBy = (meaning: Meaning, before: string): Meaning =>
  meaning.kind === "duration" && meaning.and === undefined && Number.isInteger(meaning.amount) && /\bin\s+$/iu.test(before) && !RECORD.test(before)
    ? { kind: "shift", amount: meaning.amount, unit: meaning.unit, direction: 1, from: "publication", ...(meaning.mod && { mod: meaning.mod }) }
    : meaning;

const IN_TURN = /^\s*(?:,\s*|[-–—]\s*)?(?:(?:and|or|to|until|till|through)\s+)?(?:again\s+)?(?:on\s+)?$/iu;
/** Weekdays told side by side and further apart are not in the order of the calendar ("Friday and Thursday"). */
const IN_A_ROW = 4;
const isBareWeekday = (meaning: Meaning | undefined): meaning is CalendarMeaning =>
  meaning?.kind === "calendar" && meaning.weekday !== undefined && (meaning.month ?? meaning.offset ?? meaning.which ?? meaning.weeks) === undefined;

/**
 * "Thursday and Friday", "Monday to Wednesday": weekdays told side by side follow each other, from the first on where they lie ahead, back from the
 * last otherwise; unless each has a verb of its own ("spoke on Friday and on Monday will fly").
 */
function inTurn(meanings: readonly Meaning[], found: readonly Found[], sentence: AnnotatedSentence, text: string, today: number | null): Meaning[] {
  const told = [...meanings];
  for (let i = 0; today !== null && i + 1 < told.length; i++) {
    let end = i;
    while (isBareWeekday(told[end]) && isBareWeekday(told[end + 1]) && IN_TURN.test(text.slice(found[end]?.end, found[end + 1]?.start))) end++;
    if (end === i) continue;
    const tenses = found.slice(i, end + 1).map((each) => {
      const { from, to } = tokensOf(sentence, each);
      return tenseAt(sentence, from, to);
    });
    const [first] = tenses;
    const apart = tenses.some(({ tense, direct }) => direct && first?.direct && (tense === "past") !== (first.tense === "past"));
    if (first && !apart) told.splice(i, end - i + 1, ...daysInTurn(told.slice(i, end + 1), first, today));
    i = end;
  }
  return told;
}

/** Bare weekdays as days from the publication, each after the one before it. */
function daysInTurn(meanings: readonly Meaning[], governing: Governing, today: number): Meaning[] {
  const weekdays = meanings.filter(isBareWeekday);
  const ahead = governing.tense === "future" || governing.tense === "present";
  const at = { today, reference: null, quarter: null, ...governing };
  const fixed = weekdays[ahead ? 0 : weekdays.length - 1];
  const day = fixed && resolve({ kind: "calendar", weekday: fixed.weekday ?? 1 }, at).period?.first;
  if (day === undefined) return [...meanings];
  const gaps = weekdays.map(({ weekday = 1 }, i) => (i === 0 ? 0 : ((weekday - (weekdays[i - 1]?.weekday ?? 1) + 6) % 7) + 1));
  if (gaps.some((gap) => gap > IN_A_ROW)) return [...meanings];
  const steps = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0));
  const shift = ahead ? 0 : (steps.at(-1) ?? 0);
  return weekdays.map(({ weekday: _, ...rest }, i) => ({
    ...rest,
    offset: { unit: "day", by: day - today + (steps[i] ?? 0) - shift, from: "publication" },
  }));
}

const COORDINATED = /^(?:\s*,\s*|\s+)(?:(?:and|or)\s+)?(?:on\s+|in\s+)?$/u;

/** What each finding means; the two ends of a range, and coordinated months and weekdays ("Monday and Tuesday last week"), share what only one says. */
function meaningsOf(found: readonly Found[], pairs: readonly Range[], text: string): Meaning[] {
  const meanings = found.map(({ meaning }) => meaning);
  for (let i = found.length - 2; i >= 0; i--) {
    const [a, b] = [meanings[i], meanings[i + 1]];
    if (a?.kind !== "calendar" || b?.kind !== "calendar" || !COORDINATED.test(text.slice(found[i]?.end, found[i + 1]?.start))) continue;
    meanings[i] = sharedDay(a, b) ?? sharedOffset(a, b);
  }
  for (const { first, second } of pairs) {
    const [a, b] = [meanings[first], meanings[second]];
    if (a?.kind === "calendar" && b?.kind === "calendar") [meanings[first], meanings[second]] = sharedYear(a, b);
  }
  return meanings;
}

const recalled = ({ last, day, quarter }: Memory, meaning: Meaning, sentence: number): Pick<Moment, "reference" | "quarter"> => {
  const near = last && sentence - last.sentence <= REACH ? last.period : null;
  return { reference: isSameDay(meaning) ? day : near, quarter };
};

function remembered(memory: Memory, { period, type }: Resolved, sentence: number, isAside: boolean): Memory {
  if (!period || type === "DURATION" || period.unit === "part") return memory;
  return {
    last: { period, sentence },
    day: period.unit === "day" && !isAside ? period : memory.day,
    quarter: period.unit === "quarter" && !isYearBefore(memory.quarter, period) ? period : memory.quarter,
  };
}

/** A quarter told beside the same one of the next year is what that one is compared with. */
const isYearBefore = (quarter: Period | null, period: Period): boolean => quarter !== null && shifted(quarter, -4).first === period.first;

/** "since January" is past and "until", "by" leave it open, whatever the verb is. */
function governing(preposition: string | null, said: Governing): Governing {
  if (preposition === "since") return { tense: "past", direct: true };
  const open = preposition === "until" || preposition === "till" || preposition === "through" || preposition === "by";
  return open && said.tense === "past" ? { tense: null, direct: false } : said;
}

const isSameDay = (meaning: Meaning): boolean => meaning.kind === "calendar" && meaning.offset?.unit === "day" && meaning.offset.from === "reference";
/** "a year earlier" compares: what follows is not told from it. */
const isComparison = (meaning: Meaning): boolean => meaning.kind === "shift" && meaning.unit === "year" && meaning.direction < 0;

interface Told {
  readonly expression: TimeExpression;
  readonly resolved: Resolved;
}

/** The expressions with the two ends of each range made one; "on Wednesday for a two-day visit" stay two, the first reaching over its days. */
function joined(
  sentence: AnnotatedSentence,
  text: string,
  found: readonly Found[],
  told: readonly Told[],
  pairs: readonly Range[],
): TimeExpression[] {
  const starts = new Map(pairs.map((pair) => [pair.first, pair]));
  const list: TimeExpression[] = [];
  for (let i = 0; i < told.length; i++) {
    const pair = starts.get(i);
    const [a, b] = [told[i], pair && told[pair.second]];
    if (!a) continue;
    const edtf = b && (pair?.way ? countedFrom((found[i] as Found).meaning, b.resolved, pair.way) : stretch(a.resolved, b.resolved));
    if (!b || edtf === undefined) {
      list.push(a.expression);
      continue;
    }
    if (b.resolved.type === "DURATION" && !pair?.way) {
      list.push({ ...a.expression, edtf: edtf && printEdtf(edtf) });
      continue;
    }
    const whole: Found = { ...(found[i] as Found), end: (found[i + 1] as Found).end };
    const oneDay = whole.rule === "unit after";
    const resolved: Resolved = {
      type: "DATE",
      period: null,
      edtf,
      value: oneDay && edtf ? timexOfEdtf(edtf) : null,
      mod: null,
      anchor: a.resolved.anchor,
    };
    list.push({ ...expression(sentence, text, whole, resolved), ...(!oneDay && { ends: [a.expression, b.expression] as const }) });
    i++;
  }
  return list;
}

/** From the first day of one to the last of the other; undefined where the second does not follow. */
function stretch(a: Resolved, b: Resolved): Edtf | null | undefined {
  if (a.edtf && b.edtf && !a.period && !b.period && !("start" in a.edtf) && !("start" in b.edtf)) return { start: a.edtf, end: b.edtf };
  if (a.type === "DURATION" || b.type === "DURATION") return lasting(...(a.type === "DURATION" ? ([b, a] as const) : ([a, b] as const)));
  if (!a.period || !b.period) return null;
  if (b.period.last <= a.period.first) return undefined;
  return edtfOfDays({ first: a.period.first, last: b.period.last });
}

/** "said after Thursday's talks": on that Thursday, as news is told on the day. */
const isOfOwnDay = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /(?:^|\s)(?:after|following)\s+(?:the\s+)?$/iu.test(text.slice(0, start)) && /^['’]s\s/u.test(text.slice(end));

/** So many units before or after a date, or up to its end; null where that date is not known, undefined where the words count nothing. */
function countedFrom(meaning: Meaning, { period }: Resolved, way: "before" | "after" | "upTo"): Edtf | null | undefined {
  const said =
    meaning.kind === "calendar" && meaning.offset ? { amount: 1, unit: meaning.offset.unit } : meaning.kind === "duration" ? meaning : null;
  if (!said || said.amount === null) return undefined;
  if (!period) return null;
  if (way === "upTo") return edtfOfDays({ first: moved(period.last + 1, said.unit, -said.amount), last: period.last });
  const direction = way === "before" ? -1 : 1;
  const at = { today: null, reference: period, quarter: null, tense: null, direct: false } as const;
  return resolve({ kind: "shift", amount: said.amount, unit: said.unit, direction, from: "reference" }, at).edtf;
}

/** So many days from a day on, that day the first; undefined where it is no single day. */
function lasting(day: Resolved, duration: Resolved): Edtf | null | undefined {
  const amount = /^P(?<count>\d{1,3})(?<unit>[DW])$/u.exec(duration.value ?? "")?.groups;
  if (!amount || (day.period && day.period.unit !== "day")) return undefined;
  if (!day.period) return null;
  const days = Number(amount.count) * (amount.unit === "W" ? 7 : 1);
  return days < 1 ? undefined : edtfOfDays({ first: day.period.first, last: day.period.first + days - 1 });
}

/** Resolves against a day of publication; against an interval, only what comes out the same on its first and last day, or nearly so. */
function resolveWithin(meaning: Meaning, at: Omit<Moment, "today">, { first, last }: PublicationDays): Resolved {
  const early = resolve(meaning, { ...at, today: first });
  if (first === last) return early;
  const unknown = resolve(meaning, { ...at, today: null });
  if (first === null || last === null) {
    const open = early.edtf && "start" in early.edtf && early.edtf.end === null && meaning.kind !== "calendar";
    return open && first !== null ? early : unknown;
  }
  const late = resolve(meaning, { ...at, today: last });
  if (!early.edtf || !late.edtf) return unknown;
  if (printEdtf(early.edtf) === printEdtf(late.edtf)) return early;
  const [a, b] = [bounds(early.edtf), bounds(late.edtf)];
  if (!a || !b) return unknown;
  if (encloses(a, b) && a.last === null) return early;
  if (last - first > BLUR || a.first === null || b.last === null) return unknown;
  return { ...early, edtf: edtfOfDays({ first: a.first, last: b.last }), period: null, value: null };
}

/** The tokens a finding touches; offsets of the finding are from the sentence's start. */
function tokensOf(sentence: AnnotatedSentence, { start, end }: { readonly start: number; readonly end: number }): { from: number; to: number } {
  const touched = sentence.starts.flatMap((tokenStart, i) =>
    tokenStart < sentence.start + end && (sentence.ends[i] ?? 0) > sentence.start + start ? [i] : [],
  );
  const from = touched[0] ?? 0;
  return { from, to: (touched.at(-1) ?? from - 1) + 1 };
}

function expression(sentence: AnnotatedSentence, text: string, found: Found, resolved: Resolved): TimeExpression {
  return {
    sentence: sentence.index,
    start: sentence.start + found.start,
    end: sentence.start + found.end,
    ...tokensOf(sentence, found),
    text: text.slice(found.start, found.end),
    edtf: resolved.edtf && printEdtf(resolved.edtf),
    type: resolved.type,
    value: resolved.value,
    anchor: resolved.anchor,
    ...(resolved.mod && { mod: resolved.mod }),
    ...(resolved.zone && { zone: resolved.zone }),
  };
}

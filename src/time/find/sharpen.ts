import type { CalendarMeaning, Share } from "../meaning.js";
import { APPROX, EDGE } from "./fragments.js";
import type { Found } from "./rule.js";
import { approximatorOf, shareOf } from "./words.js";

const SHARE_BEFORE = /(?<!\p{L})(?:(?:the\s+)?(?<share>early|late|mid)(?:\s*-\s*|\s+)(?:(?:on|in)\s+)?)$/iu;
const EDGE_BEFORE = new RegExp(`(?<!\\p{L})(?:(?<edge>${EDGE})\\s+)$`, "iu");
const HOURS_BEFORE = /(?<!\p{L})(?:(?:the\s+)?(?<hours>early|small|wee|first|late|last)\s+(?:morning\s+)?hours\s+of\s+(?:the\s+)?)$/iu;
const OPEN_AFTER =
  /^\s+(?:or\s+(?:(?<after>later|after|beyond)\b|(?<before>earlier|before)\b)|and\s+(?<beyond>later|beyond|after|onwards?)(?=\s*(?:[.,;:)”"]|$)))/iu;
const APPROX_BEFORE = new RegExp(`(?<!\\p{L})(?:(?<approx>${APPROX})\\s+)$`, "iu");
const GENITIVE_AFTER = /^['’]s?(?!\p{L})/u;
const EVE_BEFORE = /(?<!\p{L})(?:(?:the\s+)?eve\s+of\s+(?:the\s+)?)$/iu;
const WEEK_BEFORE = /(?<!\p{L})(?:(?:the\s+)?week\s+of\s+)$/iu;
const THE_BEFORE = /\bthe\s+$/iu;
const REST_BEFORE = /(?<!\p{L})(?:(?:the\s+)?(?:rest|remainder|balance)\s+of\s+)$/iu;
const LATER_BEFORE = /(?<!\p{L})(?:(?<side>earlier|later)\s+(?:on\s+|in\s+)?)$/iu;

/** Takes the words before a date that make it a part of itself ("early", "mid-", "the end of") or less sharp ("around"), or another day ("the eve of"). */
export function sharpen(found: Found, text: string): Found {
  const { meaning } = found;
  if (meaning.kind !== "calendar") return found;
  const before = text.slice(0, found.start);
  const open = OPEN_AFTER.exec(text.slice(found.end));
  if (open?.groups && meaning.time === undefined && meaning.weekday === undefined)
    return sharpen({ ...found, end: found.end + open[0].length, meaning: { ...meaning, open: open.groups.before ? "before" : "after" } }, text);
  const hours = HOURS_BEFORE.exec(before);
  if (hours?.groups && meaning.time === undefined && isDay(meaning))
    return widened(found, hours, { time: /^(?:late|last)$/iu.test(hours.groups.hours ?? "") ? "NI" : "MO" });
  const share = SHARE_BEFORE.exec(before);
  if (share?.groups && canShare(meaning)) return widened(found, share, { share: shareOf.get((share.groups.share ?? "").toLowerCase()) ?? "mid" });
  const edge = EDGE_BEFORE.exec(before);
  if (edge?.groups && canShare(meaning))
    return widened(found, edge, { share: shareOf.get((edge.groups.edge ?? "").toLowerCase().replace(/\s+/gu, " ")) as Share, edge: true });
  const eve = EVE_BEFORE.exec(before);
  if (eve) return widened(found, eve, { eve: true });
  const week = WEEK_BEFORE.exec(before);
  if (week && meaning.month !== undefined && meaning.day !== undefined && meaning.lastDay === undefined)
    return widened(found, week, { weekAround: true });
  const rest = REST_BEFORE.exec(before);
  if (rest && !isDay(meaning) && meaning.time === undefined) return widened(found, rest, { side: "later" });
  const side = LATER_BEFORE.exec(before);
  if (side && (meaning.offset?.unit === "day" || (meaning.weekday !== undefined && meaning.month === undefined)))
    return { ...found, start: side.index };
  // "To get around Wednesday's ruling": nothing is about a day to which something belongs.
  const approx = GENITIVE_AFTER.test(text.slice(found.end)) ? null : APPROX_BEFORE.exec(before);
  if (approx?.groups && !/^some$|^over$|^under$/iu.test(approx.groups.approx ?? "")) {
    const mod = approximatorOf.get((approx.groups.approx ?? "").toLowerCase().replace(/\s+/gu, " "));
    if (mod && !/^more than|^up to|^as much as/iu.test(approx[0])) return widened(found, approx, { mod });
  }
  return found;
}

const isDay = ({ day, weekday, offset }: CalendarMeaning): boolean => day !== undefined || weekday !== undefined || offset?.unit === "day";
const canShare = (meaning: CalendarMeaning): boolean => meaning.share === undefined;

/** Starts the finding at the words before it, with what they add; "the" before them belongs to it too. */
function widened(found: Found, before: RegExpExecArray, added: Partial<CalendarMeaning>): Found {
  return { ...found, start: before.index, meaning: { ...(found.meaning as CalendarMeaning), ...added }, doubtful: false };
}

/** "the" before a decade, a share of a month ("the late 1970s") belongs to the expression. */
export const withArticle = (found: Found, text: string): Found => {
  const the = THE_BEFORE.exec(text.slice(0, found.start));
  return the && /^(?:early|late|mid)/iu.test(text.slice(found.start, found.end)) ? { ...found, start: the.index } : found;
};

import { words } from "./words.js";

/** Pieces of regular expressions, made from the word lists. All patterns are matched without regard to case. */

const escaped = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/ /gu, "\\s+")
    .replace(/'/gu, "['’]");
/** Any of these words, the longest first. */
export const anyOf = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})`;
const all = (entries: readonly { readonly names: readonly string[] }[]): string => anyOf(entries.flatMap((entry) => entry.names));

const [MONTHS, MONTHS_SHORT] = [true, false].map((full) => anyOf(words.months.flatMap(({ names }) => names.filter((_, i) => (i === 0) === full))));
/** A month's name, or its abbreviation with or without a full stop. */
export const MONTH = `(?:${MONTHS}|${MONTHS_SHORT}\\b\\.?)`;
export const WEEKDAY = `(?:${all(words.weekdays)})`;
export const WEEKDAY_SHORT = `(?:${anyOf(words.weekdays.flatMap((entry) => entry.short))}\\b\\.?)`;
export const SEASON = all(words.seasons);
export const PART = all(words.parts);
export const UNIT = `${all(words.units)}`;
export const HOLIDAY = all(words.holidays);
export const SHARE = all(words.shares);
export const EDGE = all(words.edges);
export const APPROX = all(words.approximators);

/** Day of the month, with or without ordinal ending. */
export const DAY = "(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|st|nd|rd|th))";
export const ORDINAL_DAY = `(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)|${anyOf(Object.keys(words.numbers.ordinals))})`;
export const YEAR = "(?:1[0-9]\\d{2}|20\\d{2}|21\\d{2})(?![\\d%]|[.,:]\\d|-?year)";
const DIGIT_WORD = anyOf(Object.keys(words.numbers.cardinals));
export const SPOKEN_YEAR = `(?:(?:eighteen|nineteen|twenty)[ -](?:hundred|(?:oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?![ -](?:years?|days?|hours?|months?|weeks?|minutes?|percent|thousand|million)))(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)\\b)?|two thousand(?:(?: and)? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)`;
export const SHORT_YEAR = "['’]\\d\\d(?!\\d|s)";
export const CARDINAL = `(?:\\d+[ -]\\d/\\d|\\d/\\d|\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:an?\\s+(?=hundred|thousand|dozen))?${DIGIT_WORD}(?:(?:[ -]|\\s+and\\s+)${DIGIT_WORD})*(?:\\s+and\\s+a\\s+half)?|half(?:\\s+an?)?)`;
export const INDEFINITE = anyOf(words.numbers.indefinite);
export const ORDINAL = anyOf([...Object.keys(words.numbers.ordinals), "1st", "2nd", "3rd", "4th"]);
export const RANGE = "\\s?[-–—]\\s?|\\s+(?:to|and|through|till|until)\\s+";
export const CLOCK =
  "(?:[01]?\\d|2[0-4])(?:[:.]\\d\\d){0,2}\\s?(?:a\\.m\\.?|p\\.m\\.?|am\\b|pm\\b)|(?:[01]?\\d|2[0-4]):[0-5]\\d(?::\\d\\d)?|(?:[01]\\d|2[0-4])[0-5]\\d(?=\\s?(?:GMT|UTC|hours|hrs)\\b)";
const CITY = "\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?";
const ZONE_NAME = `(?:${all(words.zones)}\\b|(?:local|${CITY})\\stime\\b)`;
export const ZONE = `(?:\\s?(?<zone>${ZONE_NAME}|\\(${ZONE_NAME}\\)))`;
/** The same time told for another zone: "5 p.m. (1500 GMT)". */
export const ELSEWHERE = `(?:\\s?\\((?<elsewhere>${CLOCK})\\s?(?<zone2>${ZONE_NAME})\\))`;

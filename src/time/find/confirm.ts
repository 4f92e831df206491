import type { AnnotatedSentence } from "../../language/index.js";
import { anyOf } from "./fragments.js";
import type { Found } from "./rule.js";
import { words } from "./words.js";

const { doubts } = words;

/** Words before a bare year that show it is one. */
const YEAR_CUE =
  /(?:^|[\s(])(?:in|since|until|till|by|from|of|during|before|after|to|and|through|between|for|late|early|mid|around|circa|year|fiscal|than|back|or|on|the|ending|ended|,)[\s-]*$/iu;
/** Words after a number that show it counts or measures something. */
const COUNTED_AFTER = new RegExp(`^(?:\\s|-)*(?:${anyOf(doubts.counted.names)}|m\\b|kg\\b)`, "iu");
const NUMBERED_BEFORE = new RegExp(`(?:[$€£¥#№]|\\b${anyOf(doubts.numbered.names)})\\s?$`, "iu");

/** "the Good Friday agreement", "the Yom Kippur war" are called after a day and not dated by it. */
const NAMED_AFTER_FEAST = new RegExp(`^\\s+${anyOf(doubts.called.names)}\\b`, "iu");

/** "annual sales" are measured by the year, not repeated each year. */
const MEASURED_AFTER = new RegExp(`^\\s+(?:[\\p{L}-]+\\s+)?${anyOf(doubts.measured.names)}\\b`, "iu");
/** "the October Revolution". */
const NAMED_AFTER_MONTH = new RegExp(`^\\s+${anyOf(doubts.uprisings.names)}\\b`, "u");

/** Is a doubtful finding a time here? Asks the sentence's tags where it has been parsed, and the words around otherwise. */
export function confirmed(found: Found, sentence: AnnotatedSentence, text: string): boolean {
  if (!found.doubtful) return true;
  const said = text.slice(found.start, found.end);
  const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
  const token = sentence.starts.findIndex(
    (start, i) => start <= sentence.start + found.start && (sentence.ends[i] ?? 0) > sentence.start + found.start,
  );
  const upos = sentence.parsed ? sentence.upos[token] : undefined;
  switch (found.rule) {
    case "month":
      return isMonth(said, before, after, upos, found);
    case "year":
      return isYear(said, before, after, sentence, token);
    case "split year":
      return YEAR_CUE.test(before);
    case "spoken year":
      return (
        /\b(?:in|since|of|until|by|from|year|during|and)\s+$/iu.test(before) ||
        /^(?:nineteen|twenty) \S+[- ]\S+|^nineteen\s(?:[a-z]+ty|[a-z]+teen)/iu.test(said)
      );
    case "short weekday":
      return /^\p{Lu}/u.test(said) && (/^\.?,?\s+\d/u.test(after) || (/[(,]\s*$/u.test(before) && /^\.?\s*[),]\s*(?:\d|$)/u.test(after)));
    case "season":
      return isSeason(said, before, after, upos);
    case "the quarter":
      return !/^\s+(?:of|for|in\s+which|when|that|century|mile|to\b(?!\s+[^\p{L}\s]))/iu.test(after) && !/\b(?:a|three)\s+$/iu.test(before);
    case "part of the day":
      return (
        /\b(?:in|at|by|around|about|until|till|during|before)\s+$/iu.test(before) &&
        !/^\s+(?:of|papers?|newspapers?|star|prayers?)\b|^-/iu.test(after)
      );
    case "bare amount":
    case "bare unit":
      return isBareUnit(said, before, after);
    case "bare day":
      return isBareDay(before, after);
    case "duration":
      return isDuration(said, before, after);
    case "hyphened":
      return !/-\p{Lu}/u.test(said) && !(/[\s-]\p{Lu}\p{Ll}/u.test(said) && /^\s+\p{Lu}/u.test(after));
    case "set word":
      return isRecurring(said, before, after, upos);
    case "vague PAST_REF":
    case "vague PRESENT_REF":
    case "vague FUTURE_REF":
      return isVague(said, before, after, upos);
    case "named day":
      return !/^(?:Today|TODAY)$/u.test(said) || !/\p{Lu}{2,}\s+$/u.test(before) || !/\p{Ll}/u.test(text);
    case "which unit":
      return !/["“”‘'`]$/u.test(before) || !/\s\p{Lu}/u.test(said);
    case "weekday":
      return !/(?:Black|Good|Bloody|Ash|Palm|Super)\s+$/u.test(before) && !withinLongerName(found, sentence, token);
    case "holiday":
    case "which holiday":
      return /^\p{Lu}|\s\p{Lu}/u.test(said) && !NAMED_AFTER_FEAST.test(after) && !withinLongerName(found, sentence, token);
    default:
      return true;
  }
}

function isMonth(said: string, before: string, after: string, upos: string | undefined, found: Found): boolean {
  const bare = said.replace(/\.$/u, "");
  if (!/^\p{Lu}/u.test(said)) return false;
  if (/^(?:Jan|Mar|Jun|Dec|Sep)$/u.test(bare) && !said.endsWith(".")) return false;
  if (/^\p{Lu}{3,4}$/u.test(bare) || NAMED_AFTER_MONTH.test(after)) return false;
  if (!/^(?:May|March|August|April|June|Mar|Jan)$/u.test(bare)) return true;
  if (upos === "AUX" || upos === "VERB") return false;
  if (
    /\b(?:in|since|until|till|by|from|of|during|before|after|last|next|this|early|late|mid|between|and|to|for|through|on)[\s-]+$/iu.test(before) &&
    bare !== "April" &&
    bare !== "June"
  )
    return bare !== "May" || !/^\s+(?:not|be|have|also|well)\b/u.test(after);
  if (/^['’]s\s+(?:husband|wife|government)/u.test(after)) return false;
  if (bare === "March" || bare === "August") return found.start > 0 && upos === "PROPN";
  if (bare === "May")
    return upos === "PROPN" && !/(?:\p{Lu}[\p{L}.]*|Theresa)\s+$/u.test(before) && !/^\s+(?:said|told|be|have|not|also)\b/u.test(after);
  return !/^\s+\p{Lu}\p{Ll}+/u.test(after) && !/\p{Lu}\p{Ll}+\s+$/u.test(before.replace(/^\S+\s+$/u, ""));
}

function isYear(said: string, before: string, after: string, sentence: AnnotatedSentence, token: number): boolean {
  if (NUMBERED_BEFORE.test(before) || COUNTED_AFTER.test(after) || /\d[\d,]*\s*[-–]\s*$/u.test(before.replace(/\d{4}\s*[-–]\s*$/u, ""))) return false;
  if (/^['’]/u.test(said)) return /\b(?:in|since|of|until|by|class|from|late|early)\s+$/iu.test(before);
  const year = Number.parseInt(said, 10);
  if (year >= 2100 || year < 1000) return false;
  const likely = year >= 1900 && year < 2060;
  if (sentence.parsed && token >= 0) {
    const head = sentence.head[token] ?? -1;
    const counts = sentence.deprel[token] === "nummod" && head > token && /s$/u.test(sentence.form[head] ?? "") && sentence.upos[head] === "NOUN";
    if (counts && !/\bthe\s+$/iu.test(before)) return false;
  }
  return likely ? true : YEAR_CUE.test(before) && /^(?:[\s,.;:)'’–-]|$)/u.test(after) && !/^\s+(?:\p{Ll}+s)\b/u.test(after);
}

function isSeason(said: string, before: string, after: string, upos: string | undefined): boolean {
  if (upos === "VERB" || (/^(?:the\s+)?\p{Lu}/u.test(said.replace(/^The/u, "the")) && /^\s+\p{Lu}/u.test(after))) return false;
  const fall = /fall$/iu.test(said);
  if (/^\s+(?:of\s+)?(?:(?:19|20)\d\d|this|last|next|nineteen)\b/u.test(after) && !/^\s+(?:of\s+)?this\s+(?!year)/u.test(after)) return true;
  if (/^the\s/iu.test(said))
    return fall
      ? /\bin\s+$/iu.test(before) && !/^\s+(?:of|in|from)\b/u.test(after)
      : !/^\s+(?:of|water|semester)\b/u.test(after) || /\b(?:in|by|before|during|since|until)\s+$/iu.test(before);
  return (
    !/^\p{Lu}/u.test(said) &&
    /\b(?:in|by|before|during|since|until|of|this|for|early|late)\s+$/iu.test(before) &&
    (!fall || /\bin\s+$/iu.test(before)) &&
    !/^\s+(?:water|in\b)/u.test(after)
  );
}

/** "the week", "the year" alone; no "Player of the Year". */
const isBareUnit = (said: string, before: string, after: string): boolean =>
  /\p{Ll}$/u.test(said) &&
  !/\s\p{Lu}/u.test(said) &&
  (/\b(?:in|for|during|over|of|earlier\s+in|later\s+in|throughout)\s+$/iu.test(before) || /^['’]s\s+(?!end\b)/u.test(after)) &&
  !/^\s+(?:of\b(?!\s+\d)|when|before|after|that|between|leading|in\s+which)/iu.test(after);

/** "rose for the day", "the day's talks"; no "for the day when", "called it a day". */
const isBareDay = (before: string, after: string): boolean =>
  (/\b(?:for|during|throughout)\s+$/iu.test(before) && /^\s*(?:[.,;:)”"]|$|(?:and|but|as|at|on|in|with|after|before|while)\b)/iu.test(after)) ||
  /^['’]s\s+\p{Ll}/u.test(after);

/** "a year" alone is a rate ("$500 million a year") unless something says that it lasts. */
function isDuration(said: string, before: string, after: string): boolean {
  if (/\bas\s+$/iu.test(before) && /^many/iu.test(said)) return false;
  if (/^quarters?\b/iu.test(said.replace(/^.*[\s-]/u, "")) && /^\s+of\b/iu.test(after)) return false;
  if (!/^an?\s+\w+$/iu.test(said)) return true;
  return (
    /(?:^|\b(?:for|in|within|over|after|about|nearly|almost|than|last|lasts|lasted|lasting|took|take|takes|once|twice|times|every|half|spent|spend|of|once)|[,“"(])\s*$/iu.test(
      before,
    ) || /^\s+(?:after|before|of|since|from|to)\b/iu.test(after)
  );
}

/** "soon" but not "as soon as", "soon after"; "recent" before its noun; "the past" but not "the past three". */
function isVague(said: string, before: string, after: string, upos: string | undefined): boolean {
  if (/^(?:soon|shortly)$/iu.test(said))
    return !/^\s+(?:after|afterwards?|thereafter|before|as|enough)\b/iu.test(after) && !/\b(?:as|too|how)\s+$/iu.test(before);
  if (/^the\s+past$/iu.test(said) && /\bin\s+$/iu.test(before))
    return !/^\s+(?:\d|few\b|several\b|couple\b|(?:two|three|four|five|six|seven|eight|nine|ten|dozen)\b|\p{L}+\s+(?:years?|months?|weeks?|days?|decades?)\b|(?:year|month|week|decade)s?\b)/iu.test(
      after,
    );
  if (/^the\s+(?:past|present)$/iu.test(said))
    return !/^\s+(?!and\b|or\b|to\b|in\b|of\b|as\b|but\b|is\b|was\b|with\b)\p{L}/u.test(after) && !/^-/u.test(after);
  if (/^(?:recent|current)$/iu.test(said)) return upos === undefined || upos === "ADJ";
  if (/^now$/iu.test(said)) return !/^[\s-]*(?:defunct|famous|-)/iu.test(after);
  return true;
}

/** Is the word part of a longer name ("the Sunday Tribune")? */
const withinLongerName = (found: Found, sentence: AnnotatedSentence, token: number): boolean =>
  sentence.names.some(({ from, to }) => from <= token && token < to && to - from > 1 && (sentence.ends[to - 1] ?? 0) > sentence.start + found.end);

/** "daily", "annual" as adjective or adverb: not a paper's name, not a "quarterly dividend". */
function isRecurring(said: string, before: string, after: string, upos: string | undefined): boolean {
  if (/^\p{Lu}/u.test(said) && before !== "") return false;
  if (upos === "NOUN" || upos === "PROPN") return !/\b(?:an?|the)\s+$/iu.test(before) && /^\s*(?:[.,;]|$)/u.test(after);
  return !(/quarterly/iu.test(said) ? /^\s+\p{L}/u : MEASURED_AFTER).test(after);
}

import { words } from "./find/words.js";
import type { Governing, Tense } from "./governing.js";

/** A tense read off the words alone, and whether they decide it; where they do not, the tree is worth its time. */
export interface LexicalTense extends Governing {
  readonly sure: boolean;
}

const IRREGULAR = new Set(words.past.irregular);
const PRESENT = new Set(words.past.present);
const NOT_PAST = new Set(words.past.not);
const FORWARD_WORDS = new Set(words.forward.words);
const MOVED = new Set(words.forward.moved);
const FORWARD_PARTICIPLE = new Set(words.forward.participles);
const TOLD_PARTICIPLE = new Set(words.forward.told);
const STARTING = new Set(words.forward.starting);
const HAPPENED = new Set(words.happened.nouns);
const AWAITED = new Set(words.happened.before);
const FUTURE_AUX = /^(?:will|shall|would|may|might|can|could|should|must|['’]ll|wo|ca)$/u;
const HAVE = /^(?:has|have|had|['’]ve)$/u;
const IS = /^(?:is|are|am|['’]s|['’]re)$/u;
const WAS = /^(?:was|were)$/u;
const BETWEEN_HELPERS = /^(?:not|n['’]t|also|be|been|being|to|only|now|still|already|just|later|\p{L}+ly)$/u;
/** Words in front of a time that belong to it, or may part it from its verb. */
const BEFORE_TIME = /^(?:on|in|at|by|since|until|till|from|during|late|early|the|here|there|earlier|later|also|again|over|of|for|around|about|as)$/u;
const CLAUSE = /^(?:[;:“”"()—–]|--|that|which|who|whom|whose|when|where|while|after|before|because|although|though|if|as|until|since)$/u;
/** "managed to", "met to", "used to": told as past where the verb is. */
const TOLD_INFINITIVE = new RegExp(`^(?:${words.fulfilled.stems.join("|")}|(?:${words.fulfilled.forms.join("|")})$)`, "u");
/** "lost two points to close at 694": told as past where it is a result. */
const RESULT = new Set(words.results.verbs);
const NO_RESULT = new Set(words.results.unless);
/** "follows Tuesday's vote": what it dates lies behind. */
const FOLLOWS = /^follow(?:s|ed|ing)$/u;
const OPENING = /^(?:in|at|on|by|after|before|during|through|over|under|amid|since|until|with)$/u;
/** How far, in tokens, a cue may lie from the time it is to decide alone. */
const LEFTWARD = 14;
const RIGHTWARD = 12;

/**
 * The tense of the verb that tokens `from` to `to` (exclusive) go with, by the words of the sentence alone: the nearest cue in front of them in
 * their clause, else the first one behind them. `sure` where a cue stands near and nothing contradicts it.
 */
export function lexicalTense(form: readonly string[], from: number, to: number): LexicalTense {
  const lower = form.map((word) => word.toLowerCase());
  if (isOfWhatHappened(lower, from, to)) return { tense: "past", direct: false, sure: true };
  const before = cueBefore(lower, form, from, to);
  if (before && FOLLOWS.test(lower[from - 1] ?? "")) return before;
  const found = before ?? cueAfter(lower, form, from, to) ?? beyond(lower, form, from) ?? NONE;
  return /^['’]s?$/u.test(lower[to] ?? "") ? { ...found, direct: false } : found;
}

/** "Wednesday's ruling", "Friday's deadly attack": of what nobody announces. */
function isOfWhatHappened(lower: readonly string[], from: number, to: number): boolean {
  if (!/^['’]s?$/u.test(lower[to] ?? "") || lower.slice(Math.max(0, from - 3), from).some((word) => AWAITED.has(word))) return false;
  return lower.slice(to + 1, to + 4).some((word, at, all) => HAPPENED.has(word) && all.slice(0, at).every((between) => !CLOSED.test(between)));
}
const CLOSED = /^(?:[,;:.]|and|or|in|on|of|at|by|for|to|with|from|that|which|who)$/u;

const NONE: LexicalTense = { tense: null, direct: false, sure: false };

function cueBefore(lower: readonly string[], form: readonly string[], from: number, to: number): LexicalTense | null {
  let near = from - 1;
  while (near >= 0 && BEFORE_TIME.test(lower[near] ?? "")) near--;
  if (/^(?:and|but|or|then)$/u.test(lower[near] ?? "") && cueAt(lower, form, to)) return null;
  if (/^(?:that|whether|because|although|though)$/u.test(lower[near] ?? "") && near > 0) return null;
  if (STARTING.has(lower[near] ?? "")) return { tense: "future", direct: false, sure: false };
  if (FOLLOWS.test(lower[near] ?? "")) return { tense: "past", direct: true, sure: true };
  if (isPutOff(lower, near, from)) return { tense: "future", direct: false, sure: true };
  for (let at = near; at >= 0; at--) {
    const word = lower[at] ?? "";
    if (at < near && (CLAUSE.test(word) || (word === "," && at < near))) return null;
    const tense = cueAt(lower, form, at);
    if (tense) return { ...tense, sure: from - at <= LEFTWARD };
  }
  return null;
}

/** "postponed to May", "put off until Friday", "adjourned till Monday": the time it was moved to lies ahead. */
function isPutOff(lower: readonly string[], near: number, from: number): boolean {
  const to = lower.slice(Math.max(0, near), from).some((word) => /^(?:to|until|till)$/u.test(word));
  return to && lower.slice(Math.max(0, near - 4), near + 1).some((word) => MOVED.has(word));
}

/** Sure where the time opens its clause ("On Monday, the king …", "In trading on Monday, shares …") or the verb follows at once ("The king on Monday held …"). */
function cueAfter(lower: readonly string[], form: readonly string[], from: number, to: number): LexicalTense | null {
  let near = from - 1;
  while (near >= 0 && BEFORE_TIME.test(lower[near] ?? "")) near--;
  const first = lower.findLastIndex((word, at) => at <= near && (word === "," || CLAUSE.test(word))) + 1;
  const opens = near < 0 || CLAUSE.test(lower[near] ?? "") || (first <= near && OPENING.test(lower[first] ?? ""));
  for (let at = to; at < lower.length; at++) {
    if (/^(?:;|who|which|that|whose|“|")$/u.test(lower[at] ?? "")) return null;
    const tense = cueAt(lower, form, at);
    if (tense) return { ...tense, sure: opens ? at - to <= RIGHTWARD : at === to && lower[at] !== "to" };
  }
  return null;
}

/** The nearest cue in front of them in another clause. */
function beyond(lower: readonly string[], form: readonly string[], from: number): LexicalTense | null {
  for (let at = from - 1; at >= 0; at--) {
    const tense = cueAt(lower, form, at);
    if (tense) return { ...tense, direct: false, sure: false };
  }
  return null;
}

const direct = (tense: Tense): Governing => ({ tense, direct: true });
const through = (tense: Tense): Governing => ({ tense, direct: false });

/** The tense that the word at a place shows, helpers in front of it counted in; null where it shows none. */
function cueAt(lower: readonly string[], form: readonly string[], at: number): Governing | null {
  const word = lower[at] ?? "";
  if (isThwarted(lower, at)) return direct("past");
  if (FUTURE_AUX.test(word)) return word === "may" && form[at] === "May" ? null : direct("future");
  if (word === "to") return infinitive(lower, form, at);
  if (FORWARD_PARTICIPLE.has(word)) return planned(lower, at);
  if (isPast(word, form[at] ?? "") && !isAttribute(lower, at)) return withHelpers(lower, at);
  if (PRESENT.has(word)) return direct("present");
  if (IS.test(word)) return word === "'s" || word === "’s" ? null : direct("present");
  if (/^(?:has|have|['’]ve)$/u.test(word)) return through("past");
  if (/\p{L}{2}ing$/u.test(word) && /^(?:is|are|['’]re|be)$/u.test(helperOf(lower, at) ?? "")) return direct("future");
  if (word === "ahead" && lower[at + 1] !== "of") return null;
  return FORWARD_WORDS.has(word) && word !== "next" && !(word === "due" && lower[at + 1] === "to") ? through("future") : null;
}

/** "could not be reached on Tuesday", "neither could be found": what somebody was unable to do; not what "could not begin before Tuesday". */
function isThwarted(lower: readonly string[], at: number): boolean {
  if (lower[at] !== "could" || lower.slice(at, at + 8).some((word) => /^(?:until|till|before)$/u.test(word))) return false;
  return (
    /^(?:not|n['’]t)$/u.test(lower[at + 1] ?? "") || lower.slice(Math.max(0, at - 10), at).some((word) => /^(?:neither|nobody|none)$/u.test(word))
  );
}

const isPast = (word: string, form: string): boolean => {
  if (/^\p{Lu}/u.test(form)) return false;
  return IRREGULAR.has(word) || (/\p{L}{2}ed$/u.test(word) && !NOT_PAST.has(word) && !word.includes("-"));
};

/** "a still unspecified date", "the disputed islands": a participle between an article and its noun is no verb. */
const isAttribute = (lower: readonly string[], at: number): boolean =>
  /ed$/u.test(lower[at] ?? "") &&
  (ARTICLE.test(lower[at - 1] ?? "") ||
    (/^(?:still|as|yet|newly|recently|long|much|\p{L}+ly)$/u.test(lower[at - 1] ?? "") && ARTICLE.test(lower[at - 2] ?? ""))) &&
  /^\p{L}{3,}$/u.test(lower[at + 1] ?? "");
const ARTICLE = /^(?:an?|the|its|his|her|their|our|this|that|these|those|any|every)$/u;

/** The word in front, adverbs and "been" left out. */
function helperOf(lower: readonly string[], at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const word = lower[i] ?? "";
    if (!BETWEEN_HELPERS.test(word) || word === "be" || word === "to") return word;
  }
  return undefined;
}

/** "signed", "was signed", "will be signed", "is to be signed", "has been signed". */
function withHelpers(lower: readonly string[], at: number): Governing {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const word = lower[i] ?? "";
    if (/^(?:and|or)$/u.test(word) && /(?:ed|en|ade|eld)$/u.test(lower[i - 1] ?? "")) i -= 2;
    if (FUTURE_AUX.test(word)) return direct(isThwarted(lower, i) ? "past" : "future");
    if (HAVE.test(word) || WAS.test(word)) return direct("past");
    if (IS.test(word)) return lower.slice(i + 1, at).includes("to") ? through("future") : direct(/^['’]s$/u.test(word) ? "past" : "present");
    if (word === "to" && lower[i + 1] === "be") return through("future");
    if (!BETWEEN_HELPERS.test(word)) break;
  }
  return direct("past");
}

/** "is planned for", "talks scheduled for"; "had expected", "postponed on" are told of the past, as "planned" with its own object is. */
function planned(lower: readonly string[], at: number): Governing | null {
  if (lower[at - 1] === "as" || lower[at - 2] === "as") return null;
  if (lower[at] === "proposed" && /^(?:the|an?|['’]s|its|his|her|their)$/u.test(lower[at - 1] ?? "")) return null;
  const helper = helperOf(lower, at) ?? "";
  if (HAVE.test(helper)) return lower[at - 1] === "been" ? through("future") : through("past");
  const next = lower[at + 1] ?? "";
  if (IS.test(helper) || WAS.test(helper) || helper === "be") return through("future");
  if (/^(?:for|to)$/u.test(next)) return through("future");
  return lower[at] === "set" || TOLD_PARTICIPLE.has(lower[at] ?? "") ? direct("past") : through("future");
}

/** "plans to visit", "is to visit" look ahead; "refused to visit" does not; "to Oslo", "to the", "to 15" are none. */
function infinitive(lower: readonly string[], form: readonly string[], at: number): Governing | null {
  const verb = form[at + 1] ?? "";
  if (
    !/^\p{Ll}{2,}$/u.test(verb) ||
    /^(?:the|an|its|his|her|their|our|my|your|this|that|these|those|all|some|any|one|two|three|four|five|six|about|around|at|power|be)$/u.test(
      verb,
    ) ||
    /(?:ing|ed|ly|s)$/u.test(verb)
  )
    return verb === "be" && !FORWARD_PARTICIPLE.has(lower[at - 1] ?? "") ? through("future") : null;
  const governor = lower[at - 1] ?? "";
  if (RESULT.has(verb) && !NO_RESULT.has(governor)) return null;
  return TOLD_INFINITIVE.test(governor) ? direct("past") : through("future");
}

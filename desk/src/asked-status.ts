import type { FactKind } from "./shapes.js";

/** What is past, and what is still to come, of a kind that has a date. */
export const TOOK_PLACE: readonly string[] = ["completed", "ongoing"];
const STILL_OPEN = ["announced", "confirmed", "possible", "postponed"];
const UNDER_WAY = ["proposed", "negotiating", "agreed"];

interface Cue {
  readonly words: RegExp;
  readonly statuses: readonly string[];
}
const cue = (source: string, ...statuses: readonly string[]): Cue => ({ words: new RegExp(`\\b(?:${source})\\b`, "gu"), statuses });

/** Words that tell a status wherever they stand. */
const SAID: { readonly [kind in "occasion" | "agreement" | "membership"]: readonly Cue[] } = {
  occasion: [
    cue("cancel(?:s|l?ed|l?ing|lations?)?|call(?:s|ed|ing)? off|called it off|scrapped", "cancelled"),
    cue("postpon(?:e|es|ed|ing|ements?)|put off|delayed", "postponed"),
    cue("den(?:y|ies|ied|ying)", "denied"),
    cue("completed|finished|concluded", "completed"),
    cue("ongoing|under way|underway", "ongoing"),
    cue("confirmed", "confirmed"),
    cue("lapsed", "lapsed"),
    cue("took place|(?:has|have|had) taken place", ...TOOK_PLACE),
    cue("upcoming|forthcoming|planned|plan(?:s|ning)? to|scheduled|expected|due(?! to\\b)|to come|to take place", ...STILL_OPEN),
  ],
  agreement: [
    cue("proposed", "proposed"),
    cue("negotiating|(?:being )?negotiated|under negotiation", "negotiating"),
    cue("agreed", "agreed"),
    cue("ratified", "ratified"),
    cue("in force|into force", "in-force"),
    cue("suspended", "suspended"),
    cue("terminated|cancell?ed", "terminated"),
    cue("rejected", "rejected"),
    cue("upcoming|forthcoming|planned", ...UNDER_WAY),
  ],
  membership: [cue("candidates?", "candidate"), cue("observers?", "observer"), cue("suspended", "suspended"), cue("former", "left")],
};
/** Words that tell a status only right before the fact they are of: a past visit, not a visit of the past president. */
const BEFORE: { readonly [kind in keyof typeof SAID]: readonly Cue[] } = {
  occasion: [
    cue("announced", "announced"),
    cue("possible", "possible"),
    cue("current|present", "ongoing"),
    cue("past|last|latest|previous|recent", ...TOOK_PLACE),
    cue("future|coming|next", ...STILL_OPEN),
  ],
  agreement: [cue("signed", "signed"), cue("future|coming|next", ...UNDER_WAY), cue("current|present|valid", "in-force")],
  membership: [cue("current|present", "member"), cue("past|previous", "left")],
};
/** What may stand between such a word and the fact. */
const BETWEEN = /^[\s,]*(?:(?:and|or|official|state|working|bilateral|foreign|trade|high-level)[\s,]+)*$/u;

const sortOf = (kind: FactKind): keyof typeof SAID | null =>
  kind === "visit" || kind === "meeting" ? "occasion" : kind === "agreement" || kind === "membership" ? kind : null;

/** What is asked for is past ("did", "visited") or still to come ("will"). */
const PAST = /\b(?:did|has|have|had|was|were|visited|went|met|came|arrived|travell?ed)\b/u;
const FUTURE = /\b(?:will|would|shall|going|coming|about to|intend(?:s|ing)? to|invited to)\b/u;
/** Says even without a question that it is still to come. */
const WILL = /\b(?:will|shall)\b/u;
/** Of a plan that is asked for it may be any outcome. */
const OF_A_PLAN = /\b(?:plan\w*|intend\w*|announce\w*|invite\w*|agreed?|to (?:visit|go|meet|travel))\b/u;

interface Phrase {
  /** In small letters, without states and days, as long as it was. */
  readonly rest: string;
  readonly kind: FactKind;
  /** Where the word stands that tells the kind. */
  readonly at: number;
  readonly asks: boolean;
  /** Are the days that are asked for over? */
  readonly isOver: boolean;
}

/** The statuses that are asked for ("cancelled visits", "Who will visit China?"), and the text without the words that tell them. */
export function withoutStatus({ rest, kind, at, asks, isOver }: Phrase): { readonly rest: string; readonly statuses: readonly string[] } {
  const sort = sortOf(kind);
  if (!sort) return { rest, statuses: [] };
  let left = rest;
  const statuses = new Set<string>();
  const take = (cues: readonly Cue[], fits: (end: number) => boolean): void => {
    for (const { words, statuses: told } of cues)
      for (const { 0: found, index } of left.matchAll(words)) {
        if (!fits(index + found.length)) continue;
        left = left.slice(0, index) + " ".repeat(found.length) + left.slice(index + found.length);
        if (!(isOver && isOpen(told))) for (const status of told) statuses.add(status);
      }
  };
  take(SAID[sort], () => true);
  take(BEFORE[sort], (end) => end <= at && BETWEEN.test(left.slice(end, at)));
  if (statuses.size > 0 || left !== rest || !(asks || WILL.test(rest))) return { rest: left, statuses: [...statuses] };
  return { rest, statuses: byTense(sort, rest, isOver) };
}

/** What was still to come on days that are over has become something else. */
const isOpen = (statuses: readonly string[]): boolean =>
  statuses.length > 1 && statuses.every((status) => STILL_OPEN.includes(status) || UNDER_WAY.includes(status));

function byTense(sort: keyof typeof SAID, rest: string, isOver: boolean): readonly string[] {
  if (FUTURE.test(rest)) return isOver || sort === "membership" ? [] : sort === "agreement" ? UNDER_WAY : STILL_OPEN;
  return sort === "occasion" && PAST.test(rest) && !OF_A_PLAN.test(rest) ? TOOK_PLACE : [];
}

const OUTCOMES = SAID.occasion.filter(({ statuses }) => ["cancelled", "postponed", "denied", STILL_OPEN[0]].includes(statuses[0]));

/** What became of something whose kind is not said: "What was cancelled in May?". */
export function outcomeIn(rest: string): { readonly rest: string; readonly statuses: readonly string[] } {
  const found = OUTCOMES.find(({ words }) => rest.match(words) !== null);
  return found ? { rest: rest.replace(found.words, (words) => " ".repeat(words.length)), statuses: found.statuses } : { rest, statuses: [] };
}

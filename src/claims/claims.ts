import type { Span } from "../text/index.js";

/** FactBank's scale (Saurí & Pustejovsky 2009), as `record.md` names it. */
export type Certainty = "certain" | "probable" | "possible" | "unknown" | "certain-not" | "probable-not" | "possible-not";

/**
 * Somebody's saying inside the article: one per cue word ("said", "adding", "denied", "according to").
 * `speakers` are actor ids (several for a joint statement); an unresolved speaker gives none.
 */
export interface Saying {
  readonly id: number;
  readonly sentence: number;
  readonly speakers: readonly string[];
  readonly addressee: string | null;
  /** Token index of the cue's head in its sentence; -1 for a quotation continued without a cue. */
  readonly cue: number;
  readonly cueText: string;
  /** The words that name who says it (UTF-16), in this sentence or, for a saying that goes on, in an earlier one; null where it is left to be understood. */
  readonly source: Span | null;
  /** The stretch of text said (UTF-16), without the cue. May lie in more than one piece: `content` covers them all. */
  readonly content: Span;
  /** Contiguous pieces of the content, when speaker and cue interrupt it. */
  readonly pieces: readonly Span[];
  /** Speaker, cue and content: the clause or sentence that says it. */
  readonly extent: Span;
  readonly status: "said" | "quoted" | "no-comment";
  /** Id of the saying this one is told inside of, or null for the article's own voice. */
  readonly inside: number | null;
  /** Who quotes the speaker ("was quoted by Yonhap as saying"), or null where nobody is named. */
  readonly quotedBy: string | null;
  /** How far the speaker commits to the content: "denied" gives certain-not, "could not confirm" unknown; null leaves it to the content's words. */
  readonly commitment: Certainty | null;
  /** True where what is said is a quotation continued from an earlier sentence. */
  readonly continued: boolean;
  /** Wanted, planned, felt or held by the speakers ("Peru wants to …") as the model hears it, not said. */
  readonly attitude: boolean;
}

/** Polarity, modality and time of the happening a token (verb or event noun) tells of. */
export interface Factuality {
  readonly certainty: Certainty;
  /** past: it has happened; present: it is going on; future: it is still to come, seen from the article (or from the saying). */
  readonly tense: "past" | "present" | "future";
  /** In the condition of a conditional, in a question, wished for, or otherwise not asserted. */
  readonly hypothetical: boolean;
  /** Words that decided it, for `--explain`. */
  readonly because: readonly string[];
}

export interface ResolvedClaims {
  readonly sayings: readonly Saying[];
  /** The innermost saying whose content covers this token (its cue and speaker are outside), or null for the article's voice. */
  sayingAt(sentence: number, token: number): Saying | null;
  factuality(sentence: number, token: number): Factuality;
  /** Is it only believed or told of, by nobody named, that what a verb says took place ("is understood to have told")? */
  isHearsay(sentence: number, token: number): boolean;
}

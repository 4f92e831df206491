import type { Span } from "../text/index.js";

/** A date or period said in a sentence. */
export interface TimeExpression extends Span {
  readonly sentence: number;
  /** Tokens `from` to `to` (exclusive) of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** EDTF level 0–2 (loc.gov/standards/datetime); null where it hangs on a publication date nobody knows, or is a duration or set. */
  readonly edtf: string | null;
  /** ISO-TimeML type. */
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value as ISO-TimeML writes it; null where not resolvable. */
  readonly value: string | null;
  /** What it was reckoned from. */
  readonly anchor: "absolute" | "publication" | "reference" | "none";
  /** TIMEX3 `mod`: how sharp the value is; absent where it is as sharp as it looks. */
  readonly mod?: "START" | "MID" | "END" | "APPROX" | "EQUAL_OR_MORE" | "EQUAL_OR_LESS" | "MORE_THAN" | "LESS_THAN" | "ON_OR_AFTER" | "ON_OR_BEFORE";
  /** Hours from Greenwich of a clock time whose zone is said ("+02:00"). The day and `value` are those of that zone. */
  readonly zone?: string;
  /** The two that tell one time between them, each as if alone: first and last of a range ("from May 15 to 18"), an amount and what it is counted from ("two days before May 5"). */
  readonly ends?: readonly [TimeExpression, TimeExpression];
  /** What TIMEX3 marks where that is not the whole: "two days" of "two days later", "the first two months" and "2019" of the two joined. Their tokens are the whole's. */
  readonly marked?: readonly TimeExpression[];
  /** It stands in the dateline: it dates the article, not what is told. */
  readonly dateline?: true;
}

/** The day or interval the article was published, with how it is known (`record.md`). */
export interface Publication {
  readonly edtf: string | null;
  readonly basis: "metadata" | "dateline" | "inferred" | "unknown";
  /** Why, for `--explain`. */
  readonly because: readonly string[];
}

export interface ResolvedTimes {
  readonly publication: Publication;
  /** Per sentence, left to right, none overlapping. */
  readonly expressions: readonly (readonly TimeExpression[])[];
}

/** When a fact happened: its interval and the words that say it, with their preposition. Structurally the `FactTime` of facts. */
export interface DatedBy {
  readonly edtf: string | null;
  readonly text: string;
}

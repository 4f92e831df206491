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

/** Where the happening an expression dates lies: before, at or after the time of publication. */
export type Tense = "past" | "present" | "future";

/** A tense, and whether the verb governs the expression itself, not through a noun, an infinitive or by mere nearness. */
export interface Governing {
  readonly tense: Tense | null;
  readonly direct: boolean;
}

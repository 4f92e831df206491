import type { AnnotatedSentence } from "../language/index.js";
import type { Mention } from "./actors.js";
import type { BodyPhrase } from "./bodies.js";
import type { Discourse } from "./discourse.js";
import type { Hit } from "./gazetteer.js";
import type { Known } from "./registry.js";

/** A noun phrase without a name, and whom it stands for. */
export interface Pointing {
  readonly from: number;
  readonly to: number;
  readonly actors: readonly Known[];
}

/** Where a common noun stands, and what is known by then. */
export interface Place {
  readonly d: Discourse;
  readonly s: AnnotatedSentence;
  /** Token of the noun. */
  readonly head: number;
  readonly from: number;
  readonly words: readonly string[];
  readonly into: readonly Mention[];
  readonly hits: readonly Hit[];
  readonly bodies: readonly BodyPhrase[];
}

/** One way for a common noun to stand for somebody; null where it is not this one. */
export type Way = (place: Place, noun: string) => Pointing | null;

import type { Span } from "../text/index.js";

/** Universal POS tags (universaldependencies.org/u/pos). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export type NameLabel = "PER" | "ORG" | "LOC";

/** A name found by the model: tokens `from` (inclusive) to `to` (exclusive) of its sentence. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly label: NameLabel;
}

export type AttributionLabel = "SOURCE" | "CUE" | "CONTENT";

/** Who says (SOURCE), the words that say so (CUE) and what is said (CONTENT), after PolNeAR's guidelines: tokens `from` to `to` (exclusive). */
export interface AttributionSpan {
  readonly from: number;
  readonly to: number;
  readonly label: AttributionLabel;
}

/**
 * One sentence as columns, one entry a token. Token indices are within the sentence.
 * `start`/`end` and `starts`/`ends` are UTF-16 offsets into the article's text.
 */
export interface AnnotatedSentence extends Span {
  /** Position in the article. */
  readonly index: number;
  /** Which paragraph of the article it stands in; a headline is paragraph 0 of its own. */
  readonly paragraph: number;
  readonly form: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly Upos[];
  /** Index of the governing token; -1 for the root. */
  readonly head: readonly number[];
  /** Universal Dependencies relation with subtype, e.g. `nsubj:pass`. */
  readonly deprel: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly names: readonly NameSpan[];
  /** Outermost attributions; absent where the annotator does not look for them. */
  readonly attribution?: readonly AttributionSpan[];
  /** How each event's word is put forward (ACTUAL, NEGATED, POSSIBLE, FUTURE), `O` for other words; absent where the annotator does not say. */
  readonly certainty?: readonly string[];
  /** False where the lexical gate skipped it: then there are tokens but no tags (upos X, head -1, relation dep). */
  readonly parsed: boolean;
}

/** An article's sentences, annotated. */
export interface Annotated {
  readonly text: string;
  readonly sentences: readonly AnnotatedSentence[];
}

/** A sentence whose words are given. `form[i]` need not be the stretch `starts[i]` to `ends[i]`: the words of "du" are "de" and "le", and share its stretch. */
export type GivenSentence = Pick<AnnotatedSentence, "paragraph" | "start" | "end" | "form" | "starts" | "ends">;

/** Whatever can annotate text: the shipped model, one's own, or a hand-made one in tests. */
export interface Annotator {
  /** Name and version, kept with every reading. */
  readonly id: string;
  annotate(text: string): Promise<Annotated>;
}

/** An annotator that also takes words as they are given, without cutting the text itself. */
export interface WordAnnotator extends Annotator {
  annotateWords(text: string, sentences: readonly GivenSentence[]): Promise<Annotated>;
}

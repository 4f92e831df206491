import { type Annotated, type ConlluDocument, type LexicalGate, refillConllu, toBrat, toConllu, toIob2 } from "../language/index.js";
import type { Article } from "../text/index.js";
import { needsTree, resolveTimes, toTimeml } from "../time/index.js";
import type { LayerName } from "./layer-names.js";

/** What a layer is written from. */
export interface LayerInput {
  /** With given tokens: its text is what the tokens make, and its day of publication what the command line says. */
  readonly article: Article;
  readonly annotated: Annotated;
  /** The CoNLL-U that gave the tokens; undefined where the text was cut by us. */
  readonly tokens?: ConlluDocument;
}

/** A way to print one layer of annotation. To add one, name it in `LAYER_NAMES` and add it to `LAYERS`. */
export interface Layer {
  /** Ending of the files that `--out` makes. */
  readonly extension: string;
  /** The layer of one document, complete with its last line's end. */
  write(input: LayerInput): string;
  /** It points into the text by offsets, so `--out` writes the text beside it as `.txt`. */
  readonly standoff?: true;
  /** Sentences of an article whose day is known that the layer has nothing to say of: they need not be parsed. */
  readonly gate?: LexicalGate;
  /** What to say between two documents on one output; absent where the format has no way to say it. */
  readonly separator?: string;
}

export const LAYERS: Readonly<Record<LayerName, Layer>> = {
  conllu: {
    extension: "conllu",
    separator: "",
    write: ({ article, annotated, tokens }) => (tokens ? refillConllu(tokens, annotated) : toConllu(annotated, article.id)),
  },
  names: { extension: "bio", separator: "-DOCSTART-\tO\n\n", write: ({ annotated }) => toIob2(annotated.sentences) },
  attribution: { extension: "ann", standoff: true, write: ({ annotated }) => toBrat(annotated) },
  times: {
    extension: "tml",
    gate: needsTree,
    write: ({ article, annotated }) => toTimeml(article, resolveTimes(annotated, article)),
  },
};

import type { Article, ChanceryError } from "../text/index.js";

export interface IngestOptions {
  /** ISO day of publication for every input whose metadata (list line, page) tell none; it outdoes a dateline. */
  readonly published?: string;
  /** Publisher of every input whose metadata tell none. */
  readonly source?: string;
  /** BCP 47 tag of what every input is written in, whatever its words and metadata say. */
  readonly language?: string;
  /** Let URLs lead into this machine and its network; needed for an intranet's archive, dangerous for URLs of unknown origin. */
  readonly allowPrivateAddresses?: boolean;
  /** When aborted, the iteration throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One bad input; `input` is as the user named it, a line of a list as `list.jsonl:3`. */
export interface IngestFailure {
  readonly input: string;
  readonly error: ChanceryError;
}

export type Ingested = { readonly article: Article } | { readonly failure: IngestFailure };

import type { Article, ChanceryError } from "../text/index.js";

/** One input that could not be read, and why. */
export interface IngestFailure {
  readonly input: string;
  readonly error: ChanceryError;
}
export type Ingested = { readonly article: Article } | { readonly failure: IngestFailure };

export interface IngestOptions {
  /** ISO day; overrides what the article's metadata says. */
  readonly published?: string;
  readonly source?: string;
  /** Let URLs lead to private, loopback and link-local addresses. */
  readonly allowPrivateAddresses?: boolean;
}

/** The largest single article, in bytes. */
export const LARGEST = 5 * 1024 * 1024;

import type { Span } from "../text/index.js";

export type ActorType = "person" | "state" | "organisation" | "group";

/** An actor of one article. States have the id of their ISO 3166-1 alpha-3 code in lower case. */
export interface Actor {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  /** ISO 3166-1 alpha-3 (or XKX and the like); for a person the state they belong to or act for; null where not known. */
  readonly country: string | null;
  /** Other names this article or the knowledge files use. */
  readonly aliases: readonly string[];
  /** UTF-16 spans of every mention that was resolved to it. */
  readonly mentions: readonly Span[];
  /** Mentions that an imported office resolved, not the article: what was looked up, and where it stands (UTF-16 spans). Left out where there are none. */
  readonly imported?: readonly (OfficeHeld & { readonly mentions: readonly Span[] })[];
}

/** Who held an office when, as a file of the user says it. */
export interface OfficeHeld {
  readonly person: string;
  /** The title ("Minister of the Interior"); null where the file says only that the person acted for the state. */
  readonly office: string | null;
  /** ISO 3166-1 alpha-3, or XKX and the like. */
  readonly country: string;
  /** First and last ISO day, both included; null where the file gives none, which means open. */
  readonly from: string | null;
  readonly to: string | null;
  /** File and line, or file and number of the row, that says so. */
  readonly source: string;
}

/**
 * A stretch of a sentence that refers to one or more actors (tokens `from` to `to`, exclusive; `head` is its syntactic head token).
 * `actors` has more than one for "the two ministers", "both countries".
 */
export interface Mention extends Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly form: "name" | "pronoun" | "description" | "demonym";
  readonly actors: readonly string[];
}

/** An office held by a person as the article says it, e.g. "Turkish Interior Minister Süleyman Soylu". */
export interface Tenure {
  readonly holder: string;
  /** The title as said, with no country in it: "Interior Minister". */
  readonly office: string;
  /** Ministry, organisation or state it belongs to, in words; null where not said. */
  readonly body: string | null;
  readonly country: string | null;
  readonly status: "incumbent" | "acting" | "designate" | "former";
  /** ISO alpha-3 of the state an ambassador is accredited to. */
  readonly accreditedTo: string | null;
  readonly sentence: number;
  /** The words that say it (office and name). */
  readonly evidence: Span;
  /** Looked up in an imported file and not said by the article. */
  readonly imported?: true;
}

/** Everything the article's words refer to. */
export interface ResolvedActors {
  readonly actors: ReadonlyMap<string, Actor>;
  /** Per sentence, mentions sorted by `from`; a nested mention (the demonym in "Turkish minister X") follows its container. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly tenures: readonly Tenure[];
  /** The state the article is written in or treats as its own, as its code; null where nothing tells. */
  readonly home: string | null;
  /** The innermost mention whose head is this token, or undefined. */
  mentionAt(sentence: number, token: number): Mention | undefined;
  /** Actors of the smallest mention that covers the token (so "president" in "Turkish President X" gives X). */
  actorsAt(sentence: number, token: number): readonly string[];
  /** Latest actors of that kind mentioned at or before the token; for pronouns and ellipsis elsewhere. */
  state(code: string): Actor | undefined;
}

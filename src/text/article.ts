/** What was published: the output of `ingest`, the input of `reading`. `text` is in Unicode NFC. */
export interface Article {
  readonly id: string;
  /** The name that comes back in the record's `file`, where the article came out of a file or a list. */
  readonly file: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** ISO day (`2019-08-26`) told by metadata or by the user; null where nobody said. */
  readonly published: string | null;
  /** BCP 47 language subtag, detected or declared. */
  readonly language: string;
  /** Hex SHA-256 of the UTF-8 text. */
  readonly sha256: string;
}

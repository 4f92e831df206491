import { assertArticle, assertNames, assertOptions, assertText, inCodeEach, ofArticle } from "./door.js";
import type { Ingested, IngestOptions } from "./ingest/index.js";
import * as ingesting from "./ingest/index.js";
import type { Offices } from "./officeholders/index.js";
import * as lists from "./officeholders/index.js";
import type { Reader, ReaderOptions, Record } from "./reading/index.js";
import * as reading from "./reading/index.js";
import { type Article, ChanceryError } from "./text/index.js";

export type { Ingested, IngestFailure, IngestOptions } from "./ingest/index.js";
export type { Annotated, AnnotatedSentence, Annotator, NameSpan, Upos } from "./language/index.js";
export type { OfficeHeld, Offices } from "./officeholders/index.js";
export { type Reader, type ReaderOptions, type Record, type RecordActor, type RecordClaim, type RecordFact, toRecord } from "./reading/index.js";
export { type Article, ChanceryError };

let shared: Promise<Reader> | undefined;

/**
 * What an article says happened between states. Loads the shipped model at the first call and keeps it.
 * @param article its text, or an Article (see `articleFromText`)
 * @param options what is known about a text; `language` where its words are mistaken for another language's
 * @throws {ChanceryError} `article-missing`, `option-unknown`, `option-invalid`, `article-empty`, `article-not-english`, `published-not-a-day`, `model-missing`
 *   (a reader of one's own, with an annotator of one's own, refuses no language)
 * @example
 * const { facts } = await read("Peru's president visited Chile on Monday.", { published: "2024-05-15" });
 */
export async function read(
  article: string | Article,
  options: {
    readonly published?: string;
    readonly source?: string;
    readonly title?: string;
    readonly language?: "en";
    readonly explain?: boolean;
  } = {},
): Promise<Record> {
  if (typeof article !== "string") assertArticle("read takes the text of an article, or", article);
  else if (article.trim() === "") throw new ChanceryError("article-empty", "the text that was given to read is empty.");
  assertOptions("read", options);
  const { explain, ...about } = options;
  const known = typeof article === "string" ? articleFromText(article, about) : article;
  try {
    ingesting.assertEnglish(known.language);
  } catch (error) {
    throw ofArticle(error);
  }
  shared ??= reading.createReader();
  return (await shared).read(known, { explain: explain === true });
}

/**
 * A reader of one's own, for many articles one at a time.
 * @throws {ChanceryError} `option-unknown`, `option-invalid`, `model-missing`, `knowledge-invalid`, `annotator-invalid`; on reading `article-missing`
 */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  assertOptions("createReader", options);
  const reader = await reading.createReader(options);
  return {
    ...reader,
    async tell(article) {
      assertArticle("tell takes", article);
      return reader.tell(article);
    },
    async read(article, how) {
      assertArticle("A reader's read takes", article);
      return reader.read(article, how);
    },
  };
}

/**
 * An article from its text and what is known about it, for `read` and readers. The text is put into NFC, to which offsets refer.
 * @throws {ChanceryError} `article-missing`, `article-empty`, `published-not-a-day`, `option-unknown`, `option-invalid`
 */
export function articleFromText(text: string, about: Partial<Article> = {}): Article {
  assertText("articleFromText", text);
  assertOptions("articleFromText", about);
  try {
    return ingesting.articleFromText(text, about);
  } catch (error) {
    throw ofArticle(error);
  }
}

/**
 * Articles from files, lists (`.jsonl`), standard input (`-`) and web addresses, in the order given, one at a time. One bad input or line of a list is a
 * failure, whose message comes after its input's name, and the rest go on.
 * @throws {ChanceryError} at once `input-missing`, `option-unknown`, `option-invalid`; then only the signal's reason, where `options.signal` was aborted
 */
export function ingest(inputs: readonly string[], options: IngestOptions = {}): AsyncIterable<Ingested> {
  assertNames("ingest", inputs);
  assertOptions("ingest", options);
  return inCodeEach(ingesting.ingest(inputs, options));
}

/** How many articles or failures `ingest` will yield; null where standard input or a list that is no regular file hides it. */
export async function countInputs(inputs: readonly string[]): Promise<number | null> {
  assertNames("countInputs", inputs);
  return ingesting.countInputs(inputs);
}

/**
 * Lists of who held what, read from files (gzip or not).
 * @throws {ChanceryError} `input-missing`, `offices-invalid`, `offices-not-read`
 */
export async function readOffices(files: readonly string[]): Promise<Offices> {
  assertNames("readOffices", files);
  return lists.readOffices(files);
}

/**
 * Who held what, out of the text of one list: a Wikidata result (JSON or CSV), a table person,office,state,start,end, or a PETRARCH actor dictionary.
 * @param file its name, for messages and for the `source` of each office
 * @throws {ChanceryError} `input-missing`, `offices-invalid`, with file and line
 */
export function parseOffices(text: string, file = "list"): Offices {
  if (typeof text !== "string") throw new ChanceryError("input-missing", "parseOffices takes the text of a list.");
  return lists.parseOffices(text, file);
}

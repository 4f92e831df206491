import { articleFromText, assertEnglish } from "./ingest/index.js";
import { createReader, type Reader, type Record } from "./reading/index.js";
import { type Article, ChanceryError } from "./text/index.js";

export { articleFromText, countInputs, type Ingested, type IngestFailure, type IngestOptions, ingest } from "./ingest/index.js";
export type { Annotated, AnnotatedSentence, Annotator, NameSpan, Upos } from "./language/index.js";
export { type OfficeHeld, type Offices, parseOffices, readOffices } from "./officeholders/index.js";
export {
  createReader,
  type Reader,
  type ReaderOptions,
  type Record,
  type RecordActor,
  type RecordClaim,
  type RecordFact,
  toRecord,
} from "./reading/index.js";
export { type Article, ChanceryError };

let shared: Promise<Reader> | undefined;

/**
 * What an article says happened between states. Loads the shipped model at the first call and keeps it.
 * @param article its text, or an Article (see `articleFromText`)
 * @param options what is known about a text; `language` where its words are mistaken for another language's
 * @throws {ChanceryError} `article-missing`, `option-unknown`, `article-empty`, `article-not-english`, `published-not-a-day`, `model-missing`
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
  assertAsked(article, options);
  const { explain, ...about } = options;
  const known = typeof article === "string" ? articleFromText(article, about) : article;
  assertEnglish(known.language);
  shared ??= createReader();
  return (await shared).read(known, { explain: explain === true });
}

const OPTIONS: ReadonlySet<string> = new Set(["published", "source", "title", "explain"]);

/** What types would have said, for those who call it without them. */
function assertAsked(article: unknown, options: object): void {
  const given = typeof article === "string" ? article : (article as Partial<Article> | null | undefined)?.text;
  if (typeof given !== "string")
    throw new ChanceryError("article-missing", "read takes the text of an article, or an Article as articleFromText and ingest give it.");
  if (typeof article === "string" && article.trim() === "") throw new ChanceryError("article-empty", "the text that was given to read is empty.");
  const unknown = Object.keys(options).filter((name) => !OPTIONS.has(name));
  if (unknown.length > 0)
    throw new ChanceryError("option-unknown", `read has no option ${unknown.join(", ")}; there are ${[...OPTIONS].join(", ")}.`);
}

import type { Ingested, IngestOptions } from "./ingest/index.js";
import type { ReaderOptions } from "./reading/index.js";
import { type Article, ChanceryError, isOfArticle } from "./text/index.js";

/** What types say, for those who call the library without them; and errors in the words of somebody who writes code. */

type Kind = "text" | "list" | "true or false" | "object" | "any";
type Kinds = Readonly<Record<string, Kind>>;
const READ: Kinds = { published: "text", source: "text", title: "text", language: "text", explain: "true or false" };
const READER: Kinds = { folder: "any", runtime: "text", gate: "any", annotator: "object", offices: "list" } satisfies Record<
  keyof ReaderOptions,
  Kind
>;
const INGEST: Kinds = {
  ...{ published: "text", source: "text", language: "text", allowPrivateAddresses: "true or false", signal: "object" },
} satisfies Record<keyof IngestOptions, Kind>;
const ABOUT: Kinds = {
  ...{ id: "text", file: "text", text: "text", title: "text", source: "text", url: "text", published: "text", language: "text", sha256: "text" },
} satisfies Record<keyof Article, Kind>;
export const OPTIONS = { read: READ, createReader: READER, ingest: INGEST, articleFromText: ABOUT } as const;

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  list: Array.isArray,
  "true or false": (value) => typeof value === "boolean",
  object: (value) => typeof value === "object",
  any: () => true,
};
/** What else is said of an option that is given as something else. */
const HINTS: Readonly<Record<string, string>> = {
  published: ' Write the day as "2024-05-15".',
  offices: " Give `offices` of what readOffices and parseOffices give.",
};

/** @throws ChanceryError `option-unknown`, `option-invalid` */
export function assertOptions(call: keyof typeof OPTIONS, options: unknown): void {
  const kinds = OPTIONS[call];
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new ChanceryError("option-invalid", `${call} takes its options as an object: { ${Object.keys(kinds).join(", ")} }.`);
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(kinds, name));
  if (unknown.length > 0)
    throw new ChanceryError("option-unknown", `${call} has no option ${unknown.join(", ")}; there are ${Object.keys(kinds).join(", ")}.`);
  for (const [name, value] of Object.entries(options)) {
    const kind = kinds[name] ?? "any";
    if (value !== undefined && value !== null && !IS[kind](value))
      throw new ChanceryError("option-invalid", `${call}: the option ${name} is to be ${kind === "list" ? "a list" : kind}.${HINTS[name] ?? ""}`);
  }
}

/** @throws ChanceryError `article-missing` */
export function assertText(call: string, text: unknown): asserts text is string {
  if (typeof text !== "string") throw new ChanceryError("article-missing", `${call} takes the text of an article.`);
}

/** @throws ChanceryError `article-missing` */
export function assertArticle(call: string, article: unknown): asserts article is Article {
  const { id, text, language } = (article ?? {}) as Partial<Record<keyof Article, unknown>>;
  if (![id, text, language].every((part) => typeof part === "string"))
    throw new ChanceryError("article-missing", `${call} an Article as articleFromText and ingest give it.`);
}

/** @throws ChanceryError `input-missing` */
export function assertNames(call: string, names: unknown): void {
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string"))
    throw new ChanceryError("input-missing", `${call} takes a list of names: ${call}(["a.txt"]).`);
}

/** Switches of the command line that messages name, and the options that are they. */
const SWITCHES: readonly (readonly [string, string])[] = [
  ["--language en", 'language: "en"'],
  ["--allow-private-addresses", "allowPrivateAddresses: true"],
];
function inCode(error: ChanceryError, subject: string): ChanceryError {
  const told = SWITCHES.reduce((text, [command, option]) => text.replace(command, option), error.message);
  const whole = subject !== "" && isOfArticle(error) ? `${subject} ${told}` : told;
  return whole === error.message ? error : new ChanceryError(error.code, whole, { cause: error });
}

/** An error of an article that has no other name. */
export const ofArticle = (error: unknown): unknown => (error instanceof ChanceryError ? inCode(error, "The article") : error);

/** A failure's message comes after its input. */
export async function* inCodeEach(items: AsyncIterable<Ingested>): AsyncIterable<Ingested> {
  for await (const item of items) yield "failure" in item ? { failure: { input: item.failure.input, error: inCode(item.failure.error, "") } } : item;
}

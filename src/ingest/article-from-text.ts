import { createHash } from "node:crypto";
import { type Article, ChanceryError } from "../text/index.js";
import { detectLanguage } from "./language.js";
import { declaredDay } from "./published.js";

const HASH_IN_ID = 16;
const NO_TEXT_IN_FILE = "has no text in it. Check that the right file was named and that it was saved.";

/**
 * An article from its text and what is known about it. The text is put into NFC and loses a leading byte order mark; every other character stays, since
 * offsets refer to them (a surrogate without its partner, which is no character, and U+0000, which no database keeps, become U+FFFD). `id` defaults to `file`, then to the start of the text's SHA-256; `language` is detected where not declared.
 * Other languages than English are not refused here.
 * @throws ChanceryError `article-empty`, `published-not-a-day`
 */
export function articleFromText(text: string, about: Partial<Article> = {}): Article {
  const normal = kept(text.replace(/^\uFEFF/u, ""));
  if (!/[\p{L}\p{N}]/u.test(normal)) throw new ChanceryError("article-empty", about.file == null ? "has no text in it." : NO_TEXT_IN_FILE);
  const sha256 = createHash("sha256").update(normal, "utf8").digest("hex");
  return {
    id: about.id ?? about.file ?? sha256.slice(0, HASH_IN_ID),
    file: about.file ?? null,
    text: normal,
    title: about.title == null ? null : kept(about.title),
    source: about.source == null ? null : kept(about.source),
    url: about.url == null ? null : storable(about.url),
    published: about.published == null ? null : declaredDay(about.published),
    language: about.language ?? detectLanguage(normal),
    sha256,
  };
}

const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, "\uFFFD");
const kept = (text: string): string => storable(text).normalize("NFC");

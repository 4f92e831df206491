import { createHash } from "node:crypto";
import { type Article, ChanceryError } from "../text/index.js";
import { detectLanguage } from "./language.js";
import { declaredDay } from "./published.js";

const HASH_IN_ID = 16;
const NO_TEXT_IN_FILE = "has no text in it. Check that the right file was named and that it was saved.";

/**
 * An article from its text and what is known about it. The text is put into NFC and loses a leading byte order mark; every other character stays, since
 * offsets refer to them (a surrogate without its partner, which is no character, becomes U+FFFD). `id` defaults to `file`, then to the start of the text's SHA-256; `language` is detected where not declared.
 * Other languages than English are not refused here.
 * @throws ChanceryError `article-empty`, `published-not-a-day`
 */
export function articleFromText(text: string, about: Partial<Article> = {}): Article {
  const normal = text
    .replace(/^\uFEFF/u, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .normalize("NFC");
  if (!/[\p{L}\p{N}]/u.test(normal)) throw new ChanceryError("article-empty", about.file == null ? "has no text in it." : NO_TEXT_IN_FILE);
  const sha256 = createHash("sha256").update(normal, "utf8").digest("hex");
  return {
    id: about.id ?? about.file ?? sha256.slice(0, HASH_IN_ID),
    file: about.file ?? null,
    text: normal,
    title: about.title?.normalize("NFC") ?? null,
    source: about.source?.normalize("NFC") ?? null,
    url: about.url ?? null,
    published: about.published == null ? null : declaredDay(about.published),
    language: about.language ?? detectLanguage(normal),
    sha256,
  };
}

import { createHash } from "node:crypto";
import { detectAll } from "tinyld";
import { type Article, ChanceryError } from "../text/index.js";

const SAMPLE = 5000;
const ENOUGH_LETTERS = 60;

/**
 * An Article of a text: normalised to NFC, hashed, its language told. Offsets of its record refer to this text.
 * @throws {ChanceryError} `article-not-english` naming the language, `article-empty`
 */
export function articleFromText(text: string, about: Partial<Omit<Article, "text" | "sha256">> = {}): Article {
  const normal = text.replace(/^\ufeff/u, "").normalize("NFC");
  if (normal.trim() === "") throw new ChanceryError("article-empty", "the article has no text. Give it the text of a news story.");
  const sha256 = createHash("sha256").update(normal).digest("hex");
  const file = about.file ?? null;
  return {
    id: about.id ?? file ?? sha256.slice(0, 16),
    file,
    text: normal,
    title: about.title ?? null,
    source: about.source ?? null,
    url: about.url ?? null,
    published: about.published ?? null,
    language: about.language ?? language(normal),
    sha256,
  };
}

/** BCP 47 code of the text's language; too short a text counts as English. */
function language(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS) return "en";
  const [best] = detectAll(sample);
  const latin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) / (sample.match(/\p{L}/gu)?.length ?? 1);
  if (latin > 0.8 && (!best || best.lang === "en" || englishShare(sample) > 0.12)) return "en";
  const name = best ? (new Intl.DisplayNames(["en"], { type: "language" }).of(best.lang) ?? best.lang) : "another language";
  throw new ChanceryError("article-not-english", `this looks like ${name}. Only English is read so far; nothing was read from it.`);
}

/** Share of the commonest English words, which names and quotations in other languages do not bring down. */
function englishShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => COMMON.has(word)).length / Math.max(1, words.length);
}
const COMMON = new Set(
  "the of and to that with was for is said his on by at from it which has have will he she they were been are as this".split(" "),
);

/** The day of a date or date-time, or an error that says what was found. */
export function isoDay(value: string, where: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/u.exec(value.trim())?.[1];
  const parsed = day ? new Date(`${day}T00:00:00Z`) : undefined;
  if (!day || !parsed || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(day))
    throw new ChanceryError("date-invalid", `${where}: published is ${JSON.stringify(value)}, which is no day. Write it as 2019-08-26.`);
  return day;
}

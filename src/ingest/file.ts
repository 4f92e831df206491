import { readFile, stat } from "node:fs/promises";
import { ChanceryError } from "../text/index.js";
import { decode } from "./decode.js";
import { LARGEST } from "./failure.js";
import { articleOfPage, declaredCharset, looksLikeHtml, type PageArticle } from "./html.js";

/**
 * The article in a file of plain text or HTML.
 * @throws {ChanceryError} `file-missing`, `file-unreadable`, `article-too-large` and what decoding and extraction throw
 */
export async function textOfFile(path: string): Promise<PageArticle> {
  const about = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === "ENOENT"
      ? new ChanceryError("file-missing", `${path}: no such file. Check the name.`, { cause })
      : new ChanceryError("file-unreadable", `${path}: cannot be opened (${cause.message}).`, { cause });
  });
  if (about.isDirectory()) throw new ChanceryError("file-unreadable", `${path} is a folder. Name the files in it, or a .jsonl list of them.`);
  if (about.size > LARGEST)
    throw new ChanceryError(
      "article-too-large",
      `${path} has ${Math.round(about.size / 1024 / 1024)} MB; one article may have ${LARGEST / 1024 / 1024} MB. Split it, or make it a .jsonl list with one article a line.`,
    );
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new ChanceryError("file-unreadable", `${path}: cannot be read (${cause.message}).`, { cause });
  });
  return textOfBytes(bytes, path);
}

/** Plain text, or the article of an HTML page where the bytes are one. */
export function textOfBytes(bytes: Uint8Array, name: string, charset: string | null = null, isHtml = /\.x?html?$/iu.test(name)): PageArticle {
  const text = decode(bytes, name, charset ?? declaredCharset(bytes));
  if (isHtml || looksLikeHtml(text)) return articleOfPage(text, name);
  return { text, title: null, source: null, url: null, published: null };
}

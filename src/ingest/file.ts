import { stat } from "node:fs/promises";
import { type Article, ChanceryError } from "../text/index.js";
import { articleFromBytes } from "./content.js";
import { collect, MOST_BYTES, tooLarge } from "./limits.js";
import { openFile } from "./open-file.js";
import type { IngestOptions } from "./options.js";

const LIST = /\.(?:jsonl|ndjson)$/iu;

/** Whether a file's name says that it lists articles. */
export const isListName = (path: string): boolean => LIST.test(path);

/**
 * One article from a text or HTML file. A regular file's size is looked at before it is read; of others (pipes) no more than the limit is read.
 * @throws ChanceryError as `openable` and `articleFromBytes`; `article-too-large`, `list-in-list`
 */
export async function articleFromFile(path: string, about: Partial<Article>, options: IngestOptions): Promise<Article> {
  if (isListName(path))
    throw new ChanceryError("list-in-list", "is itself a list. Give its articles in this list, or give that list as an input of its own.");
  const { size } = await openable(path);
  if (size > MOST_BYTES) throw tooLarge(size);
  const bytes = await fromSystem(() => collect(openFile(path, options.signal)));
  return articleFromBytes(bytes, { about, html: /\.x?html?$/iu.test(path) }, options);
}

/**
 * A file's size in bytes (0 for a pipe), if it is there and no folder.
 * @throws ChanceryError `file-not-found`, `file-is-directory`, `file-not-readable`
 */
export async function openable(path: string): Promise<{ readonly size: number }> {
  if (path === "") throw new ChanceryError("file-not-found", "is no name of a file. Name a file, or - for standard input.");
  const found = await fromSystem(() => stat(path));
  if (found.isDirectory())
    throw new ChanceryError("file-is-directory", "is a folder, not a file. Name the files in it, for example with folder/*.txt.");
  return { size: found.isFile() ? found.size : 0 };
}

async function fromSystem<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ChanceryError) throw cause;
    const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new ChanceryError("file-not-found", "was not found. Check the spelling, and the folder that you are in.", { cause });
    if (code === "EACCES" || code === "EPERM")
      throw new ChanceryError("file-not-readable", "may not be read by you. Check the file's permissions.", { cause });
    if (code === "ABORT_ERR") throw cause;
    throw new ChanceryError("file-not-readable", `could not be read (${cause instanceof Error ? cause.message : String(cause)}).`, { cause });
  }
}

import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, ChanceryError } from "../text/index.js";
import type { Layer } from "./annotate-layers.js";
import { fileProblem } from "./file-problem.js";

/** Where the files of `--out` go. */
export interface OutFolder {
  /** Writes one document's files, or none of them where one would go over something that is not this command's to change. */
  save(article: Article, content: string): void;
}

/**
 * The folder of `--out`, made where there is none. Files are named after their document, so that brat finds a text and its annotation together; a
 * name that comes again in one run is numbered. An input is never written over, and a file that says something else only with `replace`.
 * @throws ChanceryError `file-not-usable`
 */
export function outFolder(folder: string, layer: Layer, inputs: readonly string[], replace: boolean): OutFolder {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw fileProblem(folder, error);
  }
  const given = new Set(inputs.flatMap((input) => identityOf(input) ?? []));
  const named = new Map<string, number>();
  return {
    save(article, content) {
      const path = join(folder, numbered(nameOf(article), named));
      const files = [
        { path: `${path}.${layer.extension}`, content },
        ...(layer.standoff ? [{ path: `${path}.txt`, content: article.text }] : []),
      ].filter((file) => !holds(file.path, file.content));
      for (const file of files) assertFree(file.path, given, replace);
      for (const file of files) write(file.path, file.content);
    },
  };
}

const nameOf = (article: Article): string => article.id.replace(/\.(?:txt|html?)$/iu, "").replace(/[^\p{L}\p{N}._-]+/gu, "_");

/** The name, with a number behind it from its second time on. Names that differ in case alone are one, as some file systems have it. */
function numbered(name: string, named: Map<string, number>): string {
  const key = name.toLowerCase();
  const time = (named.get(key) ?? 0) + 1;
  named.set(key, time);
  return time === 1 ? name : numbered(`${name}-${time}`, named);
}

function assertFree(path: string, given: ReadonlySet<string>, replace: boolean): void {
  const there = identityOf(path);
  if (there === undefined) return;
  if (given.has(there))
    throw new ChanceryError("out-is-input", `not written, because ${path} is one of the inputs and would be lost. Name another folder with --out.`);
  if (!replace)
    throw new ChanceryError(
      "out-exists",
      `not written, because ${path} is there already and holds something else. Name another folder with --out, or give --replace to write over what an earlier run left.`,
    );
}

/** One file by whatever name; undefined where there is none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev}:${found.ino}`;
}

function holds(path: string, content: string): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content));
  } catch {
    return false;
  }
}

function write(path: string, content: string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw fileProblem(path, error);
  }
}

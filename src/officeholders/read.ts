import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { ChanceryError } from "../text/index.js";
import { rowsOfTable } from "./csv.js";
import { doubtsOf } from "./doubts.js";
import { rowsOfDictionary } from "./petrarch.js";
import { checked, type Faulty, type Maker, type Offices, type Row } from "./rows.js";
import { rowsOfResults } from "./sparql.js";

/** Bytes a list may have unpacked. */
const MOST = 200_000_000;

/**
 * Who held what, out of one list: a Wikidata result (JSON or CSV), a table person,office,state,start,end, or a PETRARCH actor dictionary, told apart by how they begin.
 * @throws {ChanceryError} `offices-invalid`, with file and line
 */
export function parseOffices(text: string, file: string): Offices {
  const [maker, rows] = rowsOf(text.replace(/^\uFEFF/u, ""), file);
  const taken = checked(rows, file, maker);
  return { ...taken, doubts: doubtsOf(taken.offices) };
}

function rowsOf(text: string, file: string): readonly [Maker, readonly (Row | Faulty)[]] {
  const head = text.trimStart();
  if (head.startsWith("{") || head.startsWith("[{") || /^\[\s*[{\]]/u.test(head)) return ["query", rowsOfResults(text, file)];
  const isDictionary = /\[[A-Z]{3,}(?:\s*[<>]?\s*\d[\d\s-]*)?(?:\]|\s*$)/mu.test(text) && !/^[^\r\n]*(?:person|holder)/iu.test(head);
  if (isDictionary) return ["hands", rowsOfDictionary(text, file)];
  return [/^[^\r\n]*Label\b|wikidata\.org\/entity\/Q\d/u.test(text) ? "query" : "person", rowsOfTable(text, file)];
}

/**
 * Lists read from files (gzip or not).
 * @throws {ChanceryError} `offices-invalid`, `offices-not-read`
 */
export async function readOffices(files: readonly string[]): Promise<Offices> {
  const read = await Promise.all(files.map(async (file) => parseOffices(await textOf(file), basename(file))));
  const offices = read.flatMap((list) => list.offices);
  return { offices, skipped: read.flatMap(({ skipped }) => skipped), doubts: doubtsOf(offices) };
}

async function textOf(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MOST }) : bytes;
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch (error) {
    throw new ChanceryError("offices-not-read", `The list of offices ${file} ${whyNot(error)}`, { cause: error });
  }
}

function whyNot(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return "was not found. Check the spelling, and the folder that you are in.";
  if (code === "EISDIR") return "is a folder, not a file. Name the file in it.";
  if (code === "EACCES" || code === "EPERM") return "may not be read by you. Check its permissions.";
  if (error instanceof TypeError) return "is not UTF-8. Convert it (for example with iconv).";
  return `could not be read: ${error instanceof Error ? error.message : String(error)}.`;
}

import { createReadStream } from "node:fs";
import { finished, PassThrough, type Readable, type Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { beginsBackup } from "../../ledger/index.js";
import { ChanceryError } from "../../text/index.js";
import { fileProblem } from "../file-problem.js";

/**
 * The lines of a backup, plain or packed (`.gz`), once its first one was seen to be that of a backup.
 * @throws {ChanceryError} `file-not-usable`, `backup-not-one`; the lines throw `backup-not-whole` where the file is cut short or damaged
 */
export async function backupLines(file: string): Promise<AsyncIterable<string>> {
  const lines = linesOf(file);
  const first = await lines.next();
  if (first.done || !beginsBackup(first.value))
    throw new ChanceryError("backup-not-one", `${file} is no backup of a ledger (chancery backup writes one). No ledger was touched.`);
  return (async function* () {
    yield first.value;
    yield* lines;
  })();
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  try {
    for await (const chunk of unpacked(file)) {
      const parts = `${rest}${chunk}`.split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) yield part.replace(/\r$/u, "");
    }
  } catch (error) {
    throw packedProblem(file, fileProblem(file, error));
  }
  if (rest !== "") yield rest;
}

function unpacked(file: string): Readable {
  const source: Readable = file === "-" ? process.stdin : createReadStream(file);
  const through: Transform = file.endsWith(".gz") ? createGunzip() : new PassThrough();
  finished(source, { writable: false }, (error) => {
    if (error) through.destroy(error);
  });
  return source.pipe(through).setEncoding("utf8");
}

function packedProblem(file: string, error: unknown): unknown {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? "");
  if (!code.startsWith("Z_")) return error;
  const found = code === "Z_BUF_ERROR" ? "it is cut short" : "it is damaged, or not packed with gzip";
  return new ChanceryError(
    "backup-not-whole",
    `the backup ${file} is not whole: ${found}. Get a whole copy and restore that; what was restored before is not added twice.`,
    { cause: error },
  );
}

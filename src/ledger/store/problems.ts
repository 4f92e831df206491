import { ChanceryError } from "../../text/index.js";

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? "");
const messageOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  return typeof error === "object" ? `a failure of the file system (${JSON.stringify(error)})` : String(error);
};

/** There is nothing to look into. */
export const noLedger = (name: string): ChanceryError =>
  new ChanceryError("ledger-missing", `there is no ledger in ${name}. chancery add makes one; to look elsewhere use --db or CHANCERY_DB.`);

/** Of the system, and of PostgreSQL (appendix A): shut down, crashed, starting, connection lost. */
const NOT_THERE = new Set(
  "ECONNREFUSED ENOTFOUND ECONNRESET EPIPE ETIMEDOUT EAI_AGAIN EHOSTUNREACH 57P01 57P02 57P03 08000 08001 08003 08006".split(" "),
);
/** A connection that is gone, in the words of PostgreSQL's client, which gives them no code. */
const GONE = /^(?:connection terminated|client has encountered a connection error|client was closed|timeout exceeded when trying to connect)/iu;

/** An error met at a folder, for the person who named it. */
export function lockProblem(folder: string, error: unknown): ChanceryError {
  if (error instanceof ChanceryError) return error;
  const cause = { cause: error };
  if (isFull(error)) return full(folder, error);
  if (["EACCES", "EPERM", "EROFS", "ENOENT"].includes(codeOf(error)))
    return new ChanceryError(
      "ledger-not-writable",
      `the ledger's folder ${folder} cannot be written (${messageOf(error)}). Give yourself the right to write there, or name another folder with --db.`,
      cause,
    );
  if (["ENOTDIR", "EEXIST"].includes(codeOf(error)))
    return new ChanceryError("ledger-not-a-folder", `${folder} is no folder. Name a folder with --db; it is made where there is none.`, cause);
  return new ChanceryError("ledger-not-opened", `the ledger in ${folder} cannot be opened: ${messageOf(error)}`, cause);
}

/** An error of the database while it worked. Nothing of the transaction it ended was kept. */
export function storeProblem(name: string, error: unknown): unknown {
  if (error instanceof ChanceryError) return error;
  if (isFull(error)) return full(name, error);
  if (codeOf(error) === "25006" || /read-only file system|permission denied/iu.test(messageOf(error)))
    return new ChanceryError("ledger-not-writable", `the ledger in ${name} cannot be written: ${messageOf(error)}`, { cause: error });
  if (NOT_THERE.has(codeOf(error)) || GONE.test(messageOf(error)))
    return new ChanceryError(
      "ledger-no-server",
      `the PostgreSQL server at ${name} does not answer (${messageOf(error)}). Check the address and that it runs; what was confirmed before is kept.`,
      { cause: error },
    );
  if (["28P01", "28000", "3D000", "42501"].includes(codeOf(error)))
    return new ChanceryError(
      "ledger-refused",
      `the PostgreSQL server at ${name} refuses: ${messageOf(error)}. Check user, password, database and rights.`,
      { cause: error },
    );
  return error;
}

const isFull = (error: unknown): boolean =>
  codeOf(error) === "ENOSPC" ||
  codeOf(error) === "53100" ||
  (error as { errno?: unknown } | null)?.errno === WASI_NO_SPACE ||
  /no space left|disk full/iu.test(messageOf(error));
const WASI_NO_SPACE = 51;
const full = (name: string, error: unknown): ChanceryError =>
  new ChanceryError(
    "ledger-disk-full",
    `there is no space left for the ledger in ${name}. Nothing that was confirmed is lost; make room and run the command again.`,
    { cause: error },
  );

import { statSync } from "node:fs";
import { dirname } from "node:path";
import { ChanceryError } from "../text/index.js";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "was not found. Check the spelling, and the folder that you are in.",
  ENOTDIR: "was not found: what stands before its last / is a file, not a folder.",
  EISDIR: "is a folder, not a file. Name a file.",
  EEXIST: "is a file, not a folder. Name a folder.",
  EACCES: "is not yours to read or write. Check its permissions.",
  EPERM: "is not yours to read or write. Check its permissions.",
  EROFS: "lies on a disk that cannot be written. Name another place.",
  ENOSPC: "has no room: the disk is full. Make room and run the command again.",
};

/** What the system says of a file, for the person who named it. Other errors are given back as they are. */
export function fileProblem(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  const reason = REASONS[code];
  return reason === undefined ? error : new ChanceryError("file-not-usable", `${path} ${reason}`, { cause: error });
}

/** A file's own trouble told plainly, whatever is done with it. */
export async function withFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileProblem(path, error);
  }
}

/**
 * Holds that a file of this name can be written as far as its name tells.
 * @throws ChanceryError `file-not-usable`
 */
export function assertFileName(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ChanceryError("file-not-usable", `${path} is a folder, not a file. Name a file.`);
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new ChanceryError("file-not-usable", `${path} cannot be written: there is no folder ${dirname(path)}. Make it first, or name another.`);
}

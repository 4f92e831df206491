import { constants, createReadStream, openSync, statSync } from "node:fs";
import { Socket } from "node:net";
import type { Readable } from "node:stream";

/**
 * A file's bytes as they come. A named pipe is waited for as standard input is, outside the opening of it: a process that waits in there heeds no
 * signal.
 */
export function openFile(path: string, signal?: AbortSignal): Readable {
  if (constants.O_NONBLOCK === undefined || !statSync(path).isFIFO()) return createReadStream(path, { signal });
  return new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false, ...(signal && { signal }) });
}

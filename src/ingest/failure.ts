import { ChanceryError } from "../text/index.js";
import type { Ingested } from "./options.js";

/** A thrown error as one input's failure; errors that are not ours keep their message under the code `input-unreadable`. */
export function failure(input: string, error: unknown): Ingested {
  if (error instanceof ChanceryError) return { failure: { input, error } };
  const message = error instanceof Error ? error.message : String(error);
  return { failure: { input, error: new ChanceryError("input-unreadable", `could not be read: ${message}.`, { cause: error }) } };
}

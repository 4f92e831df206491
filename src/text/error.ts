/** An error for the person who reads it: what was being done, to what, what was found, what to do. `code` is stable. */
export class ChanceryError extends Error {
  override readonly name = "ChanceryError";
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

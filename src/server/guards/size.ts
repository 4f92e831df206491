import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ProblemError, problemResponse } from "../problem.js";

/** Bytes of a request: one article (5 MB) as a JSON string, in which a character may take six bytes but mostly takes one. */
export const MOST_BODY_BYTES = 8_000_000;

const tooLarge = new ProblemError(
  413,
  "body-too-large",
  "A request may have 8 MB, an article in it 5 MB. Split it, or read it with `chancery read`.",
);

/** No body beyond the limit is read to its end, and none that is compressed, so that no bomb is unpacked. */
export const modestBody: MiddlewareHandler[] = [
  async (c, next) => {
    const encoding = c.req.header("content-encoding") ?? "identity";
    if (encoding.trim().toLowerCase() !== "identity")
      throw new ProblemError(415, "body-compressed", "Compressed requests are not taken. Send it without a Content-Encoding.");
    await next();
  },
  bodyLimit({ maxSize: MOST_BODY_BYTES, onError: () => problemResponse(tooLarge) }),
];

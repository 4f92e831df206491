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

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/iu;

/** What is sent is JSON and says so; what another site's form can send without asking is not. */
export const jsonBody: MiddlewareHandler = async (c, next) => {
  const type = c.req.header("content-type") ?? "";
  if ((c.req.method === "POST" || c.req.method === "PUT" || c.req.method === "PATCH") && !JSON_TYPE.test(type.trim()))
    throw new ProblemError(
      415,
      "body-not-json",
      `A request's body is JSON, and ${type === "" ? "none was declared" : `${type.slice(0, 60)} is not`}. Send it with the header \`Content-Type: application/json\` (curl: -H 'content-type: application/json').`,
    );
  await next();
};

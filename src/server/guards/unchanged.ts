import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Shelf } from "../shelf/shelf.js";

/** Reads of what has not changed since are answered with 304. What is shown depends on the shelf and, for what has lapsed, on the day; shelves of two runs have nothing to do with each other. */
export function unchanged({ shelf, now }: { readonly shelf: Shelf; readonly now: () => Date }): MiddlewareHandler {
  const start = randomUUID().slice(0, 8);
  return async (c, next) => {
    if (c.req.method !== "GET" || c.req.header("accept")?.includes("text/event-stream")) return next();
    const tag = `W/"${start}-${await shelf.version()}-${now().toISOString().slice(0, 10)}"`;
    const held = c.req.header("if-none-match");
    const headers = { etag: tag, "cache-control": "private, no-cache", vary: "authorization, cookie, accept" };
    if (held?.split(/\s*,\s*/u).some((one) => one === tag)) return new Response(null, { status: 304, headers });
    await next();
    if (c.res.status === 200) for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
}

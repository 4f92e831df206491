import type { MiddlewareHandler } from "hono";
import { ProblemError } from "../problem.js";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

/** Refuses names that are not this machine's, so that no name pointed here by a stranger (DNS rebinding) makes a browser read from us. */
export const loopbackHost: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  if (!LOOPBACK.test(host))
    throw new ProblemError(421, "not-this-host", "This server answers for localhost alone. Start it with --host to share it under another name.");
  await next();
};

/** Refuses what another site's page asks a browser to change here (cross-site request forgery). */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (!SAFE.has(c.req.method)) {
    const origin = c.req.header("origin");
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    const site = c.req.header("sec-fetch-site");
    const foreign = (site !== undefined && site !== "same-origin" && site !== "none") || (origin !== undefined && !isOf(origin, host));
    if (foreign) throw new ProblemError(403, "cross-site", "A page of another site asked for this change, which is not done. Use the desk itself.");
  }
  await next();
};

const isOf = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host.toLowerCase();

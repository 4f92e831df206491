import type { Context, MiddlewareHandler } from "hono";
import { ProblemError } from "../problem.js";

export interface Rate {
  /** So many at once, and so many more each second. */
  readonly burst: number;
  readonly perSecond: number;
}

const MOST_CLIENTS = 10_000;

/** A bucket of requests for each client; who finds it empty is told when to come again. */
export function rateLimit({ burst, perSecond }: Rate, clientOf: (c: Context) => string, now: () => number = Date.now): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    const client = clientOf(c);
    const at = now();
    const bucket = buckets.get(client) ?? { left: burst, at };
    const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    buckets.delete(client);
    if (buckets.size >= MOST_CLIENTS) buckets.delete(buckets.keys().next().value ?? "");
    buckets.set(client, { left: left < 1 ? left : left - 1, at });
    if (left < 1) {
      const wait = Math.ceil((1 - left) / perSecond);
      throw new ProblemError(429, "too-many-requests", `Come again in ${wait} s.`, { "retry-after": String(wait) });
    }
    await next();
  };
}

import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { ProblemError } from "../problem.js";
import type { Change, Shelf } from "../shelf/shelf.js";
import { type App, answers, body, type Services } from "./route.js";

const changeSchema = z.object({ number: z.number().int(), at: z.string(), what: z.enum(["article", "review"]), id: z.string() }).openapi("Change");
const changesSchema = z.object({ items: z.array(changeSchema) });
const changesRoute = createRoute({
  method: "get",
  path: "/api/changes",
  tags: ["Changes"],
  summary: "What has come in since a change",
  description:
    "With `Accept: text/event-stream` the answer does not end: each change is an event `change` with its number as id, and `Last-Event-ID` takes up where a connection broke off.",
  request: {
    query: z.object({
      after: z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .openapi({ description: "A change's number. Left out: a list begins with the first change, a stream with the next." }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: {
    ...answers(changesSchema, "Changes in order.", 503),
    200: {
      description: "Changes in order.",
      content: { "application/json": { schema: changesSchema }, "text/event-stream": { schema: z.string() } },
    },
  },
});

const MOST_LISTENERS = 200;
const HEARTBEAT = 20_000;
let listeners = 0;

export function changeRoutes(app: App, { shelf }: Services): void {
  app.openapi(changesRoute, async (c) => {
    const { after, limit } = c.req.valid("query");
    if (!c.req.header("accept")?.includes("text/event-stream")) return c.json(body({ items: await shelf.changes(after ?? 0, limit) }), 200);
    if (listeners >= MOST_LISTENERS)
      throw new ProblemError(503, "too-many-listeners", "Too many pages listen for changes. Close some, or ask without text/event-stream.");
    const from = Number(c.req.header("last-event-id") ?? after ?? (await shelf.newest()));
    return body(streamSSE(c, (stream) => follow(stream, shelf, Number.isSafeInteger(from) && from >= 0 ? from : 0)));
  });
}

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0];

/** Sends what came after a change and then whatever comes, until the other side has gone. */
async function follow(stream: Stream, shelf: Shelf, from: number): Promise<void> {
  listeners++;
  let sent = from;
  const bell = alarm();
  const stop = shelf.onChange(bell.ring);
  stream.onAbort(bell.ring);
  try {
    while (!stream.aborted) {
      const changes: readonly Change[] = await shelf.changes(sent, 100);
      for (const change of changes) {
        await stream.writeSSE({ event: "change", id: String(change.number), data: JSON.stringify(change) });
        sent = change.number;
      }
      if (changes.length === 0 && !(await bell.rung(HEARTBEAT)) && !stream.aborted) await stream.write(": still here\n\n");
    }
  } finally {
    listeners--;
    stop();
  }
}

/** A bell that is heard also by who listens only after it has rung. */
function alarm(): { ring(): void; rung(within: number): Promise<boolean> } {
  let rang = false;
  let wake = (): void => {};
  return {
    ring() {
      rang = true;
      wake();
    },
    async rung(within) {
      if (!rang)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, within);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      const heard = rang;
      rang = false;
      return heard;
    },
  };
}

import { createRoute } from "@hono/zod-openapi";
import { handedInSchema, recordSchema } from "../schemas.js";
import { type App, answers, body, type Services } from "./route.js";

const readRoute = createRoute({
  method: "post",
  path: "/api/read",
  tags: ["Reading"],
  summary: "Read one article",
  description: "An article goes in, its record comes out, and nothing is stored.",
  request: { body: { required: true, content: { "application/json": { schema: handedInSchema } } } },
  responses: answers(recordSchema, "What the article says.", 403, 413, 422, 429, 502, 503),
});

export function readRoutes(app: App, { readings }: Services): void {
  app.openapi(readRoute, async (c) => {
    const { include = [], explain = false, ...handed } = c.req.valid("json");
    const { article, record } = await readings.read(handed as Parameters<typeof readings.read>[0], { explain, signal: c.req.raw.signal });
    c.header("cache-control", "no-store");
    return c.json(body(include.includes("text") ? { ...record, text: article.text } : record), 200);
  });
}

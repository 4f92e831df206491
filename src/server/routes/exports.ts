import { createRoute, z } from "@hono/zod-openapi";
import { calendar, happeningsCsv, happeningsJsonl, ploverJsonl } from "../../exports/index.js";
import type { IsoDay } from "../../ledger/index.js";
import { factQuery } from "../queries.js";
import { factFilters, problemSchema } from "../schemas.js";
import type { Fact } from "../shelf/shelf.js";
import { MOST_FACTS } from "./facts.js";
import { type App, body, type Services, todayOf } from "./route.js";

const formats = ["csv", "jsonl", "ics", "plover"] as const;
type Format = (typeof formats)[number];

const TYPES: { readonly [format in Format]: string } = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  plover: "application/jsonl; charset=utf-8",
};
const WRITERS: { readonly [format in Format]: (facts: readonly Fact[], on: IsoDay) => AsyncIterable<string> } = {
  csv: happeningsCsv,
  jsonl: happeningsJsonl,
  ics: calendar,
  plover: ploverJsonl,
};

const text = z.string();
const exportRoute = createRoute({
  method: "get",
  path: "/api/exports/{format}",
  tags: ["Exports"],
  summary: "Facts by any filter as CSV, JSON lines, iCalendar or PLOVER events",
  request: { params: z.object({ format: z.enum(formats) }), query: factFilters },
  responses: {
    200: {
      description: "The facts, in order of time.",
      content: { "text/csv": { schema: text }, "application/jsonl": { schema: text }, "text/calendar": { schema: text } },
    },
    400: { description: "The request cannot be understood.", content: { "application/problem+json": { schema: problemSchema } } },
  },
});

export function exportRoutes(app: App, { shelf, now }: Services): void {
  app.openapi(exportRoute, async (c) => {
    const { format } = c.req.valid("param");
    const query = factQuery(c.req.valid("query"), todayOf(now()));
    const facts = await shelf.allFacts(query, MOST_FACTS);
    const parts: string[] = [];
    for await (const part of WRITERS[format](facts, query.on)) parts.push(part);
    const name = `chancery.${format === "plover" ? "plover.jsonl" : format}`;
    return body(
      new Response(parts.join(""), { headers: { "content-type": TYPES[format], "content-disposition": `attachment; filename="${name}"` } }),
    );
  });
}

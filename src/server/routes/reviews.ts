import { randomUUID } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import type { Review } from "../../ledger/index.js";
import { atLeast } from "../guards/access.js";
import { notFound, ProblemError } from "../problem.js";
import { factQuery } from "../queries.js";
import { daySchema, factFilters, factSchema } from "../schemas.js";
import { queueOf } from "../views/queue.js";
import { MOST_FACTS } from "./facts.js";
import { type App, answers, body, type Services } from "./route.js";

const tags = ["Reviews"];
const telling = z.string().min(3).max(200);
const verdictSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["confirm", "reject"]), telling }),
  z.object({ kind: z.enum(["same", "apart"]), tellings: z.tuple([telling, telling]) }),
  z.object({
    kind: z.literal("correct"),
    telling,
    status: z.string().max(50).optional(),
    edtf: z.string().max(50).optional(),
    place: z.string().max(200).optional(),
  }),
]);
const givenSchema = z.object({ verdict: verdictSchema, note: z.string().max(5000).nullable().default(null) }).openapi("NewReview");
const reviewSchema = z
  .object({ id: z.string(), author: z.string(), made: z.string(), verdict: verdictSchema, note: z.string().nullable() })
  .openapi("Review", { description: "What a person decided. Of two that contradict each other the later holds; none is ever taken away." });

const listRoute = createRoute({
  method: "get",
  path: "/api/reviews",
  tags,
  summary: "All reviews, last first",
  request: { query: z.object({ telling: telling.optional(), from: daySchema.optional() }) },
  responses: answers(z.object({ items: z.array(reviewSchema) }), "Reviews."),
});
const queueRoute = createRoute({
  method: "get",
  path: "/api/reviews/queue",
  tags,
  summary: "Facts nobody has reviewed, the least certain and most told first",
  request: { query: factFilters.extend({ limit: z.coerce.number().int().min(1).max(200).default(20) }) },
  responses: answers(z.object({ items: z.array(factSchema), left: z.number().int() }), "Facts to review."),
});
const addRoute = createRoute({
  method: "post",
  path: "/api/reviews",
  tags,
  summary: "Confirm, reject or correct what is told; say that two tell of the same or not",
  middleware: [atLeast("reviewer")] as const,
  request: { body: { required: true, content: { "application/json": { schema: givenSchema } } } },
  responses: answers(reviewSchema, "The review as it is kept.", 403, 404),
});

export function reviewRoutes(app: App, { shelf, now }: Services): void {
  app.openapi(listRoute, async (c) => {
    const { telling: named, from = "" } = c.req.valid("query");
    const about = ({ verdict }: Review): readonly string[] => ("tellings" in verdict ? verdict.tellings : [verdict.telling]);
    const items = (await shelf.reviews()).filter((review) => review.made >= from && (named === undefined || about(review).includes(named)));
    return c.json(body({ items: [...items].sort((a, b) => (a.made > b.made ? -1 : 1)) }), 200);
  });
  app.openapi(queueRoute, async (c) => {
    const { limit, ...filters } = c.req.valid("query");
    const queue = queueOf(await shelf.allFacts(factQuery(filters), MOST_FACTS));
    return c.json(body({ items: queue.slice(0, limit), left: queue.length }), 200);
  });
  app.openapi(addRoute, async (c) => {
    const { verdict, note } = c.req.valid("json");
    for (const id of "tellings" in verdict ? verdict.tellings : [verdict.telling])
      if (!(await shelf.hasTelling(id))) throw notFound("telling", "/api/facts");
    if ("tellings" in verdict && verdict.tellings[0] === verdict.tellings[1])
      throw new ProblemError(400, "same-telling", "Name two tellings that differ.");
    const review = { id: randomUUID(), author: c.get("visitor").name, made: now().toISOString(), verdict, note } as Review;
    await shelf.review(review);
    return c.json(body(review), 200);
  });
}

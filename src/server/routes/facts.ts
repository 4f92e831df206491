import { createRoute, z } from "@hono/zod-openapi";
import { asOf } from "../../ledger/index.js";
import { notFound } from "../problem.js";
import { cutOf, factQuery } from "../queries.js";
import { cutFilters, daySchema, factFilters, factSchema, pageOfSchema } from "../schemas.js";
import { pageOf } from "../shelf/cursor.js";
import type { Shelf } from "../shelf/shelf.js";
import { actorsOf } from "../views/actors.js";
import { facetsOf } from "../views/facets.js";
import { flowsOf } from "../views/flows.js";
import { holderKey, holdersOf } from "../views/holders.js";
import { type RejectedFact, rejectedFact, rejectionsOf } from "../views/rejected.js";
import { isUpcoming } from "../views/telling.js";
import { remembered } from "./remembered.js";
import { type App, answers, body, idParam, type Services, todayOf } from "./route.js";

const tags = ["Facts"];
const query = cutFilters.extend(factFilters.shape);
const page = pageOfSchema(factSchema);

const listRoute = (path: string, summary: string, order: "asc" | "desc") =>
  createRoute({
    method: "get",
    path,
    tags,
    summary,
    request: { query: query.extend({ order: z.enum(["asc", "desc"]).default(order) }) },
    responses: answers(page, "Facts in order of time."),
  });
const oneRoute = createRoute({
  method: "get",
  path: "/api/facts/{id}",
  tags,
  summary: "One fact with its history and every claim",
  request: {
    params: idParam,
    query: factFilters.pick({ on: true }).extend({
      rejected: z
        .enum(["true"])
        .optional()
        .openapi({ description: "Gives a fact that was rejected too, with `rejected`: by whom, when, and by which reviews." }),
    }),
  },
  responses: answers(
    factSchema.extend({ rejected: z.object({ author: z.string(), made: z.string(), reviews: z.array(z.string()) }).optional() }),
    "The fact.",
    404,
  ),
});
const holdersRoute = createRoute({
  method: "get",
  path: "/api/offices/holders",
  tags,
  summary: "Who holds which office, each holder of each office once, by state and office",
  request: { query: factFilters.extend({ cursor: cutFilters.shape.cursor, limit: cutFilters.shape.limit }) },
  responses: answers(
    pageOfSchema(
      z.object({
        ...{ state: z.string().nullable(), office: z.string(), body: z.string().nullable(), holder: z.string().nullable(), status: z.string() },
        ...{ told: z.string().nullable(), articles: z.number().int(), fact: z.string() },
      }),
    ),
    "Holders. `told`: the day on which it was told last, in that fact; `articles`: how many tell it.",
  ),
});
const upcomingRoute = createRoute({
  method: "get",
  path: "/api/upcoming",
  tags,
  summary: "Visits, meetings and signings that are planned",
  request: {
    query: factFilters.extend({ on: daySchema.optional().openapi({ description: "The day from which one looks ahead; today if left out." }) }),
  },
  responses: answers(z.object({ on: z.string(), items: z.array(factSchema) }), "What is planned, soonest first."),
});

const count = z.object({ value: z.string(), facts: z.number().int() });
const facetsRoute = createRoute({
  method: "get",
  path: "/api/facets",
  tags,
  summary: "How the facts that filters leave divide by kind, state, status and year",
  request: { query: factFilters },
  responses: answers(
    z.object({ total: z.number().int(), kinds: z.array(count), states: z.array(count), statuses: z.array(count), years: z.array(count) }),
    "Counts; of states and statuses the twelve with most facts.",
  ),
});
const flowsRoute = createRoute({
  method: "get",
  path: "/api/visits/flows",
  tags,
  summary: "Who goes where: visits from each state to each other",
  request: { query: factFilters },
  responses: answers(
    z.object({ items: z.array(z.object({ from: z.string(), to: z.string(), visits: z.number().int(), last: z.string().nullable() })) }),
    "Most visits first; those cancelled or denied are not counted.",
  ),
});

const actorType = z.enum(["person", "state", "organisation", "group"]);
const actorsRoute = createRoute({
  method: "get",
  path: "/api/actors",
  tags,
  summary: "Who takes part in the facts that filters leave: persons, states, organisations, groups",
  request: {
    query: factFilters.extend({ type: actorType.optional(), limit: z.coerce.number().int().min(1).max(1000).default(100) }),
  },
  responses: answers(
    z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          ...{ id: z.string(), type: actorType, name: z.string(), state: z.string().nullable() },
          ...{ offices: z.array(z.string()), facts: z.number().int(), last: z.string().nullable() },
        }),
      ),
    }),
    "Most facts first; `id` is what `/api/facts?actor=` takes.",
  ),
});

/** So many facts are looked through for a view that has no pages. */
export const MOST_FACTS = 20_000;

async function rejectedOn(shelf: Shelf, id: string): Promise<RejectedFact | null> {
  const reviews = await shelf.reviews();
  const rejections = rejectionsOf(id, reviews);
  if (rejections.length === 0) return null;
  return rejectedFact(id, rejections, await shelf.tellings(rejections.map(({ verdict }) => verdict.telling)), reviews);
}

export function factRoutes(app: App, { shelf, now }: Services): void {
  const once = remembered(shelf);
  const lists = [
    { route: listRoute("/api/facts", "Facts by any filter, last first", "desc"), kinds: undefined },
    { route: listRoute("/api/timeline", "Facts in order of time, first first", "asc"), kinds: undefined },
    { route: listRoute("/api/agreements", "The register of agreements", "desc"), kinds: ["agreement"] as const },
    { route: listRoute("/api/visits", "The register of visits", "desc"), kinds: ["visit"] as const },
    { route: listRoute("/api/offices", "Who holds which office", "desc"), kinds: ["tenure"] as const },
  ];
  for (const { route, kinds } of lists)
    app.openapi(route, async (c) => {
      const asked = c.req.valid("query");
      const query = factQuery(asked, todayOf(now()));
      const page = await shelf.facts({ ...query, ...(kinds && { kinds }) }, cutOf(asked));
      return c.json(body({ ...page, items: page.items.map((fact) => asOf(fact, query.on)) }), 200);
    });
  app.openapi(holdersRoute, async (c) => {
    const { cursor, limit, ...filters } = c.req.valid("query");
    const query = { ...factQuery(filters, todayOf(now())), kinds: ["tenure"] as const };
    const all = await once(`holders ${JSON.stringify(query)}`, async () => holdersOf(await shelf.allFacts(query, MOST_FACTS)));
    return c.json(body(pageOf(all, holderKey, { limit, order: "asc", ...(cursor !== undefined && { after: cursor }) })), 200);
  });
  app.openapi(facetsRoute, async (c) => {
    const query = factQuery(c.req.valid("query"), todayOf(now()));
    const facets = await once(`facets ${JSON.stringify(query)}`, async () => facetsOf(await shelf.allFacts(query, MOST_FACTS), query.on));
    return c.json(body(facets), 200);
  });
  app.openapi(flowsRoute, async (c) => {
    const query = { ...factQuery(c.req.valid("query"), todayOf(now())), kinds: ["visit"] as const };
    const items = await once(`flows ${JSON.stringify(query)}`, async () => flowsOf(await shelf.allFacts(query, MOST_FACTS)));
    return c.json(body({ items }), 200);
  });
  app.openapi(actorsRoute, async (c) => {
    const { type, limit, ...filters } = c.req.valid("query");
    const query = factQuery(filters, todayOf(now()));
    const all = await once(`actors ${type} ${JSON.stringify(query)}`, async () => actorsOf(await shelf.allFacts(query, MOST_FACTS), type));
    return c.json(body({ total: all.length, items: all.slice(0, limit) }), 200);
  });
  app.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid("param");
    const fact = (await shelf.fact(id)) ?? (c.req.valid("query").rejected ? await rejectedOn(shelf, id) : null);
    if (!fact) throw notFound("fact", "/api/facts");
    return c.json(body(asOf(fact, c.req.valid("query").on ?? todayOf(now()))), 200);
  });
  app.openapi(upcomingRoute, async (c) => {
    const { on, ...query } = factQuery(c.req.valid("query"), todayOf(now()));
    const facts = await shelf.allFacts({ from: on, on, ...query }, MOST_FACTS);
    return c.json(body({ on, items: facts.filter((fact) => isUpcoming(fact, on)) }), 200);
  });
}

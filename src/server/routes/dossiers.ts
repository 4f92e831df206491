import { createRoute, z } from "@hono/zod-openapi";
import { ProblemError } from "../problem.js";
import { factQuery } from "../queries.js";
import { daySchema, factFilters, factSchema, stateSchema } from "../schemas.js";
import { stateNames, stateWords } from "../states.js";
import { dossierOf } from "../views/dossier.js";
import { networkOf } from "../views/network.js";
import { MOST_FACTS } from "./facts.js";
import { remembered } from "./remembered.js";
import { type App, answers, body, type Services, todayOf } from "./route.js";

const tags = ["Dossiers"];
const pair = z.array(z.string()).length(2).openapi({ minItems: 2, maxItems: 2 });
const nullableDay = z.string().nullable();
const dossierSchema = z
  .object({
    states: pair,
    on: z.string(),
    facts: z.number().int(),
    upcoming: z.array(factSchema),
    calledOff: z.array(factSchema),
    lastVisits: z.array(z.object({ to: z.string(), fact: factSchema.nullable() })),
    agreements: z.array(z.object({ field: z.string(), facts: z.array(factSchema) })),
    disputed: z.array(factSchema),
    relations: z.array(z.object({ month: z.string(), counts: z.record(z.string(), z.number().int()) })),
    sources: z.array(z.string()),
    lastPublished: nullableDay,
  })
  .openapi("Dossier");

const dossierRoute = createRoute({
  method: "get",
  path: "/api/dossiers/{a}/{b}",
  tags,
  summary: "What matters now between two states",
  request: {
    params: z.object({ a: stateSchema, b: stateSchema }),
    query: z.object({ on: daySchema.optional().openapi({ description: "The day from which one looks; today if left out." }) }),
  },
  responses: answers(dossierSchema, "The dossier.", 404),
});
const pairsRoute = createRoute({
  method: "get",
  path: "/api/pairs",
  tags,
  summary: "Pairs of states told of together, most often first",
  responses: answers(z.object({ items: z.array(z.object({ states: pair, facts: z.number().int(), last: nullableDay })) }), "Pairs."),
});
const statesRoute = createRoute({
  method: "get",
  path: "/api/states",
  tags,
  summary: "Codes and names of states, and other words for them",
  responses: answers(z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), words: z.array(z.string()) })) }), "States, by name."),
});
const networkRoute = createRoute({
  method: "get",
  path: "/api/network",
  tags,
  summary: "What passes between states in a period",
  request: { query: factFilters },
  responses: answers(
    z.object({
      items: z.array(
        z.object({
          states: pair,
          ...{ facts: z.number().int(), visits: z.number().int(), agreements: z.number().int(), warm: z.number().int(), strained: z.number().int() },
        }),
      ),
    }),
    "Ties, strongest first.",
  ),
});

const MOST_PAIRS = 500;

/** @throws ProblemError 404 of what is no state, 400 of one state twice */
function assertPair(a: string, b: string): void {
  const names = stateNames();
  for (const code of [a, b])
    if (!names.has(code))
      throw new ProblemError(404, "state-unknown", `There is no state with the code ${code}. GET /api/states lists those that there are.`);
  if (a === b) throw new ProblemError(400, "invalid", `${a} stands twice. Name two states; what is known of one is at /api/timeline?state=${a}.`);
}

export function dossierRoutes(app: App, { shelf, now }: Services): void {
  const once = remembered(shelf);
  app.openapi(dossierRoute, async (c) => {
    const { a, b } = c.req.valid("param");
    assertPair(a, b);
    const { on = todayOf(now()) } = c.req.valid("query");
    const facts = await shelf.allFacts({ states: [a, b] }, MOST_FACTS);
    return c.json(body(dossierOf([a, b], facts, on)), 200);
  });
  app.openapi(pairsRoute, async (c) => c.json(body({ items: (await shelf.pairs()).slice(0, MOST_PAIRS) }), 200));
  app.openapi(statesRoute, (c) => {
    const items = [...stateNames()]
      .map(([code, name]) => ({ code, name, words: stateWords(code) }))
      .sort((x, y) => x.name.localeCompare(y.name, "en"));
    return c.json(body({ items }), 200);
  });
  app.openapi(networkRoute, async (c) => {
    const query = factQuery(c.req.valid("query"), todayOf(now()));
    const ties = await once(`network ${JSON.stringify(query)}`, async () => networkOf(await shelf.allFacts(query, MOST_FACTS)));
    return c.json(body({ items: ties.slice(0, MOST_PAIRS) }), 200);
  });
}

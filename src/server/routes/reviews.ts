import { randomUUID } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import {
  asOf,
  type Correction,
  headlineOf,
  isEdtf,
  type LedgerActor,
  namedActor,
  namedBy,
  type Review,
  type Telling,
  type Verdict,
  withdrawnIn,
} from "../../ledger/index.js";
import { atLeast, type Visitor } from "../guards/access.js";
import { notFound, ProblemError } from "../problem.js";
import { factQuery } from "../queries.js";
import { daySchema, factFilters, factSchema, stateSchema } from "../schemas.js";
import type { Shelf } from "../shelf/shelf.js";
import { visibleTo } from "../views/coding.js";
import { queueOf } from "../views/queue.js";
import { MOST_FACTS } from "./facts.js";
import { remembered } from "./remembered.js";
import { type App, answers, body, type Services, todayOf } from "./route.js";

const tags = ["Reviews"];
const telling = z.string().min(3).max(200);
const ROLES = [
  ...(["visitors", "host", "participants", "parties", "signatories", "holder", "member", "organisation"] as const),
  ...(["subject", "object", "speaker", "co_speakers", "addressee", "source", "target"] as const),
] as const;
const actorSchema = z.object({
  role: z.enum(ROLES),
  type: z.enum(["person", "state", "organisation", "group"]),
  name: z.string().trim().min(1).max(300),
  state: stateSchema.nullable().default(null),
});
const correction = {
  status: z.string().max(50).optional(),
  edtf: z
    .string()
    .max(50)
    .refine(isEdtf, "write a date as EDTF, such as 2019-08-26, 2019-08 or 2019-08-26/2019-08-28")
    .nullable()
    .optional()
    .openapi({ description: "Null where no date is told." }),
  place: z.string().max(200).nullable().optional().openapi({ description: "Null where no place is told." }),
  actors: z.array(actorSchema).min(1).max(60).optional().openapi({ description: "All actors in all roles, as they should be." }),
  claims: z
    .array(z.object({ claim: z.number().int().min(0), start: z.number().int().min(0), end: z.number().int().min(1) }))
    .max(60)
    .optional()
    .openapi({ description: "Other words for claims: the claim's place in the telling, and code points of the article's text, half-open." }),
};
const verdictSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["confirm", "reject", "comment"]), telling }),
  z.object({ kind: z.enum(["same", "apart"]), tellings: z.tuple([telling, telling]) }),
  z.object({ kind: z.literal("correct"), telling, ...correction }),
  z.object({
    ...{ kind: z.literal("code"), telling, round: z.string().min(1).max(100), judgement: z.enum(["confirm", "reject", "correct"]) },
    ...correction,
    coder: z.string().min(1).max(100).optional().openapi({ description: "Whose coding it is, where an admin enters it for somebody." }),
  }),
  z.object({ kind: z.literal("withdraw"), review: z.string().min(1).max(200) }),
]);
type Given = z.output<typeof verdictSchema>;
const note = z.string().max(5000).nullable().default(null);
const givenSchema = z.object({ verdict: verdictSchema, note }).openapi("NewReview");
export const reviewSchema = z
  .object({
    ...{ id: z.string(), author: z.string(), made: z.string(), note: z.string().nullable() },
    verdict: z.looseObject({ kind: z.enum(["confirm", "reject", "comment", "same", "apart", "correct", "code", "withdraw"]) }),
  })
  .openapi("Review", {
    description: "What a person decided. Of two that contradict each other the later holds; none is ever taken away, but one may be withdrawn.",
  });

const listRoute = createRoute({
  method: "get",
  path: "/api/reviews",
  tags,
  summary: "Reviews, last first; what others code blind is left out",
  request: {
    query: z.object({ telling: telling.optional(), from: daySchema.optional(), limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  },
  responses: answers(
    z.object({
      items: z.array(
        reviewSchema.extend({
          about: z.string().nullable().openapi({ description: "What the telling says, in one line." }),
          withdrawn: z.boolean(),
        }),
      ),
    }),
    "Reviews.",
  ),
});
const queueRoute = createRoute({
  method: "get",
  path: "/api/reviews/queue",
  tags,
  summary: "Facts nobody has reviewed, the least certain and most told first",
  request: {
    query: factFilters.extend({
      limit: z.coerce.number().int().min(1).max(200).default(20),
      after: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: "Id of the fact after which the queue goes on; from the front where it is no longer in it." }),
    }),
  },
  responses: answers(z.object({ items: z.array(factSchema), left: z.number().int() }), "Facts to review."),
});
const addRoute = createRoute({
  method: "post",
  path: "/api/reviews",
  tags,
  summary: "Confirm, reject, correct or comment on what is told; say that two tell of the same or not; code blind; take a review back",
  middleware: [atLeast("reviewer")] as const,
  request: { body: { required: true, content: { "application/json": { schema: givenSchema } } } },
  responses: answers(reviewSchema, "The review as it is kept.", 403, 404),
});
const addManyRoute = createRoute({
  method: "post",
  path: "/api/reviews/together",
  tags,
  summary: "Several reviews at once: all are kept or none",
  middleware: [atLeast("reviewer")] as const,
  request: {
    body: { required: true, content: { "application/json": { schema: z.object({ verdicts: z.array(verdictSchema).min(1).max(500), note }) } } },
  },
  responses: answers(z.object({ items: z.array(reviewSchema) }), "The reviews as they are kept.", 403, 404),
});
const visitorRoute = createRoute({
  method: "get",
  path: "/api/visitor",
  tags,
  summary: "Who you are here, and what you may do",
  responses: answers(z.object({ name: z.string(), role: z.enum(["reader", "reviewer", "admin"]) }), "You."),
});

export function reviewRoutes(app: App, { shelf, now }: Services): void {
  const once = remembered(shelf);
  const keep = async (given: readonly Given[], said: string | null, visitor: Visitor): Promise<Review[]> => {
    const made = now().toISOString();
    const reviews: Review[] = [];
    for (const verdict of given) {
      const { author, kept } = await verdictOf(verdict, visitor, shelf);
      reviews.push({ id: randomUUID(), author, made, verdict: kept, note: said });
    }
    await shelf.review(...reviews);
    return reviews;
  };
  app.openapi(visitorRoute, (c) => c.json(c.get("visitor"), 200));
  app.openapi(listRoute, async (c) => {
    const { telling: named, from = "", limit } = c.req.valid("query");
    const reviews = await shelf.reviews();
    const withdrawn = withdrawnIn(reviews);
    const items = visibleTo(c.get("visitor").name, reviews)
      .filter((review) => review.made >= from && (named === undefined || namedBy(review).includes(named)))
      .sort((a, b) => (a.made > b.made ? -1 : a.made < b.made ? 1 : 0))
      .slice(0, limit);
    const tellings = await shelf.tellings(items.flatMap((review) => namedBy(review).slice(0, 1)));
    const about = (review: Review): string | null => {
      const told = tellings.get(namedBy(review)[0] ?? "");
      return told ? headlineOf(told) : null;
    };
    return c.json(body({ items: items.map((review) => ({ ...review, about: about(review), withdrawn: withdrawn.has(review.id) })) }), 200);
  });
  app.openapi(queueRoute, async (c) => {
    const { limit, after, ...filters } = c.req.valid("query");
    const query = factQuery(filters, todayOf(now()));
    const queue = await once(`queue ${JSON.stringify(query)}`, async () => queueOf(await shelf.allFacts(query, MOST_FACTS)));
    const from = queue.findIndex(({ id }) => id === after) + 1;
    return c.json(body({ items: queue.slice(from, from + limit).map((fact) => asOf(fact, query.on)), left: queue.length }), 200);
  });
  app.openapi(addRoute, async (c) => {
    const { verdict, note: said } = c.req.valid("json");
    return c.json(body((await keep([verdict], said, c.get("visitor")))[0]), 200);
  });
  app.openapi(addManyRoute, async (c) => {
    const { verdicts, note: said } = c.req.valid("json");
    return c.json(body({ items: await keep(verdicts, said, c.get("visitor")) }), 200);
  });
}

/** A verdict as it is kept: actors with their ids, claims with their words, withdrawals with the tellings they touch. */
async function verdictOf(given: Given, visitor: Visitor, shelf: Shelf): Promise<{ readonly author: string; readonly kept: Verdict }> {
  const author = visitor.name;
  if (given.kind === "withdraw") return { author, kept: await withdrawal(given.review, visitor, shelf) };
  const ids = "tellings" in given ? given.tellings : [given.telling];
  const tellings = await shelf.tellings(ids);
  const told = tellings.get(ids[0] ?? "");
  if (!told || ids.some((id) => !tellings.has(id))) throw notFound("telling", "/api/facts");
  if ("tellings" in given && given.tellings[0] === given.tellings[1]) throw new ProblemError(400, "same-telling", "Name two tellings that differ.");
  if (given.kind === "correct") {
    const { kind, telling: id, ...put } = given;
    return { author, kept: { kind, telling: id, ...(await correctionOf(put, told, shelf)) } };
  }
  if (given.kind === "code") {
    const { kind, telling: id, round, judgement, coder = author, ...put } = given;
    if (coder !== author && visitor.role !== "admin")
      throw new ProblemError(403, "role-needed", "Only an admin enters codings for somebody else. Leave `coder` out.");
    return { author: coder, kept: { kind, telling: id, round, judgement, ...(judgement === "correct" ? await correctionOf(put, told, shelf) : {}) } };
  }
  return { author, kept: given as Verdict };
}

async function withdrawal(id: string, visitor: Visitor, shelf: Shelf): Promise<Verdict> {
  const review = (await shelf.reviews()).find((each) => each.id === id);
  if (!review) throw notFound("review", "/api/reviews");
  if (review.verdict.kind === "withdraw") throw new ProblemError(400, "withdrawal", "A withdrawal stays. Give the verdict again instead.");
  if (review.author !== visitor.name && visitor.role !== "admin")
    throw new ProblemError(
      403,
      "not-yours",
      `${review.author} gave this review; only they or an admin may take it back. Give one of your own instead.`,
    );
  return { kind: "withdraw", review: id, tellings: namedBy(review) };
}

type Put = Omit<Extract<Given, { readonly kind: "correct" }>, "kind" | "telling">;

async function correctionOf({ status, edtf, place, actors, claims }: Put, told: Telling, shelf: Shelf): Promise<Correction> {
  const known = (actor: z.output<typeof actorSchema>): LedgerActor | undefined =>
    told.actors.find(({ role, type, name, state }) => role === actor.role && type === actor.type && name === actor.name && state === actor.state);
  const put: Correction = {
    ...(status && { status }),
    ...(edtf !== undefined && { edtf }),
    ...((place || place === null) && { place }),
    ...(actors && { actors: actors.map((actor) => known(actor) ?? namedActor(actor.role, actor.type, actor.name, actor.state)) }),
    ...(claims && claims.length > 0 && { claims: await wordsOf(claims, told, shelf) }),
  };
  if (Object.keys(put).length === 0)
    throw new ProblemError(400, "nothing-corrected", "Say what is to be put right: status, edtf, place, actors or claims.");
  return put;
}

async function wordsOf(claims: NonNullable<Put["claims"]>, told: Telling, shelf: Shelf): Promise<NonNullable<Correction["claims"]>> {
  const article = await shelf.article(told.article);
  const points = Array.from(article?.article.text ?? "");
  return claims.map(({ claim, start, end }) => {
    if (claim >= told.claims.length || start >= end || end > points.length)
      throw new ProblemError(400, "no-such-words", "Give the place of a claim that is there, and a stretch within the article's text.");
    return { claim, start, end, quote: points.slice(start, end).join("") };
  });
}

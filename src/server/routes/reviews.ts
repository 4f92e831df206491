import { randomUUID } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import { asOf, headlineOf, namedBy, type Review, type Telling, type Verdict, withdrawnIn } from "../../ledger/index.js";
import { atLeast, type Visitor } from "../guards/access.js";
import { notFound, ProblemError } from "../problem.js";
import { factQuery } from "../queries.js";
import { daySchema, factFilters, factSchema } from "../schemas.js";
import type { Shelf } from "../shelf/shelf.js";
import { visibleTo } from "../views/coding.js";
import { queueOf } from "../views/queue.js";
import { correctionOf, correctionShape } from "./corrections.js";
import { MOST_FACTS } from "./facts.js";
import { remembered } from "./remembered.js";
import { type App, answers, body, type Services, todayOf } from "./route.js";

const tags = ["Reviews"];
const telling = z.string().min(3).max(200);
const verdictSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["confirm", "reject", "comment"]), telling }),
  z.strictObject({ kind: z.enum(["same", "apart"]), tellings: z.tuple([telling, telling]) }),
  z.strictObject({ kind: z.literal("correct"), telling, ...correctionShape }),
  z.strictObject({
    ...{ kind: z.literal("code"), telling, round: z.string().min(1).max(100), judgement: z.enum(["confirm", "reject", "correct"]) },
    ...correctionShape,
    coder: z.string().min(1).max(100).optional().openapi({ description: "Whose coding it is, where an admin enters it for somebody." }),
  }),
  z.strictObject({ kind: z.literal("withdraw"), review: z.string().min(1).max(200) }),
]);
type Given = z.output<typeof verdictSchema>;
const note = z.string().max(5000).nullable().default(null);
const givenSchema = z.strictObject({ verdict: verdictSchema, note }).openapi("NewReview");
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
    body: { required: true, content: { "application/json": { schema: z.strictObject({ verdicts: z.array(verdictSchema).min(1).max(500), note }) } } },
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
    if (!said?.trim() && given.some(({ kind }) => kind === "comment"))
      throw new ProblemError(400, "comment-empty", "Write the comment as the note beside the verdict.", {}, ["note"]);
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
  if (given.kind === "same") assertOneKind([...tellings.values()]);
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

function assertOneKind([first, ...others]: readonly Telling[]): void {
  const other = others.find(({ kind }) => kind !== first?.kind);
  if (first && other)
    throw new ProblemError(
      400,
      "kinds-differ",
      `One telling is of a ${first.kind}, the other of a ${other.kind}. Only tellings of one kind can be one fact.`,
    );
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

import { createRoute, z } from "@hono/zod-openapi";
import type { Article } from "../../text/index.js";
import { atLeast } from "../guards/access.js";
import { notFound } from "../problem.js";
import { cutOf, inOrder } from "../queries.js";
import { articleSchema, cutFilters, daySchema, fullArticleSchema, handedInSchema, pageOfSchema } from "../schemas.js";
import type { ShelvedArticle } from "../shelf/shelf.js";
import { type App, answers, body, idParam, type Services } from "./route.js";

const tags = ["Articles"];
const listRoute = createRoute({
  method: "get",
  path: "/api/articles",
  tags,
  summary: "List articles, last published first",
  request: {
    query: cutFilters.extend({
      q: z.string().max(300).optional(),
      source: z.string().max(300).optional(),
      from: daySchema.optional(),
      to: daySchema.optional(),
    }),
  },
  responses: answers(pageOfSchema(articleSchema), "Articles."),
});
const oneRoute = createRoute({
  method: "get",
  path: "/api/articles/{id}",
  tags,
  summary: "One article with its text and record",
  request: { params: idParam },
  responses: answers(fullArticleSchema, "The article.", 404),
});
const addRoute = createRoute({
  method: "post",
  path: "/api/articles",
  tags,
  summary: "Read an article and keep it",
  middleware: [atLeast("reviewer")] as const,
  request: { body: { required: true, content: { "application/json": { schema: handedInSchema } } } },
  responses: answers(
    z.object({ id: z.string(), known: z.boolean() }),
    "The article's id; `known` where it was there already.",
    403,
    413,
    422,
    429,
    502,
    503,
  ),
});

export function articleRoutes(app: App, { shelf, readings }: Services): void {
  app.openapi(listRoute, async (c) => {
    const { q, source, from, to, ...cut } = c.req.valid("query");
    inOrder({ from, to });
    const query = { ...(q && { text: q }), ...(source && { source }), ...(from && { from }), ...(to && { to }) };
    const page = await shelf.articles(query, cutOf(cut));
    return c.json(body({ ...page, items: page.items.map((held) => summaryOf(held.id, held)) }), 200);
  });
  app.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid("param");
    const held = await shelf.article(id);
    if (!held) throw notFound("article", "/api/articles");
    return c.json(body({ ...summaryOf(id, held), text: held.article.text, record: held.record }), 200);
  });
  app.openapi(addRoute, async (c) => {
    const { include: _, explain: __, ...handed } = c.req.valid("json");
    const { article, record } = await readings.read(handed as Parameters<typeof readings.read>[0], { signal: c.req.raw.signal });
    return c.json(body(await shelf.add(article, record)), 200);
  });
}

const summaryOf = (id: string, { article, record, added }: ShelvedArticle) => ({
  id,
  title: article.title,
  source: article.source,
  url: article.url,
  published: { edtf: record.document.published.edtf, basis: record.document.published.basis },
  added,
  facts: record.facts.length,
  words: wordsIn(article),
});

/** Counted once for each article that a shelf keeps at hand. */
const counted = new WeakMap<Article, number>();
function wordsIn(article: Article): number {
  const words = counted.get(article) ?? article.text.split(/\s+/u).length;
  counted.set(article, words);
  return words;
}

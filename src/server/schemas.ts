import { z } from "@hono/zod-openapi";
import { isDay, LAPSED } from "../ledger/index.js";
import { isCursor } from "./shelf/cursor.js";
import { isState } from "./states.js";
import { STATUSES } from "./vocabulary.js";

/** Shapes of what goes in and out over HTTP; the OpenAPI document is made of them. */

export const kinds = ["visit", "meeting", "agreement", "tenure", "membership", "alignment", "statement", "interaction"] as const;
export const certainties = ["certain", "probable", "possible", "unknown", "certain-not", "probable-not", "possible-not"] as const;

/** Statuses that facts can be asked for: those that are told, and what follows from several tellings or from the day. */
const ASKED_STATUSES = [...new Set([...STATUSES.visit, "confirmed", LAPSED, ...Object.values(STATUSES).flat()])] as [string, ...string[]];

/** A day of the calendar as people count years: there is no year 0. */
export const isCalendarDay = (day: string): boolean => day >= "0001" && isDay(day);
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, "write a day as 2019-08-26")
  .refine(isCalendarDay, "there is no such day in the calendar")
  .openapi({ format: "date", example: "2019-08-26" });
export const stateSchema = z
  .string()
  .regex(/^[A-Za-z]{3}$/u, "write a state as its ISO 3166-1 alpha-3 code, such as TUR")
  .transform((code) => code.toUpperCase())
  .openapi({ type: "string", pattern: "^[A-Za-z]{3}$", example: "TUR" });
const NO_STATE = "there is no state with this code; GET /api/states lists those that there are";
export const knownStateSchema = stateSchema.refine(isState, NO_STATE);

const nullable = z.string().nullable();
const interval = z.object({ first: nullable, last: nullable });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    fields: z.array(z.string()).optional(),
  })
  .openapi("Problem", {
    description: "RFC 9457 problem details; `detail` says what to do, `code` is stable; `fields` names what was not understood.",
  });

const recordClaim = z.object({
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  speaker: nullable,
  addressee: nullable,
  certainty: z.enum(certainties),
});
const plover = z.looseObject({
  source: z.string(),
  target: z.string(),
  type: z.string(),
  mode: nullable,
  contexts: z.array(z.string()),
  cameo: nullable,
});
const recordActor = z.object({
  id: z.string(),
  type: z.enum(["person", "state", "organisation", "group"]),
  name: z.string(),
  country: nullable,
  aliases: z.array(z.string()),
  mentions: z.array(z.array(z.number().int()).length(2).openapi({ minItems: 2, maxItems: 2 })),
});
const recordFact = z.looseObject({
  id: z.string(),
  kind: z.enum(kinds),
  status: z.string(),
  time: z.object({ edtf: nullable, text: z.string() }).nullable(),
  place: z.object({ name: z.string(), country: nullable }).nullable(),
  claims: z.array(recordClaim),
  events: z.array(plover),
});
export const recordSchema = z
  .object({
    file: z.string().optional(),
    document: z.looseObject({
      id: z.string(),
      title: nullable,
      source: nullable,
      url: nullable,
      language: z.string(),
      published: z.looseObject({ edtf: nullable, basis: z.enum(["metadata", "dateline", "inferred", "unknown"]) }),
    }),
    actors: z.array(recordActor),
    facts: z.array(recordFact),
    text: z.string().optional().openapi({ description: "The text that was read, in NFC; only where `include` asks for it." }),
  })
  .openapi("Record", { description: "What one article says. Offsets are Unicode code points of its text, half-open." });

const ledgerActor = z.object({ role: z.string(), id: z.string(), type: recordActor.shape.type, name: z.string(), state: nullable });
const ledgerTime = z.looseObject({ first: nullable, last: nullable, edtf: nullable });
export const tellingSchema = z
  .looseObject({
    id: z.string(),
    article: z.string(),
    source: nullable,
    published: interval,
    kind: z.enum(kinds),
    status: z.string(),
    actors: z.array(ledgerActor),
    time: ledgerTime.nullable(),
    place: recordFact.shape.place,
    claims: z.array(z.looseObject({ quote: z.string(), start: z.number().int(), end: z.number().int(), speaker: nullable, certainty: z.string() })),
  })
  .openapi("Telling", { description: "One fact as one article tells it." });
export const factSchema = z
  .looseObject({
    id: z.string(),
    kind: z.enum(kinds),
    actors: z.array(ledgerActor),
    states: z.array(z.string()),
    time: ledgerTime.nullable(),
    place: recordFact.shape.place,
    status: z.string(),
    lapses: nullable,
    history: z.array(z.looseObject({ status: z.string(), published: interval, tellings: z.array(z.string()) })),
    disagreements: z.array(z.object({ about: z.string(), sides: z.array(z.object({ says: z.string(), tellings: z.array(z.string()) })) })),
    details: z.record(z.string(), z.unknown()),
    articles: z.number().int(),
    independent: z.number().int(),
    published: interval,
    tellings: z.array(tellingSchema),
  })
  .openapi("Fact", { description: "One happening with everything that is told of it, from all articles." });

export const articleSchema = z
  .object({
    id: z.string(),
    title: nullable,
    source: nullable,
    url: nullable,
    published: z.object({ edtf: nullable, basis: z.string() }),
    added: z.string(),
    facts: z.number().int(),
    words: z.number().int(),
  })
  .openapi("Article");
export const fullArticleSchema = articleSchema.extend({ text: z.string(), record: recordSchema }).openapi("ArticleWithText");

export const pageOfSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: nullable.openapi({ description: "Give it as `cursor` for the next page; null on the last." }),
    total: z.number().int(),
  });

export const handedInSchema = z
  .strictObject({
    text: z.string().max(5_000_000).optional().openapi({ description: "The article's text, or the HTML source of its page. Either this or `url`." }),
    url: z.string().max(2000).optional().openapi({ description: "The http(s) address of the article's page." }),
    published: daySchema.optional(),
    title: z.string().max(1000).optional(),
    source: z.string().max(300).optional(),
    language: z.enum(["en"]).optional().openapi({ description: "What it is written in, where that is mistaken; only English is read." }),
    explain: z.boolean().optional().openapi({ description: "Say for each fact which words, frame and score made it." }),
    include: z.array(z.enum(["text"])).optional(),
  })
  .refine(({ text, url }) => (text === undefined) !== (url === undefined), "give either `text` or `url`")
  .openapi("HandedIn");

const list = <Values extends readonly [string, ...string[]]>(values: Values, more = "") =>
  z
    .string()
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .pipe(z.array(z.enum(values)))
    .openapi({ type: "string", description: `One or more, with commas between: ${values.join(", ")}.${more}` });

/** Filters of facts, as a query. */
export const factFilters = z.object({
  state: knownStateSchema.optional().openapi({ description: "A state that takes part." }),
  pair: z
    .string()
    .regex(/^[A-Za-z]{3},[A-Za-z]{3}$/u, "write a pair as two codes, such as KHM,TUR")
    .refine((pair) => pair.toUpperCase().split(",").every(isState), NO_STATE)
    .optional()
    .openapi({ example: "KHM,TUR" }),
  kind: list(kinds).optional(),
  host: knownStateSchema.optional().openapi({ description: "A state that is visited." }),
  visitor: knownStateSchema.optional().openapi({ description: "A state whose people visit." }),
  status: list(ASKED_STATUSES, " As of the day: what was announced and never followed up is `lapsed` once its day is past.").optional(),
  on: daySchema.optional().openapi({ description: "The day as of which statuses are told and chosen; today if left out." }),
  certainty: list(certainties).optional(),
  source: z.string().max(300).optional(),
  article: z.string().max(100).optional(),
  actor: z.string().max(300).optional(),
  q: z.string().max(300).optional().openapi({ description: "Words that must all stand in it." }),
  from: daySchema.optional().openapi({ description: "Days that its time may overlap." }),
  to: daySchema.optional(),
});

export const cutFilters = z.object({
  cursor: z.string().max(500).refine(isCursor, "take it from `next` of the page before, or leave it out for the first page").optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  order: z.enum(["asc", "desc"]).default("desc"),
});

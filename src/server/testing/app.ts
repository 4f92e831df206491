import { articleFromText } from "../../ingest/index.js";
import type { Reader, Record } from "../../reading/index.js";
import type { Article } from "../../text/index.js";
import { type AppOptions, createApp } from "../app.js";
import { readings } from "../readings.js";
import type { App } from "../routes/route.js";
import { memoryShelf } from "../shelf/memory.js";
import type { Shelf } from "../shelf/shelf.js";
import { apart } from "./apart.js";

/** A reader that finds one visit, of Turkey's minister to Cambodia, in the first sentence of whatever it is given. */
export const simpleReader: Reader = {
  model: "simple",
  runtime: null,
  tell: () => Promise.reject(new Error("not here")),
  read: async (article) => recordOf(article),
};

export function recordOf(article: Article): Record {
  const end = Math.min([...article.text].length, 40);
  const quote = [...article.text].slice(0, end).join("");
  const claim = { quote, start: 0, end, speaker: "soylu", addressee: null, certainty: "certain" };
  return {
    document: {
      ...{ id: article.id, title: article.title, source: article.source, url: article.url, language: "en" },
      published: { edtf: article.published, basis: article.published ? "metadata" : "unknown" },
    },
    actors: [
      { id: "soylu", type: "person", name: "Süleyman Soylu", country: "TUR", aliases: [], mentions: [[0, Math.min(3, end)]] },
      { id: "khm", type: "state", name: "Cambodia", country: "KHM", aliases: [], mentions: [] },
    ],
    facts: [
      {
        ...{ id: "f1", kind: "visit", visitors: ["soylu"], host: "khm", offices: ["minister"], purpose: null, status: "announced" },
        time: article.published ? { edtf: "2019-08-26", text: "on Monday" } : null,
        place: { name: "Phnom Penh", country: "KHM" },
        claims: [claim],
        events: [{ source: "soylu", target: "khm", type: "CONSULT", mode: "visit", contexts: [], cameo: "042" }],
      },
    ],
  };
}

export const NOW = new Date("2019-08-22T12:00:00Z");

export interface TestApp {
  readonly app: App;
  readonly shelf: Shelf;
  readonly errors: unknown[];
  get(path: string, headers?: { readonly [name: string]: string }): Promise<Response>;
  post(path: string, body: unknown, headers?: { readonly [name: string]: string }): Promise<Response>;
}

/** The application with a shelf of two articles. */
export async function testApp(
  options: Partial<AppOptions> = {},
  shelf: Shelf = memoryShelf(apart, () => NOW),
  now: () => Date = () => NOW,
): Promise<TestApp> {
  const errors: unknown[] = [];
  const app = createApp(
    { shelf, readings: readings(async () => simpleReader), now },
    { tokens: null, rate: null, clientOf: () => "test", onError: (error) => errors.push(error), version: "0.0.0", ...options },
  );
  for (const [text, about] of [
    ["Soylu is to visit Cambodia on Monday, the ministry said.", { title: "Visit", source: "Test Wire", published: "2019-08-22" }],
    ["The minister may visit Cambodia.", { title: null, source: "Other Wire", published: null }],
  ] as const) {
    const article = articleFromText(text, about);
    await shelf.add(article, recordOf(article));
  }
  const host = { host: "localhost:8484" };
  return {
    ...{ app, shelf, errors },
    get: async (path, headers = {}) => app.request(path, { headers: { ...host, ...headers } }),
    post: async (path, body, headers = {}) =>
      app.request(path, {
        method: "POST",
        headers: { ...host, "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}

/** What tests look at in answers whose schemas other tests hold them to. */
export interface Answer {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly code: string;
  readonly next: string | null;
  readonly paths: { readonly [path: string]: { readonly [method: string]: { readonly responses: object } } };
  readonly items: readonly Answer[];
  readonly note: string | null;
  readonly upcoming: readonly Answer[];
  readonly tellings: readonly Answer[];
}
export const answerOf = async (response: Response | Promise<Response>): Promise<Answer> => (await (await response).json()) as Answer;

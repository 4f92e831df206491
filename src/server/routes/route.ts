import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "@hono/zod-openapi";
import type { Env } from "../guards/access.js";
import type { Readings } from "../readings.js";
import { problemSchema } from "../schemas.js";
import type { Shelf } from "../shelf/shelf.js";

export type App = OpenAPIHono<Env>;

/** What routes work with. */
export interface Services {
  readonly shelf: Shelf;
  readonly readings: Readings;
  readonly now: () => Date;
}

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({ content: { "application/json": { schema } }, description });

const PROBLEMS = {
  400: "The request cannot be understood.",
  401: "A token is needed.",
  403: "It is not allowed.",
  404: "There is no such thing.",
  409: "It contradicts what is there.",
  413: "The request is too large.",
  422: "The article cannot be read.",
  429: "Too many requests.",
  502: "The address could not be fetched.",
  503: "Too many articles are waiting to be read.",
} as const;

/** The answers of a route: its own, and the problems it may have. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string, ...problems: (keyof typeof PROBLEMS)[]) => ({
  200: json(schema, description),
  ...Object.fromEntries(
    [400, 401, ...problems].map((status) => [
      status,
      { content: { "application/problem+json": { schema: problemSchema } }, description: PROBLEMS[status as keyof typeof PROBLEMS] },
    ]),
  ),
});

/** A read-only value as the body that a route's schema, made of mutable types, asks for; tests hold every answer to its schema. */
export const body = (value: unknown): never => value as never;

export const idParam = z.object({ id: z.string().min(1).max(100) });

export const todayOf = (now: Date): string => now.toISOString().slice(0, 10);

import type { MiddlewareHandler } from "hono";
import { ProblemError } from "../problem.js";
import type { App } from "../routes/route.js";

/** The methods that an address takes; none where there is nothing at it. */
type Methods = (path: string) => readonly string[];

const EVERY = "ALL";

/** What is not done with an address is refused with what can be (RFC 9110, 15.5.6); OPTIONS is answered by the same. */
export function knownMethod(app: App): MiddlewareHandler {
  let methods: Methods | undefined;
  return async (c, next) => {
    methods ??= methodsOf(app);
    const there = methods(c.req.path);
    if (there.length === 0 || there.includes(c.req.method)) return next();
    const allow = { allow: [...there, "OPTIONS"].join(", ") };
    if (c.req.method === "OPTIONS") return new Response(null, { status: 204, headers: allow });
    throw new ProblemError(
      405,
      "method-not-allowed",
      `${c.req.method.slice(0, 20)} is not done here; this address takes ${there.join(", ")}. GET /openapi.json says what each does.`,
      allow,
    );
  };
}

function methodsOf(app: App): Methods {
  const routes = app.routes.filter(({ method }) => method !== EVERY).map(({ method, path }) => ({ method, matches: patternOf(path) }));
  return (path) => {
    const found = new Set(routes.flatMap(({ method, matches }) => (matches.test(path) ? [method] : [])));
    return [...found].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  };
}

/** Of `/api/facts/:id` and `/pair/*`. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.+?^$()|[\]\\]/gu, "\\$&")
      .replace(/:[^/]+|\{[^}]+\}/gu, "[^/]+")
      .replace(/\*$/u, ".*")}$`,
    "u",
  );

interface Described {
  readonly method: string;
  readonly matches: RegExp;
  readonly names: readonly string[];
}

/** A parameter that an operation does not have is a mistake of whoever asks, who would otherwise take the answer for what was meant. */
export function knownParameters(app: App): MiddlewareHandler {
  let described: readonly Described[] | undefined;
  return async (c, next) => {
    described ??= describedIn(app);
    const operation = described.find(({ method, matches }) => method === c.req.method && matches.test(c.req.path));
    const unknown = operation && Object.keys(c.req.query()).filter((name) => !operation.names.includes(name));
    if (operation && unknown && unknown.length > 0)
      throw new ProblemError(
        400,
        "parameter-unknown",
        `There is no parameter ${unknown
          .slice(0, 5)
          .map((name) => name.slice(0, 40))
          .join(", ")} here. ${operation.names.length > 0 ? `This takes ${operation.names.join(", ")}.` : "This takes none."}`,
      );
    await next();
  };
}

function describedIn(app: App): readonly Described[] {
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== "route") return [];
    const { method, path, request } = definition.route;
    const shape = request?.query === undefined ? {} : (request.query as { readonly shape?: object }).shape;
    return shape === undefined ? [] : [{ method: method.toUpperCase(), matches: patternOf(path), names: Object.keys(shape) }];
  });
}

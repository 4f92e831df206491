import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { deskFile, deskPage } from "./desk-files.js";
import { type Env, knowVisitor, type Token, type Tokens } from "./guards/access.js";
import { knownMethod, knownParameters } from "./guards/asked.js";
import { safeHeaders } from "./guards/headers.js";
import { loopbackHost, sameOrigin } from "./guards/origin.js";
import { type Rate, rateLimit } from "./guards/rate.js";
import { jsonBody, modestBody } from "./guards/size.js";
import { unchanged } from "./guards/unchanged.js";
import { noRoute, ProblemError, problemResponse } from "./problem.js";
import { articleRoutes } from "./routes/articles.js";
import { changeRoutes } from "./routes/changes.js";
import { codingRoutes } from "./routes/coding.js";
import { descriptionRoutes } from "./routes/description.js";
import { dossierRoutes } from "./routes/dossiers.js";
import { exportRoutes } from "./routes/exports.js";
import { factRoutes } from "./routes/facts.js";
import { readRoutes } from "./routes/read.js";
import { reviewRoutes } from "./routes/reviews.js";
import type { App, Services } from "./routes/route.js";
import { sessionRoutes } from "./routes/session.js";

export interface AppOptions {
  /** Who may come in; null where the server listens on loopback alone and everyone is the person at the machine. */
  readonly tokens: readonly Token[] | Tokens | null;
  readonly rate: Rate | null;
  /** Name of the client for rate limits, from the connection. */
  readonly clientOf: (c: { readonly env: unknown }) => string;
  /** Told of errors that are nobody's fault outside. */
  readonly onError: (error: unknown) => void;
  readonly version: string;
}

/** The whole HTTP application, with no port: requests go in by `app.request(...)` or through `listen`. */
export function createApp(services: Services, options: AppOptions): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });
  const { tokens: given } = options;
  const tokens = given === null || typeof given === "function" ? given : () => given;
  app.onError((error, c) => {
    if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_GONE });
    const response = problemResponse(
      isMalformed(error)
        ? new ProblemError(
            400,
            "malformed",
            "The body is not well-formed JSON. Check its quotes (double ones) and commas, and that the shell left them as they were.",
          )
        : error,
    );
    if (response.status === 500) options.onError(error);
    return response;
  });
  app.notFound(noRoute);

  app.use(safeHeaders);
  // On one machine, compressing costs more than it saves.
  app.use(tokens === null ? loopbackHost : compress());
  app.use(sameOrigin, ...modestBody);
  if (options.rate) app.use(rateLimit(options.rate, options.clientOf));
  app.use(knownMethod(app));
  sessionRoutes(app, tokens, services.now);
  app.use("/api/*", knowVisitor(tokens, services.now), knownParameters(app), jsonBody, unchanged(services));

  readRoutes(app, services);
  articleRoutes(app, services);
  factRoutes(app, services);
  dossierRoutes(app, services);
  changeRoutes(app, services);
  reviewRoutes(app, services);
  codingRoutes(app, services);
  exportRoutes(app, services);
  descriptionRoutes(app, options.version);
  deskRoutes(app);
  return app;
}

/** What nobody will see: whoever asked has gone (nginx's number for it). */
const CLIENT_GONE = 499;

/** Addresses of the desk's views, all one page. */
const VIEWS = [
  "/",
  "/read",
  "/pair/*",
  "/article/*",
  "/fact/*",
  "/agreements",
  "/visits",
  "/calendar",
  "/network",
  "/offices",
  "/review",
  "/coding",
  "/coding/*",
  "/search",
  "/sign-in",
];

function deskRoutes(app: App): void {
  app.get("/assets/:name", async (c) => (await deskFile(c.req.param("name"))) ?? noRoute());
  for (const view of VIEWS) app.get(view, deskPage);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function invalid(issues: readonly Issue[]): ProblemError {
  const once = issues.filter(({ path }, i) => issues.findIndex((other) => other.path.join(".") === path.join(".")) === i).slice(0, 5);
  const told = once.map(({ path, message }) => (path.length > 0 ? `${path.map(String).join(".")}: ${message}` : message));
  return new ProblemError(400, "invalid", `${told.join("; ").slice(0, 1000)}. GET /openapi.json says what this takes.`, {}, once.flatMap(fieldOf));
}

/** The name that is nearest to what is wrong; none where it is the whole. */
const fieldOf = ({ path }: Issue): readonly string[] => path.filter((step) => typeof step === "string").slice(-1);

/** Hono throws an `HTTPException` of status 400 for a body that is no JSON. */
const isMalformed = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "status" in error && error.status === 400 && !(error instanceof ProblemError);

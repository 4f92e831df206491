import { ChanceryError, isOfArticle } from "../text/index.js";

/** An answer that is no success, as RFC 9457 (problem details) writes it; `code` is stable, `detail` says what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Names of the parameters and fields that were not understood. */
  readonly fields?: readonly string[];
}

/** Thrown anywhere below a route; the application turns it into its answer. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly headers: { readonly [name: string]: string } = {},
    readonly fields?: readonly string[],
  ) {
    super(detail);
  }
}

const TITLES: { readonly [status: number]: string } = {
  400: "The request cannot be understood",
  401: "A token is needed",
  403: "This is not allowed",
  404: "There is no such thing here",
  405: "This is not done here",
  408: "The request took too long to arrive",
  409: "This contradicts what is there",
  412: "It has changed meanwhile",
  413: "The request is too large",
  415: "This kind of content is not taken",
  421: "This is another host",
  422: "The article cannot be read",
  429: "Too many requests",
  500: "Something went wrong in here",
  502: "The address could not be fetched",
  503: "Too busy at the moment",
  504: "The address took too long",
};

/** Codes of `ChanceryError` that are not 422, an article that is understood but cannot be read. */
const STATUSES: { readonly [code: string]: number } = {
  "published-not-a-day": 400,
  "url-invalid": 400,
  "url-scheme": 400,
  "url-private-address": 403,
  "article-too-large": 413,
  "url-status": 502,
  "url-unreachable": 502,
  "url-too-many-redirects": 502,
  "url-encoding": 502,
  "url-timeout": 504,
};

/** Ways of the command line that errors name, and what is done instead where there is none. */
export type Ways = readonly (readonly [RegExp, string])[];
const ADDRESSES = / If you trust it, allow private addresses \(--allow-private-addresses\)\./u;
const LANGUAGE = /, say so \(--language en\)\./u;
const OF_PAGES: Ways = [
  [ADDRESSES, " Save the article and paste its text."],
  [LANGUAGE, ', tick “It is in English” (over the API: "language": "en").'],
];
export const OF_TOOLS: Ways = [
  [ADDRESSES, " Give the article's text instead."],
  [LANGUAGE, ', say so (the argument "language": "en").'],
];

/** The problem an error stands for, with what to do in the words of whoever asked. What went wrong inside is not told outside. */
export function problemOf(error: unknown, ways: Ways = OF_PAGES): Problem & { readonly headers: { readonly [name: string]: string } } {
  if (error instanceof ProblemError)
    return { ...problem(error.status, error.code, error.message), ...(error.fields && { fields: error.fields }), headers: error.headers };
  if (error instanceof ChanceryError && error.code.startsWith("ledger-"))
    return { ...problem(503, error.code, capital(error.message)), headers: { "retry-after": "10" } };
  if (error instanceof ChanceryError) return { ...problem(STATUSES[error.code] ?? 422, error.code, sentenceOf(error, ways)), headers: {} };
  const detail = "The request was not carried out; the log of the server says why. Try again, and report it if it stays so.";
  return { ...problem(500, "internal", detail), headers: {} };
}

function sentenceOf(error: ChanceryError, ways: Ways): string {
  const told = ways.reduce((text, [command, instead]) => text.replace(command, instead), error.message);
  return isOfArticle(error) ? `The article ${told}` : capital(told);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const problem = (status: number, code: string, detail: string): Problem => ({
  type: `urn:chancery:problem:${code}`,
  title: TITLES[status] ?? "The request failed",
  status,
  detail,
  code,
});

export function problemResponse(error: unknown): Response {
  const { headers, ...body } = problemOf(error);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { ...headers, "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

export const notFound = (what: string, where: string): ProblemError =>
  new ProblemError(404, "not-found", `There is no ${what} of that id. It may have been replaced by a new reading; look for it at ${where}.`);

export const noRoute = (): Response =>
  problemResponse(new ProblemError(404, "no-route", "There is nothing at this address. GET /openapi.json lists what there is."));

/** An OpenAPI document as far as it is completed here; what else it holds stays as it is. */
export interface OpenApiDocument {
  readonly paths?: object;
}

interface Operation {
  readonly operationId?: string;
  readonly responses?: { readonly [status: string]: object };
  readonly requestBody?: object;
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** What the guards before every route may answer. */
const GUARDS = {
  400: problem("The request cannot be understood."),
  401: problem("A token is needed."),
  421: problem("A server on loopback was asked under another name."),
  429: problem("Too many requests; `Retry-After` says when to come again."),
  default: problem("Something went wrong in here."),
};
const GUARDS_OF_CHANGES = {
  403: problem("It is not allowed: the token's role is too low, or a page of another site asked."),
  413: problem("The request is too large."),
  415: problem("The body is compressed, or no JSON."),
};
const UNCHANGED = { 304: { description: "Nothing has changed since the answer whose ETag `If-None-Match` names." } };
const ETAG = { ETag: { description: "Give it as `If-None-Match` to be answered 304 while nothing has changed.", schema: { type: "string" } } };

/** The document with what is the same for all routes: names of operations, answers of the guards, ETags. */
export function completed<Document extends OpenApiDocument>(document: Document): Document {
  const paths = Object.entries((document.paths ?? {}) as { readonly [path: string]: { readonly [method: string]: Operation } }).map(
    ([path, methods]) => [path, Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, whole(path, method, operation)]))],
  );
  return corrected({ ...document, paths: Object.fromEntries(paths) }) as Document;
}

function whole(path: string, method: string, operation: Operation): Operation {
  const own = operation.responses ?? {};
  const reads = method === "get";
  return {
    operationId: operationName(path, method),
    ...operation,
    responses: { ...GUARDS, ...(reads ? UNCHANGED : GUARDS_OF_CHANGES), ...own, ...(reads && own[200] && { 200: { ...own[200], headers: ETAG } }) },
  };
}

/** `get /api/facts/{id}` is getFactsById. */
export function operationName(path: string, method: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== "api");
  const words = parts.map((part) => (part.startsWith("{") ? `-by-${part.slice(1, -1)}` : part));
  return [method, ...words].join("-").replace(/-+(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** What the generator of schemas gets wrong: the end of a JavaScript literal, `/u`, left on patterns, and what may be null while it is named elsewhere. */
function corrected(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(corrected);
  if (typeof value !== "object" || value === null) return value;
  const [named, other, ...more] = "allOf" in value && Array.isArray(value.allOf) ? (value.allOf as readonly { readonly type?: unknown }[]) : [];
  if (named && "$ref" in named && more.length === 0 && Array.isArray(other?.type) && other.type.includes("null"))
    return { anyOf: [named, { type: "null" }] };
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      key === "pattern" && typeof held === "string" ? held.replace(/\/[a-z]+$/u, "") : corrected(held),
    ]),
  );
}

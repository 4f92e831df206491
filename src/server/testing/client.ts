import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** A JSON Schema, as far as tests look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema: Schema;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly responses: { readonly [status: string]: { readonly content?: { readonly [type: string]: { readonly schema: Schema } } } };
}
export interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
}

export interface Given {
  readonly path?: { readonly [name: string]: unknown };
  readonly query?: { readonly [name: string]: unknown };
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}
/** An answer, and in what it differs from what the document says of it; null where it does not. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly response: Response;
  readonly breach: string | null;
}

export interface Client {
  readonly operations: readonly (Operation & { readonly method: string; readonly path: string })[];
  call(operationId: string, given?: Given): Promise<Answered>;
}

export type Send = (path: string, init: { method: string; headers: { readonly [name: string]: string }; body?: string }) => Promise<Response>;

/** A client made of nothing but an OpenAPI document: it knows every operation and holds each answer to the schema of its status and type. */
export function clientOf(document: Document, send: Send): Client {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: "api" });
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
  return {
    operations,
    async call(operationId, { path = {}, query = {}, body, headers = {} } = {}) {
      const operation = operations.find((one) => one.operationId === operationId);
      if (!operation) throw new Error(`the document has no operation ${operationId}`);
      const filled = operation.path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(String(path[name])));
      const asked = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
      const response = await send(asked.length === 0 ? filled : `${filled}?${asked.join("&")}`, {
        method: operation.method.toUpperCase(),
        headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
      const text = await response.text();
      const answer = /^application\/(?:\w+\+)?json$/u.test(type) ? JSON.parse(text) : text;
      return { status: response.status, type, body: answer, response, breach: breachOf(operation, response.status, type, answer) };
    },
  };

  function breachOf(operation: Operation & { readonly method: string; readonly path: string }, status: number, type: string, answer: unknown) {
    const key = String(status) in operation.responses ? String(status) : "default";
    const told = operation.responses[key];
    if (!told) return `${status} is not in the document`;
    if (!told.content) return answer === "" ? null : `${status} has a body that is not in the document`;
    if (!(type in told.content)) return `${status} comes as ${type}, which is not in the document`;
    const steps = ["paths", operation.path, operation.method, "responses", key, "content", type, "schema"];
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
    const fits = ajv.getSchema(`api#/${pointer}`);
    if (!fits) return `the schema of ${status} is not in the document`;
    return fits(answer) ? null : ajv.errorsText(fits.errors);
  }
}

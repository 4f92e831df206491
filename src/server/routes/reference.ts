/** One way to ask, as the reference page shows it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly about: string }[];
}

const ENTITIES: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");

interface Described {
  readonly paths?: object;
}
interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly default?: unknown;
}

/** All operations of an OpenAPI document, in its order. */
export function operationsOf({ paths = {} }: Described): Operation[] {
  return Object.entries(paths as { [path: string]: { [method: string]: DescribedOperation } }).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags = [], summary = "", description = "", parameters = [] }]) => ({
      method: method.toUpperCase(),
      ...{ path, summary, description },
      tag: tags[0] ?? "Other",
      parameters: parameters.map(({ name, description: about, schema = {} }) => ({ name, about: aboutOf(about, schema) })),
    })),
  );
}

interface DescribedOperation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string; readonly schema?: Schema }[];
}

const aboutOf = (about: string | undefined, schema: Schema): string =>
  [
    about ?? schema.description ?? "",
    schema.enum ? `One of ${schema.enum.join(", ")}.` : about || schema.description ? "" : String(schema.type ?? ""),
    schema.default === undefined ? "" : `${String(schema.default)} if left out.`,
  ]
    .filter((part) => part !== "")
    .join(" ");

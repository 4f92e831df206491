import fc from "fast-check";
import type { Document, Schema } from "./client.js";

/** Values that have broken servers before: SQL, paths, templates, markup, numbers out of range, names of JavaScript's own. */
export const TROUBLE = [
  "'; drop table article; --",
  "' or '1'='1",
  '") union select 1 --',
  "%00",
  "\u0000",
  "𝔘\uD800",
  "../../../etc/passwd",
  "..\\..\\windows",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "1e999",
  "-1",
  "9007199254740993",
  "NaN",
  "constructor",
  "__proto__",
  "\r\nSet-Cookie: a=b",
  "9999-12-31",
  "0000-01-01",
] as const;

/** Values that a schema allows. */
export function fitting(schema: Schema, document: Document): fc.Arbitrary<unknown> {
  const inner = (one: Schema): fc.Arbitrary<unknown> => fitting(one, document);
  if (schema.$ref !== undefined) return inner(resolved(schema.$ref, document));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map(inner));
  const types = [schema.type ?? []].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, inner)));
}

function ofType(type: string, schema: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { pattern, minLength = 0, maxLength = 60, minimum = -1000, maximum = 1000, items, prefixItems, properties = {}, required = [] } = schema;
  switch (type) {
    case "string":
      if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"));
      return fc.oneof(
        fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: "binary" }),
        fc.constantFrom(...TROUBLE.filter((text) => text.length >= minLength && text.length <= maxLength)),
      );
    case "integer":
      return fc.integer({ min: minimum, max: maximum });
    case "number":
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return prefixItems ? fc.tuple(...prefixItems.map(inner)) : fc.array(inner(items ?? {}), { maxLength: 3 });
    case "object":
      return fc.record(Object.fromEntries(Object.entries(properties).map(([name, held]) => [name, inner(held)])), {
        requiredKeys: [...required],
      });
    default:
      return fc.jsonValue();
  }
}

/** Values of which most are not what a schema allows. */
export const unfitting: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), fc.constantFrom(...TROUBLE), fc.string({ unit: "binary" }));

function resolved(reference: string, document: Document): Schema {
  const found = document.components.schemas[reference.replace("#/components/schemas/", "")];
  if (!found) throw new Error(`${reference} leads nowhere`);
  return found;
}

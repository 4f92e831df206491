import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type ResolvedActors, resolveActors } from "../actors/index.js";
import { loadAnnotator } from "../language/index.js";
import { attribute } from "./attribute.js";
import type { Saying } from "./claims.js";

interface Row {
  readonly text: string;
  readonly sayings: readonly string[];
}
const annotator = await loadAnnotator();
const TABLE = parse(readFileSync(new URL("testing/sayings.yaml", import.meta.url), "utf8")) as Row[];

async function sayingsOf(text: string): Promise<{ sayings: readonly Saying[]; actors: ResolvedActors; text: string }> {
  const annotated = await annotator.annotate(text.normalize("NFC"));
  const actors = resolveActors(annotated, { source: null });
  return { sayings: attribute(annotated, actors).sayings, actors, text: annotated.text };
}

test.each(TABLE)("$text", async ({ text, sayings: expected }) => {
  const { sayings, actors } = await sayingsOf(text);
  const name = (id: string): string => actors.actors.get(id)?.name ?? id;
  const told = sayings.map((saying) => {
    const content = saying.pieces.map((piece) => text.slice(piece.start, piece.end)).join(" … ");
    const parts = [saying.speakers.map(name).join(" & "), saying.continued ? "continued" : saying.cueText, saying.status, content];
    return [...parts, ...(saying.inside === null ? [] : [`in ${saying.inside}`])].join(" | ");
  });
  expect(told).toEqual(expected);
});

test("sayings stay inside the text, their pieces inside their content, and none holds itself", async () => {
  const sentences = TABLE.map((row) => row.text);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...sentences, "”", "“", "He said", '"No', "said.", "—"), { minLength: 1, maxLength: 5 }),
      async (parts) => {
        const { sayings, text } = await sayingsOf(parts.join(" "));
        for (const [i, saying] of sayings.entries()) {
          expect(saying.id).toBe(i);
          expect(saying.inside).not.toBe(i);
          expect(saying.extent.start).toBeGreaterThanOrEqual(0);
          expect(saying.extent.end).toBeLessThanOrEqual(text.length);
          for (const piece of saying.pieces) {
            expect(piece.start).toBeLessThan(piece.end);
            expect(piece.start).toBeGreaterThanOrEqual(saying.content.start);
            expect(piece.end).toBeLessThanOrEqual(saying.content.end);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});

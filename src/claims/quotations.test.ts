import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotations } from "./quotations.js";

// text → quotations, marks included
const TABLE: readonly (readonly [string, readonly string[]])[] = [
  ["“We will come,” he said.", ["“We will come,”"]],
  ['"We will come," he said. "Soon."', ['"We will come,"', '"Soon."']],
  ["«We will come», he said.", ["«We will come»"]],
  ["‘We will come,’ he said of the minister’s trip.", ["‘We will come,’"]],
  ["The minister's trip and the ministers' talks", []],
  ["“He called it ‘a farce’ to my face,” she said.", ["“He called it ‘a farce’ to my face,”"]],
  ["“One. Two. Three,” he said.", ["“One. Two. Three,”"]],
  ["“One paragraph.\n\n“Another,” he said.", ["“One paragraph.", "“Another,”"]],
  ['"One paragraph.\n\n"Another," he said.', ['"One paragraph.', '"Another,"']],
  ["He said: “It never closes", ["“It never closes"]],
  ["No marks at all.", []],
];

test.each(TABLE)("%j", (text, expected) => {
  expect(findQuotations(text).map((q) => text.slice(q.start, q.end))).toEqual(expected);
});

test("quotations lie in the text, in order, and do not overlap", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("“", "”", '"', "‘", "’", "«", "»", "a", " ", ".", "\n\n", "it's"), { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const q of findQuotations(text)) {
        expect(q.start).toBeGreaterThanOrEqual(last);
        expect(q.end).toBeGreaterThan(q.start);
        expect(q.end).toBeLessThanOrEqual(text.length);
        last = q.end;
      }
    }),
  );
});

import { expect, test } from "vitest";
import { memoised } from "./memoised.js";

test("a text is worked out once, and again when it was let go", () => {
  const worked: string[] = [];
  const lengthOf = memoised(2, (text) => {
    worked.push(text);
    return text.length;
  });
  expect(["one", "three", "one", "seven", "one"].map(lengthOf)).toEqual([3, 5, 3, 5, 3]);
  expect(worked).toEqual(["one", "three", "seven", "one"]);
});

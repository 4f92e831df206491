import { expect, test } from "vitest";
import { inPlainWords, type Problem } from "./plain-words.js";

const GET = "GET /openapi.json says what this takes.";

test.each<[Problem | null, RegExp]>([
  [{ code: "invalid", detail: `verdicts.0.edtf: write a date as EDTF. ${GET}`, fields: ["edtf"] }, /^The date cannot be understood/u],
  [{ code: "invalid", detail: `from: …; to: …. ${GET}`, fields: ["from", "to"] }, /^The day cannot be understood[^.]*\.[^.]*\.$/u],
  [{ code: "invalid", detail: `limit: too big. ${GET}`, fields: ["limit"] }, /^Something in the address/u],
  [
    { code: "invalid", detail: `host: …; cursor: …; status: …. ${GET}`, fields: ["host", "cursor", "status"] },
    /no such state.*no such page.*no such status/u,
  ],
  [{ code: "not-found", detail: "Look for it at /api/facts." }, /search for its words/u],
  [{ code: "invalid", detail: "from (2) is later than to (1). Exchange them." }, /Exchange them/u],
  [null, /^The server answered 500/u],
])("%j", (problem, words) => {
  expect(inPlainWords(500, problem)).toMatch(words);
  expect(inPlainWords(500, problem)).not.toMatch(/openapi|\/api\/|\w\.\d\./u);
});

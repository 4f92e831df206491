import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { agreementIn, cohensKappa, krippendorffsAlpha, type Value } from "./agreement.js";

const repeated = (pair: readonly [string, string], times: number): (readonly [string, string])[] => Array.from({ length: times }, () => pair);
/** Coders as rows of letters, a dot where one said nothing, turned into units. */
const unitsOf = (...coders: readonly string[]): Value[][] =>
  Array.from(coders[0] ?? "", (_, i) => coders.map((row) => (row[i] === "." ? null : (row[i] ?? null))));

describe("Cohen's kappa", () => {
  it.each([
    [
      "the usual table of 50 cases",
      [...repeated(["y", "y"], 20), ...repeated(["y", "n"], 5), ...repeated(["n", "y"], 10), ...repeated(["n", "n"], 15)],
      0.4,
    ],
    ["all the same", [...repeated(["y", "y"], 3), ...repeated(["n", "n"], 2)], 1],
    [
      "no better than chance",
      [
        ["y", "y"],
        ["y", "n"],
        ["n", "y"],
        ["n", "n"],
      ] as (readonly [string, string])[],
      0,
    ],
  ] as const)("%s", (_, pairs, kappa) => expect(cohensKappa(pairs)).toBeCloseTo(kappa, 10));
  it("says nothing where there is nothing to tell apart", () =>
    expect([cohensKappa([]), cohensKappa(repeated(["y", "y"], 4))]).toEqual([null, null]));
});

/** The worked examples of the paper. */
describe("Krippendorff's alpha", () => {
  it.each([
    ["two observers, two values (A)", unitsOf("0100000000", "1110010010"), 0.095],
    ["two observers, five values (B)", unitsOf("aabbdcccedda", "babbbccceddd"), 0.692],
    ["four observers, values missing (C)", unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743],
  ] as const)("%s", (_, units, alpha) => expect(krippendorffsAlpha(units)).toBeCloseTo(alpha, 3));
  it("says nothing where there is nothing to tell apart", () =>
    expect([krippendorffsAlpha([]), krippendorffsAlpha(unitsOf("a", "a")), krippendorffsAlpha(unitsOf("ab", ".."))]).toEqual([null, null, null]));
});

test("names and order of values, units and coders make no difference, and full agreement is 1", () => {
  const value = fc.constantFrom("a", "b", "c", null);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }), (units) => {
      const alpha = krippendorffsAlpha(units);
      const renamed = units.map(([a, b]) => [b && `${b}!`, a && `${a}!`]).reverse();
      const other = krippendorffsAlpha(renamed);
      if (alpha === null || other === null) expect(other).toBe(alpha);
      else {
        expect(other).toBeCloseTo(alpha, 9);
        expect(alpha).toBeLessThanOrEqual(1);
      }
      const agreed = krippendorffsAlpha(units.map(([a]) => [a, a]));
      if (agreed !== null) expect(agreed).toBeCloseTo(1, 9);
    }),
  );
});

test("a variable tells on how many units it rests", () => {
  const units = unitsOf("yyn.", "ynny");
  expect(agreementIn("verdict", units)).toMatchObject({ variable: "verdict", units: 3 });
  expect(
    agreementIn(
      "verdict",
      units.map((values) => [...values, "y"]),
    ).kappa,
  ).toBeNull();
  expect(agreementIn("verdict", [])).toEqual({ variable: "verdict", units: 0, observed: null, kappa: null, alpha: null });
});

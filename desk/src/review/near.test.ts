import { expect, test } from "vitest";
import { aroundOf, near } from "./near.js";

const day = (first: string | null) => ({ first, last: first });
const fact = (id: string, published: string | null, time: string | null = null) => ({
  id,
  published: day(published),
  time: time === null ? null : { ...day(time), edtf: time },
});

test.each([
  ["told two days apart, both without time", fact("a", "2024-03-01"), ["b", "c"]],
  ["with a time, beside those without", fact("a", "2024-01-01", "2024-03-05"), ["c", "b"]],
  ["of no day at all", fact("a", null), ["b", "c", "d"]],
])("others %s", (_, one, ids) => {
  const others = [one, fact("b", "2024-03-03"), fact("c", "2023-01-01", "2024-03-05"), fact("d", "2019-03-03")];
  expect(near(one, others).map(({ id }) => id)).toEqual(ids);
});

test("days are asked for only around a time", () => {
  expect(aroundOf(fact("a", "2024-03-01"))).toBeNull();
  expect(aroundOf(fact("a", null, "2024-05-01"))).toEqual({ from: "2024-01-02", to: "2024-08-29" });
});

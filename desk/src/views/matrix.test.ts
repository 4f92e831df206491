import { expect, test } from "vitest";
import { leftOutInWords, matrixOf } from "./matrix.js";

const flow = (from: string, to: string, visits: number) => ({ from, to, visits, last: null });

test("no state is listed without a figure, and what is left out is counted on both sides", () => {
  const flows = [flow("USA", "CHN", 9), flow("TUR", "KHM", 8), flow("NOR", "PRT", 7), flow("NOR", "CHN", 1)];
  expect(matrixOf(flows, 2)).toEqual({ visitors: ["USA", "TUR"], hosts: ["CHN", "KHM"], leftOut: { visitors: 1, hosts: 1 } });
  expect(matrixOf(flows, 1)).toEqual({ visitors: ["USA"], hosts: ["CHN"], leftOut: { visitors: 2, hosts: 2 } });
  expect(matrixOf(flows, 3).leftOut).toEqual({ visitors: 0, hosts: 0 });
});

test.each([
  [{ visitors: 0, hosts: 0 }, ""],
  [{ visitors: 1, hosts: 12 }, "1 more state sent visitors, 12 more states received them; choose a state or a period to see them. "],
  [{ visitors: 0, hosts: 1 }, "1 more state received visitors; choose a state or a period to see them. "],
])("%j: %s", (leftOut, words) => expect(leftOutInWords(leftOut)).toBe(words));

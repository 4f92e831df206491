import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.js";

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

test("whatever is done first, what comes of the items comes in their order, and no more of them are in hand than may be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 6 }), async (items, width) => {
      let inHand = 0;
      let most = 0;
      const outcomes: number[] = [];
      const work = async (item: number): Promise<number> => {
        most = Math.max(most, ++inHand);
        await turns(item);
        inHand--;
        return item;
      };
      for await (const outcome of inOrder(each(items), width, work)) outcomes.push(outcome);
      expect(outcomes).toEqual(items);
      expect(most).toBeLessThanOrEqual(width);
    }),
  );
});

test("what came before a failure is given out before it is thrown", async () => {
  const outcomes: number[] = [];
  const fail = async (item: number): Promise<number> => {
    if (item === 3) throw new Error("three");
    return item;
  };
  const all = async (): Promise<void> => {
    for await (const outcome of inOrder(each([1, 2, 3, 4]), 4, fail)) outcomes.push(outcome);
  };
  await expect(all()).rejects.toThrow("three");
  expect(outcomes).toEqual([1, 2]);
});

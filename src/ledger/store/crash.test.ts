import { expect, it } from "vitest";
import { crashes } from "../testing/crash.js";
import { describeStores, SLOW_MS } from "../testing/stores.js";

describeStores("a ledger whose writer is killed", (place) => {
  it(
    "has everything that was confirmed, and is what its articles give",
    async () => {
      const outcome = await crashes(await place("crash"), { kills: 3, seed: Number(process.env.CHANCERY_TEST_SEED ?? 7), every: 3 });
      expect(outcome).toMatchObject({ kills: 3, missing: 0, problems: [] });
      expect(outcome.confirmed).toBeGreaterThan(0);
    },
    SLOW_MS,
  );
});

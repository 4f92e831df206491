import type { Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answerOf, type TestApp, testApp } from "./testing/app.js";
import { chromiumPath } from "./testing/browser.js";
import { servedDesk } from "./testing/served-desk.js";

const path = chromiumPath();
const MORE = 33;

describe.skipIf(!path)("reviewing at the desk", () => {
  let desk: TestApp;
  const { opened } = servedDesk(async () => {
    desk = await testApp();
    for (let i = 1; i <= MORE; i++) await desk.post("/api/articles", { text: `In story ${i} Soylu came to Cambodia.`, source: `Wire ${i}` });
    return desk;
  });

  const reviews = async () => (await answerOf(desk.get("/api/reviews"))).items;
  const queued = async () => (await answerOf(desk.get("/api/reviews/queue?limit=200"))).items;
  const cited = (page: Page): Promise<string> => page.locator(".claims q").first().innerText();

  /** Requests to an address are kept back until they are let go. */
  async function keptBack(page: Page, address: string): Promise<{ readonly count: () => number; readonly letGo: () => Promise<void> }> {
    const held: Route[] = [];
    let open = false;
    let count = 0;
    await page.route(address, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      count++;
      if (open) await route.continue();
      else held.push(route);
    });
    return {
      count: () => count,
      letGo: async () => {
        open = true;
        for (const route of held.splice(0)) await route.continue();
      },
    };
  }

  test("a key held down, or pressed again before the answer, decides once", () =>
    opened("/review", async (page) => {
      await page.locator(".review").waitFor();
      const sent = await keptBack(page, "**/api/reviews/together");
      for (let i = 0; i < 3; i++) await page.keyboard.press("a");
      for (let i = 0; i < 3; i++) await page.keyboard.down("a");
      await sent.letGo();
      await page.getByText("Accepted.").waitFor();
      for (let i = 0; i < 3; i++) await page.keyboard.down("a");
      await page.keyboard.up("a");
      expect(sent.count()).toBe(1);
      await page.keyboard.press("u");
      await page.getByText("Took back: Accepted.").waitFor();
      expect(sent.count()).toBe(2);
    }));

  test("a coder's key pressed again before the answer codes once", () =>
    opened("/coding/held?coder=ada&kind=visit&size=3", async (page) => {
      await page.getByText("ada: 0 of 3 coded").waitFor();
      const sent = await keptBack(page, "**/api/reviews");
      for (let i = 0; i < 3; i++) await page.keyboard.press("a");
      await sent.letGo();
      await page.getByText("ada: 1 of 3 coded").waitFor();
      expect(sent.count()).toBe(1);
      await page.keyboard.press("u");
      await page.getByText("ada: 0 of 3 coded").waitFor();
      await page.keyboard.press("r");
      await page.getByText("ada: 1 of 3 coded").waitFor();
    }));

  test("the second coder begins with what the first began with", () =>
    opened("/coding/second?coder=ada&kind=visit&size=1", async (page) => {
      await page.getByText("ada: 0 of 1 coded").waitFor();
      await page.keyboard.press("a");
      await page.getByRole("link", { name: "Let the second coder begin" }).click();
      await page.getByLabel("Who codes").fill("ben");
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByText("ben: 0 of 1 coded").waitFor();
      expect(page.url()).toContain("/coding/second?coder=ben&kind=visit&size=1");
    }));

  test("a fact that somebody else decides stays, and it is said who did", () =>
    opened("/review", async (page) => {
      const words = await cited(page);
      const fact = (await queued())[0];
      const telling = fact?.tellings[0]?.id;
      expect(fact?.tellings[0]?.claims).toMatchObject([{ quote: words }]);
      await page.keyboard.press("c");
      await page.getByLabel("Place").fill("Siem Reap");
      const review = await answerOf(desk.post("/api/reviews", { verdict: { kind: "reject", telling } }));
      await page.getByText("Meanwhile you rejected this.").waitFor();
      expect(await cited(page)).toBe(words);
      expect(await page.getByLabel("Place").inputValue()).toBe("Siem Reap");
      await desk.post("/api/reviews", { verdict: { kind: "withdraw", review: review.id } });
      await page.getByText("Meanwhile you rejected this.").waitFor({ state: "detached" });
    }));

  test("skipping goes on past the first page, to the end and back", () =>
    opened("/review", async (page) => {
      const seen = new Set<string>();
      const all = (await queued()).length;
      expect(all).toBeGreaterThan(30);
      for (let i = 0; i < all; i++) {
        await page.locator(".review").waitFor();
        seen.add(await cited(page));
        await page.keyboard.press("s");
      }
      expect(seen.size).toBe(all);
      await page.getByText(`${all} facts are still to review`).waitFor();
      await page.getByRole("button", { name: "Look at what you skipped" }).click();
      await page.locator(".review").waitFor();
    }));

  test("a wrong date and place are taken away", () =>
    opened("/review", async (page) => {
      await page.keyboard.press("c");
      await page.getByLabel("Place").fill("");
      await page.getByLabel("Date", { exact: true }).fill("");
      await page.keyboard.press("Control+Enter");
      await page.getByText("Corrected.").first().waitFor();
      expect((await reviews()).map(({ verdict }) => verdict)).toContainEqual(expect.objectContaining({ kind: "correct", place: null }));
    }));

  test("days the wrong way round are refused with what to do, and kept once they are exchanged", () =>
    opened(
      "/review",
      async (page) => {
        await page.locator(".review").waitFor();
        await page.keyboard.press("c");
        const date = page.getByLabel("Date", { exact: true });
        await date.fill("2005-11-10/2005-11-01");
        await page.keyboard.press("Control+Enter");
        await page.getByText("are the wrong way round. Write the earlier one first.").waitFor();
        await date.fill("2005-11-01/2005-11-10");
        await page.keyboard.press("Control+Enter");
        await page.getByText("Corrected.").first().waitFor();
        expect((await reviews()).map(({ verdict }) => verdict)).toContainEqual(expect.objectContaining({ edtf: "2005-11-01/2005-11-10" }));
      },
      { expected: /status of 400/u },
    ));

  test("what was edited since it was read is not kept before it is read again", () =>
    opened("/read", async (page) => {
      const keep = page.getByRole("button", { name: "Keep it" });
      const read = page.getByRole("button", { name: "Read", exact: true });
      const box = page.locator("textarea");
      await box.fill("Soylu will be in Cambodia on Friday.");
      await read.click();
      await expect.poll(() => keep.isEnabled()).toBe(true);
      for (const [field, words] of [
        [box, "Something else altogether."],
        [page.getByLabel("Published"), "2019-08-20"],
        [page.getByLabel("Source"), "Late Wire"],
        [page.getByLabel("Title"), "Late"],
      ] as const) {
        await field.fill(words);
        expect(await keep.isEnabled()).toBe(false);
        await page.getByText("It was changed since it was read.").waitFor();
        await read.click();
        await expect.poll(() => keep.isEnabled()).toBe(true);
      }
      await keep.click();
      await page.waitForURL(/\/article\//u);
      expect(await page.locator(".text").innerText()).toContain("Something else altogether.");
    }));
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { recordOf, type TestApp, testApp } from "./testing/app.js";
import { chromiumPath } from "./testing/browser.js";
import { servedDesk } from "./testing/served-desk.js";

describe.skipIf(!chromiumPath())("asking at the desk", () => {
  let desk: TestApp;
  const { opened } = servedDesk(async () => {
    desk = await testApp();
    await visit("Soylu came to Phnom Penh in spring.", "2018-06-04", "2018-05-07", "completed");
    await visit("Soylu does not go to Phnom Penh in autumn.", "2018-10-04", "2018-11-10", "cancelled");
    return desk;
  });

  async function visit(text: string, published: string, edtf: string, status: string): Promise<void> {
    const article = articleFromText(text, { published, source: "Wire" });
    const record = recordOf(article);
    await desk.shelf.add(article, { ...record, facts: record.facts.map((fact) => ({ ...fact, status, time: { edtf, text: "then" } })) });
  }

  const ask = async (page: Page, words: string): Promise<void> => {
    await page.getByRole("searchbox", { name: "Search everything" }).fill(words);
    await page.keyboard.press("Enter");
  };
  const statuses = async (page: Page): Promise<readonly string[]> => page.locator(".fact summary .status").allInnerTexts();

  test("days and a status that are asked for stand in the page's own filters", () =>
    opened("/", async (page) => {
      await ask(page, "cancelled visits to Cambodia in November 2018");
      await expect.poll(() => statuses(page)).toEqual(["cancelled"]);
      expect([await page.getByLabel("from").inputValue(), await page.getByLabel("to", { exact: true }).inputValue()]).toEqual([
        "2018-11-01",
        "2018-11-30",
      ]);
      expect(await page.getByLabel("with the words").inputValue()).toBe("");
      expect(await page.locator(".narrowed").innerText()).toMatch(/visits to Cambodia .* cancelled/u);
      await ask(page, "Who visited Cambodia since May 2018?");
      await expect.poll(() => statuses(page)).toEqual(["completed"]);
      await ask(page, "did Soylu visit Cambodia in 1999?");
      await page.getByRole("link", { name: "look at any time" }).click();
      await expect.poll(() => statuses(page)).toEqual(["completed"]);
    }));

  test("last month is reckoned from the day at the desk", () =>
    opened("/", async (page) => {
      await page.clock.setFixedTime(new Date("2018-06-15T12:00:00"));
      await ask(page, "Who visited Cambodia last month?");
      await expect.poll(() => statuses(page)).toEqual(["completed"]);
      expect(page.url()).toContain("from=2018-05-01&to=2018-05-31");
    }));

  test("Back takes back a filter that was chosen, and the day that was typed as one", () =>
    opened("/visits", async (page) => {
      const status = page.getByLabel("Status");
      const from = page.getByLabel("from");
      await status.selectOption("completed");
      await expect.poll(() => statuses(page)).toEqual(["completed"]);
      await status.selectOption("cancelled");
      await expect.poll(() => statuses(page)).toEqual(["cancelled"]);
      for (const day of ["0002-01-01", "0020-01-01", "2018-01-01"]) {
        await from.fill(day);
        await from.dispatchEvent("change");
      }
      await page.waitForURL(/from=2018-01-01/u);
      await page.goBack();
      await expect.poll(() => from.inputValue()).toBe("");
      expect(await status.inputValue()).toBe("cancelled");
      await page.goBack();
      await expect.poll(() => statuses(page)).toEqual(["completed"]);
      expect(await status.inputValue()).toBe("completed");
      await page.goBack();
      await page.waitForURL(/\/visits$/u);
    }));

  test("the pasted source of a page is read as the article in it", () =>
    opened("/read", async (page) => {
      const told = "Soylu will be in Phnom Penh on Friday, where the minister speaks with the prime minister about trade between the two states.";
      await page.fill("textarea", `<html><head><title>A visit</title></head><body><article><h1>A visit</h1><p>${told}</p></article></body></html>`);
      await page.getByRole("button", { name: "Read", exact: true }).click();
      await page.locator(".fact-button").first().waitFor();
      expect((await page.locator(".text").innerText()).trim()).toBe(told);
      await page.getByRole("button", { name: "Keep it" }).click();
      await page.waitForURL(/\/article\//u);
      await page.getByRole("heading", { name: "A visit" }).waitFor();
    }));

  test("a name that no round can bear is refused with the reason", () =>
    opened("/coding", async (page) => {
      const round = page.getByLabel(/^Name of the round/u);
      await page.getByLabel("Who codes").fill("ada");
      const reason = async (): Promise<string> => round.evaluate((input) => (input as unknown as { validationMessage: string }).validationMessage);
      expect(await reason()).toMatch(/^Give the round a name/u);
      await round.fill("Ünï/x? #1");
      await page.getByRole("button", { name: "Begin" }).click();
      expect(await reason()).toMatch(/letters, figures, spaces.* Take out \/ \? #$/u);
      expect(page.url()).toMatch(/\/coding$/u);
      await round.fill("Ünï 1");
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByText(/^ada: 0 of/u).waitFor();
    }));
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listening, listen } from "./listen.js";
import { type TestApp, testApp } from "./testing/app.js";
import { buildDesk, chromiumPath, launch, type Opening, visited } from "./testing/browser.js";

const path = chromiumPath();

describe.skipIf(!path)("the desk and its server", () => {
  let browser: Browser;
  let served: Listening;
  let desk: TestApp;
  beforeAll(async () => {
    await buildDesk();
    desk = await testApp();
    served = await listen(desk.app, { port: 0, host: "127.0.0.1" });
    browser = await launch(path ?? "");
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const opened = async (view: string, work: (page: Page) => Promise<void>, options?: Opening): Promise<void> =>
    expect(await visited(browser, served.url, view, work, options)).toEqual([]);
  const again = (): Promise<Listening> => listen(desk.app, { port: Number(new URL(served.url).port), host: "127.0.0.1" });

  test("a page outlives its server: it says so, and goes on by itself once the server is back", () =>
    opened(
      "/",
      async (page) => {
        await served.close();
        await page.getByText("The desk is not reachable").waitFor();
        await page.getByText("Pairs of states").waitFor();
        await page.getByRole("link", { name: "Agreements" }).click();
        await page.getByText("Waiting for the desk").waitFor();
        served = await again();
        await page.getByText("No agreement is told of here.").waitFor();
        expect(await page.getByText("The desk is not reachable").count()).toBe(0);
        await page.getByRole("link", { name: "Pairs" }).click();
        await desk.post("/api/articles", { text: "Soylu came back to Cambodia.", title: "Told after the pause" });
        await page.getByText("Told after the pause").waitFor();
      },
      { expected: /ERR_/u },
    ));

  test("while the server is away one may ask for it at once", () =>
    opened(
      "/",
      async (page) => {
        await served.close();
        await page.getByText("The desk is not reachable").waitFor();
        served = await again();
        const retry = page.getByRole("button", { name: "Try again now" });
        await retry.click({ timeout: 1000 }).catch(() => {});
        await retry.waitFor({ state: "detached" });
      },
      { expected: /ERR_/u },
    ));
});

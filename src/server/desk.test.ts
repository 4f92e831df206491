import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listening, listen } from "./listen.js";
import { answerOf, type TestApp, testApp } from "./testing/app.js";
import { buildDesk, chromiumPath, launch, watched } from "./testing/browser.js";

const path = chromiumPath();
if (!path) console.warn("The desk is not tried in a browser: no Chromium was found. Install one, or name it in CHROMIUM.");
const SHOTS = fileURLToPath(new URL("../../bench/results/desk/", import.meta.url));
const SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

describe.skipIf(!path)("the desk in a browser", () => {
  let browser: Browser;
  let served: Listening;
  let desk: TestApp;
  let axe: string;
  beforeAll(async () => {
    await buildDesk();
    mkdirSync(SHOTS, { recursive: true });
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    desk = await testApp();
    await desk.post("/api/articles", { text: `${SCRIPT} Soylu will visit Cambodia.`, title: SCRIPT, source: SCRIPT, published: "2019-08-20" });
    served = await listen(desk.app, { port: 0, host: "127.0.0.1" });
    browser = await launch(path ?? "");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Opens a view, does something there, and looks that nothing went wrong meanwhile. */
  async function opened(
    view: string,
    work: (page: Page) => Promise<void>,
    options: { readonly width?: number; readonly dark?: boolean } = {},
  ): Promise<void> {
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const wrong = watched(page, served.url);
    try {
      await page.goto(served.url + view.replace(/^\//u, ""));
      await page.locator("h1").first().waitFor();
      await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
      await work(page);
      expect(wrong).toEqual([]);
    } finally {
      await page.close();
    }
  }

  const violations = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe);
    const found = await page.evaluate("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
    const { violations: list } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    return list.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  };

  const views = async (): Promise<string[]> => {
    const article = (await answerOf(desk.get("/api/articles"))).items[0]?.id;
    const fact = (await answerOf(desk.get("/api/facts"))).items[0]?.id;
    return [
      "/",
      "/pair/TUR/KHM?on=2019-08-22",
      "/pair/NOR/PRT",
      "/read",
      `/article/${article}?fact=f1`,
      `/fact/${fact}`,
      "/agreements",
      "/visits",
      "/offices",
      "/calendar?on=2019-08-22",
      "/network",
      "/review",
      "/search?q=soylu",
      "/search?q=zzz",
      "/sign-in",
    ];
  };

  test("every view is whole, accessible in both colours, and makes no error", async () => {
    for (const view of await views())
      for (const dark of [false, true])
        await opened(
          view,
          async (page) => {
            await page.screenshot({ path: `${SHOTS}${view.replace(/\W+/gu, "-")}${dark ? "-dark" : ""}.png`, fullPage: true });
            expect(await violations(page), `${view} ${dark ? "dark" : "light"}`).toEqual([]);
          },
          { dark },
        );
  }, 300_000);

  test("no view is wider than a phone", async () => {
    for (const view of await views())
      await opened(view, async (page) => expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBeLessThanOrEqual(360), {
        width: 360,
      });
  }, 120_000);

  test("a pasted article is read, and each fact shows its words", () =>
    opened("/read", async (page) => {
      await page.fill("textarea", `${SCRIPT} Soylu will be in Phnom Penh on Friday.`);
      await page.getByRole("button", { name: "Read", exact: true }).click();
      const fact = page.locator(".fact-button").first();
      await fact.waitFor();
      expect(await page.locator(".text").innerText()).toContain(SCRIPT);
      await fact.click();
      expect(await page.locator(".text .lit").count()).toBeGreaterThan(0);
      expect(await page.locator(".text script, .text img").count()).toBe(0);
      await page.getByRole("button", { name: "Keep it" }).click();
      await page.waitForURL(/\/article\//u);
    }));

  test("by keyboard alone a claim is reached and its fact shown", () =>
    opened("/pair/TUR/KHM?on=2019-08-22", async (page) => {
      const reached = async (selector: string): Promise<void> => {
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press("Tab");
          if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
        }
        throw new Error(`${selector} is not reached with Tab`);
      };
      await reached("summary");
      await page.keyboard.press("Enter");
      await reached(".claims a");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/article\//u);
      await page.locator(".text .lit").first().waitFor();
      await reached(".text [role=button]");
      expect(await page.locator(".inspector").innerText()).toContain("Soylu");
    }));

  test("who searches has the sentence two clicks away", () =>
    opened("/", async (page) => {
      await page.getByRole("searchbox", { name: "Search everything" }).fill("minister cambodia");
      await page.keyboard.press("Enter");
      await page.locator("summary").first().click();
      await page.locator(".claims a").first().click();
      await page.locator(".text .lit").first().waitFor();
    }));

  test("a fact is reviewed by keys, and the verdict is kept and taken back", () =>
    opened("/review", async (page) => {
      const before = (await answerOf(desk.get("/api/reviews"))).items.length;
      await page.locator(".review").waitFor();
      await page.keyboard.press("a");
      await expect.poll(async () => (await answerOf(desk.get("/api/reviews"))).items.length).toBe(before + 1);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect.poll(async () => (await answerOf(desk.get("/api/reviews"))).items.map(({ note }) => note)).toContain("undone");
    }));

  test("what comes in appears without loading again", () =>
    opened("/", async (page) => {
      await desk.post("/api/articles", { text: "Soylu came back to Cambodia in winter.", title: "Back again", source: "Late Wire" });
      await page.getByText("Back again").waitFor({ timeout: 10_000 });
    }));

  test("the script is small", async () => {
    const { gzipSync } = await import("node:zlib");
    const script = Buffer.from(await (await desk.get("/assets/desk.js")).arrayBuffer());
    expect(gzipSync(script).length).toBeLessThan(300_000);
  });
});

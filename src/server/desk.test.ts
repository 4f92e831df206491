import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { matching } from "../ledger/index.js";
import { memoryShelf } from "./shelf/memory.js";
import { type Answer, answerOf, NOW, recordOf, type TestApp, testApp } from "./testing/app.js";
import { chromiumPath } from "./testing/browser.js";
import { servedDesk } from "./testing/served-desk.js";

const path = chromiumPath();
if (!path) console.warn("The desk is not tried in a browser: no Chromium was found. Install one, or name it in CHROMIUM.");
const SHOTS = fileURLToPath(new URL("../../bench/results/desk/", import.meta.url));
const SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

describe.skipIf(!path)("the desk in a browser", () => {
  let desk: TestApp;
  let axe: string;
  const served = servedDesk(async () => {
    mkdirSync(SHOTS, { recursive: true });
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    let seconds = 0;
    const clock = (): Date => new Date(NOW.getTime() + 1000 * seconds++);
    desk = await testApp({}, memoryShelf(matching, clock), clock);
    await another("Soylu came to Phnom Penh in spring, and in autumn he was there again.", "2018-06-04", "2018-05-07", "completed");
    await another("In spring Soylu came to Phnom Penh.", "2018-06-05", "2018-05-07", "completed");
    await another("In the new year Soylu comes to Phnom Penh.", "2018-11-05", "2019-01", "announced");
    await desk.post("/api/articles", { text: `${SCRIPT} Soylu will visit Cambodia.`, title: SCRIPT, source: SCRIPT, published: "2019-08-20" });
    return desk;
  });

  /** One more article, with a visit of its own. */
  async function another(text: string, published: string, edtf: string, status: string): Promise<void> {
    const article = articleFromText(text, { published, source: "Third Wire" });
    const record = recordOf(article);
    const facts = record.facts.map((fact) => ({ ...fact, status, time: { edtf, text: "then" } }));
    await desk.shelf.add(article, { ...record, facts });
  }

  const { opened } = served;

  const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const violations = async (page: Page, only: object = { runOnly: WCAG }): Promise<readonly string[]> => {
    await page.evaluate(axe);
    const found = await page.evaluate(`axe.run(document, ${JSON.stringify(only)})`);
    const { violations: list } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    return list.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  };
  const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] } };

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
      "/coding",
      "/coding/one?coder=ada&kind=visit",
      "/coding/one/agreement",
      "/search?q=soylu",
      "/search?q=zzz",
      "/sign-in",
    ];
  };

  test("every view is whole, accessible in both colours, and makes no error", async () => {
    for (const view of await views())
      await opened(view, async (page) => {
        const shot = `${SHOTS}${view.replace(/\W+/gu, "-")}`;
        await page.screenshot({ path: `${shot}.png`, fullPage: true });
        expect(await violations(page), view).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        await page.screenshot({ path: `${shot}-dark.png`, fullPage: true });
        expect(await violations(page, COLOURS), `${view} dark`).toEqual([]);
      });
  }, 600_000);

  test(
    "what opens in a review is accessible too, in both colours",
    () =>
      opened("/review", async (page) => {
        for (const key of ["c", "m", "x"]) {
          await page.locator(`.review [data-key=${key}]`).click();
          await page.locator(".panel").waitFor();
          await page.locator(".panel [aria-busy]").first().waitFor({ state: "detached" });
          expect(await violations(page), key).toEqual([]);
          await page.emulateMedia({ colorScheme: "dark" });
          expect(await violations(page, COLOURS), `${key} dark`).toEqual([]);
          await page.emulateMedia({ colorScheme: "light" });
          await page.screenshot({ path: `${SHOTS}-review-${key}.png`, fullPage: true });
        }
      }),
    120_000,
  );

  test("no view is wider than a phone", async () => {
    for (const view of await views())
      await opened(
        view,
        async (page) => {
          await page.screenshot({ path: `${SHOTS}${view.replace(/\W+/gu, "-")}-phone.png` });
          expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBeLessThanOrEqual(360);
        },
        { width: 360 },
      );
  }, 600_000);

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

  test("what would be refused as another language's is read where one says that it is in English", () =>
    opened("/read", async (page) => {
      await page.fill("textarea", "Le ministre Soylu est en visite à Phnom Penh, où il a rencontré le premier ministre.");
      await page.getByLabel("It is in English").check();
      await page.getByRole("button", { name: "Read", exact: true }).click();
      await page.locator(".fact-button").first().waitFor();
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

  test("a question is answered with its sentence, which stands in its article one click away", () =>
    opened("/", async (page) => {
      await page.getByRole("searchbox", { name: "Your question" }).fill("When does the minister go to Cambodia, and who says so?");
      await page.keyboard.press("Enter");
      const lead = page.locator(".fact .lead").first();
      await lead.waitFor();
      expect(await lead.innerText()).toMatch(/Soylu/u);
      expect(await page.locator(".fact .when").first().innerText()).toMatch(/Aug 2019/u);
      expect(page.url()).toContain("host=KHM&kind=visit");
      await page.locator(".fact summary").first().click();
      await page.locator("details.fact[open] .claims a").first().click();
      await page.locator(".text .lit").first().waitFor();
    }));

  test("who visited is asked of visits that took place, which the page says and lets one take away", () =>
    opened("/", async (page) => {
      const box = page.getByRole("searchbox", { name: "Your question" });
      await box.fill("Who visited Cambodia?");
      await page.keyboard.press("Enter");
      const statuses = async (): Promise<readonly string[]> => [...new Set(await page.locator(".fact summary .status").allInnerTexts())];
      await expect.poll(statuses).toEqual(["completed"]);
      expect(await page.locator(".narrowed").innerText()).toMatch(/visits to Cambodia .* completed or ongoing/u);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("link", { name: "Take away: completed or ongoing" }).click();
      await expect.poll(statuses).toContain("announced");
      await page.getByRole("searchbox", { name: "Search everything" }).fill("visits");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\?kind=visit$/u);
      await expect.poll(statuses).toContain("completed");
    }));

  test("what was announced and never followed up has lapsed, on the page and in the file", () =>
    opened("/visits", async (page) => {
      await page.getByLabel("Status").selectOption("lapsed");
      const statuses = async (): Promise<readonly string[]> => [...new Set(await page.locator(".fact summary .status").allInnerTexts())];
      await expect.poll(statuses).toEqual(["lapsed"]);
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "CSV", exact: true }).click();
      const rows = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n").slice(1);
      expect(rows.map((row) => row.split(",")[2])).toEqual(rows.map(() => "lapsed"));
      expect(rows).toHaveLength(await page.locator(".fact").count());
    }));

  test("a search narrows by state, status and year, and each can be taken back", () =>
    opened("/search?q=soylu", async (page) => {
      const shown = async (): Promise<number> => page.locator(".fact").count();
      const all = await shown();
      await page.locator(".facets").getByRole("link", { name: "2018" }).click();
      await expect.poll(shown).toBeLessThan(all);
      expect(page.url()).toContain("from=2018-01-01&to=2018-12-31");
      await page.locator(".facets").getByRole("link", { name: "2018" }).click();
      await expect.poll(shown).toBe(all);
    }));

  test("the map comes with the visits alone, and a dot on it narrows them", async () => {
    const asked: string[] = [];
    await opened("/visits", async (page) => {
      page.on("request", (request) => asked.push(request.url()));
      expect(await page.locator(".map .land").count()).toBeGreaterThan(150);
      expect(await page.locator(".map .arc").count()).toBe(1);
      await page.getByRole("link", { name: /^Cambodia: host of/u }).press("Enter");
      await page.waitForURL(/state=KHM/u);
    });
    await opened("/agreements", async (page) => {
      const fetched = (await page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")) as string[];
      expect(fetched.filter((name) => name.includes("world.json"))).toEqual([]);
    });
  });

  test.each([
    ["/visits", "Save as SVG", "visits-map.svg", /^<svg/u],
    ["/visits", "Save as PNG", "visits-map.png", /^.PNG/u],
    ["/visits", "Save as CSV", "visits.csv", /Turkey,\d/u],
    ["/network", "Save as CSV", "network.csv", /Cambodia – Turkey,\d/u],
    ["/visits", "CSV", "chancery.csv", /visit/u],
    ["/calendar?on=2019-08-22", "iCalendar", "chancery.ics", /^BEGIN:VCALENDAR/u],
  ])("%s is taken away: %s", (view, button, name, content) =>
    opened(view, async (page) => {
      const download = page.waitForEvent("download");
      const what = view.startsWith("/calendar") || button === "CSV" ? "link" : "button";
      await page.getByRole(what, { name: button, exact: true }).first().click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(name);
      expect((await readFile(await file.path())).toString("utf8").replaceAll("\r\n", "\n")).toMatch(content);
    }),
  );

  const reviews = async (): Promise<readonly Answer[]> => (await answerOf(desk.get("/api/reviews"))).items;
  const verdictOf = ({ verdict }: Answer): { readonly kind: string; readonly [name: string]: unknown } =>
    verdict as { readonly kind: string; readonly [name: string]: unknown };

  test("a fact is reviewed by keys, and the verdict is kept and taken back", () =>
    opened("/review", async (page) => {
      const before = (await reviews()).length;
      await page.locator(".review").waitFor();
      await page.keyboard.press("a");
      await expect.poll(async () => (await reviews()).length).toBeGreaterThan(before);
      const given = (await reviews())[0];
      expect(given && verdictOf(given).kind).toBe("confirm");
      await page.getByText("Accepted.").waitFor();
      await page.keyboard.press("u");
      await expect.poll(async () => (await reviews()).find(({ id }) => id === given?.id)?.withdrawn).toBe(true);
    }));

  test("a key pressed in the very moment of a verdict already takes it back", () =>
    opened("/review", async (page) => {
      await page.locator(".review").waitFor();
      await page.evaluate(`{
        const said = document.querySelector(".chooser output");
        new MutationObserver(() => {
          if (said.textContent.startsWith("Accepted.")) document.dispatchEvent(new KeyboardEvent("keydown", { key: "u" }));
        }).observe(said, { childList: true, characterData: true, subtree: true });
      }`);
      await page.keyboard.press("a");
      await page.getByText("Took back: Accepted.").waitFor({ timeout: 10_000 });
    }));

  test("status, actors and words are put right without a mouse, and so is a comment given", () =>
    opened("/review", async (page) => {
      await page.locator(".review").waitFor();
      const headline = await page.locator(".fact .headline").first().innerText();
      await page.keyboard.press("c");
      await page.locator(".words-editor .lit").first().waitFor();
      const named = page.locator("fieldset input").first();
      await named.focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Jon Vik");
      const words = page.locator(".words-editor .text").first();
      await words.focus();
      const before = await page.locator(".words-editor").first().locator(".lit").allInnerTexts();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Shift+ArrowRight");
      const after = await page.locator(".words-editor").first().locator(".lit").allInnerTexts();
      expect(before.join("")).toContain(after.join(""));
      expect(after.length).toBeLessThan(before.length);
      await page.keyboard.press("Control+Enter");
      await page.getByText("Corrected.").first().waitFor();
      const correction = (await reviews()).map(verdictOf).find(({ kind, actors }) => kind === "correct" && actors);
      expect(correction?.actors).toMatchObject([{ name: "Jon Vik", id: "TUR/jon-vik" }, { id: "KHM" }]);
      expect(correction?.claims).toMatchObject([{ quote: after.join("") }]);
      await page.keyboard.press("u");
      await page.getByText("Took back:").first().waitFor();
      await expect.poll(() => page.locator(".fact .headline").first().innerText()).toBe(headline);
      await page.keyboard.press("k");
      await page.keyboard.type("Is this the same man?");
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await reviews()).map(({ note }) => note)).toContain("Is this the same man?");
    }));

  test("words are taken by selecting them with the mouse", () =>
    opened("/review", async (page) => {
      await page.locator(".review [data-key=c]").click();
      const words = page.locator(".words-editor .text").first();
      await words.locator(".lit").first().waitFor();
      const [first, third] = [words.locator("[data-start]").nth(0), words.locator("[data-start]").nth(4)];
      const [from, to] = [await first.boundingBox(), await third.boundingBox()];
      if (!from || !to) throw new Error("the words are not to be seen");
      await page.mouse.move(from.x + 1, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 5 });
      await page.mouse.up();
      const taken = (await words.locator("[data-start]").allInnerTexts()).slice(0, 5).join("");
      await expect.poll(async () => (await words.locator(".lit").allInnerTexts()).join("")).toBe(taken);
    }));

  test("two facts are merged, and split again", () =>
    opened("/visits?from=2018-01-01&to=2018-12-31", async (page) => {
      await page.locator(".fact summary").first().click();
      await page
        .getByRole("link", { name: /^Link to this fact/u })
        .first()
        .click();
      await page.locator(".review").waitFor();
      await page.keyboard.press("m");
      await page.getByRole("searchbox", { name: /with the words/u }).fill("new year");
      await page.getByRole("button", { name: "It is this" }).first().click();
      await expect.poll(async () => (await reviews()).map((review) => verdictOf(review).kind)).toContain("same");
      const merged = (await answerOf(desk.get("/api/visits?q=new%20year"))).items[0];
      expect(merged?.tellings.length).toBe(3);
      await page.goto(`${served.url}fact/${merged?.id}`);
      await page.locator(".review").waitFor();
      await page.keyboard.press("x");
      await page.getByRole("checkbox", { name: /new year/u }).check();
      await page.getByRole("button", { name: "Split them off" }).click();
      await expect.poll(async () => (await answerOf(desk.get("/api/visits?q=new%20year"))).items[0]?.tellings.length).toBe(1);
    }));

  test("a fact rejected on its own page is shown as rejected, and taken back there", async () => {
    const fact = (await answerOf(desk.get("/api/facts?q=spring"))).items[0];
    await opened(`/fact/${fact?.id}`, async (page) => {
      await page.keyboard.press("r");
      await page.getByText("Rejected by you on 22 Aug 2019").waitFor();
      expect((await desk.get(`/api/facts/${fact?.id}`)).status).toBe(404);
      await page.reload();
      await page.getByRole("button", { name: "Take it back" }).click();
      await page.locator(".review").waitFor();
      expect((await answerOf(desk.get(`/api/facts/${fact?.id}`))).tellings.length).toBe(fact?.tellings.length);
    });
  });

  test("two code blind, agreement is told, and what differs is settled", () =>
    opened("/coding", async (page) => {
      for (const [coder, keys] of [
        ["ada", ["a", "r"]],
        ["ben", ["a", "a"]],
      ] as const) {
        await page.goto(`${served.url}coding`);
        await page.getByLabel(/^Name of the round/u).fill("two");
        await page.getByLabel("Who codes").fill(coder);
        await page.getByLabel("How many").fill("2");
        await page.getByRole("button", { name: "Begin" }).click();
        for (const [i, key] of keys.entries()) {
          await page.getByText(`${coder}: ${i} of 2 coded`).waitFor();
          await page.locator(".words-editor .lit").first().waitFor();
          await page.keyboard.press(key);
        }
        await page.getByText(`${coder}: 2 of 2 coded`).waitFor();
        await page.getByText("All of it is coded.").waitFor();
        expect(await page.getByRole("link", { name: "Let the second coder begin" }).count()).toBe(coder === "ada" ? 1 : 0);
      }
      await page.getByRole("link", { name: "see how far the coders agree" }).click();
      await page.getByText("in 1 they agree in everything, in 1 they differ").waitFor();
      expect(await page.getByRole("row", { name: /^verdict/u }).innerText()).toMatch(/2\s+50%/u);
      await page.screenshot({ path: `${SHOTS}-coding-agreement.png`, fullPage: true });
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Keep the 1 in which they agree" }).click();
      await page.getByRole("button", { name: "Take ben's: right" }).click();
      await page.getByText("Nothing is left to settle").waitFor();
    }));

  test("what comes in appears without loading again", () =>
    opened("/", async (page) => {
      await desk.post("/api/articles", { text: "Soylu came back to Cambodia in winter.", title: "Back again", source: "Late Wire" });
      await page.getByText("Back again").waitFor({ timeout: 10_000 });
    }));

  test("the script is small", async () => {
    const { gzipSync } = await import("node:zlib");
    const size = async (name: string): Promise<number> => gzipSync(Buffer.from(await (await desk.get(`/assets/${name}`)).arrayBuffer())).length;
    expect((await size("desk.js")) + (await size("world.json"))).toBeLessThan(300_000);
  });
});

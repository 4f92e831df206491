import { describe, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import type { Record } from "../reading/index.js";
import { answerOf, recordOf, type TestApp, testApp } from "./testing/app.js";
import { chromiumPath } from "./testing/browser.js";
import { servedDesk } from "./testing/served-desk.js";

const path = chromiumPath();
const LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft";
const HOLDERS = 52;

describe.skipIf(!path)("views of the desk", () => {
  let desk: TestApp;
  const { opened } = servedDesk(async () => {
    desk = await testApp();
    for (let i = 1; i <= HOLDERS; i++) await hold(i === 1 ? `Ada ${LONG}` : `Holder ${String(i).padStart(2, "0")}`, i === 1 ? "NOR" : "TUR");
    return desk;
  });

  async function add(text: string, published: string, change: (record: Record) => Record): Promise<void> {
    const article = articleFromText(text, { published, source: "Wire" });
    await desk.shelf.add(article, change(recordOf(article)));
  }
  /** One more article, of somebody who holds an office. */
  const hold = (name: string, country: string): Promise<void> =>
    add(`${name} is the minister.`, "2019-03-01", (record) => ({
      ...record,
      actors: record.actors.map((actor) => (actor.id === "soylu" ? { ...actor, name, country } : actor)),
      facts: record.facts.map((fact) => {
        const { visitors: _, host: __, offices: ___, purpose: ____, ...rest } = fact as typeof fact & { readonly [role: string]: unknown };
        return { ...rest, kind: "tenure", status: "incumbent", holder: "soylu", office: "minister", body: null, country } as never;
      }),
    }));

  test.each([
    ["/pair/EGY/EGY", "Choose two different states."],
    ["/pair/EGY", "Choose two different states."],
    ["/pair/XYZ/QQQ", "There is no state with the code XYZ."],
  ])("%s: %s", (view, words) =>
    opened(
      view,
      async (page) => {
        await page.getByText(words).waitFor();
        expect(await page.getByRole("heading", { name: "Timeline" }).count()).toBe(0);
        await page.getByLabel("First state").selectOption("TUR");
        await page.getByLabel("Second state").selectOption("KHM");
        await page.getByRole("heading", { name: "Turkey and Cambodia" }).waitFor();
        await page.getByRole("heading", { name: "Timeline" }).waitFor();
      },
      { expected: /40[04]/u },
    ),
  );

  test("offices stand in order over all pages, and there is a way back", () =>
    opened("/offices", async (page) => {
      const first = page.getByRole("link", { name: LONG });
      await first.waitFor();
      expect(await page.locator("tbody tr").first().innerText()).toContain("Norway");
      await page.getByRole("link", { name: "Next page" }).click();
      await page.getByRole("link", { name: `Holder ${HOLDERS}` }).waitFor();
      expect(await page.getByRole("link", { name: "Next page" }).count()).toBe(0);
      await page.getByRole("link", { name: "Previous page" }).click();
      await first.waitFor();
      expect(await page.getByRole("link", { name: "Previous page" }).count()).toBe(0);
    }));

  test.each([
    ["/calendar?on=rubbish", "The day cannot be understood."],
    ["/pair/TUR/KHM?on=rubbish", "The day cannot be understood."],
    ["/search?q=soylu&kind=war", "There is no such kind of fact."],
    ["/visits?status=bogus", "There is no status “bogus” here."],
    ["/visits?state=ZZZ", "There is no state with the code ZZZ."],
  ])("%s: %s", (view, words) =>
    opened(
      view,
      async (page) => {
        await page.getByText(words).first().waitFor();
        expect(await page.locator("main").innerText()).not.toMatch(/openapi|Invalid|EDTF|No visit is told/u);
      },
      { expected: /40[04]/u },
    ),
  );

  test("a long name breaks no view on a phone", async () => {
    const name = `Ada ${LONG}`;
    const rename = (record: Record): Record => ({
      ...record,
      actors: record.actors.map((actor) => (actor.id === "soylu" ? { ...actor, name, country: "NOR" } : actor)),
    });
    await add(`${name} will visit Cambodia.`, "2019-08-01", rename);
    const facts = (await answerOf(desk.get("/api/facts?state=NOR&kind=visit"))).items;
    const [id, article] = [facts[0]?.id, facts[0]?.tellings[0]?.article];
    for (const view of ["/offices", "/visits?state=NOR", "/pair/NOR/KHM", `/fact/${id}`, `/article/${article}?fact=f1`, "/review", "/search?q=ada"])
      await opened(view, async (page) => expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBeLessThanOrEqual(360), {
        width: 360,
      });
  });

  test("the front page shows every pair where one asks for it", async () => {
    const others = (await answerOf(desk.get("/api/states"))).items.map(({ code }) => code).filter((code) => code !== "KHM");
    for (const country of others.slice(0, 35))
      await add(`Somebody from ${country} will visit Cambodia.`, "2019-08-01", (record) => ({
        ...record,
        actors: record.actors.map((actor) => (actor.id === "soylu" ? { ...actor, country } : actor)),
      }));
    const pairs = (await answerOf(desk.get("/api/pairs"))).items.length;
    await opened("/", async (page) => {
      const listed = page.locator(".list a[href^='/pair/']");
      await page.getByText("The 30 that are told of most.").waitFor();
      expect(await listed.count()).toBe(30);
      await page.getByRole("button", { name: `Show all ${pairs}` }).click();
      await expect.poll(() => listed.count()).toBe(pairs);
    });
  });
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { newToken, type Role } from "./guards/access.js";
import { type TestApp, testApp } from "./testing/app.js";
import { chromiumPath } from "./testing/browser.js";
import { servedDesk } from "./testing/served-desk.js";

const path = chromiumPath();

describe.skipIf(!path)("the desk and its server", () => {
  let desk: TestApp;
  const served = servedDesk(async () => {
    desk = await testApp();
    return desk;
  });

  const { opened } = served;

  test("a page outlives its server: it says so, and goes on by itself once the server is back", () =>
    opened(
      "/",
      async (page) => {
        await served.stop();
        await page.getByText("The desk is not reachable").waitFor();
        await page.getByText("Pairs of states").waitFor();
        await page.getByRole("link", { name: "Agreements" }).click();
        await page.getByText("Waiting for the desk").waitFor();
        await served.again();
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
        await served.stop();
        await page.getByText("The desk is not reachable").waitFor();
        await served.again();
        const retry = page.getByRole("button", { name: "Try again now" });
        await retry.click({ timeout: 1000 }).catch(() => {});
        await retry.waitFor({ state: "detached" });
      },
      { expected: /ERR_/u },
    ));
});

describe.skipIf(!path)("a desk that several share", () => {
  const secrets: { [name: string]: string } = {};
  const served = servedDesk(async () => {
    const people: readonly (readonly [string, Role])[] = [
      ["ada", "reviewer"],
      ["guest", "reader"],
    ];
    const tokens = people.map(([name, role]) => {
      const { secret, token } = newToken(name, role, null);
      secrets[name] = secret;
      return token;
    });
    return testApp({ tokens });
  });

  const signedIn = (name: string, work: (page: Page) => Promise<void>): Promise<void> =>
    served.opened(
      "/sign-in",
      async (page) => {
        await page.getByLabel("Your token").fill(secrets[name] ?? "");
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.waitForURL(served.url);
        await work(page);
      },
      { expected: /401/u },
    );
  const go = async (page: Page, view: string): Promise<void> => {
    await page.goto(served.url + view);
    await page.locator("h1").first().waitFor();
  };

  test("a reviewer is named, may decide, and signs out", () =>
    signedIn("ada", async (page) => {
      await page.getByText("ada, reviewer").waitFor();
      await go(page, "review");
      await page.getByRole("button", { name: "Accept" }).waitFor();
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.waitForURL(/sign-in/u);
      await go(page, "visits");
      await page.getByText("This desk is shared: sign in to go on.").first().waitFor();
      expect(await page.locator("main").innerText()).not.toContain("Bearer");
    }));

  test("a reader is named and offered nothing that is refused", () =>
    signedIn("guest", async (page) => {
      await page.getByText("guest, reader").waitFor();
      for (const view of ["review", "coding", "coding/one?kind=visit"]) {
        await go(page, view);
        await page.getByText("guest is a reader here").waitFor();
        expect(await page.locator(".review, .begin").count()).toBe(0);
      }
    }));
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type Listening, listen } from "../listen.js";
import type { TestApp } from "./app.js";
import { buildDesk, chromiumPath, launch, type Opening, visited } from "./browser.js";

/** A desk on a port of its own, and a browser to look at it with. */
export interface ServedDesk {
  readonly url: string;
  /** Opens a view, does something there, and looks that nothing went wrong meanwhile. */
  readonly opened: (view: string, work: (page: Page) => Promise<void>, options?: Opening) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Serves again at the same address. */
  readonly again: () => Promise<void>;
}

/** Bundles and serves what `begin` gives before the tests of a `describe`, and ends both server and browser after them. */
export function servedDesk(begin: () => Promise<TestApp>): ServedDesk {
  let browser: Browser | undefined;
  let served: Listening | undefined;
  let desk: TestApp;
  const serve = async (port: number): Promise<void> => {
    served = await listen(desk.app, { port, host: "127.0.0.1" });
  };
  const url = (): string => served?.url ?? "";
  beforeAll(async () => {
    await buildDesk();
    desk = await begin();
    await serve(0);
    browser = await launch(chromiumPath() ?? "");
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get url() {
      return url();
    },
    opened: async (view, work, options) => {
      if (!browser) throw new Error("no browser was launched");
      expect(await visited(browser, url(), view, work, options)).toEqual([]);
    },
    stop: async () => served?.close(),
    again: () => serve(Number(new URL(url()).port)),
  };
}

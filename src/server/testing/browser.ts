import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium is; undefined where none was found. `CHROMIUM` names another one. */
export const chromiumPath = (): string | undefined => PLACES.find((path) => path !== undefined && existsSync(path));

const QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A browser without a window that asks nobody for anything of its own accord. */
export const launch = (path: string): Promise<Browser> =>
  chromium.launch({ executablePath: path, headless: true, args: ["--no-sandbox", "--disable-gpu", ...QUIET] });

/** Bundles the desk, so that what is tested is what is there. */
export const buildDesk = (): Promise<unknown> =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL("../../../desk/build.mjs", import.meta.url))]);

/** All that a page must not do while it is looked at. */
export function watched(page: Page, origin: string): readonly string[] {
  const wrong: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) wrong.push(`leaves: ${url}`);
  });
  return wrong;
}

export interface Opening {
  readonly width?: number;
  readonly dark?: boolean;
  /** What of that which goes wrong belongs to the test. */
  readonly expected?: RegExp;
}

/** Opens a view of the desk that is served at `url`, does something there, and gives what went wrong meanwhile. */
export async function visited(
  browser: Browser,
  url: string,
  view: string,
  work: (page: Page) => Promise<void>,
  options: Opening = {},
): Promise<readonly string[]> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const wrong = watched(page, url);
  try {
    await page.goto(url + view.replace(/^\//u, ""));
    await page.locator("h1").first().waitFor();
    await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
    await work(page);
    return wrong.filter((what) => !options.expected?.test(what));
  } finally {
    await page.close();
  }
}

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

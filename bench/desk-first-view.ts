// How long until a view of a running desk is whole, in milliseconds, each time in a browser that knows nothing yet; of it, the work of the page's thread
// (processor time, which a busy machine does not lengthen); and what was fetched, compressed.
//   node dist/cli/main.js serve --db FOLDER & npx tsx bench/desk-first-view.ts http://localhost:8484 [TIMES] [VIEW…]
import { chromiumPath, launch } from "../src/server/testing/browser.js";

const [, , base = "http://localhost:8484", times = "7", ...given] = process.argv;
const VIEWS = given.length > 0 ? given : ["/", "/visits", "/network", "/review", "/search?q=minister"];

const path = chromiumPath();
if (!path) {
  console.error("No Chromium was found. Install one, or name it in CHROMIUM.");
  process.exit(1);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const browser = await launch(path);
for (const view of VIEWS) {
  const whole: number[] = [];
  const work: number[] = [];
  let fetched = 0;
  for (let i = 0; i < Number(times); i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const inspector = await context.newCDPSession(page);
    await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
    const start = performance.now();
    await page.goto(base + view);
    await page.locator("h1").first().waitFor();
    await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
    whole.push(performance.now() - start);
    const { metrics } = await inspector.send("Performance.getMetrics");
    work.push(1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0));
    fetched = (await page.evaluate("performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0)")) as number;
    await context.close();
  }
  console.log(
    `${view}: whole after ${Math.round(median(whole))} ms (median of ${times}; first ${Math.round(whole[0] ?? 0)}), page's thread ${Math.round(median(work))} ms, ${Math.round(fetched / 1000)} kB fetched`,
  );
}
await browser.close();

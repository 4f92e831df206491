// 50 people browse a desk while articles are added: answer times in milliseconds, and errors.
//   node dist/cli/main.js serve --db FOLDER & npx tsx bench/desk-load.ts http://localhost:8484 ARTICLES.jsonl [SECONDS]
import { readFileSync } from "node:fs";

const [, , base = "http://localhost:8484", list = "examples/listing.jsonl", seconds = "20"] = process.argv;
const READERS = 50;
/** A person looks at a view for a second or two before the next. */
const LOOK = 1500;

interface Item {
  readonly text?: string;
  readonly title?: string;
  readonly source?: string;
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly states?: readonly string[] }[];
}

const end = Date.now() + Number(seconds) * 1000;
const times: number[] = [];
let errors = 0;
let added = 0;

async function timed(path: string): Promise<Listed | null> {
  const start = performance.now();
  try {
    const response = await fetch(base + path);
    const answer = (await response.json()) as Listed;
    times.push(performance.now() - start);
    if (!response.ok) errors++;
    return answer;
  } catch {
    errors++;
    return null;
  }
}

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function browse(): Promise<void> {
  await rest(Math.random() * LOOK);
  while (Date.now() < end) {
    const pair = pick((await timed("/api/pairs"))?.items ?? [])?.states ?? ["BRA", "GHA"];
    await rest(Math.random() * 2 * LOOK);
    await Promise.all([timed(`/api/dossiers/${pair.join("/")}`), timed(`/api/timeline?pair=${pair.join(",")}&limit=100`)]);
    await rest(Math.random() * 2 * LOOK);
    const article = pick((await timed("/api/articles?limit=50"))?.items ?? []);
    if (article) await timed(`/api/articles/${article.id}`);
    await rest(Math.random() * 2 * LOOK);
    await timed(`/api/visits?state=${pair[0]}&limit=50`);
    await rest(Math.random() * 2 * LOOK);
  }
}

async function add(): Promise<void> {
  const items = readFileSync(list, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Item);
  for (const { text, title, source } of items) {
    if (Date.now() >= end) return;
    if (!text) continue;
    const body = JSON.stringify({ text: `${text}\n`, ...(title && { title }), source: source ?? "load" });
    const response = await fetch(`${base}/api/articles`, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (response.ok) added++;
    else if (response.status >= 500) errors++;
  }
}

await Promise.all([add(), ...Array.from({ length: READERS }, browse)]);
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
console.log(`${times.length} answers to ${READERS} readers in ${seconds} s, ${added} articles added meanwhile, ${errors} errors`);
console.log(`p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);

/**
 * Measures dates on TimeBank (development) and AQUAINT (test), TempEval-3's cleaning, ours beside those people use today, in one run:
 * `npm run bench:time -- [--data DIR] [--corpus TimeBank] [--only NAME] [--heideltime FOLDER] [--errors]`.
 * Spans that overlap are matched one to one; relaxed: they overlap, strict: they are the same, value: they overlap and the value is the same,
 * interval: they overlap and mean the same days, however the value is written (`edtfOfTimex`, the same for all).
 * The text of the corpora is not part of this project: `--data` or CHANCERY_DATA says where `timebank-aquaint.tar.gz` lies.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chancery } from "./time/chancery.js";
import { chronoNode } from "./time/chrono.js";
import { findHeidelTime, heidelTime } from "./time/heideltime.js";
import { microsoft } from "./time/microsoft.js";
import { count, errorsOf, figuresOf, matchTimes, noCounts } from "./time/score.js";
import type { Tagger } from "./time/tagger.js";
import { readStories, type Story } from "./time/timebank.js";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    corpus: { type: "string", multiple: true },
    only: { type: "string", multiple: true },
    heideltime: { type: "string" },
    errors: { type: "boolean" },
  },
});
const data = options.data ?? process.env.CHANCERY_DATA ?? "../shared/data";
const ours = await chancery();
const heidel = findHeidelTime(options.heideltime);
if ("absent" in heidel) console.error(`HeidelTime is left out: ${heidel.absent}.`);
const taggers = [ours, chronoNode, microsoft, ...("folder" in heidel ? [heidelTime(heidel.folder)] : [])].filter(({ name }) =>
  options.errors ? name === "Chancery" : !options.only || options.only.some((only) => name.toLowerCase().startsWith(only.toLowerCase())),
);

async function measure(tagger: Tagger, stories: readonly Story[]): Promise<Readonly<Record<string, number>>> {
  const counts = noCounts();
  const seconds: number[] = [];
  for (const story of stories) {
    const began = performance.now();
    const given = await tagger.tag(story);
    seconds.push((performance.now() - began) / 1000);
    const matched = matchTimes(story.timexes, given);
    count(counts, matched);
    if (options.errors) for (const line of errorsOf(story, matched)) console.log(line);
  }
  const spent = seconds.reduce((sum, each) => sum + each, 0);
  const median = [...seconds].sort((a, b) => a - b)[seconds.length >> 1] ?? 0;
  return { ...figuresOf(counts), "stories/s": Math.round((10 * stories.length) / spent) / 10, "median ms": Math.round(1e5 * median) / 100 };
}

const results: Record<string, Record<string, object>> = {};
for (const corpus of options.corpus ?? ["TimeBank", "AQUAINT"]) {
  const stories = readStories(join(data, "timebank-aquaint.tar.gz"), corpus);
  const table: Record<string, object> = {};
  for (const tagger of taggers) table[tagger.name] = await measure(tagger, stories);
  console.log(`${corpus}: ${stories.length} stories`);
  console.table(table);
  results[corpus] = table;
}
mkdirSync(new URL("results/", import.meta.url), { recursive: true });
if (!options.errors && !options.only)
  writeFileSync(new URL("results/time.json", import.meta.url), `${JSON.stringify({ annotator: ours.annotator, results }, null, 2)}\n`);

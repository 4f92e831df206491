/**
 * Measures dates on TimeBank (development) and AQUAINT (test), TempEval-3's cleaning: `npm run bench:time -- [--data DIR] [--corpus TimeBank] [--errors]`.
 * Spans that overlap are matched one to one; relaxed: they overlap, strict: they are the same, value: they overlap and the value is the same.
 * The text of the corpora is not part of this project: `--data` or CHANCERY_DATA says where `timebank-aquaint.tar.gz` lies.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadAnnotator } from "../src/language/index.js";
import { resolveTimes, type TimeExpression } from "../src/time/index.js";
import { readStories, type Story } from "./timebank.js";

const { values: options } = parseArgs({
  options: { data: { type: "string" }, corpus: { type: "string", multiple: true }, errors: { type: "boolean" } },
});
const data = options.data ?? process.env.CHANCERY_DATA ?? "../shared/data";
const annotator = await loadAnnotator();

interface Counts {
  gold: number;
  given: number;
  relaxed: number;
  strict: number;
  value: number;
  type: number;
}

const flat = (each: TimeExpression): readonly TimeExpression[] => each.ends ?? [each];
const squash = (text: string): string => text.replace(/\s+/gu, " ");

async function measure(story: Story, counts: Counts): Promise<void> {
  const annotated = await annotator.annotate(story.text);
  const article = {
    id: story.id,
    file: null,
    text: story.text,
    title: null,
    source: null,
    url: null,
    published: story.published,
    language: "en",
    sha256: "",
  };
  const given = resolveTimes(annotated, article).expressions.flat().flatMap(flat);
  counts.gold += story.timexes.length;
  counts.given += given.length;
  const pairs = story.timexes
    .flatMap((gold) => given.map((mine) => ({ gold, mine, shared: Math.min(gold.end, mine.end) - Math.max(gold.start, mine.start) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<object>();
  for (const { gold, mine } of pairs) {
    if (taken.has(gold) || taken.has(mine)) continue;
    taken.add(gold).add(mine);
    counts.relaxed++;
    const [strict, value] = [gold.start === mine.start && gold.end === mine.end, gold.value === mine.value];
    if (strict) counts.strict++;
    if (value) counts.value++;
    if (gold.type === mine.type) counts.type++;
    if (options.errors && !strict) console.log(`SPAN\t${squash(gold.text)}\t${squash(mine.text)}\t${story.id}`);
    if (options.errors && !value)
      console.log(
        `VALUE\t${squash(gold.text)}\t${gold.value}\t${mine.value}\t${story.published}\t${squash(story.text.slice(Math.max(0, gold.start - 60), gold.end + 30))}`,
      );
  }
  if (!options.errors) return;
  const around = ({ start, end }: { start: number; end: number }): string => squash(story.text.slice(Math.max(0, start - 50), end + 40));
  for (const gold of story.timexes) if (!taken.has(gold)) console.log(`MISS\t${squash(gold.text)}\t${gold.value}\t${around(gold)}`);
  for (const mine of given) if (!taken.has(mine)) console.log(`EXTRA\t${squash(mine.text)}\t${mine.value}\t${around(mine)}`);
}

const f1 = (right: number, { gold, given }: Counts): number => Math.round((2000 * right) / Math.max(1, gold + given)) / 1000;
const results: Record<string, object> = {};
for (const corpus of options.corpus ?? ["TimeBank", "AQUAINT"]) {
  const counts: Counts = { gold: 0, given: 0, relaxed: 0, strict: 0, value: 0, type: 0 };
  const stories = readStories(join(data, "timebank-aquaint.tar.gz"), corpus);
  for (const story of stories) await measure(story, counts);
  results[corpus] = {
    stories: stories.length,
    gold: counts.gold,
    given: counts.given,
    precision: Math.round((1000 * counts.relaxed) / counts.given) / 1000,
    recall: Math.round((1000 * counts.relaxed) / counts.gold) / 1000,
    relaxed: f1(counts.relaxed, counts),
    strict: f1(counts.strict, counts),
    value: f1(counts.value, counts),
  };
}
console.table(results);
mkdirSync(new URL("results/", import.meta.url), { recursive: true });
if (!options.errors)
  writeFileSync(new URL("results/time.json", import.meta.url), `${JSON.stringify({ annotator: annotator.id, results }, null, 2)}\n`);

/** Reads texts and prints, as JSON, CPU seconds and peak memory: run by `bench/language.ts` in a process of its own. Arguments: JSON file of texts, `gate` or `all`. */
import { readFileSync } from "node:fs";
import { loadAnnotator } from "../../src/language/index.js";

const [file = "", gate] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, "utf8")) as string[];
const annotator = await loadAnnotator({ gate: gate === "gate" });
for (const text of texts.slice(0, 5)) await annotator.annotate(text);
const [cpu, began] = [process.cpuUsage(), performance.now()];
let [sentences, parsed] = [0, 0];
for (const text of texts) {
  const annotated = await annotator.annotate(text);
  sentences += annotated.sentences.length;
  parsed += annotated.sentences.filter((sentence) => sentence.parsed).length;
}
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    sentences,
    parsed,
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - began) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);

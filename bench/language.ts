/**
 * Measures every head of the language model on corpora it was not trained on: `npm run bench:language -- [--data DIR] [--model DIR] [--only syntax,raw,names,attribution,plover,rate]`.
 * `bench/language/` says how each figure is made. spaCy runs in the same command where a Python with it is found.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadModel, modelAnnotator } from "../src/language/index.js";
import { createReader } from "../src/reading/index.js";
import { sharedFolder } from "./data.js";
import { parseConllu, score } from "./language/conll18.js";
import { type GoldPair, readGoldRecords, readPairs, readPolnear, readTreebank, readUner, readWire } from "./language/corpora.js";
import { events, foundPairs, pairs, rawText, spans, syntax } from "./language/measures.js";
import { spacy, udpipe } from "./language/peers.js";

const PARTS = ["syntax", "raw", "names", "attribution", "plover", "rate"] as const;
const { values: options } = parseArgs({
  options: { data: { type: "string" }, model: { type: "string" }, only: { type: "string" }, step: { type: "string", default: "8" } },
});
if (options.data) process.env.CHANCERY_DATA = options.data;
const data = sharedFolder("CHANCERY_DATA", "../shared/data");
if (data === null) process.exit(0);
const wanted = new Set(options.only?.split(",") ?? PARTS);
const folder = options.model ?? fileURLToPath(new URL("../model/", import.meta.url));
const model = await loadModel({ folder });
const annotator = modelAnnotator(model);

interface Line {
  readonly measure: string;
  readonly figure: number;
  readonly goal?: string;
}
const lines: Line[] = [];
const add = (measure: string, figure: number, goal?: string): void => {
  lines.push({ measure, figure: Math.round(figure * 10_000) / 10_000, ...(goal ? { goal } : {}) });
};
const skipped: string[] = [];

const ewt = readTreebank(join(data, "ud/en_ewt-ud-test.conllu.gz"));
const uner = readUner(join(data, "ud/uner_ewt-test.iob2.gz"));
const texts = readWire(join(data, "wire.jsonl.gz"), Number(options.step));

if (wanted.has("syntax")) {
  const { upos = 0, uas = 0, las = 0, lemma = 0 } = await syntax(annotator, ewt.documents);
  add("EWT test, gold words: UPOS", upos, "≥ 0.970");
  add("EWT test, gold words: UAS", uas);
  add("EWT test, gold words: LAS", las, "≥ 0.905");
  add("EWT test, gold words: lemma", lemma);
}
if (wanted.has("raw")) {
  const figures = await rawText(annotator, ewt.source, ewt.documents);
  for (const [metric, value] of Object.entries(figures)) add(`EWT test, raw text: ${metric} F1`, value, metric === "las" ? "≥ 0.86" : undefined);
  const peer = udpipe(ewt.documents.map((document) => document.text).join("\n\n"));
  if ("skipped" in peer) skipped.push(peer.skipped);
  else
    for (const [metric, value] of Object.entries(score(parseConllu(ewt.source), parseConllu(peer.conllu))))
      add(`UDPipe, EWT test, raw text: ${metric} F1`, value);
}
if (wanted.has("names"))
  for (const [label, { exact }] of Object.entries(await spans(annotator, uner, (sentence) => sentence.names)).sort())
    add(`UNER EWT test, names: ${label} exact F1`, exact, label === "all" ? "≥ 0.82" : undefined);
if (wanted.has("attribution")) {
  const polnear = readPolnear(join(data, "polnear.jsonl.gz"), "dev");
  const figures = await spans(annotator, polnear, (sentence) => sentence.attribution ?? []);
  for (const label of ["SOURCE", "CUE", "CONTENT"]) {
    add(`PolNeAR dev: ${label.toLowerCase()} exact F1`, figures[label]?.exact ?? 0);
    add(`PolNeAR dev: ${label.toLowerCase()} overlap F1`, figures[label]?.overlap ?? 0);
  }
}
if (wanted.has("plover")) {
  const plv = await readPairs(join(data, "plover/PLV_train.tsv"));
  const tenth = await pairs(
    model,
    plv.filter((_, i) => i % 10 === 0),
  );
  add("PLV, held-out tenth: root accuracy", tenth.root ?? 0);
  add("PLV, held-out tenth: root macro-F1", tenth.rootMacroF1 ?? 0);
  add("PLV, held-out tenth: quad accuracy", tenth.quad ?? 0);
  const trained = JSON.parse(readFileSync(join(folder, "figures.json"), "utf8")) as Record<string, number>;
  for (const [name, value] of Object.entries(trained))
    if (/fold/iu.test(name)) add(`${name} (when trained)`, value, /root.*F1/iu.test(name) ? "≥ 0.85" : undefined);
  const records = readGoldRecords(join(data, "plover/PLOVER_GSR_CAMEO.txt"));
  const marked = records.flatMap(({ marked: sentence, root, mode }): GoldPair[] => (sentence === null ? [] : [{ marked: sentence, root, mode }]));
  const gold = await pairs(model, marked);
  add("PLOVER gold records, pair given: records", gold.records ?? 0);
  add("PLOVER gold records, pair given: root accuracy", gold.root ?? 0, "≥ 0.75");
  add("PLOVER gold records, pair given: quad accuracy", gold.quad ?? 0);
  add(`PLOVER gold records, pair and type given: mode accuracy (${gold.modes} have one)`, gold.mode ?? 0);
  const own = await foundPairs(model, annotator, records);
  add("PLOVER gold records, finding the pair: records", own.records ?? 0);
  add("PLOVER gold records, finding the pair: root accuracy", own.root ?? 0, "≥ 0.65");
  add("PLOVER gold records, finding the pair: quad accuracy", own.quad ?? 0);
  add("PLOVER gold records, finding the pair: no pair", own.noPair ?? 0);
  const found = await events(await createReader({ folder }), records);
  add("PLOVER gold records, read as articles: an event of the gold root", found.root ?? 0);
  add("PLOVER gold records, read as articles: label precision", found.labelPrecision ?? 0);
  add("PLOVER gold records, read as articles: no event", found.noEvent ?? 0);
}
add(
  "size of what ships, MB",
  ["encoder.onnx", "sentence.onnx", "pair.onnx", "labels.json", "lemmas.json", "vocab.txt"].reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  ) / 1e6,
  "≤ 30",
);
if (wanted.has("rate")) rates();

/** Sentences a second of one core: ours counted by our own cutting, and the same number laid to the peer's time on the same texts. */
function rates(): void {
  const scratch = mkdtempSync(join(tmpdir(), "language-"));
  try {
    const file = join(scratch, "texts.json");
    writeFileSync(file, JSON.stringify(texts));
    const run = (gate: string) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ["--import", "tsx", fileURLToPath(new URL("language/rate.ts", import.meta.url)), file, gate],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as { sentences: number; parsed: number; cpuSeconds: number; peakMegabytes: number };
    };
    const [all, gated] = [run("all"), run("gate")];
    writeFileSync(
      join(scratch, "peer.json"),
      JSON.stringify({
        texts,
        names: uner,
        upos: ewt.documents.flatMap(({ sentences }) =>
          sentences.map(({ lines: rows }) => {
            const words = rows.filter(([id]) => /^\d+$/u.test(id ?? ""));
            return { words: words.map((row) => row[1]), upos: words.map((row) => row[3]) };
          }),
        ),
      }),
    );
    const peer = spacy(join(scratch, "peer.json"));
    add(`wire, ${texts.length} stories: sentences`, all.sentences);
    add("sentences a CPU second, gate off", all.sentences / all.cpuSeconds);
    add("sentences a CPU second, gate on", gated.sentences / gated.cpuSeconds);
    add("share of sentences the gate lets through", gated.parsed / gated.sentences);
    add("peak memory, MB", all.peakMegabytes, "≤ 400");
    if ("skipped" in peer) {
      skipped.push(peer.skipped);
      return;
    }
    const figures = peer.figures as { model: string; cpuSeconds: number; peakMegabytes: number; upos: number; names: Record<string, number> };
    const rate = all.sentences / figures.cpuSeconds;
    add(`${figures.model}: sentences a CPU second`, rate);
    add("ours to spaCy's rate, gate off", all.sentences / all.cpuSeconds / rate, "≥ 1.3");
    add("ours to spaCy's rate, gate on", gated.sentences / gated.cpuSeconds / rate, "≥ 3");
    add("spaCy: peak memory, MB", figures.peakMegabytes);
    add("spaCy: EWT test, gold words: UPOS", figures.upos);
    for (const [label, value] of Object.entries(figures.names)) add(`spaCy: UNER EWT test, names: ${label} exact F1`, value);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

console.table(lines);
for (const why of skipped) console.log(`skipped: ${why}`);
if (!options.only)
  writeFileSync(
    new URL("results/language.json", import.meta.url),
    `${JSON.stringify({ annotator: annotator.id, runtime: model.runtime, lines, skipped }, null, 2)}\n`,
  );

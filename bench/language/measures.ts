import { findPair, markPair, modeOf, quadClass } from "../../src/facts/index.js";
import { articleFromText } from "../../src/ingest/index.js";
import {
  type AnnotatedSentence,
  type AttributionSpan,
  type ConlluDocument,
  classifyPairs,
  type GivenSentence,
  type Model,
  markedWords,
  type NameSpan,
  toConllu,
  type WordAnnotator,
} from "../../src/language/index.js";
import type { Reader } from "../../src/reading/index.js";
import { parseConllu, score } from "./conll18.js";
import type { GoldPair, GoldRecord, TaggedSentence } from "./corpora.js";

export type Figures = Record<string, number>;

/** Words with no text behind them, as an annotator takes them. */
const given = (words: readonly string[]): GivenSentence => ({
  paragraph: 0,
  start: 0,
  end: words.length,
  form: words,
  starts: words.map((_, i) => i),
  ends: words.map((_, i) => i + 1),
});

/** UPOS, UAS and LAS (universal relations) with gold words and sentences; lemmas with our own UPOS. */
export async function syntax(annotator: WordAnnotator, documents: readonly ConlluDocument[]): Promise<Figures> {
  const rows = documents.flatMap(({ sentences }) => sentences.map(({ lines }) => lines.filter(([id]) => /^\d+$/u.test(id ?? ""))));
  const { sentences } = await annotator.annotateWords(
    "",
    rows.map((words) => given(words.map((word) => word[1] ?? ""))),
  );
  const counts = { words: 0, upos: 0, uas: 0, las: 0, lemma: 0 };
  const universal = (relation: string | undefined): string => relation?.split(":")[0] ?? "";
  rows.forEach((words, s) => {
    words.forEach(([, , lemma, upos, , , head, relation], w) => {
      const ours = sentences[s] as AnnotatedSentence;
      const attached = (ours.head[w] ?? -1) + 1 === Number(head);
      counts.words++;
      if (ours.upos[w] === upos) counts.upos++;
      if (attached) counts.uas++;
      if (attached && universal(ours.deprel[w]) === universal(relation)) counts.las++;
      if (ours.lemma[w]?.toLowerCase() === lemma?.toLowerCase()) counts.lemma++;
    });
  });
  const share = (count: number): number => count / counts.words;
  return { upos: share(counts.upos), uas: share(counts.uas), las: share(counts.las), lemma: share(counts.lemma) };
}

/** The metric of the CoNLL 2018 shared task, from raw text: each document's paragraphs parted by an empty line, sentences by a blank. */
export async function rawText(annotator: WordAnnotator, source: string, documents: readonly ConlluDocument[]): Promise<Figures> {
  const parsed: string[] = [];
  for (const [i, { text }] of documents.entries())
    parsed.push(toConllu(await annotator.annotate(text.replace(/([^\n])\n(?=[^\n])/gu, "$1 ").normalize("NFC")), `d${i}`));
  return { ...score(parseConllu(source.normalize("NFC")), parseConllu(parsed.join(""))) };
}

type Span = NameSpan | AttributionSpan;

function spansOf(tags: readonly string[]): Span[] {
  const found: Span[] = [];
  tags.forEach((tag, from) => {
    const label = tag.slice(2);
    if (tag === "O" || (tag.startsWith("I-") && tags[from - 1]?.slice(2) === label)) return;
    let to = from + 1;
    while (tags[to] === `I-${label}`) to++;
    found.push({ from, to, label } as Span);
  });
  return found;
}

interface Tally {
  gold: number;
  given: number;
  exact: number;
  goldMet: number;
  givenMet: number;
}

/** F1 of spans for each label and all together: exact (same words), and overlapping (a word in common; each span counts once on its side). */
export async function spans(
  annotator: WordAnnotator,
  corpus: readonly TaggedSentence[],
  layer: (sentence: AnnotatedSentence) => readonly Span[],
): Promise<Record<string, { exact: number; overlap: number }>> {
  const { sentences } = await annotator.annotateWords(
    "",
    corpus.map(({ words }) => given(words)),
  );
  const tallies: Record<string, Tally> = {};
  corpus.forEach(({ tags }, i) => {
    const [gold, found] = [spansOf(tags), layer(sentences[i] as AnnotatedSentence)];
    for (const label of new Set([...gold, ...found].map((span) => span.label)))
      for (const key of [label, "all"]) {
        tallies[key] ??= { gold: 0, given: 0, exact: 0, goldMet: 0, givenMet: 0 };
        const tally = tallies[key];
        const [a, b] = [gold.filter((span) => span.label === label), found.filter((span) => span.label === label)];
        tally.gold += a.length;
        tally.given += b.length;
        tally.exact += a.filter((x) => b.some((y) => x.from === y.from && x.to === y.to)).length;
        tally.goldMet += a.filter((x) => b.some((y) => x.from < y.to && y.from < x.to)).length;
        tally.givenMet += b.filter((y) => a.some((x) => x.from < y.to && y.from < x.to)).length;
      }
  });
  return Object.fromEntries(
    Object.entries(tallies).map(([label, { gold, given: count, exact, goldMet, givenMet }]) => {
      const [recall, precision] = [goldMet / Math.max(1, gold), givenMet / Math.max(1, count)];
      return [label, { exact: (2 * exact) / Math.max(1, gold + count), overlap: (2 * recall * precision) / Math.max(1e-9, recall + precision) }];
    }),
  );
}

/** Names of types in the drafts of PLOVER that the manual has since renamed. */
const RENAMED: Readonly<Record<string, string>> = {
  CONCEDE: "YIELD",
  RETREAT: "YIELD",
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
};
const current = (root: string): string => RENAMED[root] ?? root;

/** Modes of the records of 2016 that the manual of 2021 calls otherwise; undefined for what it has no mode for. */
const RENAMED_MODES: Readonly<Record<string, string | undefined>> = {
  ...{ "strike-hun": "hunger", "strike-gen": "strike", "riot-spon": "riot", "riot-org": "riot", "demo-org": "demo", "demo-spon": "demo" },
  ...{ assassinate: "targeted", host: "visit", detain: "arrest", confiscate: "seize", ban: "restrict", political: undefined, other: undefined },
};
const modeNow = (mode: string): string | undefined => (mode in RENAMED_MODES ? RENAMED_MODES[mode] : mode);

/** Accuracy and macro-F1 of root, accuracy of quad class, and of mode where the gold has one, with the pair given. */
export async function pairs(model: Model, gold: readonly GoldPair[]): Promise<Figures> {
  const found: Awaited<ReturnType<typeof classifyPairs>> = [];
  for (let at = 0; at < gold.length; at += 16)
    found.push(
      ...(await classifyPairs(
        model,
        gold.slice(at, at + 16).map((pair) => markedWords(pair.marked)),
      )),
    );
  const wanted = gold.map((pair) => current(pair.root));
  const share = (isRight: (i: number) => boolean): number => gold.filter((_, i) => isRight(i)).length / Math.max(1, gold.length);
  const moded = gold.flatMap((pair) => {
    const mode = pair.mode === null ? undefined : modeNow(pair.mode);
    return mode === undefined
      ? []
      : [
          mode ===
            modeOf(
              current(pair.root),
              markedWords(pair.marked).map((word) => model.lemmas.candidates(word)),
            ),
        ];
  });
  return {
    records: gold.length,
    root: share((i) => found[i]?.root === wanted[i]),
    rootMacroF1: macroF1(
      wanted,
      found.map((label) => label.root),
    ),
    quad: share((i) => quadClass(found[i]?.root ?? "") === quadClass(wanted[i] ?? "")),
    modes: moded.length,
    mode: moded.filter(Boolean).length / Math.max(1, moded.length),
  };
}

function macroF1(gold: readonly string[], given: readonly string[]): number {
  const labels = [...new Set(gold)];
  const f1 = labels.map((label) => {
    const hits = gold.filter((g, i) => g === label && given[i] === label).length;
    return (2 * hits) / (gold.filter((g) => g === label).length + given.filter((g) => g === label).length);
  });
  return f1.reduce((sum, value) => sum + value, 0) / labels.length;
}

/** Accuracy of root where the pair is found by the parse (`findPair`), and the share of records where none is. */
export async function foundPairs(model: Model, annotator: WordAnnotator, gold: readonly GoldRecord[]): Promise<Figures> {
  let [right, quads, none] = [0, 0, 0];
  for (const { text, root } of gold) {
    const { sentences } = await annotator.annotate(text.normalize("NFC"));
    const [longest] = [...sentences].sort((a, b) => b.form.length - a.form.length);
    const pair = longest && findPair(longest);
    const [label] = longest && pair ? await classifyPairs(model, [markPair(longest, pair)]) : [];
    if (!label) none++;
    else if (label.root === current(root)) right++;
    if (label && quadClass(label.root) === quadClass(current(root))) quads++;
  }
  return { records: gold.length, root: right / gold.length, quad: quads / gold.length, noPair: none / gold.length };
}

/** What our reading makes of each record's text alone: the share with an event of the gold root, events of that root among all, records with no event. */
export async function events(reader: Reader, gold: readonly GoldRecord[]): Promise<Figures> {
  let [right, none, all, hits] = [0, 0, 0, 0];
  for (const { text, root } of gold) {
    const { facts } = await reader.read(articleFromText(text, { published: "2000-01-01" }));
    const types = facts.flatMap((fact) => fact.events.map((event) => event.type));
    if (types.includes(current(root))) right++;
    if (types.length === 0) none++;
    all += types.length;
    hits += types.filter((type) => type === current(root)).length;
  }
  return { records: gold.length, root: right / gold.length, labelPrecision: hits / Math.max(1, all), noEvent: none / gold.length };
}

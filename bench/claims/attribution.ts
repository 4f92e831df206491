/** Who says what, against PolNeAR: gold attributions whose content holds a verb and that name a source, each matched to one saying of ours, attitudes included as PolNeAR includes them. */

import { resolveActors } from "../../src/actors/index.js";
import { attribute, type Saying } from "../../src/claims/index.js";
import type { Annotator } from "../../src/language/index.js";
import type { AttributedArticle, GoldAttribution, Stretch } from "./polnear.js";

interface Told {
  readonly source: Stretch | null;
  readonly content: Stretch;
  readonly speakers: readonly string[];
  /** Names the speakers go by. */
  readonly names: readonly string[];
}
export interface Scores {
  readonly gold: number;
  readonly given: number;
  /** Content overlaps; and the source's words too. */
  readonly content: Score;
  readonly contentExact: Score;
  readonly whoSaidWhat: Score;
  readonly sourceExact: Score;
  /** Gold sources that hold a name: the saying is found and its speaker goes by that name. */
  readonly named: { readonly gold: number; readonly given: number; readonly right: number; readonly precision: number; readonly recall: number };
  /** Sayings found whose speaker is an actor of the article at all. */
  readonly resolved: number;
}
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export interface Miss {
  readonly kind: "missed" | "extra" | "content" | "source" | "speaker";
  readonly article: string;
  readonly gold: string;
  readonly mine: string;
  readonly around: string;
}

const shared = (a: Stretch | null, b: Stretch | null): number => (a && b ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0);
const squash = (text: string): string => text.replace(/\s+/gu, " ").trim();
/** Without what guidelines differ on: the opening "that", quotation marks, the closing stop or comma. */
const core = (text: string): string => squash(text).replace(/^(?:[“"‘'«]|that\b|\s|:)+|[”"’'».,;:!?\s]+$/giu, "");
const letters = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

export async function scoreAttribution(articles: readonly AttributedArticle[], annotator: Annotator, note: (miss: Miss) => void): Promise<Scores> {
  const counts = { gold: 0, given: 0, content: 0, contentExact: 0, both: 0, sourceExact: 0, named: 0, namedGiven: 0, namedRight: 0, resolved: 0 };
  for (const article of articles) {
    const annotated = await annotator.annotate(article.text);
    const actors = resolveActors(annotated, { source: null });
    const told = joined(attribute(annotated, actors).sayings)
      .filter((saying) => saying.status !== "no-comment")
      .map(
        (saying): Told => ({
          ...saying,
          names: saying.speakers.flatMap((id) => [actors.actors.get(id)?.name ?? "", ...(actors.actors.get(id)?.aliases ?? [])]),
        }),
      );
    const words = (span: Stretch | null): string => (span ? squash(article.text.slice(span.start, span.end)) : "—");
    const around = ({ start, end }: Stretch): string => squash(article.text.slice(Math.max(0, start - 90), end + 90));
    const wanted = (gold: GoldAttribution): boolean => gold.clausal && gold.source !== null;
    const pairs = match(article.attributions, told);
    for (const gold of article.attributions) {
      if (!wanted(gold)) continue;
      const mine = pairs.get(gold);
      counts.gold++;
      if (gold.named) counts.named++;
      const miss = (kind: Miss["kind"], own: string): void =>
        note({
          kind,
          article: article.id,
          gold: `${words(gold.source)} | ${words(gold.cue)} | ${words(gold.content)}`,
          mine: own,
          around: around(gold.content),
        });
      if (!mine) {
        miss("missed", "");
        continue;
      }
      counts.content++;
      if (core(words(mine.content)) === core(words(gold.content))) counts.contentExact++;
      else miss("content", words(mine.content));
      if (mine.speakers.length > 0) counts.resolved++;
      if (shared(gold.source, mine.source) > 0) counts.both++;
      else miss("source", words(mine.source));
      if (words(gold.source) === words(mine.source)) counts.sourceExact++;
      if (!gold.named) continue;
      if (mine.speakers.length > 0) counts.namedGiven++;
      if (goesBy(mine.names, words(gold.source))) counts.namedRight++;
      else miss("speaker", mine.names.join(", "));
    }
    // A saying that matches a gold attribution we do not count (no source, no verb) is no mistake.
    const known = new Set([...pairs].map(([, mine]) => mine));
    const extra = told.filter((mine) => !known.has(mine));
    counts.given += [...pairs.keys()].filter(wanted).length + extra.length;
    for (const mine of extra)
      note({ kind: "extra", article: article.id, gold: "", mine: `${words(mine.source)} | ${words(mine.content)}`, around: around(mine.content) });
  }
  const score = (right: number): Score => ({
    precision: ratio(right, counts.given),
    recall: ratio(right, counts.gold),
    f1: ratio(2 * right, counts.given + counts.gold),
  });
  return {
    gold: counts.gold,
    given: counts.given,
    content: score(counts.content),
    contentExact: score(counts.contentExact),
    whoSaidWhat: score(counts.both),
    sourceExact: score(counts.sourceExact),
    named: {
      gold: counts.named,
      given: counts.namedGiven,
      right: counts.namedRight,
      precision: ratio(counts.namedRight, counts.namedGiven),
      recall: ratio(counts.namedRight, counts.named),
    },
    resolved: ratio(counts.resolved, counts.content),
  };
}

/** A quotation that goes on without a cue of its own is one with what it goes on from, as PolNeAR marks it. */
function joined(sayings: readonly Saying[]): Saying[] {
  const all: Saying[] = [];
  for (const saying of sayings) {
    const last = all.at(-1);
    if (saying.continued && last) all[all.length - 1] = { ...last, content: { start: last.content.start, end: saying.content.end } };
    else all.push(saying);
  }
  return all;
}

const ratio = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 1000;

/** One to one, those that share most (content first, source to part ties) first. */
function match(gold: readonly GoldAttribution[], told: readonly Told[]): Map<GoldAttribution, Told> {
  const candidates = gold
    .flatMap((theirs) => told.map((mine) => ({ theirs, mine, share: likeness(theirs, mine) })))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const pairs = new Map<GoldAttribution, Told>();
  const taken = new Set<Told>();
  for (const { theirs, mine } of candidates) {
    if (pairs.has(theirs) || taken.has(mine)) continue;
    pairs.set(theirs, mine);
    taken.add(mine);
  }
  return pairs;
}

/** Shared part of the two contents' union, raised where the sources meet. */
function likeness(gold: GoldAttribution, mine: Told): number {
  const both = shared(gold.content, mine.content);
  if (both <= 0) return 0;
  const union = Math.max(gold.content.end, mine.content.end) - Math.min(gold.content.start, mine.content.start);
  return both / union + (shared(gold.source, mine.source) > 0 ? 1 : 0);
}

/** Does the last word of one of the names stand in the source, or the other way about ("Clinton", "the Clinton campaign")? */
function goesBy(names: readonly string[], source: string): boolean {
  const said = new Set(letters(source));
  return names.some(
    (name) =>
      letters(name).length > 0 &&
      letters(name)
        .slice(-1)
        .every((word) => said.has(word)),
  );
}

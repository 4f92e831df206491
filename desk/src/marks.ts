import type { RecordShape } from "./shapes.js";

/** A stretch of the text with all that is said of it; neighbours differ in something. Offsets are code points. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly actor: string | null;
  readonly date: boolean;
  /** Ids of the facts one of whose claims has these words. */
  readonly facts: readonly string[];
  /** Facts whose claim begins here. */
  readonly begins: readonly string[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far from its claim the words of a fact's time are looked for, in code points. */
const NEAR = 400;

/** Cuts a text where actors, dates and claims begin and end. */
export function segmentsOf(text: string, record: RecordShape): Segment[] {
  const points = Array.from(text);
  const within = ({ start, end }: Stretch): boolean => start >= 0 && start < end && end <= points.length;
  const actors = record.actors
    .flatMap((actor) => actor.mentions.map(([start, end]) => ({ start, end, actor: actor.name })))
    .filter(within)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const claims = record.facts.flatMap((fact) => fact.claims.map(({ start, end }) => ({ start, end, fact: fact.id }))).filter(within);
  const dates = record.facts.flatMap((fact) => (fact.time?.text ? nearest(points, fact.time.text, fact.claims) : []));
  const cuts = [...new Set([0, points.length, ...[...actors, ...claims, ...dates].flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? points.length;
    const covers = (stretch: Stretch): boolean => stretch.start <= start && stretch.end >= end;
    const held = claims.filter(covers);
    return {
      ...{ start, end, text: points.slice(start, end).join("") },
      actor: actors.find(covers)?.actor ?? null,
      date: dates.some(covers),
      facts: [...new Set(held.map(({ fact }) => fact))],
      begins: [...new Set(held.filter((claim) => claim.start === start).map(({ fact }) => fact))],
    };
  });
}

/** Where the words of a time stand nearest to the claims they belong to. The record says the words and not their place. */
function nearest(points: readonly string[], words: string, claims: readonly Stretch[]): Stretch[] {
  const needle = Array.from(words);
  let best: { start: number; far: number } | undefined;
  for (const claim of claims) {
    for (let start = Math.max(0, claim.start - NEAR); start <= Math.min(points.length - needle.length, claim.end + NEAR); start++) {
      if (!needle.every((point, i) => points[start + i] === point)) continue;
      const far = Math.max(0, claim.start - start, start + needle.length - claim.end);
      if (!best || far < best.far) best = { start, far };
    }
  }
  return best ? [{ start: best.start, end: best.start + needle.length }] : [];
}

import { articleId, daysOf, type Matching, type Review, type StoredReading, type Telling } from "../../ledger/index.js";
import type { Record } from "../../reading/index.js";
import type { Article } from "../../text/index.js";
import { withTellingsAsReviewed } from "./as-reviewed.js";
import { factKey, pageOf } from "./cursor.js";
import { hasWords, isAsked, mayOverlap } from "./filter.js";
import type { Change, Fact, PairCount, Shelf, ShelvedArticle } from "./shelf.js";

interface Held extends ShelvedArticle {
  readonly id: string;
  readonly reading: StoredReading;
}

const MOST_CHANGES = 1000;
/** A summit of more states says little of any two of them. */
const MOST_PAIRED = 16;

/** A shelf that forgets everything when the process ends. Everything is matched anew when something comes in, which is quick for some hundred articles. */
export function memoryShelf(matching: Matching, now: () => Date = () => new Date()): Shelf {
  const held = new Map<string, Held>();
  const reviews = new Map<string, Review>();
  const changes: Change[] = [];
  const listeners = new Set<(change: Change) => void>();
  let count = 0;
  let known:
    | { readonly facts: readonly Fact[]; readonly tellings: ReadonlyMap<string, Telling>; readonly byId: ReadonlyMap<string, Fact> }
    | undefined;

  const changed = (what: Change["what"], id: string): void => {
    known = undefined;
    const change = { number: ++count, at: now().toISOString(), what, id };
    changes.push(change);
    if (changes.length > MOST_CHANGES) changes.shift();
    for (const listener of listeners) listener(change);
  };
  const all = (): NonNullable<typeof known> => {
    if (!known) {
      const readings = [...held.values()].map(({ reading }) => reading);
      const tellings = new Map(readings.flatMap((reading) => matching.tellingsOf(reading)).map((telling) => [telling.id, telling]));
      const facts = withTellingsAsReviewed(matching.mergeReadings(readings, reviews.values()).happenings, tellings, [...reviews.values()]);
      facts.sort((a, b) => (factKey(a) < factKey(b) ? -1 : 1));
      known = { facts, tellings, byId: new Map(facts.map((fact) => [fact.id, fact])) };
    }
    return known;
  };

  return {
    version: async () => String(count),
    async add(article, record) {
      const id = articleId(article);
      if (held.has(id)) return { id, known: true };
      const reading = readingOf(id, article, record, matching);
      held.set(id, { id, article, record, reading, added: now().toISOString() });
      changed("article", id);
      return { id, known: false };
    },
    article: async (id) => held.get(id) ?? null,
    async articles(query, cut) {
      const found = [...held.values()].filter(
        ({ article, reading }) =>
          (query.source === undefined || article.source === query.source) &&
          mayOverlap(reading.published, query.from, query.to) &&
          (!query.text?.trim() || hasWords(`${article.title ?? ""}\n${article.text}`, query.text.trim())),
      );
      const key = ({ id, reading }: Held): string => `${reading.published.first ?? "0000"}|${id}`;
      return pageOf(
        found.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
        key,
        cut,
      );
    },
    fact: async (id) => all().byId.get(id) ?? null,
    facts: async (query, cut) =>
      pageOf(
        all().facts.filter((fact) => isAsked(fact, query)),
        factKey,
        cut,
      ),
    allFacts: async (query, most) =>
      all()
        .facts.filter((fact) => isAsked(fact, query))
        .slice(0, most),
    tellings: async (ids) => new Map(ids.flatMap((id) => (all().tellings.has(id) ? [[id, all().tellings.get(id) as Telling] as const] : []))),
    pairs: async () => pairsOf(all().facts),
    async review(...given) {
      for (const review of given) {
        reviews.set(review.id, review);
        changed("review", review.id);
      }
    },
    reviews: async () => [...reviews.values()],
    changes: async (after, limit) => changes.filter(({ number }) => number > after).slice(0, limit),
    newest: async () => count,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}

function readingOf(id: string, article: Article, record: Record, matching: Matching): StoredReading {
  return { article: id, published: daysOf(record.document.published.edtf), source: article.source, sketch: matching.sketchOf(article.text), record };
}

/** How often two states are told of in one fact, most often first. */
export function pairsOf(facts: readonly Fact[]): PairCount[] {
  const counts = new Map<string, { states: [string, string]; facts: number; last: string | null }>();
  for (const { states, time, published } of facts) {
    if (states.length > MOST_PAIRED) continue;
    const day = time?.first ?? time?.last ?? published.first;
    for (const [i, a] of states.entries())
      for (const b of states.slice(i + 1)) {
        const pair = counts.get(`${a} ${b}`) ?? { states: [a, b], facts: 0, last: null };
        pair.facts++;
        if (day !== null && (pair.last === null || day > pair.last)) pair.last = day;
        counts.set(`${a} ${b}`, pair);
      }
  }
  return [...counts.values()].sort((a, b) => b.facts - a.facts || (a.states.join() < b.states.join() ? -1 : 1));
}

import { articleId, type Happening, type Lookups, type Narrowed, type Telling } from "../../ledger/index.js";
import type { ShelvedLedger } from "../ledger-apart.js";
import { withTellingsAsReviewed } from "./as-reviewed.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { Change, Cut, Fact, FactQuery, Shelf } from "./shelf.js";

const PAGE = 500;
const MOST_PAIRS = 500;
/** How often it is looked whether somebody else added something, in milliseconds. */
const LOOK = 2000;
const FRESH = 500;

/**
 * The ledger as a shelf: everything is looked up there, nothing is held here.
 * @param reader name and version of what reads, under which readings are kept; asked for at the first article
 */
export function ledgerShelf(ledger: ShelvedLedger, reader: () => Promise<string>): Shelf {
  const { lookups } = ledger;
  const listeners = new Set<(change: Change) => void>();
  let timer: NodeJS.Timeout | undefined;
  let seen: string | undefined;

  /** Counting takes a while; what others added is seen half a second later, what was added here at once. */
  let counted: { readonly at: number; readonly version: Promise<string> } | undefined;
  const version = (): Promise<string> => {
    const at = Date.now();
    if (!counted || at - counted.at > FRESH) counted = { at, version: lookups.version() };
    return counted.version;
  };

  /** The newest change is told; who listens asks for all since the last they know. */
  const look = async (): Promise<void> => {
    const newest = await version();
    if (newest === seen) return;
    const first = seen === undefined;
    seen = newest;
    if (!first) for (const listener of listeners) listener({ number: 0, at: "", what: "article", id: "" });
  };
  const lookSoon = (): void => void look().catch(() => {});
  const addedHere = (): void => {
    counted = undefined;
    lookSoon();
  };

  return {
    version,
    async add(article, record) {
      const { articles } = await ledger.add([{ article, record, reader: await reader() }]);
      addedHere();
      return { id: articleId(article), known: articles === 0 };
    },
    article: (id) => lookups.article(id),
    async articles({ source, text, from, to }, { after, limit, order }) {
      const wanted = { ...(source && { source }), ...(text?.trim() && { words: text }), ...(from && { from }), ...(to && { to }) };
      const page = await lookups.articles({ ...wanted, latest: order === "desc", limit, ...(after !== undefined && { after: decodeCursor(after) }) });
      return { items: page.articles, total: page.total, next: page.next && encodeCursor(page.next) };
    },
    async fact(id) {
      const happening = await lookups.happening(id);
      return happening && ((await withTellings(lookups, [happening]))[0] ?? null);
    },
    async facts(query, cut) {
      const wanted = wantedOf(query, cut);
      const [page, total] = [await lookups.happenings(wanted, cut.limit), await lookups.count(wanted)];
      return { items: await withTellings(lookups, page.happenings), total, next: page.next && encodeCursor(page.next) };
    },
    tellings: (ids) => lookups.tellings(ids),
    async allFacts(query, most) {
      const facts: Fact[] = [];
      let after: string | undefined;
      do {
        const limit = Math.min(PAGE, most - facts.length);
        const page = await lookups.happenings({ ...wantedOf(query, { limit, order: "asc" }), ...(after !== undefined && { after }) }, limit);
        facts.push(...(await withTellings(lookups, page.happenings)));
        after = page.next ?? undefined;
      } while (after !== undefined && facts.length < most);
      return facts;
    },
    pairs: () => lookups.pairs(MOST_PAIRS),
    async review(...reviews) {
      await ledger.review(reviews);
      addedHere();
    },
    reviews: () => lookups.reviews(),
    changes: async (after, limit) =>
      (await lookups.arrivals(after, limit)).map(({ number, what, id }) => ({ number, what, id, at: new Date(number).toISOString() })),
    newest: () => lookups.newest(),
    onChange(listener) {
      listeners.add(listener);
      timer ??= setInterval(lookSoon, LOOK).unref();
      lookSoon();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    async close() {
      clearInterval(timer);
      listeners.clear();
      await ledger.close();
    },
  };
}

function wantedOf(
  { states, kinds, statuses, on, host, visitor, certainties, source, article, actor, text, from, to }: FactQuery,
  { after, order }: Cut,
): Narrowed {
  return {
    who: [...new Set(states ?? [])],
    latest: order === "desc",
    words: text?.split(/\s+/u).filter((word) => word !== "") ?? [],
    ...(kinds && { kinds }),
    ...(statuses && { statuses }),
    ...(on !== undefined && { on }),
    ...(host !== undefined && { host }),
    ...(visitor !== undefined && { visitor }),
    ...(certainties && { certainties }),
    ...(source !== undefined && { source }),
    ...(article !== undefined && { article }),
    ...(actor !== undefined && { actor }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(after !== undefined && { after: decodeCursor(after) }),
  };
}

export async function withTellings(lookups: Lookups, happenings: readonly Happening[]): Promise<Fact[]> {
  const tellings = happenings.length === 0 ? new Map<string, Telling>() : await lookups.tellings(happenings.flatMap(({ members }) => members));
  const reviews = happenings.some((happening) => happening.reviews.length > 0) ? await lookups.reviews() : [];
  return withTellingsAsReviewed(happenings, tellings, reviews);
}

import type { Head, Review, Telling } from "../../ledger/index.js";
import type { ShelvedLedger } from "../ledger-apart.js";
import { factKey, pageOf } from "./cursor.js";
import { isAsked, mayOverlap } from "./filter.js";
import { ledgerShelf, withTellings } from "./ledger.js";
import { pairsOf } from "./memory.js";
import { Recent } from "./recent.js";
import type { Change, Fact, FactQuery, Page, Shelf, ShelvedArticle } from "./shelf.js";

/** What a ledger holds, as of one moment. */
interface Mirrored {
  /** Of the ledger at that moment. */
  readonly version: string;
  /** In the ledger's order. */
  readonly facts: readonly Fact[];
  readonly keys: ReadonlyMap<Fact, string>;
  readonly byId: ReadonlyMap<string, Marked>;
  /** Facts of each state, in the ledger's order. */
  readonly byState: ReadonlyMap<string, readonly Fact[]>;
  /** Articles, in the order of the ledger's own list of them. */
  readonly heads: ReadonlyMap<string, PlacedHead>;
}
interface Marked {
  readonly mark: string;
  readonly fact: Fact;
}
interface PlacedHead extends Head {
  readonly position: string;
}

export interface MirrorOptions {
  /** A ledger of more happenings is not mirrored. */
  readonly most?: number;
  /** Milliseconds for which nobody asks the ledger whether somebody else wrote to it. */
  readonly fresh?: number;
}

const MOST = 20_000;
const FRESH = 500;
/** How long a page waits to hear whether somebody else wrote, in milliseconds; a ledger that is being written to answers late, and then what was known last is shown. */
const PATIENCE = 30;
const BATCH = 500;
const MOST_ARTICLES = 200;
const STATE = /^[A-Z]{3}$/u;

/**
 * The ledger as a shelf that answers from memory where the ledger is of ordinary size, so that readers wait neither for each other nor for what is being added.
 * What is added through it is shown once `add` returns; what others add, within half a second. Of a larger ledger everything is looked up.
 * @param reader as of `ledgerShelf`
 */
export function mirroredShelf(ledger: ShelvedLedger, reader: () => Promise<string>, { most = MOST, fresh = FRESH }: MirrorOptions = {}): Shelf {
  const { lookups } = ledger;
  const shelf = ledgerShelf(ledger, reader);
  let held: Mirrored | null | undefined;
  let checked = 0;
  let count = 0;
  const articles = new Recent<string, ShelvedArticle & { readonly id: string }>(MOST_ARTICLES);
  const asked = new Map<string, Promise<unknown>>();

  /** A ledger that has grown too large stays so. */
  const look = async (): Promise<void> => {
    if (held === null) return;
    const version = await lookups.version();
    if (held?.version === version) return;
    const marks = await lookups.marks(most);
    held = marks && (await mirrored(held ?? undefined, version, marks, await lookups.heads()));
    count++;
    asked.clear();
  };

  async function mirrored(
    before: Mirrored | undefined,
    version: string,
    marks: ReadonlyMap<string, string>,
    heads: readonly Head[],
  ): Promise<Mirrored> {
    const byId = new Map<string, Marked>();
    const missing: string[] = [];
    for (const [id, mark] of marks) {
      const known = before?.byId.get(id);
      if (known?.mark === mark) byId.set(id, known);
      else missing.push(id);
    }
    for (let i = 0; i < missing.length; i += BATCH)
      for (const fact of await withTellings(lookups, await lookups.happeningsOf(missing.slice(i, i + BATCH))))
        byId.set(fact.id, { mark: marks.get(fact.id) ?? "", fact: withoutSketches(fact) });
    const keys = new Map([...byId.values()].map(({ fact }) => [fact, factKey(fact)]));
    const facts = [...keys].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([fact]) => fact);
    return { version, facts, keys, byId, byState: byState(facts), heads: placed(heads) };
  }

  const refresh = oneAfterAnother(look);

  /** What is known; null where the ledger is too large. */
  const known = async (): Promise<Mirrored | null> => {
    if (held === undefined) await refresh();
    else if (Date.now() - checked > fresh) {
      checked = Date.now();
      await Promise.race([refresh().catch(() => {}), rest(PATIENCE)]);
    }
    return held ?? null;
  };

  /** Asks once for what many ask for until something changes. */
  const once = async <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    if ((await known()) === null) return ask();
    const answer = (asked.get(question) as Promise<T> | undefined) ?? ask();
    asked.set(question, answer);
    answer.catch(() => asked.delete(question));
    return answer;
  };

  /** After something was added here: it is shown from now on. What cannot be looked up now is at the next look. */
  const written = async (): Promise<void> => {
    await refresh().catch(() => {
      checked = 0;
    });
  };

  /** The facts of a query; null where the ledger must be asked. */
  const found = async (query: FactQuery): Promise<{ readonly facts: readonly Fact[]; readonly keys: ReadonlyMap<Fact, string> } | null> => {
    const now = await known();
    if (!now) return null;
    const first = query.states?.find((state) => STATE.test(state)) ?? query.host ?? query.visitor;
    const among = first === undefined ? now.facts : (now.byState.get(first) ?? []);
    return { facts: among.filter((fact) => isAsked(fact, query)), keys: now.keys };
  };

  /** Articles by their ids, in their order; those not at hand are asked for together. */
  async function articlesOf(heads: readonly Head[]): Promise<(ShelvedArticle & { readonly id: string })[]> {
    const missing = heads.filter((head) => !articles.get(nameOf(head)));
    const fetched = new Map((missing.length === 0 ? [] : await lookups.articlesOf(missing.map(({ id }) => id))).map((kept) => [kept.id, kept]));
    const all = heads.flatMap((head) => articles.get(nameOf(head)) ?? fetched.get(head.id) ?? []);
    for (const head of missing) {
      const kept = fetched.get(head.id);
      if (kept) articles.set(nameOf(head), kept);
    }
    return all;
  }

  return {
    ...shelf,
    async version() {
      return (await known()) === null ? shelf.version() : String(count);
    },
    async add(article, record) {
      const added = await shelf.add(article, record);
      await written();
      return added;
    },
    async review(...reviews: readonly Review[]) {
      await shelf.review(...reviews);
      await written();
    },
    async fact(id) {
      const now = await known();
      return now ? (now.byId.get(id)?.fact ?? null) : shelf.fact(id);
    },
    async facts(query, cut) {
      const here = await found(query);
      return here ? pageOf(here.facts, (fact) => here.keys.get(fact) ?? "", cut) : shelf.facts(query, cut);
    },
    async allFacts(query, atMost) {
      const here = await found(query);
      return here ? here.facts.slice(0, atMost) : shelf.allFacts(query, atMost);
    },
    pairs: () => once("pairs", async () => (held ? pairsOf(held.facts) : shelf.pairs())),
    changes: (after, limit) => once(`changes ${after} ${limit}`, () => shelf.changes(after, limit)),
    newest: () => once("newest", () => shelf.newest()),
    async article(id) {
      const head = (await known())?.heads.get(id);
      return head ? ((await articlesOf([head]))[0] ?? null) : shelf.article(id);
    },
    async articles(query, cut): Promise<Page<{ readonly id: string } & ShelvedArticle>> {
      const now = await known();
      if (!now || query.text?.trim()) return shelf.articles(query, cut);
      const { source, from, to } = query;
      const heads = [...now.heads.values()].filter(
        (head) => (source === undefined || head.source === source) && mayOverlap(head.published, from, to),
      );
      const page = pageOf(heads, ({ position }) => position, cut);
      return { ...page, items: await articlesOf(page.items) };
    },
    onChange: (listener: (change: Change) => void) =>
      shelf.onChange(
        (change) =>
          void refresh().then(
            () => listener(change),
            () => listener(change),
          ),
      ),
  };
}

/** Sketches serve to compare articles; nobody outside looks at them, and they are a third of a fact. */
const withoutSketches = (fact: Fact): Fact => ({ ...fact, tellings: fact.tellings.map((telling): Telling => ({ ...telling, sketch: [] })) });

function byState(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const lists = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const state of fact.states) {
      const list = lists.get(state);
      if (list) list.push(fact);
      else lists.set(state, [fact]);
    }
  return lists;
}

const nameOf = ({ id, reader }: Head): string => `${id} ${reader}`;

function placed(heads: readonly Head[]): ReadonlyMap<string, PlacedHead> {
  const list = heads.map((head) => ({ ...head, position: `${head.published.last ?? "0000"}|${head.id}` }));
  return new Map(list.sort((a, b) => (a.position < b.position ? -1 : 1)).map((head) => [head.id, head]));
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** Runs one at a time; who asks while one runs gets the one after it, which then sees all that was there when they asked. */
function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running && !next) return start();
    next ??= (running ?? Promise.resolve())
      .catch(() => {})
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}

import type { Fact } from "../shelf/shelf.js";
import { stateName } from "../states.js";
import { actorsIn, dayOf } from "./telling.js";

/** Somebody who holds an office, whoever and however often they tell it. */
export interface Holder {
  /** ISO 3166-1 alpha-3; null where no state is told. */
  readonly state: string | null;
  readonly office: string;
  /** The body of which it is an office. */
  readonly body: string | null;
  readonly holder: string | null;
  /** As it was told last. */
  readonly status: string;
  /** Day on which it was told last. */
  readonly told: string | null;
  /** In how many articles it is told. */
  readonly articles: number;
  /** Id of the fact that was told last. */
  readonly fact: string;
}

const words = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** What is not known comes last. */
const LAST = "\uffff";

/** The order of holders: by name of the state, office, body, name. */
export const holderKey = ({ state, office, body, holder, fact }: Holder): string =>
  [state === null ? LAST : plain(stateName(state)), plain(office), plain(body ?? ""), holder === null ? LAST : plain(holder), fact].join("|");

/** Who holds which office, each holder of each office once, in their order. */
export function holdersOf(facts: readonly Fact[]): Holder[] {
  const found = new Map<string, { holder: Holder; day: string }>();
  for (const fact of facts) {
    const [actor] = actorsIn(fact, "holder");
    const state = words(fact.details.country) ?? actor?.state ?? null;
    const [office, body] = [words(fact.details.office) ?? "", words(fact.details.body)];
    const key = [state, plain(office), plain(body ?? ""), actor?.id ?? fact.id].join("|");
    const told = fact.published.last ?? fact.published.first;
    const day = told ?? dayOf(fact) ?? "";
    const known = found.get(key);
    const articles = fact.articles + (known?.holder.articles ?? 0);
    if (known && known.day > day) found.set(key, { ...known, holder: { ...known.holder, articles } });
    else found.set(key, { day, holder: { state, office, body, holder: actor?.name ?? null, status: fact.status, told, articles, fact: fact.id } });
  }
  return [...found.values()]
    .map(({ holder }) => ({ holder, key: holderKey(holder) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ holder }) => holder);
}

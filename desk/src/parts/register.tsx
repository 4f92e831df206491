import { useEffect } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { inWords } from "../headline.js";
import { shared } from "../question.js";
import { choose, type Field } from "../router.js";
import type { Fact, Page } from "../shapes.js";
import { useStates } from "../states.js";
import { Answered } from "./answered.js";
import { Exports } from "./exports.js";
import { FactCard } from "./fact-card.js";
import { Narrowed } from "./narrowed.js";
import { Pages } from "./pages.js";
import { StateChoice } from "./state-choice.js";

interface Props<Item> {
  readonly title: string;
  readonly path: string;
  /** The kind that the register is of, for exports. */
  readonly kind?: string;
  readonly query: URLSearchParams;
  readonly statuses: readonly string[];
  readonly empty: preact.ComponentChildren;
  /** What else the view shows above the list. */
  readonly above?: preact.ComponentChildren;
  /** How what was found is shown. */
  readonly list: (items: readonly Item[]) => preact.ComponentChildren;
}

const FILTERS = ["state", "pair", "host", "visitor", "status", "on", "from", "to", "q", "source", "kind", "certainty"] as const;

/** The filters that an address gives. */
export const filtersIn = (query: URLSearchParams): { readonly [name: string]: string | null } =>
  Object.fromEntries(FILTERS.map((name) => [name, name === "q" ? spelled(query.get(name)) : query.get(name)]));
const spelled = (words: string | null): string | null => words?.split(/\s+/u).map(shared).join(" ") ?? null;

/** Of a page those whose time is known, then the others. */
const datedFirst = (facts: readonly Fact[]): readonly Fact[] => {
  const isDated = ({ time }: Fact): boolean => time !== null && (time.first !== null || time.last !== null);
  return [...facts.filter(isDated), ...facts.filter((fact) => !isDated(fact))];
};

const cards = (facts: readonly Fact[]): preact.ComponentChildren => facts.map((fact) => <FactCard key={fact.id} fact={fact} />);

/** A register of facts, as cards where nothing else is said. */
export const Register = ({ list = cards, ...props }: Omit<Props<Fact>, "list"> & Partial<Pick<Props<Fact>, "list">>) => (
  <Listing {...props} list={(facts: readonly Fact[]) => list(datedFirst(facts))} />
);

/** A filter of the address that nothing can fit; null where there is none. */
function unknownIn(query: URLSearchParams, statuses: readonly string[], names: ReadonlyMap<string, string>): string | null {
  const [state, status] = [query.get("state")?.toUpperCase(), query.get("status")];
  if (state && names.size > 0 && !names.has(state)) return `There is no state with the code ${state}. Choose another one.`;
  const stranger = statuses.length === 0 ? undefined : status?.split(",").find((each) => !statuses.includes(each));
  return stranger ? `There is no status “${stranger}” here. Choose another one.` : null;
}

const NOTHING = { items: [], total: 0, next: null } as const;

/** Filters in the address, what they leave, pages. */
export function Listing<Item>({ title, path, kind, query, statuses, empty, above, list }: Props<Item>) {
  const filters = filtersIn(query);
  const cursor = query.get("cursor");
  const loaded = useAnswer<Page<Item>>(address(path, { ...filters, cursor, limit: 50 }));
  const set = (name: string) => (event: { readonly currentTarget: Field }) => choose(name, event.currentTarget, { cursor: null, before: null });
  const names = useStates();
  const unknown = unknownIn(query, statuses, names);
  useEffect(() => {
    document.title = `${title} – Chancery`;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      <div class="chooser">
        <StateChoice state={query.get("state")} onChange={set("state")} />
        {statuses.length > 0 && (
          <label>
            Status{" "}
            <select value={query.get("status") ?? ""} onChange={set("status")}>
              <option value="">any</option>
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {inWords(status)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          from <input type="date" value={query.get("from") ?? ""} onChange={set("from")} />
        </label>
        <label>
          to <input type="date" value={query.get("to") ?? ""} onChange={set("to")} />
        </label>
        <label>
          with the words <input type="search" value={query.get("q") ?? ""} onChange={set("q")} />
        </label>
      </div>
      <Narrowed query={query} ofOneKind={kind !== undefined} hasStatus={statuses.length > 0} />
      <Answered loaded={unknown && loaded.refusal ? { answer: NOTHING, refusal: null, loading: false } : loaded}>
        {({ items, total, next }) =>
          items.length === 0 ? (
            <p class="empty">
              {unknown ?? empty} {query.size > 0 ? <a href={location.pathname}>Take all filters away</a> : <a href="/read">Read an article</a>}
            </p>
          ) : (
            <>
              {above}
              <p class="small">
                {total === 1 ? "1 entry" : `${total} entries`} · <Exports filters={{ ...filters, kind: kind ?? filters.kind ?? null }} />
              </p>
              {list(items)}
              <Pages query={query} next={next} />
            </>
          )
        }
      </Answered>
    </>
  );
}

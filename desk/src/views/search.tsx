import { address, useAnswer } from "../api.js";
import { dateInWords } from "../dates.js";
import { inWords, KIND_NAMES } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import { filtersIn, Register } from "../parts/register.js";
import { withQuery } from "../router.js";
import type { ArticleSummary, Facets, FactKind, Page } from "../shapes.js";
import { useStates } from "../states.js";

/** Facts and articles in which all words stand, and how they divide by kind, state, status and year. */
export function Search({ query }: { readonly query: URLSearchParams }) {
  const words = query.get("q") ?? "";
  const articles = useAnswer<Page<ArticleSummary>>(words.trim() === "" ? null : address("/api/articles", { q: words, limit: 10 }));
  return (
    <div class="search">
      <Facet query={query} />
      <div>
        <Register
          title={words ? `Search: ${words}` : "Search"}
          path="/api/facts"
          query={query}
          statuses={[]}
          empty={<Nothing query={query} />}
          list={(facts) => facts.map((fact) => <FactCard key={fact.id} fact={fact} lead />)}
        />
        {words.trim() !== "" && (
          <section>
            <h2>Articles</h2>
            <Answered loaded={articles}>
              {({ items }) =>
                items.length === 0 ? (
                  <p class="empty">No article has all these words. Try fewer.</p>
                ) : (
                  <ul class="list">
                    {items.map((article) => (
                      <li key={article.id}>
                        <a href={`/article/${article.id}`}>{article.title ?? article.source ?? article.id}</a>{" "}
                        <span class="when">
                          {[article.source, article.published.edtf && dateInWords(article.published.edtf)].filter(Boolean).join(" · ")}
                        </span>
                      </li>
                    ))}
                  </ul>
                )
              }
            </Answered>
          </section>
        )}
      </div>
    </div>
  );
}

/** What to do where nothing is found: the words may be others than those of the news. */
function Nothing({ query }: { readonly query: URLSearchParams }) {
  const filtered = ["state", "pair", "host", "visitor", "kind", "status", "from", "to"].some((name) => query.has(name));
  return (
    <>
      No fact has all of this.{" "}
      {query.has("q") && filtered && (
        <>
          <a href={withQuery({ q: null, cursor: null })}>Leave the words out</a> and keep the filters,{" "}
        </>
      )}
      {query.has("status") && (
        <>
          <a href={withQuery({ status: null, cursor: null })}>look whatever its status</a>,{" "}
        </>
      )}
      {query.has("kind") && (
        <>
          <a href={withQuery({ kind: null, cursor: null })}>look for every kind</a>,{" "}
        </>
      )}
      {(query.has("from") || query.has("to")) && (
        <>
          <a href={withQuery({ from: null, to: null, cursor: null })}>look at any time</a>,{" "}
        </>
      )}
      try fewer words, or start again:
    </>
  );
}

interface Value {
  readonly value: string;
  readonly name: string;
  readonly facts: number;
  readonly href: string;
  readonly chosen: boolean;
}

/** What is found, divided; each part narrows the search or, where it is chosen, widens it again. */
function Facet({ query }: { readonly query: URLSearchParams }) {
  const names = useStates();
  const facets = useAnswer<Facets>(address("/api/facets", filtersIn(query)));
  const answer = facets.answer;
  const valued = (name: "kind" | "state" | "status", counts: Facets["kinds"], told: (value: string) => string): Value[] =>
    counts.map(({ value, facts }) => {
      const chosen = query.get(name) === value;
      return { value, facts, chosen, name: told(value), href: withQuery({ [name]: chosen ? null : value, cursor: null }) };
    });
  const years = (answer?.years ?? [])
    .map(({ value, facts }): Value => {
      const chosen = query.get("from") === `${value}-01-01` && query.get("to") === `${value}-12-31`;
      const period = chosen ? { from: null, to: null } : { from: `${value}-01-01`, to: `${value}-12-31` };
      return { value, name: value, facts, chosen, href: withQuery({ ...period, cursor: null }) };
    })
    .reverse();
  return (
    <aside class="facets" aria-label="Narrow the search">
      <details open={matchMedia("(min-width: 62rem)").matches}>
        <summary>Narrow by kind, state, status or year</summary>
        {answer && (
          <>
            <Values head="Kind" values={valued("kind", answer.kinds, (kind) => KIND_NAMES[kind as FactKind])} />
            <Values head="State" values={valued("state", answer.states, (code) => names.get(code) ?? code)} />
            <Values head="Status" values={valued("status", answer.statuses, inWords)} />
            <Values head="Year" values={years.slice(0, 15)} />
          </>
        )}
      </details>
    </aside>
  );
}

function Values({ head, values }: { readonly head: string; readonly values: readonly Value[] }) {
  if (values.length === 0) return null;
  return (
    <section>
      <h2>{head}</h2>
      <ul class="values">
        {values.map(({ value, name, facts, href, chosen }) => (
          <li key={value}>
            <a href={href} aria-current={chosen ? "true" : undefined}>
              {name}
              {chosen && <span class="small"> – chosen; show all</span>}
            </a>{" "}
            <span class="when">{facts}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

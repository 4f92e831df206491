import { useState } from "preact/hooks";
import { useAnswer } from "../api.js";
import { dateInWords } from "../dates.js";
import { Answered } from "../parts/answered.js";
import { Ask } from "../parts/ask.js";
import type { ArticleSummary, Page, PairCount } from "../shapes.js";
import { useStates } from "../states.js";

const MOST_PAIRS = 30;

/** Where one begins: the pairs that are told of, and the articles that tell. */
export function Home() {
  const pairs = useAnswer<{ readonly items: readonly PairCount[] }>("/api/pairs");
  const articles = useAnswer<Page<ArticleSummary>>("/api/articles?limit=20");
  const names = useStates();
  const [all, setAll] = useState(false);
  return (
    <>
      <h1>What happens between states, and who says so</h1>
      <section class="begin-here" aria-label="Begin here">
        <Ask asked="" label="Your question" placeholder="When does the defence minister go to Turkey?" />
        <p>
          or <a href="/read">paste an article</a> and see at once what it says.
        </p>
      </section>
      <div class="columns">
        <section>
          <h2>Pairs of states</h2>
          <Answered loaded={pairs}>
            {({ items }) =>
              items.length === 0 ? (
                <p class="empty">
                  No pair is told of yet. <a href="/read">Read an article</a> about two states and keep it.
                </p>
              ) : (
                <ul class="list">
                  {(all ? items : items.slice(0, MOST_PAIRS)).map(({ states: [a, b], facts, last }) => (
                    <li key={a + b}>
                      <a href={`/pair/${a}/${b}${last ? `?on=${last}` : ""}`}>
                        {names.get(a) ?? a} and {names.get(b) ?? b}
                      </a>{" "}
                      <span class="when">{facts === 1 ? "1 fact" : `${facts} facts`}</span>
                    </li>
                  ))}
                  {!all && items.length > MOST_PAIRS && (
                    <li class="small">
                      The {MOST_PAIRS} that are told of most.{" "}
                      <button type="button" onClick={() => setAll(true)}>
                        Show all {items.length}
                      </button>
                    </li>
                  )}
                </ul>
              )
            }
          </Answered>
        </section>
        <section>
          <h2>Articles</h2>
          <Answered loaded={articles}>
            {({ items, total }) =>
              items.length === 0 ? (
                <p class="empty">
                  No article has been read yet. <a href="/read">Paste one</a>, or start with <code>chancery serve FILE…</code>
                </p>
              ) : (
                <>
                  <ul class="list">
                    {items.map((article) => (
                      <li key={article.id}>
                        <a href={`/article/${article.id}`}>{article.title ?? article.source ?? article.id}</a>{" "}
                        <span class="when">
                          {[article.source, article.published.edtf && dateInWords(article.published.edtf), `${article.facts} facts`]
                            .filter(Boolean)
                            .join(" · ")}
                        </span>
                      </li>
                    ))}
                  </ul>
                  {total > items.length && <p class="small">{total} articles in all; search finds the others.</p>}
                </>
              )
            }
          </Answered>
        </section>
      </div>
    </>
  );
}

import { address, useAnswer } from "../api.js";
import { dateInWords } from "../dates.js";
import { Answered } from "../parts/answered.js";
import { Register } from "../parts/register.js";
import type { ArticleSummary, Page } from "../shapes.js";

/** Facts and articles in which all words stand. */
export function Search({ query }: { readonly query: URLSearchParams }) {
  const words = query.get("q") ?? "";
  const articles = useAnswer<Page<ArticleSummary>>(words.trim() === "" ? null : address("/api/articles", { q: words, limit: 10 }));
  return (
    <>
      <Register title={words ? `Search: ${words}` : "Search"} path="/api/facts" query={query} statuses={[]} empty="No fact has all these words." />
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
    </>
  );
}

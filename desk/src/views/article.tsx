import { useEffect } from "preact/hooks";
import { useAnswer } from "../api.js";
import { dateInWords } from "../dates.js";
import { Answered } from "../parts/answered.js";
import { ArticleText } from "../parts/article-text.js";
import type { FullArticle } from "../shapes.js";

const BASIS: { readonly [basis: string]: string } = { metadata: "", dateline: " (by its dateline)", inferred: " (inferred from the text)" };

/** A kept article, its text marked with what was read. */
export function ArticleView({ id, chosen }: { readonly id: string; readonly chosen: string | null }) {
  const loaded = useAnswer<FullArticle>(`/api/articles/${encodeURIComponent(id)}`);
  const title = loaded.answer?.title ?? "Article";
  useEffect(() => {
    document.title = `${title} – Chancery`;
  }, [title]);
  return (
    <Answered loaded={loaded}>
      {(article) => (
        <>
          <h1>{article.title ?? "Article without a title"}</h1>
          <p class="small">
            {[
              article.source,
              article.published.edtf
                ? `published ${dateInWords(article.published.edtf)}${BASIS[article.published.basis] ?? ""}`
                : "day of publication not known",
              `${article.words} words`,
            ]
              .filter(Boolean)
              .join(" · ")}
            {article.url && /^https?:/u.test(article.url) && (
              <>
                {" · "}
                <a href={article.url} rel="noreferrer noopener" target="_blank">
                  the page it was on
                </a>
              </>
            )}
          </p>
          <ArticleText text={article.text} record={article.record} chosen={chosen} />
        </>
      )}
    </Answered>
  );
}

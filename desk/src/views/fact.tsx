import { useEffect } from "preact/hooks";
import { useAnswer } from "../api.js";
import { headline, toldOfFact } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import { useKeys } from "../review/keys.js";
import { ReviewForm } from "../review/review-form.js";
import type { Fact } from "../shapes.js";

/** One fact by itself: a link that can be sent to somebody. */
export function FactView({ id }: { readonly id: string }) {
  const loaded = useAnswer<Fact>(`/api/facts/${encodeURIComponent(id)}`);
  useKeys({});
  const title = loaded.answer ? headline(toldOfFact(loaded.answer)) : "Fact";
  useEffect(() => {
    document.title = `${title} – Chancery`;
  }, [title]);
  return (
    <Answered loaded={loaded}>
      {(fact) => {
        const [a, b] = fact.states;
        return (
          <>
            <h1>{title}</h1>
            {a && b && (
              <p>
                <a href={`/pair/${a}/${b}${fact.published.last ? `?on=${fact.published.last}` : ""}`}>Dossier of the two</a>
              </p>
            )}
            <FactCard fact={fact} open />
            {fact.because.length > 0 && (
              <section>
                <h2>Why this is one happening</h2>
                <ul>
                  {fact.because.map((link) => (
                    <li key={link.a + link.b}>{link.because.join("; ")}</li>
                  ))}
                </ul>
              </section>
            )}
            <h2>Review</h2>
            <ReviewForm fact={fact} />
          </>
        );
      }}
    </Answered>
  );
}

import { useEffect, useState } from "preact/hooks";
import { address, changed, useAnswer } from "../api.js";
import { dateInWords } from "../dates.js";
import { headline, toldOfFact } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import { useKeys } from "../review/keys.js";
import { oneAtATime } from "../review/one-at-a-time.js";
import { keep, ReviewForm } from "../review/review-form.js";
import type { OneFact } from "../shapes.js";
import { useOnlooker } from "../visitor.js";

/** One fact by itself: a link that can be sent to somebody. */
export function FactView({ id }: { readonly id: string }) {
  const loaded = useAnswer<OneFact>(address(`/api/facts/${encodeURIComponent(id)}`, { rejected: "true" }));
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
            {fact.rejected && <Rejected by={fact.rejected} />}
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
            {!fact.rejected && (
              <>
                <h2>Review</h2>
                <ReviewForm fact={fact} />
              </>
            )}
          </>
        );
      }}
    </Answered>
  );
}

/** Who said that a fact is wrong, and the way back. */
function Rejected({ by: { author, made, reviews } }: { readonly by: NonNullable<OneFact["rejected"]> }) {
  const [said, setSaid] = useState("");
  const onlooker = useOnlooker();
  const takeBack = () =>
    oneAtATime(async () => {
      try {
        await keep(
          reviews.map((review) => ({ kind: "withdraw", review })),
          null,
        );
        changed();
      } catch (error) {
        setSaid(error instanceof Error ? error.message : String(error));
      }
    });
  return (
    <p class="refusal">
      Rejected by <b>{author}</b> on {dateInWords(made.slice(0, 10))}. It stands in no list and no dossier any more.{" "}
      {!onlooker && (
        <button type="button" onClick={() => void takeBack()}>
          Take it back
        </button>
      )}{" "}
      <output class="small">{said}</output>
    </p>
  );
}

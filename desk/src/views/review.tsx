import { useEffect, useState } from "preact/hooks";
import { changed, send, useAnswer } from "../api.js";
import { headline, toldOfFact } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import { ReviewForm } from "../parts/review-form.js";
import type { Fact } from "../shapes.js";

interface Queue {
  readonly items: readonly Fact[];
  readonly left: number;
}
interface Given {
  readonly fact: Fact;
  readonly verdict: string;
}

/** The queue: what is least certain and most told comes first; a, r and c accept, reject and correct, s skips, u takes the last verdict back. */
export function ReviewView() {
  const queue = useAnswer<Queue>("/api/reviews/queue?limit=50");
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Given | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    document.title = "Review – Chancery";
  }, []);
  /** Reviews are never deleted: a later one of the opposite verdict holds. */
  const undo = async () => {
    if (!last) return;
    const { fact, verdict } = last;
    try {
      for (const telling of fact.members)
        await send("POST", "/api/reviews", {
          verdict:
            verdict === "correct"
              ? {
                  kind: "correct",
                  telling,
                  status: fact.status,
                  ...(fact.time?.edtf && { edtf: fact.time.edtf }),
                  ...(fact.place && { place: fact.place.name }),
                }
              : { kind: verdict === "reject" ? "confirm" : "reject", telling },
          note: "undone",
        });
      setSaid(`Took back: ${headline(toldOfFact(fact))}`);
      setLast(null);
      changed();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  const fact = queue.answer?.items.find(({ id }) => !skipped.includes(id)) ?? null;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, select, textarea");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "s" && fact) setSkipped([...skipped, fact.id]);
      else if (event.key === "u") void undo();
      else document.querySelector<HTMLButtonElement>(`.review button[data-key="${CSS.escape(event.key)}"]`)?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  return (
    <>
      <h1>Review</h1>
      <p class="small">
        Keys: <kbd>a</kbd> accept, <kbd>r</kbd> reject, <kbd>c</kbd> correct, <kbd>s</kbd> skip, <kbd>u</kbd> undo. What you decide outranks what was
        read, and is kept with your name and the time.
      </p>
      <p>
        <button type="button" disabled={!last} onClick={() => void undo()}>
          Undo
        </button>{" "}
        <button type="button" disabled={!fact} onClick={() => fact && setSkipped([...skipped, fact.id])}>
          Skip
        </button>{" "}
        <output class="small">{said}</output>
      </p>
      <Answered loaded={queue}>
        {({ left }) =>
          fact ? (
            <>
              <p class="small">{left} to review</p>
              <FactCard key={fact.id} fact={fact} open />
              <ReviewForm key={`form ${fact.id}`} fact={fact} done={(verdict) => setLast({ fact, verdict })} />
            </>
          ) : (
            <p class="empty">
              Nothing is left to review. <a href="/read">Read another article</a>
              {skipped.length > 0 && (
                <>
                  , or{" "}
                  <button type="button" onClick={() => setSkipped([])}>
                    look at what you skipped
                  </button>
                </>
              )}
              .
            </p>
          )
        }
      </Answered>
    </>
  );
}

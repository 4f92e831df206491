import { useEffect, useRef, useState } from "preact/hooks";
import { address, changed, useAnswer } from "../api.js";
import { headline, KIND_NAMES, toldOfFact } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import { Decisions } from "../review/decisions.js";
import { useKeys } from "../review/keys.js";
import { type Done, keep, ReviewForm } from "../review/review-form.js";
import { go, withQuery } from "../router.js";
import type { Fact } from "../shapes.js";

interface Queue {
  readonly items: readonly Fact[];
  readonly left: number;
}

interface Given extends Done {
  readonly fact: string;
}

const MOST_UNDO = 50;

/** The queue: what is least certain and most told comes first. Everything has its key. */
export function ReviewView({ query }: { readonly query: URLSearchParams }) {
  const kind = query.get("kind");
  const queue = useAnswer<Queue>(address("/api/reviews/queue", { limit: 30, kind }));
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [said, setSaid] = useState("");
  const busy = useRef(false);
  /** What is looked at stays, whatever comes in meanwhile. */
  const shown = useRef<string | null>(null);
  useEffect(() => {
    document.title = "Review – Chancery";
  }, []);
  const items = queue.answer?.items ?? [];
  const decided = given.filter((each) => each.decided).map((each) => each.fact);
  const fact =
    items.find(({ id }) => id === shown.current && !decided.includes(id)) ??
    items.find(({ id }) => !skipped.includes(id) && !decided.includes(id)) ??
    null;
  if (fact) shown.current = fact.id;
  const skip = () => {
    if (!fact) return;
    shown.current = null;
    setSkipped([...skipped, fact.id]);
  };
  /** Reviews are never deleted: what is undone is withdrawn by a review of its own. */
  const undo = async () => {
    const last = given.at(-1);
    if (!last || busy.current) return;
    busy.current = true;
    try {
      await keep(
        last.reviews.map((review) => ({ kind: "withdraw", review })),
        null,
      );
      shown.current = last.fact;
      setGiven(given.slice(0, -1));
      setSaid(`Took back: ${last.what}`);
      changed();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
    busy.current = false;
  };
  useKeys({ s: skip, u: () => void undo() });
  return (
    <>
      <h1>Review</h1>
      <p class="small">
        What you decide outranks what was read, and is kept with your name and the time. Every button has a key; <kbd>k</kbd> goes to the comment,{" "}
        <kbd>Esc</kbd> leaves a field. <a href="/coding">Two coders, blind to each other</a>, measure how far they agree.
      </p>
      <div class="chooser">
        <label>
          Kind{" "}
          <select value={kind ?? ""} onChange={(event) => go(withQuery({ kind: event.currentTarget.value }), { replace: true })}>
            <option value="">all</option>
            {Object.entries(KIND_NAMES).map(([each, name]) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={given.length === 0} onClick={() => void undo()}>
          Undo <kbd>u</kbd>
        </button>
        <button type="button" disabled={!fact} onClick={skip}>
          Skip <kbd>s</kbd>
        </button>
        <output class="small">{said}</output>
      </div>
      <Answered loaded={queue}>
        {({ left }) =>
          fact ? (
            <>
              <p class="small">{left} to review</p>
              <FactCard key={fact.id} fact={fact} open />
              <ReviewForm
                key={`form ${fact.id}`}
                fact={fact}
                done={({ what, reviews, decided }) => {
                  const told = `${what} ${headline(toldOfFact(fact))}`;
                  setSaid(told);
                  setGiven([...given, { what: told, reviews, decided, fact: fact.id }].slice(-MOST_UNDO));
                }}
              />
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
      <Decisions />
    </>
  );
}

import { useEffect, useState } from "preact/hooks";
import { changed } from "../api.js";
import { headline, KIND_NAMES, toldOfFact } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import { Decisions } from "../review/decisions.js";
import { useKeys } from "../review/keys.js";
import { Meanwhile } from "../review/meanwhile.js";
import { oneAtATime } from "../review/one-at-a-time.js";
import { useQueue } from "../review/queue.js";
import { type Done, keep, ReviewForm } from "../review/review-form.js";
import { choose } from "../router.js";
import type { Fact } from "../shapes.js";

interface Given extends Done {
  readonly fact: Fact;
}

const MOST_UNDO = 50;

/** The queue: what is least certain and most told comes first. Everything has its key. */
export function ReviewView({ query }: { readonly query: URLSearchParams }) {
  const kind = query.get("kind");
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [said, setSaid] = useState("");
  useEffect(() => {
    document.title = "Review – Chancery";
  }, []);
  const decided = given.filter((each) => each.decided).map((each) => each.fact.id);
  const { loaded, fact, isGone, skip, show, again } = useQueue(kind, decided);
  /** Reviews are never deleted: what is undone is withdrawn by a review of its own. */
  const undo = () =>
    oneAtATime(async () => {
      const last = given.at(-1);
      if (!last) return;
      try {
        await keep(
          last.reviews.map((review) => ({ kind: "withdraw", review })),
          null,
        );
        show(last.fact);
        setGiven(given.slice(0, -1));
        setSaid(`Took back: ${last.what}`);
        changed();
      } catch (error) {
        setSaid(error instanceof Error ? error.message : String(error));
      }
    });
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
          <select value={kind ?? ""} onChange={(event) => choose("kind", event.currentTarget)}>
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
      <Answered loaded={loaded}>
        {({ left }) =>
          fact ? (
            <>
              <p class="small">{left} to review</p>
              {isGone && <Meanwhile fact={fact} />}
              <FactCard key={fact.id} fact={fact} open />
              <ReviewForm
                key={`form ${fact.id}`}
                fact={fact}
                done={({ what, reviews, decided }) => {
                  const told = `${what} ${headline(toldOfFact(fact))}`;
                  setSaid(told);
                  setGiven([...given, { what: told, reviews, decided, fact }].slice(-MOST_UNDO));
                }}
              />
            </>
          ) : (
            <p class="empty">
              {left === 0 ? (
                <>
                  Nothing is left to review. <a href="/read">Read another article</a>.
                </>
              ) : (
                <>
                  This is the end of the queue; {left === 1 ? "1 fact is" : `${left} facts are`} still to review.{" "}
                  <button type="button" onClick={again}>
                    Look at what you skipped
                  </button>
                </>
              )}
            </p>
          )
        }
      </Answered>
      <Decisions />
    </>
  );
}

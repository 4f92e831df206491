import { useState } from "preact/hooks";
import { daysInWords } from "../dates.js";
import type { Fact } from "../shapes.js";

/** Which of the tellings tell of something else? */
export function Split({ fact, choose }: { readonly fact: Fact; readonly choose: (out: readonly string[]) => void }) {
  const [out, setOut] = useState<readonly string[]>([]);
  if (fact.tellings.length < 2)
    return (
      <section class="panel" aria-label="Split">
        <p class="empty">One article alone tells of this, so there is nothing to split.</p>
      </section>
    );
  return (
    <section class="panel" aria-label="Split">
      <fieldset>
        <legend>Which of these tell of something else?</legend>
        {fact.tellings.map((telling) => (
          <label key={telling.id} class="choice">
            <input
              type="checkbox"
              checked={out.includes(telling.id)}
              onChange={(event) => setOut(event.currentTarget.checked ? [...out, telling.id] : out.filter((id) => id !== telling.id))}
            />{" "}
            <q>{telling.claims[0]?.quote}</q>{" "}
            <span class="voice">{[telling.source, daysInWords(telling.published.first, telling.published.last)].filter(Boolean).join(", ")}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" disabled={out.length === 0 || out.length === fact.tellings.length} onClick={() => choose(out)}>
        Split them off
      </button>
    </section>
  );
}

import { useState } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import type { Fact, Page } from "../shapes.js";

const AROUND_DAYS = 120;
const DAY = 86_400_000;

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Facts of the same kind and states from about the same time: one may be the same happening. */
export function Merge({ fact, choose }: { readonly fact: Fact; readonly choose: (other: Fact) => void }) {
  const [words, setWords] = useState("");
  const [a, b] = fact.states;
  const day = fact.time?.first ?? fact.published.first;
  const near = day && words === "" ? { from: shifted(day, -AROUND_DAYS), to: shifted(day, AROUND_DAYS) } : {};
  const loaded = useAnswer<Page<Fact>>(
    address("/api/facts", { kind: fact.kind, ...(a && b ? { pair: `${a},${b}` } : { state: a ?? null }), ...near, q: words || null, limit: 50 }),
  );
  return (
    <section class="panel" aria-label="Merge">
      <h2>Which of these tells of the same?</h2>
      <label>
        Among those with the words <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <Answered loaded={loaded}>
        {({ items }) => {
          const others = items.filter(({ id }) => id !== fact.id);
          return others.length === 0 ? (
            <p class="empty">No other fact of this kind between these is near in time. Search for its words to look further.</p>
          ) : (
            others.map((other) => (
              <div key={other.id} class="row">
                <button type="button" onClick={() => choose(other)}>
                  It is this
                </button>
                <FactCard fact={other} />
              </div>
            ))
          );
        }}
      </Answered>
    </section>
  );
}

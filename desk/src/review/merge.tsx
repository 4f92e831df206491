import { useState } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { Answered } from "../parts/answered.js";
import { FactCard } from "../parts/fact-card.js";
import type { Fact, Page } from "../shapes.js";
import { aroundOf, near } from "./near.js";

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 50;

/** Facts of the same kind and states from about the same time: one may be the same happening. */
export function Merge({ fact, choose }: { readonly fact: Fact; readonly choose: (other: Fact) => void }) {
  const [words, setWords] = useState("");
  const [a, b] = fact.states;
  const among = { kind: fact.kind, ...(a && b ? { pair: `${a},${b}` } : { state: a ?? null }) };
  const loaded = useAnswer<Page<Fact>>(address("/api/facts", { ...among, q: words || null, limit: MOST_LOOKED_AT }));
  /** In a large ledger those of the same days may stand far down; facts without time are never among them. */
  const days = aroundOf(fact);
  const sameDays = useAnswer<Page<Fact>>(days && words === "" ? address("/api/facts", { ...among, ...days, limit: MOST_LOOKED_AT }) : null);
  return (
    <section class="panel" aria-label="Merge">
      <h2>Which of these tells of the same?</h2>
      <label>
        Among those with the words <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <Answered loaded={loaded}>
        {({ items }) => {
          const found = [...new Map([...items, ...(sameDays.answer?.items ?? [])].map((each) => [each.id, each])).values()];
          const others = (words === "" ? near(fact, found) : found.filter(({ id }) => id !== fact.id)).slice(0, MOST_SHOWN);
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

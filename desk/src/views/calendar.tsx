import { useEffect } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { dateInWords, today } from "../dates.js";
import { Answered } from "../parts/answered.js";
import { Exports } from "../parts/exports.js";
import { FactCard } from "../parts/fact-card.js";
import { Month } from "../parts/month.js";
import { StateChoice } from "../parts/state-choice.js";
import { choose, withQuery } from "../router.js";
import type { Fact } from "../shapes.js";

/** What is coming, month by month. */
export function Calendar({ query }: { readonly query: URLSearchParams }) {
  const on = query.get("on") ?? today();
  const state = query.get("state");
  const loaded = useAnswer<{ readonly items: readonly Fact[] }>(address("/api/upcoming", { on, state }));
  const newest = useAnswer<{ readonly items: readonly { readonly published: { readonly edtf: string | null } }[] }>("/api/articles?limit=1");
  const lastDay = newest.answer?.items[0]?.published.edtf ?? null;
  useEffect(() => {
    document.title = "Calendar – Chancery";
  }, []);
  return (
    <>
      <h1>What is coming</h1>
      <div class="chooser">
        <label>
          from <input type="date" value={on} onChange={(event) => event.currentTarget.value && choose("on", event.currentTarget)} />
        </label>
        <StateChoice state={state} onChange={(event) => choose("state", event.currentTarget)} />
        <span class="small">
          <Exports filters={{ on, from: on, state, kind: "visit,meeting,agreement", status: "announced,confirmed,possible,postponed" }} />
        </span>
      </div>
      <Answered loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="empty">
              Nothing is planned from {dateInWords(on)} on.{" "}
              {lastDay && lastDay < on && (
                <a href={withQuery({ on: lastDay })}>See what was on {dateInWords(lastDay)}, the day of the last article</a>
              )}
            </p>
          ) : (
            byMonth(items).map(([month, facts]) => (
              <section key={month}>
                <h2>{month === "" ? "Some day" : dateInWords(month)}</h2>
                {month !== "" && <Month month={month} facts={items} />}
                {facts.map((fact) => (
                  <FactCard key={fact.id} fact={fact} />
                ))}
              </section>
            ))
          )
        }
      </Answered>
    </>
  );
}

function byMonth(facts: readonly Fact[]): [string, Fact[]][] {
  const months = new Map<string, Fact[]>();
  for (const fact of facts) {
    const month = (fact.time?.first ?? fact.time?.last ?? "").slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), fact]);
  }
  return [...months];
}

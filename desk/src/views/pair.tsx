import { useEffect } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { dateInWords, today } from "../dates.js";
import { capital, inWords, KIND_NAMES } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { Exports } from "../parts/exports.js";
import { FactCard } from "../parts/fact-card.js";
import { RelationsPlot } from "../parts/relations-plot.js";
import { Timeline } from "../parts/timeline.js";
import { choose, go, withQuery } from "../router.js";
import type { Dossier, Fact, FactKind, Page } from "../shapes.js";
import { useStates } from "../states.js";

interface Props {
  readonly a: string;
  readonly b: string;
  readonly query: URLSearchParams;
}

/** Everything between two states: what matters now, then the timeline. */
export function PairView({ a, b, query }: Props) {
  const names = useStates();
  const on = query.get("on") ?? today();
  const kind = query.get("kind") ?? "";
  const wrong = wrongWith(a, b, names);
  const title = wrong === null ? `${names.get(a) ?? a} and ${names.get(b) ?? b}` : "Two states";
  useEffect(() => {
    document.title = `${title} – Chancery`;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      <Chooser a={a} b={b} names={names} on={on} />
      {wrong === null ? (
        <Between a={a} b={b} on={on} kind={kind} />
      ) : (
        <p class="refusal" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

/** Why these are no pair; null where they are, or nobody knows yet. */
function wrongWith(a: string, b: string, names: ReadonlyMap<string, string>): string | null {
  const stranger = [a, b].find((code) => code !== "" && names.size > 0 && !names.has(code));
  if (stranger) return `There is no state with the code ${stranger}. Choose another one.`;
  return a === b || a === "" || b === "" ? "Choose two different states." : null;
}

interface BetweenProps {
  readonly a: string;
  readonly b: string;
  readonly on: string;
  readonly kind: string;
}

function Between({ a, b, on, kind }: BetweenProps) {
  const names = useStates();
  const dossier = useAnswer<Dossier>(address(`/api/dossiers/${a}/${b}`, { on }));
  const timeline = useAnswer<Page<Fact>>(address("/api/timeline", { pair: `${a},${b}`, kind, on, limit: 200 }));
  return (
    <>
      <Answered loaded={dossier}>{(answer) => <Now dossier={answer} names={names} />}</Answered>
      <section>
        <h2>Timeline</h2>
        <p class="small">A dot is a day, a bar the days it may lie in, a ring the day it was told where no time is.</p>
        <label>
          Kind{" "}
          <select value={kind} onChange={(event) => choose("kind", event.currentTarget)}>
            <option value="">all</option>
            {(Object.keys(KIND_NAMES) as FactKind[]).map((each) => (
              <option key={each} value={each}>
                {KIND_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        <p class="small">
          <Exports filters={{ pair: `${a},${b}`, kind, on }} />
        </p>
        <Answered loaded={timeline}>
          {({ items, total }) =>
            items.length === 0 ? (
              <p class="empty">
                Nothing is told of these two{kind && " of this kind"}. <a href="/read">Read an article</a> about them and keep it, or choose another
                pair.
              </p>
            ) : (
              <>
                <Timeline facts={items} />
                {total > items.length && (
                  <p class="small">
                    The first {items.length} of {total}; choose a kind to see fewer.
                  </p>
                )}
              </>
            )
          }
        </Answered>
      </section>
    </>
  );
}

function Chooser({ a, b, names, on }: { readonly a: string; readonly b: string; readonly names: ReadonlyMap<string, string>; readonly on: string }) {
  const options = [...names].sort(([, x], [, y]) => x.localeCompare(y));
  const select = (chosen: string, label: string, to: (code: string) => string) => (
    <select aria-label={label} value={chosen} onChange={(event) => go(`${to(event.currentTarget.value)}?on=${on}`)}>
      {!names.has(chosen) && <option value={chosen}>{chosen || "choose a state"}</option>}
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <div class="chooser">
      {select(a, "First state", (code) => `/pair/${code}/${b}`)} {select(b, "Second state", (code) => `/pair/${a}/${code}`)}
      <label>
        as of <input type="date" value={on} onChange={(event) => event.currentTarget.value && choose("on", event.currentTarget)} />
      </label>
    </div>
  );
}

function Now({ dossier, names }: { readonly dossier: Dossier; readonly names: ReadonlyMap<string, string> }) {
  const { on, lastPublished } = dossier;
  return (
    <div class="now">
      <section>
        <h2>Coming up</h2>
        {dossier.upcoming.length > 0 ? (
          dossier.upcoming.map((fact) => <FactCard key={fact.id} fact={fact as Fact} />)
        ) : (
          <p class="empty">
            Nothing is planned from {dateInWords(on)} on.{" "}
            {lastPublished && lastPublished < on && (
              <a href={withQuery({ on: lastPublished })}>See what was on {dateInWords(lastPublished)}, the day of the last article</a>
            )}
          </p>
        )}
        {dossier.calledOff.length > 0 && (
          <>
            <h3>Denied or called off</h3>
            {dossier.calledOff.map((fact) => (
              <FactCard key={fact.id} fact={fact as Fact} />
            ))}
          </>
        )}
      </section>
      <section>
        <h2>Last visit each way</h2>
        {dossier.lastVisits.map(({ to, fact }) =>
          fact ? (
            <FactCard key={to} fact={fact as Fact} />
          ) : (
            <p key={to} class="empty">
              No visit to {names.get(to) ?? to} is told of up to {dateInWords(on)}.
            </p>
          ),
        )}
      </section>
      <section>
        <h2>Agreements by field</h2>
        {dossier.agreements.length === 0 && <p class="empty">No agreement that holds is told of.</p>}
        {dossier.agreements.map(({ field, facts }) => (
          <div key={field}>
            <h3>{capital(inWords(field))}</h3>
            {facts.map((fact) => (
              <FactCard key={fact.id} fact={fact as Fact} />
            ))}
          </div>
        ))}
      </section>
      <section>
        <h2>Warmth and strain</h2>
        <RelationsPlot relations={dossier.relations} />
      </section>
    </div>
  );
}

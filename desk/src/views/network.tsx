import { useEffect } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { Answered } from "../parts/answered.js";
import { go, withQuery } from "../router.js";
import type { Tie } from "../shapes.js";
import { useStates } from "../states.js";

const SIZE = 640;
const MOST_STATES = 40;

/** States on a circle, a line for each pair: thick where much passes, green where it is warm, red where it is strained; the same as a table. */
export function Network({ query }: { readonly query: URLSearchParams }) {
  const names = useStates();
  const [from, to] = [query.get("from"), query.get("to")];
  const loaded = useAnswer<{ readonly items: readonly Tie[] }>(address("/api/network", { from, to }));
  const set = (name: string) => (event: { readonly currentTarget: { readonly value: string } }) =>
    go(withQuery({ [name]: event.currentTarget.value }), { replace: true });
  useEffect(() => {
    document.title = "Network – Chancery";
  }, []);
  return (
    <>
      <h1>Who deals with whom</h1>
      <div class="chooser">
        <label>
          from <input type="date" value={from ?? ""} onChange={set("from")} />
        </label>
        <label>
          to <input type="date" value={to ?? ""} onChange={set("to")} />
        </label>
      </div>
      <Answered loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="empty">
              Nothing passes between states in this period.{" "}
              {query.size > 0 ? <a href="/network">Look at all times</a> : <a href="/read">Read an article</a>}
            </p>
          ) : (
            <div class="columns">
              <Circle ties={items} names={names} />
              <Table ties={items} names={names} />
            </div>
          )
        }
      </Answered>
    </>
  );
}

interface Props {
  readonly ties: readonly Tie[];
  readonly names: ReadonlyMap<string, string>;
}

function Circle({ ties, names }: Props) {
  const states = [...new Set(ties.flatMap((tie) => tie.states))].slice(0, MOST_STATES).sort();
  const place = new Map(
    states.map((state, i) => {
      const angle = (2 * Math.PI * i) / states.length - Math.PI / 2;
      return [state, { x: SIZE / 2 + Math.cos(angle) * SIZE * 0.4, y: SIZE / 2 + Math.sin(angle) * SIZE * 0.4 }] as const;
    }),
  );
  const most = Math.max(...ties.map(({ facts }) => facts));
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`Dealings of ${states.length} states; the table has the same figures`}>
        {ties.map((tie) => {
          const [a, b] = tie.states.map((state) => place.get(state));
          if (!a || !b) return null;
          return <line key={tie.states.join()} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke-width={1 + (5 * tie.facts) / most} class={toneOf(tie)} />;
        })}
        {[...place].map(([state, { x, y }]) => (
          <g key={state}>
            <circle cx={x} cy={y} r="15" class="node" />
            <text x={x} y={y + 4} text-anchor="middle" class="node-name">
              {state}
              <title>{names.get(state) ?? state}</title>
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="small">Green: warm; red: strained; grey: neither told. The thicker the line, the more is told.</figcaption>
    </figure>
  );
}

const toneOf = ({ warm, strained }: Tie): string => (strained > warm ? "tie strained" : warm > 0 ? "tie warm" : "tie");

function Table({ ties, names }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label="Pairs" tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            {["Pair", "Facts", "Visits", "Agreements", "Warm", "Strained"].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, 100).map(({ states: [a, b], facts, visits, agreements, warm, strained }) => (
            <tr key={a + b}>
              <th scope="row">
                <a href={`/pair/${a}/${b}`}>
                  {names.get(a) ?? a} – {names.get(b) ?? b}
                </a>
              </th>
              <td>{facts}</td>
              <td>{visits}</td>
              <td>{agreements}</td>
              <td>{warm}</td>
              <td>{strained}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

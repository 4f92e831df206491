import { useEffect } from "preact/hooks";
import { address, useAnswer } from "../api.js";
import { Answered } from "../parts/answered.js";
import { SavePlot } from "../parts/save.js";
import { StateChoice } from "../parts/state-choice.js";
import { Heads, TableFigure } from "../parts/table-figure.js";
import { choose, type Field } from "../router.js";
import type { Tie } from "../shapes.js";
import { useStates } from "../states.js";

const SIZE = 640;
/** So many states can be told apart on a circle. */
const MOST_STATES = 36;
const MOST_ROWS = 100;

/** What a line may stand for. */
const LENSES = {
  facts: "all that is told",
  visits: "visits",
  agreements: "agreements",
  warm: "what warms",
  strained: "what strains",
} as const;
type Lens = keyof typeof LENSES;
const isLens = (name: string | null): name is Lens => name !== null && Object.hasOwn(LENSES, name);

/** States on a circle, a line for each pair: thick where much passes, green where it is warm, red where it is strained; the same as a table. */
export function Network({ query }: { readonly query: URLSearchParams }) {
  const names = useStates();
  const [from, to, state] = [query.get("from"), query.get("to"), query.get("state")];
  const asked = query.get("of");
  const lens: Lens = isLens(asked) ? asked : "facts";
  const loaded = useAnswer<{ readonly items: readonly Tie[] }>(address("/api/network", { from, to, state }));
  const set = (name: string) => (event: { readonly currentTarget: Field }) => choose(name, event.currentTarget);
  useEffect(() => {
    document.title = "Network – Chancery";
  }, []);
  return (
    <>
      <h1>Who deals with whom</h1>
      <div class="chooser">
        <label>
          Lines stand for{" "}
          <select value={lens} onChange={set("of")}>
            {Object.entries(LENSES).map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <StateChoice state={state} onChange={set("state")} />
        <label>
          from <input type="date" value={from ?? ""} onChange={set("from")} />
        </label>
        <label>
          to <input type="date" value={to ?? ""} onChange={set("to")} />
        </label>
      </div>
      <Answered loaded={loaded}>
        {({ items }) => {
          const ties = items.filter((tie) => tie[lens] > 0).sort((a, b) => b[lens] - a[lens]);
          return ties.length === 0 ? (
            <p class="empty">
              Nothing of this passes between states in this period.{" "}
              {query.size > 0 ? <a href="/network">Look at everything</a> : <a href="/read">Read an article</a>}
            </p>
          ) : (
            <div class="columns">
              <Circle ties={ties} lens={lens} names={names} />
              <Table ties={ties} names={names} />
            </div>
          );
        }}
      </Answered>
    </>
  );
}

interface Props {
  readonly ties: readonly Tie[];
  readonly names: ReadonlyMap<string, string>;
}

function Circle({ ties, lens, names }: Props & { readonly lens: Lens }) {
  const all = [...new Set(ties.flatMap((tie) => tie.states))];
  const states = all.slice(0, MOST_STATES).sort();
  const place = new Map(
    states.map((state, i) => {
      const angle = (2 * Math.PI * i) / states.length - Math.PI / 2;
      return [state, { x: SIZE / 2 + Math.cos(angle) * SIZE * 0.44, y: SIZE / 2 + Math.sin(angle) * SIZE * 0.44 }] as const;
    }),
  );
  const most = Math.max(...ties.map((tie) => tie[lens]));
  return (
    <figure class="plot network">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`Dealings of ${states.length} states; the table has the same figures`}>
        {ties.map((tie) => {
          const [a, b] = tie.states.map((state) => place.get(state));
          if (!a || !b) return null;
          return <path key={tie.states.join()} d={bow(a, b)} stroke-width={1 + (6 * tie[lens]) / most} class={toneOf(tie, lens)} />;
        })}
        {[...place].map(([state, { x, y }]) => (
          <g key={state}>
            <circle cx={x} cy={y} r="17" class="node" />
            <text x={x} y={y + 4} text-anchor="middle" class="node-name">
              {state}
              <title>{names.get(state) ?? state}</title>
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="small">
        Green: warm; red: strained; grey: neither told. The thicker the line, the more is told.{" "}
        {all.length > states.length && `The ${states.length} of ${all.length} states with most; choose a state or a period to see others. `}
        <SavePlot name="network" />
      </figcaption>
    </figure>
  );
}

/** A line bent towards the middle, so that those between neighbours do not lie on the circle. */
function bow(a: { x: number; y: number }, b: { x: number; y: number }): string {
  const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const pull = 0.35;
  return `M${a.x.toFixed(1)},${a.y.toFixed(1)}Q${(mx + (SIZE / 2 - mx) * pull).toFixed(1)},${(my + (SIZE / 2 - my) * pull).toFixed(1)} ${b.x.toFixed(1)},${b.y.toFixed(1)}`;
}

function toneOf({ warm, strained }: Tie, lens: Lens): string {
  if (lens === "warm") return "tie warm";
  if (lens === "strained") return "tie strained";
  return strained > warm ? "tie strained" : warm > 0 ? "tie warm" : "tie";
}

function Table({ ties, names }: Props) {
  return (
    <TableFigure
      label="Pairs"
      kind="matrix"
      tall
      name="network"
      head={<Heads names={["Pair", "Facts", "Visits", "Agreements", "Warm", "Strained"]} />}
      note={ties.length > MOST_ROWS && `The first ${MOST_ROWS} of ${ties.length} pairs. `}
    >
      {ties.slice(0, MOST_ROWS).map(({ states: [a, b], facts, visits, agreements, warm, strained }) => (
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
    </TableFigure>
  );
}

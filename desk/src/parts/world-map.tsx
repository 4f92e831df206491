import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../api.js";
import { withQuery } from "../router.js";
import type { Flow } from "../shapes.js";
import { SavePlot } from "./save.js";

interface Drawn {
  readonly code: string | null;
  readonly at: readonly [number, number];
  readonly outline: string | null;
}
interface World {
  readonly width: number;
  readonly height: number;
  readonly states: readonly Drawn[];
}

/** So many arcs can be told apart; the table has all. */
const MOST_ARCS = 120;
let fetched: Promise<World> | undefined;

/** The states of the world, those that are visited shaded, an arc from each visitor's state to each host. Outlines come with the desk, only when they are looked at. */
export function WorldMap({
  flows,
  names,
  chosen,
}: {
  readonly flows: readonly Flow[];
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string | null;
}) {
  const [world, setWorld] = useState<World | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fetched ??= get<World>("/assets/world.json");
    fetched.then(setWorld, () => {
      fetched = undefined;
      setFailed(true);
    });
  }, []);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (frame.current) frame.current.scrollLeft = (frame.current.scrollWidth - frame.current.clientWidth) / 2;
  }, [world]);
  if (failed) return <p class="refusal">The map could not be fetched. The table below has the same.</p>;
  if (!world)
    return (
      <p class="waiting map-waiting" aria-busy="true">
        The map comes …
      </p>
    );
  const hosted = sums(flows, "to");
  const sent = sums(flows, "from");
  const most = Math.max(1, ...hosted.values());
  const places = new Map(world.states.flatMap(({ code, at }) => (code ? [[code, at] as const] : [])));
  const told = (code: string): string => `${names.get(code) ?? code}: host of ${hosted.get(code) ?? 0}, visitor in ${sent.get(code) ?? 0}`;
  const isTold = (code: string | null): code is string => code !== null && (hosted.has(code) || sent.has(code));
  return (
    <figure class="plot map" ref={frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg
        class="world"
        viewBox={`0 0 ${world.width} ${world.height}`}
        role="group"
        aria-label="Map of visits: states that are visited are shaded, arcs lead from visitor to host. The table below has the same figures."
      >
        {world.states.map(({ code, outline, at }, i) =>
          outline ? (
            <path key={code ?? i} d={outline} class={landClass(code, hosted, most)} />
          ) : isTold(code) ? (
            <circle key={code} cx={at[0]} cy={at[1]} r="4" class={landClass(code, hosted, most)} />
          ) : null,
        )}
        {flows.slice(0, MOST_ARCS).map(({ from, to, visits }) => {
          const [a, b] = [places.get(from), places.get(to)];
          if (!a || !b) return null;
          const faded = chosen !== null && from !== chosen && to !== chosen;
          return <path key={`${from} ${to}`} d={arc(a, b)} class={faded ? "arc faded" : "arc"} stroke-width={Math.min(5, 1 + Math.log2(visits))} />;
        })}
        {world.states
          .filter(({ code }) => isTold(code))
          .map(({ code, at }) => (
            <a key={code} href={withQuery({ state: code === chosen ? null : code, cursor: null })} aria-label={told(code ?? "")}>
              <circle cx={at[0]} cy={at[1]} r="12" class="reach" />
              <circle cx={at[0]} cy={at[1]} r="4" class={code === chosen ? "spot chosen" : "spot"} />
              <title>{told(code ?? "")}</title>
            </a>
          ))}
      </svg>
      <figcaption class="small">
        The stronger its colour, the more often a state is host; arcs bend to the left on the way from visitor to host. Choose a dot to see one state.{" "}
        <SavePlot name="visits-map" />
      </figcaption>
    </figure>
  );
}

function sums(flows: readonly Flow[], side: "from" | "to"): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(flow[side], (counts.get(flow[side]) ?? 0) + flow.visits);
  return counts;
}

const STEPS = 4;
function landClass(code: string | null, hosted: ReadonlyMap<string, number>, most: number): string {
  const visits = (code && hosted.get(code)) || 0;
  return visits === 0 ? "land" : `land host-${Math.max(1, Math.ceil((STEPS * Math.log2(1 + visits)) / Math.log2(1 + most)))}`;
}

/** A bow that leaves the straight line to its left, so that there and back are two lines. */
function arc([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const bend = 0.18;
  const [cx, cy] = [(x1 + x2) / 2 + dy * bend, (y1 + y2) / 2 - dx * bend];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return `M${x1},${y1}Q${round(cx)},${round(cy)} ${x2},${y2}`;
}

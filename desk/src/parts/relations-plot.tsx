import type { Dossier } from "../shapes.js";
import { SavePlot } from "./save.js";

const QUADS = [
  ["verbal-cooperation", "words of cooperation"],
  ["material-cooperation", "deeds of cooperation"],
  ["verbal-conflict", "words of conflict"],
  ["material-conflict", "deeds of conflict"],
] as const;

/** Months as columns: cooperation grows upwards, conflict downwards. */
export function RelationsPlot({ relations }: { readonly relations: Dossier["relations"] }) {
  if (relations.length === 0) return <p class="empty">No dealings with a date yet. They come with the next article about the two.</p>;
  const most = Math.max(1, ...relations.map(({ counts }) => Math.max(sum(counts, 0, 2), sum(counts, 2, 4))));
  const [width, half] = [Math.max(240, relations.length * 46), 60];
  const column = width / relations.length;
  const scale = (half - 6) / most;
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${width} ${half * 2 + 18}`} role="img" aria-label={inWords(relations)} class="relations">
        <line x1="0" x2={width} y1={half} y2={half} class="rail" />
        {relations.map(({ month, counts }, i) => {
          const x = i * column + column * 0.2;
          const up = QUADS.slice(0, 2).reduce<{ y: number; bars: preact.JSX.Element[] }>(
            ({ y, bars }, [quad]) => {
              const height = (counts[quad] ?? 0) * scale;
              return {
                y: y - height,
                bars: [...bars, <rect key={quad} x={x} width={Math.min(30, column * 0.6)} y={y - height} height={height} class={quad} />],
              };
            },
            { y: half, bars: [] },
          );
          const down = QUADS.slice(2).reduce<{ y: number; bars: preact.JSX.Element[] }>(
            ({ y, bars }, [quad]) => {
              const height = (counts[quad] ?? 0) * scale;
              return {
                y: y + height,
                bars: [...bars, <rect key={quad} x={x} width={Math.min(30, column * 0.6)} y={y} height={height} class={quad} />],
              };
            },
            { y: half, bars: [] },
          );
          return (
            <g key={month}>
              {up.bars}
              {down.bars}
              <text x={x} y={half * 2 + 14}>
                {month}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        {QUADS.map(([quad, name]) => (
          <span key={quad} class="key">
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" class={quad} />
            </svg>{" "}
            {name}
          </span>
        ))}
        <SavePlot name="relations" />
      </figcaption>
    </figure>
  );
}

const sum = (counts: Dossier["relations"][number]["counts"], from: number, to: number): number =>
  QUADS.slice(from, to).reduce((total, [quad]) => total + (counts[quad] ?? 0), 0);

const inWords = (relations: Dossier["relations"]): string =>
  `Dealings by month. ${relations.map(({ month, counts }) => `${month}: ${sum(counts, 0, 2)} of cooperation, ${sum(counts, 2, 4)} of conflict`).join("; ")}.`;

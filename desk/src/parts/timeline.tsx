import { dayNumber } from "../dates.js";
import { toneOf } from "../headline.js";
import type { Fact } from "../shapes.js";
import { FactCard } from "./fact-card.js";
import { ticksOf } from "./ticks.js";

interface Days {
  readonly from: number | null;
  readonly to: number | null;
  /** Told of on these days, with no time of its own. */
  readonly toldOnly: boolean;
}

function daysOf({ time, published }: Fact): Days | null {
  const timed = time !== null && (time.first !== null || time.last !== null);
  const { first, last } = timed && time ? time : published;
  if (first === null && last === null) return null;
  return { from: first === null ? null : dayNumber(first), to: last === null ? null : dayNumber(last), toldOnly: !timed };
}

/** Facts in order of time, each with a bar over the days it may lie in: the less sure the date, the longer the bar. */
export function Timeline({ facts }: { readonly facts: readonly Fact[] }) {
  const spans = facts.map((fact) => ({ fact, days: daysOf(fact) }));
  const known = spans.flatMap(({ days }) => (days ? [days.from ?? days.to ?? 0, days.to ?? days.from ?? 0] : []));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const margin = Math.max(3, (high - low) * 0.04);
  const at = (day: number): number => (100 * (day - low + margin)) / (high - low + 2 * margin);
  return (
    <>
      {known.length > 0 && <Axis low={low - margin} high={high + margin} at={at} />}
      <ol class="timeline">
        {spans.map(({ fact, days }) => (
          <li key={fact.id}>
            <svg class={`span ${toneOf(fact.status)}`} aria-hidden="true" height="14" width="100%">
              <line x1="0" x2="100%" y1="7" y2="7" class="rail" />
              {days && <Bar days={days} at={at} />}
            </svg>
            <FactCard fact={fact} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Bar({ days: { from, to, toldOnly }, at }: { readonly days: Days; readonly at: (day: number) => number }) {
  if (toldOnly) return <circle cx={`${at(from ?? to ?? 0)}%`} cy="7" r="4.5" class="told" />;
  if (from !== null && to !== null && to - from < 1) return <circle cx={`${at(from)}%`} cy="7" r="5.5" class="exact" />;
  const [x, end] = [from === null ? 0 : at(from), to === null ? 100 : at(to + 1)];
  return <rect x={`${x}%`} width={`${Math.max(1, end - x)}%`} y="2.5" height="9" rx="4" class={from === null || to === null ? "loose" : "between"} />;
}

function Axis({ low, high, at }: { readonly low: number; readonly high: number; readonly at: (day: number) => number }) {
  const ticks = ticksOf(low, high);
  return (
    <div class="axis" aria-hidden="true">
      <svg aria-hidden="true" height="20" width="100%">
        {ticks.map(({ day, name }) => (
          <text key={day} x={`${at(day)}%`} y="14" text-anchor={at(day) < 8 ? "start" : at(day) > 92 ? "end" : "middle"}>
            {name}
          </text>
        ))}
      </svg>
    </div>
  );
}

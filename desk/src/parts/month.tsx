import { dateInWords } from "../dates.js";
import { headline, KIND_NAMES, toldOfFact, toneOf } from "../headline.js";
import type { Fact } from "../shapes.js";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/** What may lie on more days than these is told below the month and not in it. */
const MOST_DAYS = 7;
const DAY = 86_400_000;

/** The days of a fact that are near enough one another to be shown as days. */
function daysOf({ time }: Fact): readonly string[] {
  if (!time?.first || !time.last) return [];
  const [first, last] = [Date.parse(time.first), Date.parse(time.last)];
  const count = Math.round((last - first) / DAY) + 1;
  return count > MOST_DAYS ? [] : Array.from({ length: count }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10));
}

/** One month as a leaf of a calendar. */
export function Month({ month, facts }: { readonly month: string; readonly facts: readonly Fact[] }) {
  const byDay = new Map<string, Fact[]>();
  for (const fact of facts) for (const day of daysOf(fact)) byDay.set(day, [...(byDay.get(day) ?? []), fact]);
  if (![...byDay.keys()].some((day) => day.startsWith(month))) return null;
  return (
    <table class="month">
      <caption class="away">{dateInWords(month)}</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, i) => (
              <td key={day ?? `${i}`} class={day ? undefined : "outside"}>
                {day && <span class="day">{Number(day.slice(8))}</span>}
                {(day ? (byDay.get(day) ?? []) : []).map((fact) => (
                  <a key={fact.id} href={`/fact/${fact.id}`} class={`entry ${toneOf(fact.status)}`}>
                    <span class="away">{KIND_NAMES[fact.kind]}: </span>
                    {headline(toldOfFact(fact))}
                  </a>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Weeks from Monday on; null for days of other months. */
function weeksOf(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const before = (first.getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const cells = Math.ceil((before + count) / 7) * 7;
  const days = Array.from({ length: cells }, (_, i) => {
    const day = i - before + 1;
    return day < 1 || day > count ? null : `${month}-${String(day).padStart(2, "0")}`;
  });
  return Array.from({ length: cells / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

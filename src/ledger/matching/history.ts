import type { DayInterval, Disagreement, HistoryStep, Telling } from "../happening.js";
import { isReprint } from "./sketch.js";

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What may still come, and lapses if nothing more is told. */
export const OPEN: ReadonlySet<string> = new Set(["possible", "announced", "confirmed", "postponed"]);
/** How far a status goes. A later story that tells a lower one looks back; those that are not here undo what went before. */
const LADDERS = [
  ["possible", "announced", "confirmed", "ongoing", "completed"],
  ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force"],
] as const;
const RANK: ReadonlyMap<string, number> = new Map(LADDERS.flatMap((ladder) => ladder.map((status, at) => [status, at] as const)));
/** Undoings come behind what they undo where both are published on one day. */
const LAST = 9;

/** By publication, then by how far the status goes. */
export const orderOf = ({ published, status, id }: Telling): string =>
  `${published.first ?? published.last ?? "9999"} ${RANK.get(status) ?? LAST} ${id}`;

interface Step {
  readonly status: string;
  readonly told: Telling[];
}

/** Each change of status in the order of publication, with the tellings behind it. Tellings come in `orderOf`'s order. */
export function historyOf(tellings: readonly Telling[]): HistoryStep[] {
  const steps: Step[] = [];
  for (const telling of tellings) {
    const last = steps.at(-1);
    const status = statusAt(steps, telling);
    const rank = RANK.get(status);
    const reached = steps.reduce((most, step) => Math.max(most, RANK.get(step.status) ?? -1), -1);
    if (last?.status === status) last.told.push(telling);
    else if (rank !== undefined && rank < reached && !isUndone(last)) lookBack(steps, status, telling, rank);
    else if (rank !== undefined && rank <= 2 && isUndone(last) && !comesAgain(last, telling))
      (steps.find((step) => step.status === status) ?? last)?.told.push(telling);
    else steps.push({ status, told: [telling] });
  }
  return steps.map(({ status, told }) => {
    const dated = told.find(({ time, status: own }) => time?.edtf && own === status) ?? told.find(({ time }) => time);
    return {
      status,
      published: spanOf(told.map(({ published }) => published)),
      time: dated?.time ? { edtf: dated.time.edtf, text: dated.time.text } : null,
      tellings: told.map(({ id }) => id).sort(),
    };
  });
}

/** What was announced is confirmed when it is announced again, after that day, by an article that is no reprint, of another source or with another speaker. */
function statusAt(steps: readonly Step[], telling: Telling): string {
  if (telling.status !== "announced") return telling.status;
  const before = steps.find(({ status }) => status === "announced");
  const [first] = before?.told ?? [];
  if (!first || (before !== steps.at(-1) && steps.at(-1)?.status !== "confirmed")) return "announced";
  const isLater = (first.published.first ?? "") < (telling.published.first ?? "");
  const isOther = first.source !== telling.source || speakerOf(first) !== speakerOf(telling);
  return isLater && isOther && certain(telling) && !isReprint(first.sketch, telling.sketch)
    ? "confirmed"
    : steps.at(-1)?.status === "confirmed"
      ? "confirmed"
      : "announced";
}

const speakerOf = ({ claims }: Telling): string | null => claims[0]?.speaker ?? null;
const certain = ({ claims }: Telling): boolean => claims.some(({ certainty }) => certainty === "certain");

const isUndone = (step: Step | undefined): boolean => step !== undefined && !RANK.has(step.status);

/** After an undoing, an announcement for a later day than all before is a new one; one for the old day only repeats. */
function comesAgain(last: Step | undefined, telling: Telling): boolean {
  if (last?.status === "postponed") return true;
  const undone =
    last?.told
      .map(({ published }) => published.last ?? "")
      .sort()
      .at(-1) ?? "";
  return (telling.published.first ?? "") > undone;
}

/** A story that tells an earlier stage after a later one: it joins that stage, or puts it before the first that goes further. */
function lookBack(steps: Step[], status: string, telling: Telling, rank: number): void {
  const known = steps.find((step) => step.status === status);
  if (known) known.told.push(telling);
  else if (OPEN.has(status)) steps.find((step) => (RANK.get(step.status) ?? -1) > rank)?.told.push(telling);
  else
    steps.splice(
      steps.findIndex((step) => (RANK.get(step.status) ?? -1) > rank),
      0,
      { status, told: [telling] },
    );
}

/** What cannot all be true: the day, the place, whether it happened or will, who signed. All sides are shown. */
export function disagreementsOf(tellings: readonly Telling[]): Disagreement[] {
  if (tellings.length < 2) return [];
  const among = (about: string, says: (telling: Telling) => string | null): Disagreement[] => {
    const sides = new Map<string, string[]>();
    for (const telling of tellings) {
      const said = says(telling);
      if (said !== null) sides.set(said, [...(sides.get(said) ?? []), telling.id].sort());
    }
    return sides.size < 2
      ? []
      : [{ about, sides: [...sides].sort(([a], [b]) => compare(a, b)).map(([side, ids]) => ({ says: side, tellings: ids })) }];
  };
  return [
    ...among("time", ({ time, status }) => (time?.first && time.first === time.last && !OPEN.has(status) ? time.first : null)),
    ...among("place", ({ place, status }) => (place && !OPEN.has(status) ? (place.country ?? place.name) : null)),
    ...among("whether", ({ status }) =>
      status === "completed" || status === "ongoing"
        ? "it happened"
        : status === "denied"
          ? "it did not and will not"
          : status === "announced" && wasDenied(tellings)
            ? "it will happen"
            : null,
    ),
    ...among("who", ({ kind, actors }) => (kind === "agreement" ? signatoriesIn(actors) : null)),
  ];
}

const wasDenied = (tellings: readonly Telling[]): boolean => tellings.some(({ status }) => status === "denied");

function signatoriesIn(actors: Telling["actors"]): string | null {
  const signed = actors.filter(({ role }) => role === "signatories");
  const states = new Set(signed.map(({ state }) => state));
  return signed.length < 2 || states.size < signed.length
    ? null
    : signed
        .map(({ name }) => name)
        .sort()
        .join(", ");
}

export function spanOf(days: readonly DayInterval[]): DayInterval {
  const [only] = days;
  if (only && days.length === 1) return { first: only.first, last: only.last };
  const first = days.flatMap((each) => each.first ?? []).sort();
  const last = days.flatMap((each) => each.last ?? []).sort();
  return { first: first[0] ?? null, last: last.at(-1) ?? null };
}

import type { Command } from "commander";
import type { Happening, IsoDay, Kind, LedgerStore, Wanted } from "../../ledger/index.js";
import { dayToTell, parties, withLedger } from "./open.js";
import type { LedgerOptions } from "./options.js";
import { showHappenings } from "./show.js";

export interface TimelineOptions extends LedgerOptions {
  readonly kind?: readonly Kind[];
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly since?: IsoDay;
  readonly on?: IsoDay;
  readonly limit?: number;
  readonly latest?: boolean;
}

/** `chancery timeline`, `visits`, `agreements`: happenings in the ledger's order. */
export async function timelineCommand(states: readonly string[], options: TimelineOptions, command: Command): Promise<number> {
  const who = atMostTwo(parties(states, command), command);
  await withLedger(options, command, async (ledger) => {
    const { kind: kinds, from, to, since, latest, limit } = options;
    const wanted = { who, ...(kinds && { kinds }), ...(from && { from }), ...(to && { to }), ...(since && { since }), ...(latest && { latest }) };
    await showHappenings(some(ledger, wanted, limit), await dayToTell(ledger, options.on), options.format, "The ledger holds nothing of this.");
  });
  return 0;
}

export function atMostTwo(who: readonly string[], command: Command): readonly string[] {
  if (who.length > 2) command.error("error: name at most two states, between which it happened");
  return who;
}

/** All that is wanted, or the first `limit`. */
async function* some(ledger: LedgerStore, wanted: Omit<Wanted, "limit" | "after">, limit: number | undefined): AsyncGenerator<Happening> {
  if (limit === undefined) yield* ledger.all(wanted);
  else yield* (await ledger.timeline({ ...wanted, limit })).happenings;
}

/** `chancery upcoming`: what is announced and not past. */
export async function upcomingCommand(states: readonly string[], options: TimelineOptions, command: Command): Promise<number> {
  const who = atMostTwo(parties(states, command), command);
  await withLedger(options, command, async (ledger) => {
    const on = await dayToTell(ledger, options.on);
    await showHappenings(
      upcomingOf(ledger, on, who, { limit: options.limit, toldBy: options.on }),
      on,
      options.format,
      `Nothing is announced for ${on} or later.`,
    );
  });
  return 0;
}

interface UpcomingOptions {
  readonly limit?: number | undefined;
  /** Without what was first told after this day. */
  readonly toldBy?: IsoDay | undefined;
}

/** What is announced and not past on a day, soonest first. */
export async function* upcomingOf(
  ledger: Pick<LedgerStore, "upcoming">,
  on: IsoDay,
  who: readonly string[],
  { limit = Number.POSITIVE_INFINITY, toldBy }: UpcomingOptions = {},
): AsyncGenerator<Happening> {
  let left = limit;
  let after: string | null = null;
  do {
    const page: { readonly happenings: readonly Happening[]; readonly next: string | null } = await ledger.upcoming({
      on,
      who,
      limit: Math.min(left, 500),
      after,
    });
    const told = page.happenings.filter((happening) => wasTold(happening, toldBy));
    yield* told;
    left -= told.length;
    after = page.next;
  } while (after !== null && left > 0);
}

const wasTold = ({ history }: Happening, by: IsoDay | undefined): boolean =>
  by === undefined || history.some(({ published }) => (published.first ?? "") <= by);

import type { Command } from "commander";
import { type Happening, headlineOf, type IsoDay } from "../../ledger/index.js";
import { parties, withLedger } from "./open.js";
import type { LedgerOptions } from "./options.js";
import { pageFor, print, wrapped } from "./print.js";
import { showRows } from "./show.js";
import { atMostTwo } from "./timeline-command.js";

interface Change extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly what: string;
  readonly kind: string;
  readonly published: IsoDay | null;
  readonly status: string;
  /** How it stood before; null for what is new. */
  readonly before: string | null;
  readonly time: string | null;
}

/** `chancery changes`: each step of a history that was published since a day, and by another where one is named. */
export async function changesCommand(states: readonly string[], options: LedgerOptions & Stretch, command: Command): Promise<number> {
  const who = atMostTwo(parties(states, command), command);
  await withLedger(options, command, async (ledger) => {
    const changes: Change[] = [];
    for await (const happening of ledger.all({ who, since: options.since })) changes.push(...changesOf(happening, options));
    changes.sort((a, b) => compare(a.published ?? "", b.published ?? "") || compare(a.id, b.id));
    if (options.format !== "text") return showRows(changes, options.format);
    const { colours, width } = pageFor(process.stdout);
    const line = ({ published, kind, what, before, status, time, id }: Change): string =>
      wrapped(
        [
          colours.bold(published ?? "?"),
          `${kind}: ${what}`,
          `${before === null ? "new" : before} → ${colours.yellow(status)}${time ? ` (${time})` : ""}`,
          colours.dim(id.slice(0, 9)),
        ].join("  "),
        width,
        "  ",
        "      ",
      );
    await print(changes.length === 0 ? `Nothing new since ${options.since}.\n` : `${changes.map(line).join("\n")}\n`);
  });
  return 0;
}

interface Stretch {
  readonly since: IsoDay;
  readonly on?: IsoDay;
}

function changesOf(happening: Happening, { since, on = "9999-12-31" }: Stretch): Change[] {
  const { id, kind, history } = happening;
  return history.flatMap((step, i): Change[] => {
    const day = step.published.first ?? "";
    if (day < since || day > on) return [];
    const { status, published, time } = step;
    return [
      { id, kind, what: headlineOf(happening), published: published.first, before: history[i - 1]?.status ?? null, status, time: time?.edtf ?? null },
    ];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

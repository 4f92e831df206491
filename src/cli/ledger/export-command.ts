import type { Command } from "commander";
import { calendar, happeningsCsv, happeningsJsonl, ploverJsonl } from "../../exports/index.js";
import type { IsoDay, LedgerStore } from "../../ledger/index.js";
import { dayToTell, parties, withLedger } from "./open.js";
import { printAll } from "./print.js";
import { atMostTwo, upcomingOf } from "./timeline-command.js";

interface ExportOptions {
  readonly db?: string;
  readonly on?: IsoDay;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
}
type Exporter = (ledger: LedgerStore, who: readonly string[], on: IsoDay, options: ExportOptions) => AsyncIterable<string>;

const between = (who: readonly string[], { from, to }: ExportOptions) => ({ who, ...(from && { from }), ...(to && { to }) });

/** Another format is another line. */
const EXPORTERS: Readonly<Record<string, Exporter>> = {
  plover: (ledger, who, on, options) => ploverJsonl(ledger.all(between(who, options)), on),
  ics: (ledger, who, on, options) => calendar(upcomingOf(ledger, on, who, { toldBy: options.on }), on),
  csv: (ledger, who, on, options) => happeningsCsv(ledger.all(between(who, options)), on),
  jsonl: (ledger, who, on, options) => happeningsJsonl(ledger.all(between(who, options)), on),
};

/** `chancery export`: the ledger in another format. */
export async function exportCommand(format: string, states: readonly string[], options: ExportOptions, command: Command): Promise<number> {
  const exporter = Object.hasOwn(EXPORTERS, format) ? EXPORTERS[format] : undefined;
  if (!exporter) return command.error(`error: there is no export ${format}; there are ${Object.keys(EXPORTERS).join(", ")}`);
  const who = atMostTwo(parties(states, command), command);
  await withLedger(options, command, async (ledger) => printAll(exporter(ledger, who, await dayToTell(ledger, options.on), options)));
  return 0;
}

import type { Command } from "commander";
import type { IsoDay } from "../../ledger/index.js";
import { parties, withLedger } from "./open.js";
import type { LedgerOptions } from "./options.js";
import { pageFor, print } from "./print.js";
import { showRows } from "./show.js";

/** `chancery who`: who held an office. */
export async function whoCommand(
  office: string,
  state: string | undefined,
  options: LedgerOptions & { readonly on?: IsoDay },
  command: Command,
): Promise<number> {
  const [country = null] = parties(state === undefined ? [] : [state], command);
  await withLedger(options, command, async (ledger) => {
    const holders = await ledger.who(office, country, options.on ?? null);
    if (options.format !== "text")
      return showRows(
        holders.map((holder) => ({ ...holder })),
        options.format,
      );
    const { bold, dim, yellow } = pageFor(process.stdout).colours;
    const lines = holders.map(({ name, country: of, office: held, status, first, last, happenings }) => {
      const told = first === last ? `told ${first ?? "?"}` : `told from ${first ?? "?"} to ${last ?? "?"}`;
      const then = isWithin(options.on, first, last) ? " ·" : " when";
      return `  ${bold(name)}${of ? ` (${of})` : ""}  ${held}  ${yellow(status)}${then} ${told} · ${dim(happenings[0]?.slice(0, 9) ?? "")}\n`;
    });
    await print(lines.length > 0 ? lines.join("") : "The ledger knows of nobody.\n");
  });
  return 0;
}

/** Whether what was told between two days is told of this one. */
const isWithin = (day: IsoDay | undefined, first: IsoDay | null, last: IsoDay | null): boolean =>
  day === undefined || ((first ?? day) <= day && (last ?? day) >= day);

import type { Command } from "commander";
import { whyText } from "./happening-text.js";
import { dayToTell, withLedger } from "./open.js";
import type { LedgerOptions } from "./options.js";
import { pageFor, print } from "./print.js";
import { showRows } from "./show.js";

/** So many happenings are looked up by the beginning of an id. */
const MOST = 10;

/** `chancery why`: what a happening rests on. Status 1 where there is none of this id, or more than one. */
export async function whyCommand(id: string, options: LedgerOptions, command: Command): Promise<number> {
  return withLedger(options, command, async (ledger) => {
    const found = await ledger.why(id);
    if (found.length > 1 && found.every(({ happening }) => happening.id !== id)) {
      const ids = found.map(({ happening }) => happening.id).join(", ");
      process.stderr.write(`chancery: ${id} is the beginning of more than one id: ${ids}${found.length < MOST ? "" : " …"}. Give more of it.\n`);
      return 1;
    }
    if (options.format !== "text")
      await showRows(
        found.map((why) => ({ ...why })),
        options.format,
      );
    else {
      const on = await dayToTell(ledger, undefined);
      for (const why of found) await print(`${whyText(why, on, pageFor(process.stdout))}\n`);
    }
    if (found.length === 0)
      process.stderr.write(`chancery: the ledger holds nothing with the id ${id}; chancery timeline shows ids at the end of each line.\n`);
    return found.length === 0 ? 1 : 0;
  });
}

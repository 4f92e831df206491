import type { Command } from "commander";
import { asOf, type IsoDay, type Kind, type LedgerStore, partyName } from "../../ledger/index.js";
import { happeningText } from "./happening-text.js";
import { dayToTell, parties, withLedger } from "./open.js";
import { KINDS, type LedgerOptions } from "./options.js";
import { pageFor, print } from "./print.js";
import { showHappenings } from "./show.js";

interface DossierOptions extends LedgerOptions {
  readonly on?: IsoDay;
  readonly limit?: number;
}

const HEADINGS: Readonly<Record<Kind, string>> = {
  visit: "Visits",
  meeting: "Meetings",
  agreement: "Agreements",
  membership: "Memberships",
  alignment: "Alignment and strain",
  interaction: "Other dealings",
  tenure: "Offices",
  statement: "Statements",
};
const SHOWN = 5;

/** `chancery dossier`: all that is known between two, or of one. */
export async function dossierCommand(names: readonly string[], options: DossierOptions, command: Command): Promise<number> {
  const who = parties(names, command);
  await withLedger(options, command, async (ledger) => {
    const on = await dayToTell(ledger, options.on);
    if (options.format === "text") await dossierText(ledger, who, on, options.limit ?? SHOWN);
    else if (options.format === "json") await dossierJson(ledger, who, on);
    else await showHappenings(ledger.all({ who }), on, options.format, "");
  });
  return 0;
}

async function dossierText(ledger: LedgerStore, who: readonly string[], on: IsoDay, limit: number): Promise<void> {
  const page = pageFor(process.stdout);
  const { bold, cyan, dim } = page.colours;
  const counts = await ledger.counts(who);
  await print(`${bold(who.map(partyName).join(" and "))}\n${dim(`as the ledger stands on ${on}`)}\n\n`);
  if (counts.size === 0) await print("The ledger holds nothing of this.\n");
  for (const kind of KINDS) {
    const count = counts.get(kind) ?? 0;
    if (count === 0) continue;
    const { happenings } = await ledger.timeline({ who, kinds: [kind], latest: true, limit });
    const lines = happenings.map((happening) => happeningText(happening, on, page));
    const more =
      count > happenings.length ? `  ${dim(`and ${count - happenings.length} more: chancery timeline ${who.join(" ")} --kind ${kind}`)}\n` : "";
    await print(`${bold(cyan(`${HEADINGS[kind]} (${count})`))}\n${lines.join("\n")}\n${more}\n`);
  }
}

async function dossierJson(ledger: LedgerStore, who: readonly string[], on: IsoDay): Promise<void> {
  const happenings = [];
  for await (const happening of ledger.all({ who })) happenings.push(asOf(happening, on));
  await print(`${JSON.stringify({ between: who, on, counts: Object.fromEntries(await ledger.counts(who)), happenings }, null, 2)}\n`);
}

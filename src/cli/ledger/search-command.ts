import type { Command } from "commander";
import { withLedger } from "./open.js";
import type { LedgerOptions } from "./options.js";
import { pageFor, print, wrapped } from "./print.js";
import { showRows } from "./show.js";

/** `chancery search`: articles by their words. */
export async function searchCommand(words: string, options: LedgerOptions & { readonly limit: number }, command: Command): Promise<number> {
  await withLedger(options, command, async (ledger) => {
    const found = await ledger.search(words, options.limit);
    if (options.format !== "text") return showRows(found, options.format);
    const { colours, width } = pageFor(process.stdout);
    for (const { published, title, source, article, excerpt } of found) {
      const head = [colours.bold(published ?? "?"), title, source, colours.dim(article)].filter(Boolean).join("  ");
      await print(`${wrapped(head, width, "  ", "    ")}\n${wrapped(colours.dim(excerpt.replace(/\s+/gu, " ")), width, "      ", "      ")}\n`);
    }
    if (found.length > 0) return;
    const why = (await ledger.isSearchable(words)) ? "No article has these words." : "These words are too common to be looked for; add a rarer one.";
    await print(`${why}\n`);
  });
  return 0;
}

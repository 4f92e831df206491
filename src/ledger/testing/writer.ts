import { openLedgerWith } from "../ledger.js";
import { articleId } from "../store/input.js";
import { generated } from "./generate.js";
import { plainMatching } from "./plain-matching.js";

/** Adds generated articles without end, a batch at a time, and prints the ids of those that are kept: a process to be killed. */
const [place = "", first = "0", batch = "10"] = process.argv.slice(2);
const ledger = await openLedgerWith(plainMatching, place, { waitMs: 20_000 });
for (let from = Number(first); ; from += Number(batch)) {
  const entries = Array.from({ length: Number(batch) }, (_, i) => generated(from + i));
  await ledger.add(entries);
  process.stdout.write(`${entries.map(({ article }) => articleId(article)).join(" ")}\n`);
}

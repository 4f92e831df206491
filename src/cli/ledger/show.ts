import { happeningsCsv, happeningsJsonl } from "../../exports/index.js";
import { asOf, type Happening, type IsoDay } from "../../ledger/index.js";
import { happeningText } from "./happening-text.js";
import type { LedgerFormat } from "./options.js";
import { pageFor, print, printAll } from "./print.js";

/** Prints happenings as they come; returns how many there were. `none` is said to people where there are none. */
export async function showHappenings(happenings: AsyncIterable<Happening>, on: IsoDay, format: LedgerFormat, none: string): Promise<number> {
  let count = 0;
  const counted = (async function* () {
    for await (const happening of happenings) {
      count++;
      yield happening;
    }
  })();
  if (format === "csv") await printAll(happeningsCsv(counted, on));
  else if (format === "jsonl") await printAll(happeningsJsonl(counted, on));
  else if (format === "json") await printAll(jsonArray(counted, on));
  else {
    const page = pageFor(process.stdout);
    for await (const happening of counted) await print(`${happeningText(happening, on, page)}\n`);
    if (count === 0) await print(`${none}\n`);
  }
  return count;
}

async function* jsonArray(happenings: AsyncIterable<Happening>, on: IsoDay): AsyncGenerator<string> {
  let first = true;
  for await (const happening of happenings) {
    yield `${first ? "[\n" : ",\n"}${JSON.stringify(asOf(happening, on))}`;
    first = false;
  }
  yield first ? "[]\n" : "\n]\n";
}

/** Things that are no happenings, in the formats for programs; text is the caller's. */
export async function showRows(rows: readonly Readonly<Record<string, unknown>>[], format: Exclude<LedgerFormat, "text">): Promise<void> {
  if (format === "json") return print(`${JSON.stringify(rows, null, 2)}\n`);
  if (format === "jsonl") return print(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const { csvLine } = await import("../../exports/index.js");
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return print([csvLine(columns), ...rows.map((row) => csvLine(columns.map((column) => row[column])))].join(""));
}

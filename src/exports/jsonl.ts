import { asOf, type Happening, type IsoDay } from "../ledger/index.js";

/** Happenings as JSON lines, each as it stands on the day. */
export async function* happeningsJsonl(happenings: AsyncIterable<Happening> | Iterable<Happening>, on: IsoDay): AsyncGenerator<string> {
  for await (const happening of happenings) yield `${JSON.stringify(asOf(happening, on))}\n`;
}

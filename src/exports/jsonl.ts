import { type Happening, type IsoDay, statusOn } from "../ledger/index.js";

/** A happening as it goes out: its status is that of the day, `lapsed` where nothing was told of it in time. */
export const asOf = (happening: Happening, on: IsoDay): Happening => ({ ...happening, status: statusOn(happening, on) });

/** Happenings as JSON lines. */
export async function* happeningsJsonl(happenings: AsyncIterable<Happening> | Iterable<Happening>, on: IsoDay): AsyncGenerator<string> {
  for await (const happening of happenings) yield `${JSON.stringify(asOf(happening, on))}\n`;
}

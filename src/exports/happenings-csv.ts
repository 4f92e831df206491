import { type Happening, headlineOf, type IsoDay, statusOn } from "../ledger/index.js";
import { csvLine } from "./csv.js";

type Column = readonly [string, (happening: Happening, on: IsoDay) => unknown];

const COLUMNS: readonly Column[] = [
  ["id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["status", (happening, on) => statusOn(happening, on)],
  ["first_day", ({ time }) => time?.first],
  ["last_day", ({ time }) => time?.last],
  ["edtf", ({ time }) => time?.edtf],
  ["what", headlineOf],
  ["states", ({ states }) => states],
  ["actors", ({ actors }) => actors.map(({ role, name }) => `${role}: ${name}`)],
  ["place", ({ place }) => place?.name],
  ["country", ({ place }) => place?.country],
  ["first_published", ({ published }) => published.first],
  ["last_published", ({ published }) => published.last],
  ["articles", ({ articles }) => articles],
  ["independent", ({ independent }) => independent],
  ["history", ({ history }) => history.map(({ status, published }) => `${published.first ?? "?"} ${status}`)],
  ["disagreements", ({ disagreements }) => disagreements.map(({ about, sides }) => `${about}: ${sides.map(({ says }) => says).join(" / ")}`)],
];

/** Happenings as CSV (RFC 4180), UTF-8, one a line under a heading; lists within a cell are parted by `; `. */
export async function* happeningsCsv(happenings: AsyncIterable<Happening> | Iterable<Happening>, on: IsoDay): AsyncGenerator<string> {
  yield csvLine(COLUMNS.map(([name]) => name));
  for await (const happening of happenings) yield csvLine(COLUMNS.map(([, read]) => read(happening, on)));
}

import type { Happening } from "../../ledger/index.js";
import type { Cut, Page } from "./shelf.js";

/** The text facts are ordered by: first day of time (else of publication), last day, kind, id. As `compareHappenings`. */
export const factKey = ({ time, published, kind, id }: Pick<Happening, "time" | "published" | "kind" | "id">): string =>
  [time?.first ?? time?.last ?? published.first ?? "9999", time?.last ?? "9999", kind, id].join("|");

export const encodeCursor = (key: string): string => Buffer.from(key, "utf8").toString("base64url");
export const decodeCursor = (cursor: string): string => Buffer.from(cursor, "base64url").toString("utf8");
/** Is it one that `encodeCursor` made of a key? All keys have several parts. */
export const isCursor = (cursor: string): boolean => encodeCursor(decodeCursor(cursor)) === cursor && decodeCursor(cursor).includes("|");

/** One page of a list that is sorted by `keyOf`, ascending. A cursor of an item that is gone still holds its place. */
export function pageOf<Item>(sorted: readonly Item[], keyOf: (item: Item) => string, { after, limit, order }: Cut): Page<Item> {
  const list = order === "asc" ? sorted : [...sorted].reverse();
  const key = after === undefined ? undefined : decodeCursor(after);
  const start = key === undefined ? 0 : list.findIndex((item) => (order === "asc" ? keyOf(item) > key : keyOf(item) < key));
  const items = start < 0 ? [] : list.slice(start, start + limit);
  const last = items.at(-1);
  const more = start >= 0 && start + limit < list.length;
  return { items, next: more && last !== undefined ? encodeCursor(keyOf(last)) : null, total: list.length };
}

import { itemHead } from "../dateline.js";
import type { Surface } from "../surface.js";

/** One of the short items of a round-up, with the state it is filed from. */
interface Item {
  readonly start: number;
  readonly code: string;
}

/** The items of "Around the region": "CASTRIES — …", "Suva – …". None where all stand under one state. */
export function itemsOf(surfaces: readonly Surface[]): readonly Item[] {
  const items = surfaces.flatMap(({ sentence }, start) => {
    const head = surfaces[start - 1]?.sentence.paragraph === sentence.paragraph ? undefined : itemHead(sentence);
    return head ? [{ start, code: head.code }] : [];
  });
  return new Set(items.map(({ code }) => code)).size > 1 ? items : [];
}

/** The item that a sentence stands in. */
export const itemAt = (items: readonly Item[], sentence: number): Item | undefined => items.findLast(({ start }) => start <= sentence);

import type { Telling } from "../../happening.js";
import { wordsInCommon } from "../names.js";
import { type KindRules, sidesIn } from "./rules.js";

/** Papers that tell of one deed share this many of its words; between two that quarrel there is another deed each day. */
const SAME_WORDS = 0.3;

/** One deed: by the same towards the same, of the same PLOVER types, told in some of the same words. */
export const interaction: KindRules = {
  common: (telling) => `${sidesIn(telling, "source")} to ${sidesIn(telling, "target")} ${typesOf(telling.details.events)}`,
  agree: (a, b) => ((wordsInCommon(words(a), words(b)) ?? 0) >= SAME_WORDS ? ["told in some of the same words"] : null),
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 0,
};

const words = ({ claims }: Telling): string => claims.map(({ quote }) => quote).join(" ");

const typesOf = (events: unknown): string =>
  Array.isArray(events) ? [...new Set(events.map((event: { readonly type?: unknown }) => String(event.type)))].sort().join(" ") : "";

import { bounds, type Edtf, edtfOfDays, openEnded } from "./edtf.js";
import type { Period } from "./period.js";
import type { Resolved } from "./resolved.js";

const PREPOSITION =
  /(?:^|[\s(,;“"‘—–-])(?<word>since|until|till|up to|by|before|no later than|not later than|prior to|ahead of|after|following|from|as of|as from|starting|beginning|effective|through|onwards? from)\s+(?:on\s+|in\s+|the\s+)?$/iu;

/** The preposition that opens or closes a date on one side ("since", "until", "by"), or null. `before` is the sentence's text up to the date. */
export const prepositionBefore = (before: string): string | null => PREPOSITION.exec(before)?.groups?.word?.toLowerCase() ?? null;

/** The third or edge of a period that an EDTF keeps to, as a stretch of no unit: "since the end of 2018". */
function partOf(period: Period, edtf: Edtf): Period {
  const days = bounds(edtf);
  return { unit: "part", first: days?.first ?? period.first, last: days?.last ?? period.last };
}

/** Days of no unit that no word picks out of one ("Ramadan", not "the end of May"): what comes after them begins as they end. */
const isFeast = ({ unit }: Period, mod: Resolved["mod"]): boolean => unit === "part" && mod !== "START" && mod !== "MID" && mod !== "END";

/**
 * The date as its preposition bounds it: "since 2018" is `2018/..`, "until March" `../2019-03`; "by" and "before" what lies ahead begin today.
 * `past` says that the date dates something past.
 */
export function bounded(resolved: Resolved, preposition: string | null, today: number | null, past: boolean): Resolved["edtf"] {
  const { period, edtf } = resolved;
  if (resolved.mod === "ON_OR_AFTER" || resolved.mod === "ON_OR_BEFORE") return edtf;
  if (!period || !edtf || preposition === null || resolved.type === "DURATION" || resolved.type === "SET") return edtf;
  const { last } = period;
  const stretch = resolved.mod === "END" || resolved.mod === "MID" || resolved.mod === "START" ? partOf(period, edtf) : period;
  switch (preposition) {
    case "since":
    case "as of":
    case "as from":
    case "starting":
    case "beginning":
    case "effective":
      return openEnded(stretch, "after");
    case "from":
      if (period.unit === "part") return edtf;
      return today !== null && last < today && period.unit !== "day" ? edtf : openEnded(stretch, "after");
    case "until":
    case "till":
    case "up to":
    case "through":
      return openEnded(stretch, "before");
    case "by":
    case "no later than":
    case "not later than":
      return !past && today !== null && today < last ? edtfOfDays({ first: today, last }) : openEnded(stretch, "before");
    case "before":
    case "prior to":
    case "ahead of": {
      const end = resolved.mod === "END" ? last : period.first - 1;
      if (!past && today !== null && today < end) return edtfOfDays({ first: today, last: end });
      return edtfOfDays({ first: null, last: end });
    }
    case "after":
    case "following":
      return period.unit === "day" || isFeast(period, resolved.mod) ? edtfOfDays({ first: last, last: null }) : openEnded(stretch, "after");
    default:
      return period.unit === "day" ? edtfOfDays({ first: period.first, last: null }) : openEnded(stretch, "after");
  }
}

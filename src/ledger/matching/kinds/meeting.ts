import { wentOn } from "../days.js";
import { wordsInCommon } from "../names.js";
import type { KindRules } from "./rules.js";

/** Occasions that share fewer of their words are two ("the G20 summit", "the Arab League's council"). */
const SAME_OCCASION = 0.3;

/** One meeting: of the same states, held in the same way, on the same occasion where both name one; talks of months are no single meeting. The same persons may meet again the day after next. */
export const meeting: KindRules = {
  common: ({ states, details }) => (states.length > 1 ? `${states.join(" ")} ${String(details.mode)}` : null),
  agree: (a, b) => {
    const { edition: one, occasion } = a.details;
    const { edition: other } = b.details;
    if (wentOn(a) !== wentOn(b)) return null;
    if (typeof one === "number" && typeof other === "number" && one !== other) return null;
    const words = wordsInCommon(occasion, b.details.occasion);
    if (words !== null && words < SAME_OCCASION) return null;
    return words === null ? [] : [`on one occasion: ${String(occasion)}`];
  },
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 120,
};

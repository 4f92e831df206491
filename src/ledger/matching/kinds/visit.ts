import type { Telling } from "../../happening.js";
import { toldDays } from "../days.js";
import { type KindRules, sidesIn } from "./rules.js";

/** One visit: from the same state to the same host. Somebody who is named does not come twice within four days. A choir or a club is not its state: only their days can tell that it came with its president. */
export const visit: KindRules = {
  common: (telling) => {
    const [from, to] = [sidesIn(telling, "visitors"), sidesIn(telling, "host")];
    return from === "" || to === "" ? null : `${from} to ${to}`;
  },
  agree: (a, b) => (isOfGroup(a) !== isOfGroup(b) && !(toldDays(a) && toldDays(b)) ? null : []),
  slip: 1,
  slipOfOnePerson: 4,
  putOff: 180,
};

/** Is nobody named among the visitors but groups of people? */
function isOfGroup({ actors }: Telling): boolean {
  const visitors = actors.filter(({ role }) => role === "visitors");
  return visitors.length > 0 && visitors.every(({ type }) => type === "group");
}

import { type KindRules, sidesIn } from "./rules.js";

/** One visit: from the same state to the same host. Somebody who is named does not come twice within four days. */
export const visit: KindRules = {
  common: (telling) => {
    const [from, to] = [sidesIn(telling, "visitors"), sidesIn(telling, "host")];
    return from === "" || to === "" ? null : `${from} to ${to}`;
  },
  agree: () => [],
  slip: 1,
  slipOfOnePerson: 4,
  putOff: 180,
};

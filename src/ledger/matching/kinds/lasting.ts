import { type KindRules, sidesIn } from "./rules.js";

const lasting = (common: KindRules["common"]): KindRules => ({ common, agree: () => [], slip: 1, slipOfOnePerson: 1, putOff: 0, lasting: true });

/** One state of belonging: the same member of the same body, under the same status. */
export const membership = lasting((telling) => `${sidesIn(telling, "member")} in ${sidesIn(telling, "organisation")} ${telling.status}`);

/** One turn in relations: between the same two, in the same direction, the same way. */
export const alignment = lasting((telling) => {
  const sides = telling.details.mutual === true ? telling.states.join(" ") : `${sidesIn(telling, "subject")} to ${sidesIn(telling, "object")}`;
  return `${sides} ${telling.status}`;
});

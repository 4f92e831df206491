import { folded, personsOf, soundOf } from "../names.js";
import type { KindRules } from "./rules.js";

/** One term of office: the same person in the same office of the same state, under the same status.  */
export const tenure: KindRules = {
  common: (telling) => {
    const holder = personsOf(telling).map(({ words }) => soundOf(words.at(-1) ?? ""));
    const { office } = telling.details;
    return holder.length === 0
      ? null
      : `${telling.states.join(" ")} ${holder.join(" ")} ${[...folded(String(office))].sort().join(" ")} ${telling.status}`;
  },
  agree: () => [],
  slip: 1,
  slipOfOnePerson: 1,
  putOff: 0,
  lasting: true,
};

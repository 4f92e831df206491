export * from "./context.js";
export { knownLemma } from "./lemmas.js";
export { dayHeading, factualityOfItem, isBulleted, type Opening, openingOf, PROGRAMME_BACK, understoodSubjects } from "./lists.js";
export { coordinatedWith, namedAfter, namedBefore } from "./near.js";
export { placesOf } from "./places.js";
export { peopleOfPhrase } from "./representatives.js";
export { isInvented, represents } from "./represents.js";
export { sequenceAt } from "./sequence.js";
export { ahead, byDate, isBackground, isOver, isUnfulfilled, occasionStatus, putOffTo } from "./status.js";

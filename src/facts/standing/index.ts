export { holds } from "./knowledge.js";
export { isSportsReport, withinScope } from "./scope.js";
export { isSideOfRelations, type Standing, standingOf, standingOfOffice } from "./standing.js";

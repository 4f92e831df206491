export type { Actor, ActorType, Mention, OfficeHeld, ResolvedActors, Tenure } from "./actors.js";
export { datelinePlace } from "./dateline-place.js";
export { countryOf } from "./gazetteer.js";
export { organisations, states } from "./knowledge.js";
export { hasStatesAsMembers } from "./members.js";
export { findPlaces, type NamedPlace } from "./places.js";
export { isAsked, questionParagraphs } from "./questions.js";
export { rankOfTitle } from "./ranks.js";
export { resolveActors, withMentions } from "./resolve.js";

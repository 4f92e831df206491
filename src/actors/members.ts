import { organisations } from "./knowledge.js";

const BODY_OF_STATES =
  /\b(?:organi[sz]ation|union|group|community|council|league|association|alliance|forum|pact|convention|court|bank|fund|partnership|bloc|assembly|commission)\b/iu;

/** Can states belong to it? Movements and news agencies have members of another kind; an organisation nobody listed must sound like one of states. */
export function hasStatesAsMembers(id: string, name: string): boolean {
  const listed = organisations()[id];
  if (listed) return listed.movement !== true && listed.country === undefined;
  return BODY_OF_STATES.test(name) && name.includes(" ");
}

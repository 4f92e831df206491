import { organisations } from "./knowledge.js";
import { mentionWords } from "./words.js";

/** Can states belong to it? Movements and news agencies have members of another kind; an organisation nobody listed must sound like one of states. */
export function hasStatesAsMembers(id: string, name: string): boolean {
  const listed = organisations()[id];
  if (listed) return listed.movement !== true && listed.country === undefined;
  return (
    name
      .toLowerCase()
      .split(/\W+/u)
      .some((word) => mentionWords().unions.has(word)) && name.includes(" ")
  );
}

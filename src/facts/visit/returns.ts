import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { oblique, type Reading, subjects } from "../shared/index.js";
import { destinationAt, type Found, personsOf } from "./found.js";
import { is } from "./knowledge.js";

/** "told reporters on her return from Oslo", "after the premier's return from Oslo": has been there. */
export function visitsOfReturn(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (!is("back-coming", s, token) || isNotYet(s, token)) return [];
  const owners = [...children(s, token, "nmod:poss"), ...oblique(s, token, ["of"])];
  const verb = hasRelation(s, token, "obl") ? (s.head[token] ?? -1) : -1;
  const guests = (owners.length > 0 ? owners : verb < 0 ? [] : subjects(s, verb)).flatMap((t) => personsOf(reading, s, t));
  return oblique(s, token, ["from"])
    .filter((t) => s.upos[t] === "PROPN")
    .flatMap((t) => destinationAt(reading, s, t))
    .map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: "completed" as const, frame: "returns from" }));
}

/** "before her return from Oslo", "pending his return": is there still. */
const isNotYet = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case", "mark").some((t) => /^(?:before|until|pending|till|for)$/iu.test(s.form[t] ?? ""));

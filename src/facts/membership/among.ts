import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorsOfPhrase, hasCase, oblique, type Reading, subjects } from "../shared/index.js";
import { actorsTold, isMember, isOrganisation } from "./bodies.js";
import type { Found } from "./found.js";
import { is } from "./knowledge.js";

/** "counts itself among Nato's partners", "ranks among the members of OPEC", "is among the EU's candidates": one of several, by their plural. */
export function amongOthers(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const status = (["partner", "member", "observer", "candidate"] as const).find((one) => s.lemma[token] === one);
  if (!status || s.upos[token] !== "NOUN" || s.form[token] === s.lemma[token] || !hasCase(s, token, ["among"])) return [];
  const verb = hasRelation(s, token, "obl") && is("ranking", s, s.head[token] ?? -1) ? (s.head[token] ?? -1) : -1;
  const bearers = verb >= 0 ? subjects(s, verb) : children(s, token, "cop").length > 0 ? children(s, token, "nsubj") : [];
  const organisations = [...children(s, token, "nmod:poss", "compound", "amod"), ...oblique(s, token, ["of", "in"])]
    .flatMap((t) => [...reading.actors.actorsAt(s.index, t), ...actorsOfPhrase(reading, s, t)])
    .filter((id) => isOrganisation(reading, id));
  const members = actorsTold(reading, s, bearers).filter((id) => isMember(reading, id));
  return members.length === 0 || organisations.length === 0
    ? []
    : [{ trigger: token, members, organisations, status, planned: status, frame: `among ${status}s` }];
}

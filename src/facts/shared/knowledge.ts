import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { groupsOf, WordGroup } from "./groups.js";

/** Names of the groups of words in clauses.yaml, where each is explained. */
const GROUPS = ["judging", "controlling", "remaining", "teams", "sports", "postponing", "heading", "regions", "residing", "alike"] as const;
const Clauses = z.record(z.enum(GROUPS), WordGroup);

let loaded: z.infer<typeof Clauses> | undefined;

/** The words of `clauses.yaml`. */
export const clauseKnowledge = (): z.infer<typeof Clauses> => {
  loaded ??= loadKnowledge("clauses.yaml", Clauses);
  return loaded;
};

export const { is, isOneOf, hasForm } = groupsOf(() => clauseKnowledge());

import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { groupsOf, WordGroup } from "../shared/index.js";

const Denials = z.strictObject({ denying: WordGroup, reports: WordGroup });

let loaded: z.infer<typeof Denials> | undefined;

/** The words of `denials.yaml`. */
export const denialKnowledge = (): z.infer<typeof Denials> => {
  loaded ??= loadKnowledge("denials.yaml", Denials);
  return loaded;
};

export const { is, hasForm } = groupsOf(() => denialKnowledge());

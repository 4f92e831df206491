import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";

const Representatives = z.strictObject({ representatives: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }) });

let loaded: ReadonlySet<string> | undefined;
const representatives = (): ReadonlySet<string> => {
  loaded ??= new Set(loadKnowledge("representatives.yaml", Representatives).representatives.words);
  return loaded;
};

/** Is it a noun for people who act for the state whose name they carry? */
export const represents = (lemma: string): boolean => representatives().has(lemma.toLowerCase());

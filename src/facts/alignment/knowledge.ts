import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";

const Entry = z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() });

const Alignments = z.strictObject({
  relations: Entry,
  qualities: z.strictObject({ warming: Entry, partnership: Entry, strained: Entry, "relations-established": Entry, "relations-severed": Entry }),
  nouns: z.strictObject({ partnership: Entry, alliance: Entry, dispute: Entry, strained: Entry, warming: Entry }),
  phrases: z.strictObject({ "turning-to": Entry, "turning-from": Entry, strained: Entry, dispute: Entry }),
  "partners-in-trade": Entry,
  together: z.strictObject({ warming: Entry, strained: Entry }),
  conditions: z.strictObject({ warming: Entry, strained: Entry, partnership: Entry, "relations-severed": Entry }),
  embassies: z.strictObject({
    words: z.array(z.string()).nonempty(),
    opening: z.array(z.string()).nonempty(),
    closing: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  settling: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  beginnings: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  switching: z.strictObject({ lemmas: z.array(z.string()).nonempty(), words: z.array(z.string()).nonempty(), example: z.string() }),
  withdrawing: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  people: Entry,
  wishes: Entry,
  recalling: z.strictObject({ lemmas: z.array(z.string()).nonempty(), words: z.array(z.string()).nonempty(), example: z.string() }),
  recognition: z.strictObject({ lemmas: z.array(z.string()), example: z.string() }),
});

type Knowledge = z.infer<typeof Alignments>;

let loaded: Knowledge | undefined;

/** The words of `alignments.yaml`. */
export const alignmentKnowledge = (): Knowledge => {
  loaded ??= loadKnowledge("alignments.yaml", Alignments);
  return loaded;
};

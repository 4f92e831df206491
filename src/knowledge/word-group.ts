import { z } from "zod";

/** A small group of words with one purpose, as files of `knowledge/` list them: the words, and a sentence in which they do their work. */
export const Words = z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() });

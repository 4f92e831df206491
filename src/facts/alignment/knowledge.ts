import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { groupsOf, WordGroup } from "../shared/index.js";

const Words = z.array(z.string()).nonempty();
const Entry = z.strictObject({ words: Words, example: z.string() });

/** Names of the small groups of words under `words:` in alignments.yaml, where each is explained. */
const GROUPS = [
  "judging",
  "establishing",
  "restoring",
  "ties",
  "formerly",
  "formal",
  "seldom",
  "hardly",
  "holding",
  "taking",
  "quarrels",
  "years",
  "some-of",
  "generic",
  "recognised",
  "countries",
  "performing",
  "sending-back",
  "own-envoys",
  "sufferers",
  "denying",
  "summoning",
  "having",
  "things",
  "mutual",
  "breaking",
  "laying-claim",
  "wondering",
  "anniversaries",
  "beginning",
  "holding-off",
  "land",
  "levels",
] as const;

const Alignments = z.strictObject({
  relations: Entry,
  qualities: z.strictObject({ warming: Entry, partnership: Entry, strained: Entry, "relations-established": Entry, "relations-severed": Entry }),
  nouns: z.strictObject({ partnership: Entry, alliance: Entry, dispute: Entry, strained: Entry, warming: Entry }),
  phrases: z.strictObject({ "turning-to": Entry, "turning-from": Entry, strained: Entry, dispute: Entry, warming: Entry, alliance: Entry }),
  "partners-in-trade": Entry,
  together: z.strictObject({ warming: Entry, partnership: Entry, strained: Entry, dispute: Entry }),
  moving: z.strictObject({ verbs: Words, to: Words, into: Words, from: Words, example: z.string() }),
  treated: z.strictObject({ warming: Entry, strained: Entry, "relations-established": Entry }),
  around: z.strictObject({ strained: Entry, "turning-from": Entry, "turning-to": Entry }),
  over: Entry,
  granting: z.strictObject({ lemmas: Words, example: z.string() }),
  ousting: z.strictObject({ lemmas: Words, words: Words, example: z.string() }),
  exchanging: z.strictObject({ lemmas: Words, example: z.string() }),
  directed: z.strictObject({ "turning-to": Entry, "turning-from": Entry, strained: Entry }),
  deeds: z.strictObject({ "turning-to": Entry, "turning-from": Entry }),
  rivals: z.strictObject({ pairs: z.array(z.array(z.string()).length(2)).nonempty(), verbs: Words, example: z.string() }),
  posting: z.strictObject({ lemmas: Words, example: z.string() }),
  tying: z.strictObject({ lemmas: Words, example: z.string() }),
  returning: z.strictObject({ lemmas: Words, example: z.string() }),
  acting: Entry,
  founding: z.strictObject({ lemmas: Words, example: z.string() }),
  arising: z.strictObject({ lemmas: Words, example: z.string() }),
  repeating: Entry,
  unnamed: z.strictObject({ pair: Words, words: Words, example: z.string() }),
  raising: z.strictObject({ lemmas: Words, example: z.string() }),
  conditions: z.strictObject({ warming: Entry, strained: Entry, partnership: Entry, "relations-established": Entry, "relations-severed": Entry }),
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
  recognition: z.strictObject({ lemmas: z.array(z.string()), as: Words, words: Words, example: z.string() }),
  words: z.record(z.enum(GROUPS), WordGroup),
});

type Knowledge = z.infer<typeof Alignments>;

let loaded: Knowledge | undefined;

/** The words of `alignments.yaml`. */
export const alignmentKnowledge = (): Knowledge => {
  loaded ??= loadKnowledge("alignments.yaml", Alignments);
  return loaded;
};

export const { is, isOneOf, hasForm } = groupsOf(() => alignmentKnowledge().words);

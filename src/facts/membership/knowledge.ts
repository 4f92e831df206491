import { z } from "zod";
import { loadKnowledge, Words } from "../../knowledge/index.js";
import { groupsOf, WordGroup } from "../shared/index.js";

const Status = z.enum(["member", "not-member", "candidate", "observer", "partner", "suspended", "left"]);

/** Names of the small groups of words under `words:` in memberships.yaml, where each is explained. */
const GROUPS = [
  "talks",
  "seats",
  "aspiring",
  "wanting",
  "former",
  "admissions",
  "homelands",
  "alike",
  "understood",
  "joining",
  "founding",
  "together",
  "ranking",
  "papers",
  "open",
  "celebrating",
  "shutting-out",
  "applications",
] as const;

const Memberships = z.strictObject({
  seeking: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  granting: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  "of-persons": Words,
  nouns: z.record(z.string(), z.strictObject({ words: z.array(z.string()).nonempty(), status: Status, example: z.string() })),
  accession: Words,
  departure: Words,
  suspension: z.strictObject({ words: z.array(z.string()).nonempty(), lifting: z.array(z.string()).nonempty(), example: z.string() }),
  composing: Words,
  application: z.strictObject({
    words: z.array(z.string()).nonempty(),
    lodging: z.array(z.string()).nonempty(),
    dropping: z.array(z.string()).nonempty(),
    weighing: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  standing: z.strictObject({
    member: z.array(z.string()).nonempty(),
    suspended: z.array(z.string()).nonempty(),
    left: z.array(z.string()).nonempty(),
    effects: z.array(z.string()).nonempty(),
    words: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  bodies: Words,
  /** Unions that sit in other bodies in their own name. */
  unions: z.strictObject({ ids: z.array(z.string()).nonempty(), example: z.string() }),
  bare: Words,
  back: Words,
  repeating: Words,
  attaining: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  announcing: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  forming: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  "of-kind": Words,
  phrases: z.array(z.strictObject({ words: z.array(z.string()).nonempty(), status: Status, planned: Status, example: z.string() })),
  verbs: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      status: Status,
      planned: Status,
      object: z.boolean().default(false),
      example: z.string(),
    }),
  ),
  words: z.record(z.enum(GROUPS), WordGroup),
});

export type Knowledge = z.infer<typeof Memberships>;

let loaded: Knowledge | undefined;

/** The words of `memberships.yaml`. */
export const knowledge = (): Knowledge => {
  loaded ??= loadKnowledge("memberships.yaml", Memberships);
  return loaded;
};

export const { is, isOneOf, hasForm } = groupsOf(() => knowledge().words);

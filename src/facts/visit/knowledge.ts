import { z } from "zod";
import { loadKnowledge, Words } from "../../knowledge/index.js";
import { groupsOf, WordGroup } from "../shared/index.js";

const Frame = z.strictObject({
  lemmas: z.array(z.string()).nonempty(),
  prepositions: z.array(z.string()).default([]),
  /** Only where the place itself follows, not something in it. */
  strict: z.boolean().default(false),
  example: z.string(),
});
const Status = z.enum(["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"]);
/** Names of the small groups of words under `words:` in visits.yaml, where each is explained. */
const GROUPS = [
  "fresh-from",
  "back-from",
  "periods",
  "programmes",
  "receiving",
  "reacting",
  "staying",
  "arriving",
  "landing",
  "hither",
  "spells",
  "travelling",
  "departing",
  "setting-out",
  "currently",
  "residents",
  "in-town",
  "moving-on",
  "serving",
  "terms",
  "retinues",
  "rumours",
  "passing",
  "accompanying",
  "back-coming",
  "sent-for",
  "stays",
  "homeland",
  "undecided",
  "turning-up",
  "joining",
  "posts",
  "opening",
  "works",
  "coming-over",
  "having",
  "ministries",
  "coming",
  "ways",
  "routes",
  "abroad",
  "stops",
  "carrying",
  "planned",
  "visits",
  "running",
  "afterwards",
  "first",
  "already",
  "occurring",
] as const;
const Visits = z.strictObject({
  verbs: z.strictObject({
    direct: Frame,
    reaching: Frame,
    leaving: Frame,
    whereabouts: z
      .array(
        z.strictObject({
          phrases: z.array(z.string()).nonempty(),
          prepositions: z.array(z.string()).nonempty(),
          status: z.enum(["announced", "completed"]).nullable(),
          example: z.string(),
        }),
      )
      .nonempty(),
    guests: Words,
    covering: Frame,
    reciprocating: Frame,
    skipping: Frame,
    sequel: Frame,
    dropping: Frame,
    motion: z.array(Frame).nonempty(),
    coming: Frame,
    choosing: Frame,
    expecting: Frame,
    awaited: Frame,
    spending: Frame,
    leading: Frame,
    returning: z
      .array(z.strictObject({ lemmas: z.array(z.string()).nonempty(), beside: z.array(z.string()).default([]), example: z.string() }))
      .nonempty(),
    attending: z
      .array(
        z.strictObject({
          lemmas: z.array(z.string()).nonempty(),
          prepositions: z.array(z.string()).default([]),
          status: Status.nullable().default(null),
          example: z.string(),
        }),
      )
      .nonempty(),
    sending: Frame,
    taking: Frame,
    presence: Frame,
    invitation: Frame,
    hosting: Frame,
  }),
  nouns: Frame,
  attendance: Frame,
  vehicles: Words,
  legs: Words,
  occasions: Words,
  crowds: Words,
  stretches: z.array(z.strictObject({ words: z.array(z.string()).nonempty(), status: Status.nullable(), example: z.string() })),
  invitations: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      guest: z.enum(["subject", "receiver"]),
      status: z.enum(["announced", "possible", "denied"]),
      example: z.string(),
    }),
  ),
  light: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      beside: z.string().optional(),
      preposition: z.string().optional(),
      status: Status.nullable(),
      example: z.string(),
    }),
  ),
  words: z.record(z.enum(GROUPS), WordGroup),
});
export type VisitKnowledge = z.infer<typeof Visits>;

let loaded: VisitKnowledge | undefined;
export function visitKnowledge(): VisitKnowledge {
  loaded ??= loadKnowledge("visits.yaml", Visits);
  return loaded;
}

export const { is, isOneOf, hasForm, isIn } = groupsOf(() => visitKnowledge().words);

import { z } from "zod";
import { loadKnowledge, Words } from "../../knowledge/index.js";
import { groupsOf, WordGroup } from "../shared/index.js";

const Mode = z.enum(["in-person", "call", "video"]);
const Lemmas = z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() });

const Status = z.enum(["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"]);

/** Names of the small groups of words under `words:` in meetings.yaml, where each is explained. */
const GROUPS = [
  "buildings",
  "travelling",
  "signing",
  "callers",
  "letters",
  "wishing",
  "rung",
  "venues",
  "offering",
  "managing",
  "chances",
  "seizing",
  "open-to",
  "joint",
  "forming",
  "gatherings",
  "leading-sides",
  "sides",
  "hosts-and-guests",
  "mutual",
  "stretches",
  "meals",
  "receptions",
  "giving",
  "gathering",
  "counterparts",
  "originally",
  "apart",
  "separately",
  "one-by-one",
  "seeing",
  "later",
  "in-turn",
  "together",
  "leaderships",
  "processes",
  "going-on",
  "ending",
  "bearing-fruit",
  "speaking",
  "treating",
  "undertaking",
  "not-held-at",
  "planned",
  "supposing",
  "pointing",
  "holding",
  "days",
  "hosting",
  "rounds-of",
  "courtesies",
  "equals",
  "recently",
] as const;

const Meetings = z.strictObject({
  verbs: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      takes: z.array(z.string()),
      mode: Mode,
      needs: z.array(z.string()).default([]),
      /** Tells of a meeting only between persons of different states. */
      persons: z.boolean().default(false),
      /** Tells of a meeting only where an envoy is called. */
      envoys: z.boolean().default(false),
      status: Status.nullable().default(null),
      example: z.string(),
    }),
  ),
  nouns: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      mode: Mode,
      needs: z.array(z.string()).default([]),
      /** Tells of a meeting only where somebody has or holds it, or does something at or over it. */
      held: z.boolean().default(false),
      /** A number before it is as good as one of the words it needs ("the 12th round"). */
      numbered: z.boolean().default(false),
      example: z.string(),
    }),
  ),
  envoys: Words,
  calls: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      preposition: z.enum(["on", "from", "to"]),
      mode: z.enum(["in-person", "call"]),
      example: z.string(),
    }),
  ),
  light: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      beside: z.string().optional(),
      /** The meeting stands behind this word. */
      preposition: z.string().optional(),
      /** Only where a day or month is named to which it is put. */
      dated: z.boolean().default(false),
      status: Status.nullable(),
      example: z.string(),
    }),
  ),
  requests: z.strictObject({
    nouns: z.array(z.string()).nonempty(),
    prepositions: z.array(z.string()).nonempty(),
    denied: z.array(z.string()).nonempty(),
    agreed: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  programmes: Words,
  outside: Lemmas,
  papers: z.strictObject({ lemmas: z.array(z.string()).nonempty(), words: z.array(z.string()).nonempty(), example: z.string() }),
  farewells: z.strictObject({ verbs: z.array(z.string()).nonempty(), words: z.array(z.string()).nonempty(), example: z.string() }),
  purposes: z.strictObject({ going: Lemmas, "under way": Lemmas }),
  running: Lemmas,
  sidelines: Words,
  occasions: Words,
  telling: Lemmas,
  outcomes: Words,
  admitting: Lemmas,
  bodies: Words,
  topics: Words,
  press: Words,
  series: z.strictObject({
    nouns: z.array(z.string()).nonempty(),
    words: z.array(z.string()).nonempty(),
    contests: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  onward: z.strictObject({
    words: z.array(z.string()).nonempty(),
    counted: z.array(z.string()).nonempty(),
    parts: z.array(z.string()).nonempty(),
    after: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  guests: Words,
  words: z.record(z.enum(GROUPS), WordGroup),
});
export type MeetingKnowledge = z.infer<typeof Meetings>;
/** What a noun of meetings tells by itself. */
export type NounFrame = Pick<MeetingKnowledge["nouns"][number], "mode" | "held">;

let loaded: MeetingKnowledge | undefined;

/** The words of `meetings.yaml`. */
export const meetingKnowledge = (): MeetingKnowledge => {
  loaded ??= loadKnowledge("meetings.yaml", Meetings);
  return loaded;
};

export const { is, isOneOf, hasForm, isIn } = groupsOf(() => meetingKnowledge().words);

import { z } from "zod";

const code = z.string().regex(/^[A-Z]{3}$/u);
const actor = z.string().min(1);
const occasion = z.enum(["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"]);
const time = z.strictObject({ edtf: z.string().min(1).nullable(), text: z.string() }).nullable();
const certainty = z.enum(["certain", "probable", "possible", "unknown", "certain-not", "probable-not", "possible-not"]);

const claim = z.strictObject({
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  speaker: actor.nullable(),
  addressee: actor.nullable(),
  certainty,
});
const event = z.strictObject({
  source: actor,
  target: actor,
  type: z.string().regex(/^[A-Z]+$/u),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/u)
    .nullable(),
  score: z.number().min(0).max(1).optional(),
});
const explanation = z.strictObject({
  frame: z.string().min(1),
  words: z.array(z.string()),
  score: z.number().nullable(),
  notes: z.array(z.string()),
});
const shared = {
  id: z.string().min(1),
  time,
  place: z.strictObject({ name: z.string().min(1), country: code.nullable() }).nullable(),
  claims: z.array(claim).nonempty(),
  events: z.array(event),
  explanation: explanation.optional(),
};
const kind = <Kind extends string, Roles extends z.ZodRawShape>(name: Kind, roles: Roles) =>
  z.strictObject({ ...shared, kind: z.literal(name), ...roles });

const visit = kind("visit", {
  visitors: z.array(actor).nonempty(),
  host: actor,
  offices: z.array(z.string()),
  purpose: z.string().nullable(),
  status: occasion,
});
const meeting = kind("meeting", {
  participants: z.array(actor).nonempty(),
  occasion: z.string().nullable(),
  edition: z.number().nullable(),
  mode: z.enum(["in-person", "call", "video"]),
  status: occasion,
});
const agreement = kind("agreement", {
  instrument: z.enum([..."treaty agreement memorandum protocol communique joint-statement contract loan grant roadmap ceasefire other".split(" ")]),
  parties: z.array(actor).nonempty(),
  signatories: z.array(actor),
  fields: z.array(z.string()),
  title: z.string().nullable(),
  count: z.number().nullable(),
  status: z.enum([..."proposed negotiating agreed signed ratified in-force suspended terminated rejected".split(" ")]),
  history: z.array(z.strictObject({ status: z.string(), time })).optional(),
});
const tenure = kind("tenure", {
  holder: actor,
  office: z.string().min(1),
  body: z.string().nullable(),
  country: code.nullable(),
  accredited_to: z.string().nullable().optional(),
  status: z.enum(["incumbent", "acting", "designate", "former"]),
});
const membership = kind("membership", {
  member: actor,
  organisation: actor,
  status: z.enum([..."member not-member candidate observer partner suspended left".split(" ")]),
});
const alignment = kind("alignment", {
  subject: actor,
  object: actor,
  mutual: z.boolean(),
  status: z.enum([
    ..."partnership alliance warming strained dispute turning-to turning-from relations-established relations-severed recognition".split(" "),
  ]),
});
const statement = kind("statement", {
  speaker: actor,
  co_speakers: z.array(actor),
  addressee: actor.nullable(),
  content: z.string(),
  cue: z.string().min(1),
  status: z.enum(["said", "quoted", "no-comment"]),
});
const interaction = kind("interaction", {
  source: actor,
  target: actor,
  status: z.enum(["announced", "possible", "completed", "ongoing", "denied"]),
});

/** The shape of a record as `record.md` defines it, with nothing more in it. */
export const RecordShape = z.strictObject({
  file: z.string().optional(),
  document: z.strictObject({
    id: z.string().min(1),
    title: z.string().nullable(),
    source: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().min(2),
    published: z.strictObject({
      edtf: z.string().nullable(),
      basis: z.enum(["metadata", "dateline", "inferred", "unknown"]),
      because: z.array(z.string()).optional(),
    }),
  }),
  actors: z.array(
    z.strictObject({
      id: z.string().min(1),
      type: z.enum(["person", "state", "organisation", "group"]),
      name: z.string().min(1),
      country: code.nullable(),
      aliases: z.array(z.string()),
      mentions: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])),
    }),
  ),
  facts: z.array(z.discriminatedUnion("kind", [visit, meeting, agreement, tenure, membership, alignment, statement, interaction])),
});

import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";

const Frame = z.strictObject({ lemmas: z.array(z.string()).nonempty(), prepositions: z.array(z.string()).default([]), example: z.string() });
const Visits = z.strictObject({
  verbs: z.strictObject({
    direct: Frame,
    motion: Frame,
    awaited: Frame,
    spending: Frame,
    leading: Frame,
    returning: Frame,
    presence: Frame,
    invitation: Frame,
    hosting: Frame,
  }),
  nouns: Frame,
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
      status: z.enum(["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"]).nullable(),
      example: z.string(),
    }),
  ),
});
export type VisitKnowledge = z.infer<typeof Visits>;

let loaded: VisitKnowledge | undefined;
export function visitKnowledge(): VisitKnowledge {
  loaded ??= loadKnowledge("visits.yaml", Visits);
  return loaded;
}

import { z } from "zod";
import { agreementFields } from "../fields.js";
import { isCalendarDay, kinds } from "../schemas.js";
import { STATUSES } from "../vocabulary.js";

/** What tools take. A model misspells as people do: what is not understood is refused with what there is, and never passed over. */

export const AGREEMENT_STATUSES = STATUSES.agreement as [string, ...string[]];

/** Arguments of a tool; any other is refused by name. */
export const taking = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `there is no argument ${issue.keys.join(", ")} here; there are ${Object.keys(shape).join(", ")}`
        : undefined,
  });

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, "write a day as 2019-08-26")
  .refine(isCalendarDay, "there is no such day in the calendar")
  .optional();
const state = z.string().min(2).max(60).describe("a state or organisation as one likes to name it: Turkey, Türkiye, TUR, NATO");

export const published = day.describe("the day of publication, without which 'on Monday' has no date");
export const on = day.describe("the day from which one looks, as 2019-08-26; today if left out");
export const party = state;
export const parties = { state: state.optional(), other: state.optional() };
export const period = { from: day.describe("first day on which it may have been"), to: day.describe("last day on which it may have been") };
export const words = z.string().min(1).max(200).describe("words that must all stand in it");
export const kind = z.enum(kinds);
/** A part of a long list. */
export const part = {
  limit: z.number().int().min(1).max(50).default(10).describe("how many facts to show"),
  skip: z.number().int().min(0).max(10_000).default(0).describe("how many to pass over: `next` of the answer before"),
};

/** Fields of cooperation as agreements carry them. */
export const field = () => z.enum(agreementFields());

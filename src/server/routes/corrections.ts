import { z } from "@hono/zod-openapi";
import { type Correction, isEdtf, type LedgerActor, namedActor, runsForward, type Telling } from "../../ledger/index.js";
import { ProblemError } from "../problem.js";
import { knownStateSchema } from "../schemas.js";
import type { Shelf } from "../shelf/shelf.js";
import { ALL_ROLES, ROLES, rolesOf, STATUSES } from "../vocabulary.js";

const GIVEN = { description: "As the API gives it; what it is follows from the rest." };
const actorSchema = z.strictObject({
  role: z.enum(ALL_ROLES),
  type: z.enum(["person", "state", "organisation", "group"]),
  name: z.string().trim().min(1).max(300),
  state: knownStateSchema.nullable().default(null),
  id: z.string().max(400).optional().openapi(GIVEN),
});
const claimSchema = z.strictObject({
  claim: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  quote: z.string().optional().openapi(GIVEN),
});

/** What a verdict puts right, as a body has it. */
export const correctionShape = {
  status: z.string().max(50).optional().openapi({ description: "One of those that the telling's kind has." }),
  edtf: z
    .string()
    .max(50)
    .refine(isEdtf, "write a date as EDTF, such as 2019-08-26, 2019-08 or 2019-08-26/2019-08-28")
    .nullable()
    .optional()
    .openapi({ description: "Null where no date is told." }),
  place: z
    .string()
    .trim()
    .min(1, "name the place, or give null where none is told")
    .max(200)
    .nullable()
    .optional()
    .openapi({ description: "Null where no place is told." }),
  actors: z.array(actorSchema).min(1).max(60).optional().openapi({ description: "All actors in all roles, as they should be." }),
  claims: z
    .array(claimSchema)
    .max(60)
    .optional()
    .openapi({ description: "Other words for claims: the claim's place in the telling, and code points of the article's text, half-open." }),
};
const correctionSchema = z.object(correctionShape);
type Put = z.output<typeof correctionSchema>;
type GivenActor = z.output<typeof actorSchema>;

/**
 * A correction as it is kept: actors with their ids, claims with their words.
 * @throws {ProblemError} 400: nothing is put right, or what is put does not belong to a fact of the telling's kind
 */
export async function correctionOf({ status, edtf, place, actors, claims }: Put, told: Telling, shelf: Shelf): Promise<Correction> {
  if (status) assertStatus(status, told);
  if (edtf && !runsForward(edtf))
    throw new ProblemError(400, "days-reversed", `The two days of ${edtf} are the wrong way round. Write the earlier one first.`);
  const put: Correction = {
    ...(status && { status }),
    ...(edtf !== undefined && { edtf }),
    ...(place !== undefined && { place }),
    ...(actors && { actors: actorsOf(actors, told) }),
    ...(claims && claims.length > 0 && { claims: await wordsOf(claims, told, shelf) }),
  };
  if (Object.keys(put).length === 0)
    throw new ProblemError(400, "nothing-corrected", "Say what is to be put right: status, edtf, place, actors or claims.");
  return put;
}

const unfit = (detail: string): ProblemError => new ProblemError(400, "does-not-fit", detail);
const aKind = (kind: Telling["kind"]): string => `${/^[aio]/u.test(kind) ? "An" : "A"} ${kind}`;

function assertStatus(status: string, { kind, status: before }: Telling): void {
  if (status !== before && !STATUSES[kind].includes(status))
    throw unfit(`${aKind(kind)} is never “${status}”. Give one of ${STATUSES[kind].join(", ")}.`);
}

function actorsOf(actors: readonly GivenActor[], told: Telling): readonly LedgerActor[] {
  const { kind } = told;
  const isIn = (among: readonly { readonly role: string }[], wanted: string): boolean => among.some(({ role }) => role === wanted);
  const strange = actors.find(({ role }) => !rolesOf(kind).includes(role));
  if (strange) throw unfit(`${aKind(kind)} has no ${strange.role}. Give actors the roles ${rolesOf(kind).join(", ")}.`);
  const missing = ROLES[kind].needed.find((role) => isIn(told.actors, role) && !isIn(actors, role));
  if (missing) throw unfit(`${aKind(kind)} is none without ${missing}. Give all actors in all roles, as they should be, or reject the telling.`);
  return actors.map((actor) => {
    const known = told.actors.find(
      ({ role, type, name, state }) => role === actor.role && type === actor.type && name === actor.name && state === actor.state,
    );
    if (!known && actor.type === "state" && actor.state === null)
      throw unfit(`${actor.name} is given as a state without the code of one. Give its code, such as PER, or another type.`);
    return known ?? namedActor(actor.role, actor.type, actor.name, actor.state);
  });
}

async function wordsOf(claims: NonNullable<Put["claims"]>, told: Telling, shelf: Shelf): Promise<NonNullable<Correction["claims"]>> {
  const article = await shelf.article(told.article);
  const points = Array.from(article?.article.text ?? "");
  return claims.map(({ claim, start, end }) => {
    if (claim >= told.claims.length || start >= end || end > points.length)
      throw new ProblemError(400, "no-such-words", "Give the place of a claim that is there, and a stretch within the article's text.");
    return { claim, start, end, quote: points.slice(start, end).join("") };
  });
}

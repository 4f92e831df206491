import type { z } from "zod";
import type { IsoDay } from "../ledger/index.js";
import { ProblemError } from "./problem.js";
import type { cutFilters, factFilters } from "./schemas.js";
import type { Cut, FactQuery } from "./shelf/shelf.js";

const given = <T extends object>(object: T): { [key in keyof T]: Exclude<T[key], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as { [key in keyof T]: Exclude<T[key], undefined> };

/** Days that can be asked for together. */
export function inOrder({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new ProblemError(400, "invalid", `from (${from}) is later than to (${to}). Exchange them.`);
}

export type DatedQuery = FactQuery & { readonly on: IsoDay };

/** What a request's filters ask of the shelf; statuses are those of the day they name, else of today. */
export function factQuery(filters: Partial<z.output<typeof factFilters>>, today: IsoDay): DatedQuery {
  const { state, pair, kind, status, on = today, host, visitor, certainty, q, source, article, actor, from, to } = filters;
  inOrder({ from, to });
  const states = [state, ...(pair?.toUpperCase().split(",") ?? [])].filter((code) => code !== undefined);
  return given({
    states,
    kinds: kind,
    statuses: status,
    certainties: certainty,
    text: q,
    ...{ on, host, visitor, source, article, actor, from, to },
  }) as DatedQuery;
}

export const cutOf = ({ cursor, limit, order }: z.output<typeof cutFilters>): Cut => ({
  limit,
  order,
  ...(cursor !== undefined && { after: cursor }),
});

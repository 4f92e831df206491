import type { LedgerActor, Telling } from "../shapes.js";

/** An actor as it is edited; its id is given by the server. */
export type Named = Pick<LedgerActor, "role" | "type" | "name" | "state">;

export interface Words {
  readonly start: number;
  readonly end: number;
}

/** A telling as somebody edits it. */
export interface Draft {
  readonly status: string;
  readonly edtf: string;
  readonly place: string;
  readonly actors: readonly Named[];
  /** Words of each claim, in their order. */
  readonly claims: readonly Words[];
}

export const draftOf = ({ status, time, place, actors, claims }: Telling): Draft => ({
  status,
  edtf: time?.edtf ?? "",
  place: place?.name ?? "",
  actors: actors.map(({ role, type, name, state }) => ({ role, type, name, state })),
  claims: claims.map(({ start, end }) => ({ start, end })),
});

type Part = keyof Draft;
export interface Correction {
  readonly status?: string;
  /** Null: no date, no place is told. */
  readonly edtf?: string | null;
  readonly place?: string | null;
  readonly actors?: readonly Named[];
  readonly claims?: readonly (Words & { readonly claim: number })[];
}

/** What of a draft differs from the telling it was made of; null where nothing does. */
export function correctionOf(
  draft: Draft,
  telling: Telling,
  parts: readonly Part[] = ["status", "edtf", "place", "actors", "claims"],
): Correction | null {
  const before = draftOf(telling);
  const asks = (part: Part): boolean => parts.includes(part) && JSON.stringify(draft[part]) !== JSON.stringify(before[part]);
  const actors = draft.actors.map((actor) => ({ ...actor, name: actor.name.trim() })).filter(({ name }) => name !== "");
  const moved = draft.claims.flatMap((words, claim) => {
    const was = before.claims[claim];
    return was && (was.start !== words.start || was.end !== words.end) ? [{ claim, ...words }] : [];
  });
  const correction: Correction = {
    ...(asks("status") && { status: draft.status }),
    ...(asks("edtf") && { edtf: draft.edtf.trim() || null }),
    ...(asks("place") && { place: draft.place.trim() || null }),
    ...(asks("actors") && actors.length > 0 && { actors }),
    ...(parts.includes("claims") && moved.length > 0 && { claims: moved }),
  };
  return Object.keys(correction).length === 0 ? null : correction;
}

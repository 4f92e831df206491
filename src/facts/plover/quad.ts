/** The quad class of each PLOVER type (PLOVER manual, table "Quad categories"; SANCTION as its list of types and the authors' gold have it; YIELD of earlier drafts is CONCEDE and RETREAT). */
const QUADS = {
  "verbal-cooperation": ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
  "material-cooperation": ["COOPERATE", "AID", "YIELD", "RETREAT"],
  "verbal-conflict": ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
  "material-conflict": ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
} as const;

export type QuadClass = keyof typeof QUADS;

const CLASS_OF: ReadonlyMap<string, QuadClass> = new Map(
  Object.entries(QUADS).flatMap(([quad, types]) => types.map((type) => [type, quad as QuadClass] as const)),
);

/** The quad class of a PLOVER type; undefined for what is none. */
export const quadClass = (type: string): QuadClass | undefined => CLASS_OF.get(type);

import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";

const schema = z.record(z.string(), z.looseObject({ name: z.string() }));
let known: ReadonlyMap<string, string> | undefined;

/** Names of all states by ISO 3166-1 alpha-3 code (and the codes of `knowledge/states.yaml`). */
export function stateNames(): ReadonlyMap<string, string> {
  known ??= new Map(Object.entries(loadKnowledge("states.yaml", schema)).map(([code, { name }]) => [code, name]));
  return known;
}

export const stateName = (code: string): string => stateNames().get(code) ?? code;

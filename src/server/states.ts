import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";

const words = z.array(z.string()).optional();
const schema = z.record(z.string(), z.looseObject({ name: z.string(), names: words, people: words, capital: words }));
let loaded: z.output<typeof schema> | undefined;
const states = (): z.output<typeof schema> => (loaded ??= loadKnowledge("states.yaml", schema));

/** Names of all states by ISO 3166-1 alpha-3 code (and the codes of `knowledge/states.yaml`). */
export const stateNames = (): ReadonlyMap<string, string> => new Map(Object.entries(states()).map(([code, { name }]) => [code, name]));

/** Is it the code of a state that Chancery knows? */
export const isState = (code: string): boolean => Object.hasOwn(states(), code);

export const stateName = (code: string): string => states()[code]?.name ?? code;

/** Words that stand for a state: its names, its people, its capital. */
export function stateWords(code: string): readonly string[] {
  const { name, names = [], people = [], capital = [] } = states()[code] ?? { name: code };
  return [name, ...names, ...people, ...capital];
}

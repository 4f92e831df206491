import { useAnswer } from "./api.js";

export interface State {
  readonly code: string;
  readonly name: string;
  /** Its names, its people and its capital. */
  readonly words: readonly string[];
}

let known: readonly State[] = [];
let names: ReadonlyMap<string, string> = new Map();

/** All states by name, once they are here. */
export function useStateList(): readonly State[] {
  const { answer } = useAnswer<{ readonly items: readonly State[] }>(known.length > 0 ? null : "/api/states");
  if (answer && known.length === 0) {
    known = answer.items;
    names = new Map(known.map(({ code, name }) => [code, name]));
  }
  return known;
}

/** Names of states by code, once they are here. */
export function useStates(): ReadonlyMap<string, string> {
  useStateList();
  return names;
}

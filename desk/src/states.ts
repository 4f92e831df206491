import { useAnswer } from "./api.js";

let known: ReadonlyMap<string, string> = new Map();

/** Names of states by code, once they are here. */
export function useStates(): ReadonlyMap<string, string> {
  const { answer } = useAnswer<{ readonly items: readonly { readonly code: string; readonly name: string }[] }>(
    known.size > 0 ? null : "/api/states",
  );
  if (answer && known.size === 0) known = new Map(answer.items.map(({ code, name }) => [code, name]));
  return known;
}

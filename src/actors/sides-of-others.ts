import type { AnnotatedSentence } from "../language/index.js";
import type { Mention } from "./actors.js";
import type { Discourse } from "./discourse.js";
import type { Known } from "./registry.js";

/** "Israel and the Palestinians are at odds. The American secretary said the two sides were near a deal": the two joined by "and" just before, where a third state speaks. */
export function sidesOfOthers(d: Discourse, s: AnnotatedSentence, from: number, into: readonly Mention[]): Known[] | undefined {
  const stateOf = (m: Mention): Known | undefined => d.stateOf(d.actorOf(m));
  const here = new Set(into.filter((m) => m.to <= from).flatMap((m) => stateOf(m) ?? []));
  if (here.size !== 1) return undefined;
  for (const index of [s.index - 1, s.index - 2]) {
    const before = d.sentence(index);
    const named = [...d.mentionsOf(index)].sort((a, b) => a.from - b.from).filter((m) => d.actorOf(m)?.type === "state");
    for (const [k, first] of named.entries()) {
      const second = named[k + 1];
      if (!before || !second || !/^and(?: the)?$/iu.test(before.form.slice(first.to, second.from).join(" "))) continue;
      const pair = [first, second].flatMap((m) => stateOf(m) ?? []);
      if (new Set(pair).size === 2 && !pair.some((state) => here.has(state))) return pair;
    }
  }
  return undefined;
}

import { address, useAnswer } from "../api.js";
import type { Fact } from "../shapes.js";
import { type Decision, WORDS } from "./decisions.js";

/** Says who decided a fact while somebody else was looking at it. */
export function Meanwhile({ fact }: { readonly fact: Fact }) {
  const loaded = useAnswer<{ readonly items: readonly Decision[] }>(address("/api/reviews", { telling: fact.members[0], limit: 20 }));
  const decision = loaded.answer?.items.find(({ verdict, withdrawn }) => !withdrawn && DECIDING.has(verdict.kind));
  if (!decision) return null;
  return (
    <p class="notice" role="status">
      Meanwhile <b>{decision.author}</b> {WORDS[decision.verdict.kind]} this. Skip it, or decide otherwise: what is decided last holds.
    </p>
  );
}

const DECIDING: ReadonlySet<string> = new Set(["confirm", "reject", "correct", "same", "apart"]);

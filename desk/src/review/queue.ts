import { useEffect, useRef, useState } from "preact/hooks";
import { address, type Loaded, useAnswer } from "../api.js";
import type { Fact } from "../shapes.js";

interface Queue {
  readonly items: readonly Fact[];
  /** How many are to be reviewed, skipped ones among them. */
  readonly left: number;
}

interface Queued {
  readonly loaded: Loaded<Queue>;
  /** The fact to be decided; null where none is left or the next ones are on their way. */
  readonly fact: Fact | null;
  /** Has it left the queue while it was looked at? */
  readonly isGone: boolean;
  readonly skip: () => void;
  /** Shows one again, whatever was to come. */
  readonly show: (fact: Fact) => void;
  /** Begins at the front again, with what was skipped. */
  readonly again: () => void;
}

const PAGE = 30;

/** The facts to review, one after another, page after page. What is looked at stays, whatever others decide or hand in meanwhile. */
export function useQueue(kind: string | null, decided: readonly string[]): Queued {
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  const shown = useRef<Fact | null>(null);
  const loaded = useAnswer<Queue>(address("/api/reviews/queue", { limit: PAGE, kind, after }));
  const items = loaded.answer?.items ?? [];
  const isOpen = (fact: Fact): boolean => !skipped.includes(fact.id) && !decided.includes(fact.id) && (!kind || fact.kind === kind);
  const held = shown.current && isOpen(shown.current) ? shown.current : null;
  const fact = held ? (items.find(({ id }) => id === held.id) ?? held) : (items.find(isOpen) ?? null);
  shown.current = fact;
  const last = items.at(-1)?.id;
  useEffect(() => {
    if (fact === null && last !== undefined) setAfter(last);
  }, [fact === null, last]);
  return {
    loaded,
    fact,
    isGone: fact !== null && loaded.answer !== null && !items.some(({ id }) => id === fact.id),
    skip: () => fact && setSkipped([...skipped, fact.id]),
    show: (again) => {
      shown.current = again;
      setSkipped(skipped.filter((id) => id !== again.id));
    },
    again: () => {
      setSkipped([]);
      setAfter(null);
    },
  };
}

import { workerData } from "node:worker_threads";
import { type LedgerStore, openLedger } from "../ledger/index.js";
import { answerCalls } from "../threads/index.js";
import type { LedgerPlace } from "./ledger-apart.js";
import { tellOpening } from "./tell-opening.js";

/** Runs in a thread of its own: opens the ledger and answers for it. */
const { place, options } = workerData as LedgerPlace;
const opened: Promise<LedgerStore> = openLedger(place, { ...options, ...tellOpening });
opened.catch(() => {}); // Told to whoever calls.

answerCalls(async (name, given) => {
  const ledger = await opened;
  if (name === "name") return ledger.name;
  const [own, of] = name.split(".").reverse();
  const held = (of === undefined ? ledger : ledger.lookups) as unknown as {
    readonly [name: string]: (...all: readonly unknown[]) => Promise<unknown>;
  };
  return held[own as string]?.(...given);
});

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LedgerStore, type Lookups, openLedger } from "../ledger/index.js";
import { startThread } from "../threads/index.js";
import { tellOpening } from "./tell-opening.js";

/** What a shelf needs of a ledger. */
export type ShelvedLedger = Pick<LedgerStore, "name" | "add" | "review" | "lookups" | "close">;

export interface LedgerPlace {
  readonly place: string | undefined;
  /** What a thread can be told. */
  readonly options: Omit<NonNullable<Parameters<typeof openLedger>[1]>, "onMigration" | "onMade">;
}

const BUILT = new URL("./ledger-worker.js", import.meta.url);

/**
 * A ledger in a thread of its own, so that pages are answered while articles are added; from sources that are not built, one in this thread.
 * @throws {ChanceryError} as of `openLedger`
 */
export async function ledgerApart(place: string | undefined, options: LedgerPlace["options"], script: URL = BUILT): Promise<ShelvedLedger> {
  if (!existsSync(fileURLToPath(script))) return openLedger(place, { ...options, ...tellOpening });
  const thread = startThread(script, { place, options } satisfies LedgerPlace);
  const name = await thread.call<string>("name");
  return {
    name,
    add: (entries) => thread.call("add", entries),
    review: (reviews) => thread.call("review", reviews),
    lookups: new Proxy({} as Lookups, {
      get:
        (_, own) =>
        (...given: readonly unknown[]) =>
          thread.call(`lookups.${String(own)}`, ...given),
    }),
    async close() {
      if (thread.lives()) await thread.call("close");
      thread.end(new Error("the ledger is closed"));
    },
  };
}

import type { openLedger } from "../ledger/index.js";

type Told = Pick<NonNullable<Parameters<typeof openLedger>[1]>, "onMigration" | "onMade">;

/** Says on standard error what happens to a ledger while it is opened for a server. */
export const tellOpening: Told = {
  onMigration: ({ version, newest }) => void process.stderr.write(`bringing the ledger to schema ${version} of ${newest}\n`),
  onMade: (folder) => void process.stderr.write(`there was no ledger in ${folder}; a new one is made\n`),
};

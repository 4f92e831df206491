import { ChanceryError } from "../../text/index.js";

/** A scheme of an address. One letter before the colon is a drive of Windows. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:\//iu;
const POSTGRES = /^postgres(?:ql)?:\/\//iu;

/**
 * Whether a ledger's place is a PostgreSQL server rather than a folder. What looks like an address but is none of such a server is not taken for a folder: it was mistyped.
 * @throws {ChanceryError} `ledger-bad-address`, `ledger-no-place`
 */
export function isOnServer(place: string): boolean {
  if (place.trim() === "")
    throw new ChanceryError(
      "ledger-no-place",
      "the ledger's place is empty. Name a folder or postgres://user@host/database with --db or CHANCERY_DB.",
    );
  if (!ADDRESS.test(place)) return false;
  if (!POSTGRES.test(place) || !URL.canParse(place)) throw badAddress(place);
  return true;
}

/** The address of a server, to be shown. */
export function withoutPassword(address: string): string {
  if (!URL.canParse(address)) throw badAddress(address);
  const url = new URL(address);
  url.password = "";
  return url.toString();
}

/** A password may stand in what was mistyped, too. */
const badAddress = (address: string): ChanceryError =>
  new ChanceryError(
    "ledger-bad-address",
    `${address.replace(/:[^:/]*@/u, ":…@")} is not the address of a PostgreSQL server; write it as postgres://user@host/database.`,
  );

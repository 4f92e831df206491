import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { ChanceryError } from "../text/index.js";

/** Public addresses that cloud machines answer their own metadata on; the others are link-local or in the ranges refused anyway. */
const METADATA = new Set(["168.63.129.16"]);
/** IPv6 ranges whose last four bytes are an IPv4 address: mapped (RFC 4291), translated (RFC 6145) and NAT64 (RFC 6052). */
const CARRIES_IPV4 = new Set<string>(["ipv4Mapped", "rfc6145", "rfc6052"]);

/**
 * Whether an address is one of the public internet. Private, loopback, link-local, shared (CGNAT), unique-local, multicast, reserved and unspecified
 * ones are not (the IANA special-purpose registries, as ipaddr.js keeps them), nor IPv6 forms that carry such an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (CARRIES_IPV4.has(range)) return isPublicAddress(parsed.toByteArray().slice(-4).join("."));
  return range === "unicast" && !METADATA.has(parsed.toString());
}

/**
 * Refuses a URL whose host is itself an address that is not public. `URL` has already turned decimal, octal and hexadecimal forms into dotted ones.
 * @throws ChanceryError `url-private-address`
 */
export function assertPublicHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw privateAddress(url.hostname, host);
}

/** Name resolution at the moment of connecting that refuses names with any address that is not public, so that a name cannot change between check and use. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused) return callback(privateAddress(hostname, refused.address), "", 0);
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]?.address ?? "", addresses[0]?.family);
  });
};

function privateAddress(host: string, address: string): ChanceryError {
  const leads = host === address ? `leads to ${address}` : `leads to ${host} (${address})`;
  return new ChanceryError(
    "url-private-address",
    `${leads}, inside this machine or a private network, which is not fetched. If you trust it, allow private addresses (--allow-private-addresses).`,
  );
}

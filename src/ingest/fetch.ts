import { lookup as resolveName } from "node:dns";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import ipaddr from "ipaddr.js";
import { ChanceryError } from "../text/index.js";
import { LARGEST } from "./failure.js";

/** A page as fetched. */
export interface Fetched {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly isHtml: boolean;
}

const MOST_REDIRECTS = 5;
const TIMEOUT_MS = 20_000;

/**
 * Fetches an http(s) address. Every hop's address is checked when the connection is made, so that neither a redirect nor a name that resolves
 * to a private address leads inside (the usual defences against server-side request forgery).
 * @throws {ChanceryError} `url-invalid`, `url-private`, `url-redirects`, `url-status`, `url-failed`, `article-too-large`
 */
export async function fetchPage(address: string, allowPrivate: boolean): Promise<Fetched> {
  let url = parse(address, address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await request(url, allowPrivate);
    const next = response.headers.location;
    if (response.statusCode && response.statusCode >= 300 && response.statusCode < 400 && next) {
      response.destroy();
      url = parse(new URL(next, url).href, address);
      continue;
    }
    if (response.statusCode !== 200) {
      response.destroy();
      throw new ChanceryError(
        "url-status",
        `${address}: the server answered ${response.statusCode}${response.statusMessage ? ` ${response.statusMessage}` : ""}. Check the address.`,
      );
    }
    const type = response.headers["content-type"] ?? "";
    return {
      url: url.href,
      bytes: await body(response, address),
      charset: /charset=["']?([\w-]+)/iu.exec(type)?.[1] ?? null,
      isHtml: /html/iu.test(type),
    };
  }
  throw new ChanceryError("url-redirects", `${address}: redirected more than ${MOST_REDIRECTS} times. Give the address it should end at.`);
}

function parse(address: string, given: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch (cause) {
    throw new ChanceryError("url-invalid", `${given}: not an address. Write it as https://example.org/story.`, { cause });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new ChanceryError("url-invalid", `${given}: ${url.protocol} addresses are not fetched, only http and https.`);
  return url;
}

function isPublic(address: string): boolean {
  try {
    return ipaddr.process(address).range() === "unicast";
  } catch {
    return false;
  }
}

const refusal = (host: string): ChanceryError =>
  new ChanceryError("url-private", `${host}: leads to a private or loopback address, which is not fetched. Allow it with --allow-private-addresses.`);

function request(url: URL, allowPrivate: boolean): Promise<http.IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (!allowPrivate && ipaddr.isValid(host) && !isPublic(host)) return Promise.reject(refusal(url.hostname));
  const lookup: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 4);
      if (!allowPrivate && addresses.some(({ address }) => !isPublic(address))) return done(refusal(name), "", 4);
      const [first] = addresses;
      return options.all ? done(null, addresses) : done(null, first?.address ?? "", first?.family ?? 4);
    });
  return new Promise((resolve, reject) => {
    const client = url.protocol === "https:" ? https : http;
    const sent = client.get(
      url,
      {
        lookup,
        timeout: TIMEOUT_MS,
        headers: { "user-agent": "chancery", accept: "text/html, text/plain, */*;q=0.5", "accept-encoding": "gzip, deflate, br" },
      },
      resolve,
    );
    sent.on("timeout", () => sent.destroy(new ChanceryError("url-failed", `${url.href}: no answer in ${TIMEOUT_MS / 1000} s. Try again later.`)));
    sent.on("error", (cause) =>
      reject(
        cause instanceof ChanceryError
          ? cause
          : new ChanceryError("url-failed", `${url.href}: cannot be fetched (${cause.message}). Check the address and the network.`, { cause }),
      ),
    );
  });
}

/** The body, decompressed, up to the limit: what grows past it when unpacked is refused too. */
async function body(response: http.IncomingMessage, address: string): Promise<Uint8Array> {
  const encoding = response.headers["content-encoding"];
  const unpack =
    encoding === "gzip" ? createGunzip() : encoding === "br" ? createBrotliDecompress() : encoding === "deflate" ? createInflate() : null;
  const stream = unpack ? response.pipe(unpack) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  const deadline = setTimeout(() => response.destroy(new Error("too slow")), TIMEOUT_MS);
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > LARGEST)
        throw new ChanceryError("article-too-large", `${address}: larger than ${LARGEST / 1024 / 1024} MB. Save the story's text and read that.`);
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    if (cause instanceof ChanceryError) throw cause;
    throw new ChanceryError("url-failed", `${address}: the answer broke off (${cause instanceof Error ? cause.message : cause}). Try again later.`, {
      cause,
    });
  } finally {
    clearTimeout(deadline);
    response.destroy();
  }
  return Buffer.concat(chunks);
}

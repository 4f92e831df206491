import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { ChanceryError } from "../text/index.js";
import { assertPublicHost, publicLookup } from "./address.js";
import { collect } from "./limits.js";
import type { IngestOptions } from "./options.js";

export interface Fetched {
  readonly bytes: Buffer;
  /** The address after redirects, without user name and password. */
  readonly address: string;
  readonly mediaType: string | undefined;
  readonly charset: string | undefined;
}

export interface FetchOptions extends Pick<IngestOptions, "allowPrivateAddresses" | "signal"> {
  /** Milliseconds for the whole of it, redirects included. */
  readonly timeout?: number;
}

const TIMEOUT = 20_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  "user-agent": "chancery (reads single news articles at a person's request)",
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
  "accept-language": "en",
  "accept-encoding": "gzip, br",
};

/**
 * Fetches one web page: HTTP and HTTPS only, each redirect's address checked anew, no more bytes than one article may have after decompression.
 * @throws ChanceryError `url-invalid`, `url-scheme`, `url-private-address`, `url-too-many-redirects`, `url-status`, `url-timeout`, `url-unreachable`,
 *   `url-encoding`, `article-too-large`; the signal's reason where it was aborted
 */
export async function fetchPage(address: string, { allowPrivateAddresses = false, signal, timeout = TIMEOUT }: FetchOptions): Promise<Fetched> {
  const late = AbortSignal.timeout(timeout);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  try {
    return await follow(webAddress(address), allowPrivateAddresses, stop);
  } catch (error) {
    signal?.throwIfAborted();
    if (late.aborted)
      throw new ChanceryError(
        "url-timeout",
        `gave no whole answer within ${timeout / 1000} seconds. Try again later, or save the page and give the file.`,
        { cause: error },
      );
    if (error instanceof ChanceryError) throw error;
    throw unreachable(error);
  }
}

async function follow(start: URL, allowPrivate: boolean, signal: AbortSignal): Promise<Fetched> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!allowPrivate) assertPublicHost(url);
    const response = await get(url, allowPrivate, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (!REDIRECTS.has(status) || location === undefined) return received(response, status, url);
    response.destroy();
    url = webAddress(location, url);
  }
  throw new ChanceryError(
    "url-too-many-redirects",
    `redirects more than ${MOST_REDIRECTS} times. Open it in a browser and give the address that it ends at.`,
  );
}

function get(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    request(url, { headers: HEADERS, signal, agent: false, ...(!allowPrivate && { lookup: publicLookup }) }, resolve)
      .on("error", reject)
      .end();
  });
}

async function received(response: IncomingMessage, status: number, url: URL): Promise<Fetched> {
  try {
    if (status !== 200) throw badStatus(status, response.statusMessage);
    const bytes = await collect(decompressed(response));
    const [mediaType, ...parameters] = (response.headers["content-type"] ?? "").split(";").map((part) => part.trim());
    const charset = parameters.find((part) => /^charset=/iu.test(part))?.replace(/^charset=\s*"?([^"]*)"?$/iu, "$1");
    return { bytes, address: withoutUser(url), mediaType: mediaType?.toLowerCase() || undefined, charset };
  } finally {
    response.destroy();
  }
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return response;
  const decoder = encoding === "gzip" || encoding === "x-gzip" ? createGunzip() : encoding === "br" ? createBrotliDecompress() : undefined;
  if (!decoder)
    throw new ChanceryError("url-encoding", `answers compressed as "${encoding}", which was not asked for. Save the page and give the file.`);
  response.on("error", (error) => decoder.destroy(error));
  return response.pipe(decoder);
}

function webAddress(address: string, base?: URL): URL {
  const leads = base ? `redirects to ${address.slice(0, 200)}, which` : "";
  if (!URL.canParse(address, base?.href)) throw new ChanceryError("url-invalid", `${leads} is no valid URL. Check the spelling.`.trim());
  const url = new URL(address, base);
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new ChanceryError(
    "url-scheme",
    `${leads} has the scheme ${url.protocol.replace(":", "")}; only http and https are fetched. Save the article in a file and give that.`.trim(),
  );
}

function badStatus(status: number, phrase = ""): ChanceryError {
  const advice =
    status === 404 || status === 410
      ? "Check the address; the article may have been moved or taken down."
      : status === 401 || status === 402 || status === 403
        ? "The site lets no program or no stranger in; save the page from a browser and give the file."
        : "Try again later, or save the page from a browser and give the file.";
  const answer = `${status} ${phrase}`.trim();
  return new ChanceryError("url-status", `was answered with ${answer}. ${advice}`);
}

function unreachable(cause: unknown): ChanceryError {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const message = cause instanceof Error && cause.message !== "" ? cause.message : code;
  const found = code === "ENOTFOUND" || code === "EAI_AGAIN" ? "its host's name was not found" : message;
  return new ChanceryError(
    "url-unreachable",
    `could not be fetched: ${found}. Check the address and your connection, or save the page and give the file.`,
    { cause },
  );
}

function withoutUser(url: URL): string {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.hash = "";
  return bare.href;
}

import type { LookupAddress } from "node:dns";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fetchPage } from "./fetch.js";

/** What the network says of a name at the moment of connecting. */
const answer = vi.hoisted(() => ({ found: [] as readonly LookupAddress[] }));
vi.mock("node:dns", async (original) => {
  const real = await original<typeof import("node:dns")>();
  const lookup = (_: string, __: object, done: (error: null, found: LookupAddress[]) => void): void => {
    done(null, [...answer.found]);
  };
  return { ...real, default: { ...real, lookup }, lookup };
});

const INSIDE = { address: "127.0.0.1", family: 4 };
const OUTSIDE = { address: "93.184.215.14", family: 4 };

describe("a name that a stranger's server of names answers for", () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.host ?? "");
    response.end("secret");
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  it.each([
    ["that leads inside", [INSIDE]],
    ["that leads inside beside an address outside", [OUTSIDE, INSIDE]],
    ["that leads inside in IPv6", [{ address: "::1", family: 6 }]],
    ["that leads inside through an address that carries another", [{ address: "::ffff:127.0.0.1", family: 6 }]],
    ["that leads to what a cloud tells of itself", [{ address: "169.254.169.254", family: 4 }]],
  ])("and %s is not fetched", async (_, given) => {
    answer.found = given;
    await expect(fetchPage(`http://news.example:${port}/`, {})).rejects.toMatchObject({ code: "url-private-address" });
    expect(seen).toEqual([]);
  });
});

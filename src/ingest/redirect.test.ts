import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { fetchPage } from "./fetch.js";

// The first host stands for a public one: only what a redirect then leads to is checked by the real rule.
vi.mock("./address.js", async (original) => {
  const real = await original<typeof import("./address.js")>();
  return { ...real, assertPublicHost: (url: URL) => (url.pathname === "/start" ? undefined : real.assertPublicHost(url)) };
});

it.each(["http://127.0.0.1/secret", "http://[::1]/secret", "http://2130706433/secret", "http://169.254.169.254/latest/meta-data"])(
  "a redirect to %s is refused",
  async (location) => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.url ?? "");
      response.writeHead(302, { location }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const start = `http://127.0.0.1:${(server.address() as AddressInfo).port}/start`;
    await expect(fetchPage(start, {})).rejects.toMatchObject({ code: "url-private-address" });
    expect(seen).toEqual(["/start"]);
    server.close();
  },
);

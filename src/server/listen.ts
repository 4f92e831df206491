import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { ChanceryError } from "../text/index.js";
import type { App } from "./routes/route.js";

const SECONDS = 1000;
const MOST_CONNECTIONS = 1000;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** Milliseconds in which a whole request, and in a third of it its head, must have arrived. */
  readonly patience?: number;
}

/**
 * Puts the application on a port (0: any free one). Requests that dribble in are ended after half a minute.
 * @throws ChanceryError `port-taken`, `address-not-ours`
 */
export function listen(app: App, { port, host, patience = 30 * SECONDS }: ListenOptions): Promise<Listening> {
  const serverOptions = { requestTimeout: patience, headersTimeout: Math.ceil(patience / 3), connectionsCheckingInterval: Math.ceil(patience / 6) };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.keepAliveTimeout = 5 * SECONDS;
  server.maxHeadersCount = 100;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(whyNot(error, port, host)));
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const name = host === "127.0.0.1" || host === "::1" ? "localhost" : host.includes(":") ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return new ChanceryError("port-taken", `port ${port} is taken by another program. Choose another one with --port, or 0 for any.`);
  if (error.code === "EACCES") return new ChanceryError("port-taken", `port ${port} may not be opened by you. Choose one from 1024 up with --port.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new ChanceryError("address-not-ours", `${host} is no address of this machine. Leave --host out for localhost, or give one of its own.`);
  return error;
}

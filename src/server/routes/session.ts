import { deleteCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { COOKIE, type Tokens, tokenOf } from "../guards/access.js";
import { ProblemError } from "../problem.js";
import type { App } from "./route.js";

const signIn = z.object({ token: z.string().max(200) });
const DAY = 86_400;

/** Lets a browser keep a token where no script can read it. No part of the API that programs use. */
export function sessionRoutes(app: App, tokens: Tokens | null, now: () => Date): void {
  app.post("/session", async (c) => {
    const given = signIn.safeParse(await c.req.json().catch(() => null));
    const token = given.success && tokens ? tokenOf(given.data.token.trim(), tokens(), now()) : undefined;
    if (!given.success || (tokens && !token))
      throw new ProblemError(401, "token-needed", "This token is not known or has expired. Ask for a new one.");
    setCookie(c, COOKIE, given.data.token.trim(), {
      ...{ httpOnly: true, sameSite: "Strict", path: "/", maxAge: DAY },
      secure: new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https",
    });
    return c.json({ name: token?.name ?? "you", role: token?.role ?? "admin" });
  });
  app.delete("/session", (c) => {
    deleteCookie(c, COOKIE, { path: "/" });
    return c.body(null, 204);
  });
}

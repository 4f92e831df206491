import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { z } from "zod";
import { ProblemError } from "../problem.js";

export const roles = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

/** A token as it is kept: its SHA-256, never itself. Tokens have 256 random bits, so that a slow hash would add nothing. */
export const tokenSchema = z.object({
  name: z.string().min(1),
  role: z.enum(roles),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** ISO day or date and time from which it no longer holds. */
  expires: z.string().nullable(),
});
export type Token = z.infer<typeof tokenSchema>;

/** The tokens that hold at the moment; they may change while the server runs. */
export type Tokens = () => readonly Token[];

/** Who asks. On loopback without tokens it is the person at this machine. */
export interface Visitor {
  readonly name: string;
  readonly role: Role;
}

export const COOKIE = "chancery";
const PREFIX = "chy_";

/** A new token and the form in which it is kept. */
export function newToken(name: string, role: Role, expires: string | null): { readonly secret: string; readonly token: Token } {
  const secret = PREFIX + randomBytes(32).toString("base64url");
  return { secret, token: { name, role, hash: hashOf(secret), expires } };
}

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The token of a secret; undefined where there is none or it has expired. */
export function tokenOf(secret: string, tokens: readonly Token[], now: Date): Token | undefined {
  const hash = Buffer.from(hashOf(secret), "hex");
  const found = tokens.find((token) => timingSafeEqual(Buffer.from(token.hash, "hex"), hash));
  return found && (found.expires === null || new Date(found.expires) > now) ? found : undefined;
}

const secretOf = (c: Context): string | undefined => /^Bearer (\S+)$/iu.exec(c.req.header("authorization") ?? "")?.[1] ?? getCookie(c, COOKIE);

export type Env = { Variables: { visitor: Visitor } };

/** Finds out who asks. `tokens` null: everyone is the person at this machine. */
export function knowVisitor(tokens: Tokens | null, now: () => Date): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (tokens === null) c.set("visitor", { name: "you", role: "admin" });
    else {
      const secret = secretOf(c);
      const token = secret === undefined ? undefined : tokenOf(secret, tokens(), now());
      if (!token) {
        const detail = secret === undefined ? "Send a token" : "The token is not known or has expired. Ask for a new one and send it";
        throw new ProblemError(401, "token-needed", `${detail} as \`Authorization: Bearer …\`, or sign in at /sign-in.`, {
          "www-authenticate": 'Bearer realm="chancery"',
        });
      }
      c.set("visitor", { name: token.name, role: token.role });
    }
    await next();
  };
}

/** Lets in whoever has at least that role. */
export function atLeast(role: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    const visitor = c.get("visitor");
    if (roles.indexOf(visitor.role) < roles.indexOf(role))
      throw new ProblemError(
        403,
        "role-needed",
        `This needs the role ${role}; yours is ${visitor.role}. Ask whoever runs this server for another token.`,
      );
    await next();
  };
}

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Context } from "hono";
import { ProblemError } from "./problem.js";

/** The desk as its bundler leaves it. Nothing else of the disk is ever served. */
const folder = new URL("../../dist/desk/", import.meta.url);

const FILES: { readonly [name: string]: string } = {
  "desk.js": "text/javascript; charset=utf-8",
  "desk.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
  "world.json": "application/json",
};

const PAGE = "index.html";

/** One of the desk's files by its whole name; null for any other. */
export async function deskFile(name: string): Promise<Response | null> {
  const type = FILES[name];
  return type === undefined ? null : fileResponse(name, type);
}

/** The page; it finds out by itself which view its address means. */
export const deskPage = (_: Context): Promise<Response> => fileResponse(PAGE, "text/html; charset=utf-8");

async function fileResponse(name: string, type: string): Promise<Response> {
  try {
    const bytes = await readFile(fileURLToPath(new URL(name, folder)));
    return new Response(new Uint8Array(bytes), { headers: { "content-type": type, "cache-control": "no-cache" } });
  } catch {
    throw new ProblemError(503, "desk-not-built", "The desk has not been built yet. Run `npm run build`, then load this page again.");
  }
}

// Bundles the desk into dist/desk, which the server serves: one script, one style sheet, one page, and the map that the visits fetch.
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { world } from "./world.mjs";

const here = new URL(".", import.meta.url).pathname;
const kept = new URL("../dist/desk/", import.meta.url).pathname;

await mkdir(kept, { recursive: true });
const out = `${await mkdtemp(new URL("../dist/desk-", import.meta.url).pathname)}/`;
await build({
  entryPoints: { desk: `${here}src/main.tsx` },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "eof",
  logLevel: "warning",
});
await build({ entryPoints: [`${here}desk.css`], outdir: out, bundle: true, minify: true, logLevel: "warning" });
for (const file of ["index.html", "icon.svg"]) await cp(`${here}${file}`, `${out}${file}`);
await writeFile(`${out}world.json`, JSON.stringify(world()));
// Each file is put in place whole: a desk that is open meanwhile never gets half of one.
for (const file of await readdir(out)) await rename(`${out}${file}`, `${kept}${file}`);
await rm(out, { recursive: true });

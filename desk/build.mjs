// Bundles the desk into dist/desk, which the server serves: one script, one style sheet, one page.
import { cp, mkdir } from "node:fs/promises";
import { build } from "esbuild";

const here = new URL(".", import.meta.url).pathname;
const out = new URL("../dist/desk/", import.meta.url).pathname;

await mkdir(out, { recursive: true });
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

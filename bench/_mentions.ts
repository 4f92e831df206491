import { readFileSync } from "node:fs";
import { loadModel, modelAnnotator } from "../src/language/index.js";
import { resolveActors } from "../src/actors/index.js";
const [file, source, pat] = process.argv.slice(2);
const a = await modelAnnotator(await loadModel({}), {}).annotate(readFileSync(file as string, "utf8").normalize("NFC"));
const r = resolveActors(a, { source: source ?? null });
console.log("home", r.home);
for (const s of a.sentences) {
  const t = s.form.join(" ");
  if (pat && !new RegExp(pat).test(t)) continue;
  console.log("#", s.index, t);
  for (const m of r.mentions[s.index] ?? []) console.log("   ", m.form, `[${m.from},${m.to})`, s.form.slice(m.from, m.to).join(" "), "=>", m.actors.join(","));
}

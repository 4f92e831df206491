import { readFileSync } from "node:fs";
import { loadAnnotator } from "../src/language/index.js";
import { resolveActors } from "../src/actors/index.js";
import { attribute } from "../src/claims/index.js";
const a = await loadAnnotator();
for (const text of readFileSync("/tmp/zz.txt", "utf8").trim().split("\n")) {
  const an = await a.annotate(text); const r = resolveActors(an, { source: null });
  console.log("#", text, `[${an.sentences.length}]`);
  for (const s of attribute(an, r).sayings) console.log("   ", s.speakers.join("+") || "-", "|", s.cueText, "|", text.slice(s.content.start, s.content.end), "|", s.status, s.commitment ?? "", s.continued ? "cont" : "");
}

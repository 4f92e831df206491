/** Prints what the actors room makes of a text: `npx tsx bench/actors.ts FILE [SOURCE]`. */
import { readFileSync } from "node:fs";
import { resolveActors } from "../src/actors/index.js";
import { loadAnnotator } from "../src/language/index.js";

const text = readFileSync(process.argv[2] ?? 0, "utf8").normalize("NFC");
const annotated = await (await loadAnnotator()).annotate(text);
const resolved = resolveActors(annotated, { source: process.argv[3] ?? null });
for (const a of resolved.actors.values())
  console.log(`${a.id.padEnd(24)} ${a.type.padEnd(12)} ${a.country ?? "-"}  ${a.name}  [${a.aliases.join("; ")}]`);
for (const t of resolved.tenures)
  console.log(
    "TENURE",
    t.holder,
    "|",
    t.office,
    "|",
    t.body,
    "|",
    t.country,
    "|",
    t.status,
    "|",
    t.accreditedTo,
    "|",
    text.slice(t.evidence.start, t.evidence.end),
  );
for (const s of annotated.sentences)
  console.log(
    s.index,
    resolved.mentions[s.index]?.map((m) => `${text.slice(m.start, m.end)}=${m.actors.join("+")}${m.form === "demonym" ? "°" : ""}`).join(" | "),
  );

import { readFileSync } from "node:fs";
import { loadModel, modelAnnotator } from "../src/language/index.js";
import { readSurfaces } from "../src/actors/surface.js";
const model = await loadModel({});
const annotator = modelAnnotator(model, {});
for (const text of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const a = await annotator.annotate(text);
  for (const s of readSurfaces(a.sentences)) {
    console.log("#", s.sentence.form.join(" "));
    console.log("  P", s.persons.map((p) => `${p.name}[${p.outer},${p.from},${p.to}]`).join(" | "));
    for (const o of s.offices) console.log("  O", `[${o.from},${o.head},${o.to}]`, o.title, "| rank", o.rank, "| body", o.body, "| c", o.countries.join(), "| org", o.organisation, o.plural ? "PL" : "", o.indefinite ? "indef" : "", o.status, o.accreditedTo);
    for (const l of s.links) console.log("  L", l.person.name, "<-", l.office.title, l.country, l.former, l.status ?? "");
  }
}

/** Prints the annotation of a text as CoNLL-U: `npx tsx bench/parse.ts FILE|-`. */
import { readFileSync } from "node:fs";
import { loadAnnotator } from "../src/language/index.js";

const file = process.argv[2] ?? "-";
const { sentences } = await (await loadAnnotator()).annotate(readFileSync(file === "-" ? 0 : file, "utf8").normalize("NFC"));
for (const s of sentences) {
  console.log(`# sent ${s.index} paragraph ${s.paragraph}`);
  s.form.forEach((form, i) => {
    const name = s.names.find((n) => n.from <= i && i < n.to);
    console.log(
      [
        i + 1,
        form,
        s.lemma[i],
        s.upos[i],
        "_",
        "_",
        (s.head[i] ?? -1) + 1,
        s.deprel[i],
        "_",
        name ? `Name=${i === name.from ? "B" : "I"}-${name.label}` : "_",
      ].join("\t"),
    );
  });
  console.log();
}

/** Reads a list of articles without the command line: `npx tsx bench/read-gold.ts LIST.jsonl`, records on stdout. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createReader } from "../src/reading/index.js";

const list = process.argv[2] ?? "";
const reader = await createReader();
for (const line of readFileSync(list, "utf8").split("\n").filter(Boolean)) {
  const entry = JSON.parse(line);
  const text = (entry.text ?? readFileSync(join(dirname(list), entry.file), "utf8")).normalize("NFC");
  const article = {
    id: entry.id ?? entry.file,
    file: entry.file ?? null,
    text,
    title: entry.title ?? null,
    source: entry.source ?? null,
    url: null,
    published: entry.published ?? null,
    language: "en",
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  console.log(JSON.stringify(await reader.read(article, { explain: true })));
}

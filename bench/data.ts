import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** A folder of the shared material, by variable or beside the checkout; null, saying so, where it is absent. */
export function sharedFolder(variable: "CHANCERY_DATA" | "CHANCERY_EVALUATION", beside: string): string | null {
  const folder = resolve(process.env[variable] ?? beside);
  if (existsSync(folder)) return folder;
  console.log(`skipped: ${folder} is not there (set ${variable} to the folder)`);
  return null;
}

import { offices } from "./knowledge.js";

/** Ranks of those who lead a state. */
export const LEADS: ReadonlySet<string> = new Set(["head-of-state", "head-of-government"]);

/** What kind of office a title names: its rank in `offices.yaml` and whether that is an office of public life; undefined for a title whose last words are no head. */
export function rankOfTitle(title: string): { readonly rank: string; readonly political: boolean } | undefined {
  const whole = title.toLowerCase().split(/\s+/u);
  const phrase = whole
    .flatMap((_, from) => [4, 3].map((size) => whole.slice(from, from + size).join(" ")))
    .find((part) => part.includes(" of ") && offices().heads.has(part));
  if (phrase !== undefined) return offices().heads.get(phrase);
  const words = title
    .toLowerCase()
    .split(/\s+(?:of|for|to|at|in|on)\s/u)[0]
    ?.split(/\s+/u);
  if (!words) return undefined;
  for (let from = 0; from < words.length; from++) {
    const found = offices().heads.get(words.slice(from).join(" "));
    if (found) return found;
  }
  return offices().heads.get(title.toLowerCase());
}

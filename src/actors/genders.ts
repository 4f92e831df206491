import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";
import { fold } from "./gazetteer.js";
import { partedByBlanks } from "./knowledge.js";
import type { Gender } from "./registry.js";

const Names = z.strictObject({ names: partedByBlanks, example: z.string() });
const FirstNames = z.strictObject({ female: Names, male: Names, ending: z.strictObject({ female: z.array(z.string()), example: z.string() }) });

let loaded: { readonly female: ReadonlySet<string>; readonly male: ReadonlySet<string>; readonly endings: readonly string[] } | undefined;

/** What a person's name tells of he or she; null where it tells nothing. A first name decides before the end of a surname. */
export function genderOfName(name: string): Gender {
  if (!loaded) {
    const file = loadKnowledge("first-names.yaml", FirstNames);
    loaded = { female: new Set(file.female.names), male: new Set(file.male.names), endings: file.ending.female };
  }
  const words = fold(name).split(/[\s-]+/u);
  const [first] = words;
  if (words.length < 2 || first === undefined) return null;
  if (loaded.female.has(first)) return "female";
  if (loaded.male.has(first)) return "male";
  const plain = words.at(-1) ?? "";
  const written = name.toLowerCase();
  return plain.length > 5 && loaded.endings.some((ending) => (fold(ending) === ending ? plain : written).endsWith(ending)) ? "female" : null;
}

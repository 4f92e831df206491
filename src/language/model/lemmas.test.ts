import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Upos } from "../annotated.js";
import { Lemmas } from "./lemmas.js";

const lemmas = Lemmas.parse(readFileSync(new URL("../../../model/lemmas.json", import.meta.url), "utf8"));

it.each<[string, Upos, string]>([
  ["said", "VERB", "say"],
  ["Met", "VERB", "meet"],
  ["visiting", "VERB", "visit"],
  ["countries", "NOUN", "country"],
  ["talks", "NOUN", "talk"],
  ["ministers", "NOUN", "minister"],
  ["was", "AUX", "be"],
  ["n't", "PART", "not"],
  ["n’t", "PART", "not"],
  ["Geneva", "PROPN", "Geneva"],
  ["constructor", "NOUN", "constructor"],
  ["Xyzzy", "X", "Xyzzy"],
])("%s as %s is %s", (form, upos, lemma) => expect(lemmas.of(form, upos)).toBe(lemma));
it("refuses what is no table", () => expect(() => Lemmas.parse("[]")).toThrow());

it.each([
  ["defaced", "deface"],
  ["rioted", "riot"],
  ["militias", "militia"],
  ["Raided", "raid"],
  ["police", "police"],
])("%s may be a form of %s", (form, lemma) => expect(lemmas.candidates(form)).toContain(lemma));

import { expect, it } from "vitest";
import { officeWords } from "./office-words.js";

it.each([
  ["interior minister", "Minister of the Interior"],
  ["Minister for Foreign Affairs", "foreign minister"],
  ["Minister of Defence", "Defense Minister"],
  ["Ministro-président", "ministro president"],
])("%s is %s", (one, other) => expect(officeWords(one)).toEqual(officeWords(other)));
it.each([
  ["deputy foreign minister", "foreign minister"],
  ["trade minister", "transport minister"],
])("%s is not %s", (one, other) => expect(officeWords(one)).not.toEqual(officeWords(other)));

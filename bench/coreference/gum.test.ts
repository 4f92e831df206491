import { expect, test } from "vitest";
import { readConllu } from "../../src/language/index.js";
import { mentionsOf } from "./gum.js";

const row = (id: number, form: string, upos: string, head: number, misc: string): string =>
  [id, form, form.toLowerCase(), upos, "_", "_", head, "dep", "_", misc].join("\t");

test("reads nested brackets of entities, and leaves out a mention that is interrupted", () => {
  const [document] = readConllu(
    [
      "# newdoc id = GUM_news_invented",
      row(1, "Peru", "PROPN", 2, "Entity=(1-organization-new-cf1-1-coref(2-place-new-cf2-1-sgl)"),
      row(2, "envoy", "NOUN", 4, "Entity=1)"),
      row(3, "Ana", "PROPN", 2, "Entity=(1-person-giv-cf1-1-appos)|SpaceAfter=No"),
      row(4, "left", "VERB", 0, "Entity=(7[1/2]-event-new-cf3-1-sgl)"),
      "",
    ].join("\n"),
  );
  const mentions = document ? mentionsOf(document) : [];
  expect(mentions.map(({ entity, type, start, end, head, named }) => [entity, type, document?.text.slice(start, end), head, named])).toEqual([
    ["2", "place", "Peru", 0, true],
    ["1", "organization", "Peru envoy", 5, false],
    ["1", "person", "Ana", 11, true],
  ]);
});

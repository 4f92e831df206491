import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadAnnotator } from "../language/index.js";

type Groups = Readonly<Record<string, { readonly words: readonly string[]; readonly example: string }>>;
const annotator = await loadAnnotator();
const file = (name: string): Record<string, unknown> => parse(readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), "utf8"));

const files: readonly (readonly [string, Groups])[] = [
  ...["encounters.yaml", "holders.yaml", "homes.yaml", "mentions.yaml"].map((name) => [name, file(name) as Groups] as const),
  ["offices.yaml", file("offices.yaml").words as Groups],
];

describe.each(files)("%s", (_, groups) => {
  test.each(Object.entries(groups).map(([name, { words, example }]) => [name, example, words] as const))(
    "the example of %s holds one of its words: %s",
    async (_name, example, words) => {
      const { sentences } = await annotator.annotate(example);
      const read = sentences.flatMap((s) => [s.form, s.form.map((form) => form.toLowerCase()), s.lemma]).map((tokens) => ` ${tokens.join(" ")} `);
      expect(words.some((word) => read.some((text) => text.includes(` ${word} `)))).toBe(true);
    },
  );

  test("no group holds a word twice", () => {
    for (const [name, { words }] of Object.entries(groups)) expect(new Set(words).size, name).toBe(words.length);
  });
});

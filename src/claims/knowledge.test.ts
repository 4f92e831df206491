import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { resolveActors } from "../actors/index.js";
import { loadAnnotator } from "../language/index.js";
import { attribute } from "./attribute.js";
import { factualityOf } from "./factuality.js";
import { cues, modality } from "./knowledge.js";

const annotator = await loadAnnotator();
const classes = [...new Map([...cues().verbs.values()].map((cue) => [cue.kind, cue])).values()];

test.each(classes.map((cue) => [cue.kind, cue] as const))("the example of %s says something", async (kind, cue) => {
  const annotated = await annotator.annotate(cue.example);
  const { sayings } = attribute(annotated, resolveActors(annotated, { source: null }));
  const said = sayings.filter(({ attitude }) => !attitude);
  const told = said.map((saying) => cues().verbs.get(annotated.sentences[saying.sentence]?.lemma[saying.cue] ?? "")?.kind);
  // What somebody only thinks is not said.
  if (kind === "think") expect(told).toEqual([]);
  else expect(told).toContain(kind);
});

const { modals, governors, adjectives, adverbs, predicates } = modality();
const effects = new Map(
  [...modals.values(), ...governors.values(), ...adjectives.values(), ...adverbs.values(), ...predicates.values()].map((effect) => [
    effect.example,
    effect,
  ]),
);

test.each([...effects])("%s", async (example, effect) => {
  const s = (await annotator.annotate(example)).sentences[0];
  if (!s) throw new Error("no sentence");
  const happening = s.form.findIndex((word) => /^(?:visit|sign|met)/u.test(word));
  const { certainty, tense } = factualityOf(s, happening);
  expect({ certainty, tense: effect.tense ?? tense }).toEqual({ certainty: effect.certainty, tense });
});

type Groups = Readonly<Record<string, { readonly words: readonly string[]; readonly example: string }>>;
const file = (name: string): Record<string, unknown> => parse(readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), "utf8"));
const isGroup = ([, entry]: readonly [string, unknown]): boolean =>
  typeof entry === "object" && entry !== null && "words" in entry && "example" in entry;
const groups: readonly (readonly [string, Groups[string]])[] = [
  ...Object.entries(file("cues.yaml").words as Groups),
  ...(Object.entries(file("modality.yaml")).filter(isGroup) as [string, Groups[string]][]),
];

test.each(groups.map(([name, { words, example }]) => [name, example, words] as const))(
  "the example of %s holds one of its words: %s",
  async (_name, example, words) => {
    const { sentences } = await annotator.annotate(example);
    const read = sentences.flatMap((s) => [s.form.map((form) => form.toLowerCase()), s.lemma]).map((tokens) => ` ${tokens.join(" ")} `);
    expect(words.some((word) => read.some((text) => text.includes(` ${word} `)))).toBe(true);
  },
);

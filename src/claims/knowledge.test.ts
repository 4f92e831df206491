import { expect, test } from "vitest";
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

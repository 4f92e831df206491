import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotated, AnnotatedSentence, Upos } from "../language/index.js";
import { segment } from "../language/index.js";
import { findPlaces, resolveActors } from "./index.js";
import { actorsOf } from "./testing/read.js";

/** A text with tokens and no tags, as a gate that skips a sentence leaves it. */
function untagged(text: string): Annotated {
  const sentences = segment(text).map((sentence, index): AnnotatedSentence => {
    const form = sentence.tokens.map((token) => text.slice(token.start, token.end));
    return {
      index,
      paragraph: sentence.paragraph,
      start: sentence.start,
      end: sentence.end,
      form,
      lemma: form.map((word) => word.toLowerCase()),
      upos: form.map((): Upos => "X"),
      head: form.map(() => -1),
      deprel: form.map(() => "dep"),
      starts: sentence.tokens.map((token) => token.start),
      ends: sentence.tokens.map((token) => token.end),
      names: [],
      parsed: false,
    };
  });
  return { text, sentences };
}

describe("resolveActors", () => {
  it("keeps every mention inside its sentence and every actor it names, whatever the text", () => {
    const words = fc.constantFrom(
      "Turkish",
      "President",
      "Kim",
      "Dae",
      "-",
      "hyun",
      ",",
      "and",
      "the",
      "minister",
      "of",
      "Peru",
      "'s",
      "NATO",
      "his",
      "counterpart",
      "(",
      ")",
      "ex",
      "two",
      "former",
      "“",
      ".",
      "\n\n",
      "it",
      "said",
      "🙂",
      "É",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const annotated = untagged(list.join(" "));
        const { actors, mentions, tenures } = resolveActors(annotated, { source: null });
        mentions.forEach((of, index) => {
          const s = annotated.sentences[index];
          for (const m of of) {
            expect(s && m.start >= s.start && m.end <= s.end && m.from < m.to && m.head >= m.from && m.head < m.to).toBe(true);
            for (const id of m.actors) expect(actors.has(id)).toBe(true);
          }
        });
        for (const tenure of tenures) expect(actors.has(tenure.holder)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives a head token the person whose title it is", async () => {
    const { resolved } = await actorsOf("Turkish President Hasan Celik spoke.");
    expect(resolved.actorsAt(0, 1)).toEqual(["celik"]);
    expect(resolved.actorsAt(0, 0)).toEqual(["tur"]);
    expect(resolved.mentionAt(0, 2)?.actors).toEqual(["celik"]);
  });

  it("takes the short name of the paper itself for the paper", async () => {
    const { resolved } = await actorsOf("He told The Post that he would resign.", "The Lusaka Post");
    expect([...resolved.actors.values()].map((actor) => actor.name)).toContain("The Lusaka Post");
  });
});

describe("findPlaces", () => {
  it.each([
    ["They met in Dushanbe, Tajikistan.", [["Dushanbe", "TJK"]]],
    ["They met in Geneva.", [["Geneva", "CHE"]]],
    ["Fighting went on near Kumba, Cameroon.", [["Kumba", "CMR"]]],
    [
      "Talks moved from Cairo to Riyadh.",
      [
        ["Cairo", "EGY"],
        ["Riyadh", "SAU"],
      ],
    ],
  ])("%s", async (text, places) => {
    const { loadAnnotator } = await import("../language/index.js");
    const [sentence] = (await (await loadAnnotator()).annotate(text)).sentences;
    expect(sentence && findPlaces(sentence).map(({ name, country }) => [name, country])).toEqual(places);
  });
});

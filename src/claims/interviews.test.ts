import { describe, expect, it, test } from "vitest";
import { resolveActors } from "../actors/index.js";
import { loadAnnotator } from "../language/index.js";
import { attribute, withFirstPersons } from "./index.js";

const annotator = await loadAnnotator();

async function readingOf(text: string) {
  const annotated = await annotator.annotate(text);
  const actors = resolveActors(annotated, { source: null });
  return { annotated, actors, claims: attribute(annotated, actors) };
}

/** Who vouches for the words, by name. */
async function voiceOf(words: string, text: string): Promise<string | null> {
  const { annotated, actors, claims } = await readingOf(text);
  const at = text.indexOf(words);
  const s = annotated.sentences.find((one) => one.start <= at && at < one.end);
  const saying = s && claims.sayingAt(s.index, s.starts.indexOf(at));
  return actors.actors.get(saying?.speakers[0] ?? "")?.name ?? null;
}

const LABELLED = [
  "Mongolia's foreign minister, Bat Erdene, spoke to the Steppe Review's Anna Klein on Monday.",
  "Q: You were in Lima. What did you agree?",
  "A: Both sides signed a protocol. The road will open in May.",
  "Q: And the mines?",
  "A: They stay shut.",
  "Mr Erdene took office in December.",
].join("\n\n");

const NAMED = [
  "Bat Erdene is Mongolia's foreign minister.",
  "Steppe Review: Will the road open?",
  "Bat Erdene: It will. We need it.",
  "Steppe Review: When?",
  "Bat Erdene: In May.",
].join("\n\n");

const PLAIN = [
  "A talk with Mongolia's foreign minister, Bat Erdene.",
  "Why did you go to Lima?",
  "I went because we need a road.",
  "Will it open?",
  "I believe our friends want it.",
  "When will it open?",
  "We hope for May.",
].join("\n\n");

const TOPICS = [
  "Mongolia's foreign minister, Bat Erdene, spoke to us on Monday.",
  "On roads: “The road to Lima will open in May.”",
  "On mines: “They stay shut for now.”",
  "On horses: “There are more of them than of us.”",
].join("\n\n");

const INITIALS = [
  "Foreign Minister Bat Erdene of Mongolia received Steppe Review in his office.",
  "SR: Will you sign the treaty?\nBE: We signed a protocol in May.",
  "SR: You were in Oslo last week.\nBE: I was, for two days.",
].join("\n\n");

const BRIEFING = [
  "Questions to the foreign ministry, in excerpts.",
  "Tuva Press: Reports say President Brito will go to Lima. Can you confirm?",
  "Bat Erdene: He will go on the 8th. A treaty is to be signed.",
  "Ulsan Daily: Peru says it sent a note. Did you get it?",
  "Bat Erdene: No note has come. They told us that the road was shut.",
  "Tuva Press: Is it?",
  "Bat Erdene: It is open.",
].join("\n\n");

const STOPS = [
  "Mongolia's foreign minister, Bat Erdene, spoke to the Steppe Review on Monday.",
  "Q. Did you sign? The road is said to open in May.",
  "A. Both sides signed a protocol.",
  "Q. And the mines?",
  "A. Peru shut them.",
].join("\n\n");

const QUALIFIED = [
  "Excerpts from a briefing by Mongolia's foreign minister.",
  "Dr Bat-Erdene Tsend, Foreign Minister: Good day. The road will open in May.",
  "Omar Fadel, Lima Herald: Did Peru sign?",
  "Dr Bat-Erdene Tsend, Foreign Minister: Peru signed a protocol.",
].join("\n\n");

describe("whoever is interviewed vouches for the answers", () => {
  it.each([
    ["behind A:", LABELLED, "signed a protocol", "Bat Erdene"],
    ["in the answer's next sentence", LABELLED, "open in May", "Bat Erdene"],
    ["not for the question", LABELLED, "agree?", null],
    ["not for what the article tells after it", LABELLED, "took office", null],
    ["behind initials", INITIALS, "signed a protocol", "Bat Erdene"],
    ["not for whoever asks, by initials", INITIALS, "were in Oslo", null],
    ["behind the name", NAMED, "In May", "Bat Erdene"],
    ["behind a name that answers again and again", BRIEFING, "treaty is to", "Bat Erdene"],
    ["not for whoever asks, by an outlet's name", BRIEFING, "it sent a note", "Peru"],
    ["behind A.", STOPS, "signed a protocol", "Bat Erdene"],
    ["not for a question behind Q.", STOPS, "The road is said", null],
    ["behind a name with its office", QUALIFIED, "signed a protocol", "Bat-Erdene Tsend"],
    ["not for whoever asks, by name and outlet", QUALIFIED, "Did Peru", null],
    ["after a paragraph that only asks", PLAIN, "went because", "Bat Erdene"],
    ["in quotations that only a topic introduces", TOPICS, "stay shut", "Bat Erdene"],
  ])("%s", async (_, text, words, expected) => {
    expect(await voiceOf(words, text)).toBe(expected);
  });
});

test.each([
  ["“I shall go to Oslo,” Ghanaian minister Kofi Antwi said.", "I", "Kofi Antwi"],
  ["“We shall go to Oslo,” Ghanaian minister Kofi Antwi said.", "We", "Ghana"],
  ["“Our road is open,” said Ghanaian minister Kofi Antwi.", "Our", "Ghana"],
  ["I met Ghanaian minister Kofi Antwi, who said the road was open.", "I", null],
  ["Ghanaian minister Kofi Antwi told me that I was wrong.", "I", null],
])("%s: %s is %s", async (text, word, expected) => {
  const { annotated, actors, claims } = await readingOf(text);
  const heard = withFirstPersons(annotated, actors, claims);
  const token = annotated.sentences[0]?.form.indexOf(word) ?? -1;
  const meant = heard.mentions[0]?.find((m) => m.head === token && m.form === "pronoun");
  expect(meant ? (heard.actors.get(meant.actors[0] ?? "")?.name ?? null) : null).toBe(expected);
});

test("what is told inside an answer is told by whoever answers", async () => {
  const { actors, claims } = await readingOf(BRIEFING);
  const told = claims.sayings.find((one) => one.cueText === "told");
  const answer = claims.sayings[told?.inside ?? -1];
  expect(answer?.speakers.map((id) => actors.actors.get(id)?.name)).toEqual(["Bat Erdene"]);
});

test.each([
  ["Steppe Review's Anna Klein talked to Bat Erdene, once Mongolia's envoy in Lima.", "Bat Erdene"],
  [
    "The cabinet of Foreign Minister Pablo Rey of Peru named Bat Erdene, a former envoy, to lead the talks. He spoke to the Steppe Review.",
    "Bat Erdene",
  ],
  ["Bat Erdene, a former envoy, spoke to our correspondent.", "Bat Erdene"],
  ["Bat Erdene talked to the rebels. Foreign Minister Pablo Rey of Peru is pleased with him.", "Pablo Rey"],
])("%s: who is interviewed", async (opening, expected) => {
  const text = `${opening}\n\nQ: Foreign Minister Pablo Rey has offered a road. Will it open?\n\nA: Both sides signed a protocol.\n\nQ: And the mines?\n\nA: They stay shut.`;
  expect(await voiceOf("signed a protocol", text)).toBe(expected);
});

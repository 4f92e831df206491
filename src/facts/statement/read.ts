import type { AnnotatedSentence } from "../../language/index.js";
import type { StatementDraft } from "../fact.js";
import { actorOf, type Reading, timeAt } from "../shared/index.js";

/** "Peru's claim that …" says who vouches for what follows; that Peru spoke, and when, it only takes for granted. */
const isNoun = (s: AnnotatedSentence, cue: number): boolean => s.upos[cue] === "NOUN" && (s.form[cue] ?? "").toLowerCase() !== "says";

/** One statement for each cue whose speaker is known; a quotation that goes on without a cue adds a claim to the one before. */
export function readStatements(reading: Reading): StatementDraft[] {
  const drafts: StatementDraft[] = [];
  for (const saying of reading.claims.sayings) {
    const s = reading.annotated.sentences[saying.sentence];
    const [speaker, ...coSpeakers] = saying.speakers.filter((id) => actorOf(reading, id) !== undefined);
    if (!s || !speaker || saying.attitude || isNoun(s, saying.cue)) continue;
    const vouching = saying.inside === null ? null : (reading.claims.sayings[saying.inside]?.speakers[0] ?? null);
    const claim = { ...saying.extent, sentence: s.index, speaker: vouching, addressee: null, certainty: "certain" as const };
    const previous = drafts.at(-1);
    const goesOn = previous?.speaker === speaker && (previous.claims.at(-1)?.sentence ?? -2) >= s.index - 1;
    if (saying.continued && previous && goesOn) {
      drafts[drafts.length - 1] = { ...previous, claims: [...previous.claims, claim] };
      continue;
    }
    if (saying.continued) continue;
    drafts.push({
      kind: "statement",
      speaker,
      coSpeakers,
      addressee: saying.addressee,
      content: saying.pieces.map((piece) => reading.annotated.text.slice(piece.start, piece.end)).join(" … "),
      cue: saying.cueText,
      status: saying.status,
      time: saying.cue >= 0 ? timeAt(reading, s, saying.cue) : null,
      place: null,
      claims: [claim],
      explanation: { frame: `${saying.cueText} (${saying.status})`, words: [saying.cueText], score: null, notes: [] },
    });
  }
  return drafts;
}

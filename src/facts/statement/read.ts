import type { Certainty, Saying } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, hasRelation } from "../../language/index.js";
import type { FactTime, StatementDraft } from "../fact.js";
import { actorOf, type Reading, timeAt } from "../shared/index.js";

/** "Peru's claim that …" says who vouches for what follows; that Peru spoke, and when, it only takes for granted. */
const isNoun = (s: AnnotatedSentence, cue: number): boolean => s.upos[cue] === "NOUN" && (s.form[cue] ?? "").toLowerCase() !== "says";

/** When it was said; a day within what is said is that of something else ("Trade, he pointed out, had grown last year"). */
function timeOfSaying(reading: Reading, s: AnnotatedSentence, { cue }: Saying): FactTime | null {
  const time = timeAt(reading, s, cue);
  const spans = (reading.times.expressions[s.index] ?? []).filter((one) => one.edtf === time?.edtf);
  const outside = reading.claims.sayings.filter((one) => one.sentence === s.index && !one.attitude && !isWithin(one, s.starts[cue] ?? -1));
  const isTold = (at: number): boolean => outside.some((one) => isWithin(one, at));
  const isElse = (token: number): boolean => isTold(s.starts[token] ?? -1) || isOfNoun(s, cue, token);
  return spans.length > 0 && spans.every((one) => isElse(one.from)) ? null : time;
}

/** "As for the rumour that he will come next month, she denied it", "Peru, a member since 2015, said": the day of what a noun before the cue is, or is of. */
function isOfNoun(s: AnnotatedSentence, cue: number, token: number): boolean {
  const path = [token, ...ancestors(s, token)];
  const end = path.indexOf(cue);
  const below = end > 0 ? path.slice(0, end) : [];
  return below.some((t) => (s.upos[t] === "VERB" && hasRelation(s, t, "acl")) || hasRelation(s, t, "appos"));
}

const isWithin = ({ pieces }: Saying, at: number): boolean => pieces.some((piece) => piece.start <= at && at < piece.end);

/** "She denied that Peru had asked for more": of a saying that is denied nobody vouches that it was. */
const isDenied = ({ claims }: Reading, { inside }: Saying): boolean => inside !== null && claims.sayings[inside]?.commitment === "certain-not";

/** "is understood to have told", "is said to have promised": that it was said is hearsay. */
const vouchedFor = ({ claims }: Reading, { cue, sentence }: Saying): Certainty =>
  cue >= 0 && claims.isHearsay(sentence, cue) ? "probable" : "certain";

/** One statement for each cue whose speaker is known; a quotation that goes on without a cue adds a claim to the one before. */
export function readStatements(reading: Reading): StatementDraft[] {
  const drafts: StatementDraft[] = [];
  for (const saying of reading.claims.sayings) {
    const s = reading.annotated.sentences[saying.sentence];
    const [speaker, ...coSpeakers] = saying.speakers.filter((id) => actorOf(reading, id) !== undefined);
    if (!s || !speaker || saying.attitude || isNoun(s, saying.cue) || isDenied(reading, saying)) continue;
    const vouching = saying.quotedBy ?? (saying.inside === null ? null : (reading.claims.sayings[saying.inside]?.speakers[0] ?? null));
    const claim = { ...saying.extent, sentence: s.index, speaker: vouching, addressee: null, certainty: vouchedFor(reading, saying) };
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
      time: saying.cue >= 0 ? timeOfSaying(reading, s, saying) : null,
      place: null,
      claims: [claim],
      explanation: { frame: `${saying.cueText} (${saying.status})`, words: [saying.cueText], score: null, notes: [] },
    });
  }
  return drafts;
}

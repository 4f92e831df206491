import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorsOfPhrase } from "./actors.js";
import { subjects } from "./clauses.js";
import type { Reading } from "./reading.js";

/** The words that open a list of items: "During the visit the minister will:", "The two ministers are to sign:". */
export interface Opening {
  readonly sentence: AnnotatedSentence;
  /** Its last verb, which goes on in every item. */
  readonly verb: number;
}

/** How many sentences back the visit may stand whose programme is set out. */
export const PROGRAMME_BACK = 20;
/** How many items back the words may stand that open the list. */
const LONGEST_LIST = 15;
const BULLET = /^(?:[•·▪●*–—-]|\(?[\da-z]{1,2}[.)]|(?:[01]?\d|2[0-3])[.:h][0-5]\d)$/u;

/** The opening of the list a sentence is an item of: the last sentence that ends in a colon, with nothing but items since. */
export function openingOf(reading: Reading, s: AnnotatedSentence): Opening | undefined {
  if (!isItem(reading, s)) return undefined;
  for (let back = s.index - 1; back >= Math.max(0, s.index - LONGEST_LIST); back--) {
    const before = reading.annotated.sentences[back];
    if (!before) return undefined;
    if (before.form.at(-1) === ":") {
      const verb = before.upos.findLastIndex((upos) => upos === "VERB" || upos === "AUX");
      return verb < 0 ? undefined : { sentence: before, verb };
    }
    if (!isItem(reading, before)) return undefined;
  }
  return undefined;
}

/** Begins with a bullet, or goes on where a colon or a semicolon ended the line before. */
function isItem(reading: Reading, s: AnnotatedSentence): boolean {
  const before = reading.annotated.sentences[s.index - 1];
  return isBulleted(s) || (before !== undefined && before.paragraph !== s.paragraph && /^[:;]$/u.test(before.form.at(-1) ?? ""));
}

/** Who does what an item tells of and leaves without a subject ("– hold talks with his counterpart"): the subject of the opening. */
export function understoodSubjects(reading: Reading, s: AnnotatedSentence, verb: number): string[] {
  if (s.head[verb] !== -1 && !isJoinedToRoot(s, verb)) return [];
  if (children(s, verb, "nsubj").some((t) => !hasRelation(s, t, "nsubj:pass")) || children(s, verb, "nsubj:pass").length > 0) return [];
  const opening = openingOf(reading, s);
  if (!opening) return [];
  const { sentence, verb: governor } = opening;
  const up = sentence.head[governor] ?? -1;
  const own = children(sentence, governor, "nsubj");
  const higher = own.length > 0 ? own : [...subjects(sentence, governor), ...(up >= 0 ? children(sentence, up, "nsubj") : [])];
  return [...new Set(higher.flatMap((t) => actorsOfPhrase(reading, sentence, t)))];
}

const isJoinedToRoot = (s: AnnotatedSentence, verb: number): boolean => hasRelation(s, verb, "conj") && s.head[s.head[verb] ?? -1] === -1;

/** How sure and how far off an item is that has no tense of its own: as its opening says. */
export function factualityOfItem(reading: Reading, s: AnnotatedSentence, own: Factuality): Factuality {
  const opening = openingOf(reading, s);
  if (!opening || own.certainty !== "certain") return own;
  const { sentence, verb } = opening;
  const told = reading.claims.factuality(sentence.index, verb);
  const ahead = sentence.form.slice(Math.max(0, verb - 3)).some((word) => /^(?:will|shall|to)$/iu.test(word));
  return { ...told, tense: ahead ? "future" : told.tense, hypothetical: false };
}

/** The line above an item that is a date and nothing more ("Tuesday, 8 September"). */
export function dayHeading(reading: Reading, s: AnnotatedSentence): AnnotatedSentence | undefined {
  if (!isBulleted(s)) return undefined;
  for (let back = s.index - 1; back >= Math.max(0, s.index - LONGEST_LIST); back--) {
    const before = reading.annotated.sentences[back];
    if (!before) return undefined;
    if (isBulleted(before)) continue;
    const [time] = reading.times.expressions[back] ?? [];
    return time && before.form.length <= LONGEST_DATE ? before : undefined;
  }
  return undefined;
}
const LONGEST_DATE = 6;

/** Does the sentence begin with a bullet or dash, as an item of a programme does? */
export const isBulleted = (s: AnnotatedSentence): boolean => BULLET.test(s.form[0] ?? "") || NUMBERED.test(s.form.slice(0, 3).join(" "));
/** A number and its stop, each a token ("2 . Protocol", "( b ) Protocol"). */
const NUMBERED = /^(?:\d{1,2} [.)]|[a-z] [.)]|\( (?:\d{1,2}|[a-z]) \))/u;

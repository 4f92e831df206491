import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AlignmentDraft } from "../fact.js";
import { actorOf, actorsOfPhrase, actorsOrSpeaker, claimAt, clauseSpan, type Reading, resolved, subjects, timeAt } from "../shared/index.js";
import { alignmentKnowledge, isOneOf } from "./knowledge.js";
import { isRepeating } from "./repeated.js";
import { states } from "./sides.js";

/** "Most states recognise Palestine, a tally that grew when Peru did so", "Chile has held off": recognition of the state just told of, which the words leave out. */
export function recognitionLeftOut(reading: Reading, s: AnnotatedSentence, verb: number): AlignmentDraft[] {
  if (s.upos[verb] !== "VERB") return [];
  const isDone = isRepeating(s, verb);
  const isShunned = isHeldOff(s, verb);
  const object = isDone || isShunned ? recognisedBefore(reading, s, verb) : undefined;
  const factuality = reading.claims.factuality(s.index, verb);
  if (object === undefined || factuality.hypothetical || factuality.certainty.startsWith("possible") || factuality.tense === "future") return [];
  const certainty = isShunned ? "certain-not" : factuality.certainty;
  const claim = claimAt(reading, s, verb, clauseSpan(s, verb), { ...factuality, certainty });
  const doers = states(
    reading,
    subjects(s, verb).flatMap((t) => actorsOrSpeaker(reading, s, t)),
  );
  return doers
    .filter((id) => id !== object && actorOf(reading, id)?.type === "state")
    .map((subject) => ({
      kind: "alignment",
      subject,
      object,
      mutual: false,
      status: "recognition",
      time: isShunned ? null : (timeOfWhole(reading, s, verb) ?? timeAt(reading, s, verb)),
      place: null,
      claims: [claim],
      explanation: { frame: "recognition left out", words: [s.form[verb] ?? ""], score: null, notes: factuality.because },
    }));
}

/** "grew in May when Peru did so": the day of the clause it is told in. */
const timeOfWhole = (reading: Reading, s: AnnotatedSentence, verb: number): AlignmentDraft["time"] =>
  hasRelation(s, verb, "advcl", "acl:relcl") && children(s, verb, "advmod", "mark").some((t) => s.lemma[t] === "when")
    ? timeAt(reading, s, s.head[verb] ?? -1)
    : null;

/** "has held off", and not "held off an attack". */
const isHeldOff = (s: AnnotatedSentence, verb: number): boolean =>
  (isOneOf("holding-off", `${s.lemma[verb]} ${(s.form[verb + 1] ?? "").toLowerCase()}`) || isOneOf("holding-off", s.lemma[verb] ?? "")) &&
  children(s, verb, "obj", "xcomp").length === 0;

/** The one state that a verb of recognising has for its object, earlier in the sentence or in the one before. */
function recognisedBefore(reading: Reading, s: AnnotatedSentence, verb: number): string | undefined {
  const before = reading.annotated.sentences[s.index - 1];
  const near = [s, ...(before && before.paragraph === s.paragraph ? [before] : [])];
  const objects = near.flatMap((one) =>
    one.form.flatMap((_, t) => {
      const isVerb = one.upos[t] === "VERB" && alignmentKnowledge().recognition.lemmas.includes(one.lemma[t] ?? "");
      return isVerb && (one !== s || t < verb)
        ? resolved(one, children(one, t, "obj")).flatMap((o) => states(reading, actorsOfPhrase(reading, one, o)))
        : [];
    }),
  );
  const known = new Set(objects);
  return known.size === 1 ? objects[0] : undefined;
}

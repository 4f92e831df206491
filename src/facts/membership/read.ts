import { type AnnotatedSentence, children } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import { oblique, type Reading } from "../shared/index.js";
import { amongOthers } from "./among.js";
import { drafts } from "./drafts.js";
import { coordinatedVerb, onNextYear, repeated, returned } from "./elliptical.js";
import type { Found } from "./found.js";
import { fromNoun, kindAt, nounAt } from "./nouns.js";
import { composed, formed, insideOf, passage } from "./passage.js";
import { fromPhrase, phraseAt } from "./phrases.js";
import { applied, standingOf } from "./standing.js";
import { fromVerb, isManner, keptOut, verbAt } from "./verbs.js";

/** Who belongs to which organisation, held, sought, lost or denied. */
export function readMemberships(reading: Reading): MembershipDraft[] {
  const told: MembershipDraft[] = [];
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++) {
      const found = find(reading, s, token).flatMap((one) => drafts(reading, s, one));
      told.push(
        ...(found.length > 0
          ? found
          : elliptical(reading, s, token, told.at(-1)).flatMap((one) => drafts(reading, s, one).map((fact) => onNextYear(fact, told.at(-1))))),
      );
    }
  return told;
}

/** What leaves out the body, which the verb before it or the sentence before has told. */
function elliptical(reading: Reading, s: AnnotatedSentence, token: number, last: MembershipDraft | undefined): Found[] {
  const verb = coordinatedVerb(s, token);
  const back = returned(reading, s, token, verb === undefined ? [] : find(reading, s, verb), last);
  return back.length > 0 ? back : repeated(reading, s, token, last);
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const within = insideOf(reading, s, token);
  if (within.length > 0) return within;
  const told = [
    ...standingOf(reading, s, token),
    ...applied(reading, s, token),
    ...passage(reading, s, token),
    ...composed(reading, s, token),
    ...formed(reading, s, token),
    ...keptOut(reading, s, token),
    ...amongOthers(reading, s, token),
  ];
  if (told.length > 0) return told;
  const noun = nounAt(s, token) ?? kindAt(reading, s, token);
  if (noun && isManner(s, token)) return [];
  if (noun) return fromNoun(reading, s, token, noun);
  if (s.upos[token] !== "VERB" && s.upos[token] !== "AUX" && children(s, token, "cop").length === 0) return [];
  const phrase = phraseAt(reading, s, token);
  if (phrase) return fromPhrase(reading, s, token, phrase);
  const verb = s.upos[token] === "VERB" ? verbAt(s, token) : undefined;
  if (!verb) return [];
  const manner = children(s, token, "obl").find((t) => isManner(s, t));
  const as = manner === undefined ? undefined : nounAt(s, manner);
  const isPartner = manner !== undefined && s.lemma[manner] === "partner";
  const standing =
    verb.status === "member" && isPartner
      ? "partner"
      : verb.status === "member" && (as?.status === "observer" || as?.status === "partner")
        ? as.status
        : verb.status;
  return fromVerb(reading, s, token, { ...verb, status: standing }, manner === undefined ? [] : oblique(s, manner, ["of", "in", "at", "to"]));
}

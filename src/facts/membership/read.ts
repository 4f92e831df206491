import { type AnnotatedSentence, children } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import { oblique, type Reading } from "../shared/index.js";
import { drafts } from "./drafts.js";
import type { Found } from "./found.js";
import { fromNoun, kindAt, nounAt } from "./nouns.js";
import { composed, formed, insideOf, passage } from "./passage.js";
import { fromPhrase, phraseAt } from "./phrases.js";
import { applied, standingOf } from "./standing.js";
import { fromVerb, isManner, verbAt } from "./verbs.js";

/** Who belongs to which organisation, held, sought, lost or denied. */
export function readMemberships(reading: Reading): MembershipDraft[] {
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, token) => find(reading, s, token).flatMap((found) => drafts(reading, s, found))),
  );
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

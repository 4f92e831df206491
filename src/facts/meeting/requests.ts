import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { hasCase, oblique, type Reading, subjects } from "../shared/index.js";
import { type Found, peopleOf, sidesOf } from "./found.js";
import { meetingKnowledge, type NounFrame } from "./knowledge.js";
import { participantsOf } from "./participants.js";

/** "rejected the president's request for a meeting": whoever asks and whoever is asked. */
export function askedFor(reading: Reading, s: AnnotatedSentence, token: number, frame: NounFrame): Found[] {
  const { requests } = meetingKnowledge();
  const request = hasRelation(s, token, "nmod") && hasCase(s, token, requests.prepositions) ? (s.head[token] ?? -1) : -1;
  if (request < 0 || frame.held || !requests.nouns.includes((s.lemma[request] ?? "").toLowerCase())) return [];
  const verb = s.upos[s.head[request] ?? -1] === "VERB" ? (s.head[request] ?? -1) : -1;
  const lemma = s.lemma[verb] ?? "";
  const asking = [...children(s, request, "nmod:poss"), ...oblique(s, request, ["from", "by", "of"]).filter((t) => t !== token)];
  const asked = verb < 0 ? [] : hasRelation(s, request, "nsubj:pass") ? oblique(s, verb, ["by"]) : subjects(s, verb);
  const participants = [
    ...peopleOf(reading, s, [...asking, ...asked]),
    ...participantsOf(reading, s, token, { verb: -1, agents: [], mode: frame.mode }),
  ];
  if (sidesOf(reading, participants) < 2) return [];
  const told = requests.denied.includes(lemma) ? "denied" : requests.agreed.includes(lemma) ? "announced" : "possible";
  return [
    {
      trigger: token,
      governor: token,
      beside: verb < 0 ? token : verb,
      participants,
      mode: frame.mode,
      told,
      frame: `${s.lemma[request]} for ${s.lemma[token]}`,
    },
  ];
}

import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { actorsOrSpeaker, oblique, type Reading, subjects } from "../shared/index.js";
import { draft } from "./draft.js";
import { type InstrumentPhrase, instrumentAt } from "./instruments.js";
import { agreementKnowledge, hasForm, is } from "./knowledge.js";
import { isNewlyNamed, partyOf } from "./parties.js";

/** "The two governments agreed on a joint border post": a plan with no name of a paper, between sides that are all told. */
export function agreedPlan(reading: Reading, s: AnnotatedSentence, token: number): AgreementDraft[] {
  if (s.upos[token] !== "VERB" || s.lemma[token] !== "agree") return [];
  const plan =
    oblique(s, token, ["on"]).find(
      (t) => s.upos[t] === "NOUN" && (isNewlyNamed(s, t) || isJoint(s, t)) && !instrumentAt(s, t) && s.form[t + 1] !== "-",
    ) ?? agreedDeed(s, token);
  const factuality = reading.claims.factuality(s.index, token);
  if (plan === undefined || factuality.hypothetical || factuality.certainty !== "certain" || is("vague", s, plan)) return [];
  const actors = [...subjects(s, token), ...oblique(s, token, ["with"])].flatMap((t) => actorsOrSpeaker(reading, s, t));
  const parties = [...new Set(actors.flatMap((id) => partyOf(reading, id)))];
  if (parties.length < 2) return [];
  const phrase: InstrumentPhrase = { head: plan, instrument: "other", tokens: subtree(s, plan) };
  return draft(
    reading,
    s,
    phrase,
    { verb: token, lemma: "agree", status: "agreed", planned: "negotiating" },
    { last: undefined, meetings: [], visits: [], spelt: new Set() },
  );
}

const isJoint = (s: AnnotatedSentence, token: number): boolean => children(s, token, "amod").some((t) => hasForm("shared", s, t));

/** "agreed to set up a joint task force": what they will do together; talks, ties and papers are told by other readers. */
function agreedDeed(s: AnnotatedSentence, agree: number): number | undefined {
  const { undecided } = agreementKnowledge();
  return children(s, agree, "xcomp", "ccomp", "advcl").find(
    (t) =>
      s.upos[t] === "VERB" &&
      hasMark(s, t, "to") &&
      (!hasRelation(s, t, "advcl") || !s.form.slice(agree, t).includes(",")) &&
      !undecided.has(s.lemma[t] ?? "") &&
      children(s, t, "obj", "xcomp").every((o) => !instrumentAt(s, o) && (!undecided.has(s.lemma[o] ?? "") || isForum(s, t, o))),
  );
}

/** "agreed to launch a yearly dialogue": a forum of theirs. */
const isForum = (s: AnnotatedSentence, verb: number, object: number): boolean => s.lemma[object] === "dialogue" && is("standing-dialogue", s, verb);

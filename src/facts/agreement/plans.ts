import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { actorsOrSpeaker, oblique, type Reading, subjects } from "../shared/index.js";
import { draft } from "./draft.js";
import { type InstrumentPhrase, instrumentAt } from "./instruments.js";
import { agreementKnowledge, hasForm, is } from "./knowledge.js";
import { isNewlyNamed, partyOf } from "./parties.js";

/** "The two governments agreed on a joint border post": a plan with no name of a paper, between sides that are all told. */
export function agreedPlan(reading: Reading, s: AnnotatedSentence, token: number): AgreementDraft[] {
  if (s.upos[token] !== "VERB" || s.lemma[token] !== "agree" || isByPaper(s, token)) return [];
  const plan =
    oblique(s, token, ["on"]).find(
      (t) => s.upos[t] === "NOUN" && (isNewlyNamed(s, t) || isJoint(s, t)) && !instrumentAt(s, t) && s.form[t + 1] !== "-",
    ) ?? agreedDeed(reading, s, token);
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

/** "Under the declaration, the two agreed not to use force": what a paper says that is told by itself. */
const isByPaper = (s: AnnotatedSentence, agree: number): boolean =>
  oblique(s, agree, ["under", "by"]).some(
    (t) => instrumentAt(s, t) !== undefined && children(s, t, "det").some((d) => /^the$/iu.test(s.form[d] ?? "")),
  );

const isJoint = (s: AnnotatedSentence, token: number): boolean => children(s, token, "amod").some((t) => hasForm("shared", s, t));

/** "agreed to set up a joint task force": what they will do together; talks, ties and papers are told by other readers. */
function agreedDeed(reading: Reading, s: AnnotatedSentence, agree: number): number | undefined {
  const { undecided } = agreementKnowledge();
  return (
    thatDeed(reading, s, agree) ??
    children(s, agree, "xcomp", "ccomp", "advcl").find(
      (t) =>
        s.upos[t] === "VERB" &&
        hasMark(s, t, "to") &&
        (!hasRelation(s, t, "advcl") || !s.form.slice(agree, t).includes(",")) &&
        !undecided.has(s.lemma[t] ?? "") &&
        children(s, t, "obj", "xcomp").every(
          (o) => !instrumentAt(s, o) && !isOnPaper(s, o) && (!undecided.has(s.lemma[o] ?? "") || isForum(s, t, o)),
        ),
    )
  );
}

/** "negotiations on a trade pact": told as the pact's own. */
const isOnPaper = (s: AnnotatedSentence, token: number): boolean =>
  is("negotiations", s, token) && subtree(s, token).some((t) => t > token && instrumentAt(s, t) !== undefined);

/** One who can do something of which it has been agreed: an actor, "the two ministries", "they". */
const isDoer = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  actorsOrSpeaker(reading, s, token).length > 0 || agreementKnowledge().both.has(s.lemma[token] ?? "") || /^they$/iu.test(s.form[token] ?? "");

/** "agreed that the two ministries would form a working group": what shall be done; what merely is so decides nothing. */
function thatDeed(reading: Reading, s: AnnotatedSentence, agree: number): number | undefined {
  const { undecided } = agreementKnowledge();
  const isTold = (t: number): boolean => undecided.has(s.lemma[t] ?? "") || instrumentAt(s, t) !== undefined || is("negotiations", s, t);
  return children(s, agree, "ccomp").find(
    (t) =>
      s.upos[t] === "VERB" &&
      hasMark(s, t, "that") &&
      children(s, t, "aux").some((a) => /^(?:would|will|shall)$/iu.test(s.form[a] ?? "")) &&
      (children(s, t, "nsubj:pass").length > 0 || children(s, t, "nsubj").some((who) => isDoer(reading, s, who))) &&
      !isTold(t) &&
      children(s, t, "nsubj", "obj", "xcomp").every((o) => !isTold(o)),
  );
}

/** "agreed to launch a yearly dialogue": a forum of theirs. */
const isForum = (s: AnnotatedSentence, verb: number, object: number): boolean => s.lemma[object] === "dialogue" && is("standing-dialogue", s, verb);

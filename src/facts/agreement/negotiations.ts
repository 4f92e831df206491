import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { actorsOfPhrase, clauseHead, oblique, type Reading } from "../shared/index.js";
import type { Act } from "./act-phrases.js";
import { type Before, draft } from "./draft.js";
import { mainState } from "./encounter.js";
import { type InstrumentPhrase, instrumentAt } from "./instruments.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";
import { partyOf } from "./parties.js";

/** "Negotiations with Chile on a maritime boundary have gone nowhere": an agreement to be, called by what it would settle. */
export function negotiated(reading: Reading, s: AnnotatedSentence, token: number, before: Before): AgreementDraft[] {
  if (s.upos[token] !== "NOUN" || !is("negotiations", s, token) || !hasRelation(s, token, "nsubj", "obj")) return [];
  const verb = clauseHead(s, token);
  const topic = oblique(s, token, ["on", "over", "about"]).find((t) => s.upos[t] === "NOUN" && !isPaper(s, t));
  if (topic === undefined || s.upos[verb] !== "VERB" || isAsked(s, verb)) return [];
  const sides = [...oblique(s, token, ["with", "between"]), ...children(s, token, "nmod:poss")].flatMap((t) => actorsOfPhrase(reading, s, t));
  const beside =
    sides.length > 0 || !hasRelation(s, verb, "conj") ? [] : children(s, s.head[verb] ?? -1, "nsubj").flatMap((t) => oblique(s, t, ["with"]));
  const other = beside.flatMap((t) => actorsOfPhrase(reading, s, t)).flatMap((id) => partyOf(reading, id));
  sides.push(...other, ...(other.length === 1 ? [mainState(reading, other) ?? []].flat() : []));
  if (new Set(sides.flatMap((id) => partyOf(reading, id))).size === 0) return [];
  const phrase: InstrumentPhrase = { head: topic, instrument: "other", tokens: subtree(s, topic) };
  const act: Act = { verb: token, lemma: "negotiate", status: "negotiating", planned: "negotiating" };
  return draft(reading, s, phrase, act, before, sides);
}

const isPaper = (s: AnnotatedSentence, topic: number): boolean =>
  instrumentAt(s, topic) !== undefined ||
  agreementKnowledge().papers.has(s.lemma[topic] ?? "") ||
  children(s, topic, "nmod").some((t) => instrumentAt(s, t) !== undefined);

/** "called for negotiations on": not begun. */
const isAsked = (s: AnnotatedSentence, verb: number): boolean =>
  isOneOf("asking-for", s.lemma[verb] ?? "") || agreementKnowledge().acts.get(s.lemma[verb] ?? "")?.status === "proposed";

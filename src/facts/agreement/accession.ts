import { type AnnotatedSentence, ancestors, children, hasRelation } from "../../language/index.js";
import type { AgreementDraft } from "../fact.js";
import { actorsOrSpeaker, claimAt, clauseHead, clauseSpan, hasCase, oblique, type Reading, subjects } from "../shared/index.js";
import { fieldsOf } from "./fields.js";
import { isHalfway } from "./halfway.js";
import type { InstrumentPhrase } from "./instruments.js";
import { agreementKnowledge, is, isOneOf } from "./knowledge.js";
import { partyOf } from "./parties.js";
import { actTime } from "./times.js";
import { titleOf } from "./title.js";

/** "approved Kenya's accession to the convention", "has acceded to the treaty": one more party to a treaty of many. */
export function acceded(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase): AgreementDraft[] {
  if (!["treaty", "protocol", "agreement"].includes(phrase.instrument) || !hasCase(s, phrase.head, ["to"])) return [];
  const doing = hasRelation(s, phrase.head, "obl", "nmod") ? (s.head[phrase.head] ?? -1) : -1;
  if (!is("acceding", s, doing)) return [];
  const isNoun = s.upos[doing] === "NOUN";
  const first = isNoun && hasRelation(s, doing, "conj") ? ancestors(s, doing).find((t) => !hasRelation(s, t, "conj", "nmod")) : doing;
  const verb = isNoun ? (first !== undefined && hasRelation(s, first, "obj", "nsubj:pass") ? (s.head[first] ?? -1) : -1) : doing;
  if (verb < 0 || (isNoun && !isAllowed(s, verb) && !isOneOf("empowering", s.lemma[verb] ?? ""))) return [];
  const owners = isNoun ? [...children(s, doing, "nmod:poss", "amod"), ...oblique(s, doing, ["of"])] : subjects(s, verb);
  const doers = [...owners, ...(isNoun ? [...subjects(s, verb), ...lawgivers(s, verb)] : [])].flatMap((t) => actorsOrSpeaker(reading, s, t));
  const [party] = doers.flatMap((id) => partyOf(reading, id));
  const factuality = reading.claims.factuality(s.index, verb);
  if (party === undefined || factuality.hypothetical || factuality.certainty !== "certain" || factuality.tense === "future") return [];
  const isHalf = (isNoun && !isAllowed(s, verb)) || isHalfway(reading, s, { verb, lemma: "accede", status: "ratified", planned: "ratified" });
  return [
    {
      kind: "agreement",
      instrument: phrase.instrument,
      parties: [party],
      signatories: [],
      fields: fieldsOf(s, phrase),
      title: titleOf(s, phrase),
      count: null,
      status: isHalf ? "agreed" : "ratified",
      time: isHalf ? null : actTime(reading, s, phrase, { verb, lemma: "accede", status: "ratified", planned: "ratified" }),
      place: null,
      claims: [claimAt(reading, s, verb, clauseSpan(s, clauseHead(s, verb)), factuality)],
      explanation: { frame: `accede to ${phrase.instrument}`, words: [s.form[doing] ?? "", s.form[phrase.head] ?? ""], score: null, notes: [] },
    },
  ];
}

/** "passed a resolution approving the accession": whoever passed it. */
function lawgivers(s: AnnotatedSentence, verb: number): number[] {
  const law = hasRelation(s, verb, "acl") ? (s.head[verb] ?? -1) : -1;
  return agreementKnowledge().laws.has(s.lemma[law] ?? "") && hasRelation(s, law, "obj") ? subjects(s, s.head[law] ?? -1) : [];
}

/** "approved the accession": done by whoever can do it. */
const isAllowed = (s: AnnotatedSentence, verb: number): boolean => agreementKnowledge().acts.get(s.lemma[verb] ?? "")?.status === "ratified";

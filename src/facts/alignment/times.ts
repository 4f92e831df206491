import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { FactTime } from "../fact.js";
import { hasCase, knownLemma, type Reading, timeAt, timeOfWhen } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge } from "./knowledge.js";

/** The day relations were made, broken or changed, or a state recognised; of how two stand to each other only since when. */
export function timeOfStatus(reading: Reading, s: AnnotatedSentence, found: Found): FactTime | null {
  const { status, trigger } = found;
  const governor = predicateOf(s, found.governor);
  const dated = timeAt(reading, s, governor);
  const own = (dated && /\bfuture\b/iu.test(dated.text) ? null : dated) ?? timeOfWhen(reading, s, governor);
  if (status === "relations-severed")
    return own ?? s.form.map((_, t) => (isSevering(s, t) ? timeAt(reading, s, t) : null)).find((time) => time) ?? null;
  if (status === "recognition") return timeBesideObject(reading, s, found) ?? own ?? timeInAside(reading, s, governor);
  if (status.startsWith("relations")) return own ?? timeOfAccompanying(reading, s, governor) ?? timeInAside(reading, s, governor);
  const begun = timeBegun(reading, s, trigger);
  if (begun) return begun;
  const time = own ?? timeAt(reading, s, trigger);
  if (time && /\bfuture\b/iu.test(time.text)) return null;
  if (time) return /^since\b/iu.test(time.text) || isChange(reading, s, governor) ? time : null;
  const cause = children(s, governor, "advcl").find((c) =>
    children(s, c, "mark", "advmod").some((m) => /^(?:after|since|when)$/iu.test(s.form[m] ?? "")),
  );
  return cause === undefined || s.upos[governor] !== "VERB" ? null : timeAt(reading, s, cause);
}

/** "The ground was laid in 1974 with the establishment of relations": the day of what came about with it. */
function timeOfAccompanying(reading: Reading, s: AnnotatedSentence, noun: number): FactTime | null {
  const verb = s.upos[noun] === "NOUN" && hasRelation(s, noun, "obl") && hasCase(s, noun, ["with", "through"]) ? (s.head[noun] ?? -1) : -1;
  return verb >= 0 && s.upos[verb] === "VERB" ? timeAt(reading, s, verb) : null;
}

/** "recognised Palestine in 1988 and Kosovo in 2008": of several the day right behind each name. */
function timeBesideObject(reading: Reading, s: AnnotatedSentence, { pairs, trigger }: Found): FactTime | null {
  const object = pairs[0]?.[1];
  const named = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > trigger && object !== undefined && m.actors.includes(object));
  const told = (reading.times.expressions[s.index] ?? []).find((one) =>
    named.some((m) => one.from >= m.to && one.from <= m.to + 1 && s.form.slice(m.to, one.from).every((word) => /^(?:in|on)$/iu.test(word))),
  );
  return told ? { edtf: told.edtf, text: told.text } : null;
}

/** "severed them". */
const isSevering = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "VERB" &&
  alignmentKnowledge().qualities["relations-severed"].words.includes(s.lemma[token] ?? "") &&
  children(s, token, "obj").some((t) => /^(?:them|these|those)$/iu.test(s.form[t] ?? ""));

/** "have been at odds": the word that its helper belongs to. */
const predicateOf = (s: AnnotatedSentence, token: number): number =>
  hasRelation(s, token, "cop", "aux", "aux:pass") ? (s.head[token] ?? token) : token;

/** "fell out last year", "soured in May": what came about on a day. An envoy called home or an embassy closed is a sign of strain that may be older. */
const isChange = (reading: Reading, s: AnnotatedSentence, governor: number): boolean =>
  !isOfEnvoy(s, governor) &&
  (s.upos[governor] === "VERB" || children(s, governor, "cop").length > 0) &&
  reading.claims.factuality(s.index, governor).tense === "past";

const isOfEnvoy = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "obj", "nsubj:pass", "iobj").some((t) =>
    [...alignmentKnowledge().recalling.words, ...alignmentKnowledge().embassies.words].includes((s.lemma[t] ?? "").toLowerCase()),
  );

/** "became a strategic partner in 2015", "the partnership, established in 2024", "the rift dates from 2019". */
function timeBegun(reading: Reading, s: AnnotatedSentence, noun: number): FactTime | null {
  if (s.upos[noun] !== "NOUN" && s.upos[noun] !== "PROPN") return null;
  const { founding, arising, tying } = alignmentKnowledge();
  const isFounding = (t: number): boolean =>
    s.upos[t] === "VERB" && founding.lemmas.includes(knownLemma(s, t, (one) => founding.lemmas.includes(one)));
  const up = s.head[noun] ?? -1;
  const isRank = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["of", "to", "into"]);
  const above = [up, isRank ? (s.head[up] ?? -1) : -1].filter((t) => t >= 0);
  const arisen = hasRelation(s, noun, "nsubj") && [...arising.lemmas, ...tying.lemmas].includes(s.lemma[up] ?? "") ? [up] : [];
  const beside = children(s, noun, "acl", "acl:relcl").filter(isFounding);
  const told = [...beside, ...asidesAfter(s, noun).filter(isFounding), ...above.filter(isFounding), ...arisen];
  return told.map((t) => timeRightBefore(reading, s, t) ?? timeAt(reading, s, t)).find((time) => time !== null) ?? null;
}

/** "established relations in 1995 and in 2024 declared a partnership": the day that stands right before its verb. */
function timeRightBefore(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const told = (reading.times.expressions[s.index] ?? []).find((one) => one.to === verb && /^(?:and|but|,)$/u.test(s.form[one.from - 2] ?? ""));
  return told ? { edtf: told.edtf, text: told.text } : null;
}

/** "the partnership between Japan and Laos, established in 2015": the participle right behind the comma that ends a noun's own words. */
function asidesAfter(s: AnnotatedSentence, noun: number): number[] {
  const comma = s.form.findIndex((form, t) => t > noun && /^(?:,|which|that)$/u.test(form));
  return comma < 0 ? [] : [comma + 1].filter((t) => /(?:ed|en)$/u.test(s.form[t] ?? "") && hasRelation(s, t, "acl", "advcl", "amod"));
}

/** "was among the first to recognise Palestine, in 2014": the day behind a comma at the end of the clause. */
function timeInAside(reading: Reading, s: AnnotatedSentence, verb: number): FactTime | null {
  const told = (reading.times.expressions[s.index] ?? []).find(
    (one) => one.from > verb && s.form[one.from - 2] === "," && /^(?:in|on)$/iu.test(s.form[one.from - 1] ?? ""),
  );
  if (!told || !/^\p{P}+$/u.test(s.form[told.to] ?? ".")) return null;
  return s.upos.slice(verb + 1, told.from).includes("VERB") ? null : { edtf: told.edtf, text: told.text };
}

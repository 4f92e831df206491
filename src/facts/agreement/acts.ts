import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementStatus, Instrument } from "../fact.js";
import { coordinatedWith, isBulleted, knownLemma, type Reading } from "../shared/index.js";
import { agreementKnowledge } from "./knowledge.js";

export interface InstrumentPhrase {
  readonly head: number;
  readonly instrument: Instrument;
  readonly tokens: readonly number[];
}

export interface Act {
  readonly verb: number;
  readonly lemma: string;
  readonly status: AgreementStatus;
  readonly planned: AgreementStatus;
}

export function instrumentAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
  if (s.upos[token] !== "NOUN" && s.upos[token] !== "PROPN") return undefined;
  const { instruments } = agreementKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const form = (s.form[token] ?? "").toLowerCase();
  const before = (s.form[token - 1] ?? "").toLowerCase();
  const instrument =
    instruments.get(
      `${lemma} ${s.form
        .slice(token + 1, token + 3)
        .join(" ")
        .toLowerCase()}`,
    ) ??
    instruments.get(`${before} ${lemma}`) ??
    instruments.get(lemma) ??
    instruments.get(form.replace(/s$/u, "")) ??
    instruments.get(form);
  if (!instrument) return paperAt(s, token);
  if (hasRelation(s, token, "compound") || (s.form[token + 1] === "-" && s.starts[token + 1] === s.ends[token])) return undefined;
  const others = children(s, token, "conj").filter((c) => instruments.has((s.lemma[c] ?? "").toLowerCase()));
  const beside = new Set(others.flatMap((c) => subtree(s, c)));
  return { head: token, instrument, tokens: subtree(s, token).filter((t) => !beside.has(t)) };
}

/** "signed a plan of consultations": a paper by what is done with it. */
function paperAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
  if (!agreementKnowledge().papers.has((s.lemma[token] ?? "").toLowerCase()) || !hasRelation(s, token, "obj", "nsubj:pass", "root")) return undefined;
  if (s.head[token] === -1) return isBulleted(s) ? { head: token, instrument: "other", tokens: subtree(s, token) } : undefined;
  const verb = s.head[token] ?? -1;
  return ["sign", "ink", "initial"].includes(actLemma(s, verb)) ? { head: token, instrument: "other", tokens: subtree(s, token) } : undefined;
}

/** The lemma of a verb, as the list of acts knows it. */
const actLemma = (s: AnnotatedSentence, token: number): string => knownLemma(s, token, (lemma) => agreementKnowledge().acts.has(lemma));

/** "signed several agreements, including a memorandum": what is done with the whole is done with the part. */
export function includedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const opening = [head - 1, head - 2, head - 3].find((t) => ["including", "among", "notably", "such"].includes((s.form[t] ?? "").toLowerCase()));
  if (opening === undefined) return undefined;
  for (let whole = opening - 1; whole >= 0; whole--) {
    const act = instrumentAt(s, whole) && actOn(s, whole);
    if (act) return act;
  }
  return undefined;
}

/** The verb or noun that says what is done with the instrument. */
export function actOn(s: AnnotatedSentence, head: number): Act | undefined {
  const act = actAt(s, head);
  if (!act) return undefined;
  const lemma = actLemma(s, act.verb);
  const latest = children(s, act.verb, "conj").findLast(
    (c) => s.upos[c] === "VERB" && children(s, c, "nsubj", "obj").length === 0 && agreementKnowledge().acts.has(actLemma(s, c)),
  );
  const after = latest === undefined ? undefined : agreementKnowledge().acts.get(actLemma(s, latest));
  return latest !== undefined && after && s.upos[act.verb] === "VERB"
    ? { verb: latest, lemma: actLemma(s, latest), status: after.status, planned: after.planned }
    : { ...act, lemma };
}

function actAt(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const { acts, nouns } = agreementKnowledge();
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const governor = s.head[at] ?? -1;
    if (governor < 0) break;
    const lemma = s.upos[governor] === "VERB" ? actLemma(s, governor) : (s.lemma[governor] ?? "").toLowerCase();
    const relation = (s.deprel[at] ?? "").split(":")[0] ?? "";
    const act = s.upos[governor] === "VERB" ? acts.get(lemma) : undefined;
    if (
      act &&
      (["obj", "conj", "xcomp", "ccomp"].includes(relation) ||
        hasRelation(s, at, "nsubj:pass") ||
        (relation === "nsubj" && s.form[governor - 1] === "," && /ed$/u.test(s.form[governor] ?? "")) ||
        (relation === "nsubj" && ["enter", "take", "collapse", "lapse", "expire"].includes(lemma)) ||
        (relation === "nsubj" && agreementKnowledge().lasting.has(lemma) && isStillInForce(s, governor)) ||
        (relation === "obl" && takesOblique(s, at, lemma)))
    )
      return { verb: governor, ...act };
    const nominal = nouns.get((s.form[governor] ?? "").toLowerCase()) ?? nouns.get(lemma);
    if (nominal && ["nmod", "obj"].includes(relation) && isNominalAct(s, governor))
      return { verb: governor, status: isAuthorised(s, governor) ? "agreed" : nominal, planned: nominal === "negotiating" ? nominal : "agreed" };
    if (!["conj", "nmod", "obj", "appos", "obl"].includes(relation) || (relation === "nmod" && !isPart(s, at))) break;
    if (s.upos[governor] === "VERB" && relation !== "conj") break;
    at = governor;
  }
  return describingActs(s, head)[0];
}

/** "a series of agreements", "the text of a treaty", but not "the need for a deal". */
const isPart = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "case").every((c) => /^(?:of|including)$/iu.test(s.form[c] ?? ""));

/** "entry into force"; an entry of another kind is no act. */
const isNominalAct = (s: AnnotatedSentence, noun: number): boolean =>
  s.lemma[noun] !== "entry" ||
  s.form
    .slice(noun + 1, noun + 3)
    .join(" ")
    .toLowerCase() === "into force";

/** "The cabinet approved the signing": not signed yet. */
const isAuthorised = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "obj", "nsubj:pass") && agreementKnowledge().authorising.has(s.lemma[s.head[noun] ?? -1] ?? "");

/** "remains in force", "stays where it is". */
const isStillInForce = (s: AnnotatedSentence, verb: number): boolean =>
  s.form.slice(verb + 1, verb + 5).some((word) => /^(?:force|place|effect|valid|intact|binding|where|unchanged)$/iu.test(word));

/** What a participle or relative clause says was done with it: "a pact reached in Vienna", "the protocol they signed". */
export function describingActs(s: AnnotatedSentence, head: number): Act[] {
  const { acts } = agreementKnowledge();
  const participles = children(s, head, "acl").filter((c) => !hasRelation(s, c, "acl:relcl"));
  const next = [head + 1, head + 2].filter(
    (t) =>
      s.upos[t] === "VERB" &&
      hasRelation(s, t, "advcl", "acl") &&
      /(?:ed|en|un|ck)$/u.test(s.form[t] ?? "") &&
      children(s, t, "nsubj", "mark").length === 0,
  );
  const relatives = children(s, head, "acl:relcl").filter(
    (c) => children(s, c, "nsubj:pass", "obj").length > 0 || children(s, c, "nsubj").some((t) => !/^(?:which|that|who)$/iu.test(s.form[t] ?? "")),
  );
  return [...new Set([...participles, ...next, ...relatives])].flatMap((verb) => {
    const act = acts.get(actLemma(s, verb));
    return act ? [{ verb, lemma: actLemma(s, verb), status: act.status, planned: act.planned }] : [];
  });
}

/** "Kuwait, Georgia ink accord": a headline of states, an act and an instrument, whatever the parse made of it. */
export function headlineAct(
  reading: Reading,
  s: AnnotatedSentence,
  head: number,
): { readonly act: Act; readonly sides: readonly string[] } | undefined {
  if (/[.!?”"]$/u.test(s.form.at(-1) ?? "") || s.upos.includes("AUX")) return undefined;
  const names = (reading.actors.mentions[s.index] ?? []).filter((m) => m.form === "name" || m.form === "description");
  const [first] = names;
  if (!first || first.from > 1) return undefined;
  const sides = [...new Set([...first.actors, ...coordinatedWith(reading, s, first)])];
  const verb = names.filter((m) => m.to < head && m.actors.every((id) => sides.includes(id))).at(-1)?.to ?? -1;
  const act = sides.length > 1 && verb > 0 && verb < head ? agreementKnowledge().acts.get(actForm(s, verb)) : undefined;
  return act && { act: { verb, lemma: actForm(s, verb), status: act.status, planned: act.planned }, sides };
}

/** The act a word of a headline names, whatever part of speech it was taken for. */
const actForm = (s: AnnotatedSentence, token: number): string => (s.form[token] ?? "").toLowerCase().replace(/s$/u, "");

const takesOblique = (s: AnnotatedSentence, at: number, lemma: string): boolean => {
  const preposition = children(s, at, "case").map((c) => (s.form[c] ?? "").toLowerCase())[0] ?? "";
  return (
    (lemma === "agree" && ["on", "to"].includes(preposition)) ||
    (["withdraw", "walk"].includes(lemma) && preposition === "from") ||
    (["pull", "walk"].includes(lemma) && preposition === "of") ||
    (lemma === "work" && preposition === "on") ||
    (["approve", "negotiate"].includes(lemma) && preposition === "on")
  );
};

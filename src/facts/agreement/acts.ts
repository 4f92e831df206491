import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementStatus, Instrument } from "../fact.js";
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
  if (!instrument) return undefined;
  if (hasRelation(s, token, "compound") || (s.form[token + 1] === "-" && s.starts[token + 1] === s.ends[token])) return undefined;
  const others = children(s, token, "conj").filter((c) => instruments.has((s.lemma[c] ?? "").toLowerCase()));
  const beside = new Set(others.flatMap((c) => subtree(s, c)));
  return { head: token, instrument, tokens: subtree(s, token).filter((t) => !beside.has(t)) };
}

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
  const lemma = s.lemma[act.verb] ?? "";
  const latest = children(s, act.verb, "conj").findLast(
    (c) => s.upos[c] === "VERB" && children(s, c, "nsubj", "obj").length === 0 && agreementKnowledge().acts.has(s.lemma[c] ?? ""),
  );
  const after = latest === undefined ? undefined : agreementKnowledge().acts.get(s.lemma[latest] ?? "");
  return latest !== undefined && after && s.upos[act.verb] === "VERB"
    ? { verb: latest, lemma: s.lemma[latest] ?? "", status: after.status, planned: after.planned }
    : { ...act, lemma };
}

function actAt(s: AnnotatedSentence, head: number): Omit<Act, "lemma"> | undefined {
  const { acts, nouns } = agreementKnowledge();
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const governor = s.head[at] ?? -1;
    if (governor < 0) break;
    const lemma = (s.lemma[governor] ?? "").toLowerCase();
    const relation = (s.deprel[at] ?? "").split(":")[0] ?? "";
    const act = s.upos[governor] === "VERB" ? acts.get(lemma) : undefined;
    if (
      act &&
      (["obj", "conj", "xcomp", "ccomp"].includes(relation) ||
        hasRelation(s, at, "nsubj:pass") ||
        (relation === "nsubj" && ["enter", "take"].includes(lemma)) ||
        (relation === "obl" && takesOblique(s, at, lemma)))
    )
      return { verb: governor, ...act };
    const nominal = nouns.get((s.form[governor] ?? "").toLowerCase()) ?? nouns.get(lemma);
    if (nominal && ["nmod", "obj"].includes(relation)) return { verb: governor, status: nominal, planned: "agreed" };
    if (!["conj", "nmod", "obj", "appos", "obl"].includes(relation)) break;
    if (s.upos[governor] === "VERB" && relation !== "conj") break;
    at = governor;
  }
  const participle = children(s, head, "acl").find((c) => acts.has(s.lemma[c] ?? ""));
  if (participle !== undefined)
    return { verb: participle, ...(acts.get(s.lemma[participle] ?? "") as { status: AgreementStatus; planned: AgreementStatus }) };
  const relative = children(s, head, "acl:relcl").find((c) => acts.has(s.lemma[c] ?? "") && children(s, c, "nsubj:pass", "obj").length > 0);
  return relative === undefined
    ? undefined
    : { verb: relative, ...(acts.get(s.lemma[relative] ?? "") as { status: AgreementStatus; planned: AgreementStatus }) };
}

const takesOblique = (s: AnnotatedSentence, at: number, lemma: string): boolean => {
  const preposition = children(s, at, "case").map((c) => (s.form[c] ?? "").toLowerCase())[0] ?? "";
  return (
    (lemma === "agree" && ["on", "to"].includes(preposition)) ||
    (lemma === "withdraw" && preposition === "from") ||
    (lemma === "work" && preposition === "on") ||
    (["approve", "negotiate"].includes(lemma) && preposition === "on")
  );
};

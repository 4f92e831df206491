import { type AnnotatedSentence, children, hasMark, hasRelation } from "../language/index.js";
import { type ModalEffect, modality } from "./knowledge.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();
type Governed = NonNullable<ModalEffect["takes"]>[number];

/** The effect of a governing word (`head`) on what it governs (`token`), or undefined where it has none. */
export function governorOf(s: AnnotatedSentence, head: number, token: number): ModalEffect | undefined {
  if (isAside(s, token)) return undefined;
  const effect = effectOf(s, extraposedFrom(s, head, token) ?? head);
  const kind = effect && governedAs(s, head, token);
  if (!effect || !kind) return undefined;
  if (kind === "noun" && isUnsure(s, head, token)) return undefined;
  return effect.takes === undefined || effect.takes.includes(kind) ? effect : undefined;
}

/** "calls about the raid": the words before it have no bearing on whether there was a raid. */
export const isAside = (s: AnnotatedSentence, token: number): boolean =>
  hasRelation(s, token, "nmod", "obl") && children(s, token, "case").some((c) => modality().aside.has(lower(s, c)));

/** "made it impossible to visit": the adjective that the infinitive belongs to, though the tree hangs it on the verb. */
const extraposedFrom = (s: AnnotatedSentence, head: number, token: number): number | undefined =>
  s.upos[head] === "VERB" && hasMark(s, token, "to")
    ? children(s, head, "xcomp", "obj", "advmod").find((c) => head < c && c < token && s.upos[c] === "ADJ")
    : undefined;

/** By lemma with its particle or adverb ("rule out", "stop short"), by lemma, by form. */
function effectOf(s: AnnotatedSentence, head: number): ModalEffect | undefined {
  const { governors } = modality();
  const lemma = s.lemma[head] ?? "";
  const particle = children(s, head, "compound:prt")[0];
  if (lemma === "have" && lower(s, head + 1) !== "to") return undefined;
  return (
    governors.get(`${s.lemma[s.head[head] ?? -1] ?? ""} ${lemma}`) ??
    governors.get(`${lemma} ${lower(s, particle ?? head + 1)}`) ??
    (particle === undefined || !modality().particled.has(lemma) ? governors.get(lemma) : undefined) ??
    governors.get(lower(s, head))
  );
}

function governedAs(s: AnnotatedSentence, head: number, token: number): Governed | undefined {
  const relation = (s.deprel[token] ?? "").split(":")[0] ?? "";
  const marks = children(s, token, "mark").map((m) => lower(s, m));
  if (relation === "xcomp" || relation === "advcl") {
    if (marks.includes("to")) return /ing$/u.test(lower(s, token)) ? "gerund" : "infinitive";
    if (relation === "advcl" || marks.length > 0) return marks.some((m) => /^(?:from|of|towards?)$/u.test(m)) ? "gerund" : undefined;
    return "gerund";
  }
  if (relation === "ccomp" || relation === "csubj") return "clause";
  if (relation === "acl") {
    if (s.deprel[token] === "acl:relcl" && s.upos[head] !== "NOUN") return undefined;
    if (s.deprel[token] === "acl:relcl") return lower(s, head + 1) === "that" ? "clause" : undefined;
    return marks.includes("to") ? "infinitive" : marks.includes("of") ? "gerund" : "clause";
  }
  if (relation === "obj") return "noun";
  if (relation === "nsubj") return hasRelation(s, token, "nsubj:pass") ? "noun" : undefined;
  if (relation === "nmod") return s.upos[head] === "NOUN" ? "noun" : undefined;
  return relation === "obl" && isAimedAt(s, head, token) ? "noun" : undefined;
}

/** "called for a visit", "agreed on a visit"; not "called, on a visit, for calm". */
const isAimedAt = (s: AnnotatedSentence, head: number, token: number): boolean =>
  token > head &&
  modality().oblique.has(s.lemma[head] ?? "") &&
  children(s, token, "case").some((c) => (s.lemma[head] === "call" ? /^for$/u : /^(?:on|upon|to|for)$/u).test(lower(s, c)));

/** A thing rather than a happening as the object of a verb of trying, and "put" without its particle. */
function isUnsure(s: AnnotatedSentence, head: number, token: number): boolean {
  const lemma = s.lemma[head] ?? "";
  if (lemma === "put" && children(s, head, "compound:prt").length === 0) return true;
  if (!hasRelation(s, token, "obj")) return false;
  return modality().underWay.has(lemma) || (modality().ofThings.has(lemma) && s.upos[token] !== "NOUN");
}

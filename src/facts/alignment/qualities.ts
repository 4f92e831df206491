import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import type { AlignmentStatus } from "../fact.js";
import { hasCase, oblique, sequenceAt } from "../shared/index.js";
import { alignmentKnowledge, hasForm, is, isOneOf } from "./knowledge.js";

interface Quality {
  readonly token: number;
  readonly status: AlignmentStatus;
}

/** What is said of a noun for relations: first by the clause it stands in, then by the words that go with it, last by a relative clause. */
export function qualityOf(s: AnnotatedSentence, noun: number, antecedent = noun): Quality | undefined {
  const condition = conditionOf(s, noun) ?? unsurpassed(s, noun) ?? treatmentOf(s, noun);
  if (condition) return condition;
  const verb = s.head[noun] ?? -1;
  const governing = governorsOf(s, noun);
  const modifying = [...children(s, noun, "amod", "compound", "acl"), ...children(s, noun, "amod").flatMap((c) => children(s, c, "conj"))].filter(
    (t) => !isBygone(s, t) && !hasRelation(s, t, "acl:relcl"),
  );
  return qualityAmong(s, governing, noun, antecedent) ?? qualityAmong(s, modifying, noun, antecedent) ?? ofRelative(s, noun, verb);
}

/** The predicate of a noun for relations, and what stands above or beside it. */
function governorsOf(s: AnnotatedSentence, noun: number): number[] {
  const verb = s.head[noun] ?? -1;
  if (verb < 0) return [];
  const up = s.head[verb] ?? -1;
  const near = hasRelation(s, noun, "nsubj", "obj", "nmod", "obl") ? [verb] : [];
  if (up >= 0 && hasRelation(s, verb, "xcomp", "nmod")) near.push(up);
  if (hasRelation(s, noun, "nsubj") && s.upos[verb] === "VERB") near.push(...children(s, verb, "xcomp"));
  if (hasRelation(s, noun, "obl")) near.push(...children(s, verb, "nsubj", "obj"));
  if (hasRelation(s, noun, "obj") && is("judging", s, verb))
    near.push(...children(s, verb, "obl", "xcomp", "advcl").filter((t) => s.upos[t] === "ADJ" && hasCase(s, t, ["as", ""])));
  if (hasRelation(s, noun, "obj") && s.upos[verb] === "VERB") near.push(...children(s, verb, "xcomp").filter((t) => s.upos[t] === "ADJ"));
  return near;
}

function qualityAmong(s: AnnotatedSentence, near: readonly number[], noun: number, antecedent: number): Quality | undefined {
  const { qualities } = alignmentKnowledge();
  for (const status of ["relations-severed", "relations-established", "strained", "warming", "partnership"] as const) {
    const token = near.find(
      (t) => qualities[status].words.includes((s.lemma[t] ?? "").toLowerCase()) || qualities[status].words.includes((s.form[t] ?? "").toLowerCase()),
    );
    if (token === undefined || (status === "partnership" && s.upos[token] === "VERB")) continue;
    if (status === "partnership" && isOfTrade(s, noun)) continue;
    if (status === "relations-severed" && !hasRelation(s, noun, "obj", "nsubj:pass")) continue;
    if (status === "relations-established" && !isEstablished(s, noun, token, antecedent)) continue;
    return { token, status };
  }
  return undefined;
}

/** "established diplomatic relations", "relations, established in 1992", "restored their ties". */
const isEstablished = (s: AnnotatedSentence, noun: number, token: number, antecedent: number): boolean =>
  (hasRelation(s, token, "acl") && is("establishing", s, token)) ||
  (hasRelation(s, noun, "obj", "nsubj:pass", "nmod") && (isDiplomatic(s, noun) || isDiplomatic(s, antecedent))) ||
  (hasRelation(s, noun, "obj", "nsubj:pass") && is("restoring", s, token) && is("ties", s, antecedent));

/** "relations, once soured by the war, …": no more so. */
const isBygone = (s: AnnotatedSentence, token: number): boolean => children(s, token, "advmod").some((t) => hasForm("formerly", s, t));

/** "ties, which are at their lowest point": said in passing. */
function ofRelative(s: AnnotatedSentence, noun: number, verb: number): Quality | undefined {
  const clauses = children(s, noun, "acl:relcl").filter((c) => children(s, c, "nsubj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")));
  if (clauses.some((c) => c === verb)) return undefined;
  const begun = is("ties", s, noun) ? begunIn(s, noun) : undefined;
  if (begun) return begun;
  return clauses
    .map(
      (c) =>
        conditionAt(s, c) ??
        qualityAmong(
          s,
          [c, ...children(s, c, "xcomp")].filter((t) => !isBygone(s, t)),
          noun,
          noun,
        ),
    )
    .find((one) => one !== undefined);
}

/** "Relations, which hit rock bottom last year, have improved": how they stood before. */
export const earlierCondition = (s: AnnotatedSentence, noun: number): Quality | undefined =>
  ofRelative(s, noun, s.head[noun] ?? -1) ??
  subtree(s, noun)
    .flatMap((t) => children(s, t, "acl:relcl"))
    .filter((c) => children(s, c, "nsubj").some((t) => s.form[t]?.toLowerCase() === "which" && s.form[t - 1] === ","))
    .map((c) => conditionAt(s, c))
    .find((one) => one !== undefined);

/** "have not been so close for a generation": closer than ever. */
function unsurpassed(s: AnnotatedSentence, noun: number): Quality | undefined {
  const predicate = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  if (predicate < 0 || !isUnsurpassed(s, predicate)) return undefined;
  const { qualities } = alignmentKnowledge();
  const word = (s.lemma[predicate] ?? "").toLowerCase();
  if (qualities.strained.words.includes(word)) return { token: predicate, status: "strained" };
  return qualities.partnership.words.includes(word) || qualities.warming.words.includes(word) ? { token: predicate, status: "warming" } : undefined;
}

/** "strong business ties": of firms, not of states. */
const isOfTrade = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "amod", "compound").some((t) => alignmentKnowledge()["partners-in-trade"].words.includes((s.lemma[t] ?? "").toLowerCase()));

/** "relations hit rock bottom", "ties are on the mend". */
function conditionOf(s: AnnotatedSentence, noun: number): { token: number; status: AlignmentStatus } | undefined {
  const governor = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  return governor < 0 ? undefined : conditionAt(s, governor);
}

/** "put its relations on ice", "cast a shadow over their ties": what somebody or something does to them. */
function treatmentOf(s: AnnotatedSentence, noun: number): Quality | undefined {
  const { treated } = alignmentKnowledge();
  if (!hasRelation(s, noun, "obj", "obl", "nmod", "nsubj:pass")) return undefined;
  const verb = [s.head[noun] ?? -1, s.head[s.head[noun] ?? -1] ?? -1].find((t) => t >= 0 && s.upos[t] === "VERB");
  const status =
    verb === undefined
      ? undefined
      : (["relations-established", "strained", "warming"] as const).find(
          (key) =>
            (key !== "relations-established" || isDiplomatic(s, noun)) &&
            treated[key].words.some((words) => sequenceAt(s, verb, words.split(" ")) !== undefined),
        );
  return status && verb !== undefined ? { token: verb, status } : undefined;
}

/** "soured in May but are now on the mend": what has become of them since. */
export const laterCondition = (s: AnnotatedSentence, governor: number): { token: number; status: AlignmentStatus } | undefined =>
  children(s, governor, "conj")
    .filter((t) => children(s, t, "nsubj").length === 0)
    .map((t) => conditionAt(s, t) ?? restoredAt(s, t))
    .findLast((one) => one !== undefined);

/** "were severed in 1980 and restored in 2010". */
const restoredAt = (s: AnnotatedSentence, verb: number): Quality | undefined =>
  /ed$/u.test(s.form[verb] ?? "") && children(s, verb, "obj").length === 0 && (is("restoring", s, verb) || s.lemma[verb] === "renew")
    ? { token: verb, status: "relations-established" }
    : undefined;

function conditionAt(s: AnnotatedSentence, governor: number): { token: number; status: AlignmentStatus } | undefined {
  const { conditions } = alignmentKnowledge();
  const opening = [governor, ...children(s, governor, "cop", "aux:pass").slice(0, 1)];
  const status = (["relations-severed", "relations-established", "strained", "warming", "partnership"] as const).find((key) =>
    conditions[key].words.some((words) => opening.some((t) => sequenceAt(s, t, words.split(" ")) !== undefined)),
  );
  return status && { token: governor, status };
}

/** "diplomatic relations", or plain "relations" and "ties" that one state has with another. */
export const isDiplomatic = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "amod", "compound").some((c) => hasForm("formal", s, c) || /^full$/iu.test(s.form[c] ?? "")) ||
  (is("ties", s, noun) &&
    hasRelation(s, noun, "obj") &&
    children(s, noun, "amod", "compound").every((c) => /^own$/iu.test(s.form[c] ?? "")) &&
    oblique(s, noun, ["with", "between"]).length > 0);

/** "never warmer", "never on better terms", "not so close for years". */
export function isUnsurpassed(s: AnnotatedSentence, predicate: number): boolean {
  const before = s.form.slice(Math.max(0, predicate - 5), predicate + 1).map((word) => word.toLowerCase());
  const after = s.form.slice(Math.max(0, predicate - 1), predicate + 4);
  if (before.some((word) => isOneOf("seldom", word)) && after.some((word) => /^(?:better|worse|so|as|\p{L}{3,}er)$/u.test(word)))
    return s.upos[predicate] === "ADJ" || s.upos[predicate] === "NOUN" || s.upos[predicate] === "ADV";
  if (
    before.some((word) => /^(?:could|can)$/u.test(word)) &&
    before.some((word) => /^(?:not|n['’]t)$/u.test(word) || isOneOf("hardly", word)) &&
    after.some((word) => /^(?:better|worse|\p{L}{3,}er)$/u.test(word))
  )
    return true;
  const isSince = s.form.slice(predicate + 1, predicate + 6).some((word) => /^(?:for|in|since)$/u.test(word));
  return s.upos[predicate] === "ADJ" && isSince && before.includes("so") && before.some((word) => /^(?:not|n['’]t)$/u.test(word));
}

/** "relations between Peru and Chile, which commenced in 1979": when they were made, wherever the parser hung it. */
function begunIn(s: AnnotatedSentence, noun: number): Quality | undefined {
  const names = oblique(s, noun, ["with", "between"]).flatMap((t) => [t, ...children(s, t, "conj")]);
  const token = [noun, ...names]
    .flatMap((t) => children(s, t, "acl:relcl"))
    .find((c) => is("beginning", s, c) && children(s, c, "nsubj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")));
  return token === undefined ? undefined : { token, status: "relations-established" };
}

/** "relations, established in 1992, are good": when they were made, told in passing. */
export const establishedBeside = (s: AnnotatedSentence, noun: number): Quality | undefined => {
  const token = children(s, noun, "acl").find((t) => is("establishing", s, t) && /ed$/u.test(s.form[t] ?? ""));
  return token === undefined ? (is("ties", s, noun) ? begunIn(s, noun) : undefined) : { token, status: "relations-established" };
};

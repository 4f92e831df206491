import { type AnnotatedSentence, children, hasMark, hasRelation, subtree } from "../language/index.js";
import { contains, type Span } from "../text/index.js";
import { besideWords, mannerBehind, withManner } from "./content-manner.js";
import { calledFor, chargeOf, left, phrase, rebutsWords, spokenBefore, toldBefore, withPredicate } from "./content-phrases.js";
import { isDirect, isIntroduced, isLedIn, quotedBy } from "./content-quotations.js";
import { aroundInRelative, rebuttalAfter, relativeBefore } from "./content-relatives.js";
import { fellowAfter } from "./coordination.js";
import { lettingKnow } from "./cue-words.js";
import { contrastAfter, isReportingParticiple, participleAfter } from "./further-speech.js";
import { type Cue, cues, is } from "./knowledge.js";
import { hasVerb, stretch, tokensIn, wordsIn } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/**
 * What is said, in pieces: a quotation, the clause the cue governs, the sentence around a parenthetical cue, or the phrase it takes.
 * `subject` is the token whose phrase names the speaker (the cue itself where it is understood).
 */
export function contentOf(s: AnnotatedSentence, i: number, subject: number, cue: Cue, quotations: readonly Span[]): Span[] | undefined {
  const cited = beforeCitation(s, i);
  if (cited) return [cited];
  const introduced = quotedBy(s, i, quotations);
  if (is("speech", s, i) && !introduced.some((q) => q.end <= (s.starts[i] ?? 0) && wordsIn(s, q) > 2)) return compact([chargeOf(s, i)]);
  const heard = hearsayTaken(s, i);
  if (heard !== undefined) return [phrase(s, heard)];
  const that = thatAfter(s, i);
  const clauses = children(s, i, "ccomp");
  const question = cue.takes.includes("clause") || cue.kind === "no-comment" ? questionAfter(s, i) : undefined;
  if (question) return [question];
  const reply = that === undefined ? replyOf(s, i, subject, introduced) : undefined;
  if (reply) return [reply];
  const clause = clauses.find((c) => that !== undefined && c > that) ?? clauses[0] ?? infinitive(s, i, cue) ?? looseClause(s, i, subject);
  const group = cueGroup(s, i, subject, clause);
  const manner = cue.takes.includes("noun") && that === undefined ? besideWords(s, i, quotations) : undefined;
  const direct = introduced.filter((q) => q.start !== manner?.start);
  const turned = manner && mannerBehind(s, i, manner, cue);
  if (turned) return [turned];
  const speech = direct.filter(
    (q) => wordsIn(s, q) > 2 && isDirect(s, q, clause) && isIntroduced(s, i, q, group) && (that === undefined || q.end <= (s.starts[i] ?? 0)),
  );
  if (that !== undefined && cue.takes.includes("clause") && (clause === undefined || clause > that))
    return compact([afterThat(s, i, that, clause, group)]);
  if (speech.length > 0) return speech;
  const ledIn = direct.filter((q) => q.end <= (s.starts[i] ?? 0) && wordsIn(s, q) > 2 && isLedIn(s, q, i, group));
  if (ledIn.length > 0) return ledIn;
  const colon = colonAfter(s, i);
  const behind = colon === undefined || clauses.some((c) => c > i && c < colon) ? undefined : stretch(s, colon + 1, s.form.length);
  if (colon !== undefined && colon > i + 1 && behind && hasVerb(s, behind) && direct.every((q) => q.start >= behind.start)) return [behind];
  const announced = s.form[i + 1] === ":" ? direct.filter((q) => q.start > (s.starts[i] ?? 0)) : [];
  if (announced.length > 0) return announced;
  const parenthetical = cue.takes.includes("clause") ? aroundParenthesis(s, i, subject, group, clause) : undefined;
  if (parenthetical) return parenthetical;
  if (clause !== undefined) return withRelative(s, i, clause, group, aroundCue(s, clauseSpan(s, i, clause, group), i, group));
  const answered = cue.takes.includes("noun") ? (spokenBefore(s, i) ?? toldBefore(s, i, subject, cue)) : undefined;
  if (answered !== undefined) return compact([stretch(s, Math.min(...left(s, answered)), answered + 1)]);
  if (cue.kind === "rebut" && !rebutsWords(s, i)) return undefined;
  const charge = chargeOf(s, i);
  if (charge && direct.length > 0 && direct.every((q) => contains(charge, q))) return [charge];
  const patient = patientOf(s, i);
  if (patient !== undefined && is("wording", s, i) && direct.length > 0) return direct;
  if (patient !== undefined && cue.takes.includes("noun") && patient !== subject) return [phrase(s, patient)];
  if (hasRelation(s, i, "parataxis") && children(s, i, "obj").length === 0) return around(s, i, group);
  if (direct.length > 0 && cue.takes.includes("quote") && !isAsking(cue) && is("wording", s, i)) return direct;
  if (charge) return [charge];
  const object = cue.takes.includes("noun") ? (children(s, i, "obj").find((c) => c > i) ?? calledFor(s, i)) : undefined;
  if (object !== undefined) return [withManner(s, withPredicate(s, i, object), manner)];
  if (is("plain", s, i) && subject <= i) {
    const rest = stretch(s, i + 1, Math.min(participleAfter(s, i + 1), contrastAfter(s, i + 1)));
    if (rest && hasVerb(s, rest) && children(s, i, "obj").length === 0) return [rest];
  }
  const named = direct.filter((q) => isIntroduced(s, i, q, group));
  return named.length > 0 && cue.takes.includes("quote") && !isAsking(cue) ? named : undefined;
}

/** "was denied by Peru and confirmed by Chile": what is told of the one is told of the other. */
function patientOf(s: AnnotatedSentence, i: number): number | undefined {
  const own = children(s, i, "nsubj:pass")[0];
  const first = s.head[i] ?? -1;
  if (own !== undefined || !hasRelation(s, i, "conj") || children(s, i, "nsubj", "obj", "aux").length > 0) return own;
  return children(s, i, "obl").some((c) => children(s, c, "case").some((k) => lower(s, k) === "by"))
    ? children(s, first, "nsubj:pass")[0]
    : undefined;
}

/** "arrears, most of which the ministry says have been paid": the clause with the relative words that are its subject. */
function withRelative(s: AnnotatedSentence, i: number, clause: number, group: ReadonlySet<number>, pieces: Span[] | undefined): Span[] | undefined {
  if (
    !pieces ||
    pieces.length > 1 ||
    clause < i ||
    hasMark(s, clause, "to") ||
    !hasRelation(s, i, "acl:relcl") ||
    children(s, clause, "nsubj", "nsubj:pass").length > 0
  )
    return pieces;
  const opening = relativeBefore(s, Math.min(...group));
  return opening && s.upos[Math.min(...group) - 1] === "PRON" ? [opening, ...pieces] : pieces;
}

/** "Asked whether the road would reopen, X said it was shut.": the answer stands behind the cue, wherever the parser hung the question. */
function replyOf(s: AnnotatedSentence, i: number, subject: number, introduced: readonly Span[]): Span | undefined {
  if (!is("asking", s, 0) || !/ed$/u.test(lower(s, 0)) || !is("plain", s, i) || subject === i || subject > i) return undefined;
  if (introduced.length > 0 || children(s, i, "obj").length > 0) return undefined;
  const rest = stretch(s, i + 1, Math.min(participleAfter(s, i + 1), contrastAfter(s, i + 1)));
  return rest && hasVerb(s, rest) && /^(?:DET|PRON|PROPN|NOUN|ADJ)$/u.test(s.upos[i + 1] ?? "") && !/day$/u.test(s.form[i + 1] ?? "")
    ? rest
    : undefined;
}

/** "The road would reopen, X was quoted as saying.": with nothing said behind it, what stands before whoever cites and is cited. */
function beforeCitation(s: AnnotatedSentence, i: number): Span | undefined {
  const citing = s.head[i] ?? -1;
  if (lower(s, i - 1) !== "as" || !is("citing", s, citing) || children(s, i, "ccomp", "obj", "parataxis").length > 0) return undefined;
  const first = Math.min(citing, ...children(s, citing, "nsubj", "aux").flatMap((c) => subtree(s, c)));
  const before = s.form.slice(0, first).findLastIndex((word) => /^(?:,|”|"|'')$/u.test(word));
  const said = before < first - 2 ? undefined : stretch(s, 0, before + 1);
  return said && wordsIn(s, said) > 2 && hasVerb(s, said) ? said : undefined;
}

/** "would not say when the pact would be signed", where the parser hangs the question word and its clause on the cue one by one. */
function questionAfter(s: AnnotatedSentence, i: number): Span | undefined {
  if (!/^(?:when|where|why|how|who|what|whether|if)$/u.test(lower(s, i + 1)) || s.head[i + 1] !== i) return undefined;
  const clause = children(s, i, "advcl", "ccomp").find((c) => c > i + 1);
  return clause === undefined ? undefined : stretch(s, i + 1, Math.max(...subtree(s, clause)) + 1);
}

const compact = (pieces: readonly (Span | undefined)[]): Span[] | undefined => {
  const real = pieces.filter((piece) => piece !== undefined);
  return real.length > 0 ? real : undefined;
};

/** "put it more delicately: …", "summed it up in one word: …": the colon behind a cue with nothing between them but how, to whom and where it was said. */
function colonAfter(s: AnnotatedSentence, i: number): number | undefined {
  const colon = s.form.findIndex((word, k) => k > i && word === ":");
  if (colon < 0 || colon > i + NEAR_COLON) return undefined;
  const isAside = s.upos.slice(i + 1, colon).every((upos, k) => !/^(?:VERB|AUX|SCONJ)$/u.test(upos) && !/^[,;“”"]$/u.test(s.form[i + 1 + k] ?? ""));
  return isAside ? colon : undefined;
}
const NEAR_COLON = 9;

/** A clause that runs on behind ", X said," is in two pieces. */
function aroundCue(s: AnnotatedSentence, clause: Span | undefined, i: number, group: ReadonlySet<number>): Span[] | undefined {
  const at = s.starts[i] ?? 0;
  if (!clause || clause.start > at || clause.end < at) return compact([clause]);
  const inside = tokensIn(s, clause);
  const near = [...group].filter((t) => Math.abs(t - i) < 12);
  const pieces = [stretch(s, inside[0] ?? 0, Math.min(...near)), stretch(s, Math.max(...near) + 1, (inside.at(-1) ?? i) + 1)];
  return compact(pieces.map((piece) => (piece && wordsIn(s, piece) > 0 ? piece : undefined)));
}

const isAsking = ({ kind }: Cue): boolean => kind === "ask" || kind === "demand";

/** Cue and speaker, without what the parser may have put into the speaker's phrase of what is said. */
function cueGroup(s: AnnotatedSentence, i: number, subject: number, clause: number | undefined): ReadonlySet<number> {
  const said = clause === undefined ? [] : subtree(s, clause);
  const speaker = subject === i ? [] : subtree(s, subject).filter((t) => said.includes(subject) || !said.includes(t));
  return new Set([i, ...officeBefore(s, speaker), ...speaker, ...addressedBehind(s, i), ...mannerOf(s, i)]);
}

/** "which officials concede privately is a blow": how it is said, between the cue and a verb. */
const mannerOf = (s: AnnotatedSentence, i: number): number[] =>
  s.upos[i + 1] === "ADV" && /ly$/u.test(lower(s, i + 1)) && /^(?:AUX|VERB)$/u.test(s.upos[i + 2] ?? "") ? [i + 1] : [];

/** "Peru, she assured them, would pay": right behind the cue and before a comma, whom it is said to. */
function addressedBehind(s: AnnotatedSentence, i: number): number[] {
  const object = is("addressing", s, i) ? children(s, i, "iobj", "obj").find((c) => c > i) : undefined;
  const words = object === undefined ? [] : subtree(s, object);
  const last = Math.max(...words);
  return words.includes(i + 1) && s.form[last + 1] === "," && last - i < 6 ? words : [];
}

/** "its spokesman, Paul Mwangi, announced": the office before the name, wherever the parser hung it. */
function officeBefore(s: AnnotatedSentence, speaker: readonly number[]): number[] {
  const first = Math.min(...speaker);
  const comma = s.form[first] === "," ? first : first - 1;
  if (s.form[comma] !== "," || s.upos[comma - 1] !== "NOUN") return [];
  const owner = [comma - 2, comma - 3].find((k) => /^(?:its|his|her|their)$/iu.test(s.form[k] ?? ""));
  return owner === undefined ? [] : Array.from({ length: comma - owner + 1 }, (_, k) => owner + k);
}

/** "noted reports that the road was shut": what others tell, of which one only speaks. */
const hearsayTaken = (s: AnnotatedSentence, i: number): number | undefined =>
  cues().verbs.get(s.lemma[i] ?? "")?.kind === "say" && !is("addressing", s, i) && !is("plain", s, i)
    ? children(s, i, "obj").find(
        (c) => c > i && (is("reports", s, c) || is("spoken", s, c)) && children(s, c, "acl", "ccomp").some((v) => hasMark(s, v, "that")),
      )
    : undefined;

/** The "that" that opens what is said, behind an addressee or an adverbial at most. */
function thatAfter(s: AnnotatedSentence, i: number): number | undefined {
  const known = lettingKnow(s, i);
  if (known !== undefined) return known;
  const aside = new Set(children(s, i, "obl", "obj", "iobj").flatMap((c) => (c > i ? subtree(s, c) : [])));
  for (let k = i + 1; k < Math.min(i + 12, s.form.length); k++) {
    if (lower(s, k) === "that" && s.upos[k] === "SCONJ") return isOfSubject(s, i, k) ? undefined : k;
    if (((s.upos[k] === "VERB" || s.upos[k] === "AUX") && !aside.has(k)) || /^[;:“"]$/u.test(s.form[k] ?? "")) return undefined;
  }
  return undefined;
}

/** "says reports that the road is shut are wrong": the "that" belongs to a noun which what is said is about. */
function isOfSubject(s: AnnotatedSentence, i: number, that: number): boolean {
  const verb = s.head[that] ?? -1;
  const noun = s.head[verb] ?? -1;
  return hasRelation(s, verb, "acl") && noun > i && noun < that && children(s, i, "ccomp").some((c) => c > verb && !hasMark(s, c, "that"));
}

function afterThat(s: AnnotatedSentence, i: number, that: number, clause: number | undefined, group: ReadonlySet<number>): Span | undefined {
  const stop = Math.min(participleAfter(s, that + 1), contrastAfter(s, that + 1), fellowAfter(s, i), rebuttalAfter(s, that + 1));
  if (clause === undefined) return stretch(s, that + 1, stop);
  const last = Math.max(...subtree(s, clause).filter((t) => !group.has(t) && t > i));
  return stretch(s, that + 1, Math.min(last + 1, stop));
}

function infinitive(s: AnnotatedSentence, i: number, cue: Cue): number | undefined {
  if (!cue.takes.includes("infinitive")) return undefined;
  return children(s, i, "xcomp", "advcl", "ccomp").find(
    (c) => c > i && (hasMark(s, c, "to") || (cue.kind === "propose" && /ing$/u.test(lower(s, c)))),
  );
}

/** "He said a plan had been agreed", where the parser hangs the clause on loosely: after the cue, with a subject of its own. */
const looseClause = (s: AnnotatedSentence, i: number, subject: number): number | undefined =>
  subject < i
    ? children(s, i, "parataxis").find(
        (c) => c > i && children(s, c, "nsubj").length > 0 && s.form.slice(i + 1, c).every((word) => !/^[;:—–]$/u.test(word)),
      )
    : undefined;

/** The clause's words without its "that", without cue and speaker, and without a participle that goes on reporting (", adding …"). */
function clauseSpan(s: AnnotatedSentence, i: number, clause: number, group: ReadonlySet<number>): Span | undefined {
  const speaker = Math.min(...[...group].filter((t) => t > clause && t < i));
  const tokens = subtree(s, clause).filter((t) => !group.has(t) && (clause > i || t < speaker));
  const [first, last] = [tokens[0] ?? clause, tokens.at(-1) ?? clause];
  if (clause < i) return stretch(s, first, last + 1);
  const start = first > i && lower(s, first) !== "that" ? clauseStart(s, i, first) : first;
  const mark = lower(s, start) === "that" && s.upos[start] === "SCONJ" ? 1 : 0;
  return stretch(
    s,
    start + mark,
    Math.min(clauseEnd(s, last), participleAfter(s, clause), contrastAfter(s, clause), fellowAfter(s, i), rebuttalAfter(s, clause)),
  );
}

/** Words of the clause's subject that the parser hung on the cue belong to it; whom it is told to does not. */
function clauseStart(s: AnnotatedSentence, i: number, first: number): number {
  const telling = is("telling", s, i);
  const aside = new Set(
    children(s, i, "obl", "advmod", "iobj", "punct", "aux", "compound", ...(telling ? ["obj"] : [])).flatMap((c) => subtree(s, c)),
  );
  const start = s.form.findIndex((_, k) => k > i && k < first && !aside.has(k) && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/u.test(s.upos[k] ?? ""));
  const from = start < 0 || telling || is("addressing", s, i) ? first : start;
  const told = telling && from === i + 1 ? s.names.find((name) => name.from === from) : undefined;
  return told && /^(?:DET|PRON|PROPN)$/u.test(s.upos[told.to] ?? "") ? told.to : from;
}

/** A clause goes on through what the parser hung on loosely behind it: ", which …", ", because …". */
function clauseEnd(s: AnnotatedSentence, last: number): number {
  if (s.form[last + 1] !== "," || !/^(?:which|who|whose|where|because|if|unless|since|although|though)$/u.test(lower(s, last + 2))) return last + 1;
  const closing = s.form.findIndex((word, k) => k > last + 2 && /^(?:;|--)$/u.test(word));
  return closing < 0 ? s.form.length : closing;
}

/** "…, X said." and "…, he said, …": what stands before and after a speaker and cue set off by commas, with nothing said governed after the cue. */
function aroundParenthesis(
  s: AnnotatedSentence,
  i: number,
  subject: number,
  group: ReadonlySet<number>,
  clause: number | undefined,
): Span[] | undefined {
  if (subject === i || s.head[subject] !== i || (clause !== undefined && clause > i)) return undefined;
  const [low, high] = [Math.min(...group), Math.max(...group)];
  const near = Math.max(...[...group].filter((t) => t < i), -1);
  if (subject < i && (i - near > 4 || low < 2)) return undefined;
  const before = low - 1;
  if (before < 1 || !/^(?:,|”|"|--|–|—)$/u.test(s.form[before] ?? "")) return undefined;
  const inRelative = s.form[before] === "," && subject < i ? aroundInRelative(s, before, Math.max(high, i)) : undefined;
  if (inRelative) return inRelative;
  const head = stretch(s, 0, before);
  if (s.form[before] !== "," && s.form.slice(before, i).includes(";")) return undefined;
  if (!head || children(s, i, "obj").some((c) => c > i && !hasRelation(s, c, "iobj") && !is("telling", s, i))) return undefined;
  const tail = subject < i ? tailAfter(s, Math.max(high, i), hasVerb(s, head)) : undefined;
  if (!hasVerb(s, head) && !tail) return undefined;
  return tail ? [head, tail] : [head];
}

/** What goes on after ", he said," — not a further report, not a relative clause. */
function tailAfter(s: AnnotatedSentence, from: number, whole: boolean): Span | undefined {
  const comma = s.form.findIndex((word, k) => k > from && k < from + 6 && word === ",");
  if (comma < 0 || isReportingParticiple(s, comma + 1)) return undefined;
  if (lower(s, comma + 1) === "and" && goesOnReported(s, comma + 2)) return stretch(s, comma + 1, participleAfter(s, comma + 1));
  if (/^(?:who|which|whose|where|when|after|before|while|as|and|but)$/u.test(lower(s, comma + 1)) || /ing$/u.test(s.form[comma + 1] ?? ""))
    return undefined;
  if (whole && !/^(?:because|if|unless|although|though|since|“|")$/u.test(lower(s, comma + 1))) return undefined;
  const tail = stretch(s, comma + 1, participleAfter(s, comma + 1));
  return tail && hasVerb(s, tail) && wordsIn(s, tail) > 1 ? tail : undefined;
}

/** ", he said, and the port would stay shut": a further clause of what is said, by its "would". */
const goesOnReported = (s: AnnotatedSentence, from: number): boolean => {
  const verb = s.upos.findIndex((upos, k) => k >= from && (upos === "VERB" || upos === "AUX"));
  return verb > from && /^(?:would|could|might)$/u.test(lower(s, verb)) && !/^(?:he|she|they)$/u.test(lower(s, from));
};

/** The sentence on both sides of cue, speaker and what belongs to them. */
function around(s: AnnotatedSentence, i: number, group: ReadonlySet<number>): Span[] | undefined {
  const inside = [...group, ...children(s, i, "obl", "advmod", "obj", "aux").filter((c) => Math.abs(c - i) < 8)].flatMap((t) =>
    group.has(t) ? [t] : subtree(s, t),
  );
  const first = Math.min(...inside);
  const pieces = [
    s.form[first - 1] === ";" ? undefined : stretch(s, 0, first),
    stretch(s, Math.max(...inside) + 1, participleAfter(s, Math.max(...inside))),
  ];
  return compact(pieces.map((piece) => (piece && wordsIn(s, piece) > 1 ? piece : undefined)));
}

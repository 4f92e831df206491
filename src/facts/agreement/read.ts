import type { Factuality } from "../../claims/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation, subtree } from "../../language/index.js";
import type { AgreementDraft, AgreementStatus, Instrument } from "../fact.js";
import { actorOf, actorsOfPhrase, claimAt, clauseSpan, countryOfActor, oblique, placeAt, type Reading, subjects, timeAt } from "../shared/index.js";
import { standingOf } from "../standing/index.js";
import { fieldsNamed } from "./fields.js";
import { agreementKnowledge } from "./knowledge.js";

interface InstrumentPhrase {
  readonly head: number;
  readonly instrument: Instrument;
  readonly tokens: readonly number[];
}

interface Act {
  readonly verb: number;
  readonly lemma: string;
  readonly status: AgreementStatus;
  readonly planned: AgreementStatus;
}

/** Every instrument something is done with: signed, agreed, ratified, suspended … and between whom. */
export function readAgreements(reading: Reading): AgreementDraft[] {
  const drafts: AgreementDraft[] = [];
  for (const s of reading.annotated.sentences)
    for (let token = 0; token < s.form.length; token++) {
      const phrase = instrumentAt(s, token);
      const act = phrase && (actOn(s, phrase.head) ?? includedAct(s, phrase.head));
      const made = phrase && act ? draft(reading, s, phrase, act, drafts.at(-1)) : undefined;
      if (made) drafts.push(made);
    }
  return drafts;
}

function instrumentAt(s: AnnotatedSentence, token: number): InstrumentPhrase | undefined {
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
function includedAct(s: AnnotatedSentence, head: number): Act | undefined {
  const opening = [head - 1, head - 2, head - 3].find((t) => ["including", "among", "notably", "such"].includes((s.form[t] ?? "").toLowerCase()));
  if (opening === undefined) return undefined;
  for (let whole = opening - 1; whole >= 0; whole--) {
    const act = instrumentAt(s, whole) && actOn(s, whole);
    if (act) return act;
  }
  return undefined;
}

/** The verb or noun that says what is done with the instrument. */
function actOn(s: AnnotatedSentence, head: number): Act | undefined {
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

function draft(
  reading: Reading,
  s: AnnotatedSentence,
  phrase: InstrumentPhrase,
  act: Act,
  last: AgreementDraft | undefined,
): AgreementDraft | undefined {
  const factuality = reading.claims.factuality(s.index, act.verb);
  if (factuality.hypothetical || isMerePurpose(s, act.verb, factuality)) return undefined;
  const said = actorsAround(reading, s, phrase, act);
  const open = hasStrangers(reading, s, act) || (said.length === 0 && isNewlyNamed(s, phrase.head) && statesNear(reading, s).size > 2);
  const parties = open && said.length < 2 ? said.flatMap((id) => partyOf(reading, id)) : partiesOf(reading, s, said, act, last);
  if (parties.length === 0 || (parties.length < 2 && act.status !== "terminated")) return undefined;
  const claim = claimAt(reading, s, act.verb, clauseSpan(s, act.verb), factuality);
  if (claim.certainty.endsWith("-not") && (act.status === "proposed" || act.status === "negotiating")) return undefined;
  return {
    kind: "agreement",
    instrument: phrase.instrument,
    parties,
    signatories: act.status === "signed" ? said.filter((id) => actorOf(reading, id)?.type === "person") : [],
    fields: fieldsNamed(s, phrase.tokens),
    title: titleOf(s, phrase),
    count: countOf(s, phrase.head),
    status: statusOf(act, phrase.instrument, factuality, claim.certainty),
    time: timeAt(reading, s, act.verb) ?? timeAt(reading, s, phrase.head),
    place: placeAt(s, act.verb),
    claims: [claim],
    explanation: {
      frame: `${s.lemma[act.verb]} ${phrase.instrument}`,
      words: [s.form[act.verb] ?? "", s.form[phrase.head] ?? ""],
      score: null,
      notes: factuality.because,
    },
  };
}

/** "a gesture to help reach a deal": what somebody is to bring about, and has not. Verbs that tell of a plan ("agreed to sign") say so themselves. */
const isMerePurpose = (s: AnnotatedSentence, verb: number, { because }: Factuality): boolean =>
  s.upos[verb] === "VERB" &&
  because.length === 0 &&
  s.form[verb]?.toLowerCase() === s.lemma[verb] &&
  [s.form[verb - 1], s.form[verb - 2]].some((word) => ["to", "help", "let"].includes((word ?? "").toLowerCase())) &&
  children(s, verb, "nsubj", "aux").length === 0 &&
  !ancestors(s, verb).some((t) => DECIDING.has(s.lemma[t] ?? ""));
const DECIDING = new Set(["vote", "decide", "resolve", "opt", "choose", "manage", "move", "rush", "come", "go", "return"]);

/** The states of this sentence and the two before. */
const statesNear = (reading: Reading, s: AnnotatedSentence): ReadonlySet<string> =>
  new Set(
    reading.actors.mentions
      .slice(Math.max(0, s.index - 2), s.index + 1)
      .flat()
      .flatMap((m) => m.actors.flatMap((id) => countryOfActor(reading, id) ?? [])),
  );

/** "an agreement", "deals", not "the agreement" or one with a title: told of for the first time, so that of three states named before nobody can say which two are its parties. */
function isNewlyNamed(s: AnnotatedSentence, head: number): boolean {
  const determiners = children(s, head, "det", "nmod:poss").map((t) => (s.form[t] ?? "").toLowerCase());
  return determiners.length === 0
    ? head === 0 || !/^\p{Lu}/u.test(s.form[head] ?? "")
    : determiners.some((word) => ["a", "an", "no", "any"].includes(word));
}

/** Instruments that are approved or adopted, but not ratified. */
const UNRATIFIED = new Set<Instrument>(["loan", "grant", "contract", "roadmap", "ceasefire", "joint-statement", "communique", "memorandum"]);

function statusOf(act: Act, instrument: Instrument, factuality: Factuality, certainty: string): AgreementStatus {
  if (certainty.endsWith("-not")) return act.status === "signed" || act.status === "agreed" ? "rejected" : act.status;
  if (act.lemma === "negotiate" && factuality.tense === "past") return "agreed";
  if (certainty === "possible") return "proposed";
  if (factuality.tense === "future" || certainty === "probable") return act.planned;
  return act.status === "ratified" && UNRATIFIED.has(instrument) ? "agreed" : act.status;
}

/** Actors named as doing it or as the sides: the subject or agent, "with X", "between X and Y", demonyms on the instrument. */
function actorsAround(reading: Reading, s: AnnotatedSentence, phrase: InstrumentPhrase, act: Act): string[] {
  const passive = children(s, act.verb, "nsubj:pass").length > 0 || s.deprel[act.verb] === "acl";
  const agents = (passive ? oblique(s, act.verb, ["by"]) : subjects(s, act.verb)).filter((t) => !isFirm(s, t));
  const sides = [
    ...oblique(s, act.verb, ["with", "between"]),
    ...oblique(s, phrase.head, ["with", "between", "by"]),
    ...children(s, phrase.head, "nmod:poss"),
    ...nestedSides(s, phrase),
  ];
  const adjectives = phrase.tokens
    .filter((t) => t < phrase.head)
    .flatMap((t) => reading.actors.actorsAt(s.index, t))
    .filter((id) => actorOf(reading, id)?.type === "state");
  return [...new Set([...[...agents, ...sides].flatMap((t) => actorsOfPhrase(reading, s, t)), ...adjectives])];
}

/** "the US company EDS", "a Chilean firm": what it signs, its state does not. */
const isFirm = (s: AnnotatedSentence, token: number): boolean =>
  [token, ...children(s, token, "compound", "nmod:desc", "appos", "flat")].some((t) => FIRMS.has((s.lemma[t] ?? "").toLowerCase()));
const FIRMS = new Set([
  "company",
  "firm",
  "giant",
  "airline",
  "carmaker",
  "manufacturer",
  "developer",
  "retailer",
  "corporation",
  "conglomerate",
  "operator",
  "supplier",
  "club",
]);

const nestedSides = (s: AnnotatedSentence, phrase: InstrumentPhrase): number[] =>
  phrase.tokens.filter(
    (t) => hasRelation(s, t, "nmod", "obl") && children(s, t, "case").some((c) => ["between", "with"].includes((s.form[c] ?? "").toLowerCase())),
  );

/** Is somebody named as doing it whom nobody knows ("all 55 members agreed on …")? Then no other party may be supposed. */
function hasStrangers(reading: Reading, s: AnnotatedSentence, act: Act): boolean {
  return subjects(s, act.verb).some((t) => isFirm(s, t) || (s.upos[t] === "NOUN" && actorsOfPhrase(reading, s, t).length === 0));
}

/** States and organisations among them; one alone is joined by the other side of what was told just before. */
function partiesOf(reading: Reading, s: AnnotatedSentence, said: readonly string[], act: Act, last: AgreementDraft | undefined): string[] {
  const parties = [...new Set(said.flatMap((id) => partyOf(reading, id)))];
  if (parties.length !== 1 || act.status === "terminated") return parties.length > 0 ? parties : inherited(reading, s, [], last);
  return inherited(reading, s, parties, last);
}

function partyOf(reading: Reading, id: string): string[] {
  const actor = actorOf(reading, id);
  if (!actor) return [];
  if (actor.type === "organisation" && standingOf(reading, id) === "private") return [];
  if (actor.type === "state" || (actor.type === "organisation" && actor.country === null && reading.actors.actors.get(id)?.aliases.length !== 0))
    return [id];
  const country = countryOfActor(reading, id);
  return country && actor.type !== "group" ? [country.toLowerCase()] : [];
}

/** The pair of states the sentences just before speak of. */
function inherited(reading: Reading, s: AnnotatedSentence, known: readonly string[], last: AgreementDraft | undefined): string[] {
  const chosen = [...known];
  for (let back = s.index; back >= Math.max(0, s.index - 2) && chosen.length < 2; back--) {
    const mentions = [...(reading.actors.mentions[back] ?? [])].sort((a, b) => b.from - a.from);
    for (const id of mentions.flatMap((m) => m.actors)) {
      const country = countryOfActor(reading, id);
      if (country && !chosen.includes(country.toLowerCase()) && chosen.length < 2 && reading.actors.state(country))
        chosen.push(country.toLowerCase());
    }
  }
  return chosen.length === 2 ? chosen : last && known.every((id) => last.parties.includes(id)) ? [...last.parties] : chosen;
}

function countOf(s: AnnotatedSentence, head: number): number | null {
  const numeral = children(s, head, "nummod")[0];
  const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  const form = (s.form[numeral ?? -1] ?? "").toLowerCase();
  const value = /^\d+$/u.test(form) ? Number(form) : words.indexOf(form);
  return value > 1 ? value : null;
}

/** A title in capitals: "the Treaty of Amity and Cooperation". */
function titleOf(s: AnnotatedSentence, phrase: InstrumentPhrase): string | null {
  if (!/^\p{Lu}/u.test(s.form[phrase.head] ?? "")) return null;
  let [from, to] = [phrase.head, phrase.head];
  while (from > 0 && /^\p{Lu}/u.test(s.form[from - 1] ?? "") && phrase.tokens.includes(from - 1)) from--;
  while (
    to + 1 < s.form.length &&
    phrase.tokens.includes(to + 1) &&
    (/^\p{Lu}/u.test(s.form[to + 1] ?? "") ||
      (/^(?:of|on|and|for|the)$/u.test(s.form[to + 1] ?? "") && s.form.slice(to + 2, to + 4).some((w) => /^\p{Lu}/u.test(w))))
  )
    to++;
  return to > from ? s.form.slice(from, to + 1).join(" ") : null;
}

import { findPlaces } from "../../actors/index.js";
import { type AnnotatedSentence, ancestors, children, hasMark, hasRelation, subtree } from "../../language/index.js";
import type { AlignmentDraft, AlignmentStatus, FactTime } from "../fact.js";
import {
  actorOf,
  actorsOfPhrase,
  actorsOrSpeaker,
  claimAt,
  clauseHead,
  clauseSpan,
  hasCase,
  isInvented,
  oblique,
  type Reading,
  sequenceAt,
  subjects,
  timeAt,
} from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge } from "./knowledge.js";
import { around, betweenRivals, deed, directedVerb, exchanged, moves, returned } from "./moves.js";
import { phrase, togetherPhrase } from "./phrases.js";
import { actingStates, leavesOtherOpen, pairsOf, sides, states, withContext } from "./sides.js";

/** Who draws closer to, away from or falls out with whom. */
export function readAlignments(reading: Reading): AlignmentDraft[] {
  return asOneQuarrel(
    reading.annotated.sentences.flatMap((s) => s.form.flatMap((_, token) => find(reading, s, token).flatMap((found) => drafts(reading, s, found)))),
  );
}

/** Two states at odds over something are told of once: whether the words are of a dispute or of strained relations, the first of them names it. */
function asOneQuarrel(all: readonly AlignmentDraft[]): AlignmentDraft[] {
  const first = new Map<string, AlignmentStatus>();
  return all.map((fact) => {
    if (fact.status !== "strained" && fact.status !== "dispute") return fact;
    const pair = [fact.subject, fact.object].sort().join(" ");
    const status = first.get(pair) ?? fact.status;
    first.set(pair, status);
    return { ...fact, status };
  });
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] === "NOUN" || s.upos[token] === "PROPN")
    return [
      ...qualifiedRelation(reading, s, token),
      ...tellingNoun(reading, s, token),
      ...deed(reading, s, token),
      ...recognitionNoun(reading, s, token),
    ];
  if (s.upos[token] === "PRON") return pointingRelation(reading, s, token);
  const rivals = betweenRivals(reading, s, token);
  if (rivals.length > 0) return rivals;
  const directed = phrase(reading, s, token);
  const told = directed.length > 0 ? directed : togetherPhrase(reading, s, token);
  return [
    ...told,
    ...(told.length > 0 ? [] : around(reading, s, token)),
    ...(told.length > 0 ? [] : exchanged(reading, s, token)),
    ...(told.length > 0 ? [] : moves(reading, s, token)),
    ...(told.length > 0 ? [] : directedVerb(reading, s, token)),
    ...returned(reading, s, token),
    ...recognition(reading, s, token),
    ...switching(reading, s, token),
    ...embassy(reading, s, token),
    ...noRelations(reading, s, token),
    ...recall(reading, s, token),
  ];
}

/** "things between Peru and Chile", "with Chile matters are as bad as ever": relations by no name. */
const isThings = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:things|matters)$/iu.test(s.form[token] ?? "") &&
  hasRelation(s, token, "nsubj") &&
  [token, s.head[token] ?? -1].some((t) => oblique(s, t, ["with", "between"]).length > 0);

/** "warming ties", "relations have soured", "strengthen relations", "established diplomatic relations". */
function qualifiedRelation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const isRelation = alignmentKnowledge().relations.words.includes((s.lemma[token] ?? "").toLowerCase());
  if (!isRelation && !isThings(s, token)) return [];
  const quality = qualityOf(s, token);
  if (!quality) return [];
  const own = sidesOrContext(reading, s, token);
  const formal = quality.status === "relations-established" || quality.status === "relations-severed";
  const bare = own.length === 0 && isBareSubject(s, token) ? onlyTwo(reading, s) : [];
  const parties =
    own.length >= 2
      ? own
      : bare.length === 2
        ? bare
        : formal || (own.length === 1 && leavesOtherOpen(reading, s, token, own))
          ? withContext(reading, s, own)
          : [];
  if (becomesPartnership(s, quality.token)) return [];
  const mutual = quality.status !== "relations-severed" || !isOneSided(reading, s, token);
  const since = laterCondition(s, quality.token);
  return [quality, ...(since && since.status !== quality.status ? [since] : [])].map((one) => ({
    trigger: token,
    governor: one.token,
    status: one.status,
    pairs: pairsOf(parties),
    mutual,
  }));
}

/** As `sides`; "bilateral relations" are those of the clause's two subjects, "our relations" those of the speaker with the other state spoken of. */
function sidesOrContext(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  const own = withOwner(reading, s, noun) ?? sides(reading, s, noun);
  if (own.length > 0) return own;
  const ours = children(s, noun, "nmod:poss").filter((t) => s.form[t]?.toLowerCase() === "our");
  if (ours.length > 0) {
    const speaker = states(
      reading,
      ours.flatMap((t) => actorsOrSpeaker(reading, s, t)),
    );
    return speaker.length === 1 ? withContext(reading, s, speaker) : [];
  }
  if (!children(s, noun, "amod").some((t) => /^(?:bilateral|mutual)$/iu.test(s.form[t] ?? ""))) return [];
  const both = states(
    reading,
    subjects(s, clauseHead(s, noun)).flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  return both.length === 2 ? both : [];
}

/** "Peru's flirtation with Beijing has soured its ties with Washington": "its" is whose deed it is that sours them. */
function withOwner(reading: Reading, s: AnnotatedSentence, noun: number): string[] | undefined {
  const isIts = children(s, noun, "nmod:poss").some((t) => /^(?:its|their|his|her)$/iu.test(s.form[t] ?? ""));
  const subject = isIts && hasRelation(s, noun, "obj") ? children(s, s.head[noun] ?? -1, "nsubj").find((t) => s.upos[t] === "NOUN") : undefined;
  if (subject === undefined) return undefined;
  const owners = children(s, subject, "nmod:poss").filter((t) => s.upos[t] === "PROPN");
  const [by] = states(
    reading,
    owners.flatMap((t) => reading.actors.actorsAt(s.index, t)),
  );
  const [other] = states(
    reading,
    oblique(s, noun, ["with", "to", "towards"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  ).filter((id) => id !== by);
  return by !== undefined && other !== undefined ? [by, other] : undefined;
}

/** "ties with Peru …; those with Chile have been thawing": relations once more, with another. */
function pointingRelation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const before = relationsBefore(s, token);
  if (/^(?:them|they)$/iu.test(s.form[token] ?? "")) return sameRelation(reading, s, token, before);
  if (!/^(?:those|that|ones?)$/iu.test(s.form[token] ?? "") || oblique(s, token, ["with", "between"]).length === 0) return [];
  const quality = before < 0 ? undefined : qualityOf(s, token, before);
  if (!quality) return [];
  const others = states(
    reading,
    oblique(s, token, ["with", "between"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const owners = [...children(s, before, "nmod:poss", "compound", "amod"), ...subjects(s, s.head[token] ?? -1)];
  const by = states(
    reading,
    owners.flatMap((t) => [...reading.actors.actorsAt(s.index, t), ...actorsOfPhrase(reading, s, t)]),
  ).filter((id) => !others.includes(id));
  const parties = others.length > 1 ? others : [...by.slice(0, 1), ...others];
  return parties.length < 2
    ? []
    : [{ trigger: token, governor: quality.token, status: quality.status, pairs: pairsOf(parties), mutual: quality.status !== "relations-severed" }];
}

const relationsBefore = (s: AnnotatedSentence, token: number): number =>
  s.lemma.findLastIndex((lemma, t) => t < token && s.upos[t] === "NOUN" && alignmentKnowledge().relations.words.includes(lemma));

/** "severed relations in 2019 and restored them in May": what was done with them later. */
function sameRelation(reading: Reading, s: AnnotatedSentence, pronoun: number, before: number): Found[] {
  const quality = before < 0 ? undefined : qualityOf(s, pronoun, before);
  if (!quality || quality.token === s.head[before] || quality.status === "partnership") return [];
  const parties = sidesOrContext(reading, s, before);
  const isFormal = quality.status.startsWith("relations") ? isDiplomatic(s, before) : true;
  return parties.length < 2 || !isFormal
    ? []
    : [
        {
          trigger: pronoun,
          governor: quality.token,
          status: quality.status,
          pairs: pairsOf(parties),
          mutual: quality.status !== "relations-severed",
        },
      ];
}

/** "recalled its ambassador to Chile", "called its ambassador home", "expelled the Chilean ambassador", "the Peruvian ambassador was recalled": relations are strained. */
function recall(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { recalling } = alignmentKnowledge();
  const isRecall =
    recalling.lemmas.includes(s.lemma[token] ?? "") && (s.lemma[token] !== "declare" || s.form.slice(token, token + 9).includes("grata"));
  const isOusted = isOusting(s, token);
  if (s.upos[token] !== "VERB" || !(isRecall || isOusted || isCalledHome(s, token))) return [];
  const passive = children(s, token, "nsubj:pass");
  const isEnvoy = (t: number): boolean => recalling.words.includes((s.lemma[t] ?? "").toLowerCase());
  const envoy = (passive.length > 0 ? passive : children(s, token, "obj", "iobj"))
    .flatMap((t) => [t, ...children(s, t, "compound", "nmod", "conj")])
    .find(isEnvoy);
  if (envoy === undefined) return [];
  const of = (tokens: readonly number[]): string[] => tokens.flatMap((t) => actorsOfPhrase(reading, s, t));
  const doers = passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const beside = [envoy, ...(hasRelation(s, envoy, "compound", "conj") ? [s.head[envoy] ?? envoy] : [])];
  const owners = beside.flatMap((t) => children(s, t, "amod", "nmod:poss", "compound")).flatMap((t) => reading.actors.actorsAt(s.index, t));
  const isExpelled = !["recall", "withdraw", "pull"].includes(s.lemma[token] ?? "") && !isCalledHome(s, token);
  const by = states(reading, [...of(doers), ...(passive.length > 0 && !isExpelled ? owners : [])]);
  const posts = of([...oblique(s, envoy, ["to", "in"]), ...oblique(s, token, ["from", "to", "in"])]);
  const expelled = states(reading, isExpelled ? owners : []);
  const [other] = [...expelled, ...states(reading, posts), ...countriesIn(reading, s, token)].filter((id) => !by.includes(id));
  const [own] = by;
  return own && other ? [{ trigger: token, governor: token, status: "strained", pairs: [[own, other]], mutual: true, stated: true }] : [];
}

/** "gave two diplomats 48 hours to leave", "ordered the envoy out of the country". */
const isOusting = (s: AnnotatedSentence, verb: number): boolean => {
  const { ousting } = alignmentKnowledge();
  return ousting.lemmas.includes(s.lemma[verb] ?? "") && subtree(s, verb).some((t) => t > verb && ousting.words.includes(s.lemma[t] ?? ""));
};

/** "called its ambassador home for consultations". */
const isCalledHome = (s: AnnotatedSentence, verb: number): boolean =>
  ["call", "bring", "order", "summon"].includes(s.lemma[verb] ?? "") &&
  subtree(s, verb).some((t) => t > verb && /^(?:home|back)$/iu.test(s.form[t] ?? ""));

/** "will open an embassy in Riyadh", "closed its embassy in Minsk": closer, or further apart. */
function embassy(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { embassies } = alignmentKnowledge();
  const status = embassies.opening.includes(s.lemma[token] ?? "")
    ? "warming"
    : embassies.closing.includes(s.lemma[token] ?? "")
      ? "strained"
      : undefined;
  const house =
    status && s.upos[token] === "VERB" ? children(s, token, "obj", "nsubj:pass").find((t) => embassies.words.includes(s.lemma[t] ?? "")) : undefined;
  if (!status || house === undefined || children(s, token, "advmod", "mark").some((t) => /^(?:when|whether|if)$/iu.test(s.form[t] ?? ""))) return [];
  const owners = [...subjects(s, token), ...children(s, house, "nmod:poss")].flatMap((t) => actorsOrSpeaker(reading, s, t));
  const by = [
    ...new Set([
      ...states(reading, owners),
      ...states(
        reading,
        children(s, house, "amod", "compound").flatMap((t) => reading.actors.actorsAt(s.index, t)),
      ),
    ]),
  ];
  const mutual = by.length === 2 && s.form.some((word, t) => t > token && /^(?:other|both|respective)$/iu.test(word));
  const pair = mutual
    ? by
    : [
        ...by.slice(0, 1),
        ...countriesIn(reading, s, token)
          .filter((id) => !by.includes(id))
          .slice(0, 1),
      ];
  return pair.length === 2 ? [{ trigger: token, governor: token, status, pairs: pairsOf(pair), mutual: true, stated: true }] : [];
}

/** The states in which something is done: "in Riyadh", "from Peru". */
function countriesIn(reading: Reading, s: AnnotatedSentence, token: number): string[] {
  const inside = subtree(s, token);
  const towns = findPlaces(s).filter((place) => inside.includes(place.from) && /^(?:in|from|to)$/iu.test(s.form[place.from - 1] ?? ""));
  const ids = towns.flatMap((place) => place.country?.toLowerCase() ?? []);
  return ids.filter((id) => reading.actors.state(id.toUpperCase()) !== undefined);
}

/** "switched recognition from Taiwan to China": lost by the one, won by the other. */
function switching(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { switching: known, withdrawing, granting } = alignmentKnowledge();
  const object = s.upos[token] === "VERB" ? children(s, token, "obj", "nsubj:pass").find((t) => known.words.includes(s.lemma[t] ?? "")) : undefined;
  if (object === undefined) return [];
  const among = (tokens: readonly number[]): string[] =>
    states(
      reading,
      tokens.flatMap((t) => actorsOfPhrase(reading, s, t)),
    );
  const by = among([...subjects(s, token), ...children(s, object, "nmod:poss")])[0];
  const named = (prepositions: readonly string[]): string[] =>
    among([...oblique(s, token, prepositions), ...oblique(s, object, prepositions)]).filter((id) => id !== by);
  const found = (status: AlignmentStatus, ids: readonly string[], isDenied = false): Found[] =>
    ids.length === 0 || by === undefined
      ? []
      : [
          {
            trigger: token,
            governor: token,
            status,
            pairs: ids.map((id) => [by, id] as const),
            mutual: false,
            ...(isDenied ? { denied: true as const } : {}),
          },
        ];
  if (known.lemmas.includes(s.lemma[token] ?? "")) return [...found("relations-severed", named(["from"])), ...found("recognition", named(["to"]))];
  if (granting.lemmas.includes(s.lemma[token] ?? "") && s.lemma[object] === "recognition")
    return found("recognition", [...named(["to", "of"]), ...among(children(s, token, "iobj"))]);
  const isTakenBack = withdrawing.lemmas.includes(s.lemma[token] ?? "") && s.lemma[object] === "recognition";
  return isTakenBack ? found("recognition", named(["of", "from"]), true) : [];
}

/** "Relations had soured after Lima expelled a Chilean consul": nobody's by name, so those of the two states the sentence tells of. */
const isBareSubject = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "nsubj", "nsubj:pass", "obj") && children(s, noun, "nmod", "nmod:poss", "compound").length === 0;

/** "has no diplomatic relations with Chile", "without diplomatic ties to Chile": the state of two that have none. */
function noRelations(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !["have", "maintain", "keep"].includes(s.lemma[token] ?? "")) return [];
  const noun = children(s, token, "obj").find((t) => ["relation", "tie"].includes(s.lemma[t] ?? "") && isDiplomatic(s, t));
  if (noun === undefined) return [];
  const since = timeAt(reading, s, token) ?? timeAt(reading, s, noun);
  const pairs = pairsOf(sides(reading, s, noun));
  const found = { trigger: token, governor: token, pairs, mutual: true, stated: true } as const;
  if (!children(s, noun, "det", "advmod").some((t) => s.form[t]?.toLowerCase() === "no"))
    return since && /^since\b/iu.test(since.text) && pairs.length > 0 ? [{ ...found, status: "relations-established" }] : [];
  return [{ ...found, status: "relations-severed" }];
}

/** "upgraded their ties to a strategic partnership": the noun to come tells it. */
const becomesPartnership = (s: AnnotatedSentence, verb: number): boolean =>
  oblique(s, verb, ["to", "into"])
    .flatMap((t) => [t, ...oblique(s, t, ["of"])])
    .some((t) => alignmentKnowledge().nouns.partnership.words.includes((s.lemma[t] ?? "").toLowerCase()));

/** "Peru severed relations with Chile": the doing of one side. */
function isOneSided(reading: Reading, s: AnnotatedSentence, noun: number): boolean {
  const verb = s.head[noun] ?? -1;
  const agents =
    verb < 0
      ? []
      : states(
          reading,
          subjects(s, verb).flatMap((t) => actorsOfPhrase(reading, s, t)),
        );
  return hasRelation(s, noun, "obj") && agents.length === 1;
}

interface Quality {
  readonly token: number;
  readonly status: AlignmentStatus;
}

/** What is said of a noun for relations: first by the clause it stands in, then by the words that go with it, last by a relative clause. */
function qualityOf(s: AnnotatedSentence, noun: number, antecedent = noun): Quality | undefined {
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
  (hasRelation(s, token, "acl") && ["establish", "restore", "resume"].includes(s.lemma[token] ?? "")) ||
  (hasRelation(s, noun, "obj", "nsubj:pass", "nmod") && (isDiplomatic(s, noun) || isDiplomatic(s, antecedent))) ||
  (hasRelation(s, noun, "obj", "nsubj:pass") &&
    ["restore", "resume", "re-establish", "reestablish", "reinstate"].includes(s.lemma[token] ?? "") &&
    ["relation", "tie"].includes(s.lemma[antecedent] ?? ""));

/** "relations, once soured by the war, …": no more so. */
const isBygone = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "advmod").some((t) => /^(?:once|formerly|previously|earlier|originally|hitherto|initially)$/iu.test(s.form[t] ?? ""));

/** "ties, which are at their lowest point": said in passing. */
function ofRelative(s: AnnotatedSentence, noun: number, verb: number): Quality | undefined {
  const clauses = children(s, noun, "acl:relcl").filter((c) => children(s, c, "nsubj").some((t) => /^(?:which|that)$/iu.test(s.form[t] ?? "")));
  if (clauses.some((c) => c === verb)) return undefined;
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
const laterCondition = (s: AnnotatedSentence, governor: number): { token: number; status: AlignmentStatus } | undefined =>
  children(s, governor, "conj")
    .filter((t) => children(s, t, "nsubj").length === 0)
    .map((t) => conditionAt(s, t))
    .findLast((one) => one !== undefined);

function conditionAt(s: AnnotatedSentence, governor: number): { token: number; status: AlignmentStatus } | undefined {
  const { conditions } = alignmentKnowledge();
  const opening = [governor, ...children(s, governor, "cop", "aux:pass").slice(0, 1)];
  const status = (["relations-severed", "relations-established", "strained", "warming", "partnership"] as const).find((key) =>
    conditions[key].words.some((words) => opening.some((t) => sequenceAt(s, t, words.split(" ")) !== undefined)),
  );
  return status && { token: governor, status };
}

/** "diplomatic relations", or plain "relations" and "ties" that one state has with another. */
const isDiplomatic = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "amod", "compound").some((c) => /^(?:diplomatic|official|formal|full)$/iu.test(s.form[c] ?? "")) ||
  (["relation", "tie"].includes(s.lemma[noun] ?? "") &&
    hasRelation(s, noun, "obj") &&
    children(s, noun, "amod", "compound").every((c) => /^own$/iu.test(s.form[c] ?? "")) &&
    oblique(s, noun, ["with", "between"]).length > 0);

/** "upgraded relations with Peru to a partnership": the relations that became one. */
function raisedFrom(s: AnnotatedSentence, noun: number): number | undefined {
  const rank = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["of"]) ? (s.head[noun] ?? -1) : noun;
  const verb = hasRelation(s, rank, "obl") ? (s.head[rank] ?? -1) : -1;
  if (verb < 0 || !hasCase(s, rank, ["to", "into"])) return undefined;
  return children(s, verb, "obj", "nsubj:pass").find((t) => alignmentKnowledge().relations.words.includes(s.lemma[t] ?? ""));
}

/** "an ally of Peru and Chile", "Peru's friend": whose. */
const ownersOf = (reading: Reading, s: AnnotatedSentence, noun: number): string[] =>
  states(reading, [
    ...oblique(s, noun, hasRelation(s, noun, "obj") ? ["of", "to", "with", "in"] : ["of", "to", "with"]).flatMap((t) =>
      actorsOfPhrase(reading, s, t),
    ),
    ...(hasRelation(s, noun, "obj") ? oblique(s, s.head[noun] ?? -1, ["in"]).flatMap((t) => actorsOfPhrase(reading, s, t)) : []),
    ...children(s, noun, "nmod:poss", "amod", "compound").flatMap((t) => reading.actors.actorsAt(s.index, t)),
  ]);

/** The verb by which a dispute is settled or to be settled. */
function settlerOf(s: AnnotatedSentence, noun: number): number | undefined {
  const verb = hasRelation(s, noun, "obj", "nsubj:pass") ? (s.head[noun] ?? -1) : -1;
  const isBehind = s.lemma[verb] === "put" && s.form[noun + 1] === "behind";
  return verb >= 0 && (isBehind || alignmentKnowledge().settling.lemmas.includes(s.lemma[verb] ?? "")) ? verb : undefined;
}

/** "settled their dispute", "put their quarrel behind them": over, and not only meant to be. */
function isSettled(reading: Reading, s: AnnotatedSentence, noun: number): boolean {
  const verb = settlerOf(s, noun);
  if (verb === undefined) return false;
  const { certainty, tense } = reading.claims.factuality(s.index, verb);
  return certainty === "certain" && tense !== "future" && !hasMark(s, verb, "to") && !/ing$/u.test(s.form[verb] ?? "");
}

/** "strategic partners", "an ally of X", "a dispute between X and Y". */
function tellingNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { nouns, "partners-in-trade": partnersInTrade } = alignmentKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const two = `${(s.lemma[token - 1] ?? "").toLowerCase()} ${lemma}`;
  if (lemma === "partner" && partnersInTrade.words.includes((s.lemma[token - 1] ?? "").toLowerCase())) return [];
  const three = `${lemma} ${(s.lemma[token + 1] ?? "").toLowerCase()} ${(s.lemma[token + 2] ?? "").toLowerCase()}`;
  const status =
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(three)) ??
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(two)) ??
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(lemma));
  if (!status || reading.actors.actorsAt(s.index, token).some((id) => actorOf(reading, id)?.type === "organisation")) return [];
  const predicate = predicateSubjects(s, token);
  const subjectsNamed =
    lemma === "ally" || lemma === "partner"
      ? states(
          reading,
          predicate.flatMap((t) => actorsOrSpeaker(reading, s, t)),
        )
      : actingStates(reading, s, predicate);
  const isPeople = alignmentKnowledge().people.words.includes(lemma);
  const beside = raisedFrom(s, token);
  const isPeerless = isPeople && hasNoEqual(s, token);
  const own = isPeople
    ? [
        ...new Set([
          ...ownersOf(reading, s, token),
          ...(isPeerless
            ? states(
                reading,
                oblique(s, token, ["than"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
              )
            : []),
        ]),
      ]
    : [...new Set([...sides(reading, s, token), ...(beside === undefined ? [] : sides(reading, s, beside))])];
  const parties = own.length > 1 ? own : [...new Set([...subjectsNamed, ...own])];
  if (status === "dispute" && parties.length < 2 && isQuarrel(s, token)) parties.push(...onlyTwo(reading, s).filter((id) => !parties.includes(id)));
  if (status === "strained" && (isPeople ? parties : own).length < 2) return [];
  if ((status === "alliance" || status === "partnership") && predicate.length === 0 && own.length < 2) return [];
  const mutual = subjectsNamed.length !== 1 || own.length > 1;
  if (!isPeople && isOver(s, token))
    return [
      { trigger: token, governor: s.head[token] ?? token, status: OPPOSITE[status] ?? status, pairs: pairsOf(parties), mutual: true, stated: true },
    ];
  if (isPeople && s.lemma[s.head[token] ?? -1] === "lose") return [];
  if (status === "dispute" && isSettled(reading, s, token))
    return [{ trigger: token, governor: s.head[token] ?? token, status: "warming", pairs: pairsOf(parties), mutual: true }];
  return [
    {
      trigger: token,
      governor: token,
      status,
      pairs: pairsOf(parties),
      mutual,
      ...(isPeerless || hasRelation(s, token, "appos") || isTaken(s, token) || (status === "dispute" && settlerOf(s, token) !== undefined)
        ? { stated: true }
        : {}),
    },
  ];
}

/** What holds when what a noun tells of is over. */
const OPPOSITE: Readonly<Partial<Record<AlignmentStatus, AlignmentStatus>>> = {
  partnership: "strained",
  alliance: "strained",
  warming: "strained",
  strained: "warming",
  dispute: "warming",
};

/** "the honeymoon is over", "the ice is melting", "tension has eased". */
function isOver(s: AnnotatedSentence, noun: number): boolean {
  const governor = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  if (governor < 0 || children(s, governor, "advmod").some((t) => /^(?:not|n['’]t|never|hardly)$/iu.test(s.form[t] ?? ""))) return false;
  const openings = [governor, ...children(s, governor, "cop", "aux:pass")];
  return alignmentKnowledge().over.words.some((words) => openings.some((t) => sequenceAt(s, t, words.split(" ")) !== undefined));
}

/** "no closer partner than Chile". */
const hasNoEqual = (s: AnnotatedSentence, noun: number): boolean =>
  oblique(s, noun, ["than"]).length > 0 &&
  children(s, noun, "det").some((t) => /^no$/iu.test(s.form[t] ?? "")) &&
  children(s, noun, "amod").some((t) => /er$|^better$/iu.test(s.form[t] ?? ""));

/** Of whom a noun is said: "X is an ally", "X, an ally of Y", "became an ally", "considers X an ally". */
function predicateSubjects(s: AnnotatedSentence, noun: number): number[] {
  if (children(s, noun, "cop").length > 0) return children(s, noun, "nsubj");
  const head = s.head[noun] ?? -1;
  if (hasRelation(s, noun, "appos") && s.upos[head] === "PROPN") return [head];
  if (!hasRelation(s, noun, "xcomp", "obl", "obj") || s.upos[head] !== "VERB" || !hasCase(s, noun, STATIVE)) return [];
  const isPeople = alignmentKnowledge().people.words.includes(s.lemma[noun] ?? "");
  if (isPeople && hasRelation(s, noun, "obj", "obl") && !HOLDING.has(s.lemma[head] ?? "") && !hasCase(s, noun, ["as"])) return [];
  const taken = TAKING.has(s.lemma[head] ?? "") ? children(s, head, "obj") : [];
  return [...subjects(s, head), ...children(s, head, "nsubj:pass"), ...taken];
}

/** "become an ally", "has found a friend in Peru", as against "accused an ally". */
const HOLDING = new Set(["become", "remain", "stay", "have", "find", "gain", "lose", "make", "elevate", "raise", "turn", "see", "count"]);
/** Verbs whose object is taken for something by the subject. */
const TAKING = new Set(["consider", "call", "regard", "see", "deem", "name", "describe", "view", "treat", "count", "declare"]);

/** "considers Peru a partner": so to whoever considers it so. */
const isTaken = (s: AnnotatedSentence, noun: number): boolean => hasRelation(s, noun, "xcomp") && TAKING.has(s.lemma[s.head[noun] ?? -1] ?? "");

/** Prepositions before what somebody is, becomes or is taken for ("as an ally", "locked in a dispute"), and not what is spoken of. */
const STATIVE = ["", "among", "as", "in", "into", "to", "for", "with"];

/** "a deepening row over the river": a quarrel between states by what it is about. */
const isQuarrel = (s: AnnotatedSentence, noun: number): boolean =>
  oblique(s, noun, ["over"]).length > 0 ||
  children(s, noun, "amod", "compound").some((c) => /^(?:diplomatic|border|territorial|trade|maritime|bilateral)$/iu.test(s.form[c] ?? ""));

/** The states of a sentence that tells of two and no more. */
function onlyTwo(reading: Reading, s: AnnotatedSentence): string[] {
  const named = states(
    reading,
    (reading.actors.mentions[s.index] ?? []).flatMap((m) => m.actors),
  ).filter((id) => actorOf(reading, id)?.type === "state");
  return named.length === 2 ? named : [];
}

/** "five EU member states": some of those the body has, and not the body. */
const isSomeOf = (s: AnnotatedSentence, token: number): boolean =>
  /^(?:states|countries|nations|governments)$/iu.test(s.form[token] ?? "") && children(s, token, "compound", "nmod", "amod").length > 0;

/** "recognised Kosovo", "recognise the independence of Kosovo". */
function recognition(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !(alignmentKnowledge().recognition.lemmas.includes(s.lemma[token] ?? "") || isAcceptedAsState(s, token))) return [];
  const passive = children(s, token, "nsubj:pass");
  const agents = passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const objects = passive.length > 0 ? passive : children(s, token, "obj");
  const from = states(
    reading,
    agents.filter((t) => s.lemma[t] !== "member" && !isSomeOf(s, t)).flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const to = states(
    reading,
    objects.flatMap((t) => {
      const own = actorsOfPhrase(reading, s, t);
      const mention = reading.actors.mentionAt(s.index, t);
      if (s.upos[t] === "NOUN" && !/^(?:independence|sovereignty|statehood|government|state|country)$/u.test(s.lemma[t] ?? "")) return [];
      if (s.lemma[t] === "state" && mention?.form !== "name" && !/^S/u.test(s.form[t] ?? "")) return [];
      return own.length > 0 ? own : children(s, t, "nmod", "nmod:poss").flatMap((c) => actorsOfPhrase(reading, s, c));
    }),
  );
  return [
    {
      trigger: token,
      governor: token,
      status: "recognition",
      pairs: from.flatMap((a) => to.filter((b) => b !== a && actorOf(reading, b)?.type === "state").map((b) => [a, b] as const)),
      mutual: false,
    },
  ];
}

/** "Norway's recognition of Palestine". */
function recognitionNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.lemma[token] !== "recognition") return [];
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const { switching: known, withdrawing, granting } = alignmentKnowledge();
  if (verb >= 0 && [...known.lemmas, ...withdrawing.lemmas, ...granting.lemmas].includes(s.lemma[verb] ?? "")) return [];
  const [from] = states(
    reading,
    [...children(s, token, "nmod:poss", "amod"), ...oblique(s, token, ["by"])].flatMap((t) => reading.actors.actorsAt(s.index, t)),
  );
  const to = states(
    reading,
    oblique(s, token, ["of"]).flatMap((t) => actorsOfPhrase(reading, s, t)),
  ).filter((id) => id !== from && actorOf(reading, id)?.type === "state");
  return from === undefined || to.length === 0
    ? []
    : [{ trigger: token, governor: token, status: "recognition", pairs: to.map((id) => [from, id] as const), mutual: false }];
}

/** "acknowledged Kosovo as a sovereign nation". */
function isAcceptedAsState(s: AnnotatedSentence, verb: number): boolean {
  const { as, words } = alignmentKnowledge().recognition;
  return (
    as.includes(s.lemma[verb] ?? "") &&
    children(s, verb, "obl", "xcomp", "advcl").some((t) => hasCase(s, t, ["as"]) && words.includes(s.lemma[t] ?? ""))
  );
}

/** "after Peru establishes ties with Chile": still to come, if ever. */
const isAwaited = (s: AnnotatedSentence, verb: number): boolean =>
  /(?:sh|e|es|s|h)$/u.test(s.form[verb] ?? "") &&
  s.upos[verb] === "VERB" &&
  children(s, verb, "aux").length === 0 &&
  children(s, verb, "mark", "advmod").some((m) => /^(?:after|once|until|when|if|before)$/iu.test(s.form[m] ?? ""));

/** "have never been warmer": as warm as can be. */
const neverSo = (s: AnnotatedSentence, { governor }: Found): boolean => isUnsurpassed(s, governor);

/** "never warmer", "never on better terms", "not so close for years". */
function isUnsurpassed(s: AnnotatedSentence, predicate: number): boolean {
  const before = s.form.slice(Math.max(0, predicate - 5), predicate + 1).map((word) => word.toLowerCase());
  const after = s.form.slice(Math.max(0, predicate - 1), predicate + 4);
  if (before.some((word) => /^(?:never|rarely|seldom)$/u.test(word)) && after.some((word) => /^(?:better|worse|so|as|\p{L}{3,}er)$/u.test(word)))
    return s.upos[predicate] === "ADJ" || s.upos[predicate] === "NOUN" || s.upos[predicate] === "ADV";
  if (
    before.some((word) => /^(?:could|can)$/u.test(word)) &&
    before.some((word) => /^(?:hardly|scarcely|barely|not|n['’]t)$/u.test(word)) &&
    after.some((word) => /^(?:better|worse|\p{L}{3,}er)$/u.test(word))
  )
    return true;
  const isSince = s.form.slice(predicate + 1, predicate + 6).some((word) => /^(?:for|in|since)$/u.test(word));
  return s.upos[predicate] === "ADJ" && isSince && before.includes("so") && before.some((word) => /^(?:not|n['’]t)$/u.test(word));
}

const MODALS = /^(?:would|could|should|might|may|must|will|can)$/iu;

/** "hoped the visit would help to promote ties", "aimed at improving relations": wished for, not said to be so. */
function isMerePurpose(reading: Reading, s: AnnotatedSentence, found: Found): boolean {
  const path = [found.trigger, ...ancestors(s, found.trigger)];
  const verb = path.find((token) => s.upos[token] === "VERB");
  if (verb === undefined) return false;
  const to = children(s, verb, "mark").some((m) => ["to", "for", "of", "at", "towards"].includes((s.form[m] ?? "").toLowerCase()));
  const modal = path.some((token) => s.upos[token] === "VERB" && children(s, token, "aux").some((t) => MODALS.test(s.form[t] ?? "")));
  if (modal && found.status !== "relations-established" && found.status !== "relations-severed") return true;
  const begun = alignmentKnowledge().beginnings.lemmas.includes(s.lemma[s.head[verb] ?? -1] ?? "") && hasRelation(s, verb, "xcomp", "advcl");
  const open = to && !begun && reading.claims.factuality(s.index, verb).because.length === 0;
  const named = path.flatMap((token) => (s.upos[token] === "VERB" ? children(s, token, "nsubj").filter((t) => s.upos[t] === "NOUN") : []));
  return open || [...path, ...named].some((token) => alignmentKnowledge().wishes.words.includes((s.lemma[token] ?? "").toLowerCase()));
}

/** "severed them". */
const isSevering = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "VERB" &&
  alignmentKnowledge().qualities["relations-severed"].words.includes(s.lemma[token] ?? "") &&
  children(s, token, "obj").some((t) => /^(?:them|these|those)$/iu.test(s.form[t] ?? ""));

/** "became a strategic partner in 2015", "upgraded their ties to a partnership": begun on a day. */
const isBegun = (s: AnnotatedSentence, noun: number): boolean =>
  ["become", "form", "forge", "establish", "elevate", "upgrade", "raise", "declare"].includes(s.lemma[s.head[noun] ?? -1] ?? "");

/** The day relations were made, broken or a state recognised; of how two stand to each other only since when. */
function timeOfStatus(reading: Reading, s: AnnotatedSentence, { status, trigger, governor }: Found): FactTime | null {
  const own = timeAt(reading, s, governor);
  if (status === "relations-severed")
    return own ?? s.form.map((_, t) => (isSevering(s, t) ? timeAt(reading, s, t) : null)).find((time) => time) ?? null;
  if (status.startsWith("relations") || status === "recognition") return own;
  const time = own ?? timeAt(reading, s, trigger);
  if (time) return /^since\b/iu.test(time.text) || isBegun(s, trigger) ? time : null;
  const cause = children(s, governor, "advcl").find((c) =>
    children(s, c, "mark", "advmod").some((m) => /^(?:after|since|when)$/iu.test(s.form[m] ?? "")),
  );
  return cause === undefined || s.upos[governor] !== "VERB" ? null : timeAt(reading, s, cause);
}

function drafts(reading: Reading, s: AnnotatedSentence, found: Found): AlignmentDraft[] {
  const factuality = reading.claims.factuality(s.index, found.trigger);
  const governing = reading.claims.factuality(s.index, found.governor);
  if (factuality.hypothetical || governing.hypothetical) return [];
  if (found.status === "relations-established" && isAwaited(s, found.governor)) return [];
  const best = found.stated === true || neverSo(s, found);
  const certainty = found.denied ? "certain-not" : best ? "certain" : governing.certainty === "certain" ? factuality.certainty : governing.certainty;
  if (certainty !== "certain" && certainty !== "probable" && found.status !== "recognition") return [];
  if (isInvented(s)) return [];
  if (found.status !== "recognition" && found.stated !== true && !best && isMerePurpose(reading, s, found)) return [];
  const head = hasRelation(s, found.governor, "cop")
    ? (s.head[found.governor] ?? found.governor)
    : s.upos[found.governor] === "VERB" || children(s, found.governor, "cop").length > 0
      ? found.governor
      : found.trigger;
  const claim = claimAt(reading, s, found.trigger, clauseSpan(s, head), { ...governing, certainty });
  return found.pairs
    .filter(([subject, object]) => subject !== object)
    .map(([subject, object]) => ({
      kind: "alignment" as const,
      subject,
      object,
      mutual: found.mutual,
      status: found.status,
      time: timeOfStatus(reading, s, found),
      place: null,
      claims: [claim],
      explanation: {
        frame: found.status,
        words: [...new Set([s.form[found.governor] ?? "", s.form[found.trigger] ?? ""])],
        score: null,
        notes: governing.because,
      },
    }));
}

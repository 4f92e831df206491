import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { AlignmentStatus } from "../fact.js";
import { actorsOfPhrase, hasCase, knownLemma, oblique, type Reading, sequenceAt, subjects } from "../shared/index.js";
import type { Found } from "./found.js";
import { alignmentKnowledge, is, isOneOf } from "./knowledge.js";
import { actingStates, states } from "./sides.js";

/** "is edging closer to Moscow", "steered Slovakia away from Kyiv", "took Niger into Moscow's orbit": who moves which way between the states. */
export function moves(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { moving } = alignmentKnowledge();
  if (s.upos[token] !== "VERB" || !moving.verbs.includes(lemmaIn(s, token, moving.verbs))) return [];
  const ways = waysAfter(reading, s, token);
  const movers = ways.length === 0 ? [] : moversOf(reading, s, token, ways[0]?.from ?? s.form.length);
  return movers.flatMap((mover) =>
    ways.flatMap(({ status, state }) =>
      state === mover ? [] : [{ trigger: token, governor: token, status, pairs: [[mover, state] as const], mutual: false }],
    ),
  );
}

/** A word's lemma as a list knows it. */
const lemmaIn = (s: AnnotatedSentence, token: number, words: readonly string[]): string => knownLemma(s, token, (lemma) => words.includes(lemma));

interface Way {
  readonly status: AlignmentStatus;
  readonly state: string;
  readonly from: number;
}

/** How many words may stand between the verb and where it goes ("has set his country on a course that …" is another verb's). */
const LONGEST_WAY = 9;

/** The directions told after a verb, each with the state it leads to or away from. */
function waysAfter(reading: Reading, s: AnnotatedSentence, verb: number): Way[] {
  const { moving } = alignmentKnowledge();
  const found: Way[] = [];
  for (let at = verb + 1; at < Math.min(s.form.length, verb + LONGEST_WAY); at++) {
    if (s.upos[at] === "VERB" || s.form[at] === ";") break;
    const from = endOf(s, at, moving.from);
    const to = from === undefined ? endOf(s, at, moving.to) : undefined;
    const state = from !== undefined ? stateAt(reading, s, from) : to !== undefined ? stateAt(reading, s, to) : stateOfOrbit(reading, s, at);
    if (state !== undefined) found.push({ status: from === undefined ? "turning-to" : "turning-from", state, from: at });
  }
  return found.filter((one, i) => found.findIndex((other) => other.state === one.state) === i);
}

const endOf = (s: AnnotatedSentence, at: number, sequences: readonly string[]): number | undefined =>
  sequences.map((one) => sequenceAt(s, at, one.split(" "))).find((end) => end !== undefined);

/** The state named right here ("the", "its former patron" may stand before it). */
function stateAt(reading: Reading, s: AnnotatedSentence, from: number): string | undefined {
  const mention = (reading.actors.mentions[s.index] ?? []).find((m) => m.from >= from && m.from <= from + 2 && m.form === "name");
  const isElse =
    mention === undefined || s.upos.slice(from, mention.from).some((upos) => upos === "NOUN" || upos === "VERB") || isOwner(s, mention.to);
  return isElse ? undefined : states(reading, mention.actors)[0];
}

const isOwner = (s: AnnotatedSentence, at: number): boolean => /^['’]s?$/u.test(s.form[at] ?? "");

/** "into Moscow's orbit". */
function stateOfOrbit(reading: Reading, s: AnnotatedSentence, at: number): string | undefined {
  if (!/^(?:into|in|inside|within)$/iu.test(s.form[at] ?? "")) return undefined;
  const mention = (reading.actors.mentions[s.index] ?? []).find((m) => m.from === at + 1 || m.from === at + 2);
  if (!mention) return undefined;
  const noun = mention.form === "demonym" ? mention.to : isOwner(s, mention.to) ? mention.to + 1 : s.form.length;
  return alignmentKnowledge().moving.into.includes(s.lemma[noun] ?? "") ? states(reading, mention.actors)[0] : undefined;
}

/** Who moves: the object where there is one ("steered Slovakia", "his country"), else the subject. */
function moversOf(reading: Reading, s: AnnotatedSentence, verb: number, before: number): string[] {
  const object = children(s, verb, "obj").find((t) => t < before && !/sel(?:f|ves)$/iu.test(s.form[t] ?? ""));
  if (object === undefined) return actingStates(reading, s, moverSubjects(s, verb));
  const named = actingStates(reading, s, [object]);
  if (named.length > 0) return named;
  const isCountry = isOneOf("countries", (s.lemma[object] ?? "").toLowerCase()) || s.lemma[object]?.toLowerCase() === "it";
  return isCountry ? actingStates(reading, s, aboveSubjects(s, verb)).slice(0, 1) : [];
}

const moverSubjects = (s: AnnotatedSentence, verb: number): number[] => [...subjects(s, verb), ...children(s, verb, "nsubj:pass")];

/** The subject of the nearest clause above that has one for whom a country is his ("has set his country on a course that brings it …"). */
function aboveSubjects(s: AnnotatedSentence, verb: number): number[] {
  for (let at = verb, steps = 0; at >= 0 && steps < 6; at = s.head[at] ?? -1, steps++) {
    const own = children(s, at, "nsubj").filter((t) => !/^(?:that|which|who)$/iu.test(s.form[t] ?? "") && s.upos[t] !== "NOUN");
    if (own.length > 0) return own;
    const noun = children(s, at, "nsubj").filter((t) => s.upos[t] === "NOUN" && alignmentKnowledge().acting.words.includes(s.lemma[t] ?? ""));
    if (noun.length > 0) return noun;
  }
  return [];
}

/** "is courting Beijing", "was snubbed by Chile": verbs whose subject and object are the two sides. */
export function directedVerb(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { directed } = alignmentKnowledge();
  const status = (Object.keys(directed) as (keyof typeof directed)[]).find((key) =>
    directed[key].words.includes(lemmaIn(s, token, directed[key].words)),
  );
  if (s.upos[token] !== "VERB" || !status) return [];
  const passive = children(s, token, "nsubj:pass");
  const doers = actingStates(reading, s, passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token));
  const objects = actingStates(reading, s, passive.length > 0 ? passive : children(s, token, "obj"));
  const pairs = doers.slice(0, 1).flatMap((by) => objects.filter((id) => id !== by).map((id) => [by, id] as const));
  return pairs.length > 0 ? [{ trigger: token, governor: token, status, pairs, mutual: false }] : [];
}

/** "Lima's tilt towards Beijing", "made overtures to Chile", "its break with Paris": a noun for such a move, whose and which way. */
export function deed(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { deeds } = alignmentKnowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const isTo = deeds["turning-to"].words.includes(lemma);
  const isFrom = deeds["turning-from"].words.includes(lemma);
  if (s.upos[token] !== "NOUN" || (!isTo && !isFrom)) return [];
  const away = [...oblique(s, token, ["from"]), ...(isFrom && !isTo ? oblique(s, token, ["with"]) : [])];
  const towards = isTo ? oblique(s, token, ["to", "towards", "toward", "with", "of"]) : [];
  const targets = (tokens: readonly number[]): string[] => actingStates(reading, s, tokens).slice(0, 1);
  const verb = hasRelation(s, token, "obj") ? (s.head[token] ?? -1) : -1;
  const owners = [...children(s, token, "nmod:poss", "amod", "compound"), ...(verb >= 0 && is("performing", s, verb) ? subjects(s, verb) : [])];
  const [by] = states(
    reading,
    owners.flatMap((t) => [...reading.actors.actorsAt(s.index, t), ...(s.upos[t] === "NOUN" ? actingStates(reading, s, [t]) : [])]),
  );
  if (by === undefined) return [];
  const found = (status: AlignmentStatus, ids: readonly string[]): Found[] =>
    ids
      .filter((id) => id !== by)
      .map((id) => ({ trigger: token, governor: token, status, pairs: [[by, id] as const], mutual: false, stated: true as const }));
  return [...found("turning-to", targets(towards)), ...found("turning-from", targets(away))];
}

/** Those of two states of which another can recognise only one. */
const rivalOf = (state: string | undefined): string | undefined =>
  alignmentKnowledge()
    .rivals.pairs.map((pair) => pair.map((code) => code.toLowerCase()))
    .flatMap(([a, b]) => (state === a ? [b] : state === b ? [a] : []))[0];

/** Is it one of two states that nobody can recognise together? */
export const hasRival = (state: string): boolean => rivalOf(state) !== undefined;

/** "took the country from Taipei to Beijing", "dropped Taiwan for China", "went back to Beijing": ties with the one given up for those with the other. */
export function betweenRivals(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { rivals } = alignmentKnowledge();
  if (s.upos[token] !== "VERB" || !rivals.verbs.includes(lemmaIn(s, token, rivals.verbs))) return [];
  const named = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > token && m.from < token + LONGEST_WAY && m.form === "name");
  const ids = named.map((m) => states(reading, m.actors)[0]);
  const to = named.findLastIndex((m, i) => hasRival(ids[i] ?? "") && /^(?:to|for|with)$/iu.test(s.form[m.from - 1] ?? ""));
  const target = ids[to];
  const left = target === undefined ? undefined : ids.slice(0, to).find((id) => id === rivalOf(target));
  const isBack = /^(?:back|over)$/iu.test(s.form[(named[to]?.from ?? 0) - 2] ?? "");
  if (target === undefined || (left === undefined && !(isBack && s.form[(named[to]?.from ?? 0) - 1] === "to"))) return [];
  const own = children(s, token, "obj").filter((t) => states(reading, actorsOfPhrase(reading, s, t))[0] !== left);
  const country = own.some((t) => is("countries", s, t));
  const by = actingStates(reading, s, own.length > 0 && !country ? own : subjects(s, token)).find((id) => id !== target && id !== left);
  if (by === undefined) return [];
  const found = { trigger: token, governor: token, mutual: false };
  return [
    ...(left === undefined ? [] : [{ ...found, status: "relations-severed" as const, pairs: [[by, left] as const] }]),
    { ...found, status: "relations-established", pairs: [[by, target] as const] },
  ];
}

/** "sent its ambassador back to Santiago", "Peru's ambassador has returned to Santiago": relations are better. */
export function returned(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { returning, recalling } = alignmentKnowledge();
  if (s.upos[token] !== "VERB" || !returning.lemmas.includes(s.lemma[token] ?? "")) return [];
  if (hasRelation(s, token, "ccomp", "advcl") && is("wondering", s, s.head[token] ?? -1)) return [];
  const isEnvoy = (t: number): boolean => recalling.words.includes((s.lemma[t] ?? "").toLowerCase());
  const envoy = children(s, token, "obj", "nsubj", "nsubj:pass").find(isEnvoy);
  const isBack = is("sending-back", s, token) || s.form.slice(token, token + 7).includes("back");
  if (envoy === undefined || !isBack) return [];
  const senders = hasRelation(s, envoy, "obj") ? subjects(s, token) : [];
  const owners = children(s, envoy, "nmod:poss", "amod", "compound").flatMap((t) => reading.actors.actorsAt(s.index, t));
  const [by] = [...actingStates(reading, s, senders), ...states(reading, owners)];
  const posts = [...oblique(s, token, ["to", "in"]), ...oblique(s, envoy, ["to", "in"])].filter((t) => hasCase(s, t, ["to", "in"]));
  const other = states(
    reading,
    posts.flatMap((t) => actorsOfPhrase(reading, s, t)),
  ).find((id) => id !== by);
  return by !== undefined && other !== undefined
    ? [{ trigger: token, governor: token, status: "warming", pairs: [[by, other]], mutual: true, stated: true }]
    : [];
}

/** "gave Chile the cold shoulder", "left Kyiv out in the cold": a state's name inside what another does to it. */
export function around(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { around: known } = alignmentKnowledge();
  if (s.upos[token] !== "VERB") return [];
  const patient = (reading.actors.mentions[s.index] ?? []).find((m) => m.from > token && m.from <= token + 2 && m.form === "name");
  const [to] = patient ? states(reading, patient.actors) : [];
  if (!patient || to === undefined) return [];
  const follows = (words: readonly string[]): boolean =>
    s.form.some((_, at) => at >= patient.to && at <= patient.to + 2 && sequenceAt(s, at, words) !== undefined);
  for (const status of Object.keys(known) as (keyof typeof known)[])
    for (const idiom of known[status].words) {
      const [verb = "", ...rest] = idiom.split(" ");
      if (lemmaIn(s, token, [verb]) !== verb || !follows(rest)) continue;
      const by = actingStates(reading, s, aboveSubjects(s, token)).find((id) => id !== to);
      if (by !== undefined) return [{ trigger: token, governor: token, status, pairs: [status === "strained" ? [to, by] : [by, to]], mutual: false }];
    }
  return [];
}

/** "swapped Paris for Moscow", "pivoted from Washington to Beijing": away from the one, towards the other. */
export function exchanged(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { exchanging } = alignmentKnowledge();
  if (s.upos[token] !== "VERB" || !exchanging.lemmas.includes(lemmaIn(s, token, exchanging.lemmas))) return [];
  const [left, won] = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > token && m.from < token + LONGEST_WAY && m.form === "name");
  if (!left || !won) return [];
  const between = s.form.slice(left.to, won.from).join(" ");
  const isFor = left.from === token + 1 && between === "for";
  const isFromTo = s.form[left.from - 1] === "from" && /^(?:and )?(?:to|towards?)$/u.test(between);
  const [from, to] = [states(reading, left.actors)[0], states(reading, won.actors)[0]];
  const isTies = children(s, token, "obj").some((t) => alignmentKnowledge().switching.words.includes(s.lemma[t] ?? ""));
  const areStates = [left, won].every((m) => m.actors.length === 1 && m.actors.every((id) => isStateName(reading, id)));
  const by = actingStates(reading, s, subjects(s, token)).find((id) => id !== from && id !== to);
  if (!(isFor || isFromTo) || isTies || !areStates || by === undefined || from === undefined || to === undefined) return [];
  const found = { trigger: token, governor: token, mutual: false };
  return [
    { ...found, status: "turning-from", pairs: [[by, from]] },
    { ...found, status: "turning-to", pairs: [[by, to]] },
  ];
}

const isStateName = (reading: Reading, id: string): boolean => reading.actors.actors.get(id)?.type === "state";

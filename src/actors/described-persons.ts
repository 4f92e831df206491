import type { AnnotatedSentence } from "../language/index.js";
import { type BodyPhrase, bodies } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { kinBefore } from "./kin.js";
import { endOfKnower } from "./knowers.js";
import type { Place, Way } from "./noun-ways.js";
import { isNominal, lower, spaced } from "./office-words.js";
import type { Known } from "./registry.js";
import { mentionWords } from "./words.js";

/** "a French official", "an official at Uganda's Ministry of Foreign Affairs"; "the same official" is the one told of before. "Peruvian diplomat X" describes X. */
export const described: Way = ({ d, s, head, from, words, into, hits, bodies: found }, noun) => {
  if (!(bodies().describedPersons.has(noun) || isSpeaking(s, head, words)) || (s.upos[head] !== "NOUN" && isNominal(s, head + 1))) return null;
  if (s.upos[head] === "VERB" || s.upos[head] === "AUX") return null;
  const bearer = into.find((m) => m.form === "name" && m.from === head + 1 && d.actorOf(m)?.type === "person");
  const named = bearer && d.actorOf(bearer);
  if (named) {
    named.country ??= stateIn(s, from, head, hits);
    return null;
  }
  const to = complementEnd(s, head, hits, found);
  const plural = bodies().describedPlural.has(noun) || bodies().speakingPlural.has(noun) || isPluralNoun(noun);
  if (noun === "ministers" && hits.some((hit) => hit.from >= from && hit.to <= to)) return null;
  const country =
    stateIn(s, from, head, hits) ??
    stateIn(
      s,
      head,
      to,
      hits.filter((hit) => hit.entry.kind === "state" && lower(s, hit.from - 1) !== "in"),
    );
  const told =
    ["the", "that", "this"].includes(words[0] ?? "") && (to === head + 1 || words.includes("same"))
      ? d.registry.describedBefore(noun, country)
      : undefined;
  const those = told ?? d.registry.described(withArticle(phraseOf(s, from, to), plural), plural, country);
  return { from, to, actors: [...(plural && to === head + 1 ? ofOtherSide({ d, s, head, from, hits }) : []), those] };
};

/** "A senior member of the party said", "opposition senators told us": somebody who speaks, not what is told of them. */
const isSpeaking = (s: AnnotatedSentence, head: number, words: readonly string[]): boolean =>
  (bodies().speakingPlural.has(lower(s, head)) || (bodies().speakingPersons.has(lower(s, head)) && /^(?:an?|one|another)$/u.test(words[0] ?? ""))) &&
  s.deprel[head] === "nsubj" &&
  mentionWords().saying.has(s.lemma[s.head[head] ?? -1] ?? "");

/** "Cypriot and Turkish diplomats", "UN and NATO officials": those of the side that only its adjective or its letters name. */
function ofOtherSide({ d, s, head, from, hits }: Pick<Place, "d" | "s" | "head" | "from" | "hits">): Known[] {
  const side = lower(s, from - 1) === "and" ? hits.find((hit) => hit.to === from - 1) : undefined;
  const own = hits.some((hit) => hit.from === from);
  if (!side || !own || (lower(s, side.from - 1) !== "both" && isNominal(s, side.from - 1))) return [];
  const { entry } = side;
  const words = phraseOf(s, side.from, side.to);
  const isAdjective = entry.kind === "state" && entry.use === "people";
  if (!isAdjective && !/^(?:\p{Lu}\.?){2,}$/u.test(words)) return [];
  return [d.registry.described(`${words} ${s.form[head] ?? ""}`, true, entry.kind === "state" ? entry.code : null)];
}

/** "the son of Omar Brito": the other of two who bear the name. */
export const kin: Way = ({ d, s, head, from, into }, noun) => {
  if (!mentionWords().kin.has(noun)) return null;
  const relative = into.find((m) => m.form === "name" && kinBefore(s, m.from) === head && d.actorOf(m)?.type === "person");
  const named = relative && d.actorOf(relative);
  const [other, more] = named ? d.registry.namesakesOf(named) : [];
  return relative && other && !more ? { from, to: relative.to, actors: [other] } : null;
};

/** "two people familiar with the matter", "a person briefed on the talks". */
export const knower: Way = ({ d, s, head, from }) => {
  const to = endOfKnower(s, head);
  if (to === null) return null;
  const plural = !/^(?:person|individual|somebody|someone)$/iu.test(s.form[head] ?? "");
  return { from, to, actors: [d.registry.described(withArticle(phraseOf(s, from, to), plural), plural, null)] };
};

export const stateIn = (_s: AnnotatedSentence, from: number, to: number, hits: readonly Hit[]): string | null => {
  const entry = hits.find((hit) => hit.from >= from && hit.to <= to && hit.entry.kind === "state" && hit.entry.use !== "city")?.entry;
  return entry?.kind === "state" ? entry.code : null;
};

const isPluralNoun = (noun: string): boolean => /(?:s|men)$/u.test(noun) && !/(?:ss|us)$/u.test(noun);
const phraseOf = (s: AnnotatedSentence, from: number, to: number): string => spaced(s.form.slice(from, to));

/** A singular description begins with its article: "senior official" → "a senior official". */
const withArticle = (words: string, plural: boolean): string =>
  plural || /^(?:the|an?|one|another|some|any|no|every|his|her|its|their)\s/iu.test(words)
    ? words
    : `${/^[aeiou]/iu.test(words) ? "an" : "a"} ${words}`;

/** End of a description with what follows it: "at Uganda's Ministry of Foreign Affairs", "close to the talks", "of the regional body". */
function complementEnd(s: AnnotatedSentence, head: number, hits: readonly Hit[], found: readonly BodyPhrase[]): number {
  let at = head + 1;
  if (lower(s, at) === "close" && lower(s, at + 1) === "to") at += 2;
  else if (["in", "at", "from", "of", "with"].includes(lower(s, at))) at++;
  else return head + 1;
  const first = at;
  for (;;) {
    const body = found.find((b) => b.from <= at && at < b.to);
    const hit = hits.find((h) => h.from === at);
    if (body && body.to > at) at = body.to;
    else if (hit) at = hit.to;
    else if (["DET", "ADJ", "PROPN", "NOUN"].includes(s.upos[at] ?? "") || /^\d+$/u.test(s.form[at] ?? "")) at++;
    else if (/^['’]s$/u.test(s.form[at] ?? "") && s.upos[at] === "PART") at++;
    else break;
  }
  return at > first ? at : head + 1;
}

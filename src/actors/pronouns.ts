import { type AnnotatedSentence, ancestors, child, children, hasRelation } from "../language/index.js";
import type { Mention } from "./actors.js";
import { bodies } from "./bodies.js";
import type { Discourse } from "./discourse.js";
import { lower } from "./office-words.js";
import type { Gender, Known } from "./registry.js";
import { agentsOf } from "./successions.js";
import { isBody, isQuoted, lastPersonalVoice, lastVoice } from "./voices.js";
import { mentionWords } from "./words.js";

const PERSONAL: ReadonlyMap<string, Gender> = new Map(
  Object.entries<Gender>({
    he: "male",
    him: "male",
    his: "male",
    himself: "male",
    she: "female",
    her: "female",
    hers: "female",
    herself: "female",
  }),
);
const NEUTER = new Set(["it", "its", "itself"]);
const PLURAL = new Set(["they", "them", "their", "theirs", "themselves"]);

/** The gender a personal pronoun asks for; undefined for other words. */
export const genderOfPronoun = (word: string): Gender | undefined => PERSONAL.get(word.toLowerCase());
export const isPronoun = (word: string): boolean => PERSONAL.has(word) || NEUTER.has(word) || PLURAL.has(word);

/** "Both belong to the union", not "both countries", "both of which": the subject or object of its verb, with nothing that says of what. */
export const isBareBoth = (s: AnnotatedSentence, i: number): boolean =>
  lower(s, i) === "both" && hasRelation(s, i, "nsubj", "obj") && children(s, i, "nmod", "conj", "acl").length === 0;

/** Whom a pronoun of the third person stands for; nothing where no actor fits. */
export function resolvePronoun(d: Discourse, s: AnnotatedSentence, i: number, into: readonly Mention[]): readonly Known[] {
  const word = lower(s, i);
  const gender = PERSONAL.get(word);
  if (gender !== undefined) {
    const person = personFor(d, s, i, gender, into);
    if (person) person.gender ??= gender;
    return person ? [person] : [];
  }
  if (NEUTER.has(word)) {
    const actor = s.deprel[i] === "expl" ? undefined : neuterFor(d, s, i, into);
    return actor ? [actor] : [];
  }
  const several = severalFor(d, s, i, into);
  return word === "both" && several.length !== 2 ? [] : several;
}

/** "was attended by the premier": who does it. */
const agentOf = (s: AnnotatedSentence, verb: number): number | undefined =>
  children(s, verb, "nsubj:pass", "aux:pass").length === 0 ? undefined : agentsOf(s, verb)[0];

/**
 * A person for "he" or "she": the subject that the pronoun's clause hangs under, else the nearest before it, else the subjects of earlier sentences
 * (Hobbs 1978; an object never stands for the subject of its own verb, principle B of Chomsky 1981). "For his part, X …" looks ahead.
 */
export function personFor(d: Discourse, s: AnnotatedSentence, i: number, gender: Gender, into: readonly Mention[]): Known | undefined {
  const barred = barredSubject(s, i);
  const others = notTheSubject(s, i);
  const quoted = isQuoted(d, s, i);
  const besideWords = !quoted && /^(?:[”"]|'')$/u.test(s.form[i - 1] ?? "");
  const speaks = !quoted && hasRelation(s, i, "nsubj") && (besideWords || mentionWords().saying.has(s.lemma[s.head[i] ?? -1] ?? ""));
  const fits = (m: Mention): Known | undefined => {
    if ((speaks || besideWords) && m.sentence === s.index && isQuoted(d, s, m.head)) return undefined;
    if (m.sentence === s.index && others.has(m.head)) return undefined;
    if (m.form === "demonym" || (barred !== null && m.from <= barred && barred < m.to)) return undefined;
    const actor = d.actorOf(m);
    return actor?.type === "person" && (actor.gender === null || gender === null || actor.gender === gender) ? actor : undefined;
  };
  const speaker = quoted
    ? into.find((m) => !isQuoted(d, s, m.head) && hasRelation(s, m.head, "nsubj") && mentionWords().saying.has(s.lemma[s.head[m.head] ?? -1] ?? ""))
        ?.actors[0]
    : undefined;
  const barredActor =
    speaker ??
    (quoted ? speakingPronoun(d, s, into)?.id : undefined) ??
    (barred === null ? undefined : into.find((m) => m.from <= barred && barred < m.to)?.actors[0]);
  const voice = speaks ? lastPersonalVoice(d, s, into, fits) : undefined;
  if (voice) return voice;
  const ahead = subjectAhead(s, i, into);
  const coming = ahead && fits(ahead);
  if (coming) return coming;
  for (const verb of ancestors(s, i)) {
    const found = [child(s, verb, "nsubj"), agentOf(s, verb)]
      .map((doer) => (doer !== undefined && lower(s, doer) === "who" ? antecedentOf(s, verb, i, into) : doer))
      .flatMap((doer) => (doer === undefined || doer >= i ? [] : into.filter((m) => m.from <= doer && doer < m.to && m.to <= i)))
      .map(fits)
      .find((actor) => actor !== undefined && actor.id !== barredActor);
    if (found) return found;
  }
  const near = nearest(d, s, d.before(s, i, into), gender, (m) => {
    const actor = fits(m);
    return actor?.id === barredActor ? undefined : actor;
  });
  if (near) return near;
  const later = into
    .filter((m) => m.from > i && m.form === "name")
    .map(fits)
    .find((actor) => actor !== undefined);
  return later ?? spokenOf(d, s.starts[i] ?? 0, gender, barredActor);
}

/** "A spokesman for X, who flew out for his first visit": the noun that a clause with "who" hangs on, by name where it has one, within that clause alone; not "X, who came at his invitation". */
function antecedentOf(s: AnnotatedSentence, verb: number, pronoun: number, into: readonly Mention[]): number | undefined {
  const noun = hasRelation(s, verb, "acl:relcl") ? (s.head[verb] ?? -1) : -1;
  if (noun < 0 || s.form.slice(verb, pronoun).includes(",") || s.lemma[s.head[pronoun] ?? -1] === "invitation") return undefined;
  const same = [noun, ...children(s, noun, "appos"), ...(hasRelation(s, noun, "appos") ? [s.head[noun] ?? noun] : [])];
  return same.find((t) => into.some((m) => m.head === t && m.form === "name")) ?? noun;
}

/** “He met them,” she said: whoever the pronoun that speaks of the quotation stands for, which does not stand for itself inside it. */
function speakingPronoun(d: Discourse, s: AnnotatedSentence, into: readonly Mention[]): Known | undefined {
  const at = s.form.findIndex(
    (form, t) =>
      /^s?he$/iu.test(form) && !isQuoted(d, s, t) && hasRelation(s, t, "nsubj") && mentionWords().saying.has(s.lemma[s.head[t] ?? -1] ?? ""),
  );
  const gender = at < 0 ? undefined : PERSONAL.get(lower(s, at));
  if (gender === undefined) return undefined;
  return lastPersonalVoice(d, s, into, (m) => {
    const actor = m.form === "demonym" ? undefined : d.actorOf(m);
    return actor?.type === "person" && (actor.gender === null || actor.gender === gender) ? actor : undefined;
  });
}

/**
 * The first of the mentions that fits; where his or her name does not tell which is meant and nothing makes it the topic, rather the one of that
 * gender whom the article has spoken of more.
 */
function nearest(
  d: Discourse,
  s: AnnotatedSentence,
  mentions: readonly Mention[],
  gender: Gender,
  fits: (m: Mention) => Known | undefined,
): Known | undefined {
  const fitting = mentions.flatMap((m) => {
    const actor = fits(m);
    return actor ? [{ actor, m }] : [];
  });
  const [first] = fitting;
  if (!first || first.actor.gender !== null || gender === null) return first?.actor;
  const isTopic = first.m.sentence >= s.index - 1 && (d.role(d.sentence(first.m.sentence) ?? s, first.m) === 0 || opensReport(s, first.m));
  const told = fitting.find(({ actor }) => actor.gender === gender)?.actor;
  const more = told !== undefined && (first.actor.described || told.mentions.length > 2 * first.actor.mentions.length);
  return told && more && !isTopic ? told : first.actor;
}

/** "X thanked him and will come, his office said": the subject of what is told before whoever tells it. */
function opensReport(s: AnnotatedSentence, m: Mention): boolean {
  const verb = s.head[m.head] ?? -1;
  const telling = s.head[verb] ?? -1;
  return m.sentence === s.index && hasRelation(s, m.head, "nsubj") && hasRelation(s, verb, "ccomp") && verb < telling && s.head[telling] === -1;
}

/** Where nobody stands near: the person of that gender, named more than once, whom the article spoke of last. */
function spokenOf(d: Discourse, before: number, gender: Gender, barred: string | undefined): Known | undefined {
  const persons = d.registry.all().filter((actor) => {
    const isNamed = actor.type === "person" && !actor.described && actor.id !== barred;
    return isNamed && gender !== null && actor.gender === gender && actor.mentions.length > 1;
  });
  const known = d.lastMentioned(
    persons.map(({ id }) => id),
    before,
  );
  return known?.mentions.some((span) => span.end <= before) ? known : undefined;
}

/** The subject of the verb whose object the pronoun is; a possessive may stand for it. */
function barredSubject(s: AnnotatedSentence, i: number): number | null {
  if (["his", "its", "their", "hers", "himself", "herself", "itself", "themselves"].includes(lower(s, i)) || hasRelation(s, i, "nsubj", "nmod:poss"))
    return null;
  const verb = s.head[i] ?? -1;
  return verb < 0 ? null : (child(s, verb, "nsubj") ?? null);
}

/**
 * "After meeting President X, he …", "Asked about X, he …", "After talks with X, he …": the subject left out of a clause in front is that of the main
 * clause, so that those named in it are others (control; principle B of Chomsky 1981); so is whoever the subject had talks with. Not owners ("X's
 * wife"), nor whom a clause with a subject of its own names.
 */
function notTheSubject(s: AnnotatedSentence, i: number): ReadonlySet<number> {
  const verb = s.head[i] ?? -1;
  if (verb < 0 || !hasRelation(s, i, "nsubj")) return new Set();
  const bare = children(s, verb, "advcl").filter((c) => c < i && children(s, c, "nsubj", "nsubj:pass").length === 0);
  const inside = bare.flatMap((clause) => below(s, clause));
  const company = children(s, verb, "obl")
    .filter((c) => c < i)
    .flatMap((c) => below(s, c))
    .filter((t) => children(s, t, "case").some((c) => lower(s, c) === "with"));
  return new Set([...inside, ...company.flatMap((t) => [t, ...children(s, t, "appos", "flat", "conj")])]);
}

/** The tokens under one, but for owners and what has a clause of its own. */
function below(s: AnnotatedSentence, token: number): number[] {
  const under = children(s, token).filter((c) => !hasRelation(s, c, "nmod:poss", "acl:relcl", "ccomp", "acl"));
  return [token, ...under.flatMap((c) => below(s, c))];
}

/** The main subject, where the pronoun stands in a phrase or clause before it ("For her part, X", "As he arrived, X"). */
function subjectAhead(s: AnnotatedSentence, i: number, into: readonly Mention[]): Mention | undefined {
  const path = [i, ...ancestors(s, i)];
  const root = path.at(-1) ?? -1;
  const below = path.at(-2) ?? i;
  if (root < 0 || !hasRelation(s, below, "obl", "advcl", "nmod")) return undefined;
  const subject = child(s, root, "nsubj");
  if (subject === undefined || subject < i || into.some((m) => m.to <= i && m.form === "name")) return undefined;
  return into.find((m) => m.from <= subject && subject < m.to && m.form === "name");
}

/** A state or organisation for "it": the nearest subject that can be meant; a thing that is no actor ("the agreement") takes the pronoun to itself. */
function neuterFor(d: Discourse, s: AnnotatedSentence, i: number, into: readonly Mention[]): Known | undefined {
  const ofThings = hasRelation(s, i, "nsubj") && mentionWords().ofThings.has(s.lemma[s.head[i] ?? -1] ?? "");
  if (ofThings || isRemark(s, i)) return undefined;
  const speaks = mentionWords().saying.has(s.lemma[s.head[i] ?? -1] ?? "") && hasRelation(s, i, "nsubj");
  if (speaks) return lastVoice(d, s, i, into);
  const possessive = lower(s, i) === "its";
  const appended = possessive && s.form[i - 1] === "," && !hasRelation(s, s.head[i] ?? -1, "nsubj");
  const here = appended ? undefined : subjectActor(d, s, i, into, possessive);
  if (here !== undefined) return here ?? undefined;
  if (possessive) {
    const near = into
      .filter((m) => m.to <= i)
      .sort((a, b) => b.from - a.from)
      .map((m) => d.actorOf(m))
      .find(isBody);
    if (near) return near;
  }
  const earlier = d.sentence(s.index - 1);
  if (!earlier) return undefined;
  const before = d.mentionsOf(s.index - 1);
  const found = subjectActor(d, earlier, earlier.form.length, before, possessive);
  if (found !== undefined) return found ?? undefined;
  return possessive || hasRelation(s, i, "nsubj")
    ? [...before]
        .sort((a, b) => a.from - b.from)
        .filter((m) => m.form !== "demonym")
        .map((m) => d.actorOf(m))
        .find(isBody)
    : undefined;
}

/** "It is a pity", "it was important": a copula's "it" stands for what was told before, unless its predicate is one of states and organisations. */
function isRemark(s: AnnotatedSentence, i: number): boolean {
  const predicate = s.head[i] ?? -1;
  if (!hasRelation(s, i, "nsubj") || child(s, predicate, "cop") === undefined) return false;
  const lemma = s.lemma[predicate] ?? "";
  return /^(?:NOUN|ADJ|ADV)$/u.test(s.upos[predicate] ?? "") && !bodies().ofActors.has(lemma) && !bodies().countryNouns.has(lemma);
}

/** The nearest subject before a token that is a state or organisation; null where a thing stands nearer; undefined where there is neither. */
function subjectActor(d: Discourse, s: AnnotatedSentence, before: number, into: readonly Mention[], possessive: boolean): Known | null | undefined {
  for (let t = before - 1; t >= 0; t--) {
    if (!hasRelation(s, t, "nsubj") || s.upos[t] === "PRON") {
      const told = hasRelation(s, t, "nsubj") ? into.find((m) => m.head === t && isBody(d.actorOf(m))) : undefined;
      if (told) return d.actorOf(told);
      continue;
    }
    const actors = into.filter((m) => m.from <= t && t < m.to && m.form !== "demonym").map((m) => d.actorOf(m));
    const body = actors.find(isBody);
    if (body) return body;
    if (actors.length === 0 && !possessive && s.upos[t] === "NOUN" && !isPlural(s, t)) return null;
  }
  return undefined;
}

const isPlural = (s: AnnotatedSentence, t: number): boolean => /s$/u.test(s.form[t] ?? "") && s.lemma[t] !== s.form[t];

/** Those whom "they" stands for: several named together, or a group that was a subject. */
function severalFor(d: Discourse, s: AnnotatedSentence, i: number, into: readonly Mention[]): readonly Known[] {
  const near = d.before(s, i, into, 1).filter((m) => m.form !== "demonym");
  const plural = near.find((m) => m.actors.length > 1);
  if (plural) return plural.actors.flatMap((id) => d.registry.get(id) ?? []);
  const group = near.find((m) => d.actorOf(m)?.type === "group" && d.role(d.sentence(m.sentence) ?? s, m) < 2);
  if (group) return group.actors.flatMap((id) => d.registry.get(id) ?? []);
  const joined = joinedSubjects(d, s, into);
  if (joined.length > 1) return joined;
  const earlier = d.sentence(s.index - 1);
  const before = earlier && !hasPluralBefore(s, i) ? joinedSubjects(d, earlier, d.mentionsOf(s.index - 1)) : [];
  if (before.length > 1) return before;
  const persons = d.latestPersons(s, i, into);
  const here = [...into.filter((m) => m.to <= i), ...d.mentionsOf(s.index - 1)];
  const areNear = persons.every(({ id }) => here.some((m) => m.actors.includes(id)));
  if (persons.length === 2 && areNear && !hasPluralBefore(s, i)) return persons;
  const both = earlier && !hasPluralBefore(s, i) ? dealings(d, earlier, d.mentionsOf(s.index - 1)) : [];
  return both.length > 0 ? both : collective(d, s, i, into);
}

/** "Peru has accused Chile of spying. They …": the two states of the sentence before, one its subject, and no other. */
function dealings(d: Discourse, s: AnnotatedSentence, mentions: readonly Mention[]): Known[] {
  const named = mentions.filter((m) => m.form !== "demonym" && d.actorOf(m)?.type === "state");
  const states = [...new Set(named.flatMap((m) => d.actorOf(m) ?? []))];
  const isDeed = named.some((m) => d.role(s, m) === 0) && !hasPluralBefore(s, s.form.length);
  return states.length === 2 && isDeed && !mentions.some((m) => d.actorOf(m)?.type === "person") ? states : [];
}

/** "The ministry said they …", "The union met. They …": a body of many that is the subject, and no plural noun nearer. */
function collective(d: Discourse, s: AnnotatedSentence, i: number, into: readonly Mention[]): Known[] {
  if (hasPluralBefore(s, i)) return [];
  const before = d.sentence(s.index - 1);
  const subjects = (sentence: AnnotatedSentence, mentions: readonly Mention[], named: boolean): Known[] => {
    const subject = mentions.filter((m) => m.form !== "demonym").find((m) => d.role(sentence, m) < 2);
    const actor = subject && d.actorOf(subject);
    const isMany = actor?.type === "organisation" || (actor?.type === "state" && (named || subject?.form === "description"));
    return actor && isMany && !hasPluralBefore(sentence, subject?.from ?? 0) ? [actor] : [];
  };
  const here = subjects(
    s,
    into.filter((m) => m.to <= i),
    true,
  );
  if (here.length > 0) return here;
  return before && !hasPluralBefore(before, before.form.length) ? subjects(before, d.mentionsOf(s.index - 1), false) : [];
}

/** "The farmers said they …": a plural nearer than any actor takes the pronoun to itself. */
const hasPluralBefore = (s: AnnotatedSentence, i: number): boolean => s.form.slice(0, i).some((_, t) => s.upos[t] === "NOUN" && isPlural(s, t));

/** "Turkey and Qatar …": actors joined by "and" as the subject of the sentence. */
export function joinedSubjects(d: Discourse, s: AnnotatedSentence, into: readonly Mention[]): Known[] {
  const first = into.find((m) => m.form === "name" && hasRelation(s, m.head, "nsubj"));
  if (!first) return [];
  const others = children(s, first.head, "conj").flatMap((t) => into.find((m) => m.head === t && m.form === "name") ?? []);
  return [first, ...others].flatMap((m) => d.actorOf(m) ?? []);
}

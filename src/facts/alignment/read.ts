import { z } from "zod";
import { loadKnowledge } from "../../knowledge/index.js";
import { type AnnotatedSentence, ancestors, children, hasRelation, subtree } from "../../language/index.js";
import type { AlignmentDraft, AlignmentStatus } from "../fact.js";
import {
  actorOf,
  actorsOfPhrase,
  claimAt,
  clauseHead,
  clauseSpan,
  countryOfActor,
  oblique,
  type Reading,
  subjects,
  timeAt,
} from "../shared/index.js";

const Entry = z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() });
const Alignments = z.strictObject({
  relations: Entry,
  qualities: z.strictObject({ warming: Entry, partnership: Entry, strained: Entry, "relations-established": Entry, "relations-severed": Entry }),
  nouns: z.strictObject({ partnership: Entry, alliance: Entry, dispute: Entry, strained: Entry, warming: Entry }),
  phrases: z.strictObject({ "turning-to": Entry, "turning-from": Entry, strained: Entry, dispute: Entry }),
  recognition: z.strictObject({ lemmas: z.array(z.string()), example: z.string() }),
});
type Knowledge = z.infer<typeof Alignments>;

let loaded: Knowledge | undefined;
const knowledge = (): Knowledge => {
  loaded ??= loadKnowledge("alignments.yaml", Alignments);
  return loaded;
};

interface Found {
  readonly trigger: number;
  readonly governor: number;
  readonly status: AlignmentStatus;
  readonly pairs: readonly (readonly [string, string])[];
  readonly mutual: boolean;
}

/** Who draws closer to, away from or falls out with whom. */
export function readAlignments(reading: Reading): AlignmentDraft[] {
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, token) => find(reading, s, token).flatMap((found) => drafts(reading, s, found))),
  );
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] === "NOUN" || s.upos[token] === "PROPN") return [...qualifiedRelation(reading, s, token), ...tellingNoun(reading, s, token)];
  return [...phrase(reading, s, token), ...recognition(reading, s, token)];
}

/** Parties of a relation noun: "between X and Y", "with Y" beside an owner or subject, "X-Y ties", "the two countries". */
function sides(reading: Reading, s: AnnotatedSentence, noun: number): string[] {
  const verb = clauseHead(s, noun);
  const between = [...oblique(s, noun, ["between", "among", "of"]), ...oblique(s, verb, ["between"])].flatMap((t) => actorsOfPhrase(reading, s, t));
  const owners = [...children(s, noun, "nmod:poss", "amod", "compound")].flatMap((t) => [
    ...reading.actors.actorsAt(s.index, t),
    ...children(s, t, "conj", "compound", "amod").flatMap((c) => reading.actors.actorsAt(s.index, c)),
  ]);
  const hyphenated = subtree(s, noun)
    .filter((t) => t < noun)
    .flatMap((t) => reading.actors.actorsAt(s.index, t));
  const withWhom = [...oblique(s, noun, ["with", "to", "towards"]), ...oblique(s, verb, ["with"])].flatMap((t) => actorsOfPhrase(reading, s, t));
  const subject = withWhom.length > 0 || hasRelation(s, noun, "obj") ? subjects(s, verb).flatMap((t) => actorsOfPhrase(reading, s, t)) : [];
  const all = states(reading, [...between, ...owners, ...hyphenated]);
  if (all.length >= 2) return all;
  return states(reading, [...all, ...subject, ...withWhom]);
}

/** Persons stand for their states. */
function states(reading: Reading, ids: readonly string[]): string[] {
  return [
    ...new Set(
      ids.flatMap((id) => {
        const actor = actorOf(reading, id);
        if (actor?.type === "state" || actor?.type === "organisation") return [id];
        if (actor?.type === "group" && actor.id.startsWith("group-the-west")) return [id];
        const country = actor?.type === "person" ? countryOfActor(reading, id) : null;
        return country && reading.actors.state(country) ? [country.toLowerCase()] : [];
      }),
    ),
  ];
}

const pairsOf = (ids: readonly string[]): [string, string][] => (ids[0] && ids[1] ? [[ids[0], ids[1]]] : []);

/** "warming ties", "relations have soured", "strengthen relations", "established diplomatic relations". */
function qualifiedRelation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (!knowledge().relations.words.includes((s.lemma[token] ?? "").toLowerCase())) return [];
  const quality = qualityOf(s, token);
  if (!quality) return [];
  const own = sides(reading, s, token);
  const formal = quality.status === "relations-established" || quality.status === "relations-severed";
  const parties = own.length >= 2 ? own : formal || (own.length === 1 && leavesOtherOpen(reading, s, token, own)) ? withContext(reading, s, own) : [];
  return [{ trigger: token, governor: quality.token, status: quality.status, pairs: pairsOf(parties), mutual: true }];
}

/** "Ties with Hungary": one side is named after "with" and nobody else is, so that the article's own state is meant. */
function leavesOtherOpen(reading: Reading, s: AnnotatedSentence, noun: number, own: readonly string[]): boolean {
  const named = oblique(s, noun, ["with"]).flatMap((t) => states(reading, actorsOfPhrase(reading, s, t)));
  return named.length === 1 && own.includes(named[0] ?? "") && hasRelation(s, noun, "nsubj");
}

/** "Ties with Hungary" in an article on Serbia: the other side is the state last spoken of. */
function withContext(reading: Reading, s: AnnotatedSentence, own: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const list of reading.actors.mentions.slice(0, s.index + 1))
    for (const id of list.flatMap((m) => m.actors)) if (actorOf(reading, id)?.type === "state") counts.set(id, (counts.get(id) ?? 0) + 1);
  const others = [...counts]
    .filter(([id]) => !own.includes(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  return [...others.slice(0, 2 - own.length), ...own];
}

function qualityOf(s: AnnotatedSentence, noun: number): { token: number; status: AlignmentStatus } | undefined {
  const { qualities } = knowledge();
  const verb = s.head[noun] ?? -1;
  const up = verb >= 0 ? (s.head[verb] ?? -1) : -1;
  const near = [...children(s, noun, "amod", "compound", "acl"), ...children(s, noun, "amod").flatMap((c) => children(s, c, "conj"))];
  if (verb >= 0 && hasRelation(s, noun, "nsubj", "obj", "nmod", "obl"))
    near.push(verb, ...(hasRelation(s, noun, "nsubj") && children(s, verb, "cop").length > 0 ? [verb] : []));
  if (up >= 0 && hasRelation(s, verb, "xcomp", "nmod")) near.push(up);
  for (const status of ["relations-severed", "relations-established", "strained", "warming", "partnership"] as const) {
    const token = near.find(
      (t) => qualities[status].words.includes((s.lemma[t] ?? "").toLowerCase()) || qualities[status].words.includes((s.form[t] ?? "").toLowerCase()),
    );
    if (token === undefined || (status === "partnership" && s.upos[token] === "VERB")) continue;
    if (status === "relations-severed" && !hasRelation(s, noun, "obj", "nsubj:pass")) continue;
    if (
      status === "relations-established" &&
      !(
        hasRelation(s, noun, "obj", "nsubj:pass", "nmod") &&
        children(s, noun, "amod", "compound").some((c) => /^(?:diplomatic|official|formal|full)$/iu.test(s.form[c] ?? ""))
      )
    )
      continue;
    return { token, status };
  }
  return undefined;
}

/** "strategic partners", "an ally of X", "a dispute between X and Y". */
function tellingNoun(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { nouns } = knowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const two = `${(s.lemma[token - 1] ?? "").toLowerCase()} ${lemma}`;
  const status =
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(two)) ??
    (Object.keys(nouns) as (keyof typeof nouns)[]).find((key) => nouns[key].words.includes(lemma));
  if (!status || reading.actors.actorsAt(s.index, token).some((id) => actorOf(reading, id)?.type === "organisation")) return [];
  const predicate =
    children(s, token, "cop").length > 0
      ? children(s, token, "nsubj")
      : hasRelation(s, token, "xcomp", "obl", "obj") && s.upos[s.head[token] ?? -1] === "VERB"
        ? [
            ...subjects(s, s.head[token] ?? -1),
            ...(s.lemma[s.head[token] ?? -1] === "consider" || s.lemma[s.head[token] ?? -1] === "call"
              ? children(s, s.head[token] ?? -1, "obj")
              : []),
          ]
        : [];
  const subjectsNamed = states(
    reading,
    predicate.flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const own = sides(reading, s, token);
  const parties = [...new Set([...subjectsNamed, ...own])];
  if ((status === "alliance" || status === "partnership") && predicate.length === 0 && own.length < 2) return [];
  return [{ trigger: token, governor: token, status, pairs: pairsOf(parties), mutual: subjectsNamed.length !== 1 || own.length > 1 }];
}

/** Sequences of lemmas after a subject: "turned to", "is at odds with". */
function phrase(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { phrases } = knowledge();
  for (const status of Object.keys(phrases) as (keyof typeof phrases)[])
    for (const words of phrases[status].words) {
      const end = matches(s, token, words.split(" "));
      if (end === undefined) continue;
      const subject = phraseSubjects(s, token).flatMap((t) => actorsOfPhrase(reading, s, t));
      const objects = objectsAfter(reading, s, end);
      const from = states(reading, subject)[0];
      if (!from || objects.length === 0) continue;
      return [
        {
          trigger: token,
          governor: token,
          status,
          pairs: objects.map((to) => [from, to] as const),
          mutual: status === "strained" || status === "dispute",
        },
      ];
    }
  return [];
}

function phraseSubjects(s: AnnotatedSentence, token: number): number[] {
  const own = [...subjects(s, token), ...children(s, token, "nsubj")];
  if (own.length > 0) return own;
  const head = s.head[token] ?? -1;
  return head < 0 ? [] : [...children(s, head, "nsubj"), ...subjects(s, head)];
}

/** Do the words follow from the token, with up to two others between (adverbs, quotation marks)? Returns where they end. */
function matches(s: AnnotatedSentence, start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (const [k, word] of words.entries()) {
    const limit = k === 0 ? at : at + 3;
    while (at <= limit && !same(s, at, word)) at++;
    if (at > limit || at >= s.form.length) return undefined;
    at++;
  }
  return at;
}

const same = (s: AnnotatedSentence, i: number, word: string): boolean =>
  (s.lemma[i] ?? "").toLowerCase() === word || (s.form[i] ?? "").toLowerCase() === word;

/** States named just after the phrase, coordinated ones included ("other alliances such as Russia and China"). */
function objectsAfter(reading: Reading, s: AnnotatedSentence, from: number): string[] {
  const mentions = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from >= from && m.from <= from + 7 && m.form !== "demonym");
  const first = mentions[0];
  if (!first) return [];
  const chosen = [first];
  for (const next of mentions.slice(1)) {
    const last = chosen.at(-1) ?? first;
    if (/^(?:,|and|or|, and)$/u.test(s.form.slice(last.to, next.from).join(" ")) || next.from === last.to) chosen.push(next);
  }
  return states(
    reading,
    chosen.flatMap((m) => m.actors),
  );
}

/** "recognised Kosovo", "recognise the independence of Kosovo". */
function recognition(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !knowledge().recognition.lemmas.includes(s.lemma[token] ?? "")) return [];
  const passive = children(s, token, "nsubj:pass");
  const agents = passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const objects = passive.length > 0 ? passive : children(s, token, "obj");
  const from = states(
    reading,
    agents.flatMap((t) => actorsOfPhrase(reading, s, t)),
  );
  const to = states(
    reading,
    objects.flatMap((t) => {
      const own = actorsOfPhrase(reading, s, t);
      return own.length > 0 ? own : children(s, t, "nmod", "nmod:poss").flatMap((c) => actorsOfPhrase(reading, s, c));
    }),
  );
  return [
    {
      trigger: token,
      governor: token,
      status: "recognition",
      pairs: from.flatMap((a) => to.filter((b) => b !== a).map((b) => [a, b] as const)),
      mutual: false,
    },
  ];
}

/** "hoped the visit would help to promote ties", "aimed at improving relations": wished for, not said to be so. */
function isMerePurpose(reading: Reading, s: AnnotatedSentence, found: Found): boolean {
  const path = [found.trigger, ...ancestors(s, found.trigger)];
  const verb = path.find((token) => s.upos[token] === "VERB");
  if (verb === undefined) return false;
  const to = children(s, verb, "mark").some((m) => ["to", "for", "of", "at", "towards"].includes((s.form[m] ?? "").toLowerCase()));
  const open = to && reading.claims.factuality(s.index, verb).because.length === 0;
  return open || path.some((token) => WISHES.has((s.lemma[token] ?? "").toLowerCase()));
}
const WISHES = new Set("hope wish desire conducive aim aspire dream intend readiness ready willing willingness would like".split(" "));

function drafts(reading: Reading, s: AnnotatedSentence, found: Found): AlignmentDraft[] {
  const factuality = reading.claims.factuality(s.index, found.trigger);
  const governing = reading.claims.factuality(s.index, found.governor);
  if (factuality.hypothetical || governing.hypothetical) return [];
  const certainty = governing.certainty === "certain" ? factuality.certainty : governing.certainty;
  if (certainty !== "certain" && certainty !== "probable" && found.status !== "recognition") return [];
  if (found.status !== "recognition" && isMerePurpose(reading, s, found)) return [];
  const head = s.upos[found.governor] === "VERB" ? found.governor : found.trigger;
  const claim = claimAt(reading, s, found.trigger, clauseSpan(s, head), { ...governing, certainty });
  return found.pairs
    .filter(([subject, object]) => subject !== object)
    .map(([subject, object]) => ({
      kind: "alignment" as const,
      subject,
      object,
      mutual: found.mutual,
      status: found.status,
      time: found.status.startsWith("relations") || found.status === "recognition" ? timeAt(reading, s, found.governor) : null,
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

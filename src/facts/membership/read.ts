import { z } from "zod";
import { hasStatesAsMembers } from "../../actors/index.js";
import type { Factuality } from "../../claims/index.js";
import { loadKnowledge } from "../../knowledge/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import { actorOf, actorsOfPhrase, claimAt, clauseSpan, hasCase, oblique, type Reading, resolved, subjects, timeAt } from "../shared/index.js";

const Status = z.enum(["member", "not-member", "candidate", "observer", "partner", "suspended", "left"]);
const Memberships = z.strictObject({
  seeking: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  granting: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  "of-persons": z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  nouns: z.record(z.string(), z.strictObject({ words: z.array(z.string()).nonempty(), status: Status, example: z.string() })),
  verbs: z.array(
    z.strictObject({
      lemmas: z.array(z.string()).nonempty(),
      status: Status,
      planned: Status,
      object: z.boolean().default(false),
      example: z.string(),
    }),
  ),
});
type Knowledge = z.infer<typeof Memberships>;

let loaded: Knowledge | undefined;
const knowledge = (): Knowledge => {
  loaded ??= loadKnowledge("memberships.yaml", Memberships);
  return loaded;
};

interface Found {
  readonly trigger: number;
  readonly members: readonly string[];
  readonly organisations: readonly string[];
  readonly status: MembershipDraft["status"];
  readonly planned: MembershipDraft["status"];
  readonly frame: string;
}

/** Who belongs to which organisation, held, sought, lost or denied. */
export function readMemberships(reading: Reading): MembershipDraft[] {
  return reading.annotated.sentences.flatMap((s) =>
    s.form.flatMap((_, token) => find(reading, s, token).flatMap((found) => drafts(reading, s, found))),
  );
}

function find(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const noun = nounAt(s, token);
  if (noun && isManner(s, token)) return [];
  if (noun) return fromNoun(reading, s, token, noun);
  if (s.upos[token] !== "VERB") return [];
  const verb = verbAt(s, token);
  if (!verb) return [];
  const manner = children(s, token, "obl").flatMap((t) => (isManner(s, t) ? (nounAt(s, t) ?? []) : []))[0];
  const standing = verb.status === "member" && (manner?.status === "observer" || manner?.status === "partner") ? manner.status : verb.status;
  return fromVerb(reading, s, token, { ...verb, status: standing });
}

const verbAt = (s: AnnotatedSentence, token: number): Knowledge["verbs"][number] | undefined =>
  knowledge().verbs.find((entry) => entry.lemmas.includes(s.lemma[token] ?? ""));

/** "joined as an observer": what the verb's own fact is of. */
const isManner = (s: AnnotatedSentence, token: number): boolean =>
  hasRelation(s, token, "obl") && hasCase(s, token, ["as"]) && s.upos[s.head[token] ?? -1] === "VERB" && verbAt(s, s.head[token] ?? -1) !== undefined;

function nounAt(s: AnnotatedSentence, token: number): Knowledge["nouns"][string] | undefined {
  if (s.upos[token] !== "NOUN" && s.upos[token] !== "PROPN") return undefined;
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  if (isPersons(s, token)) return undefined;
  const two = `${(s.form[token - 1] ?? "").toLowerCase()} ${lemma}`;
  const next = `${lemma} ${(s.lemma[token + 1] ?? "").toLowerCase()}`;
  const entries = Object.values(knowledge().nouns);
  if (lemma === "member" && s.lemma[token + 1] === "state") return undefined;
  return (
    entries.find((entry) => entry.words.includes(two) && two !== lemma) ??
    entries.find((entry) => entry.words.includes(next)) ??
    entries.find((entry) => entry.words.includes(lemma))
  );
}

/** "a presidential candidate", "a cabinet member": what people are, not states. */
const isPersons = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "amod", "compound").some((c) => knowledge()["of-persons"].words.includes((s.form[c] ?? "").toLowerCase()));

/** An organisation of states; movements and companies have members of another kind. */
const isOrganisation = (reading: Reading, id: string): boolean =>
  actorOf(reading, id)?.type === "organisation" && hasStatesAsMembers(id, actorOf(reading, id)?.name ?? "");
const isMember = (reading: Reading, id: string): boolean => actorOf(reading, id)?.type === "state";

/** "X is a member of O", "X, an O member since …", "O candidate X", "X's membership of O". */
function fromNoun(reading: Reading, s: AnnotatedSentence, token: number, noun: Knowledge["nouns"][string]): Found[] {
  const head = token;
  const within = resolved(s, oblique(s, head, ["of", "in", "for", "to", "with"]));
  const organisations = [
    ...within,
    ...within.flatMap((t) => children(s, t, "appos", "flat", "compound")),
    ...children(s, head, "compound", "nmod:poss", "nmod", "amod"),
  ]
    .flatMap((t) => [...reading.actors.actorsAt(s.index, t), ...actorsOfPhrase(reading, s, t)])
    .filter((id) => isOrganisation(reading, id));
  const governing = hasRelation(s, head, "obj", "obl") && s.upos[s.head[head] ?? -1] === "VERB" ? (s.head[head] ?? -1) : -1;
  const granted = knowledge().granting.lemmas.includes(s.lemma[governing] ?? "") ? governing : -1;
  const bearers = [
    ...(children(s, head, "cop").length > 0 ? children(s, head, "nsubj") : []),
    ...(hasRelation(s, head, "appos", "xcomp", "acl", "conj") || (hasRelation(s, head, "nmod", "obl", "advcl") && hasCase(s, head, ["as", ""]))
      ? bearerOf(s, head)
      : []),
    ...children(s, head, "appos"),
    ...listedAfter(s, head),
    ...(noun.status === "member" ? [] : children(s, head, "nmod:poss")),
    ...(granted >= 0 ? [...children(s, granted, "nsubj:pass", "iobj"), ...subjects(s, granted)] : []),
  ];
  const members = resolved(s, bearers)
    .flatMap((t) => actorsOfPhrase(reading, s, t))
    .filter((id) => isMember(reading, id));
  const found = organisations.length > 0 || oblique(s, head, ["of"]).length > 0 ? organisations : latestOrganisation(reading, s, head, noun.status);
  const wanted = granted >= 0 && ["want", "seek", "apply", "aspire", "hope", "become"].includes(s.lemma[granted] ?? "");
  const former = children(s, head, "amod").some((c) => ["former", "ex", "one-time", "onetime"].includes((s.form[c] ?? "").toLowerCase()));
  return [
    {
      trigger: head,
      members,
      organisations: found,
      status: former && noun.status === "member" ? "left" : noun.status,
      planned: wanted || noun.status === "member" ? "candidate" : noun.status,
      frame: `${noun.status} of`,
    },
  ];
}

/** "the members of the council, Britain and China": the list, where the parser hung it on the organisation. */
function listedAfter(s: AnnotatedSentence, members: number): number[] {
  if (s.form[members]?.toLowerCase() !== "members") return [];
  return oblique(s, members, ["of"]).flatMap((organisation) => {
    const listed = children(s, organisation, "appos");
    return listed.length === 0 ? [] : [...listed, ...children(s, organisation, "conj")];
  });
}

/** The noun an apposition or predicate says it of. */
function bearerOf(s: AnnotatedSentence, token: number): number[] {
  const head = s.head[token] ?? -1;
  if (head < 0) return [];
  if (["NOUN", "PROPN"].includes(s.upos[head] ?? "") && hasRelation(s, token, "appos", "conj"))
    return children(s, head, "cop").length > 0 ? children(s, head, "nsubj") : [head];
  return s.upos[head] === "VERB" ? subjects(s, head).concat(children(s, head, "nsubj:pass")) : [];
}

/** "has been a candidate since 1999": of the organisation last named, which is not the one it is a member of already. */
function latestOrganisation(reading: Reading, s: AnnotatedSentence, before: number, status: MembershipDraft["status"]): string[] {
  const belongs = status === "candidate" && s.lemma.some((lemma, i) => lemma === "member" && i < before);
  const furthest = s.index - (status === "candidate" ? 5 : 2);
  for (let back = belongs ? s.index - 1 : s.index; back >= Math.max(0, furthest); back--) {
    const ids = (reading.actors.mentions[back] ?? [])
      .filter((m) => back < s.index || m.from < before)
      .flatMap((m) => m.actors)
      .filter((id) => isOrganisation(reading, id));
    const last = ids.at(-1);
    if (last) return [last];
  }
  return [];
}

function fromVerb(reading: Reading, s: AnnotatedSentence, token: number, verb: Knowledge["verbs"][number]): Found[] {
  const objects = resolved(s, [...children(s, token, "obj"), ...oblique(s, token, ["from", "to", "into", "for", "of"])]);
  const into = oblique(s, token, ["in"]).flatMap((t) => actorsOfPhrase(reading, s, t));
  const named = [...objects.flatMap((t) => actorsOfPhrase(reading, s, t)), ...into].filter((id) => isOrganisation(reading, id));
  const passive = children(s, token, "nsubj:pass");
  const agents = passive.length > 0 ? passive : subjects(s, token);
  const subject = agents.flatMap((t) => actorsOfPhrase(reading, s, t));
  if (verb.object) {
    const members = (passive.length > 0 ? subject : children(s, token, "obj").flatMap((t) => actorsOfPhrase(reading, s, t))).filter((id) =>
      isMember(reading, id),
    );
    const around = [...named, ...(passive.length > 0 ? oblique(s, token, ["by"]).flatMap((t) => actorsOfPhrase(reading, s, t)) : subject)].filter(
      (id) => isOrganisation(reading, id),
    );
    const organisations = around.length === 0 && passive.length > 0 ? latestOrganisation(reading, s, token, verb.status) : around;
    return [{ trigger: token, members, organisations, status: verb.status, planned: verb.planned, frame: s.lemma[token] ?? "" }];
  }
  const members = subject.filter((id) => isMember(reading, id));
  const understood =
    named.length === 0 &&
    objects.every((t) => s.upos[t] === "PRON" || hasRelation(s, t, "obl")) &&
    ["join", "leave", "quit", "rejoin"].includes(s.lemma[token] ?? "") &&
    !objects.some((t) => hasRelation(s, t, "obj") && s.upos[t] !== "PRON");
  return [
    {
      trigger: token,
      members,
      organisations: understood ? latestOrganisation(reading, s, token, verb.status) : named,
      status: verb.status,
      planned: verb.planned,
      frame: s.lemma[token] ?? "",
    },
  ];
}

/** "the permanent members -- Britain, China, France -- would be briefed": what is said of the members leaves their membership alone. */
const isMentioned = (s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  (s.lemma[token] ?? "").toLowerCase() === "member" &&
  children(s, token, "cop").length === 0 &&
  hasRelation(s, token, "nsubj", "appos", "nmod", "conj") &&
  !hasRelation(s, s.head[token] ?? -1, "xcomp");
const HELD: Factuality = { certainty: "certain", tense: "present", hypothetical: false, because: [] };

function drafts(reading: Reading, s: AnnotatedSentence, found: Found): MembershipDraft[] {
  const factuality = isMentioned(s, found.trigger) ? HELD : reading.claims.factuality(s.index, found.trigger);
  if (factuality.hypothetical) return [];
  const claim = claimAt(reading, s, found.trigger, clauseSpan(s, found.trigger), factuality);
  const negative = claim.certainty.endsWith("-not");
  const planned = isSought(s, found.trigger) || factuality.tense === "future" || claim.certainty === "possible" || claim.certainty === "probable";
  const status = negative ? (found.status === "member" ? "not-member" : found.status) : planned ? found.planned : found.status;
  const others = status === "member" ? notSo(reading, s, found) : [];
  const members = [...new Set(found.members)];
  return [...memberDrafts(reading, s, found, members, status, [claim], factuality), ...others];
}

/** "its bid to join", "hopes of joining": what the noun before it only seeks. */
function isSought(s: AnnotatedSentence, token: number): boolean {
  const head = s.head[token] ?? -1;
  return s.upos[token] === "VERB" && hasRelation(s, token, "acl", "xcomp") && knowledge().seeking.lemmas.includes(s.lemma[head] ?? "");
}

/** "Iraq is a member of OPEC; Jordan is not": the state beside it of which the same is denied without saying it again. */
function notSo(reading: Reading, s: AnnotatedSentence, found: Found): MembershipDraft[] {
  const mentions = (reading.actors.mentions[s.index] ?? []).filter((m) => m.from > found.trigger && m.actors.some((id) => isMember(reading, id)));
  return mentions.flatMap((m) => {
    const [verb, not, end] = [m.to, m.to + 1, m.to + 2].map((t) => (s.form[t] ?? ".").toLowerCase());
    if (!/^(?:is|are|was|were|do|does|did|has|have)$/u.test(verb ?? "") || !/^(?:not|n't)$/u.test(not ?? "") || !/^\p{P}+$/u.test(end ?? ""))
      return [];
    const words = { start: m.start, end: s.ends[m.to + 1] ?? m.end };
    const said = claimAt(reading, s, found.trigger, words, { ...HELD, certainty: "certain-not" });
    return memberDrafts(reading, s, found, m.actors, "not-member", [said], HELD);
  });
}

function memberDrafts(
  reading: Reading,
  s: AnnotatedSentence,
  found: Found,
  members: readonly string[],
  status: MembershipDraft["status"],
  claims: MembershipDraft["claims"],
  factuality: Factuality,
): MembershipDraft[] {
  return [...new Set(found.organisations)].flatMap((organisation) =>
    members.map((member) => ({
      kind: "membership" as const,
      member,
      organisation,
      status,
      time: timeAt(reading, s, found.trigger),
      place: null,
      claims,
      explanation: { frame: found.frame, words: [s.form[found.trigger] ?? ""], score: null, notes: factuality.because },
    })),
  );
}

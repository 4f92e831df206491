import { z } from "zod";
import { hasStatesAsMembers } from "../../actors/index.js";
import type { Factuality } from "../../claims/index.js";
import { loadKnowledge } from "../../knowledge/index.js";
import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import type { MembershipDraft } from "../fact.js";
import {
  actorOf,
  actorsOfPhrase,
  claimAt,
  clauseSpan,
  hasCase,
  knownLemma,
  oblique,
  type Reading,
  resolved,
  sequenceAt,
  subjects,
  timeAt,
} from "../shared/index.js";

const Status = z.enum(["member", "not-member", "candidate", "observer", "partner", "suspended", "left"]);
const Memberships = z.strictObject({
  seeking: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  granting: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  "of-persons": z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  nouns: z.record(z.string(), z.strictObject({ words: z.array(z.string()).nonempty(), status: Status, example: z.string() })),
  accession: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  departure: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  suspension: z.strictObject({ words: z.array(z.string()).nonempty(), lifting: z.array(z.string()).nonempty(), example: z.string() }),
  composing: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  application: z.strictObject({
    words: z.array(z.string()).nonempty(),
    lodging: z.array(z.string()).nonempty(),
    dropping: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  standing: z.strictObject({
    member: z.array(z.string()).nonempty(),
    suspended: z.array(z.string()).nonempty(),
    left: z.array(z.string()).nonempty(),
    effects: z.array(z.string()).nonempty(),
    words: z.array(z.string()).nonempty(),
    example: z.string(),
  }),
  bodies: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  bare: z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  forming: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  "of-kind": z.strictObject({ words: z.array(z.string()).nonempty(), example: z.string() }),
  phrases: z.array(z.strictObject({ words: z.array(z.string()).nonempty(), status: Status, planned: Status, example: z.string() })),
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
/** The words of `memberships.yaml`. */
export const knowledge = (): Knowledge => {
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
  const within = insideOf(reading, s, token);
  if (within.length > 0) return within;
  const told = [
    ...standingOf(reading, s, token),
    ...applied(reading, s, token),
    ...passage(reading, s, token),
    ...composed(reading, s, token),
    ...formed(reading, s, token),
  ];
  if (told.length > 0) return told;
  const noun = nounAt(s, token) ?? kindAt(reading, s, token);
  if (noun && isManner(s, token)) return [];
  if (noun) return fromNoun(reading, s, token, noun);
  if (s.upos[token] !== "VERB" && s.upos[token] !== "AUX" && children(s, token, "cop").length === 0) return [];
  const phrase = phraseAt(reading, s, token);
  if (phrase) return fromPhrase(reading, s, token, phrase);
  const verb = s.upos[token] === "VERB" ? verbAt(s, token) : undefined;
  if (!verb) return [];
  const manner = children(s, token, "obl").find((t) => isManner(s, t));
  const as = manner === undefined ? undefined : nounAt(s, manner);
  const isPartner = manner !== undefined && s.lemma[manner] === "partner";
  const standing =
    verb.status === "member" && isPartner
      ? "partner"
      : verb.status === "member" && (as?.status === "observer" || as?.status === "partner")
        ? as.status
        : verb.status;
  return fromVerb(reading, s, token, { ...verb, status: standing }, manner === undefined ? [] : oblique(s, manner, ["of", "in", "at", "to"]));
}

const verbAt = (s: AnnotatedSentence, token: number): Knowledge["verbs"][number] | undefined =>
  knowledge().verbs.find((entry) => entry.lemmas.includes(knownLemma(s, token, isVerb)));
const isVerb = (lemma: string): boolean => knowledge().verbs.some((entry) => entry.lemmas.includes(lemma));

interface Phrase {
  readonly entry: Knowledge["phrases"][number];
  /** The first token behind it. */
  readonly end: number;
}

/** "pulled out of", "was kept out of": the longest phrase that begins at a verb, or at the helper before it. */
function phraseAt(reading: Reading, s: AnnotatedSentence, token: number): Phrase | undefined {
  const openings = [token, ...children(s, token, "aux:pass", "cop")];
  const found = knowledge().phrases.flatMap((entry) =>
    entry.words.flatMap((one) =>
      openings.flatMap((t) => {
        const end = sequenceAt(s, t, one.split(" "));
        return end === undefined || (t === token && s.upos[token] === "AUX" && !hasRelation(s, token, "root"))
          ? []
          : [{ entry, end, length: one.length }];
      }),
    ),
  );
  const bare =
    children(s, token, "obl", "obj").length === 0
      ? knowledge().bare.words.find((one) => sequenceAt(s, token, one.split(" ")) !== undefined)
      : undefined;
  const [entry] = bare === undefined ? [] : knowledge().phrases.filter(({ words }) => words.some((one) => one.startsWith(bare)));
  if (entry && found.length === 0) return { entry, end: s.form.length };
  return found.sort((a, b) => b.length - a.length).find(({ end }) => organisationsAfter(reading, s, token, end).length > 0);
}

/** The organisation named right behind a phrase, or the one a pronoun there goes back to. */
function organisationsAfter(reading: Reading, s: AnnotatedSentence, verb: number, end: number): string[] {
  const named = (reading.actors.mentions[s.index] ?? []).filter(
    (m) => m.from >= end - 1 && m.from <= end + FURTHEST && m.actors.some((id) => isOrganisation(reading, id)),
  );
  const [first, ...rest] = named;
  if (!first || s.form.slice(end, first.from).some((word) => /^(?:,|;|and|but|that|which)$/u.test(word))) {
    const isPronoun =
      /^(?:it|them|there)$/iu.test(s.form[end] ?? "") || isBodyBack(s, [end, end + 1, end + 2].find((t) => s.upos[t] === "NOUN") ?? -1);
    return isPronoun ? latestOrganisation(reading, s, verb, "member") : [];
  }
  const joined = rest.filter((m) => /^(?:,|and|or|nor|, and)$/u.test(s.form.slice(first.to, m.from).join(" ")));
  return [first, ...joined].flatMap((m) => m.actors).filter((id) => isOrganisation(reading, id));
}
/** "the bloc", "that organization": a noun for the one named before. */
const isBodyBack = (s: AnnotatedSentence, token: number): boolean =>
  knowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase()) &&
  children(s, token, "det").some((t) => /^(?:the|this|that)$/iu.test(s.form[t] ?? "")) &&
  children(s, token, "nmod", "compound").length === 0;

/** How many words may stand between a phrase and the organisation ("the regional bloc Ecowas"). */
const FURTHEST = 4;

function fromPhrase(reading: Reading, s: AnnotatedSentence, token: number, { entry, end }: Phrase): Found[] {
  const passive = children(s, token, "nsubj:pass");
  const agents = [...(passive.length > 0 ? passive : [...subjects(s, token), ...children(s, token, "nsubj")]), ...companions(s, token)];
  const isUnion = (id: string): boolean => entry.status === "member" && isUnionOfStates(id);
  const members = [...new Set(agents.flatMap((t) => actorsOfPhrase(reading, s, t)))].filter((id) => isMember(reading, id) || isUnion(id));
  const organisations = end >= s.form.length ? latestOrganisation(reading, s, token, "member") : organisationsAfter(reading, s, token, end);
  return [{ trigger: token, members, organisations, status: entry.status, planned: entry.planned, frame: s.lemma[token] ?? "" }];
}

/** "together with Mali and Chad". */
const companions = (s: AnnotatedSentence, verb: number): number[] =>
  oblique(s, verb, ["with"]).filter((t) => s.form.slice(Math.max(0, t - 4), t).some((word) => /^(?:together|along|alongside)$/iu.test(word)));

/** "Finland's membership dates from 2023", "froze its participation in the CSTO": what becomes of a membership. */
function standingOf(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { standing } = knowledge();
  if (s.upos[token] !== "NOUN" || !standing.words.includes(s.lemma[token] ?? "")) return [];
  const verb = hasRelation(s, token, "nsubj", "nsubj:pass", "obj") ? (s.head[token] ?? -1) : -1;
  const lemma =
    verb < 0 ? "" : knownLemma(s, verb, (one) => [...standing.member, ...standing.suspended, ...standing.left, ...standing.effects].includes(one));
  const isFelt = hasRelation(s, token, "nsubj") && !hasRelation(s, token, "nsubj:pass") && standing.effects.includes(lemma);
  const status = isFelt ? "member" : (["member", "suspended", "left"] as const).find((key) => standing[key].includes(lemma));
  if (!status) return [];
  const ids = (tokens: readonly number[]): string[] => resolved(s, tokens).flatMap((t) => actorsOfPhrase(reading, s, t));
  const demonyms = children(s, token, "amod", "compound").flatMap((t) => reading.actors.actorsAt(s.index, t));
  const owners = [...ids(children(s, token, "nmod:poss")), ...demonyms, ...(hasRelation(s, token, "obj") ? ids(subjects(s, verb)) : [])];
  const named = ids([...oblique(s, token, ["of", "in", "to", "at"]), ...oblique(s, verb, ["of", "in"]), ...children(s, token, "compound")]);
  const organisations = [...named, ...owners].filter((id) => isOrganisation(reading, id));
  const members = [...new Set(owners)].filter((id) => isMember(reading, id));
  const found = organisations.length > 0 ? organisations : latestOrganisation(reading, s, token, "member");
  return members.length === 0 || found.length === 0
    ? []
    : [{ trigger: verb, members, organisations: found, status, planned: "candidate", frame: `${lemma} membership` }];
}

/** "lodged its application with the OECD", "Peru's application, which was filed in May": what is handed in to be let in. */
function applied(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { application, accession } = knowledge();
  if (s.upos[token] !== "NOUN" || !application.words.includes(s.lemma[token] ?? "")) return [];
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const lemma = verb < 0 ? "" : knownLemma(s, verb, (one) => [...application.lodging, ...application.dropping].includes(one));
  const relative = children(s, token, "acl:relcl", "acl").find((c) =>
    application.lodging.includes(knownLemma(s, c, (one) => application.lodging.includes(one))),
  );
  const ids = (tokens: readonly number[]): string[] => resolved(s, tokens).flatMap((t) => actorsOfPhrase(reading, s, t));
  const isLodged = application.lodging.includes(lemma);
  if (!isLodged && relative === undefined && !application.dropping.includes(lemma)) return [];
  const owners = [...ids(children(s, token, "nmod:poss")), ...(hasRelation(s, token, "obj") && isLodged ? ids(subjects(s, verb)) : [])];
  const joining = children(s, token, "acl").flatMap((c) => [...children(s, c, "obj"), ...oblique(s, c, ["to", "into"])]);
  const nouns = oblique(s, token, ["for", "of"]).filter((t) => nounAt(s, t) !== undefined || accession.words.includes(s.lemma[t] ?? ""));
  const near = [
    ...oblique(s, token, ["to", "with", "for", "at"]),
    ...(verb < 0 ? [] : oblique(s, verb, ["to", "with", "at"])),
    ...joining,
    ...nouns.flatMap((t) => [...oblique(s, t, ["of", "in", "to"]), ...children(s, t, "compound")]),
    ...children(s, token, "compound"),
  ];
  const named = [...ids(near), ...(hasRelation(s, token, "nsubj:pass") ? ids(oblique(s, verb, ["by"])) : [])].filter((id) =>
    isOrganisation(reading, id),
  );
  const isElse = joining.length > 0 || oblique(s, token, ["for"]).some((t) => !nouns.includes(t));
  const organisations = named.length > 0 || isElse ? named : latestOrganisation(reading, s, token, "candidate");
  const members = [...new Set(owners)].filter((id) => isMember(reading, id)).slice(0, 1);
  const isDropped = application.dropping.includes(lemma);
  if (members.length === 0 || organisations.length === 0) return [];
  return [
    {
      trigger: relative ?? verb,
      members,
      organisations,
      status: isDropped ? "not-member" : "candidate",
      planned: "candidate",
      frame: `${lemma} application`,
    },
  ];
}

/** "Ghana and Togo form the bloc", "with whom it now forms the alliance": those who make it up. */
function formed(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !knowledge().forming.lemmas.includes(s.lemma[token] ?? "")) return [];
  const ids = (tokens: readonly number[]): string[] => tokens.flatMap((t) => actorsOfPhrase(reading, s, t));
  const organisations = ids(children(s, token, "obj")).filter((id) => isOrganisation(reading, id));
  const others = resolved(s, [...oblique(s, token, ["with"]), ...children(s, token, "obl").filter((t) => /^whom$/iu.test(s.form[t] ?? ""))]);
  const members = [...new Set(ids([...subjects(s, token), ...others]))].filter((id) => isMember(reading, id));
  return members.length < 2 || organisations.length === 0
    ? []
    : [{ trigger: token, members, organisations, status: "member", planned: "member", frame: "form" }];
}

/** "is not in the EU", "has been in Nato since 2009": the organisation as predicate. */
function insideOf(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const mention = reading.actors.mentionAt(s.index, token);
  if (mention?.head !== token || mention.form !== "name" || !mention.actors.some((id) => isOrganisation(reading, id))) return [];
  const predicate = hasRelation(s, token, "conj") ? (s.head[token] ?? token) : token;
  if (children(s, predicate, "cop").length === 0 || !hasCase(s, token, ["in", "inside", "outside"])) return [];
  const members = children(s, predicate, "nsubj")
    .flatMap((t) => actorsOfPhrase(reading, s, t))
    .filter((id) => isMember(reading, id));
  const status = hasCase(s, token, ["outside"]) ? "not-member" : "member";
  return [{ trigger: token, members, organisations: mention.actors, status, planned: "candidate", frame: "in" }];
}

/** "Albania's accession to the EU", "its departure from the OAS", "the suspension of Honduras was lifted". */
function passage(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "NOUN") return [];
  const { accession, departure, suspension } = knowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const ids = (tokens: readonly number[]): string[] => resolved(s, tokens).flatMap((t) => actorsOfPhrase(reading, s, t));
  const owners = ids([...children(s, token, "nmod:poss"), ...oblique(s, token, ["of", "by"])]);
  const members = owners.filter((id) => isMember(reading, id));
  if (suspension.words.includes(lemma)) {
    const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
    const around = [
      ...owners,
      ...ids([...oblique(s, token, ["from"]), ...(verb < 0 ? [] : [...subjects(s, verb), ...oblique(s, verb, ["by", "from"])])]),
    ];
    const organisations = around.filter((id) => isOrganisation(reading, id));
    const isLifted = verb >= 0 && suspension.lifting.includes(s.lemma[verb] ?? "");
    const trigger = isLifted ? verb : token;
    return [{ trigger, members, organisations, status: isLifted ? "member" : "suspended", planned: "suspended", frame: lemma }];
  }
  const isLeaving = departure.words.includes(lemma);
  if (!isLeaving && !accession.words.includes(lemma)) return [];
  const organisations = ids(oblique(s, token, isLeaving ? ["from"] : ["to", "into", "in", "with"])).filter((id) => isOrganisation(reading, id));
  const isBare = organisations.length === 0 && /^(?:accession|admission|readmission)$/u.test(lemma) && members.length > 0;
  if (isBare)
    return [
      {
        trigger: token,
        members,
        organisations: latestOrganisation(reading, s, token, "member"),
        status: "candidate",
        planned: "candidate",
        frame: lemma,
      },
    ];
  if (isLeaving) return [{ trigger: token, members, organisations, status: "left", planned: "member", frame: lemma }];
  const isDone =
    children(s, token, "case").some((c) => /^(?:since|after|following|upon)$/iu.test(s.form[c] ?? "")) ||
    children(s, token, "nmod").some((t) => isYear(s, t));
  return [{ trigger: token, members, organisations, status: isDone ? "member" : "candidate", planned: "candidate", frame: lemma }];
}

const isYear = (s: AnnotatedSentence, token: number): boolean => /^(?:19|20)\d\d$/u.test(s.form[token] ?? "");

/** "Members of Mercosur include Peru", "the Andean Community groups Bolivia and Peru": the organisation's members listed. */
function composed(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB") return [];
  const words = knowledge().composing.words.find((one) => sequenceAt(s, token, one.split(" ")) !== undefined);
  if (words === undefined) return [];
  const whole = [...subjects(s, token), ...children(s, token, "nsubj:pass")];
  const isWhole = whole.some((t) => {
    const mention = reading.actors.mentionAt(s.index, t);
    return s.lemma[t] === "member" || (words !== "include" && mention?.head === t && mention.actors.some((id) => isOrganisation(reading, id)));
  });
  if (!isWhole) return [];
  const ids = (tokens: readonly number[]): string[] => tokens.flatMap((t) => actorsOfPhrase(reading, s, t));
  const organisations = ids(whole).filter((id) => isOrganisation(reading, id));
  const parts = words.endsWith(" of") ? oblique(s, token, ["of"]) : children(s, token, "obj");
  const members = ids(parts).filter((id) => isMember(reading, id));
  return [{ trigger: token, members, organisations, status: "member", planned: "member", frame: words }];
}

/** "Malta, the smallest state in the EU": a noun for a state that says whose member it is. */
function kindAt(reading: Reading, s: AnnotatedSentence, token: number): Knowledge["nouns"][string] | undefined {
  if (s.upos[token] !== "NOUN" || !knowledge()["of-kind"].words.includes(s.lemma[token] ?? "")) return undefined;
  const isSaid = hasRelation(s, token, "appos") || children(s, token, "cop").length > 0;
  const isPlural = (s.form[token] ?? "") !== (s.lemma[token] ?? "");
  const within = oblique(s, token, ["in", "of"]).flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []);
  return isSaid && !isPlural && within.some((id) => isOrganisation(reading, id)) ? knowledge().nouns.member : undefined;
}

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

/** A union that sits in other bodies in its own name. */
const isUnionOfStates = (id: string): boolean => UNIONS.has(id);
const UNIONS: ReadonlySet<string> = new Set(["au", "eu"]);

/** "X is a member of O", "X, an O member since …", "O candidate X", "X's membership of O". */
function fromNoun(reading: Reading, s: AnnotatedSentence, token: number, noun: Knowledge["nouns"][string]): Found[] {
  const head = token;
  const isTalks = /^(?:talk|negotiation)$/u.test(s.lemma[head] ?? "");
  const within = resolved(s, oblique(s, head, ["of", "in", "for", "to", "with", "at", "between"]));
  const holder = seatOf(s, head);
  const organisations = [
    ...within,
    ...within.flatMap((t) => children(s, t, "appos", "flat", "compound")),
    ...children(s, head, "compound", "nmod:poss", "nmod", "amod"),
    ...grantors(s, head),
    ...(isTalks ? subjects(s, s.head[head] ?? -1) : []),
    ...(holder === undefined ? [] : oblique(s, holder, ["at", "in", "on"])),
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
    ...(isSpeltOut(s, head) ? children(s, head, "appos") : []),
    ...listedAfter(s, head),
    ...equatedWith(reading, s, head),
    ...(noun.status === "member" ? [] : children(s, head, "nmod:poss")),
    ...(noun.status === "candidate" ? seekers(s, head) : []),
    ...nameAfter(reading, s, head),
    ...(isTalks ? within : []),
    ...(holder === undefined ? [] : [...subjects(s, s.head[holder] ?? -1), ...children(s, holder, "nmod:poss")]),
    ...(noun.status === "member" || noun.status === "candidate" ? [] : requesters(s, head)),
    ...(granted >= 0 ? [...children(s, granted, "nsubj:pass", "iobj"), ...subjects(s, granted)] : []),
  ];
  const members = resolved(s, bearers)
    .flatMap((t) => actorsOfPhrase(reading, s, t))
    .filter((id) => isMember(reading, id) || (isUnionOfStates(id) && isSaidOfSubject(s, head) && !organisations.includes(id)));
  const isElse =
    [...oblique(s, head, ["of", "for"]), ...oblique(s, head, ["in", "to"]).filter((t) => isAny(s, t)), ...children(s, head, "acl")].length > 0;
  const found = organisations.length > 0 || isElse ? organisations : latestOrganisation(reading, s, head, noun.status);
  const isRequested = requesters(s, head).length > 0 && noun.status !== "member" && noun.status !== "candidate";
  const isAspired = granted >= 0 && hasRelation(s, granted, "xcomp", "advcl") && ASPIRING.has(s.lemma[s.head[granted] ?? -1] ?? "");
  const isSeat = holder !== undefined && ASPIRING.has(s.lemma[s.head[holder] ?? -1] ?? "");
  const wanted = granted >= 0 && ["want", "seek", "apply", "aspire", "hope", "become"].includes(s.lemma[granted] ?? "");
  const former = children(s, head, "amod").some((c) => ["former", "ex", "one-time", "onetime"].includes((s.form[c] ?? "").toLowerCase()));
  return [
    {
      trigger: head,
      members,
      organisations: found,
      status:
        isRequested || isAspired || isSeat || (wanted && s.lemma[granted] !== "become" && noun.status !== "member")
          ? "candidate"
          : former && noun.status === "member"
            ? "left"
            : isNeither(s, within) && noun.status === "member"
              ? "not-member"
              : noun.status,
      planned: wanted || noun.status === "member" ? "candidate" : noun.status,
      frame: `${noun.status} of`,
    },
  ];
}

/** "The African Union became a member", "is a member". */
const isSaidOfSubject = (s: AnnotatedSentence, noun: number): boolean =>
  (children(s, noun, "cop").length > 0 || hasRelation(s, noun, "xcomp")) && children(s, noun, "nmod:poss", "compound").length === 0;

/** Verbs of those who would have a standing and have it not. */
const ASPIRING = new Set(["want", "seek", "apply", "aspire", "hope", "bid", "wish", "ask", "request", "try", "like", "pursue"]);

/** "a seat as an observer", "the rank of a partner": the noun between the standing and whoever has or seeks it. */
function seatOf(s: AnnotatedSentence, noun: number): number | undefined {
  const seat = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["as", "of"]) ? (s.head[noun] ?? -1) : -1;
  return seat >= 0 && /^(?:seat|place|status|rank|role)$/u.test(s.lemma[seat] ?? "") && hasRelation(s, seat, "obj") ? seat : undefined;
}

/** "Ireland's request for observer status": who asks for it. */
function requesters(s: AnnotatedSentence, noun: number): number[] {
  const request = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["for"]) ? (s.head[noun] ?? -1) : -1;
  return request >= 0 && knowledge().application.words.includes(s.lemma[request] ?? "") ? children(s, request, "nmod:poss") : [];
}

/** "membership in any organisation": of none in particular. */
const isAny = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "det").some((t) => /^(?:any|all|every|an?|other)$/iu.test(s.form[t] ?? ""));

/** "Full members are Peru and Chile": the names that the noun is the subject of. */
function equatedWith(reading: Reading, s: AnnotatedSentence, noun: number): number[] {
  const named = hasRelation(s, noun, "nsubj") ? (s.head[noun] ?? -1) : -1;
  const isCalled = named >= 0 && children(s, named, "cop").length > 0 && reading.actors.mentionAt(s.index, named)?.form === "name";
  const isPlural = (s.form[noun] ?? "") !== (s.lemma[noun] ?? "");
  return isCalled && isPlural ? [named] : [];
}

/** "was granted candidate status by the EU": who gives the standing. */
const grantors = (s: AnnotatedSentence, noun: number): number[] => {
  const verb = hasRelation(s, noun, "obj", "nsubj:pass") ? (s.head[noun] ?? -1) : -1;
  if (verb < 0 || !knowledge().granting.lemmas.includes(s.lemma[verb] ?? "")) return [];
  return [...oblique(s, verb, ["by", "from", "in", "with", "at"]), ...subjects(s, verb)];
};

/** "Peru's bid", "Peru lodged a bid". */
function ownersOrDoers(s: AnnotatedSentence, bid: number): number[] {
  const owners = children(s, bid, "nmod:poss");
  return owners.length === 0 && hasRelation(s, bid, "obj") ? subjects(s, s.head[bid] ?? -1) : owners;
}

/** "Kosovo's bid for membership", "opened accession talks": who seeks it. */
function seekers(s: AnnotatedSentence, noun: number): number[] {
  const head = s.head[noun] ?? -1;
  if (hasRelation(s, noun, "nmod") && knowledge().seeking.lemmas.includes(s.lemma[head] ?? "")) return ownersOrDoers(s, head);
  const isTalks = /^(?:talk|negotiation)$/u.test(s.lemma[noun] ?? "");
  return isTalks && head >= 0 && s.upos[head] === "VERB" && hasRelation(s, noun, "obj", "obl", "nsubj:pass") ? subjects(s, head) : [];
}

/** "Nato ally Turkey", "EU member Hungary": the name right after the noun. */
function nameAfter(reading: Reading, s: AnnotatedSentence, noun: number): number[] {
  if ((s.form[noun] ?? "") !== (s.lemma[noun] ?? "")) return [];
  const next = (reading.actors.mentions[s.index] ?? []).find((m) => m.from === noun + 1 && m.form === "name");
  return next?.actors.some((id) => isMember(reading, id)) && !/^['’]s?$/u.test(s.form[next.to] ?? "") ? [next.head] : [];
}

/** "two members, Peru and Chile", but not "nine members, the United States and Norway": the names are as many as the numeral says. */
function isSpeltOut(s: AnnotatedSentence, noun: number): boolean {
  const numeral = (s.form[children(s, noun, "nummod")[0] ?? -1] ?? "").toLowerCase();
  const listed = children(s, noun, "appos").flatMap((c) => [c, ...children(s, c, "conj")]).length;
  const wanted = /^\d+$/u.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral);
  const isPart = s.form.slice(noun, noun + LONGEST_NAME).some((word) => /^(?:among|including)$/iu.test(word));
  return isPart || numeral === "" || wanted < 2 || wanted === listed;
}
const LONGEST_NAME = 8;
const NUMERALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "a member of neither Nato nor the EU". */
const isNeither = (s: AnnotatedSentence, organisations: readonly number[]): boolean =>
  organisations.some((t) => children(s, t).some((c) => /^(?:neither|no)$/iu.test(s.form[c] ?? "")));

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
  const inSentence = [
    ...new Set(
      (reading.actors.mentions[s.index] ?? []).flatMap((m) => m.actors).filter((id) => isOrganisation(reading, id) && !id.startsWith("org-")),
    ),
  ];
  if (status === "candidate" && !belongs && inSentence.length === 1) return inSentence;
  const furthest = s.index - (status === "candidate" ? 5 : 4);
  for (let back = belongs ? s.index - 1 : s.index; back >= Math.max(0, furthest); back--) {
    const ids = (reading.actors.mentions[back] ?? [])
      .filter((m) => back < s.index || m.from < before)
      .flatMap((m) => m.actors)
      .filter((id) => isOrganisation(reading, id) && !id.startsWith("org-"));
    const last = ids.at(-1);
    if (last) return [last];
  }
  return [];
}

/** "knocking on the door of the EU", "took its seat on the council". */
const doorOf = (s: AnnotatedSentence, verb: number): number[] =>
  children(s, verb, "obj").some((t) => s.lemma[t] === "seat")
    ? oblique(s, verb, ["on", "in"])
    : s.lemma[verb] === "knock"
      ? oblique(s, verb, ["on", "at"]).flatMap((t) => oblique(s, t, ["of"]))
      : [];

function fromVerb(reading: Reading, s: AnnotatedSentence, token: number, verb: Knowledge["verbs"][number], beside: readonly number[] = []): Found[] {
  const objects = resolved(s, [...children(s, token, "obj"), ...oblique(s, token, ["from", "to", "into", "for", "of"]), ...doorOf(s, token)]);
  if (verb.status === "candidate" && objects.some((t) => isElsewhere(reading, s, t))) return [];
  const into = [...oblique(s, token, ["in"]), ...beside].flatMap((t) => actorsOfPhrase(reading, s, t));
  if (verb.status === "left" && s.lemma[token] === "leave" && children(s, token, "nsubj:pass").length > 0) return [];
  const ofBodies = objects.filter((t) => !isThingOf(reading, s, t));
  const named = [...ofBodies.flatMap((t) => actorsOfPhrase(reading, s, t)), ...into].filter((id) => isOrganisation(reading, id));
  const isBare = hasRelation(s, token, "acl") && !hasRelation(s, token, "acl:relcl") && /ed$/u.test(s.form[token] ?? "");
  const isRaised = children(s, token, "nsubj:pass").length === 0 && children(s, token, "aux:pass").length > 0;
  const isFronted =
    hasRelation(s, token, "advcl") &&
    /(?:ed|en)$/u.test(s.form[token] ?? "") &&
    children(s, token, "nsubj", "nsubj:pass", "obj", "mark", "aux").length === 0;
  const passive =
    isBare && verb.object
      ? [s.head[token] ?? token]
      : isFronted && verb.object
        ? [...subjects(s, token), ...children(s, s.head[token] ?? -1, "nsubj:pass")]
        : isRaised
          ? [...subjects(s, token), ...children(s, s.head[token] ?? -1, "nsubj")]
          : children(s, token, "nsubj:pass");
  const agents = passive.length > 0 ? passive : subjects(s, token);
  const subject = agents.flatMap((t) => actorsOfPhrase(reading, s, t));
  if (verb.object) {
    const members = (passive.length > 0 ? subject : children(s, token, "obj").flatMap((t) => actorsOfPhrase(reading, s, t))).filter((id) =>
      isMember(reading, id),
    );
    const around = [...named, ...(passive.length > 0 ? oblique(s, token, ["by"]).flatMap((t) => actorsOfPhrase(reading, s, t)) : subject)].filter(
      (id) => isOrganisation(reading, id),
    );
    const isAsMember = children(s, token, "obl").some(
      (t) => isManner(s, t) && nounAt(s, t) !== undefined && oblique(s, t, ["of"]).every((o) => isBodyBack(s, o)),
    );
    const organisations = around.length === 0 && (passive.length > 0 || isAsMember) ? latestOrganisation(reading, s, token, verb.status) : around;
    return [{ trigger: token, members, organisations, status: verb.status, planned: verb.planned, frame: s.lemma[token] ?? "" }];
  }
  const members = [...new Set([...subject, ...companions(s, token).flatMap((t) => actorsOfPhrase(reading, s, t))])].filter((id) =>
    isMember(reading, id),
  );
  const understood =
    named.length === 0 &&
    objects.every((t) => s.upos[t] === "PRON" || hasRelation(s, t, "obl")) &&
    ["join", "leave", "quit", "rejoin", "apply"].includes(s.lemma[token] ?? "") &&
    (s.lemma[token] !== "apply" || [...objects, ...children(s, token, "xcomp", "advcl", "acl")].length === 0) &&
    !objects.some((t) => hasRelation(s, t, "obj") && s.upos[t] !== "PRON");
  return [
    {
      trigger: token,
      members,
      organisations:
        understood || (named.length === 0 && objects.some((t) => isBodyBack(s, t))) ? latestOrganisation(reading, s, token, verb.status) : named,
      status: verb.status,
      planned: verb.planned,
      frame: s.lemma[token] ?? "",
    },
  ];
}

/** "quit the CIS agreement on pensions", "joined a Nato exercise": something of the body's, and not the body. */
const isThingOf = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  hasRelation(s, token, "obj") &&
  reading.actors.mentionAt(s.index, token) === undefined &&
  !knowledge().bodies.words.includes((s.lemma[token] ?? "").toLowerCase()) &&
  nounAt(s, token) === undefined &&
  children(s, token, "compound").some((t) => reading.actors.actorsAt(s.index, t).some((id) => isOrganisation(reading, id)));

/** "applied for a loan from the fund": for something that is neither a body nor a standing in it. */
const isElsewhere = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  s.upos[token] === "NOUN" &&
  hasCase(s, token, ["for"]) &&
  nounAt(s, token) === undefined &&
  !knowledge().accession.words.includes(s.lemma[token] ?? "") &&
  (reading.actors.mentionAt(s.index, token)?.actors ?? []).every((id) => !isOrganisation(reading, id));

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
  const negative = claim.certainty.endsWith("-not") || isVotedAgainst(s, found.trigger);
  const planned = isSought(s, found.trigger) || factuality.tense === "future" || claim.certainty === "possible" || claim.certainty === "probable";
  const status = negative
    ? found.status === "member" || found.status === "candidate"
      ? "not-member"
      : found.status === "left"
        ? "member"
        : found.status
    : planned
      ? found.planned
      : found.status;
  const others = status === "member" ? notSo(reading, s, found) : [];
  const members = [...new Set(found.members)];
  return [...memberDrafts(reading, s, found, members, status, [claim], factuality), ...others];
}

/** "voted against joining". */
const isVotedAgainst = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "mark", "case").some((m) => s.form[m]?.toLowerCase() === "against");

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

/** "Both belong to the bloc, Peru only since 2018": the time is that of the one named before it. */
function timeFor(reading: Reading, s: AnnotatedSentence, trigger: number, member: string): MembershipDraft["time"] {
  const time = timeAt(reading, s, trigger) ?? timeOfWhen(reading, s, trigger);
  const at = time === null ? undefined : (reading.times.expressions[s.index] ?? []).find((one) => one.edtf === time.edtf);
  const named = at && (reading.actors.mentions[s.index] ?? []).findLast((m) => m.from > trigger && m.to <= at.from);
  const isOwn =
    named && s.form[named.from - 1] === "," && s.form.slice(named.to, at.from).every((word) => /^(?:only|just|since|from|in|until)$/iu.test(word));
  return isOwn && named.actors.some((id) => isMember(reading, id)) && !named.actors.includes(member) ? null : time;
}

/** "grew on Monday, when it welcomed": the day of the clause that it goes with. */
function timeOfWhen(reading: Reading, s: AnnotatedSentence, trigger: number): MembershipDraft["time"] {
  const isWhen = hasRelation(s, trigger, "advcl") && children(s, trigger, "advmod", "mark").some((t) => s.form[t]?.toLowerCase() === "when");
  return isWhen ? timeAt(reading, s, s.head[trigger] ?? trigger) : null;
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
      time: timeFor(reading, s, found.trigger, member),
      place: null,
      claims,
      explanation: { frame: found.frame, words: [s.form[found.trigger] ?? ""], score: null, notes: factuality.because },
    })),
  );
}

import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import { knownLemma, oblique, type Reading, subjects } from "../shared/index.js";
import { actorsTold, isMember, isOrganisation, latestOrganisation } from "./bodies.js";
import type { Found } from "./found.js";
import { hasForm, is, isOneOf, knowledge } from "./knowledge.js";
import { nounAt } from "./nouns.js";

/** "Finland's membership dates from 2023", "froze its participation in the CSTO": what becomes of a membership. */
export function standingOf(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { standing } = knowledge();
  if (s.upos[token] !== "NOUN" || !standing.words.includes(s.lemma[token] ?? "")) return [];
  const verb = hasRelation(s, token, "nsubj", "nsubj:pass", "obj") ? (s.head[token] ?? -1) : -1;
  const lemma =
    verb < 0 ? "" : knownLemma(s, verb, (one) => [...standing.member, ...standing.suspended, ...standing.left, ...standing.effects].includes(one));
  const isFelt = hasRelation(s, token, "nsubj") && !hasRelation(s, token, "nsubj:pass") && standing.effects.includes(lemma);
  const status = isFelt ? "member" : (["member", "suspended", "left"] as const).find((key) => standing[key].includes(lemma));
  if (!status) return [];
  const ids = (tokens: readonly number[]): string[] => actorsTold(reading, s, tokens);
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
export function applied(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const { application, accession } = knowledge();
  if (s.upos[token] !== "NOUN" || !application.words.includes(s.lemma[token] ?? "")) return [];
  const verb = hasRelation(s, token, "obj", "nsubj:pass") ? (s.head[token] ?? -1) : -1;
  const lemma =
    verb < 0 ? "" : knownLemma(s, verb, (one) => [...application.lodging, ...application.dropping, ...application.weighing].includes(one));
  const relative = children(s, token, "acl:relcl", "acl").find((c) =>
    application.lodging.includes(knownLemma(s, c, (one) => application.lodging.includes(one))),
  );
  const ids = (tokens: readonly number[]): string[] => actorsTold(reading, s, tokens);
  const isLodged = application.lodging.includes(lemma);
  const isWeighed = application.weighing.includes(lemma);
  const isStanding = is("applications", s, token) && oblique(s, token, ["to"]).length > 0 && oblique(s, token, ["for"]).length === 0;
  if (!isLodged && relative === undefined && !isWeighed && !isStanding && !application.dropping.includes(lemma)) return [];
  if (isToDoElse(s, token)) return [];
  const owners = [
    ...ids([...children(s, token, "nmod:poss"), ...oblique(s, token, ["from", "by"])]),
    ...(hasRelation(s, token, "obj") && isLodged ? ids(subjects(s, verb)) : []),
  ];
  const joining = children(s, token, "acl").flatMap((c) => [...children(s, c, "obj"), ...oblique(s, c, ["to", "into"])]);
  const nouns = oblique(s, token, ["for", "of"]).filter(
    (t) => nounAt(s, t) !== undefined || is("seats", s, t) || accession.words.includes(s.lemma[t] ?? ""),
  );
  const near = [
    ...oblique(s, token, ["to", "with", "for", "at"]),
    ...(verb < 0 ? [] : oblique(s, verb, ["to", "with", "at"])),
    ...joining,
    ...nouns.flatMap((t) => [...oblique(s, t, ["of", "in", "to", "on"]), ...children(s, t, "compound")]),
    ...children(s, token, "compound"),
  ];
  const named = [...ids(near), ...(hasRelation(s, token, "nsubj:pass") ? ids(oblique(s, verb, ["by"])) : [])].filter((id) =>
    isOrganisation(reading, id),
  );
  const isLike = children(s, token, "amod", "det").some((t) => hasForm("alike", s, t));
  const isElse = joining.length > 0 || (isWeighed && nouns.length === 0 && !isLike) || oblique(s, token, ["for"]).some((t) => !nouns.includes(t));
  const organisations = named.length > 0 || isElse ? named : latestOrganisation(reading, s, token, "candidate");
  const members = [...new Set(owners)].filter((id) => isMember(reading, id)).slice(0, 1);
  const isDropped = application.dropping.includes(lemma);
  if (members.length === 0 || organisations.length === 0) return [];
  return [
    {
      trigger: relative ?? (verb < 0 ? token : verb),
      members,
      organisations,
      status: isDropped ? "not-member" : "candidate",
      planned: "candidate",
      frame: `${lemma} application`,
      ...(isOthers(reading, s, verb, members) && !isDropped ? { held: true as const } : {}),
    },
  ];
}

/** "a bid to host the summit": to do something that is no joining. */
const isToDoElse = (s: AnnotatedSentence, noun: number): boolean =>
  children(s, noun, "acl").some(
    (t) => hasMark(s, t, "to") && !isOneOf("joining", s.lemma[t] ?? "") && !/^(?:become|be|belong|rejoin)$/u.test(s.lemma[t] ?? ""),
  );

/** "Hungary will not put Sweden's bid to a vote": whatever others do with it or leave undone, the bid stands. */
const isOthers = (reading: Reading, s: AnnotatedSentence, verb: number, members: readonly string[]): boolean => {
  const doers = verb < 0 ? [] : actorsTold(reading, s, subjects(s, verb)).filter((id) => isMember(reading, id));
  return doers.length > 0 && !doers.some((id) => members.includes(id));
};

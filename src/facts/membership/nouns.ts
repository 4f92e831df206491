import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorsOfPhrase, hasCase, oblique, type Reading, resolved, subjects } from "../shared/index.js";
import { actorsOrOurs, bothBodies, isMember, isOrganisation, isUnionOfStates, latestOrganisation } from "./bodies.js";
import type { Found } from "./found.js";
import { hasForm, is, type Knowledge, knowledge } from "./knowledge.js";

/** "Malta, the smallest state in the EU": a noun for a state that says whose member it is. */
export function kindAt(reading: Reading, s: AnnotatedSentence, token: number): Knowledge["nouns"][string] | undefined {
  if (s.upos[token] !== "NOUN" || !knowledge()["of-kind"].words.includes(s.lemma[token] ?? "")) return undefined;
  const isSaid = hasRelation(s, token, "appos") || children(s, token, "cop").length > 0;
  const isPlural = (s.form[token] ?? "") !== (s.lemma[token] ?? "");
  const within = oblique(s, token, ["in", "of"]).flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []);
  return isSaid && !isPlural && within.some((id) => isOrganisation(reading, id)) ? knowledge().nouns.member : undefined;
}

export function nounAt(s: AnnotatedSentence, token: number): Knowledge["nouns"][string] | undefined {
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

/** "X is a member of O", "X, an O member since …", "O candidate X", "X's membership of O". */
export function fromNoun(reading: Reading, s: AnnotatedSentence, token: number, noun: Knowledge["nouns"][string]): Found[] {
  const head = token;
  if (isUndecided(s, head)) return [];
  const isTalks = is("talks", s, head);
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
    .flatMap((t) => [...reading.actors.actorsAt(s.index, t), ...actorsOfPhrase(reading, s, t), ...bothBodies(reading, s, t)])
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
    ...(granted >= 0 ? [...children(s, granted, "nsubj:pass", "iobj"), ...children(s, head, "compound"), ...subjects(s, granted)] : []),
  ];
  const members = resolved(s, bearers)
    .flatMap((t) => actorsOrOurs(reading, s, t))
    .filter((id) => isMember(reading, id) || (isUnionOfStates(id) && isSaidOfSubject(s, head) && !organisations.includes(id)));
  const isElse =
    [...oblique(s, head, ["of", "for"]), ...oblique(s, head, ["in", "to"]).filter((t) => isAny(s, t)), ...children(s, head, "acl")].length > 0;
  const found = organisations.length > 0 || isElse ? organisations : latestOrganisation(reading, s, head, noun.status);
  const isRequested = requesters(s, head).length > 0 && noun.status !== "member" && noun.status !== "candidate";
  const isAspired = granted >= 0 && hasRelation(s, granted, "xcomp", "advcl") && is("aspiring", s, s.head[granted] ?? -1);
  const isSeat = holder !== undefined && is("aspiring", s, s.head[holder] ?? -1);
  const wanted = granted >= 0 && (is("wanting", s, granted) || s.lemma[granted] === "become");
  const former = children(s, head, "amod").some((c) => hasForm("former", s, c));
  return [
    {
      trigger: head,
      members,
      organisations: found,
      status:
        isRequested || isAspired || isSeat || (wanted && s.lemma[granted] !== "become" && noun.status !== "member")
          ? "candidate"
          : isCeased(s, head) && noun.status === "member"
            ? "left"
            : granted >= 0 && s.lemma[head] === "membership" && isAttained(s, granted)
              ? "member"
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

/** "has put off any decision on full membership": neither had nor sought. */
const isUndecided = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "nmod") && hasCase(s, noun, ["on", "about"]) && is("open", s, s.head[noun] ?? -1);

/** "The African Union became a member", "is a member". */
const isSaidOfSubject = (s: AnnotatedSentence, noun: number): boolean =>
  (children(s, noun, "cop").length > 0 || hasRelation(s, noun, "xcomp")) && children(s, noun, "nmod:poss", "compound").length === 0;

/** "a seat as an observer", "the rank of a partner": the noun between the standing and whoever has or seeks it. */
function seatOf(s: AnnotatedSentence, noun: number): number | undefined {
  const seat = hasRelation(s, noun, "nmod") && hasCase(s, noun, ["as", "of"]) ? (s.head[noun] ?? -1) : -1;
  return seat >= 0 && is("seats", s, seat) && hasRelation(s, seat, "obj") ? seat : undefined;
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
  const isTalks = is("talks", s, noun);
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
    return children(s, head, "cop").length > 0
      ? children(s, head, "nsubj")
      : nounAt(s, head) && hasRelation(s, token, "conj")
        ? bearerOf(s, head)
        : [head];
  return s.upos[head] === "VERB" ? subjects(s, head).concat(children(s, head, "nsubj:pass")) : [];
}

/** "ceased to be a member", "stopped being a member". */
const isCeased = (s: AnnotatedSentence, noun: number): boolean =>
  hasRelation(s, noun, "xcomp") && /^(?:ceas|stopp)/u.test(s.form[s.head[noun] ?? -1] ?? "");

/** "gained full membership", and not "sought to gain it". */
const isAttained = (s: AnnotatedSentence, verb: number): boolean =>
  knowledge().attaining.lemmas.includes(s.lemma[verb] ?? "") &&
  !hasRelation(s, verb, "xcomp", "advcl") &&
  children(s, verb, "nsubj:pass").length === 0;

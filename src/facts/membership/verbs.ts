import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { hasCase, knownLemma, oblique, type Reading, represents, resolved, subjects } from "../shared/index.js";
import { actorsOrOurs, bothBodies, isBodyBack, isMember, isOrganisation, latestOrganisation } from "./bodies.js";
import type { Found } from "./found.js";
import { is, isOneOf, type Knowledge, knowledge } from "./knowledge.js";
import { nounAt } from "./nouns.js";
import { companions } from "./phrases.js";

export const verbAt = (s: AnnotatedSentence, token: number): Knowledge["verbs"][number] | undefined =>
  knowledge().verbs.find((entry) => entry.lemmas.includes(knownLemma(s, token, isVerb)));

const isVerb = (lemma: string): boolean => knowledge().verbs.some((entry) => entry.lemmas.includes(lemma));

/** "Peru is the only host that belongs to it", "Peru, the one state that left it": of whom the noun is said that the clause hangs on. */
function ofWhomSaid(s: AnnotatedSentence, token: number): number[] {
  if (s.upos[token] !== "NOUN") return [token];
  const said = children(s, token, "cop").length > 0 ? children(s, token, "nsubj") : hasRelation(s, token, "appos") ? [s.head[token] ?? -1] : [];
  return said.some((t) => t >= 0 && ["PROPN", "PRON"].includes(s.upos[t] ?? "")) ? said : [token];
}

/** "joined as an observer": what the verb's own fact is of. */
export const isManner = (s: AnnotatedSentence, token: number): boolean =>
  hasRelation(s, token, "obl") && hasCase(s, token, ["as"]) && s.upos[s.head[token] ?? -1] === "VERB" && verbAt(s, s.head[token] ?? -1) !== undefined;

/** "knocking on the door of the EU", "took its seat on the council". */
const doorOf = (s: AnnotatedSentence, verb: number): number[] =>
  children(s, verb, "obj").some((t) => s.lemma[t] === "seat")
    ? oblique(s, verb, ["on", "in"])
    : s.lemma[verb] === "knock"
      ? oblique(s, verb, ["on", "at"]).flatMap((t) => oblique(s, t, ["of"]))
      : [];

export function fromVerb(
  reading: Reading,
  s: AnnotatedSentence,
  token: number,
  verb: Knowledge["verbs"][number],
  beside: readonly number[] = [],
): Found[] {
  const objects = resolved(s, [...children(s, token, "obj"), ...oblique(s, token, ["from", "to", "into", "for", "of"]), ...doorOf(s, token)]);
  if (verb.status === "candidate" && objects.some((t) => isElsewhere(reading, s, t))) return [];
  if (objects.some((t) => /^(?:nothing|none|nobody)$/iu.test(s.form[t] ?? ""))) return [];
  const into = [...oblique(s, token, ["in"]), ...beside].flatMap((t) => actorsOrOurs(reading, s, t));
  if (verb.status === "left" && s.lemma[token] === "leave" && children(s, token, "nsubj:pass").length > 0) return [];
  const ofBodies = objects.filter((t) => !isThingOf(reading, s, t));
  const named = [...new Set([...ofBodies.flatMap((t) => [...actorsOrOurs(reading, s, t), ...bothBodies(reading, s, t)]), ...into])].filter((id) =>
    isOrganisation(reading, id),
  );
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
  const agents = passive.length > 0 ? passive : subjects(s, token).flatMap((t) => ofWhomSaid(s, t));
  const subject = agents.filter((t) => !isPickedOut(reading, s, token, t)).flatMap((t) => actorsOrOurs(reading, s, t));
  if (verb.object) {
    const members = (passive.length > 0 ? subject : children(s, token, "obj").flatMap((t) => actorsOrOurs(reading, s, t))).filter((id) =>
      isMember(reading, id),
    );
    const around = [...named, ...(passive.length > 0 ? oblique(s, token, ["by"]).flatMap((t) => actorsOrOurs(reading, s, t)) : subject)].filter(
      (id) => isOrganisation(reading, id),
    );
    const isAsMember = children(s, token, "obl").some(
      (t) => isManner(s, t) && nounAt(s, t) !== undefined && oblique(s, t, ["of"]).every((o) => isBodyBack(s, o)),
    );
    const organisations = around.length === 0 && (passive.length > 0 || isAsMember) ? latestOrganisation(reading, s, token, verb.status) : around;
    return [{ trigger: token, members, organisations, status: verb.status, planned: verb.planned, frame: s.lemma[token] ?? "" }];
  }
  const members = [...new Set([...subject, ...companions(s, token).flatMap((t) => actorsOrOurs(reading, s, t))])].filter((id) =>
    isMember(reading, id),
  );
  const understood =
    named.length === 0 &&
    objects.every((t) => s.upos[t] === "PRON" || hasRelation(s, t, "obl")) &&
    isOneOf("understood", knownLemma(s, token, isVerb)) &&
    !agents.some((t) => represents(s.lemma[t] ?? "")) &&
    (s.lemma[token] !== "apply" || [...objects, ...children(s, token, "xcomp", "advcl", "acl").filter((t) => !isBareJoining(s, t))].length === 0) &&
    !objects.some((t) => hasRelation(s, t, "obj") && s.upos[t] !== "PRON");
  if (objects.some((t) => /^it$/iu.test(s.form[t] ?? "")) && (isOfPaper(reading, s) || isOfInviter(reading, s, token) || isInDoing(s, token)))
    return [];
  return [
    {
      trigger: token,
      members,
      organisations:
        understood || (named.length === 0 && objects.some((t) => isBodyBack(s, t) || (verb.status === "member" && /^it$/iu.test(s.form[t] ?? ""))))
          ? latestOrganisation(reading, s, token, verb.status)
          : named,
      status: verb.status,
      planned: verb.planned,
      frame: s.lemma[token] ?? "",
    },
  ];
}

/** "the three Sahelian states that left Ecowas": whoever did what the clause says, and not those named before. */
const isPickedOut = (reading: Reading, s: AnnotatedSentence, verb: number, noun: number): boolean =>
  s.upos[noun] !== "PRON" &&
  s.head[verb] === noun &&
  hasRelation(s, verb, "acl:relcl") &&
  children(s, verb, "nsubj").some((t) => /^that$/iu.test(s.form[t] ?? "")) &&
  reading.actors.mentionAt(s.index, noun)?.form === "description";

/** "kept Venezuela out of BRICS", "excluded Peru from the bloc". */
export function keptOut(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !is("shutting-out", s, token)) return [];
  const members = children(s, token, "obj")
    .flatMap((t) => actorsOrOurs(reading, s, t))
    .filter((id) => isMember(reading, id));
  const bodies = oblique(s, token, ["of", "from"]).filter((t) => hasCase(s, t, ["from"]) || s.form.slice(token, t).includes("out"));
  const organisations = bodies.flatMap((t) => reading.actors.mentionAt(s.index, t)?.actors ?? []).filter((id) => isOrganisation(reading, id));
  const isLeaving = s.lemma[token] === "leave" && !s.form.slice(token, token + LONGEST_OBJECT).includes("out");
  return members.length === 0 || organisations.length === 0 || isLeaving
    ? []
    : [{ trigger: token, members, organisations, status: "not-member", planned: "not-member", frame: "kept out" }];
}

/** How far from its verb "out" may stand. */
const LONGEST_OBJECT = 8;

/** "Gabon invited Peru to join it": the state that asks, which has no members. */
const isOfInviter = (reading: Reading, s: AnnotatedSentence, token: number): boolean => {
  const inviters = hasRelation(s, token, "xcomp") ? subjects(s, s.head[token] ?? -1).flatMap((t) => actorsOrOurs(reading, s, t)) : [];
  return inviters.length > 0 && !inviters.some((id) => isOrganisation(reading, id));
};

/** "join it in setting up a fund": to do something beside it. */
const isInDoing = (s: AnnotatedSentence, token: number): boolean =>
  children(s, token, "advcl").some((t) => children(s, t, "mark").some((m) => s.form[m]?.toLowerCase() === "in"));

/** "The declaration was adopted by all. Bolivia did not join it": the subject of the sentence before is a paper. */
function isOfPaper(reading: Reading, s: AnnotatedSentence): boolean {
  const before = reading.annotated.sentences[s.index - 1];
  if (!before || before.paragraph !== s.paragraph) return false;
  return before.form.some(
    (_, t) =>
      isOneOf("papers", (before.lemma[t] ?? "").toLowerCase()) &&
      hasRelation(before, t, "nsubj", "nsubj:pass", "obj") &&
      before.head[t] === before.deprel.indexOf("root"),
  );
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

/** "has applied to join", the body being known. */
const isBareJoining = (s: AnnotatedSentence, verb: number): boolean => is("joining", s, verb) && children(s, verb, "obj", "obl").length === 0;

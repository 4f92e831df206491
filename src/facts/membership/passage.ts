import { type AnnotatedSentence, children, hasRelation, subtree } from "../../language/index.js";
import { hasCase, isOver, oblique, type Reading, resolved, sequenceAt, subjects } from "../shared/index.js";
import { actorsOrOurs, actorsTold, isMember, isOrganisation, latestOrganisation } from "./bodies.js";
import type { Found } from "./found.js";
import { is, isOneOf, knowledge } from "./knowledge.js";

/** "Ghana and Togo form the bloc", "with whom it now forms the alliance": those who make it up. */
export function formed(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB" || !knowledge().forming.lemmas.includes(s.lemma[token] ?? "")) return [];
  const ids = (tokens: readonly number[]): string[] => actorsTold(reading, s, tokens);
  const organisations = ids(children(s, token, "obj")).filter((id) => isOrganisation(reading, id));
  const others = resolved(s, [...oblique(s, token, ["with"]), ...children(s, token, "obl").filter((t) => /^whom$/iu.test(s.form[t] ?? ""))]);
  const members = [...new Set(ids([...subjects(s, token), ...others]))].filter((id) => isMember(reading, id));
  return members.length < 2 || organisations.length === 0
    ? []
    : [{ trigger: token, members, organisations, status: "member", planned: "member", frame: "form" }];
}

/** "is not in the EU", "has been in Nato since 2009": the organisation as predicate. */
export function insideOf(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const mention = reading.actors.mentionAt(s.index, token);
  if (mention?.head !== token || mention.form !== "name" || !mention.actors.some((id) => isOrganisation(reading, id))) return [];
  const predicate = hasRelation(s, token, "conj") ? (s.head[token] ?? token) : token;
  if (children(s, predicate, "cop").length === 0 || !hasCase(s, token, ["in", "inside", "outside"])) return [];
  const members = resolved(s, children(s, predicate, "nsubj"))
    .flatMap((t) => actorsOrOurs(reading, s, t))
    .filter((id) => isMember(reading, id));
  const status = hasCase(s, token, ["outside"]) ? "not-member" : "member";
  return [{ trigger: token, members, organisations: mention.actors, status, planned: "candidate", frame: "in" }];
}

/** "Albania's accession to the EU", "its departure from the OAS", "the suspension of Honduras was lifted". */
export function passage(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "NOUN") return [];
  const { accession, departure, suspension } = knowledge();
  const lemma = (s.lemma[token] ?? "").toLowerCase();
  const ids = (tokens: readonly number[]): string[] => actorsTold(reading, s, tokens);
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
  const asMember = isLeaving ? [] : oblique(s, token, ["as"]).flatMap((t) => oblique(s, t, ["of"]));
  const organisations = ids([...oblique(s, token, isLeaving ? ["from"] : ["to", "into", "in", "with"]), ...asMember]).filter((id) =>
    isOrganisation(reading, id),
  );
  const isBare = organisations.length === 0 && oblique(s, token, ["to"]).length === 0 && isOneOf("admissions", lemma) && members.length > 0;
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
    children(s, token, "nmod").some((t) => isYear(s, t)) ||
    (hasRelation(s, token, "obj") && is("celebrating", s, s.head[token] ?? -1)) ||
    isDatedInPast(reading, s, token);
  return [{ trigger: token, members, organisations, status: isDone ? "member" : "candidate", planned: "candidate", frame: lemma }];
}

/** "its accession in April 2023", "at the start of the year". */
function isDatedInPast(reading: Reading, s: AnnotatedSentence, noun: number): boolean {
  const inside = subtree(s, noun);
  return (reading.times.expressions[s.index] ?? []).some(
    (one) => inside.includes(one.from) && /^(?:in|on|at)$/iu.test(s.form[one.from - 1] ?? "") && isOver(reading, { edtf: one.edtf, text: one.text }),
  );
}

const isYear = (s: AnnotatedSentence, token: number): boolean => /^(?:19|20)\d\d$/u.test(s.form[token] ?? "");

/** "Members of Mercosur include Peru", "the Andean Community groups Bolivia and Peru": the organisation's members listed. */
export function composed(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.upos[token] !== "VERB") return [];
  const words = knowledge().composing.words.find((one) => sequenceAt(s, token, one.split(" ")) !== undefined);
  if (words === undefined) return [];
  const whole = [...subjects(s, token), ...children(s, token, "nsubj:pass")];
  const isWhole = whole.some((t) => {
    const mention = reading.actors.mentionAt(s.index, t);
    return (
      s.lemma[t] === "member" ||
      isOfBody(reading, s, t) ||
      (words !== "include" && mention?.head === t && mention.actors.some((id) => isOrganisation(reading, id)))
    );
  });
  if (!isWhole) return [];
  const ids = (tokens: readonly number[]): string[] => actorsTold(reading, s, tokens);
  const organisations = ids(whole).filter((id) => isOrganisation(reading, id));
  const parts = words.endsWith(" of") ? oblique(s, token, ["of"]) : children(s, token, "obj");
  const members = ids(parts).filter((id) => isMember(reading, id));
  return [{ trigger: token, members, organisations, status: "member", planned: "member", frame: words }];
}

/** "the 27 countries of the Union". */
const isOfBody = (reading: Reading, s: AnnotatedSentence, token: number): boolean =>
  knowledge()["of-kind"].words.includes(s.lemma[token] ?? "") &&
  oblique(s, token, ["of", "in"]).some((t) => (reading.actors.mentionAt(s.index, t)?.actors ?? []).some((id) => isOrganisation(reading, id)));

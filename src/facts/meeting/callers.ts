import { type AnnotatedSentence, children, hasMark, hasRelation } from "../../language/index.js";
import { isActingPerson, oblique, peopleOfPhrase, type Reading, represents, subjects } from "../shared/index.js";
import type { Found } from "./found.js";

/** "called on President Brito" for a talk, not "called on him to resign". */
export function calledOn(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.lemma[token] !== "call" || children(s, token, "nsubj:pass", "xcomp", "ccomp", "obj").length > 0) return [];
  const urged = children(s, token, "advcl", "acl").some((c) => hasMark(s, c, "to"));
  const [callers, hosts] = [actingAmong(reading, s, subjects(s, token)), actingAmong(reading, s, oblique(s, token, ["on"]))];
  if (urged || callers.length === 0 || hosts.length === 0) return [];
  return [{ trigger: token, governor: token, participants: [...callers, ...hosts], mode: "in-person", told: null, frame: "call on" }];
}

/** "called President Brito on Sunday", and nothing that he is called: on the telephone. */
export function telephoned(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (s.lemma[token] !== "call" || children(s, token, "compound:prt", "nsubj:pass", "ccomp").length > 0) return [];
  const called = (reading.actors.mentions[s.index] ?? []).find(
    (m) => m.from === token + 1 && (m.form === "name" || isRungUp(s, m.head) || (m.form === "description" && represents(s.lemma[m.head] ?? ""))),
  );
  if (!called?.actors.every((id) => isActingPerson(reading, id))) return [];
  const next = called.to;
  const ends = next >= s.form.length || ["PUNCT", "ADP", "ADV", "PART", "CCONJ", "SCONJ"].includes(s.upos[next] ?? "") || isDay(s, next);
  const callers = actingAmong(reading, s, subjects(s, token));
  if (!ends || /^["“”']$/u.test(s.form[next] ?? "") || (s.form[next] ?? "") === "as" || callers.length === 0) return [];
  return [{ trigger: token, governor: token, participants: [...callers, ...called.actors], mode: "call", told: null, frame: "call" }];
}

const actingAmong = (reading: Reading, s: AnnotatedSentence, tokens: readonly number[]): string[] =>
  tokens.flatMap((t) => peopleOfPhrase(reading, s, t)).filter((id) => isActingPerson(reading, id));

/** "called him on Sunday", and not "called him to account" or "called her in". */
const isRungUp = (s: AnnotatedSentence, object: number): boolean =>
  /^(?:him|her|them)$/iu.test(s.form[object] ?? "") &&
  hasRelation(s, object, "obj") &&
  (object + 1 >= s.form.length ||
    /^(?:[.,;]|on|after|before|from|at|last|this|late|early|yesterday|again|twice|\p{L}+day)$/iu.test(s.form[object + 1] ?? ""));

const isDay = (s: AnnotatedSentence, token: number): boolean => /day$|^(?:last|this|late|early)$/iu.test(s.form[token] ?? "");

import { type AnnotatedSentence, children } from "../../language/index.js";
import { actorOf, actorsOfPhrase, oblique, type Reading, represents } from "../shared/index.js";
import { isSideOfRelations } from "../standing/index.js";
import { is, nounOfVerb } from "./verbs.js";

/** "accused Peru, Chile and Ecuador": an event with each of those that are joined; of whatever else a phrase names, with the first. */
export function targetsOf(
  reading: Reading,
  s: AnnotatedSentence,
  object: number,
  byOwner: boolean,
): { readonly id: string; readonly token: number }[] {
  const joined = [object, ...children(s, object, "conj")].flatMap((token) => {
    const id = reading.actors.actorsAt(s.index, token).find((one) => isSideOfRelations(reading, one));
    return id === undefined ? [] : [{ id, token }];
  });
  const [first] = targetOf(reading, s, object, byOwner);
  const all = joined.length > 1 ? joined : first === undefined ? [] : [{ id: first, token: object }];
  return all.filter(({ id }, i) => all.findIndex((other) => side(reading, other.id) === side(reading, id)) === i);
}

/** The object's own actor, or, `byOwner`, the state that owns it ("Peru's embassy", "Chilean fishermen"); who helps a project helps nobody for certain. */
const targetOf = (reading: Reading, s: AnnotatedSentence, object: number, byOwner: boolean): string[] => {
  const mention = reading.actors.mentionAt(s.index, object);
  const owners = children(s, object, "nmod:poss", "amod").flatMap((c) => reading.actors.actorsAt(s.index, c));
  const missions = oblique(s, object, ["at", "of", "in"]).filter((t) => is("missions", s, t));
  const ofMission = missions.flatMap((t) => actorsOfPhrase(reading, s, t));
  const own = byOwner || mention !== undefined || represents(s.lemma[object] ?? "") ? actorsOfPhrase(reading, s, object) : [];
  const doers = byOwner ? oblique(s, object, ["by"]).flatMap((t) => actorsOfPhrase(reading, s, t)) : [];
  return [...own, ...ofMission, ...(byOwner ? [...owners, ...doers] : [])].filter((id) => isSideOfRelations(reading, id));
};

export const side = (reading: Reading, id: string): string => actorOf(reading, id)?.country ?? id;

export const TOWARDS = ["to", "with", "against", "on", "from", "for"];

/** "voiced support for Peru", "lodged a protest with Chile": on whom the noun that the verb does falls, and of whom a person is asked ("the return of two men from Peru"). */
export function towardsWhom(s: AnnotatedSentence, verb: number): number[] {
  const done = nounOfVerb(s, verb);
  if (done === undefined) return [];
  const aimed = children(s, done, "acl").filter((t) => is("aimed", s, t));
  const within = oblique(s, done, ["of", "to"]).flatMap((t) => oblique(s, t, ["from"]));
  const inSums = is("carriers", s, done) ? oblique(s, done, ["in"]).flatMap((t) => oblique(s, t, ["to", "for"])) : [];
  return [...within, ...inSums, ...oblique(s, done, TOWARDS), ...aimed.flatMap((t) => [...children(s, t, "obj"), ...oblique(s, t, ["at"])])];
}

/** "donated three scanners for hospitals to Peru": to whom what is given goes, wherever the parser hung it. */
export const givenTo = (s: AnnotatedSentence, verb: number, type: string): number[] =>
  type === "AID"
    ? children(s, verb, "obj", "nsubj:pass")
        .flatMap((t) => [t, ...oblique(s, t, ["of", "in"]), ...oblique(s, verb, ["in"])])
        .flatMap((t) => oblique(s, t, ["to"]))
    : [];

/** "threatened to close its border with Peru", "hit out at Chile": on whom what is threatened would fall, at whom it is aimed. */
export const threatenedWith = (s: AnnotatedSentence, verb: number): number[] => [
  ...(s.lemma[verb] === "threaten" ? children(s, verb, "xcomp") : []).flatMap((c) => [
    ...children(s, c, "obj"),
    ...oblique(s, c, TOWARDS),
    ...children(s, c, "obj").flatMap((o) => oblique(s, o, TOWARDS)),
  ]),
  ...(children(s, verb, "compound:prt").length > 0 || s.lemma[verb] === "fire" ? oblique(s, verb, ["at"]) : []),
];

/** "demanded that Cyprus free the crew": who is to do it. */
export const askedToDo = (s: AnnotatedSentence, verb: number): number[] =>
  is("demanding", s, verb) ? children(s, verb, "ccomp").flatMap((clause) => children(s, clause, "nsubj")) : [];

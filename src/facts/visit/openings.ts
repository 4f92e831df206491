import { type AnnotatedSentence, children } from "../../language/index.js";
import { actorOf, countryOfActor, oblique, peopleOfPhrase, type Reading, subjects } from "../shared/index.js";
import { destinationAt, destinationBehind, type Found } from "./found.js";
import { townAtHome } from "./home.js";
import { is, isOneOf } from "./knowledge.js";

/** "opened a hospital in Oslo", "laid the foundation stone of a school in the northern city of Ilo": whoever opens a work is where it stands. */
export function openingWork(reading: Reading, s: AnnotatedSentence, token: number, lemma: string): Found[] {
  const works = isOneOf("opening", lemma) ? children(s, token, "obj").filter((t) => is("works", s, t)) : [];
  const guests = subjects(s, token)
    .flatMap((t) => peopleOfPhrase(reading, s, t))
    .filter((id) => actorOf(reading, id)?.type === "person" && countryOfActor(reading, id) !== null);
  const [work] = works;
  if (work === undefined || guests.length === 0) return [];
  const targets = [token, work, ...children(s, work, "nmod", "acl")].flatMap((t) => oblique(s, t, ["in", "at"]));
  const near = targets.flatMap((t) => destinationAt(reading, s, t));
  const said = near.length > 0 ? near : destinationBehind(reading, s, work, ["in", "at"]);
  const [place] = said.length > 0 ? said : targets.flatMap((t) => townAtHome(reading, s, t));
  return place ? [{ trigger: token, governor: token, visitors: guests, ...place, told: null, frame: "opens" }] : [];
}

import { type AnnotatedSentence, children, hasRelation } from "../../language/index.js";
import { actorOf, countryOfActor, oblique, peopleOfPhrase, phraseAt, placeOfState, type Reading, subjects, timeAt } from "../shared/index.js";
import { answerTo } from "./answers.js";
import { destinationAt, type Found } from "./found.js";
import { isPaying } from "./invitations.js";
import { is, isOneOf, visitKnowledge } from "./knowledge.js";

/** "invited President Brito to Oslo": the object may come. */
export function fromInvitation(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const passive = children(s, token, "nsubj:pass");
  const guests = (passive.length > 0 ? passive : children(s, token, "obj", "iobj")).flatMap((o) => peopleOfPhrase(reading, s, o));
  const inviters = passive.length > 0 ? oblique(s, token, ["by"]) : subjects(s, token);
  const asked = children(s, token, "xcomp", "advcl", "ccomp");
  const visitVerb = asked.find((c) => visitKnowledge().verbs.direct.lemmas.includes(s.lemma[c] ?? ""));
  const comingVerb = asked.find((c) => is("coming", s, c));
  const isOver = ["over", "round"].some((word) => s.form[token + 1]?.toLowerCase() === word);
  if (isAdvised(s, token)) return [];
  if (s.lemma[token] !== "invite" && !isOver && visitVerb === undefined && comingVerb === undefined) return [];
  const paid = comingVerb === undefined ? [] : children(s, comingVerb, "obj").flatMap((t) => oblique(s, t, ["to"]));
  const targets = visitVerb !== undefined ? children(s, visitVerb, "obj") : [...oblique(s, comingVerb ?? token, ["to"]), ...paid];
  if (targets.some((t) => isOneOf("ministries", (s.lemma[t] ?? "").toLowerCase()))) return [];
  const named = targets.flatMap((target) => destinationAt(reading, s, target));
  const home = inviters.flatMap((i) => peopleOfPhrase(reading, s, i)).flatMap((id) => countryOfActor(reading, id) ?? [])[0];
  const hosts =
    named.length > 0
      ? named
      : home
        ? [{ host: home.toLowerCase(), place: { name: actorOf(reading, home.toLowerCase())?.name ?? home, country: home } }]
        : [];
  const known = named.length > 0 ? guests : guests.filter((id) => countryOfActor(reading, id) !== null);
  return hosts.map((host) => ({
    trigger: token,
    governor: token,
    visitors: known,
    ...host,
    told: answerTo(s, token) ?? "possible",
    frame: "invites",
  }));
}

/** "Ghana should invite the premier to Accra": advice, and no invitation. */
const isAdvised = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "aux").some((t) => /^(?:should|must|ought|could)$/iu.test(s.form[t] ?? ""));

/** "invited the premier to visit Oslo", "to pay a visit to Oslo": what is asked for tells of nothing that the asking before it does not. */
export const isInvitedTo = (reading: Reading, s: AnnotatedSentence, token: number): boolean => {
  const asked = s.upos[token] === "VERB" ? token : hasRelation(s, token, "obj") && isPaying(s, s.head[token] ?? -1) ? (s.head[token] ?? -1) : -1;
  const verb = asked >= 0 && hasRelation(s, asked, "xcomp", "advcl", "ccomp") ? (s.head[asked] ?? -1) : -1;
  return verb >= 0 && verb < token && s.lemma[verb] === "invite" && fromInvitation(reading, s, verb).some(({ visitors }) => visitors.length > 0);
};

/** "Norway will host President Brito": where a state, not a person, receives, the guest comes to it; "was received in Oslo" tells the place. */
export function fromHosting(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  if (children(s, token, "nsubj:pass").length > 0) return receivedAt(reading, s, token);
  const [host] = subjects(s, token).flatMap((subject) => peopleOfPhrase(reading, s, subject));
  const isAtHome = s.lemma[token] === "play" || s.lemma[token] === "roll";
  const country = host && (isAtHome || actorOf(reading, host)?.type === "state") ? countryOfActor(reading, host) : null;
  const received = s.lemma[token] === "roll" || s.lemma[token] === "play" ? [] : children(s, token, "obj");
  const guests = [
    ...received,
    ...oblique(s, token, ["to", "for"]),
    ...children(s, token, "obj").flatMap((t) => oblique(s, t, ["to", "for"])),
  ].flatMap((object) =>
    peopleOfPhrase(reading, s, object).filter((id) => actorOf(reading, id)?.type === "person" || isMissionAwaited(reading, s, token, object)),
  );
  if (!host || !country) return [];
  return [
    {
      trigger: token,
      governor: token,
      visitors: guests,
      host: country.toLowerCase(),
      place: placeOfState(reading, country),
      told: children(s, token, "xcomp").length > 0 ? "possible" : s.lemma[token] === "await" || isLookedForwardTo(s, token) ? "announced" : null,
      frame: "hosts",
    },
  ];
}

/** "looks forward to welcoming". */
function isLookedForwardTo(s: AnnotatedSentence, verb: number): boolean {
  const above = hasRelation(s, verb, "advcl", "xcomp", "ccomp") ? (s.head[verb] ?? -1) : -1;
  return above >= 0 && phraseAt(s, above, s.lemma[above] ?? "", visitKnowledge().verbs.expecting.lemmas) !== undefined;
}

/** "will welcome a Ghanaian trade mission in May": those a state sends, on a day. */
const isMissionAwaited = (reading: Reading, s: AnnotatedSentence, verb: number, object: number): boolean =>
  is("sent-for", s, object) && /^(?:an?|the)$/iu.test(s.form[Math.min(...children(s, object, "det"))] ?? "") && timeAt(reading, s, verb) !== null;

/** "President Brito was received in Oslo". */
function receivedAt(reading: Reading, s: AnnotatedSentence, token: number): Found[] {
  const guests = children(s, token, "nsubj:pass")
    .flatMap((guest) => peopleOfPhrase(reading, s, guest))
    .filter((id) => actorOf(reading, id)?.type === "person");
  return oblique(s, token, ["in", "at"])
    .filter((target) => s.upos[target] === "PROPN")
    .flatMap((target) => destinationAt(reading, s, target))
    .map((to) => ({ trigger: token, governor: token, visitors: guests, ...to, told: null, frame: "is received in" }));
}

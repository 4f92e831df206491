import { type AgreementDraft, type AgreementStatus, ANOTHER, type Draft, type FactTime, type MeetingDraft, type VisitDraft } from "../facts/index.js";
import { beginningOf, isOneStay } from "./stays.js";

/** What merging has to know of actors: where each comes from and what it is. */
export interface Known {
  readonly country: (actor: string) => string | null;
  readonly isPerson: (actor: string) => boolean;
}

/** One fact for each happening of the article: later tellings of it add their claims to the first. */
export function mergeTellings(drafts: readonly Draft[], known: Known): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const at = merged.findIndex((fact) => sameHappening(fact, draft, known));
    const earlier = merged[at];
    if (earlier) merged[at] = combine(earlier, draft, known);
    else if (draft.kind !== "visit" || draft.host !== "") merged.push(draft);
  }
  return merged;
}

function sameHappening(a: Draft, b: Draft, known: Known): boolean {
  if (a.kind === "visit" && b.kind === "visit")
    return (
      (a.host === b.host || b.host === "") &&
      samePeople(a.visitors, b.visitors, known, 1) &&
      ((timesAgree(a.time, b.time) && (phaseAgrees(a, b) || isUndatedMention(b))) || isOneStayMade(a, b))
    );
  if (a.kind === "meeting" && b.kind === "meeting")
    return (
      isSeparate(a) === isSeparate(b) &&
      (a.mode === b.mode || isSaidOfCall(a, b)) &&
      samePeople(a.participants, b.participants, known, Math.max(2, Math.min(a.participants.length, b.participants.length))) &&
      timesAgree(a.time, b.time) &&
      phaseAgrees(a, b) &&
      placesAgree(a, b)
    );
  if (a.kind === "agreement" && b.kind === "agreement") return sameAgreement(a, b);
  if (a.kind === "tenure" && b.kind === "tenure")
    return (
      a.holder === b.holder &&
      (a.country === b.country || a.country === null || b.country === null) &&
      a.status === b.status &&
      sameTitle(a.office, b.office)
    );
  if (a.kind === "membership" && b.kind === "membership")
    return a.member === b.member && a.organisation === b.organisation && !isSoughtBesideHeld(a.status, b.status) && !isComingAndGoing(a, b);
  if (a.kind === "alignment" && b.kind === "alignment")
    return (
      a.status === b.status &&
      (!ON_A_DAY.has(a.status) || timesAgree(a.time, b.time)) &&
      ((a.subject === b.subject && a.object === b.object) || ((a.mutual || b.mutual) && a.subject === b.object && a.object === b.subject))
    );
  if (a.kind === "interaction" && b.kind === "interaction")
    return a.source === b.source && a.target === b.target && a.events[0]?.type === b.events[0]?.type && timesAgree(a.time, b.time);
  return false;
}

/** An observer or partner that applies for membership: two standings at once. */
const isSoughtBesideHeld = (a: MembershipStatus, b: MembershipStatus): boolean =>
  (a === "candidate") !== (b === "candidate") && [a, b].some((status) => status === "observer" || status === "partner");

/** "quit in 2008 and came back in 2016": on two days two different things. */
const isComingAndGoing = (a: MembershipDraft, b: MembershipDraft): boolean =>
  a.status !== b.status && [a, b].every(({ status, time }) => PASSAGES.has(status) && Boolean(time?.edtf)) && !timesAgree(a.time, b.time);
const PASSAGES: ReadonlySet<MembershipStatus> = new Set(["member", "left", "suspended"]);

/** What is done on a day, and may be done again on another. */
const ON_A_DAY: ReadonlySet<string> = new Set(["relations-established", "relations-severed", "recognition"]);

type MembershipDraft = Extract<Draft, { kind: "membership" }>;
type MembershipStatus = MembershipDraft["status"];

/** "They exchanged views", after a call of theirs: what was spoken of in it, where nothing else is said of when and where. */
const isSaidOfCall = (a: MeetingDraft, b: MeetingDraft): boolean =>
  a.mode !== "in-person" &&
  b.mode === "in-person" &&
  b.time === null &&
  b.place === null &&
  b.status === "completed" &&
  SPOKEN.test(b.explanation.frame);
const SPOKEN = /^(?:exchange|compare|share|swap|discuss|review|consult|speak|talk|agree)\b/u;

/** "met separately": apart from the meeting with the others. */
const isSeparate = (fact: MeetingDraft): boolean => fact.explanation.frame.endsWith(" separately");

/** Do at least `least` of the actors stand for one another (the same, or a state and a person of it)? */
function samePeople(a: readonly string[], b: readonly string[], known: Known, least: number): boolean {
  const same = (x: string, y: string): boolean =>
    x === y || (known.country(x) !== null && known.country(x) === known.country(y) && !(known.isPerson(x) && known.isPerson(y)));
  return a.filter((x) => b.some((y) => same(x, y))).length >= Math.min(least, a.length, b.length);
}

/** Two dates that both are known must meet; two that are only words must be the same words. */
export function timesAgree(a: FactTime | null, b: FactTime | null): boolean {
  if (!a || !b) return true;
  if (a.edtf === null || b.edtf === null) return a.text.toLowerCase() === b.text.toLowerCase() || a.edtf !== b.edtf;
  return a.edtf === b.edtf || covers(a.edtf, b.edtf) || covers(b.edtf, a.edtf);
}

/** A month covers its days, an interval what lies between its ends. */
function covers(wide: string, narrow: string): boolean {
  if (narrow.startsWith(wide)) return true;
  const [from, to] = wide.split("/");
  if (to === undefined || from === undefined) return false;
  const [first, last] = [narrow.split("/")[0] ?? "", narrow.split("/").at(-1) ?? ""];
  return (from === ".." || from <= first) && (to === ".." || `${to}~` >= last);
}

const PHASE: Readonly<Record<string, string>> = {
  completed: "told",
  ongoing: "told",
  announced: "ahead",
  possible: "ahead",
  postponed: "ahead",
  cancelled: "ahead",
  denied: "ahead",
};
const phaseAgrees = (a: VisitDraft | MeetingDraft, b: VisitDraft | MeetingDraft): boolean => PHASE[a.status] === PHASE[b.status];
const isOneStayMade = (a: VisitDraft, b: VisitDraft): boolean =>
  phaseAgrees(a, b) && !timesAgree(a.time, b.time) && PHASE[a.status] === "told" && isOneStay(a, b);
const placesAgree = (a: Draft, b: Draft): boolean => !a.place?.country || !b.place?.country || a.place.country === b.place.country;

function sameAgreement(a: AgreementDraft, b: AgreementDraft): boolean {
  const shared = a.parties.filter((party) => b.parties.includes(party)).length;
  if (shared / new Set([...a.parties, ...b.parties]).size < 0.5 || shared < Math.min(2, a.parties.length)) return false;
  if (a.instrument !== b.instrument || a.count !== b.count || isSeveral(a) !== isSeveral(b) || isNewBeside(a, b) || isNewBeside(b, a)) return false;
  if (areTitledApart(a, b)) return false;
  if (!timesAgree(a.time, b.time) && !(isFollowed(b) && (isFurther(a, b) || isHowItBegan(a, b)))) return false;
  return a.fields.length === 0 || b.fields.length === 0 || a.fields.some((field) => b.fields.includes(field));
}

/** "the Grant Agreement" beside "the Investment Agreement": two papers, each by a word of its own. */
function areTitledApart(a: AgreementDraft, b: AgreementDraft): boolean {
  const [x, y] = [a.title, b.title].map((title) => (title ?? "").split(" "));
  return x?.length === 2 && y?.length === 2 && x[1] === y[1] && x[0] !== y[0] && b.fields.length + a.fields.length > 0;
}

/** "negotiations on a new protocol" beside "the protocol in force". */
const isNewBeside = (a: AgreementDraft, b: AgreementDraft): boolean =>
  a.explanation.notes.includes(ANOTHER) && LIFE.indexOf(b.status) >= LIFE.indexOf("signed") && LIFE.indexOf(a.status) < LIFE.indexOf("signed");

const isFurther = (a: AgreementDraft, b: AgreementDraft): boolean => LIFE.indexOf(b.status) > LIFE.indexOf(a.status) && a.status !== "rejected";

/** "ratified on Monday a treaty, which had been signed in May": an earlier day of the one told of. */
const isHowItBegan = (a: AgreementDraft, b: AgreementDraft): boolean => isHistoryOf(a, b) && (b.time?.edtf ?? "") < (a.time?.edtf ?? "");

/** "ratified it": goes on with the agreement's story, whatever its date. */
const isFollowed = (fact: AgreementDraft): boolean => fact.explanation.frame.endsWith(" it");

/** "several agreements" are not the one agreement told of elsewhere. */
const isSeveral = (fact: AgreementDraft): boolean => /s$/u.test(fact.explanation.words.at(-1) ?? "");

const titleWords = (title: string): string[] =>
  title
    .toLowerCase()
    .replace(/isation/gu, "ization")
    .replace(/defence/gu, "defense")
    .split(/[\s-]+/u)
    .filter((word) => !["of", "for", "the", "and"].includes(word));

/** One title is contained in the other, and both say "deputy" or neither. */
function sameTitle(a: string, b: string): boolean {
  const [x, y] = [titleWords(a), titleWords(b)];
  if (["deputy", "vice"].some((word) => x.includes(word) !== y.includes(word))) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word) => long.includes(word));
}

function combine(a: Draft, b: Draft, known: Known): Draft {
  const claims = [...a.claims, ...b.claims.filter((claim) => !a.claims.some((other) => other.start === claim.start && other.end === claim.end))];
  const time = narrower(a.time, b.time);
  const place = a.place ?? b.place;
  if (a.kind === "visit" && b.kind === "visit")
    return {
      ...a,
      visitors: people([...a.visitors, ...b.visitors], known),
      offices: [...new Set([...a.offices, ...b.offices])],
      status: statusOfBoth(a, b),
      time: isOneStayMade(a, b) ? beginningOf(a.time, b.time) : time,
      place,
      claims,
    };
  if (a.kind === "meeting" && b.kind === "meeting")
    return {
      ...a,
      participants: people([...a.participants, ...b.participants], known),
      occasion: a.occasion ?? b.occasion,
      edition: a.edition ?? b.edition,
      status: later(a.status, b.status),
      time,
      place,
      claims,
    };
  if (a.kind === "agreement" && b.kind === "agreement") {
    const latest = isUndone(b) ? a : isUndone(a) || LIFE.indexOf(b.status) > LIFE.indexOf(a.status) ? b : a;
    return {
      ...a,
      signatories: [...new Set([...a.signatories, ...b.signatories])],
      fields: [...new Set([...a.fields, ...b.fields])],
      title: a.title ?? b.title,
      status: latest.status,
      time: latest.time ?? (latest === a && isHistoryOf(a, b) ? null : time),
      place: isHistoryOf(a, b) ? a.place : place,
      claims,
    };
  }
  if (a.kind === "membership" && b.kind === "membership" && isSince(a, b)) return { ...a, status: b.status, time: b.time, place, claims };
  if (a.kind === "tenure" && b.kind === "tenure")
    return {
      ...a,
      office: a.office.length >= b.office.length ? a.office : b.office,
      body: a.body ?? b.body,
      country: a.country ?? b.country,
      accreditedTo: a.accreditedTo ?? b.accreditedTo,
      claims,
    };
  return { ...a, time, place, claims };
}

/** "the entry into force of a pact, which was signed in May": the day and the place of the signing are not those of how it stands now. */
const isHistoryOf = (a: AgreementDraft, b: AgreementDraft): boolean =>
  isFollowed(b) && LIFE.indexOf(a.status) > LIFE.indexOf("signed") && LIFE.indexOf(b.status) <= LIFE.indexOf("signed");

/** "joined in 1994 and left in 2020": the second telling says what has become of it since. */
const isSince = (a: MembershipDraft, b: MembershipDraft): boolean => {
  if (a.status === b.status || b.claims.some((claim) => claim.certainty !== "certain")) return false;
  const [first, second] = [a.time?.edtf, b.time?.edtf];
  return first && second
    ? second > first && !covers(second, first) && !covers(first, second)
    : !first && a.status === "member" && b.status === "left";
};

/** What has become of a visit told twice; one that is called off is not denied by whoever says that there never was one. */
function statusOfBoth(a: VisitDraft, b: VisitDraft): VisitDraft["status"] {
  if (isBareNoun(b) && (!phaseAgrees(a, b) || (!isBareNoun(a) && b.status === "completed"))) return a.status;
  if (b.status === "denied" && CALLED_OFF.has(a.status)) return a.status;
  return a.status === "denied" && CALLED_OFF.has(b.status) ? b.status : later(a.status, b.status);
}
const CALLED_OFF: ReadonlySet<VisitDraft["status"]> = new Set(["cancelled", "postponed"]);

/** "on his visit", with no verb that says how it stands: a telling with one knows better. */
const isBareNoun = (fact: VisitDraft): boolean => fact.explanation.frame === "visit of";

/** "on his visit to Oslo", with no day: the one told of before, whether it is over or still to come. */
const isUndatedMention = (fact: VisitDraft): boolean => isBareNoun(fact) && fact.time === null && fact.status !== "denied";

/** "has not been ratified": tells what has not come about, and moves no agreement on. */
const isUndone = (fact: AgreementDraft): boolean => fact.status !== "rejected" && fact.claims.every((claim) => claim.certainty.endsWith("-not"));

const LIFE: readonly AgreementStatus[] = [
  "proposed",
  "negotiating",
  "agreed",
  "rejected",
  "signed",
  "ratified",
  "in-force",
  "suspended",
  "terminated",
];
const WEIGHT: readonly VisitDraft["status"][] = ["possible", "announced", "postponed", "cancelled", "denied", "ongoing", "completed"];
const later = (a: VisitDraft["status"], b: VisitDraft["status"]): VisitDraft["status"] => (WEIGHT.indexOf(b) > WEIGHT.indexOf(a) ? b : a);

const narrower = (a: FactTime | null, b: FactTime | null): FactTime | null => {
  if (!a || !b) return a ?? b;
  return (a.edtf === null && b.edtf !== null) || (a.edtf !== null && b.edtf !== null && b.edtf !== a.edtf && covers(a.edtf, b.edtf)) ? b : a;
};

/** A state steps back for a person who acts for it. */
function people(actors: readonly string[], known: Known): string[] {
  const all = [...new Set(actors)];
  return all.filter(
    (id) =>
      known.isPerson(id) ||
      !all.some((other) => known.isPerson(other) && known.country(other) !== null && known.country(other) === known.country(id)),
  );
}

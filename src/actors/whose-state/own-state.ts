import type { AnnotatedSentence } from "../../language/index.js";
import type { Hit } from "../gazetteer.js";
import { isCapitalised, lower } from "../office-words.js";
import type { Surface } from "../surface.js";
import { homeWords } from "../words.js";
import { officialsAtHome } from "./home-evidence.js";
import { codeOf, isElsewhere, isInCompany, isState } from "./state-names.js";

/** How much more the state counts that a story opens with: news tells first whose news it is. */
const LEAD = 6;

/** The state named most that no visit goes to and whose officials are not marked as foreign by its name. */
export function ownState(surfaces: readonly Surface[], quoted: readonly ReadonlySet<number>[]): string | null {
  const scores = new Map<string, number>();
  const seats = new Set<string>();
  const add = (code: string, score: number): void => void scores.set(code, (scores.get(code) ?? 0) + score);
  for (const surface of surfaces) {
    for (const hit of surface.hits) {
      if (hit.entry.kind !== "state" || isInCompany(surface, hit)) continue;
      if (isLocal(surface.sentence, hit) && isSeatOf(surface, hit)) seats.add(hit.entry.code);
      add(hit.entry.code, weightOf(surface, hit, hit.entry.use));
    }
  }
  const guests = new Set([...guestsHere(surfaces), ...honoured(surfaces)]);
  const first = leadState(surfaces);
  const lead = first !== null && guests.has(first) ? null : first;
  if (lead !== null) add(lead, LEAD);
  for (const guest of guests) add(guest, -LEAD);
  for (const own of spokenOfAsOwn(surfaces, quoted)) add(own, LEAD / 2);
  for (const guest of diplomatsAtFirst(surfaces)) add(guest, -LEAD);
  const officials = officialsAtHome(surfaces, [...scores.keys()]);
  for (const [code, score] of officials.scores) add(code, score);
  const isOnlyPlace = (code: string): boolean =>
    code !== lead &&
    !seats.has(code) &&
    !officials.fitting.has(code) &&
    surfaces.flatMap(({ hits }) => hits).filter((hit) => codeOf(hit) === code).length < 2;
  const [most, next] = [...scores].filter(([code]) => !isOnlyPlace(code)).sort((a, b) => b[1] - a[1]);
  const isFounded = most !== undefined && most[1] > (officials.fitting.has(most[0]) ? -LEAD / 2 : 1);
  return most && isFounded && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}

/** How much a state's name says that the article is written there. */
function weightOf(surface: Surface, hit: Hit, use: string): number {
  const { sentence: s, hits, offices } = surface;
  if (isElsewhere(surface, hit)) return -1;
  if (homeWords().abroadOnly.has(s.form.slice(hit.from, hit.to).join(" "))) return 0;
  const isHere = isLocal(s, hit);
  if (isHere && isSeatOf(surface, hit)) return 3;
  const isOfMission = homeWords().missions.has(lower(s, hit.to)) || (homeWords().missions.has(lower(s, hit.to + 1)) && use === "people");
  if (isOfMission && hits.some((seat) => isSeatOf(surface, seat) && seat.from > hit.to && codeOf(seat) !== codeOf(hit))) return -2;
  const isMarked = offices.some((office) => office.from <= hit.from && hit.to <= office.to);
  if (isMarked || isOfMission || (isAway(s, hit) && use !== "people")) return -0.5;
  if (use === "city" || s.form[hit.from - 1] === "-") return 0.5;
  return isHere || (s.index === 0 && isCapitalised(s, hit.from)) ? 1.5 : 1;
}

/** "in Oslo" of what goes on there, not of where one stays. */
const isLocal = (s: AnnotatedSentence, hit: Hit): boolean =>
  hit.entry.kind === "state" && hit.entry.use === "capital" && lower(s, hit.from - 1) === "in" && !isAway(s, hit);

const isAway = (s: AnnotatedSentence, hit: Hit): boolean => homeWords().staying.has(s.lemma[hit.from - 2] ?? "") || lower(s, hit.from - 1) === "from";

/** "the Peruvian embassy in Oslo": where one of another state's missions is, not "our embassy in Oslo". */
const isSeatOf = ({ sentence: s }: Surface, hit: Hit): boolean =>
  hit.entry.kind === "state" &&
  hit.entry.use === "capital" &&
  lower(s, hit.from - 1) === "in" &&
  s.lemma.slice(Math.max(0, hit.from - 4), hit.from - 1).some((lemma) => homeWords().missions.has(lemma)) &&
  !isOfOwners(s, hit);

/** "our embassy in Oslo": a place abroad. */
const isOfOwners = (s: AnnotatedSentence, hit: Hit): boolean =>
  lower(s, hit.from - 1) === "in" && s.form.slice(Math.max(0, hit.from - 4), hit.from - 1).some((form) => /^(?:our|my)$/iu.test(form));

/**
 * The state of the first sentence's first phrase ("The Danish government …", "Japan's lower house …"). "Danish envoy called in" tells of another
 * state's news: the next sentence opens it.
 */
function leadState(surfaces: readonly Surface[]): string | null {
  const opening = isHeadline(surfaces[0], surfaces[1]) ? surfaces.slice(1, 3) : surfaces.slice(0, 2);
  const surface = opening.find((one) => one.hits[0] === undefined || !isSenders(one, one.hits[0]));
  const [hit] = surface?.hits ?? [];
  if (!surface || !hit || !isState(hit) || isElsewhere(surface, hit) || isInCompany(surface, hit) || isOfOwners(surface.sentence, hit)) return null;
  return hit.from <= FIRST_PHRASE && surface.sentence.form.slice(0, hit.from).every((_, i) => surface.sentence.upos[i] !== "VERB")
    ? codeOf(hit)
    : null;
}
const FIRST_PHRASE = 4;

/** "Norwegian Ambassador bids farewell": a diplomat of whom the reader need not be told where he is posted is posted to the reader's state. */
const diplomatsAtFirst = (surfaces: readonly Surface[]): ReadonlySet<string> =>
  new Set(
    surfaces
      .slice(0, 2)
      .flatMap(({ offices }) => offices)
      .flatMap(({ rank, countries, accreditedTo, plural }) => (rank === "diplomat" && accreditedTo === null && !plural ? countries : [])),
  );

/** "Ghana's President here on a visit", "their envoy came here": whoever is "here" as a guest is not at home, and so are those who touch down at the article's start. */
const guestsHere = (surfaces: readonly Surface[]): ReadonlySet<string> =>
  new Set(
    surfaces.flatMap((surface) => {
      const { sentence: s, hits } = surface;
      const here = s.form.findIndex((form, i) => /^here$/iu.test(form) && (s.deprel[i] ?? "").match(/^(?:advmod|root|obl)/u));
      const coming = s.index < OPENING_SENTENCES ? s.lemma.findIndex((lemma, i) => homeWords().landing.has(lemma) && s.upos[i] === "VERB") : -1;
      const isTold = here > 0 && (isComing(s, here) || (s.index === 0 && !s.upos.includes("VERB")));
      const end = isTold ? here : coming;
      const [guest] = end > 0 && end <= LATEST_COMING ? hits.filter((hit) => isState(hit) && hit.to <= end) : [];
      return guest && !isElsewhere(surface, guest) ? [codeOf(guest)] : [];
    }),
  );
/** "came here", "was here". */
const isComing = (s: AnnotatedSentence, here: number): boolean =>
  homeWords().guesting.has(s.lemma[s.head[here] ?? -1] ?? "") || s.form.some((_, t) => s.head[t] === here && s.lemma[t] === "be");

/** "A banquet in honour of King Omar of Jordan": whoever is honoured comes from elsewhere. */
const honoured = (surfaces: readonly Surface[]): readonly string[] =>
  surfaces.flatMap(({ sentence: s, hits }) => {
    const of = s.form.findIndex(
      (form, i) => form.toLowerCase() === "of" && /^hono(?:u?)rs?$/u.test(s.lemma[i - 1] ?? "") && lower(s, i - 2) === "in",
    );
    const guest = of < 0 ? undefined : hits.find((hit) => isState(hit) && hit.from > of && hit.from <= of + LONGEST_NAME);
    return guest ? [codeOf(guest)] : [];
  });
const LONGEST_NAME = 15;

const OPENING_SENTENCES = 3;
const LATEST_COMING = 9;

/** "When I was a reporter in Tegucigalpa", "our farms in Peru", "we in Oslo": a place where whoever writes in the first person, outside quotations, is at home. */
function spokenOfAsOwn(surfaces: readonly Surface[], quoted: readonly ReadonlySet<number>[]): ReadonlySet<string> {
  return new Set(
    surfaces.flatMap(({ sentence: s, hits }, i) => {
      const own = s.form.findIndex((form, t) => /^(?:I|we|our)$/iu.test(form) && !quoted[i]?.has(t));
      const place =
        own < 0 ? undefined : hits.find((hit) => isState(hit) && hit.from > own && hit.from <= own + OWN_REACH && lower(s, hit.from - 1) === "in");
      return place && !homeWords().abroad.has(s.lemma[place.from - 2] ?? "") ? [codeOf(place)] : [];
    }),
  );
}
const OWN_REACH = 9;

/** A line of its own over the text, with no full stop and no state in it. */
const isHeadline = (first: Surface | undefined, second: Surface | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.hits.length === 0 &&
  first.sentence.paragraph !== second.sentence.paragraph &&
  !/^[.!?:]$/u.test(first.sentence.form.at(-1) ?? "");

/** "Peruvian ambassador", "Peru's envoy", "Peruvian embassy": sent or kept abroad by the state named. */
const isSenders = ({ sentence: s, offices }: Surface, hit: Hit): boolean =>
  homeWords().missions.has(lower(s, hit.to)) ||
  homeWords().diplomats.has(lower(s, hit.to)) ||
  offices.some(({ from, to, rank, countries }) => rank === "diplomat" && from <= hit.from && hit.to <= to && countries.includes(codeOf(hit)));

import { encounterBefore, goesTo } from "../encounters.js";
import { fold } from "../gazetteer.js";
import { offices } from "../knowledge.js";
import type { Link } from "../links/link.js";
import { fitOfName } from "../name-cultures.js";
import { wordsOf } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import { isAsked, questionParagraphs } from "../questions.js";
import type { Surface } from "../surface.js";
import { homeWords } from "../words.js";

/** Ranks that papers give without a state to those of their own. */
export const OF_ONE_STATE: ReadonlySet<string> = new Set(["head-of-state", "head-of-government", "minister"]);
/** By how much (in nats) a name has to fit worse to count in full; up to half of that it does not count. */
const CLEAR = 4;
/** What a name tells that is spelt as nobody's in a state, and how many times that where the article opens with it. */
const [FOREIGN_NAME, OPENING] = [2, 2];
const OPENING_SENTENCES = 2;

/** What the article's officials say of where it is at home. */
export interface EvidenceOfOfficials {
  /** Added to the score of a state. */
  readonly scores: ReadonlyMap<string, number>;
  /** States whose names the officials bear that need no state: more than a place, however seldom the article names them. */
  readonly fitting: ReadonlySet<string>;
}

/**
 * "Foreign Minister Ana Brito" and nothing of which state: whoever needs none is at home, so that the states where nobody has such a name are not the article's own.
 * Whoever asks in an interview names others so too.
 */
export function officialsAtHome(surfaces: readonly Surface[], states: readonly string[]): EvidenceOfOfficials {
  const scores = new Map<string, number>();
  const fitting = new Set<string>();
  const add = (code: string, score: number): void => void scores.set(code, (scores.get(code) ?? 0) + score);
  const isInterview = isAsked(questionParagraphs(surfaces.map(({ sentence }) => sentence)));
  for (const [k, { sentence, fits, best }] of ofOneHome(isInterview ? [] : bareHolders(surfaces), states).entries()) {
    const weight = k === 0 && sentence < OPENING_SENTENCES ? FOREIGN_NAME * OPENING : FOREIGN_NAME;
    for (const [code, fit] of fits) add(code, -weight * Math.min(1, Math.max(0, (2 * (best - fit)) / CLEAR - 1)));
    if (best > CLEAR) for (const [code, fit] of fits) if (best - fit < CLEAR / 2) fitting.add(code);
  }
  for (const code of postedHere(surfaces)) add(code, -FOREIGN_NAME);
  return { scores, fitting };
}

interface Fitted {
  readonly sentence: number;
  readonly fits: ReadonlyMap<string, number>;
  readonly best: number;
}

/** The holders, where their names could be of one home; none where two of them clearly are of different states: one is met abroad, and nobody says who. */
function ofOneHome(holders: readonly { readonly name: string; readonly sentence: number }[], states: readonly string[]): readonly Fitted[] {
  const fitted = holders.map(({ name, sentence }) => {
    const fits = fitOfName(name, states);
    return { sentence, fits, best: Math.max(...fits.values()) };
  });
  const clear = fitted.filter(({ best }) => best > CLEAR);
  return clear.length === 0 || states.some((code) => clear.every(({ fits, best }) => best - (fits.get(code) ?? 0) < CLEAR)) ? fitted : [];
}

/** Those named with an office that no word says whose it is, who are not met, received or on their way, each once. */
function bareHolders(surfaces: readonly Surface[]): { readonly name: string; readonly sentence: number }[] {
  const links = surfaces.flatMap((surface) => surface.links.map((link) => ({ link, surface })));
  const marked = new Set(links.flatMap(({ link }) => (stateSaid(link) ? [surname(link)] : [])));
  const guests = new Set(links.flatMap(({ link, surface }) => (isGuest(surface, link) ? [surname(link)] : [])));
  const bare = links.filter(({ link }) => isBare(link) && !marked.has(surname(link)) && !guests.has(surname(link)));
  const first = new Map(bare.toReversed().map(({ link, surface }) => [surname(link), { name: link.person.name, sentence: surface.sentence.index }]));
  return [...first.values()].sort((a, b) => a.sentence - b.sentence);
}

const surname = ({ person }: Link): string => fold(person.name.split(/\s+/u).at(-1) ?? "");
const stateSaid = ({ office, country }: Link): boolean => country !== null || office.countries.length > 0;

const isBare = ({ office, prenominal }: Link): boolean =>
  prenominal &&
  OF_ONE_STATE.has(office.rank) &&
  office.countries.length === 0 &&
  office.organisation === null &&
  office.possessor === null &&
  office.owner === null &&
  !offices().fixed.has(office.title.toLowerCase()) &&
  (office.body === null || office.bodyPhrase?.kind === "state-body");

/** "met President X", "visiting Premier X", "President X will fly to Lima". */
const isGuest = ({ sentence: s }: Surface, { office }: Link): boolean =>
  encounterBefore(s, office.from) !== null ||
  goesTo(s, office.from) !== null ||
  s.form.slice(Math.max(0, office.from - 1), office.head).some((form) => form.toLowerCase() === "visiting");

/** "Norwegian Ambassador X", "summoned Oslo's ambassador": a diplomat of whom the reader need not be told where he is posted. */
const postedHere = (surfaces: readonly Surface[]): ReadonlySet<string> =>
  new Set(
    surfaces.flatMap(({ offices: phrases, links }) =>
      phrases.filter((office) => isPosted(office) && links.some((link) => link.office === office)).flatMap(({ countries }) => countries),
    ),
  );

const isPosted = ({ rank, accreditedTo, plural, status, title }: OfficePhrase): boolean =>
  rank === "diplomat" && accreditedTo === null && !plural && status !== "former" && wordsOf(title).some((word) => homeWords().posted.has(word));

/**
 * Invented news with known truth: visits, meetings and agreements between states, each told by several papers that leave names out, spell them as they like, tell dates
 * loosely or wrongly, print each other's stories again, and follow what was announced until it happens, slips, is called off, is denied, or is heard of no more. Seeded.
 */
import { articleFromText } from "../../src/ingest/index.js";
import type { Entry } from "../../src/ledger/index.js";
import { random } from "../../src/ledger/testing/generate.js";
import type { Record, RecordFact } from "../../src/reading/index.js";

/** What is true of a happening by the time nothing more is told of it. */
export type Outcome = "completed" | "cancelled" | "denied" | "lapsed";
export interface Truth {
  readonly id: string;
  readonly kind: "visit" | "meeting" | "agreement";
  readonly outcome: Outcome;
}
export interface World {
  readonly entries: Iterable<{ readonly entry: Entry; readonly truths: readonly Truth[] }>;
}

const STATES = "NOR PRT KEN PER JPN EGY POL VNM CHL GHA TUR IND FIN MAR KAZ IDN MEX ZMB GRC LAO JOR UZB BOL DNK NPL CUB".split(" ");
const GIVEN = [
  "Aleksandr",
  "Mariam",
  "Khalid",
  "Nguyen",
  "Ana Lucía",
  "Tomasz",
  "Kofi",
  "Yusuf",
  "Ingrid",
  "Ravi",
  "Mehmet",
  "Sofía",
  "Jan",
  "Fatima",
  "Pedro",
];
const FAMILY =
  "Lukyanenko Qasimi Hâkanson Okoye-Mensah Özdemir Gutiérrez Wiśniewski Bhattarai Sokhom Yoshikawa Haddad Chernyshev Rahmani Castillo Mbeki Nurlanov Papadakis Thongsing Jørgensen Abdulayev".split(
    " ",
  );
const PAPERS = ["Harbour Wire", "Sunday Tribune", "Steppe Review", "The Lantern", "Delta Post", "Northern Herald"];
const FIELDS = ["trade", "defence", "energy", "fisheries", "education", "transport"];
const TITLED = ["Fisheries", "Extradition", "Rail Transit", "Double Taxation", "River Waters", "Air Services", "Labour Mobility", "Grain Storage"];
/** Happenings that begin each day: what a wire tells of some thirty busy states. */
const A_DAY = 6;
const START = Date.UTC(2012, 0, 2);
const DAY_MS = 86_400_000;
const SYLLABLES = "ba de fi go ku la me ni po ru sa te vi zo".split(" ");

const iso = (day: number): string => new Date(START + day * DAY_MS).toISOString().slice(0, 10);

interface Person {
  readonly given: string;
  readonly family: string;
  readonly state: string;
}

/** One telling to be: on which day which paper tells what. */
interface Report {
  readonly on: number;
  readonly truth: Truth;
  readonly status: string;
  /** The day told; null: the paper tells none, or nobody knows one. */
  readonly day: number | null;
  readonly sides: readonly [Person, Person];
  readonly title: string | null;
  readonly field: string;
  readonly place: string | null;
  /** Reports of one story share its number: all but the first are reprints. */
  readonly story: number;
}

/** `happenings` of them, and the articles that tell of them in the order of publication. */
export function world(happenings: number, seed: number): World {
  return {
    entries: {
      *[Symbol.iterator]() {
        const next = random(seed);
        const cast = castOf(next);
        let waiting: Report[] = [];
        let articles = 0;
        for (let i = 0, day = 0; i < happenings || waiting.length > 0; day++) {
          for (let n = 0; n < A_DAY && i < happenings; n++, i++) waiting.push(...reportsOf(i, day, next, cast));
          const due = waiting.filter(({ on }) => on <= day);
          waiting = waiting.filter(({ on }) => on > day);
          for (const report of due) yield { entry: articleOf(report, articles++, next), truths: [report.truth] };
        }
      },
    },
  };
}

function castOf(next: () => number): ReadonlyMap<string, readonly Person[]> {
  const pick = picker(next);
  return new Map(STATES.map((state) => [state, Array.from({ length: 4 }, () => ({ given: pick(GIVEN), family: pick(FAMILY), state }))]));
}

const picker =
  (next: () => number) =>
  <T>(list: readonly T[]): T =>
    list[Math.floor(next() * list.length)] as T;

/** A happening's life: announced, perhaps confirmed, put off, and how it ends; with who prints it when. */
function reportsOf(i: number, day: number, next: () => number, cast: ReadonlyMap<string, readonly Person[]>): Report[] {
  const pick = picker(next);
  const uneven = (): string => STATES[Math.floor(STATES.length * next() ** 1.7)] as string;
  const from = uneven();
  const to = pick(STATES.filter((state) => state !== from));
  const sides = [pick(cast.get(from) ?? []), pick(cast.get(to) ?? [])] as const;
  const kind = pick(["visit", "visit", "visit", "meeting", "meeting", "agreement"] as const);
  const [title, field] = [kind === "agreement" && next() < 0.6 ? `${pick(TITLED)} Treaty` : null, pick(FIELDS)];
  const place = kind === "visit" ? to : next() < 0.6 ? to : null;
  let story = i * 100;
  const told: Report[] = [];
  const tell = (on: number, status: string, at: number | null, papers: number): void => {
    const truth = { id: `t${i}`, kind, outcome };
    for (let n = 0; n < papers; n++) {
      if (n === 0 || next() > 0.25) story++;
      told.push({ on: on + Math.floor(next() * 2), truth, status: statusFor(kind, status), day: at, sides, title, field, place, story });
    }
  };
  const outcome: Outcome =
    kind === "agreement"
      ? "completed"
      : drawn(next(), [
          ["completed", 0.62],
          ["cancelled", 0.1],
          ["denied", 0.05],
          ["lapsed", 0.23],
        ]);
  let planned = day + 2 + Math.floor(next() ** 2 * 30);
  const announced = next() < 0.75 || outcome !== "completed";
  if (announced) tell(day, "announced", next() < 0.85 ? planned : null, 1 + Math.floor(next() * 3));
  if (announced && planned - day > 5 && next() < 0.4) tell(day + 2 + Math.floor(next() * 2), "announced", planned, 1 + Math.floor(next() * 2));
  if (announced && kind !== "agreement" && outcome !== "denied" && next() < 0.15) {
    const notice = Math.max(day + 1, planned - 1 - Math.floor(next() * 3));
    planned += 4 + Math.floor(next() * 60);
    tell(notice, "postponed", next() < 0.8 ? planned : null, 1 + Math.floor(next() * 3));
  }
  if (outcome === "denied") tell(day + 1 + Math.floor(next() * 2), "denied", planned, 1 + Math.floor(next() * 2));
  if (outcome === "cancelled")
    tell(Math.max(day + 1, planned - Math.floor(next() * 3)), "cancelled", next() < 0.7 ? planned : null, 1 + Math.floor(next() * 3));
  if (outcome === "completed") {
    tell(planned, "completed", planned, 1 + Math.floor(next() * 4));
    if (next() < 0.15) tell(planned + 2, "announced", planned, 1);
  }
  return told;
}

function drawn<T>(at: number, table: readonly (readonly [T, number])[]): T {
  let left = at;
  for (const [value, share] of table) {
    left -= share;
    if (left < 0) return value;
  }
  return (table.at(-1) as readonly [T, number])[0];
}

const AGREED: Readonly<{ [status: string]: string }> = { announced: "agreed", completed: "signed" };
const statusFor = (kind: Truth["kind"], status: string): string => (kind === "agreement" ? (AGREED[status] ?? status) : status);

/** A paper's own spelling of a name. */
function spelt(name: string, next: () => number): string {
  if (next() > 0.3) return name;
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/ø/gu, "o")
    .replace(/ś/gu, "s");
  const ways: readonly ((text: string) => string)[] = [
    (text) => text.replace(/ks/u, "x"),
    (text) => text.replace(/kh/iu, (found) => (found === "Kh" ? "H" : "h")),
    (text) => text.replace(/q/iu, (found) => (found === "Q" ? "G" : "k")),
    (text) => text.replace(/y(?=[aeiou])/u, "i"),
    (text) => text.replace(/v$/u, "ff"),
    (text) => text,
  ];
  return picker(next)(ways)(plain);
}

function articleOf(
  report: Report,
  number: number,
  next: () => number,
): { readonly article: Entry["article"]; readonly reader: string; readonly record: Record } {
  const published = iso(report.on);
  const text = textOf(report, number);
  const actors = new Map<string, Record["actors"][number]>();
  const stateOf = (code: string): string => {
    actors.set(code.toLowerCase(), { id: code.toLowerCase(), type: "state", name: code, country: code, aliases: [], mentions: [] });
    return code.toLowerCase();
  };
  const personOf = ({ given, family, state }: Person): string => {
    if (next() < 0.35) return stateOf(state);
    const name = next() < 0.25 ? spelt(family, next) : `${spelt(given, next)} ${spelt(family, next)}`;
    actors.set(name, { id: name, type: "person", name, country: state, aliases: [], mentions: [] });
    return name;
  };
  const [one, other] = report.sides;
  const roles = {
    visit: () => ({ visitors: [personOf(one)], host: stateOf(other.state), offices: [], purpose: null }),
    meeting: () => ({ participants: [personOf(one), personOf(other)], mode: "in-person", occasion: null, edition: null }),
    agreement: () => ({
      ...{ instrument: "treaty", parties: [stateOf(one.state), stateOf(other.state)], signatories: [], count: null },
      ...{ fields: next() < 0.7 ? [report.field] : [], title: report.title !== null && next() < 0.8 ? report.title : null },
    }),
  }[report.truth.kind]();
  const fact = {
    ...{ id: "f1", kind: report.truth.kind, status: report.status, ...roles, time: timeOf(report, next), events: [] },
    place: report.place !== null && next() < 0.5 ? { name: report.place, country: report.place } : null,
    claims: [{ quote: text.slice(0, 40), start: 0, end: 40, speaker: null, addressee: null, certainty: "certain" }],
  } as RecordFact;
  const article = articleFromText(text, { published, source: PAPERS[number % PAPERS.length] ?? "", title: `Story ${number}`, language: "en" });
  return {
    article,
    reader: "world 1",
    record: {
      document: {
        id: article.id,
        title: article.title,
        source: article.source,
        url: null,
        language: "en",
        published: { edtf: published, basis: "metadata" },
      },
      actors: [...actors.values()],
      facts: [fact],
    },
  };
}

/** The day as papers tell it: not at all, by its week, a day off, or as it is. */
function timeOf({ day, status }: Report, next: () => number): { readonly edtf: string; readonly text: string } | null {
  const how = next();
  if (day === null || how < 0.12) return null;
  if (how < 0.18) {
    const monday = day - (((day % 7) + 7) % 7);
    return { edtf: `${iso(monday)}/${iso(monday + 6)}`, text: "that week" };
  }
  const off = how < 0.23 && status === "completed" ? (next() < 0.5 ? 1 : -1) : 0;
  return { edtf: iso(day + off), text: "then" };
}

/** A story's words; a reprint has its own first line and the same body. */
function textOf({ story }: Report, number: number): string {
  const next = random(story * 7919 + 13);
  const pick = picker(next);
  const body = Array.from({ length: 90 }, () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES)).join(" ");
  return `Article ${number} of the invented day. ${body}.`;
}

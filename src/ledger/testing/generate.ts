import { states } from "../../actors/index.js";
import { articleFromText } from "../../ingest/index.js";
import type { Record, RecordFact } from "../../reading/index.js";
import type { Entry } from "../store/input.js";

/** A generator of numbers from 0 to 1 (mulberry32): the same seed gives the same numbers. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  "talks border trade minister treaty visit energy summit delegation accord pipeline fishing security council railway visa harbour grain customs envoy".split(
    " ",
  );
const NAMES =
  "Aaltonen Bakker Castro Dahl Eriksen Farah Gomez Haddad Ivanov Jensen Kovacs Lopez Mbeki Novak Okoye Petrov Quist Rossi Silva Tanaka".split(" ");
const KINDS = ["visit", "meeting", "agreement", "statement", "statement", "tenure", "tenure", "alignment"] as const;
/** How many of an article's words are of those above; the rest are invented ones, as unevenly used as words are (Zipf). */
const TELLING_WORDS = 0.005;
const SYLLABLES = "ba de fi go ku la me ni po ru sa te vi zo".split(" ");
const COMMON = Array.from({ length: SYLLABLES.length ** 3 }, (_, n) =>
  [n % SYLLABLES.length, Math.floor(n / SYLLABLES.length) % SYLLABLES.length, Math.floor(n / SYLLABLES.length ** 2)]
    .map((at) => SYLLABLES[at])
    .join(""),
);
/** Articles a day: with five facts each, a million facts are some three years of a busy newsroom. */
export const A_DAY = 180;
const DAY_MS = 86_400_000;

/** The i-th article of an invented stream of news that has already been read; about five facts, states chosen as unevenly as news does. */
export function generated(i: number, facts = 5): Entry {
  const next = random(i * 7919 + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const published = new Date(Date.UTC(2010, 0, 1) + Math.floor(i / A_DAY) * DAY_MS).toISOString().slice(0, 10);
  const codes = Object.keys(states());
  const uneven = (): string => codes[Math.floor(codes.length * next() ** 2.5)] as string;
  const actors = new Map<string, Record["actors"][number]>();
  const state = (): string => {
    const code = uneven();
    actors.set(code.toLowerCase(), {
      id: code.toLowerCase(),
      type: "state",
      name: states()[code]?.name ?? code,
      country: code,
      aliases: [],
      mentions: [],
    });
    return code.toLowerCase();
  };
  const person = (): string => {
    const name = `${pick(["Ana", "Jon", "Mei", "Omar", "Ida"])} ${pick(NAMES)}`;
    const country = uneven();
    const id = `${name} ${country}`.toLowerCase().replaceAll(" ", "-");
    actors.set(id, { id, type: "person", name, country, aliases: [], mentions: [] });
    return id;
  };
  const word = (): string => (next() < TELLING_WORDS ? pick(WORDS) : (COMMON[Math.floor(COMMON.length ** next())] as string));
  const text = `${Array.from({ length: 300 }, word).join(" ")} ${i}.`;
  const day = new Date(Date.parse(published) + Math.floor(next() * 40 - 10) * DAY_MS).toISOString().slice(0, 10);
  const roles = (kind: (typeof KINDS)[number]): { readonly [role: string]: unknown; readonly status: string } => {
    switch (kind) {
      case "visit":
        return { visitors: [person()], host: state(), offices: [], purpose: null, status: pick(["announced", "completed", "postponed"]) };
      case "meeting":
        return { participants: [person(), state()], mode: "in-person", occasion: null, edition: null, status: pick(["announced", "completed"]) };
      case "agreement":
        return {
          instrument: "agreement",
          parties: [state(), state()],
          signatories: [],
          fields: [pick(WORDS)],
          title: null,
          count: null,
          status: "signed",
        };
      case "statement":
        return { speaker: person(), co_speakers: [], addressee: null, content: pick(WORDS), cue: "said", status: "said" };
      case "tenure":
        return {
          holder: person(),
          office: pick(["foreign minister", "president", "defence minister"]),
          body: null,
          country: uneven(),
          accredited_to: null,
          status: "incumbent",
        };
      case "alignment":
        return { subject: state(), object: state(), mutual: true, status: "warming" };
    }
  };
  const list = Array.from({ length: facts }, (_, n): RecordFact => {
    const kind = pick(KINDS);
    const start = n * 20;
    const timed = kind === "visit" || kind === "meeting" || kind === "agreement";
    return {
      ...{ id: `f${n + 1}`, kind, time: timed ? { edtf: day, text: "then" } : null, place: null, events: [], ...roles(kind) },
      claims: [{ quote: text.slice(start, start + 60), start, end: start + 60, speaker: null, addressee: null, certainty: "certain" }],
    };
  });
  const article = articleFromText(text, {
    published,
    source: pick(["Harbour Wire", "Sunday Tribune", "Steppe Review"]),
    title: `Story ${i}`,
    language: "en",
  });
  const record: Record = {
    document: {
      id: article.id,
      title: article.title,
      source: article.source,
      url: null,
      language: "en",
      published: { edtf: published, basis: "metadata" },
    },
    actors: [...actors.values()],
    facts: list,
  };
  return { article, reader: "generated 1", record };
}

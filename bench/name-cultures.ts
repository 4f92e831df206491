/**
 * `npm run bench:name-cultures -- DATA`: how often the spelling of a name tells of which of two states its bearer is. Politicians of PETRARCH's Phoenix dictionary
 * (MIT; the lists of names were not made from it), each with the own state and one drawn from all others.
 * Prints a table by margin (in nats): how many names are decided, and how many of those rightly.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { fitOfName } from "../src/actors/name-cultures.js";
import { sharedFolder } from "./data.js";

interface Politician {
  readonly name: string;
  readonly state: string;
}

function politicians(folder: string): Politician[] {
  const lines = gunzipSync(readFileSync(`${folder}/petrarch/Phoenix.Countries.actors.txt.gz`))
    .toString("utf8")
    .split("\n");
  return lines.flatMap((line, i) => {
    const name = /^([A-Z_'-]+_[A-Z_'-]+)_\s+# CountryInfo/u.exec(line)?.[1];
    const state = /^\t\[([A-Z]{3})(?:GOV|ELI|MIL)/u.exec(lines[i + 1] ?? "")?.[1];
    return name && state ? [{ name: name.replaceAll("_", " ").toLowerCase(), state }] : [];
  });
}

/** The same draws every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const folder = sharedFolder("CHANCERY_DATA", "../shared/data");
const all = folder ? politicians(folder) : [];
const states = [...new Set(all.map(({ state }) => state))];
const roll = dice(20261127);
const margins = all.flatMap(({ name, state }) => {
  const other = states[Math.floor(roll() * states.length)] ?? state;
  if (other === state) return [];
  const fits = fitOfName(name, [state, other]);
  return [(fits.get(state) ?? 0) - (fits.get(other) ?? 0)];
});
console.log(`${margins.length} politicians of ${states.length} states`);
console.table(
  [0, 1, 2, 3, 4, 5, 6, 8, 10].map((margin) => {
    const decided = margins.filter((one) => Math.abs(one) > margin);
    const right = decided.filter((one) => one > 0);
    return {
      margin,
      decided: Number((decided.length / margins.length).toFixed(3)),
      right: Number((right.length / Math.max(1, decided.length)).toFixed(3)),
    };
  }),
);

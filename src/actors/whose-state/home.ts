import type { AnnotatedSentence } from "../../language/index.js";
import { datelineEnd } from "../dateline.js";
import { countryOf } from "../gazetteer.js";
import { lower } from "../office-words.js";
import type { Surface } from "../surface.js";
import { ownState } from "./own-state.js";
import { codeOf, isState } from "./state-names.js";

/** Tokens that stand inside quotation marks; a quotation ends with its paragraph. */
export function quotedTokens(sentences: readonly AnnotatedSentence[]): Set<number>[] {
  let open = false;
  let paragraph = -1;
  return sentences.map((s) => {
    if (s.paragraph !== paragraph) open = false;
    paragraph = s.paragraph;
    const inside = new Set<number>();
    s.form.forEach((form, i) => {
      if (form === "“" || form === "``") open = true;
      else if (form === "”" || form === "''") open = false;
      else if (form === '"') open = !open;
      else if (open) inside.add(i);
    });
    return inside;
  });
}

/** The state whose ministries need no name: that of the dateline, of the author's line or the publisher's name, or the one the article treats as its own. */
export function homeState(surfaces: readonly Surface[], author: string | null, quoted: readonly ReadonlySet<number>[]): string | null {
  const told = datelineState(surfaces) ?? author;
  return told === null || isElsewhereStory(surfaces, told) ? (ownState(surfaces, quoted) ?? told) : told;
}

/** A story that never names the state it is filed from and names another again and again tells of that other. */
function isElsewhereStory(surfaces: readonly Surface[], home: string): boolean {
  const counts = new Map<string, number>();
  for (const { sentence: s, hits } of surfaces) {
    const start = datelineEnd(s);
    for (const hit of hits) if (isState(hit) && hit.from >= start) counts.set(codeOf(hit), (counts.get(codeOf(hit)) ?? 0) + 1);
  }
  return !counts.has(home) && Math.max(0, ...counts.values()) >= 4;
}

/** "LIMA (Agency) —", "KINGSTON, 9 October 2023 —", "Muscat: …"; two cities of two states give none. */
function datelineState(surfaces: readonly Surface[]): string | null {
  for (const { sentence: s, hits } of surfaces.slice(0, 3)) {
    const [place] = hits;
    if (place?.from !== 0 || place.entry.kind !== "state" || place.entry.use === "people") continue;
    const next = s.form[place.to] ?? "";
    if (datelineEnd(s) < place.to) continue;
    if (next === "/") return null;
    return place.entry.code;
  }
  return null;
}

/** "By Ana Brito, Lima", "By Ana Brito in Oslo": the place in a line of the author's own near the top. */
export function bylineState(surfaces: readonly Surface[]): string | null {
  for (const { sentence: s, hits } of surfaces.slice(0, 4)) {
    const place = hits.find(({ to, from, entry }) => {
      const isCity = entry.kind === "state" && entry.use !== "people";
      return isCity && from > 2 && to >= s.form.length - 1 && /^(?:,|in|[/|–—-])$/u.test(lower(s, from - 1));
    });
    if (place && lower(s, 0) === "by" && s.form.length <= LONGEST_BYLINE && !s.upos.includes("VERB")) return codeOf(place);
  }
  return null;
}
const LONGEST_BYLINE = 10;

/** "The Phnom Penh Post", "Korea Herald": the longest name of a state or city in the publisher's name. */
export function sourceState(source: string | null): string | null {
  const words = (source ?? "").split(/\s+/u).filter((word) => word !== "");
  for (let size = Math.min(4, words.length); size > 0; size--)
    for (let i = 0; i + size <= words.length; i++) {
      const code = countryOf(words.slice(i, i + size).join(" "));
      if (code) return code;
    }
  return null;
}

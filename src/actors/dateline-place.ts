import type { Annotated } from "../language/index.js";
import { datelineEnd } from "./dateline.js";
import { findPlaces, type NamedPlace } from "./places.js";

/** Where an article is filed from ("LIMA, May 3 (Agency) -", "Muscat: …"), which is where its "here" is; null without a dateline or with two cities in it. */
export function datelinePlace({ sentences }: Annotated): NamedPlace | null {
  for (const s of sentences.slice(0, 3)) {
    const end = datelineEnd(s);
    const [place] = findPlaces(s);
    if (place?.from === 0 && place.to < end) return s.form[place.to] === "/" ? null : place;
  }
  return null;
}

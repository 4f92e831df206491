import { type OfficeHeld, rankOfTitle, rivals } from "../actors/index.js";
import type { Told } from "./rows.js";

/** Offices that name nobody in an article: those of no title that news is known to use, and those of two persons at once. */
export const doubtsOf = (offices: readonly OfficeHeld[]): readonly Told[] => [
  ...offices
    .filter(({ office }) => office !== null && rankOfTitle(office) === undefined)
    .map(({ source, office }) => ({
      source,
      why: `“${office}” is no title known to be used of a person; write it as news does (interior minister)`,
    })),
  ...rivals(offices).map(({ one, other, from, to }) => ({
    source: other.source,
    why: `${other.person} and ${one.person} (${one.source}) are both “${other.office}” of ${other.country}${stretch(from, to)}: an article of then is given neither`,
  })),
];

const stretch = (from: string | null, to: string | null): string => `${from === null ? "" : ` from ${from}`}${to === null ? "" : ` to ${to}`}`;

import { describe, expect, it } from "vitest";
import { meantBy, tenuresOf } from "./read.js";

/** A text, words of its last mention that counts, and the names of the actors they stand for, in order. */
export type PeopleRow = readonly [text: string, words: string, ...actors: readonly string[]];
/** A text and every tenure that it tells, as `tenuresOf` prints them. */
export type TenuresRow = readonly [text: string, ...tenures: readonly string[]];

/** A table of whom words stand for, each row a test. */
export function people(title: string, rows: readonly PeopleRow[]): void {
  describe(title, () => {
    it.each(rows.map(([text, words, ...actors]) => ({ text, words, actors })))("$words in: $text", async ({ text, words, actors }) => {
      expect(await meantBy(words, text)).toEqual(actors);
    });
  });
}

/** A table of who holds what, each row a test. */
export function tenures(title: string, rows: readonly TenuresRow[]): void {
  describe(title, () => {
    it.each(rows.map(([text, ...expected]) => ({ text, expected })))("$text", async ({ text, expected }) => {
      expect(await tenuresOf(text)).toEqual(expected);
    });
  });
}

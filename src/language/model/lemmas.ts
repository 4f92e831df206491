import { z } from "zod";
import type { Upos } from "../annotated.js";

const Table = z.object({
  exceptions: z.record(z.string(), z.string()),
  suffixes: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
});

/** Lemmas by exception ("went|VERB" → "go") and then by the first fitting suffix rule of the part of speech; otherwise the form in lower case. */
export class Lemmas {
  readonly #exceptions: ReadonlyMap<string, string>;
  readonly #suffixes: Readonly<Record<string, readonly (readonly [string, string])[]>>;

  constructor(table: z.infer<typeof Table>) {
    this.#exceptions = new Map(Object.entries(table.exceptions));
    this.#suffixes = table.suffixes;
  }

  /** @throws {SyntaxError | z.ZodError} if it is no such table */
  static parse(json: string): Lemmas {
    return new Lemmas(Table.parse(JSON.parse(json)));
  }

  of(form: string, upos: Upos): string {
    const lower = form.toLowerCase().replaceAll("’", "'");
    const exception = this.#exceptions.get(`${lower}|${upos}`);
    if (exception !== undefined) return exception;
    if (upos === "PROPN" || upos === "X" || upos === "PUNCT" || upos === "NUM") return form;
    for (const [ending, replacement] of this.#suffixes[upos] ?? [])
      if (lower.endsWith(ending) && lower.length > ending.length + 1) return lower.slice(0, lower.length - ending.length) + replacement;
    return lower;
  }

  /** All a form may be a form of, as verb or noun, itself among them; for rare words that the table tells wrongly, the regular endings taken off as well. */
  candidates(form: string): string[] {
    const lower = form.toLowerCase().replaceAll("’", "'");
    const regular = REGULAR.flatMap(([ending, ...replacements]) =>
      lower.length > ending.length + 2 && lower.endsWith(ending) ? replacements.map((each) => lower.slice(0, -ending.length) + each) : [],
    );
    return [...new Set([lower, this.of(form, "VERB"), this.of(form, "NOUN"), ...regular])];
  }
}

const REGULAR = [
  ["ies", "y"],
  ["ied", "y"],
  ["es", "", "e"],
  ["s", ""],
  ["ed", "", "e"],
  ["ing", "", "e"],
] as const;

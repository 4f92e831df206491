import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

export const WIRE_SETS = ["first", "second", "third", "fourth"] as const;

interface WireStory {
  readonly id: string;
  readonly title: string | null;
  readonly published: string;
  readonly text: string;
}

/** A claim's offsets count code points; its words are the story's, which is not ours to keep here. */
interface CodedFact {
  readonly claims: readonly { readonly start: number; readonly end: number }[];
  /** Of a statement: where what is said begins and ends. */
  readonly content?: readonly [number, number];
}

interface Coded {
  readonly story: string;
  readonly published: object;
  readonly actors: readonly object[];
  readonly facts: readonly CodedFact[];
}

/** The record of a story as the scorer reads it: every stretch of text put back from the story. */
export function withWords({ published, actors, facts }: Coded, text: string): object {
  const letters = [...text];
  const words = (start: number, end: number): string => letters.slice(start, end).join("");
  const filled = facts.map((fact) => ({
    ...fact,
    ...(fact.content && { content: words(...fact.content) }),
    claims: fact.claims.map((claim) => ({ ...claim, quote: words(claim.start, claim.end) })),
  }));
  return { document: { published }, actors, facts: filled };
}

/** Writes a set's stories, as they stand in the wire file, and their gold into a folder laid out as those of `bench/articles` are. */
export function writeWireSet(set: (typeof WIRE_SETS)[number], wire: string, into: string): string {
  const coded = JSON.parse(readFileSync(fileURLToPath(new URL(`${set}.json`, import.meta.url)), "utf8")) as readonly Coded[];
  const wanted = new Set(coded.map(({ story }) => story));
  const lines = gunzipSync(readFileSync(wire)).toString("utf8").trimEnd().split("\n");
  const stories = new Map(lines.map((line) => JSON.parse(line) as WireStory).flatMap((story) => (wanted.has(story.id) ? [[story.id, story]] : [])));
  const folder = join(into, `wire-${set}`);
  mkdirSync(join(folder, "texts"), { recursive: true });
  mkdirSync(join(folder, "gold"), { recursive: true });
  const listing = coded.map((one) => {
    const story = stories.get(one.story);
    if (!story) throw new Error(`${wire} has no story ${one.story}`);
    const file = `${one.story}.txt`;
    writeFileSync(join(folder, "texts", file), story.text);
    writeFileSync(join(folder, "gold", `${one.story}.gold.json`), JSON.stringify(withWords(one, story.text)));
    return JSON.stringify({ file, title: story.title, published: story.published });
  });
  writeFileSync(join(folder, "texts", "listing.jsonl"), `${listing.join("\n")}\n`);
  return folder;
}

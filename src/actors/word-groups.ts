import { z } from "zod";
import { loadKnowledge, Words } from "../knowledge/index.js";

/** Words that a rule asks for, by the name of their group. */
export type WordGroups<Name extends string> = Readonly<Record<Name, ReadonlySet<string>>>;

type Groups<Name extends string> = Readonly<Record<Name, z.infer<typeof Words>>>;

/** The schema of groups of words that are all there, each with an example. */
export const groupsOf = <const Names extends readonly string[]>(names: Names): z.ZodType<Groups<Names[number]>> =>
  z.record(z.enum(names), Words) as unknown as z.ZodType<Groups<Names[number]>>;

/** The words of each group, as a set. */
export const setsOf = <Name extends string>(groups: Groups<Name>): WordGroups<Name> =>
  Object.fromEntries(Object.entries<z.infer<typeof Words>>(groups).map(([name, { words }]) => [name, new Set(words)])) as unknown as WordGroups<Name>;

/** A file of nothing but groups of words. */
export const loadGroups = <const Names extends readonly string[]>(file: string, names: Names): WordGroups<Names[number]> =>
  setsOf<Names[number]>(loadKnowledge(file, groupsOf(names)));

import type { Record } from "../record.js";
import { RecordShape } from "./shape.js";

/** What is wrong with a record of a text, in words; empty where it keeps to `record.md`: shape, ids told apart, no actor unknown, every quote grounded. */
export function faults(record: Record, text: string): string[] {
  const shape = RecordShape.safeParse(JSON.parse(JSON.stringify(record)));
  const characters = [...text];
  const known = new Set(record.actors.map(({ id }) => id));
  return [
    ...(shape.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? []),
    ...repeated(record.actors.map(({ id }) => id)).map((id) => `two actors ${id}`),
    ...repeated(record.facts.map(({ id }) => id)).map((id) => `two facts ${id}`),
    ...record.actors.flatMap(({ id, mentions }) =>
      mentions.filter(([start, end]) => start >= end || end > characters.length).map((span) => `${id}: mention ${span.join("-")}`),
    ),
    ...record.facts.flatMap((fact) => [
      ...fact.claims
        .filter(({ quote, start, end }) => characters.slice(start, end).join("") !== quote)
        .map(({ start, end }) => `${fact.id}: quote is not ${start}-${end}`),
      ...actorsOf(fact)
        .filter((id) => !known.has(id))
        .map((id) => `${fact.id}: unknown actor ${id}`),
    ]),
  ];
}

const ROLES = [
  "visitors",
  "host",
  "participants",
  "parties",
  "signatories",
  "holder",
  "member",
  "organisation",
  "subject",
  "object",
  "speaker",
  "co_speakers",
  "addressee",
  "source",
  "target",
];

function actorsOf(fact: Record["facts"][number]): string[] {
  const ids = [...ROLES.map((role) => fact[role]), ...fact.claims.flatMap(({ speaker, addressee }) => [speaker, addressee])];
  return ids.flat().filter((id): id is string => typeof id === "string");
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

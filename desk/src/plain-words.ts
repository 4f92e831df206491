/** A refusal as the server writes it, for programs. */
export interface Problem {
  readonly code?: string;
  readonly detail?: string;
  /** Names of what was not understood. */
  readonly fields?: readonly string[];
}

export const SIGN_IN = "This desk is shared: sign in to go on.";

const DAY = "The day cannot be understood. Write it as 2019-08-26, and choose one that is in the calendar.";
const STATE = "There is no such state. Choose another one.";
/** What to do about a field that was not understood. */
const FIELDS: { readonly [field: string]: string } = {
  ...{ on: DAY, from: DAY, to: DAY, published: DAY },
  ...{ state: STATE, pair: STATE, a: STATE, b: STATE, host: STATE, visitor: STATE },
  edtf: "The date cannot be understood. Write it as 2019-08-26, 2019-08 or 2019-08-26/2019-08-28.",
  kind: "There is no such kind of fact. Choose another one.",
  status: "There is no such status. Choose another one.",
  cursor: "There is no such page. Begin again with the first one.",
  name: "An actor has no name, or too long a one. Write it shorter, or take the actor out.",
  size: "Choose a number of facts from 1 to 1000.",
};
const OTHERWISE = "Something in the address or in what was filled in cannot be understood. Put it right, or begin again from the menu.";

/** What a refusal means to somebody at the desk and what they can do, without the words of the API. */
export function inPlainWords(status: number, problem: Problem | null): string {
  const fields = problem?.fields ?? [];
  if (fields.length > 0) return [...new Set(fields.map((field) => FIELDS[field] ?? OTHERWISE))].join(" ");
  if (problem?.code === "not-found") return "This is not here any more, or never was. A new reading may have replaced it: search for its words.";
  return problem?.detail ?? `The server answered ${status}. Try again, and tell whoever runs it if it stays so.`;
}

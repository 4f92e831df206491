import { OF_TOOLS, problemOf } from "../problem.js";

/** What a tool answers; a type and not an interface, as the protocol's own type has room for further fields. */
export type Answer = { content: { type: "text"; text: string }[]; isError?: boolean };

let asked = 0;
/** Resolves once no call is being answered. */
export async function allAnswered(): Promise<void> {
  while (asked > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * An answer as text, or the refusal in its own words, which a model can act on.
 * @param onError told of what went wrong inside, which the answer does not say
 */
export async function answered(work: () => Promise<unknown>, onError: (error: unknown) => void): Promise<Answer> {
  asked++;
  try {
    return { content: [{ type: "text", text: JSON.stringify(await work(), known) }] };
  } catch (error) {
    const { status, detail } = problemOf(error, OF_TOOLS);
    if (status === 500) onError(error);
    return { content: [{ type: "text", text: detail }], isError: true };
  } finally {
    asked--;
  }
}

/** What is not known is left out: a model pays for every word. */
const known = (_: string, value: unknown): unknown => (value === null || (Array.isArray(value) && value.length === 0) ? undefined : value);

import { z } from "zod";
import { columnsOf } from "./csv.js";
import { type Row, wrong } from "./rows.js";

/** SPARQL 1.1 Query Results JSON Format (W3C, 2013), as query.wikidata.org gives it. */
const Results = z.object({
  head: z.object({ vars: z.array(z.string()) }),
  results: z.object({ bindings: z.array(z.record(z.string(), z.object({ type: z.string(), value: z.string() }))) }),
});
/** What Wikidata's own "download JSON" gives: a list of objects. */
const Simple = z.array(z.record(z.string(), z.string()));

/**
 * A Wikidata query's result: variables person, office (or position), state (or country), start and end, with or without `Label`.
 * @throws {ChanceryError} `offices-invalid`, with the number of the result or of the line
 */
export function rowsOfResults(text: string, file: string): Row[] {
  const json = parse(text, file);
  const results = Results.safeParse(json);
  const simple = Simple.safeParse(json);
  if (!results.success && !simple.success)
    throw wrong(file, "is JSON but no query result: head.vars and results.bindings, or a list of objects, were expected");
  const vars = results.success ? results.data.head.vars : [...new Set(simple.data?.flatMap((row) => Object.keys(row)))];
  const at = columnsOf(vars, file);
  const values = results.success
    ? results.data.results.bindings.map((binding) => (name: string) => (binding[name]?.type === "bnode" ? "" : (binding[name]?.value ?? "")))
    : (simple.data ?? []).map((row) => (name: string) => row[name] ?? "");
  return values.map((value, i) => {
    const field = (column: keyof typeof at): string => value(vars[at[column]] ?? "");
    return {
      source: `${file}#${i + 1}`,
      person: field("person"),
      office: field("office"),
      state: field("state"),
      start: field("start"),
      end: field("end"),
    };
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/u.exec(String(error))?.[1] ?? Number.NaN);
    const line = Number.isNaN(at) ? "" : `:${text.slice(0, at).split("\n").length}`;
    throw wrong(`${file}${line}`, `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

import { type Faulty, type Row, wrong } from "./rows.js";

const COLUMNS: Readonly<Record<"person" | "office" | "state" | "start" | "end", readonly string[]>> = {
  person: ["personlabel", "holderlabel", "person", "holder", "name"],
  office: ["officelabel", "positionlabel", "office", "position", "title"],
  state: ["statelabel", "countrylabel", "state", "country", "jurisdictionlabel"],
  start: ["start", "from", "starttime"],
  end: ["end", "to", "endtime"],
};
export type Column = keyof typeof COLUMNS;

/** Which of the names given stands for which column; labels before identifiers. */
export function columnsOf(names: readonly string[], source: string): Readonly<Record<Column, number>> {
  const lower = names.map((name) => name.trim().toLowerCase().replace(/[ _]/gu, ""));
  const at = (column: Column): number => COLUMNS[column].map((name) => lower.indexOf(name)).find((i) => i >= 0) ?? -1;
  const found = { person: at("person"), office: at("office"), state: at("state"), start: at("start"), end: at("end") };
  const missing = (["person", "office", "state"] as const).filter((column) => found[column] < 0);
  if (missing.length > 0)
    throw wrong(source, `has no column ${missing.join(", ")} (found: ${names.join(", ")}); it needs person,office,state,start,end`);
  return found;
}

/**
 * A table with a header; a row may stop where only an empty start or end would follow; comma, semicolon or tab between fields, quoted as in RFC 4180; also Wikidata's CSV.
 * @throws {ChanceryError} `offices-invalid`
 */
export function rowsOfTable(text: string, file: string): (Row | Faulty)[] {
  const first = /^[^\r\n]*/u.exec(text)?.[0] ?? "";
  const delimiter = ["\t", ";", ","].find((d) => first.includes(d)) ?? ",";
  const [header, ...records] = fieldsOf(text, delimiter, file);
  if (!header) throw wrong(file, "is empty; it needs a first line person,office,state,start,end");
  const at = columnsOf(header.fields, `${file}:${header.line}`);
  const least = Math.max(at.person, at.office, at.state) + 1;
  return records.map(({ line, fields }) => {
    const source = `${file}:${line}`;
    if (fields.length > header.fields.length || fields.length < least)
      return { source, fault: true, why: `has ${fields.length} fields where the header has ${header.fields.length}` };
    const field = (column: Column): string => fields[at[column]] ?? "";
    return { source, person: field("person"), office: field("office"), state: field("state"), start: field("start"), end: field("end") };
  });
}

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Records of delimited text with the number of the line each starts on; empty lines are none. */
function fieldsOf(text: string, delimiter: string, file: string): Line[] {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}"\\r\\n][^${delimiter}\\r\\n]*)?)(${delimiter}|\\r\\n|\\n|\\r|$)`, "uy");
  const lines: Line[] = [];
  let fields: string[] = [];
  let [line, started] = [1, 1];
  for (let at = 0; at < text.length || fields.length > 0; ) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (!match) throw wrong(`${file}:${line}`, "has a quote that is not closed, or text after a closing quote");
    const [whole, quoted, plain, end] = match;
    fields.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    line += (whole.match(/\r\n|\n|\r/gu) ?? []).length;
    at += whole.length;
    if (end === delimiter) continue;
    if (fields.length > 1 || fields[0] !== "") lines.push({ line: started, fields });
    fields = [];
    started = line;
  }
  return lines;
}

/**
 * Records of delimited text (RFC 4180 with any delimiter), as they come. A quote opens a quoted field only at its start; what follows a closing quote
 * is taken as it stands, as Python's csv does. Empty lines are no records.
 */
export async function* parseDelimited(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[]> {
  let record: string[] = [];
  let field = "";
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  let afterReturn = false;
  const endField = (): void => {
    record.push(field);
    field = "";
    state = "start";
  };
  for await (const chunk of chunks)
    for (const c of chunk) {
      const wasReturn: boolean = afterReturn;
      afterReturn = false;
      if (state === "quoted") {
        if (c === '"') state = "closed";
        else field += c;
      } else if (state === "closed" && c === '"') {
        field += '"';
        state = "quoted";
      } else if (c === '"' && state === "start") state = "quoted";
      else if (c === delimiter) endField();
      else if (c === "\n" || c === "\r") {
        afterReturn = c === "\r";
        if (c === "\n" && wasReturn) continue;
        const blank: boolean = record.length === 0 && field === "" && state === "start";
        endField();
        if (!blank) yield record;
        record = [];
      } else {
        field += c;
        state = "plain";
      }
    }
  if (record.length > 0 || field !== "" || state !== "start") {
    endField();
    yield record;
  }
}

/** One record with its line's end; fields are quoted where they must be. */
export function formatDelimited(fields: readonly string[], delimiter: string): string {
  const quoted = fields.map((field) => (/["\r\n]/u.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${quoted.join(delimiter)}\n`;
}

/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = Array.isArray(value) ? value.join("; ") : typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = typeof value === "number" ? text : text.replace(/^(?=[=+\-@\t\r])/u, "'");
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV with its end. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(cell).join(",")}\r\n`;

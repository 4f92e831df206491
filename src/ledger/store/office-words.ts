/** Small words that make no difference between "minister of the interior" and "interior minister". */
const SMALL = new Set(["of", "for", "the", "and", "a", "an", "in", "to", "at", "on", "&", "s"]);
/** A ministry is looked for under its minister's words. */
const SAME: Readonly<Record<string, string>> = { affairs: "", ministry: "minister", ministers: "minister", defence: "defense" };

/** The words of an office that tell it from another, sorted, each once. */
export function officeWords(office: string): string[] {
  const words = office
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...new Set((words ?? []).filter((word) => !SMALL.has(word)).map((word) => SAME[word] ?? word))].filter(Boolean).sort();
}

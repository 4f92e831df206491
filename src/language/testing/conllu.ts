import type { Annotated, AnnotatedSentence, NameLabel, NameSpan, Upos } from "../annotated.js";

/** Annotated sentences from CoNLL-U with names in MISC as `Name=B-PER`; words are parted by one blank unless SpaceAfter=No. For tests. */
export function fromConllu(source: string): Annotated {
  let text = "";
  const sentences: AnnotatedSentence[] = [];
  for (const block of source.trim().split(/\n\s*\n/u)) {
    const rows = block
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split(/\t|\s{2,}| /u));
    if (sentences.length > 0) text += " ";
    const starts: number[] = [];
    const ends: number[] = [];
    rows.forEach((row, i) => {
      starts.push(text.length);
      text += row[1];
      ends.push(text.length);
      if (i < rows.length - 1 && !row[9]?.includes("SpaceAfter=No")) text += " ";
    });
    sentences.push({
      index: sentences.length,
      paragraph: 0,
      start: starts[0] ?? 0,
      end: ends.at(-1) ?? 0,
      form: rows.map((r) => r[1] ?? ""),
      lemma: rows.map((r) => r[2] ?? ""),
      upos: rows.map((r) => r[3] as Upos),
      head: rows.map((r) => Number(r[6]) - 1),
      deprel: rows.map((r) => r[7] ?? "dep"),
      starts,
      ends,
      names: names(rows.map((r) => /Name=(\S+?)(?:\||$)/u.exec(r[9] ?? "")?.[1] ?? "O")),
      parsed: true,
    });
  }
  return { text, sentences };
}

function names(tags: readonly string[]): NameSpan[] {
  const found: NameSpan[] = [];
  tags.forEach((tag, i) => {
    if (!tag.startsWith("B-")) return;
    let to = i + 1;
    while (tags[to] === `I-${tag.slice(2)}`) to++;
    found.push({ from: i, to, label: tag.slice(2) as NameLabel });
  });
  return found;
}

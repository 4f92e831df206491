import { codePointOffsets } from "../../text/index.js";
import type { Annotated, AnnotatedSentence, AttributionSpan } from "../annotated.js";

const TYPES = { SOURCE: "Source", CUE: "Cue", CONTENT: "Content" } as const;

/**
 * Attributions as brat standoff (brat.nlplab.org/standoff.html) with PolNeAR's types: a text-bound line for each Source, Cue and Content, and for each Cue an
 * event `Attribution` with what stands nearest to it in the sentence. Offsets count Unicode code points of the text, as brat does.
 */
export function toBrat({ text, sentences }: Annotated): string {
  const offset = codePointOffsets(text);
  const lines: string[] = [];
  let bounds = 0;
  let events = 0;
  const bind = (type: string, sentence: AnnotatedSentence, span: AttributionSpan): string => {
    const [start, end] = [sentence.starts[span.from] ?? 0, sentence.ends[span.to - 1] ?? 0];
    lines.push(`T${++bounds}\t${type} ${pieces(text, start, end, offset)}\t${text.slice(start, end).replace(/\s*\n\s*/gu, " ")}`);
    return `T${bounds}`;
  };
  for (const sentence of sentences) {
    const spans = sentence.attribution ?? [];
    const ids = new Map(spans.map((span) => [span, bind(TYPES[span.label], sentence, span)]));
    const cues = spans.filter((span) => span.label === "CUE");
    for (const cue of cues) {
      const own = spans.filter((span) => span.label !== "CUE" && nearest(cues, span) === cue);
      const trigger = bind("Attribution", sentence, cue);
      const roles = [cue, ...own].map((span, i, all) => `${role(span, all.slice(0, i))}:${ids.get(span)}`);
      lines.push(`E${++events}\tAttribution:${trigger} ${roles.join(" ")}`);
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Roles that stand twice are numbered, as brat wants them: Content, Content2. */
function role(span: AttributionSpan, before: readonly AttributionSpan[]): string {
  const same = before.filter(({ label }) => label === span.label).length;
  return `${TYPES[span.label]}${same > 0 ? same + 1 : ""}`;
}

function nearest(cues: readonly AttributionSpan[], span: AttributionSpan): AttributionSpan | undefined {
  const distance = (cue: AttributionSpan): number => Math.max(cue.from - span.to, span.from - cue.to);
  return [...cues].sort((a, b) => distance(a) - distance(b))[0];
}

/** brat wants a span that runs over a line break in pieces, one a line. */
function pieces(text: string, start: number, end: number, offset: (utf16: number) => number): string {
  const found: string[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\n]+/gu)) {
    const piece = match[0];
    const from = start + match.index + (piece.length - piece.trimStart().length);
    const to = start + match.index + piece.trimEnd().length;
    if (to > from) found.push(`${offset(from)} ${offset(to)}`);
  }
  return found.join(";");
}

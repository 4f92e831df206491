/** Microsoft's recognizers: their TIMEX where it names a day, else the value they give; of a past and a coming one, the past, as news mostly means. */
import { Culture, DateTimeOptions, recognizeDateTime } from "@microsoft/recognizers-text-date-time";
import type { Tagger } from "./tagger.js";

interface Resolved {
  readonly timex?: string;
  readonly value?: string;
  readonly start?: string;
}

function timexValue({ timex, value, start }: Resolved): string {
  if (timex && !timex.startsWith("X") && !timex.startsWith("(")) return timex;
  return (value ?? start ?? timex ?? "").replace(" ", "T");
}

export const microsoft: Tagger = {
  name: "Microsoft recognizers",
  async tag({ text, published }) {
    const found = recognizeDateTime(text, Culture.English, DateTimeOptions.None, new Date(`${published}T12:00:00`));
    return found.map(({ start, end, resolution }) => {
      const values = ((resolution as { readonly values?: readonly Resolved[] } | null)?.values ?? []).slice(0, 1);
      return { start, end: end + 1, value: values.map(timexValue).join(""), type: null };
    });
  },
};

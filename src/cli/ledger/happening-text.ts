import { type Evidence, type Happening, headlineOf, type IsoDay, statusOn, type Why } from "../../ledger/index.js";
import { type Colours, type Page, plural, wrapped } from "./print.js";

/** One happening in a line or two: when, what, how it stands, who tells. */
export function happeningText(happening: Happening, on: IsoDay, { colours, width }: Page): string {
  const { time, published, kind, place, disagreements, history, articles, independent, id } = happening;
  const when = time?.edtf ?? `told ${published.first ?? "on an unknown day"}`;
  const steps = history.length > 1 ? `${history.map(({ status }) => status).join(" → ")}` : null;
  const details = [
    colours.yellow(statusOn(happening, on)),
    place ? `in ${place.name}` : null,
    steps,
    articles === 1 ? null : plural(articles, "article") + (independent < articles ? `, ${independent} independent` : ""),
    ...disagreements.map(({ about, sides }) => colours.red(`${about} disputed: ${sides.map(({ says }) => says).join(" / ")}`)),
    colours.dim(id.slice(0, 9)),
  ];
  return wrapped(`${colours.bold(when)}  ${kind}: ${headlineOf(happening)}  ${details.filter(Boolean).join(" · ")}`, width, "  ", "      ");
}

/** The whole story of a happening: its history, what is disputed, each claim behind it, and why they were taken for one. */
export function whyText({ happening, evidence }: Why, on: IsoDay, page: Page): string {
  const { colours, width } = page;
  const lines = [happeningText(happening, on, page), ""];
  const heading = (text: string): void => void lines.push(colours.bold(colours.cyan(text)));
  heading("History");
  for (const { status, published, time, tellings } of happening.history)
    lines.push(`  ${span(published)}  ${colours.yellow(status)}${time?.edtf ? ` for ${time.edtf}` : ""}  (${plural(tellings.length, "telling")})`);
  if (happening.disagreements.length > 0) heading("Disagreements");
  for (const { about, sides } of happening.disagreements)
    for (const { says, tellings } of sides) lines.push(wrapped(`${about}: ${says} — ${tellings.join(", ")}`, width, "  ", "    "));
  heading("Told by");
  for (const each of evidence) lines.push(...evidenceText(each, colours, width));
  if (happening.because.length > 0) heading("Taken for one because");
  for (const { a, b, because } of happening.because) lines.push(wrapped(`${a} and ${b}: ${because.join("; ")}`, width, "  ", "    "));
  if (happening.reviews.length > 0) lines.push(`  reviews: ${happening.reviews.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function evidenceText({ telling, title, url }: Evidence, colours: Colours, width: number): string[] {
  const head = [span(telling.published), telling.source, title, url, telling.id].filter(Boolean).join(" · ");
  const said = [telling.status, telling.time?.edtf, telling.time?.text ? `“${telling.time.text}”` : null, telling.place?.name]
    .filter(Boolean)
    .join(" · ");
  return [
    wrapped(`${head}: ${colours.yellow(said)}`, width, "  ", "    "),
    ...telling.claims.map(({ quote, speaker, certainty }) =>
      wrapped(
        colours.dim(`“${quote.replace(/\s+/gu, " ")}”${speaker ? ` — ${speaker}` : ""}${certainty === "certain" ? "" : ` [${certainty}]`}`),
        width,
        "      ",
        "      ",
      ),
    ),
    ...readingText(telling.details.explanation, colours, width),
  ];
}

/** Which words and frame made the reader see it. */
function readingText(explanation: unknown, colours: Colours, width: number): string[] {
  if (typeof explanation !== "object" || explanation === null) return [];
  const { frame, words } = explanation as { readonly frame?: unknown; readonly words?: unknown };
  const seen = Array.isArray(words) ? words.join(" + ") : "";
  return [wrapped(colours.magenta(`read by frame ${String(frame)}: ${seen}`), width, "      ", "      ")];
}

const span = ({ first, last }: { readonly first: IsoDay | null; readonly last: IsoDay | null }): string =>
  first === last ? (first ?? "unknown day") : `${first ?? ".."}/${last ?? ".."}`;

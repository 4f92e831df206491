import { SaveTable } from "./save.js";

interface Props {
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** `book`: words in rows; `matrix`: figures. */
  readonly kind: "book" | "matrix";
  /** Scrolls by itself where it is long. */
  readonly tall?: boolean;
  /** Said above the table. */
  readonly title?: string;
  readonly head: preact.ComponentChildren;
  /** Name of the file it is saved as. */
  readonly name: string;
  /** Said below it. */
  readonly note?: preact.ComponentChildren;
  /** The rows. */
  readonly children: preact.ComponentChildren;
}

/** A table that scrolls sideways where the page is narrow, and can be saved. */
export function TableFigure({ label, kind, tall = false, title, head, name, note, children }: Props) {
  return (
    <figure class="plot">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section class={tall ? "scroll tall" : "scroll"} aria-label={label} tabIndex={0}>
        <table class={kind}>
          {title && <caption>{title}</caption>}
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
      <figcaption class={note === undefined ? undefined : "small"}>
        {note}
        <SaveTable name={name} />
      </figcaption>
    </figure>
  );
}

/** Heads of columns that are plain words. */
export const Heads = ({ names }: { readonly names: readonly string[] }) => (
  <>
    {names.map((head) => (
      <th key={head} scope="col">
        {head}
      </th>
    ))}
  </>
);

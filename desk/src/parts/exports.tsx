import { address } from "../api.js";

const FORMATS = [
  ["csv", "CSV"],
  ["jsonl", "JSON lines"],
  ["ics", "iCalendar"],
] as const;

/** What is on the screen, to take away. */
export const Exports = ({ filters }: { readonly filters: { readonly [name: string]: string | null } }) => (
  <>
    Take it away as{" "}
    {FORMATS.map(([format, name], i) => (
      <span key={format}>
        {i > 0 && ", "}
        <a href={address(`/api/exports/${format}`, filters)} download>
          {name}
        </a>
      </span>
    ))}
  </>
);

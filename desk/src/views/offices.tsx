import { daysInWords } from "../dates.js";
import { Status } from "../parts/fact-card.js";
import { Register } from "../parts/register.js";
import { Heads, TableFigure } from "../parts/table-figure.js";
import type { Fact } from "../shapes.js";
import { useStates } from "../states.js";

const STATUSES = ["incumbent", "acting", "designate", "former"];

export const Offices = ({ query }: { readonly query: URLSearchParams }) => (
  <Register
    title="Who holds which office"
    path="/api/offices"
    kind="tenure"
    query={query}
    statuses={STATUSES}
    empty="No office is told of here."
    list={(facts) => <Holders facts={facts} />}
  />
);

const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** State by state: office, holder, and when somebody last told so. */
function Holders({ facts }: { readonly facts: readonly Fact[] }) {
  const names = useStates();
  const countryOf = ({ details, actors }: Fact): string => {
    const code = words(details.country) || actors.find(({ role }) => role === "holder")?.state || "";
    return names.get(code) ?? code;
  };
  const rows = facts
    .map((fact) => ({ fact, country: countryOf(fact), office: [words(fact.details.office), words(fact.details.body)].filter(Boolean).join(", ") }))
    .sort((a, b) => (a.country || "~").localeCompare(b.country || "~") || a.office.localeCompare(b.office));
  return (
    <TableFigure
      label="Offices and their holders"
      kind="book"
      name="offices"
      head={<Heads names={["State", "Office", "Holder", "Status", "Told"]} />}
    >
      {rows.map(({ fact, country, office }) => (
        <tr key={fact.id}>
          <td>{country || "–"}</td>
          <td>{office}</td>
          <th scope="row">
            <a href={`/fact/${fact.id}`}>{fact.actors.find(({ role }) => role === "holder")?.name ?? "not told"}</a>
          </th>
          <td>
            <Status status={fact.status} />
          </td>
          <td class="when">{daysInWords(fact.published.last, fact.published.last) ?? "on a day not known"}</td>
        </tr>
      ))}
    </TableFigure>
  );
}

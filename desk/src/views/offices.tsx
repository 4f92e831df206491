import { daysInWords } from "../dates.js";
import { Status } from "../parts/fact-card.js";
import { Listing } from "../parts/register.js";
import { Heads, TableFigure } from "../parts/table-figure.js";
import { STATUSES } from "../review/statuses.js";
import type { Holder } from "../shapes.js";
import { useStates } from "../states.js";

export const Offices = ({ query }: { readonly query: URLSearchParams }) => (
  <Listing<Holder>
    title="Who holds which office"
    path="/api/offices/holders"
    kind="tenure"
    query={query}
    statuses={STATUSES.tenure}
    empty="No office is told of here."
    list={(holders) => <Holders holders={holders} />}
  />
);

/** State by state: office, holder, in how many articles it is told, and when last. */
function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  const names = useStates();
  return (
    <TableFigure
      label="Offices and their holders"
      kind="book"
      name="offices"
      head={<Heads names={["State", "Office", "Holder", "Status", "Articles", "Told last"]} />}
    >
      {holders.map(({ fact, state, office, body, holder, status, articles, told }) => (
        <tr key={fact}>
          <td>{state === null ? "–" : (names.get(state) ?? state)}</td>
          <td>{[office, body].filter(Boolean).join(", ")}</td>
          <th scope="row">
            <a href={`/fact/${fact}`}>{holder ?? "not told"}</a>
          </th>
          <td>
            <Status status={status} />
          </td>
          <td>{articles}</td>
          <td class="when">{daysInWords(told, told) ?? "on a day not known"}</td>
        </tr>
      ))}
    </TableFigure>
  );
}

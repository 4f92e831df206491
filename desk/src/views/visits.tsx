import { address, useAnswer } from "../api.js";
import { Answered } from "../parts/answered.js";
import { filtersIn, Register } from "../parts/register.js";
import { TableFigure } from "../parts/table-figure.js";
import { WorldMap } from "../parts/world-map.js";
import type { Flow } from "../shapes.js";
import { useStates } from "../states.js";
import { leftOutInWords, matrixOf } from "./matrix.js";

const STATUSES = ["announced", "confirmed", "possible", "ongoing", "completed", "postponed", "cancelled", "denied", "lapsed"];

export const Visits = ({ query }: { readonly query: URLSearchParams }) => (
  <Register
    title="Visits"
    path="/api/visits"
    kind="visit"
    query={query}
    statuses={STATUSES}
    empty="No visit is told of here."
    above={<WhoGoesWhere query={query} />}
  />
);

function WhoGoesWhere({ query }: { readonly query: URLSearchParams }) {
  const names = useStates();
  const loaded = useAnswer<{ readonly items: readonly Flow[] }>(address("/api/visits/flows", filtersIn(query)));
  return (
    <Answered loaded={loaded}>
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <WorldMap flows={items} names={names} chosen={query.get("state")} />
            <Matrix flows={items} names={names} />
          </>
        )
      }
    </Answered>
  );
}

/** So many rows and columns can be taken in at once. */
const MOST_STATES = 16;

/** Who goes where: visitors' states down, hosts across, those with most visits. */
function Matrix({ flows, names }: { readonly flows: readonly Flow[]; readonly names: ReadonlyMap<string, string> }) {
  const { visitors: rows, hosts: columns, leftOut } = matrixOf(flows, MOST_STATES);
  const counts = new Map(flows.map(({ from, to, visits }) => [`${from} ${to}`, visits]));
  const most = Math.max(...counts.values());
  return (
    <TableFigure
      label="Who goes where"
      kind="matrix"
      title="Who goes where: visitors' states down, hosts across"
      name="visits"
      head={
        <>
          <td />
          {columns.map((host) => (
            <th key={host} scope="col">
              <abbr title={names.get(host)}>{host}</abbr>
            </th>
          ))}
        </>
      }
      note={leftOutInWords(leftOut)}
    >
      {rows.map((visitor) => (
        <tr key={visitor}>
          <th scope="row">{names.get(visitor) ?? visitor}</th>
          {columns.map((host) => {
            const count = counts.get(`${visitor} ${host}`);
            return (
              <td key={host} class={count ? `cell-${Math.ceil((3 * count) / most)}` : undefined}>
                {count && (
                  <a href={`/pair/${visitor}/${host}`} aria-label={`${count} from ${names.get(visitor)} to ${names.get(host)}`}>
                    {count}
                  </a>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </TableFigure>
  );
}

import { inWords } from "../headline.js";
import { Status, whenOf } from "../parts/fact-card.js";
import { Register } from "../parts/register.js";
import { Heads, TableFigure } from "../parts/table-figure.js";
import { STATUSES } from "../review/statuses.js";
import type { Fact } from "../shapes.js";

export const Agreements = ({ query }: { readonly query: URLSearchParams }) => (
  <Register
    title="Agreements"
    path="/api/agreements"
    kind="agreement"
    query={query}
    statuses={STATUSES.agreement}
    empty="No agreement is told of here."
    list={(facts) => <Book facts={facts} />}
  />
);

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const listed = (value: unknown): string => (Array.isArray(value) ? value.map((each) => inWords(String(each))).join(", ") : "");
const named = ({ actors }: Fact, role: string): string =>
  [...new Set(actors.filter((actor) => actor.role === role).map(({ name }) => name))].join(", ");

/** Instrument, parties, fields, who signed, and how it stands. */
function Book({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <TableFigure
      label="The register"
      kind="book"
      name="agreements"
      head={<Heads names={["Instrument", "Parties", "Fields", "Signed by", "Status", "When"]} />}
    >
      {facts.map((fact) => (
        <tr key={fact.id}>
          <th scope="row">
            <a href={`/fact/${fact.id}`}>{text(fact.details.title) || inWords(text(fact.details.instrument)) || "agreement"}</a>
          </th>
          <td>{named(fact, "parties") || "not told"}</td>
          <td>{listed(fact.details.fields) || "–"}</td>
          <td>{named(fact, "signatories") || "–"}</td>
          <td>
            <Status status={fact.status} />
          </td>
          <td class="when">{whenOf(fact)}</td>
        </tr>
      ))}
    </TableFigure>
  );
}

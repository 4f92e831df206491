import { Register } from "../parts/register.js";
import type { Fact } from "../shapes.js";
import { useStates } from "../states.js";

const STATUSES = ["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"];

export const Visits = ({ query }: { readonly query: URLSearchParams }) => (
  <Register
    title="Visits"
    path="/api/visits"
    kind="visit"
    query={query}
    statuses={STATUSES}
    empty="No visit is told of here."
    above={(facts) => <Matrix facts={facts} />}
  />
);

/** Who goes where: visitors' states down, hosts across. */
function Matrix({ facts }: { readonly facts: readonly Fact[] }) {
  const names = useStates();
  const counts = new Map<string, number>();
  const [from, to] = [new Set<string>(), new Set<string>()];
  for (const fact of facts) {
    const hosts = fact.actors.filter(({ role }) => role === "host").flatMap(({ state }) => state ?? []);
    const visitors = new Set(fact.actors.filter(({ role }) => role === "visitors").flatMap(({ state }) => state ?? []));
    for (const host of hosts)
      for (const visitor of visitors) {
        counts.set(`${visitor} ${host}`, (counts.get(`${visitor} ${host}`) ?? 0) + 1);
        from.add(visitor);
        to.add(host);
      }
  }
  if (counts.size === 0) return null;
  const [rows, columns] = [[...from].sort(), [...to].sort()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label="Who goes where" tabIndex={0}>
      <table class="matrix">
        <caption>Who goes where: visitors' states down, hosts across</caption>
        <thead>
          <tr>
            <td />
            {columns.map((host) => (
              <th key={host} scope="col">
                <abbr title={names.get(host)}>{host}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((visitor) => (
            <tr key={visitor}>
              <th scope="row">{names.get(visitor) ?? visitor}</th>
              {columns.map((host) => {
                const count = counts.get(`${visitor} ${host}`);
                return (
                  <td key={host}>
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
        </tbody>
      </table>
    </section>
  );
}

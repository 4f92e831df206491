import type { Flow } from "../shapes.js";

interface Matrix {
  /** States that send visitors, and states that receive them, those with most visits first. None is without a figure. */
  readonly visitors: readonly string[];
  readonly hosts: readonly string[];
  /** How many of each are left out. */
  readonly leftOut: { readonly visitors: number; readonly hosts: number };
}

/** At most so many visitors' and hosts' states as can be taken in at once: the hosts with most visits, and who visits these. */
export function matrixOf(flows: readonly Flow[], most: number): Matrix {
  const hosts = busiest(flows, "to").slice(0, most);
  const visitors = busiest(
    flows.filter(({ to }) => hosts.includes(to)),
    "from",
  ).slice(0, most);
  const shown = hosts.filter((host) => flows.some(({ from, to }) => to === host && visitors.includes(from)));
  return {
    visitors,
    hosts: shown,
    leftOut: { visitors: busiest(flows, "from").length - visitors.length, hosts: busiest(flows, "to").length - shown.length },
  };
}

function busiest(flows: readonly Flow[], side: "from" | "to"): readonly string[] {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(flow[side], (counts.get(flow[side]) ?? 0) + flow.visits);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
}

const states = (count: number, does: string): string => (count === 0 ? "" : `${count} more ${count === 1 ? "state" : "states"} ${does}`);

/** What is left out, in words; none where nothing is. */
export function leftOutInWords({ visitors, hosts }: Matrix["leftOut"]): string {
  const told = [states(visitors, "sent visitors"), states(hosts, visitors > 0 ? "received them" : "received visitors")]
    .filter((part) => part !== "")
    .join(", ");
  return told === "" ? "" : `${told}; choose a state or a period to see them. `;
}

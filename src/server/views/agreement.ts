/** What one coder said of one unit; null where nothing was said. */
export type Value = string | null;

/** How far coders who did not see each other's work agree in one variable. */
export interface Agreement {
  readonly variable: string;
  /** Units that at least two coders gave a value. */
  readonly units: number;
  /** Share of pairs of values within units that are the same. */
  readonly observed: number | null;
  /** Cohen's kappa; null for other than two coders, or where chance alone explains everything. */
  readonly kappa: number | null;
  /** Krippendorff's alpha for nominal data; null where there is nothing to tell apart. */
  readonly alpha: number | null;
}

/** @param units by unit, the value of each coder in the order of coders */
export function agreementIn(variable: string, units: readonly (readonly Value[])[]): Agreement {
  const paired = units.map((values) => values.filter((value) => value !== null)).filter((values) => values.length > 1);
  const coders = Math.max(0, ...units.map((values) => values.length));
  return {
    variable,
    units: paired.length,
    observed: paired.length === 0 ? null : 1 - within(paired) / total(paired),
    kappa: coders === 2 ? cohensKappa(units.flatMap(([a = null, b = null]) => (a === null || b === null ? [] : [[a, b] as const]))) : null,
    alpha: krippendorffsAlpha(units),
  };
}

/** Cohen, "A coefficient of agreement for nominal scales" (1960): agreement beyond what the two coders' own habits give by chance. */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null;
  const share = (n: number): number => n / pairs.length;
  const [ofFirst, ofSecond] = [counted(pairs.map(([a]) => a)), counted(pairs.map(([, b]) => b))];
  const observed = share(pairs.filter(([a, b]) => a === b).length);
  const expected = [...ofFirst].reduce((sum, [value, n]) => sum + share(n) * share(ofSecond.get(value) ?? 0), 0);
  return expected >= 1 ? null : (observed - expected) / (1 - expected);
}

/** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), nominal data, any number of coders, with values missing. */
export function krippendorffsAlpha(units: readonly (readonly Value[])[]): number | null {
  const paired = units.map((values) => values.filter((value) => value !== null)).filter((values) => values.length > 1);
  const all = paired.flat();
  const n = all.length;
  const expected = n * n - [...counted(all).values()].reduce((sum, count) => sum + count * count, 0);
  if (expected === 0) return null;
  return 1 - ((n - 1) * within(paired)) / expected;
}

/** Unequal pairs within units, each unit weighed so that it counts as many times as it has values. */
const within = (units: readonly (readonly string[])[]): number =>
  units.reduce((sum, values) => {
    const same = [...counted(values).values()].reduce((squares, count) => squares + count * count, 0);
    return sum + (values.length * values.length - same) / (values.length - 1);
  }, 0);

const total = (units: readonly (readonly string[])[]): number => units.reduce((sum, values) => sum + values.length, 0);

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

import { type Day, dayOf } from "./calendar.js";

/** A day of another calendar, as `knowledge/times.yaml` names it. */
export interface Feast {
  /** A calendar of Unicode CLDR as `Intl` has it, or one reckoned here: `eastern-easter`, `chinese`, `vietnamese`, `hindu`. */
  readonly calendar: string;
  /** The month as the formatter of a CLDR calendar writes it: "9", "Nisan". */
  readonly month?: string | undefined;
  /** For a calendar of moons reckoned here, the sign of the zodiac the sun stands in at the new moon that begins the month: 11 is Aquarius. */
  readonly sign?: number | undefined;
  /** Day of that month, or days from that Easter. */
  readonly day: number;
  /** How many days it lasts, or `month` for the whole month; one where it is not said. */
  readonly days?: number | "month" | undefined;
  /** Is its first day fixed by seeing the moon, a day sooner or later from place to place? */
  readonly sighted?: boolean | undefined;
}

export interface FeastDays {
  readonly first: Day;
  readonly last: Day;
}

const MILLISECONDS = 86_400_000;
const known = new Map<string, readonly FeastDays[]>();

/** When a feast falls in a Gregorian year: never, once, or (in a year of the moon alone) twice. Nothing where this runtime lacks the calendar. */
export function feastDays(feast: Feast, year: number): readonly FeastDays[] {
  const key = [feast.calendar, feast.month, feast.day, feast.days, year].join(" ");
  const found = known.get(key) ?? reckoned(feast, year);
  known.set(key, found);
  return found;
}

function reckoned(feast: Feast, year: number): readonly FeastDays[] {
  const lasting = typeof feast.days === "number" ? feast.days : 1;
  const firsts = firstDays(feast, year);
  const read = feast.days === "month" ? reader(feast.calendar) : undefined;
  return firsts.map((first) => {
    let last = first + lasting - 1;
    while (read && read(last + 1).month === feast.month) last++;
    return { first, last };
  });
}

function firstDays({ calendar, month, sign, day }: Feast, year: number): readonly Day[] {
  if (calendar === "eastern-easter") return [easternEaster(year) + day];
  const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const moons = MOONS[calendar];
  if (moons && sign !== undefined)
    return monthsOf(moons, year)
      .filter((month, i, months) => month.sign === sign && months[i + 1]?.sign !== sign)
      .map((month) => month.first + day - 1)
      .filter((first) => first >= from && first <= to);
  const read = reader(calendar);
  if (!read) return [];
  const found: Day[] = [];
  for (let each = from; each <= to; each++) {
    const date = read(each);
    if (date.month === month && date.day === day) found.push(each);
  }
  return found;
}

type Reader = (day: Day) => { readonly month: string; readonly day: number };

/** Month and day of a calendar of CLDR; undefined where the runtime was built without it and would give Gregorian dates. */
function reader(calendar: string): Reader | undefined {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
  if (format.resolvedOptions().calendar !== calendar) return undefined;
  return (day) => {
    const parts = format.formatToParts(new Date(day * MILLISECONDS));
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
    return { month: part("month"), day: Number(part("day")) };
  };
}

/** Easter Sunday of the eastern churches, reckoned in the Julian calendar (Meeus, Astronomical Algorithms, ch. 8). */
export function easternEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const lead = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1 + lead);
}

interface Moons {
  /** Hours east of Greenwich. */
  readonly zone: number;
  /** Are the signs those of the stars, and reckoned at the new moon itself? */
  readonly sidereal: boolean;
  /** The part of a day that a new moon must have let pass to fall on it. */
  readonly since: number;
}
/** Calendars whose months begin with the new moon, told apart by the sun's sign. The Hindu day of the new moon (amavasya) is the one whose evening it takes in. */
const MOONS: Readonly<Record<string, Moons>> = {
  chinese: { zone: 8, sidereal: false, since: 0 },
  vietnamese: { zone: 7, sidereal: false, since: 0 },
  hindu: { zone: 5.5, sidereal: true, since: 18 / 24 },
};
const UNIX_EPOCH = 2_440_587.5;

/** The first days of a year's months, and of those just before and after it, with the sign of the sun when they begin. A leap month has that of the next. */
function monthsOf({ zone, sidereal, since }: Moons, year: number): { readonly first: Day; readonly sign: number }[] {
  const k = Math.floor((year - 2000) * 12.3685) - 1;
  return Array.from({ length: 16 }, (_, i) => {
    const moment = newMoon(k + i);
    const first = Math.floor(moment - UNIX_EPOCH + zone / 24 - since);
    const midnight = first + UNIX_EPOCH - zone / 24;
    return { first, sign: Math.floor(sun(sidereal ? moment : midnight, sidereal) / 30) + 1 };
  });
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sine = (degrees: number): number => Math.sin(radians(degrees));

/** The k-th new moon after that of 6 January 2000 as a Julian day of universal time, to about a minute (Meeus, Astronomical Algorithms, ch. 49, without the planets). */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const s = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const m = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const e = 1 - 0.002516 * t;
  const terms = [
    ...[-0.4072 * sine(m), 0.17241 * e * sine(s), 0.01608 * sine(2 * m), 0.01039 * sine(2 * f), 0.00739 * e * sine(m - s)],
    ...[-0.00514 * e * sine(m + s), 0.00208 * e * e * sine(2 * s), -0.00111 * sine(m - 2 * f), -0.00057 * sine(m + 2 * f)],
    ...[0.00056 * e * sine(2 * m + s), -0.00042 * sine(3 * m), 0.00042 * e * sine(s + 2 * f), 0.00038 * e * sine(s - 2 * f)],
    ...[-0.00024 * e * sine(2 * m - s), -0.00017 * sine(node), -0.00007 * sine(m + 2 * s), 0.00004 * sine(2 * m - 2 * f)],
    ...[0.00004 * sine(3 * s), 0.00003 * sine(m + s - 2 * f), 0.00003 * sine(2 * m + 2 * f), -0.00003 * sine(m + s + 2 * f)],
  ];
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  return mean + terms.reduce((sum, term) => sum + term, 0) - BEHIND;
}
/** How far the earth's turning runs behind even time in our decades, in days. */
const BEHIND = 68 / 86_400;

/** Longitude of the sun in degrees, from the equinox or (less the Lahiri ayanamsa) against the stars (Meeus, ch. 25, low precision). */
function sun(julianDay: number, sidereal: boolean): number {
  const t = (julianDay - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t;
  const longitude = 280.46646 + 36_000.76983 * t + (1.914602 - 0.004817 * t) * sine(anomaly) + 0.019993 * sine(2 * anomaly);
  return (((longitude - (sidereal ? 23.853 + 1.3969 * t : 0)) % 360) + 360) % 360;
}

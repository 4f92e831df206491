const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DIVISIONS: { readonly [code: string]: string } = {
  ...{
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "1st quarter of",
    34: "2nd quarter of",
    35: "3rd quarter of",
    36: "4th quarter of",
  },
  ...{ 40: "1st half of", 41: "2nd half of" },
};

/** An EDTF date in words: `2019-08-26/..` is "from 26 Aug 2019". */
export function dateInWords(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (to === undefined) return oneDate(edtf);
  if (to === "..") return `from ${oneDate(from ?? "")}`;
  if (from === "..") return `until ${oneDate(to)}`;
  const [a, b] = [(from ?? "").split("-"), to.split("-")];
  if (a.length === 3 && b.length === 3 && a[0] === b[0]) {
    if (a[1] === b[1]) return `${Number(a[2])}–${oneDate(to)}`;
    return `${Number(a[2])} ${MONTHS[Number(a[1]) - 1]} – ${oneDate(to)}`;
  }
  return `${oneDate(from ?? "")} – ${oneDate(to)}`;
}

function oneDate(text: string): string {
  const about = /[?~%]$/u.test(text) ? "about " : "";
  const [year = "", month, day] = text.replace(/[?~%]$/u, "").split("-");
  const known = year === "XXXX" ? "" : ` ${year.replace(/X+$/u, (x) => `${"0".repeat(x.length)}s`)}`;
  if (month === undefined) return about + known.trim();
  const division = DIVISIONS[month];
  if (division) return `${about}${division}${known}`;
  const name = MONTHS[Number(month) - 1] ?? month;
  const tail = year === "XXXX" ? " (year not told)" : known;
  return day === undefined ? `${about}${name}${tail}` : `${about}${Number(day)} ${name}${tail}`;
}

/** First and last day in words; null where neither is known. */
export function daysInWords(first: string | null, last: string | null): string | null {
  if (first === null && last === null) return null;
  if (first === last && first !== null) return oneDate(first);
  return dateInWords(`${first ?? ".."}/${last ?? ".."}`);
}

const DAY = 86_400_000;
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

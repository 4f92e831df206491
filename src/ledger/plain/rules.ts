import type { IsoDay, Link, Telling } from "../happening.js";
import { folded, surnames } from "./tellings.js";

const DAY_MS = 86_400_000;
/** Days for keys: two that are near lie in the same stretch or in neighbouring ones. */
const STRETCH = 16;
/** A date slips by a day between time zones and editions. */
const SLIP = 1;
/** A longer time ("this year") says too little to tell one happening from another. */
const LOOSE_DAYS = 45;

const number = (day: IsoDay): number => Date.parse(day) / DAY_MS;

/** The days within which a telling puts its happening; from its publication where it tells none. */
function daysFor({ time, published, status }: Telling): { readonly from: number; readonly to: number; readonly dated: boolean } | null {
  const told = time?.first && time.last ? { from: number(time.first), to: number(time.last) } : null;
  if (told && told.to - told.from <= LOOSE_DAYS) return { ...told, dated: true };
  const day = published.first ?? published.last;
  if (!day) return told && { ...told, dated: false };
  const at = number(day);
  return ["announced", "possible", "postponed", "cancelled", "proposed", "negotiating"].includes(status)
    ? { from: at - 2, to: at + 14, dated: false }
    : { from: at - 7, to: at, dated: false };
}

/** What two tellings of a kind must have in common, but for the time; none: they are never one. */
function commonOf({ kind, states, actors, details, ...telling }: Telling): string | null {
  const role = (...names: readonly string[]): string[] =>
    actors.filter((actor) => names.includes(actor.role)).map((actor) => actor.state ?? actor.id);
  const once = (list: readonly string[]): string => [...new Set(list)].sort().join(" ");
  switch (kind) {
    case "visit":
      return `${once(role("visitors"))} to ${once(role("host"))}`;
    case "meeting":
      return states.length > 1 ? `${states.join(" ")} ${String(details.mode)}` : null;
    case "agreement":
      return states.length > 1 ? states.join(" ") : null;
    case "tenure":
      return `${states.join(" ")} ${[...surnames({ actors })].join(" ")} ${folded(String(details.office)).sort().join(" ")} ${telling.status}`;
    case "membership":
      return `${once(role("member"))} in ${once(role("organisation"))} ${telling.status}`;
    case "alignment":
      return `${details.mutual === true ? states.join(" ") : `${once(role("subject"))} to ${once(role("object"))}`} ${telling.status}`;
    case "interaction":
      return `${once(role("source"))} to ${once(role("target"))} ${typesOf(details.events)}`;
    case "statement":
      return [...surnames({ actors })].length > 0 ? `${states.join(" ")} ${[...surnames({ actors })].sort().join(" ")}` : null;
  }
}

const typesOf = (events: unknown): string =>
  Array.isArray(events) ? events.map((event: { readonly type?: unknown }) => String(event.type)).join(" ") : "";

/** Kind, what must be common, and the stretch of time with its neighbours. */
export function candidateKeys(telling: Telling): string[] {
  const common = commonOf(telling);
  const days = daysFor(telling);
  if (common === null || days === null) return [];
  const stretches = new Set<number>();
  for (let at = Math.floor((days.from - SLIP) / STRETCH); at <= Math.floor((days.to + SLIP) / STRETCH); at++) stretches.add(at);
  return [...stretches].sort((a, b) => a - b).map((at) => `${telling.kind} ${common} ${at}`);
}

/** Why two tellings are one happening; null where they are not, or nothing tells. */
export function linked(a: Telling, b: Telling): Link | null {
  const common = commonOf(a);
  const [left, right] = [daysFor(a), daysFor(b)];
  if (common === null || a.kind !== b.kind || common !== commonOf(b) || !left || !right) return null;
  if (left.from > right.to + SLIP || right.from > left.to + SLIP) return null;
  const persons = personsAgree(a, b);
  if (!persons || !contentAgrees(a, b)) return null;
  const when = left.dated && right.dated ? `${a.time?.edtf} and ${b.time?.edtf} meet` : "published near each other, or near the day told";
  return { a: a.id, b: b.id, because: [`both tell of ${a.kind}: ${common.trim()}`, when, ...(persons === true ? [] : [persons])] };
}

/** Where both name persons one must be named by both. */
function personsAgree(a: Telling, b: Telling): string | boolean {
  const [left, right] = [surnames(a), surnames(b)];
  if (left.size === 0 || right.size === 0) return true;
  const shared = [...left].filter((name) => right.has(name));
  return shared.length > 0 && `both name ${shared.join(", ")}`;
}

function contentAgrees(a: Telling, b: Telling): boolean {
  if (a.kind === "agreement") return listsMeet(a.details.fields, b.details.fields) && wordsMeet(a.details.title, b.details.title, 0.5);
  if (a.kind === "meeting") return wordsMeet(a.details.occasion, b.details.occasion, 0.3);
  if (a.kind === "statement")
    return a.published.first === b.published.first && typeof a.details.content === "string" && wordsMeet(a.details.content, b.details.content, 0.6);
  return true;
}

const listsMeet = (a: unknown, b: unknown): boolean =>
  !Array.isArray(a) || !Array.isArray(b) || a.length === 0 || b.length === 0 || a.some((each) => b.includes(each));

/** Do two texts have this share of their words in common? One that is not there says nothing. */
function wordsMeet(a: unknown, b: unknown, share: number): boolean {
  if (typeof a !== "string" || typeof b !== "string") return true;
  const [left, right] = [new Set(folded(a)), new Set(folded(b))];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(1, left.size + right.size - common) >= share;
}

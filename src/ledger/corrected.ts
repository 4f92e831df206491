import { codedAgain } from "../reading/index.js";
import { placeAfter } from "./corrected-place.js";
import { daysOf } from "./days.js";
import type { ClaimWords, Correction, LedgerActor, Telling } from "./happening.js";
import { isSamePerson, named } from "./matching/names.js";

/** A telling with what a person put right. */
export function corrected(telling: Telling, correction: Correction): Telling {
  const { status, edtf, actors, claims } = correction;
  return {
    ...telling,
    ...(status && { status }),
    ...(edtf === null && { time: null }),
    ...(edtf && { time: { edtf, text: telling.time?.edtf === edtf ? telling.time.text : edtf, ...daysOf(edtf) } }),
    place: placeAfter(telling, correction),
    ...(actors && { actors, states: [...new Set(actors.flatMap(({ state }) => state ?? []))].sort() }),
    ...(claims && { claims: claims.reduce(withWords, telling.claims) }),
  };
}

const withWords = (claims: Telling["claims"], { claim: n, start, end, quote }: ClaimWords): Telling["claims"] =>
  claims.map((claim, i) => (i === n ? { ...claim, start, end, quote } : claim));

/**
 * A corrected telling with what follows from its status and actors: PLOVER events, offices of the visitors, the state of an office. `details` is another object exactly
 * where one of these two was put right. A status that a person gives holds whatever the claims deny.
 */
export function withWhatFollows(told: Telling, read: Telling, corrections: readonly Correction[]): Telling {
  const [status, actors] = [corrections.some((each) => each.status), corrections.some((each) => each.actors)];
  if (!status && !actors) return told;
  const details = { ...told.details, ...(actors && { ...officesAfter(told, read), ...stateAfter(told, read) }) };
  return { ...told, details: { ...details, events: codedAgain({ ...told, claims: status ? [] : told.claims }) } };
}

const inRole = ({ actors }: Telling, role: string): readonly LedgerActor[] => actors.filter((actor) => actor.role === role);

/** Offices are not kept by holder: they stay as long as all visitors do of whom they were read. */
function officesAfter(told: Telling, read: Telling): { readonly offices?: readonly unknown[] } {
  const now = inRole(told, "visitors");
  const stay = inRole(read, "visitors").every((visitor) => now.some((other) => isSame(visitor, other)));
  return Array.isArray(told.details.offices) && !stay ? { offices: [] } : {};
}

const isSame = (a: LedgerActor, b: LedgerActor): boolean =>
  a.id === b.id || (a.type === "person" && b.type === "person" && isSamePerson(named(a.name, a.state), named(b.name, b.state)));

/** An office that was read as one of its holder's state is one of the state that its holder has now. */
function stateAfter(told: Telling, read: Telling): { readonly country?: string } {
  const [[before], [now]] = [inRole(read, "holder"), inRole(told, "holder")];
  return before?.state && before.state === told.details.country && now?.state ? { country: now.state } : {};
}

import { asOf, type Happening, type IsoDay, type LedgerActor, partyName } from "../ledger/index.js";

/** An event as the reading coded it (`record.md`). */
interface CodedEvent {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
}

interface Party {
  readonly name: string;
  readonly country: string | null;
}

/**
 * Happenings as PLOVER events, one a line of JSON (PLOVER codebook; field names after its data format: event type, mode, contexts, actor, recipient, date, location).
 * A visit that is only announced is coded as what it is, an agreement to meet; `status` tells it as of the day.
 */
export async function* ploverJsonl(happenings: AsyncIterable<Happening> | Iterable<Happening>, on: IsoDay): AsyncGenerator<string> {
  for await (const happening of happenings)
    for (const [i, event] of eventsOf(happening).entries()) yield `${JSON.stringify(line(asOf(happening, on), event, i))}\n`;
}

const eventsOf = ({ details }: Happening): readonly CodedEvent[] => (Array.isArray(details.events) ? (details.events as readonly CodedEvent[]) : []);

function line(happening: Happening, event: CodedEvent, i: number) {
  const { id, time, place, published, articles, independent, status } = happening;
  return {
    id: `${id}.${i + 1}`,
    happening: id,
    date: time?.edtf ?? null,
    date_first: time?.first ?? null,
    date_last: time?.last ?? null,
    event_type: event.type,
    event_mode: event.mode,
    event_context: event.contexts,
    cameo: event.cameo,
    actor: partyIn(happening.actors, event.source),
    recipient: partyIn(happening.actors, event.target),
    location: place,
    status,
    published: published.first,
    articles,
    independent,
  };
}

/** An event names its parties by the ledger's ids; the happening's actors tell the names, a person's by the fullest that is told. */
function partyIn(actors: readonly LedgerActor[], source: string): Party {
  const [state, name] = source.split("/");
  const found =
    actors.find(({ id }) => id === source) ??
    actors.find(({ id }) => name !== undefined && id.startsWith(`${state}/`) && sharesName(id, name)) ??
    actors.find((actor) => actor.state === state);
  return found ? { name: found.name, country: found.state } : { name: partyName(source), country: /^[A-Z]{3}$/u.test(source) ? source : null };
}

/** Does a person's id hold the last of the names? */
const sharesName = (id: string, name: string): boolean => (id.split("/")[1] ?? "").split("-").includes(name.split("-").at(-1) ?? "");

import { type Codable, codeEvents, type PloverEvent } from "../facts/index.js";
import type { RecordFact } from "./record.js";

/** A fact after persons changed it. */
interface Changed {
  readonly kind: RecordFact["kind"];
  readonly status: string;
  readonly actors: readonly { readonly role: string; readonly id: string; readonly state: string | null }[];
  /** Roles that are no actors, as a record has them. */
  readonly details: { readonly [role: string]: unknown };
  readonly claims: readonly { readonly certainty: string }[];
}

/**
 * PLOVER events of a fact whose status or actors persons put right: those that it would have if it had been read so. An interaction keeps its types, which its verb
 * tells, between those who are named now. Where a role is empty there are none.
 */
export function codedAgain({ kind, status, actors, details, claims }: Changed): PloverEvent[] {
  const all = (role: string): readonly string[] => actors.filter((actor) => actor.role === role).map(({ id }) => id);
  const country = (actor: string): string | null => actors.find(({ id }) => id === actor)?.state ?? null;
  const coded = (roles: object): PloverEvent[] => codeEvents({ kind, status, claims, ...roles } as Codable, country);
  switch (kind) {
    case "visit":
      return all("host").flatMap((host) => coded({ visitors: all("visitors"), host }));
    case "meeting":
      return coded({ participants: all("participants"), mode: details.mode ?? "in-person" });
    case "agreement":
      return coded({ parties: all("parties"), fields: details.fields ?? [] });
    case "alignment":
      return all("subject").flatMap((subject) => all("object").flatMap((object) => coded({ subject, object })));
    case "interaction": {
      const [[source], [target]] = [all("source"), all("target")];
      return source && target ? coded({ events: eventsIn(details).map((event) => ({ ...event, source, target })) }) : [];
    }
    default:
      return [];
  }
}

const eventsIn = ({ events }: Changed["details"]): readonly PloverEvent[] => (Array.isArray(events) ? (events as readonly PloverEvent[]) : []);

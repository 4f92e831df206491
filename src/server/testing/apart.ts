import { createHash } from "node:crypto";
import type { Happening, LedgerActor, Matching, Review, StoredReading, Telling } from "../../ledger/index.js";
import { asReviewed, daysOf, heard, namedBy } from "../../ledger/index.js";

/** Roles of a fact that hold ids of actors. */
const ACTOR_ROLES = new Set(
  "visitors host participants parties signatories holder member organisation subject object speaker co_speakers addressee source target".split(" "),
);

/** Matching that takes each fact of each article for a happening of its own, as persons left it. */
export const apart: Matching = {
  sketchOf: () => [],
  tellingsOf,
  candidateKeys: () => [],
  glanceOf: () => "",
  mayBeLinked: () => false,
  linked: () => null,
  assemble: (component, reviews) => component.flatMap((telling) => alone(telling, reviews)),
  mergeReadings(readings, given) {
    const reviews = [...given];
    return { happenings: [...readings].flatMap(tellingsOf).flatMap((telling) => alone(telling, reviews)) };
  },
};

function tellingsOf({ article, published, source, sketch, record }: StoredReading): Telling[] {
  const known = new Map(record.actors.map((actor) => [actor.id, actor]));
  const actorOf = (role: string, id: unknown): LedgerActor => {
    const actor = known.get(String(id));
    const name = actor?.name ?? String(id);
    const type = actor?.type ?? (role === "host" ? "state" : "group");
    const state = actor ? actor.country : type === "state" ? name.toUpperCase() : null;
    const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    return { role, id: type === "state" && state ? state : type === "person" ? `${state ?? "-"}/${slug}` : slug, type, name, state };
  };
  return record.facts.map((fact) => {
    const id = `${article}#${fact.id}`;
    const { id: _, kind, status, time, place, claims, ...roles } = fact;
    const actors = Object.entries(roles)
      .filter(([role]) => ACTOR_ROLES.has(role))
      .flatMap(([role, ids]) => [ids ?? []].flat().map((one) => actorOf(role, one)));
    return {
      ...{ id, article, source, published, sketch, kind, status, actors, place },
      states: [...new Set(actors.flatMap(({ state }) => state ?? []))].sort(),
      time: time && { ...time, ...daysOf(time.edtf) },
      claims: claims.map(({ quote, start, end, speaker, certainty }) => ({
        ...{ telling: id, quote, start, end, certainty },
        speaker: speaker === null ? null : actorOf("speaker", speaker).name,
      })),
      details: Object.fromEntries(Object.entries(roles).filter(([role]) => !ACTOR_ROLES.has(role))),
    };
  });
}

function alone(read: Telling, reviews: readonly Review[]): Happening[] {
  const telling = asReviewed(read, reviews);
  if (!telling) return [];
  const { kind, actors, states, place, status, details, published, time } = telling;
  return [
    {
      id: createHash("sha256").update(telling.id).digest("hex").slice(0, 16),
      ...{ kind, actors, states, place, status, details, published },
      time: time && { edtf: time.edtf, first: time.first, last: time.last },
      lapses: status === "announced" ? (time?.last ?? null) : null,
      history: [{ status, published, time, tellings: [telling.id] }],
      disagreements: [],
      members: [telling.id],
      articles: 1,
      independent: 1,
      reviews: heard(reviews)
        .filter((review) => namedBy(review).includes(telling.id))
        .map(({ id }) => id),
      because: [],
    },
  ];
}

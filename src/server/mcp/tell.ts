import { headlineOf, type IsoDay, statusOn } from "../../ledger/index.js";
import type { Record } from "../../reading/index.js";
import type { Fact, Shelf } from "../shelf/shelf.js";

/** A fact as a language model is told it: short, and each claim with its exact words and where they stand. */
export interface ToldFact {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly status: string;
  readonly time: string | null;
  readonly place: string | null;
  readonly link: string;
  readonly disagreements: readonly string[];
  readonly claims: readonly ToldClaim[];
  /** How many claims are not told here. */
  readonly moreClaims?: number;
}
export interface ToldClaim {
  readonly quote: string;
  readonly speaker: string | null;
  readonly certainty: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly link: string;
}

const MOST_CLAIMS = 3;

/** @param desk address of a desk that shows the same ledger, for links; ends with a slash */
export function toldFact(fact: Fact, on: IsoDay, desk: string, mostClaims = MOST_CLAIMS): ToldFact {
  const claims = fact.tellings.flatMap((telling) =>
    telling.claims.map(({ quote, speaker, certainty }) => ({
      ...{ quote, speaker, certainty, source: telling.source, published: telling.published.first },
      link: `${desk}article/${telling.article}?fact=${telling.id.split("#")[1] ?? ""}`,
    })),
  );
  return {
    ...{ id: fact.id, kind: fact.kind, what: headlineOf(fact), status: statusOn(fact, on) },
    time: fact.time?.edtf ?? fact.time?.first ?? null,
    place: fact.place?.name ?? null,
    link: `${desk}fact/${fact.id}`,
    disagreements: fact.disagreements.map(({ about, sides }) => `${about}: ${sides.map(({ says }) => says).join(" / ")}`),
    claims: claims.slice(0, mostClaims),
    ...(claims.length > mostClaims && { moreClaims: claims.length - mostClaims }),
  };
}

/** Addresses of the pages that the articles of some facts stood on; nothing where none is known. */
export async function pagesOf(facts: readonly Fact[], shelf: Shelf): Promise<{ readonly pages?: { readonly [article: string]: string } }> {
  const ids = [...new Set(facts.flatMap(({ tellings }) => tellings.map(({ article }) => article)))].slice(0, 50);
  const urls = await Promise.all(ids.map(async (id) => [id, (await shelf.article(id))?.article.url] as const));
  const known = urls.flatMap(([id, url]) => (url ? [[id, url] as const] : []));
  return known.length > 0 ? { pages: Object.fromEntries(known) } : {};
}

/** A record of one article: who is who among those that facts name, and each fact with its words. Offsets and scores are for programs. */
export function toldRecord({ document, actors, facts }: Record) {
  const told = facts.map(({ events, explanation: _, claims, time, place, ...fact }) => ({
    ...fact,
    time: time?.edtf ?? time?.text ?? null,
    place: place?.name ?? null,
    events: events.map(({ type }) => type),
    claims: claims.map(({ quote, speaker, certainty }) => ({ quote, speaker, ...(certainty !== "certain" && { certainty }) })),
  }));
  const { published, title, source, url } = document;
  const named = namesIn(told);
  return {
    ...{ title, source, url, published: published.edtf, publishedBy: published.basis },
    actors: Object.fromEntries(actors.flatMap(({ id, name, country }) => (named.has(id) ? [[id, country ? `${name} (${country})` : name]] : []))),
    found: facts.length,
    facts: told,
  };
}

/** Every text that stands anywhere in some data. */
function namesIn(data: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof data === "string") found.add(data);
  else if (data !== null && typeof data === "object") for (const part of Object.values(data)) namesIn(part, found);
  return found;
}

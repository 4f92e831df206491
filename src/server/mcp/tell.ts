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
}
export interface ToldClaim {
  readonly quote: string;
  readonly speaker: string | null;
  readonly certainty: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly link: string;
}

const MOST_CLAIMS = 6;

/** @param desk address of a desk that shows the same ledger, for links; ends with a slash */
export function toldFact(fact: Fact, on: IsoDay, desk: string): ToldFact {
  return {
    ...{ id: fact.id, kind: fact.kind, what: headlineOf(fact), status: statusOn(fact, on) },
    time: fact.time?.edtf ?? fact.time?.first ?? null,
    place: fact.place?.name ?? null,
    link: `${desk}fact/${fact.id}`,
    disagreements: fact.disagreements.map(({ about, sides }) => `${about}: ${sides.map(({ says }) => says).join(" / ")}`),
    claims: fact.tellings
      .flatMap((telling) =>
        telling.claims.map(({ quote, speaker, certainty }) => ({
          ...{ quote, speaker, certainty, source: telling.source, published: telling.published.first },
          link: `${desk}article/${telling.article}?fact=${telling.id.split("#")[1] ?? ""}`,
        })),
      )
      .slice(0, MOST_CLAIMS),
  };
}

/** Addresses of the pages that the articles of some facts stood on. */
export async function pagesOf(facts: readonly Fact[], shelf: Shelf): Promise<{ readonly [article: string]: string }> {
  const ids = [...new Set(facts.flatMap(({ tellings }) => tellings.map(({ article }) => article)))].slice(0, 50);
  const urls = await Promise.all(ids.map(async (id) => [id, (await shelf.article(id))?.article.url] as const));
  return Object.fromEntries(urls.flatMap(([id, url]) => (url ? [[id, url]] : [])));
}

/** A record of one article, without what only programs need. */
export const toldRecord = ({ document, actors, facts }: Record) => ({
  document,
  actors: actors.map(({ id, type, name, country }) => ({ id, type, name, country })),
  facts: facts.map(({ events, explanation: _, ...fact }) => ({ ...fact, events: events.map(({ type }) => type) })),
});

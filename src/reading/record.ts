import type { Actor } from "../actors/index.js";
import { codeEvents, type Draft, type Explanation, type PloverEvent } from "../facts/index.js";
import { type Article, codePointOffsets, type Span } from "../text/index.js";
import type { Publication } from "../time/index.js";

/** The record of one article, as `record.md` defines it; offsets in code points. */
export interface Record {
  readonly file?: string;
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly source: string | null;
    readonly url: string | null;
    readonly language: string;
    readonly published: { readonly edtf: string | null; readonly basis: Publication["basis"]; readonly because?: readonly string[] };
  };
  readonly actors: readonly RecordActor[];
  readonly facts: readonly RecordFact[];
}
export interface RecordActor {
  readonly id: string;
  readonly type: Actor["type"];
  readonly name: string;
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly mentions: readonly (readonly [number, number])[];
  /** Mentions that an imported office resolved (`chancery read --offices`), with what was looked up. */
  readonly imported?: readonly {
    readonly office: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly source: string;
    readonly mentions: readonly (readonly [number, number])[];
  }[];
}
export interface RecordClaim {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly certainty: string;
}
export interface RecordFact {
  readonly id: string;
  readonly kind: Draft["kind"];
  readonly status: string;
  readonly time: { readonly edtf: string | null; readonly text: string } | null;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly claims: readonly RecordClaim[];
  readonly events: readonly PloverEvent[];
  readonly explanation?: Explanation;
  /** Roles of the kind (visitors, host, parties …). */
  readonly [role: string]: unknown;
}

/** What a reading knows before it is written down. */
export interface Told {
  readonly article: Article;
  readonly publication: Publication;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly facts: readonly Draft[];
  /** How many sentences were read. */
  readonly sentences: number;
}

/** Writes a reading down as a record. With `explain`, each fact says which words and frame made it. */
export function toRecord({ article, publication, actors, facts }: Told, options: { readonly explain?: boolean } = {}): Record {
  const codePoint = codePointOffsets(article.text);
  const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [codePoint(start), codePoint(end)] as const);
  const country = (id: string): string | null => actors.get(id)?.country ?? null;
  return {
    ...(article.file === null ? {} : { file: article.file }),
    document: {
      id: article.id,
      title: article.title,
      source: article.source,
      url: article.url,
      language: article.language,
      published: { edtf: publication.edtf, basis: publication.basis, ...(options.explain ? { because: publication.because } : {}) },
    },
    actors: [...actors.values()].map(({ imported, ...actor }) => ({
      ...actor,
      mentions: pairs(actor.mentions),
      ...(imported && {
        imported: imported.map(({ office, from, to, source, mentions }) => ({ office, from, to, source, mentions: pairs(mentions) })),
      }),
    })),
    facts: facts.map((fact, i) => {
      const { kind, status, time, place, claims, explanation, ...roles } = fact;
      return {
        id: `f${i + 1}`,
        kind,
        ...named(roles),
        status,
        time,
        place,
        claims: claims.map((claim) => ({
          quote: article.text.slice(claim.start, claim.end),
          start: codePoint(claim.start),
          end: codePoint(claim.end),
          speaker: claim.speaker,
          addressee: claim.addressee,
          certainty: claim.certainty,
        })),
        events: codeEvents(fact, country),
        ...(options.explain ? { explanation } : {}),
      };
    }),
  };
}

/** Roles under the names the record gives them. */
function named(roles: object): { [role: string]: unknown } {
  return Object.fromEntries(
    Object.entries(roles)
      .filter(([key]) => key !== "events")
      .map(([key, value]) => [key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`), value]),
  );
}

import { articleFromText } from "../../ingest/index.js";
import type { Record, RecordFact } from "../../reading/index.js";
import type { Entry } from "../store/input.js";

type Roles = Pick<RecordFact, "kind"> & { readonly [role: string]: unknown };

/** An article with a reading that says what the test wants it to say; every fact has the first five characters for its claim. */
export function entry(text: string, published: string, facts: readonly Roles[], reader = "test 1"): Entry {
  const article = articleFromText(text, { published, source: "Harbour Wire", language: "en" });
  const claim = { quote: text.slice(0, 5), start: 0, end: 5, speaker: null, addressee: null, certainty: "certain" };
  const record: Record = {
    document: { id: article.id, title: null, source: article.source, url: null, language: "en", published: { edtf: published, basis: "metadata" } },
    actors: [
      { id: "nor", type: "state", name: "Norway", country: "NOR", aliases: [], mentions: [] },
      { id: "prt", type: "state", name: "Portugal", country: "PRT", aliases: [], mentions: [] },
      { id: "tur", type: "state", name: "Turkey", country: "TUR", aliases: [], mentions: [] },
      { id: "solberg", type: "person", name: "Kari Solberg", country: "NOR", aliases: [], mentions: [] },
      { id: "eu", type: "organisation", name: "European Union", country: null, aliases: [], mentions: [] },
      { id: "choir", type: "group", name: "Bergen Cathedral Choir", country: "NOR", aliases: [], mentions: [] },
      { id: "vik", type: "person", name: "Jon Vik", country: "NOR", aliases: [], mentions: [] },
    ],
    facts: facts.map(
      (fact, i) => ({ id: `f${i + 1}`, status: "completed", time: null, place: null, claims: [claim], events: [], ...fact }) as RecordFact,
    ),
  };
  return { article, reader, record };
}

export const visit = (from: string, host: string, edtf: string | null, status = "announced"): Roles => ({
  kind: "visit",
  visitors: [from],
  host,
  status,
  time: edtf === null ? null : { edtf, text: "then" },
});

export const tenure = (holder: string, office: string, status = "incumbent"): Roles => ({
  kind: "tenure",
  holder,
  office,
  body: null,
  country: "NOR",
  status,
});

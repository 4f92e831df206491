import { describe, expect, it } from "vitest";
import { resolveActors } from "../../actors/index.js";
import { attribute } from "../../claims/index.js";
import { loadAnnotator } from "../../language/index.js";
import { resolveTimes } from "../../time/index.js";
import { named, readingOf } from "../testing/pipeline.js";
import { readTenures } from "./index.js";

const annotator = await loadAnnotator();

interface Told {
  readonly office: string;
  readonly accreditedTo: string | null;
  readonly quote: string;
  readonly speaker: string | null;
}

async function statuses(text: string): Promise<string[]> {
  const reading = await readingOf(text);
  return readTenures(reading).map(({ holder, office, status }) => `${named(reading, [holder])} ${office} ${status}`);
}

async function told(text: string): Promise<Told[]> {
  const annotated = await annotator.annotate(text);
  const actors = resolveActors(annotated, { source: null });
  const times = resolveTimes(annotated, { published: "2024-05-06" } as Parameters<typeof resolveTimes>[1]);
  const drafts = readTenures({ annotated, actors, times, claims: attribute(annotated, actors) });
  return drafts.map(({ office, accreditedTo, claims: [claim] }) => ({
    office,
    accreditedTo,
    quote: text.slice(claim?.start, claim?.end),
    speaker: claim?.speaker ? (actors.actors.get(claim.speaker)?.name ?? null) : null,
  }));
}

describe("readTenures", () => {
  it.each([
    [
      "Peruvian trade minister Rosa Quintana replaced finance minister Luis Vega.",
      "Rosa Quintana trade minister incumbent; Luis Vega finance minister former",
    ],
    [
      "Peruvian trade minister Rosa Quintana was replaced by Luis Vega on Monday.",
      "Rosa Quintana trade minister former; Luis Vega trade minister incumbent",
    ],
    ["Peruvian trade minister Rosa Quintana resigned on Monday.", "Rosa Quintana trade minister former"],
    ["Peruvian trade minister Rosa Quintana may resign on Monday.", "Rosa Quintana trade minister incumbent"],
    ["Rosa Quintana, Peru's trade minister, who has died aged 91, wrote verse.", "Rosa Quintana trade minister former"],
    ["Peruvian trade minister Rosa Quintana will be replaced in June.", "Rosa Quintana trade minister incumbent"],
    ["Ama Osei, the first prime minister of Ghana, spoke of the early years.", "Ama Osei prime minister former"],
    ["Ama Osei, Ghana's first woman chancellor, spoke of trade.", "Ama Osei chancellor incumbent"],
    ["Ama Osei, a respected former cabinet minister of Ghana, spoke of trade.", "Ama Osei minister former"],
    ["Ghanaian billionaire prime minister Kofi Antwi spoke of trade.", "Kofi Antwi prime minister incumbent"],
    ["Ghana's president sacked his foreign minister, Kofi Antwi, on Friday.", "Kofi Antwi foreign minister former"],
    ["Ama Osei, the first deputy prime minister of Ghana, spoke of trade.", "Ama Osei first deputy prime minister incumbent"],
  ])("%s", async (text, expected) => {
    expect((await statuses(text)).join("; ")).toBe(expected);
  });

  it.each([
    ["Luis Vega was Peru's envoy to Mali from 2009 to 2014.", "2009/2014"],
    ["From 2009 to 2014 Luis Vega was Peru's envoy to Mali.", "2009/2014"],
    ["Luis Vega is Peru's envoy to Mali. It sold rice from 2009 to 2014.", null],
  ])("the years of %s", async (text, years) => {
    expect(readTenures(await readingOf(text))[0]?.time?.edtf ?? null).toBe(years);
  });

  it("takes office and name as its evidence", async () => {
    expect(await told("Malian Foreign Minister Oumar Cisse arrived in Dakar.")).toEqual([
      { office: "Foreign Minister", accreditedTo: null, quote: "Malian Foreign Minister Oumar Cisse", speaker: null },
    ]);
  });

  it.each([
    ["the article vouches for a title it presupposes", "Kenyan President Jane Wambui will meet Ghanaian President Kofi Badu, her office said.", null],
    [
      "the speaker of a that-clause vouches for the titles in it",
      "Kenyan President Jane Wambui said that Ghanaian President Kofi Badu would come.",
      "Jane Wambui",
    ],
  ])("%s", async (_, text, speaker) => {
    expect((await told(text)).at(-1)?.speaker).toBe(speaker);
  });
});

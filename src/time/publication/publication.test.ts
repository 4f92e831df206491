import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readTimes } from "../testing/read.js";
import { summitsIn } from "./summits.js";

const body = "The two countries signed an accord, the ministry said.";

describe("publication", () => {
  it.each([
    ["metadata before all", `OSLO, March 3, 2024 (NTB) — ${body}`, "2024-03-04", null, "2024-03-04", "metadata"],
    ["a dateline with agency", `ANKARA, March 3, 2025 (BNA) — ${body}`, null, null, "2025-03-03", "dateline"],
    ["a dateline with the day first", `KINGSTON, 9 October 2023 — ${body}`, null, null, "2023-10-09", "dateline"],
    ["two places", `PARIS/MOSCOW, April 20, 2021 - ${body}`, null, null, "2021-04-20", "dateline"],
    ["agency and ISO date", `(Xinhua, 2005-11-03) ${body}`, null, null, "2005-11-03", "dateline"],
    ["agency before the date", `PHNOM PENH (AKP), 26 August 2019 -- ${body}`, null, null, "2019-08-26", "dateline"],
    ["after a headline", `Accord signed\n\nLISBON, 5 May 2022 – ${body}`, null, null, "2022-05-05", "dateline"],
    ["place and date on a line of their own", `Joint statement\n\nSuva, 3 June 2024\n\n${body}`, null, null, "2024-06-03", "dateline"],
    ["a line of its own", `Accord signed\nPublished: 26 August 2019\n\n${body}`, null, null, "2019-08-26", "dateline"],
    ["no dash, a blank before the comma", `TIRANA, Albania, April 2 , 1997 (ATA) ${body}`, null, null, "1997-04-02", "dateline"],
    ["capitals and a full date alone", `GAZA CITY, Dec 3, 2005 ${body}`, null, null, "2005-12-03", "dateline"],
    ["numbers with dots", `CAIRO, 12.05.2026 (Nile Press). – ${body}`, null, null, "2026-05-12", "dateline"],
    ["a date in brackets", `LIMA (3 March 2025) - ${body}`, null, null, "2025-03-03", "dateline"],
    ["all in brackets", `[Lima, 3 March 2025] ${body}`, null, null, "2025-03-03", "dateline"],
    ["between dashes", `LIMA — Mar 3, 2025 — ${body}`, null, null, "2025-03-03", "dateline"],
    ["before a full stop", `Lima, 3 March 2025. ${body}`, null, null, "2025-03-03", "dateline"],
    ["an agency by its letters", `Lima, March 3, LNA - ${body}`, null, null, "XXXX-03-03", "dateline"],
    ["an agency and no place", `March 3 (Lima Post) -- ${body}`, null, null, "XXXX-03-03", "dateline"],
    ["a byline beside it", `Accord signed\n\nBy Our Correspondent | March 3, 2025\n\n${body}`, null, null, "2025-03-03", "dateline"],
    ["a place beside it", `MARCH 3, 2025 | LIMA\n\n${body}`, null, null, "2025-03-03", "dateline"],
    ["who posted it", `Posted on March 3, 2025 by Admin\n\n${body}`, null, null, "2025-03-03", "dateline"],
    ["a sentence that opens with a place", `Lima signed the accord on 3 March 2025. ${body}`, null, null, "2025-03-03/..", "inferred"],
    ["a list of fixtures", `Fixtures\n\nNov. 30\n\n${body}`, null, null, null, "unknown"],
    ["a dateline with no year", `KUALA LUMPUR, Oct 12 - ${body}`, null, null, "XXXX-10-12", "dateline"],
    ["the address", body, null, "https://news.example/world/2019/08/26/accord.html", "2019-08-26", "metadata"],
    ["the address without a year of the dateline", `HANOI, Aug 25 - ${body}`, null, "https://news.example/2019/08/26/x", "2019-08-26", "metadata"],
    ["nothing", body, null, null, null, "unknown"],
    [
      "a full date told as news",
      "Parliament voted on Wednesday, 11 June 2025, to leave the treaty.",
      null,
      null,
      "2025-06-11/2025-06-12",
      "inferred",
    ],
    ["months and years alone fix nothing", "It severed ties in May 2018 and restored them in March 2023.", null, null, null, "unknown"],
    ["a future date fixes nothing", "They will meet on Wednesday, 11 June 2025.", null, null, null, "unknown"],
    [
      "a weekday and a day of one year alone of those the text leaves open",
      "The envoys met in Oslo on Monday, August 26. Talks broke down in 2018, and a summit will be held in 2021.",
      null,
      null,
      "2019-08-26/2019-08-27",
      "inferred",
    ],
    [
      "a weekday and a day of two such years fix nothing",
      "The envoys met in Oslo on Monday, August 26. Talks broke down in 2010, and a summit will be held in 2021.",
      null,
      null,
      null,
      "unknown",
    ],
    ["a weekday and a day alone fix nothing", "The envoys met in Oslo on Monday, August 26.", null, null, null, "unknown"],
    ["a summit told as past", "The two met at the 16th BRICS summit in Kazan.", null, null, "2024-10-22/..", "inferred"],
  ] as const)("%s", async (_, text, published, url, edtf, basis) => {
    const { times } = await readTimes(text, published, url);
    expect(times.publication).toMatchObject({ edtf, basis });
    expect(times.publication.because).not.toEqual([]);
  });

  it.each([
    ["a day ahead of the one given", "TOKYO, Jan. 1 (BNA) — The envoys met today.", "2024-12-31", "2025-01-01"],
    ["a day behind it", "LIMA, Dec. 30 (BNA) — The envoys met yesterday.", "2024-12-31", "2024-12-29"],
    ["a week behind it", "LIMA, Dec. 24 (BNA) — The envoys met today.", "2024-12-31", "2024-12-31"],
  ])("tells from the dateline's day where it is %s", async (_, text, published, edtf) => {
    const { times } = await readTimes(text, published);
    expect(times.publication).toMatchObject({ edtf: published, basis: "metadata" });
    expect(times.expressions.flat().at(-1)?.edtf).toBe(edtf);
  });

  it("marks the date in a dateline, which dates nothing told", async () => {
    const { times } = await readTimes(`KINGSTON, 9 October 2023 — ${body}`, null);
    expect(times.expressions.flat().map(({ text, dateline }) => [text, dateline])).toEqual([["9 October 2023", true]]);
  });
});

describe("summits.yaml", () => {
  const series: { series: string; example: string }[] = parse(readFileSync(new URL("../../../knowledge/summits.yaml", import.meta.url), "utf8"));
  it.each(series.map((each) => [each.series, each.example]))("knows %s: %s", (name, example) =>
    expect(summitsIn(example).map((each) => each.series)).toEqual([name]),
  );
});

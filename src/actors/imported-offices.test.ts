import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadAnnotator } from "../language/index.js";
import type { OfficeHeld } from "./actors.js";
import { daysOf, ImportedOffices, sameOffice } from "./imported-offices.js";
import { resolveActors } from "./resolve.js";

const knowledge = parse(readFileSync(new URL("../../knowledge/imported-offices.yaml", import.meta.url), "utf8"));
const held = (person: string, office: string, country: string, from: string | null = null, to: string | null = null): OfficeHeld => ({
  person,
  office,
  country,
  from,
  to,
  source: `list:${person}`,
});

describe("sameOffice", () => {
  it.each([...knowledge.synonyms.map((entry: { example: string[] }) => entry.example), knowledge.idle.example])("%s is %s", (said, imported) => {
    expect(sameOffice(said, imported, "PER")).toBe(true);
  });
  it.each([
    knowledge.distinct.example,
    ["president", "President of the Senate"],
    ["minister", "Minister of Trade"],
    ["trade minister", "Minister of Finance"],
    ["prime minister", "Minister of Finance"],
    ["vice president", "President of Peru"],
  ])("%s is not %s", (said, imported) => {
    expect(sameOffice(said, imported, "PER")).toBe(false);
  });
  it.each([
    ["president", "President of Peru", "PER"],
    ["premier", "Prime Minister of the Republic of Peru", "PER"],
    ["foreign minister", "Minister for Foreign Affairs and Trade (Peru)", "PER"],
    ["secretary of state", "United States Secretary of State", "USA"],
  ])("%s is %s", (said, imported, country) => {
    expect(sameOffice(said, imported, country)).toBe(true);
  });
});

describe("ImportedOffices", () => {
  const list = [held("A", "President", "PER", "2001-01-01", "2005-06-30"), held("B", "President", "PER", "2005-06-30", null)];
  it.each([
    ["2004", "A"],
    ["2005-06-29", "A"],
    ["2005-06-30", undefined],
    ["2005-07/2005-08", "B"],
    ["2005", undefined],
    ["2000-12-31", undefined],
    ["2024~", undefined],
    [null, undefined],
  ])("at %s", (published, person) => {
    expect(new ImportedOffices(list, published).holder("PER", "president")?.person).toBe(person);
  });
  it.each([
    ["2019-02-03", "2019-02-03", "2019-02-03"],
    ["2019-02", "2019-02-01", "2019-02-31"],
    ["2019/2020", "2019-01-01", "2020-12-31"],
  ])("%s lasts from %s to %s", (edtf, first, last) => {
    expect(daysOf(edtf)).toEqual({ first, last });
  });
});

const annotator = await loadAnnotator();
const offices = [
  held("Kemal Aydın", "Minister of the Interior", "TUR", "2016-08-31", "2023-06-04"),
  held("Sok Vanna", "Minister of Interior", "KHM", "2010-01-01"),
];

describe("an office without a name", () => {
  const looked = async (text: string, published: string | null = "2019-08-26") => {
    const { actors, tenures } = resolveActors(await annotator.annotate(text), { source: null }, { offices, published });
    const found = [...actors.values()].flatMap(({ name, country, imported }) =>
      (imported ?? []).map(({ mentions }) => `${name} (${country}): ${mentions.map(({ start, end }) => text.slice(start, end)).join(", ")}`),
    );
    return { found, said: tenures.filter((tenure) => !tenure.imported).length };
  };
  it.each([
    ["The Turkish interior minister arrived in Dakar on Monday.", "Kemal Aydın (TUR): The Turkish interior minister"],
    ["Turkey's interior minister arrived in Dakar on Monday.", "Kemal Aydın (TUR): Turkey's interior minister"],
    [
      "The Turkish and Cambodian interior ministers met in Dakar.",
      "Kemal Aydın (TUR): The Turkish and Cambodian interior ministers; Sok Vanna (KHM): The Turkish and Cambodian interior ministers",
    ],
    ["Turkish Interior Minister Kemal Aydın met his Cambodian counterpart in Dakar.", "Sok Vanna (KHM): his Cambodian counterpart"],
    ["Turkish Interior Minister Deniz Kara arrived. The Turkish interior minister then left.", ""],
    ["The Turkish interior minister arrived. Turkish Interior Minister Deniz Kara then left.", ""],
    ["The former Turkish interior minister arrived in Dakar.", ""],
    ["The Turkish foreign minister arrived in Dakar.", ""],
  ])("%s", async (text, expected) => {
    expect((await looked(text)).found.join("; ")).toBe(expected);
  });
  it("is nobody's where the day is not known, and no tenure of the article's", async () => {
    const text = "The Turkish interior minister arrived in Dakar on Monday.";
    expect(await looked(text, null)).toEqual({ found: [], said: 0 });
    expect((await looked(text)).said).toBe(0);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleAndName } from "./petrarch.js";
import { parseOffices } from "./read.js";

const HEADER = "person,office,state,start,end\n";
const told = (text: string, file = "list"): string[] =>
  parseOffices(text, file).offices.map(({ person, office, country, from, to, source }) => `${person}|${office}|${country}|${from}|${to}|${source}`);

describe("a table", () => {
  it.each([
    [
      "commas and quotes",
      `${HEADER}"Okafor, Ada",Minister of Trade,Nigeria,2016-08-31,2019-05\n`,
      "Okafor, Ada|Minister of Trade|NGA|2016-08-31|2019-05-31|list:2",
    ],
    ["open and whole years", `${HEADER}\nAda Okafor,President,NGA,2016,\n`, "Ada Okafor|President|NGA|2016-01-01|null|list:3"],
    ["an article before the state", `${HEADER}Ida Bakker,King,The Netherlands,,\n`, "Ida Bakker|King|NLD|null|null|list:2"],
    ["semicolons, other names, other order", "state;name;title\r\nPeru;Luz Arce;Speaker\r\n", "Luz Arce|Speaker|PER|null|null|list:2"],
    ["tabs", "holder\tposition\tcountry\tfrom\tto\nLuz Arce\tSpeaker\tPeru\t2001\t2002", "Luz Arce|Speaker|PER|2001-01-01|2002-12-31|list:2"],
    [
      "Wikidata's columns, labels first",
      "person,personLabel,office,officeLabel,state,stateLabel,start,end\nhttp://www.wikidata.org/entity/Q1,Luz Arce,http://www.wikidata.org/entity/Q2,Speaker,http://www.wikidata.org/entity/Q3,Republic of Peru,2001-02-03T00:00:00Z,\n",
      "Luz Arce|Speaker|PER|2001-02-03|null|list:2",
    ],
  ])("with %s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
  it("keeps the numbers of lines after a field of two lines", () => {
    expect(told(`${HEADER}"Luz\nArce",Speaker,Peru,,\nIda Roy,Speaker,Chile,,`).map((row) => row.split("|").at(-1))).toEqual(["list:2", "list:4"]);
  });
  it("leaves out states nobody knows and says where", () => {
    expect(parseOffices(`${HEADER}Luz Arce,King,Ruritania,,\n`, "f.csv")).toEqual({
      offices: [],
      skipped: [{ source: "f.csv:2", why: "no state known as “Ruritania”" }],
    });
  });
  it.each([
    ["no column", "name,title\nA,B\n", /^list:1: has no column state/u],
    ["a date that is none", `${HEADER}Luz Arce,King,Peru,soon,\n`, /^list:2: “soon” is not a date/u],
    ["a day that is none", `${HEADER}Luz Arce,King,Peru,2019-02-30,\n`, /^list:2: /u],
    ["a wrong order", `${HEADER}Luz Arce,King,Peru,2020,2019\n`, /^list:2: ends .* before it starts/u],
    ["fields missing", `${HEADER}Luz Arce,King\n`, /^list:2: has 2 fields where the header has 5/u],
    ["an open quote", `${HEADER}"Luz Arce,King,Peru,,\n`, /^list:2: has a quote/u],
    ["no person", `${HEADER},King,Peru,,\n`, /^list:2: names no person/u],
    ["no label", `${HEADER}http://www.wikidata.org/entity/Q1,King,Peru,,\n`, /^list:2: .*labels/u],
    ["nothing", "", /^list: is empty/u],
  ])("with %s is refused by its line", (_, text, message) => {
    expect(() => parseOffices(text, "list")).toThrow(message);
  });
  it("gives back what was written, whatever the names", () => {
    const name = fc
      .string({ unit: fc.constantFrom("a", "É", " ", ",", '"', "\n", ";", "'", "-"), minLength: 1 })
      .filter((text) => text.trim() !== "");
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const text = HEADER + names.map((one) => `${quote(one)},Minister,Peru,2001-01-01,2001-12-31\n`).join("");
        expect(parseOffices(text, "f").offices.map(({ person }) => person)).toEqual(
          names.map((one) => one.trim().replace(/\s+/gu, " ").normalize("NFC")),
        );
      }),
    );
  });
  it("refuses anything else with its file and nothing but an error for people", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseOffices(text, "f");
        } catch (error) {
          expect(error).toMatchObject({ name: "ChanceryError", code: "offices-invalid", message: expect.stringMatching(/^f/u) });
        }
      }),
    );
  });
});

describe("a query result", () => {
  const value = (text: string) => ({ type: "literal", value: text });
  const json = (bindings: object[]): string =>
    JSON.stringify({ head: { vars: ["person", "personLabel", "officeLabel", "countryLabel", "start", "end"] }, results: { bindings } });
  it("in SPARQL's JSON", () => {
    const one = {
      person: { type: "uri", value: "http://www.wikidata.org/entity/Q1" },
      personLabel: value("Luz Arce"),
      officeLabel: value("Minister of Energy"),
      countryLabel: value("Peru"),
      start: value("2001-02-03T00:00:00Z"),
      end: { type: "bnode", value: "t123" },
    };
    expect(told(json([one]))).toEqual(["Luz Arce|Minister of Energy|PER|2001-02-03|null|list#1"]);
  });
  it("as a list of objects", () => {
    expect(told('[{"personLabel":"Luz Arce","officeLabel":"Speaker","stateLabel":"Peru"}]')).toEqual(["Luz Arce|Speaker|PER|null|null|list#1"]);
  });
  it.each([
    ['{"a": 1}', /^list: is JSON but no query result/u],
    ['{"head":\n {"vars" [', /^list:2: is not JSON/u],
    [json([{ personLabel: value(""), officeLabel: value("King"), countryLabel: value("Peru") }]), /^list#1: names no person/u],
  ])("%s is refused", (text, message) => {
    expect(() => told(text)).toThrow(message);
  });
});

describe("an actor dictionary", () => {
  it("gives titles out of names with the dates of roles", () => {
    const text =
      "# comment [USAGOV 010101]\nLUZ_ARCE_ # note\n+PRESIDENT_LUZ_ARCE_\n\t[PERGOV 010120-170120]\n\t[PERELI]\nIDA_ROY_ [CHLGOV >980301]\n";
    expect(told(text)).toEqual(["Luz Arce|president|PER|2001-01-20|2017-01-20|list:4", "Ida Roy|null|CHL|1998-03-01|2017-01-20|list:6"]);
  });
  it.each([
    ["[PERGOV <110211]", "null|2011-02-11"],
    ["[PERGOV 20100101-20110211]", "2010-01-01|2011-02-11"],
    ["[PERGOV > 860701]", "1986-07-01|1986-07-01"],
    ["[PERGOV 860600-860631]", "1986-06-01|1986-06-30"],
  ])("reads %s", (role, expected) => {
    expect(told(`LUZ_ARCE_ ${role}\n`)).toEqual([`Luz Arce|null|PER|${expected}|list:1`]);
  });
  it("gives a title to none of several roles", () => {
    expect(told("LUZ_ARCE_\n+PRESIDENT_ARCE_\n[PERGOV 010120-020120]\n[PERGOV 050120-060120]\n").map((row) => row.split("|")[1])).toEqual([
      "null",
      "null",
    ]);
  });
  it("leaves a role out whose date is none", () => {
    const { offices, skipped } = parseOffices("\nLUZ_ARCE_ [PERGOV 201005011-20110101]\n", "f");
    expect(offices).toEqual([]);
    expect(skipped).toEqual([{ source: "f:2", why: expect.stringContaining("“201005011” is not a date") }]);
  });
  it("knows states by CAMEO's codes", () => {
    expect(told("LUZ_ARCE_ [KSVGOV 080101-090101]")[0]).toContain("|XKX|");
  });
  it.each([
    ["+LUZ_ARCE_ [PERGOV 080101]", /^list:1: has a synonym/u],
    ["\t[PERGOV 080101]", /^list:1: has a role/u],
  ])("%j is refused", (text, message) => {
    expect(() => told(text)).toThrow(message);
  });
  it.each([
    ["PRIME_MINISTER_LUZ_ARCE_", "prime minister", "Luz Arce"],
    ["LUZ_DE-LA-ARCE", null, "Luz De-La-Arce"],
    ["PRESIDENT_", null, "President"],
  ])("%s", (written, title, name) => {
    expect(titleAndName(written)).toEqual({ title, name });
  });
});

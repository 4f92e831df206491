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
      doubts: [],
    });
  });
  it("takes codes of two letters, and rows that stop before an open end", () => {
    expect(told(`${HEADER}Luz Arce,King,PE,2001,present\nIda Roy,King,EL,2001\n`)).toEqual([
      "Luz Arce|King|PER|2001-01-01|null|list:2",
      "Ida Roy|King|GRC|2001-01-01|null|list:3",
    ]);
  });
  it("with faulty rows is refused by all of them, and a row of no known state is not one", () => {
    expect(() => parseOffices(`${HEADER}Luz Arce,King,Peru,soon,\nIda Roy,King,Ruritania,soon,\n,King,Peru,,\n`, "f.csv")).toThrow(
      "f.csv: 2 rows are faulty, and nothing was taken from it:\n  f.csv:2: “soon” is not a date; write it as 2016-08-31, 2016-08 or 2016\n  f.csv:4: names no person",
    );
    expect(() => parseOffices(HEADER + ",King,Peru,,\n".repeat(13), "f")).toThrow(/^f: 13 rows .*\n {2}f:2: [\s\S]*\n {2}f:11: .*\n {2}and 3 more$/u);
  });
  it.each([
    ["no row", HEADER, "f", /no row/u],
    ["no office", `${HEADER}Luz Arce,,Peru,,\n`, "f:2", /^names no office of Luz Arce$/u],
  ])("with %s says so", (_, text, source, why) => {
    expect(parseOffices(text, "f")).toEqual({ offices: [], skipped: [{ source, why: expect.stringMatching(why) }], doubts: [] });
  });
  it("says which offices name nobody", () => {
    const { offices, doubts } = parseOffices(
      `${HEADER}Luz Arce,Interior Ministry,Peru,,\nIda Roy,interior minister,Peru,2001,2003\nAda Poe,Minister of the Interior,Peru,2003-06,2004\nEva Rey,interior minister,Peru,2004-12-31,\n`,
      "f",
    );
    expect(offices).toHaveLength(4);
    expect(doubts).toEqual([
      { source: "f:2", why: expect.stringMatching(/^“Interior Ministry” is no title/u) },
      {
        source: "f:4",
        why: "Ada Poe and Ida Roy (f:3) are both “Minister of the Interior” of PER from 2003-06-01 to 2003-12-31: an article of then is given neither",
      },
    ]);
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
  it("is taken without the rows that nobody can put right", () => {
    const table = "person,personLabel,officeLabel,stateLabel,start,end\n";
    const { offices, skipped } = parseOffices(
      `${table}Q1,Luz Arce,Speaker,Peru,2001,\nQ2,Q12345,Speaker,Peru,,\nQ3,Ida Roy,Q7,Peru,,\nQ4,Ada Poe,Speaker,Peru,-0027-01-16T00:00:00Z,\n`,
      "f",
    );
    expect(offices.map(({ person }) => person)).toEqual(["Luz Arce"]);
    expect(skipped.map(({ source, why }) => `${source}: ${why.slice(0, 27)}`)).toEqual([
      "f:3: has Q12345 for a person: as",
      "f:4: has Q7 for an office: ask W",
      "f:5: “-0027-01-16T00:00:00Z” is ",
    ]);
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
  it.each(["201005011", "051345"])("leaves a role out whose date %s is none", (date) => {
    const { offices, skipped } = parseOffices(`\nLUZ_ARCE_ [PERGOV ${date}-20110101]\n`, "f");
    expect(offices).toEqual([]);
    expect(skipped).toEqual([{ source: "f:2", why: expect.stringContaining(`“${date}” is not a date`) }]);
  });
  it.each(["[PERGOV", "[PERGOV 010120-170120"])("says that %s has no end", (role) => {
    expect(parseOffices(`LUZ_ARCE_ ${role}\n`, "f")).toEqual({
      offices: [],
      skipped: [{ source: "f:1", why: "has a bracket that is not closed" }],
      doubts: [],
    });
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

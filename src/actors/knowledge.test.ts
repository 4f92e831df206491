import { readFileSync } from "node:fs";
import { countries } from "countries-list";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Annotated, loadAnnotator } from "../language/index.js";
import { findBodies } from "./bodies.js";
import { findNames, fold } from "./gazetteer.js";
import { genderOfName } from "./genders.js";
import { organisations, states } from "./knowledge.js";
import { withCorrectedNames } from "./names.js";
import { findOffices } from "./offices.js";

const annotator = await loadAnnotator();
const read = async (text: string): Promise<Annotated["sentences"][number]> => {
  const [sentence] = (await annotator.annotate(text)).sentences;
  if (!sentence) throw new Error(`nothing read in ${text}`);
  return sentence;
};
const file = (name: string): Record<string, unknown> => parse(readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), "utf8"));

describe("states.yaml", () => {
  it("has every member and observer state of the United Nations, Kosovo and Taiwan", () => {
    const territories = new Set(
      "AC TA AS AI AQ AW AX BM BL BQ BV CC CK CW CX FK FO GF GG GI GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN RE SH SJ SX TC TF TK UM VG VI WF YT".split(
        " ",
      ),
    );
    const listed = Object.values(states()).map((state) => fold(state.name));
    const wanted = Object.entries(countries)
      .filter(([code]) => !territories.has(code))
      .map(([, country]) => country.name);
    const names = new Set(
      Object.values(states())
        .flatMap((state) => [state.name, ...state.names])
        .map((name) =>
          fold(name)
            .replace(/^the /u, "")
            .replace(/[^a-z]/gu, ""),
        ),
    );
    expect(
      wanted.filter(
        (name) =>
          !names.has(
            fold(name)
              .replace(/^the /u, "")
              .replace(/[^a-z]/gu, ""),
          ),
      ),
    ).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("gives no surface form to two states, but for those the article decides", () => {
    const shared = new Map<string, Set<string>>();
    for (const [code, state] of Object.entries(states()))
      for (const form of [state.name, ...state.names, ...state.people, ...state.capital, ...state.seats, ...state.cities]) {
        const key = fold(form);
        shared.set(key, (shared.get(key) ?? new Set()).add(code));
      }
    const twice = [...shared].filter(([, codes]) => codes.size > 1).map(([form]) => form);
    expect(twice.filter((form) => !["congolese", "dominican", "dominicans"].includes(form))).toEqual([]);
  });

  it.each([
    ["Turkey", "TUR"],
    ["Türkiye", "TUR"],
    ["Swaziland", "SWZ"],
    ["Burma", "MMR"],
    ["Czechia", "CZE"],
    ["the DPRK", "PRK"],
    ["Côte d’Ivoire", "CIV"],
    ["DR Congo", "COD"],
    ["the Emirates", "ARE"],
    ["Timor-Leste", "TLS"],
    ["the Holy See", "VAT"],
    ["Cabo Verde", "CPV"],
    ["Bosnia-Herzegovina", "BIH"],
    ["North Macedonia", "MKD"],
    ["the Dutch", "NLD"],
    ["Emiratis", "ARE"],
    ["Kyrgyz", "KGZ"],
    ["the Quai d’Orsay", "FRA"],
    ["Downing Street", "GBR"],
    ["the White House", "USA"],
    ["Foggy Bottom", "USA"],
    ["Rashtrapati Bhavan", "IND"],
    ["the Casa Rosada", "ARG"],
  ])("%s is %s", async (form, code) => {
    const hits = findNames(await read(`A statement from ${form} was read out.`));
    expect(hits.map(({ entry }) => (entry.kind === "state" ? entry.code : entry.kind))).toEqual([code]);
  });
});

describe("organisations.yaml", () => {
  it.each(Object.entries(organisations()).map(([id, entry]) => [id, entry.example] as const))(
    "%s is found in its example: %s",
    async (id, example) => {
      const ids = findNames(await read(example)).flatMap(({ entry }) => (entry.kind === "organisation" ? [entry.id] : []));
      expect(ids).toContain(id);
    },
  );

  it("gives no name to two organisations", () => {
    const seen = new Map<string, string[]>();
    for (const [id, entry] of Object.entries(organisations()))
      for (const name of new Set([entry.name, ...entry.names])) seen.set(name, [...(seen.get(name) ?? []), id]);
    expect([...seen].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});

describe("offices.yaml", () => {
  const ranks = Object.entries(file("offices.yaml")).flatMap(([rank, entry]) =>
    entry !== null && typeof entry === "object" && "example" in entry ? [[rank, String(entry.example)] as const] : [],
  );
  it.each(ranks)("an office of rank %s is found in its example: %s", async (rank, example) => {
    const raw = await read(`${example} said so on Monday.`);
    const hits = findNames(raw);
    const sentence = withCorrectedNames(raw, hits);
    expect(findOffices(sentence, { hits, bodies: findBodies(sentence, hits) }).map((office) => office.rank)).toContain(rank);
  });
});

describe("bodies.yaml", () => {
  it.each([
    ["The Turkish defence ministry sent aid.", "TUR"],
    ["A Kuwaiti delegation left.", "KWT"],
    ["The Malagasy side had walked out.", "MDG"],
    ["She left the Iranian capital.", "IRN"],
    ["Latvia's parliament voted.", "LVA"],
  ])("%s names a part of %s", async (text, code) => {
    const raw = await read(text);
    const hits = findNames(raw);
    expect(findBodies(withCorrectedNames(raw, hits), hits).flatMap((body) => body.countries)).toEqual([code]);
  });
});

describe("first-names.yaml", () => {
  it.each([
    ["Angela Merkel", "female"],
    ["Emmanuel Macron", "male"],
    ["Svetlana Petrova", "female"],
    ["Klára Novotná", "female"],
    ["Li Wen", null],
    ["Merkel", null],
  ])("%s: %s", (name, gender) => {
    expect(genderOfName(name)).toBe(gender);
  });

  it("gives no name to both", () => {
    const { female, male } = file("first-names.yaml") as Record<"female" | "male", { names: string }>;
    const both = new Set(male.names.split(/\s+/u));
    expect(female.names.split(/\s+/u).filter((name) => both.has(name))).toEqual([]);
  });
});

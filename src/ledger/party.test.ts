import { describe, expect, it } from "vitest";
import { partyName, partyOf } from "./party.js";

describe("a party", () => {
  it.each([
    ["Turkey", "TUR"],
    ["Türkiye", "TUR"],
    ["turkiye", "TUR"],
    ["TUR", "TUR"],
    ["tur", "TUR"],
    ["Turkish", "TUR"],
    ["turkish", "TUR"],
    ["Ankara", "TUR"],
    ["US", "USA"],
    ["united states", "USA"],
    ["  South Korea ", "KOR"],
    ["cote d'ivoire", "CIV"],
    ["The Netherlands", "NLD"],
    ["the united kingdom", "GBR"],
    ["The Gambia", "GMB"],
    ["The Hague", "NLD"],
    ["the EU", "eu"],
    ["NATO", "nato"],
    ["European Union", "eu"],
    ["asean", "asean"],
  ])("%s is %s", (argument, party) => expect(partyOf(argument)).toBe(party));
  it.each(["Atlantis", "", "the", "XQZ", "constructor"])("%j is none", (argument) =>
    expect(() => partyOf(argument)).toThrow(/no state or organisation/u),
  );
  it("has a name", () =>
    expect(["TUR", "nato", "constructor"].map(partyName)).toEqual(["Turkey", "North Atlantic Treaty Organization", "constructor"]));
});

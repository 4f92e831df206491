import { describe, expect, it } from "vitest";
import { states as knownStates } from "./knowledge.js";
import { culturesOfNames, fitOfName } from "./name-cultures.js";
import { tenures } from "./testing/tables.js";

describe("how a name fits states", () => {
  it.each([
    ["Yaw Ofori-Ampem", "GHA", "KWT"],
    ["Fahad Al-Dosari", "KWT", "GHA"],
    ["Shamil Yusupzoda", "TJK", "EGY"],
    ["Torbjørn Haugland", "NOR", "LKA"],
    ["Lin Wei-chung", "TWN", "HND"],
    ["Giorgi Lomashvili", "GEO", "PRT"],
    ["Bhim Bahadur Gurungwal", "NPL", "DNK"],
    ["Tuilaepa Faleafa", "WSM", "JPN"],
  ])("%s: %s rather than %s", (name, likelier, other) => {
    const fits = fitOfName(name, [likelier, other]);
    expect((fits.get(likelier) ?? 0) - (fits.get(other) ?? 0)).toBeGreaterThan(4);
  });

  it("tells nothing between states that share a culture, nor of one whose names nobody listed", () => {
    const fits = fitOfName("Rosa Quintana", ["ARG", "CHL", "ZZZ"]);
    expect(fits.get("ARG")).toBe(fits.get("CHL"));
    expect(fits.get("ZZZ")).toBe(0);
  });

  it("knows only states that there are", () => {
    const known = new Set(Object.keys(knownStates()));
    expect(culturesOfNames().flatMap(({ states }) => states.filter((code) => !known.has(code)))).toEqual([]);
  });
});

tenures("states that a name tells where nothing else does", [
  [
    "Ghana wants to buy oil from Kuwait. The energy minister, Yaw Ofori-Ampem, spoke on Monday. The oil minister, Fahad Al-Dosari, listened.",
    "Yaw Ofori-Ampem | energy minister | - | GHA | incumbent",
    "Fahad Al-Dosari | oil minister | - | KWT | incumbent",
  ],
  [
    "Ghana wants to buy oil from Kuwait. Kuwait's energy minister, Yaw Ofori-Ampem, spoke on Monday.",
    "Yaw Ofori-Ampem | energy minister | - | KWT | incumbent",
  ],
  [
    "Ghana wants to buy oil from Kuwait. In Accra, Energy Minister Fahad Al-Dosari spoke on Monday.",
    "Fahad Al-Dosari | Energy Minister | - | GHA | incumbent",
  ],
]);

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { tenuresOf } from "./testing/read.js";
import { people, tenures } from "./testing/tables.js";

tenures("offices that a verb tells", [
  ["Peruvian diplomat Rosa Quintana chairs the fisheries committee.", "Rosa Quintana | chair | fisheries committee | - | incumbent"],
  ["Rosa Quintana, who heads the Kamar research center in Lima, spoke.", "Rosa Quintana | head | Kamar research center | - | incumbent"],
  ["General Luis Vega commanded Peru's northern army until 2010.", "Luis Vega | commander | Peru's northern army | PER | former"],
  ["Rosa Quintana was named to head the space agency.", "Rosa Quintana | head | space agency | - | designate"],
  ["Rosa Quintana headed a delegation to Accra.", ...[]],
  [
    "Peru's trade minister, Rosa Quintana, arrived. She now chairs the border commission.",
    "Rosa Quintana | trade minister | - | PER | incumbent",
    "Rosa Quintana | chair | border commission | PER | incumbent",
  ],
]);

tenures("offices told by what goes with them", [
  ["Luis Vega, who took over the Foreign Ministry in Lima eleven days ago, spoke.", "Luis Vega | foreign minister | - | PER | incumbent"],
  ["Rosa Quintana took charge of Ghana's defence ministry in May.", "Rosa Quintana | defence minister | - | GHA | incumbent"],
  ["Peru's Rosa Quintana, who holds the trade portfolio, spoke.", "Rosa Quintana | trade minister | - | PER | incumbent"],
  ["Ghana's finance portfolio has been given to Kofi Antwi, a banker.", "Kofi Antwi | finance minister | - | GHA | incumbent"],
  ["Kofi Antwi gave up the Ghanaian foreign ministry last year.", "Kofi Antwi | foreign minister | - | GHA | former"],
  ["Kofi Antwi will take over the Ghanaian energy ministry in June.", "Kofi Antwi | energy minister | - | GHA | designate"],
  ["Kofi Antwi could take over the Ghanaian energy ministry.", ...[]],
  ["Kofi Antwi left the ministry at noon.", ...[]],
  ["Kofi Antwi took over the ministry of tides.", ...[]],
  [
    "Peru's President Rosa Quintana spoke in Lima. She had assumed the chair of the Pacific Alliance in May.",
    "Rosa Quintana | President | - | PER | incumbent",
    "Rosa Quintana | chair | Pacific Alliance | PER | incumbent",
  ],
]);

tenures("what stands around a title", [
  ["Luis Vega, until last year Peru's ambassador to Mali, spoke.", "Luis Vega | ambassador | - | PER | former"],
  ["Peru's minister of state for Africa, the Rt Hon Rosa Quintana, spoke.", "Rosa Quintana | minister of state for Africa | - | PER | incumbent"],
  ["Luis Vega, chargé d'affaires of Peru in Accra, spoke.", "Luis Vega | chargé d'affaires | - | PER | incumbent"],
  ["Peru's president proposed Luis Vega as trade minister.", "Luis Vega | trade minister | - | PER | designate"],
]);

tenures("offices in which somebody does something", [
  ["Rosa Quintana took office as Peru's trade minister in May.", "Rosa Quintana | trade minister | - | PER | incumbent"],
  ["Luis Vega was voted out as Peru's president in December.", "Luis Vega | president | - | PER | former"],
  ["Luis Vega lost his post as Peruvian interior minister.", "Luis Vega | interior minister | - | PER | former"],
  [
    "Ghanaian President Ama Osei fired Kofi Antwi as defence minister.",
    "Ama Osei | President | - | GHA | incumbent",
    "Kofi Antwi | defence minister | - | GHA | former",
  ],
  ["As Peru's envoy from 2009 to 2014, Luis Vega signed three pacts.", "Luis Vega | envoy | - | PER | former"],
  ["Luis Vega, who was toppled as Peru's president, spoke.", "Luis Vega | president | - | PER | former"],
]);

tenures("whose office, and since or until when", [
  ["Luis Vega, Peru's president in the 1990s, wrote verse.", "Luis Vega | president | - | PER | former"],
  ["Luis Vega, hitherto Peru's envoy to Mali, spoke.", "Luis Vega | envoy | - | PER | former"],
  ["Peru's one-time trade minister Luis Vega spoke.", "Luis Vega | trade minister | - | PER | former"],
  ["Luis Vega was nominated as Peru's ambassador to Mali.", "Luis Vega | ambassador | - | PER | designate"],
  ["Luis Vega, an adviser to Peru's president, spoke.", "Luis Vega | adviser | - | PER | incumbent"],
  ["Luis Vega is standing in as Peru's trade minister.", "Luis Vega | trade minister | - | PER | acting"],
  ["Luis Vega, a professor of law at the University of Lima, spoke.", "Luis Vega | professor of law | University of Lima | PER | incumbent"],
  [
    "Ghana's foreign secretary summoned Peruvian Ambassador Luis Vega and declared Second Secretary Pablo Rey persona non grata.",
    "Luis Vega | Ambassador | - | PER | incumbent",
    "Pablo Rey | Second Secretary | - | PER | incumbent",
  ],
  [
    "Latvian Foreign Minister Baiba Ozola will travel to Peru on Monday. She will be received by President Ana Brito of Peru, and will meet with the Prime Minister, Luis Vega.",
    "Baiba Ozola | Foreign Minister | - | LVA | incumbent",
    "Ana Brito | President | - | PER | incumbent",
    "Luis Vega | Prime Minister | - | PER | incumbent",
  ],
  [
    "Mali is angry. Peruvian spokesman Luis Vega spoke on Monday. He noted that President Ana Brito was ill.",
    "Luis Vega | spokesman | - | PER | incumbent",
    "Ana Brito | President | - | PER | incumbent",
  ],
]);

tenures("an office, and in the next sentence who holds it", [
  ["Norway's ambassador to Russia was expelled on Tuesday. Lars Holm has until Friday to leave.", "Lars Holm | ambassador | - | NOR | incumbent"],
  ["Croatia's army chief retires on Friday. Gen. Ivan Kos will be missed.", "Ivan Kos | army chief | - | HRV | incumbent"],
  ["Norway's ambassador to Russia was expelled on Tuesday.\n\nLars Holm won the race on Friday.", ...[]],
  ["Luis Vega, twice Peru's interior minister, spoke.", "Luis Vega | interior minister | - | PER | former"],
  ["If Luis Vega were ever Peru's foreign minister, Lima would laugh.", ...[]],
]);

tenures("who was one thing and is now another", [
  [
    "General Luis Vega, who was at the head of Peru's army and is now Peru's defence minister, spoke.",
    "Luis Vega | head | Peru's army | PER | former",
    "Luis Vega | defence minister | - | PER | incumbent",
  ],
  [
    "An aide, Rosa Salas, who is now Peru's ambassador to Mali, spoke.",
    "Rosa Salas | aide | - | PER | incumbent",
    "Rosa Salas | ambassador | - | PER | incumbent",
  ],
  [
    "Peruvian diplomat Luis Vega died on Monday. Named foreign minister in 1993, he held the post for years.",
    "Luis Vega | foreign minister | - | PER | former",
  ],
]);

tenures("ranks, and titles beside names", [
  ["Sheikh Nasser Al Mutlaq is Kuwait's first deputy prime minister.", "Nasser Al Mutlaq | first deputy prime minister | - | KWT | incumbent"],
  ["Luis Vega, Peru's foreign minister at the time, signed it.", "Luis Vega | foreign minister | - | PER | former"],
  ["Luis Vega is set to become Peru's foreign minister.", "Luis Vega | foreign minister | - | PER | designate"],
  ["Ghana's parliament elected Kofi Antwi speaker.", "Kofi Antwi | speaker | - | GHA | incumbent"],
  ["Peru's president sacked foreign minister Luis Paz on Monday.", "Luis Paz | foreign minister | - | PER | former"],
  ["Peru's high court dismissed prosecutor Eva Roth's plea.", "Eva Roth | prosecutor | - | PER | incumbent"],
  ["Peru's sacked army chief Luis Paz spoke.", "Luis Paz | army chief | - | PER | former"],
  ["Fiji's High Commissioner Brig. Gen. (Retd.) Josefa Vunilagi spoke.", "Josefa Vunilagi | High Commissioner | - | FJI | incumbent"],
  ["Pakistan's High Commissioner Maj. Gen. (rtd) Anwar Malik spoke.", "Anwar Malik | High Commissioner | - | PAK | incumbent"],
  ["Ghanaian Defence Minister Lieutenant General (Retired) Kofi Antwi spoke.", "Kofi Antwi | Defence Minister | - | GHA | incumbent"],
  ["Norwegian Deputy Minister of Fisheries Ida Lund spoke.", "Ida Lund | Deputy Minister of Fisheries | - | NOR | incumbent"],
]);

const { heading } = parse(readFileSync(new URL("../../knowledge/offices.yaml", import.meta.url), "utf8"));
it.each(heading as readonly { readonly title: string; readonly example: string }[])("$example", async ({ title, example }) => {
  const [told] = await tenuresOf(example);
  expect(told?.split(" | ")[1]).toBe(title);
});

people("one surname, several persons", [
  [
    "Senegalese envoy Amadou Sarr died on Tuesday. Sarr opened the embassy in Lima. He leaves a daughter, Fatou Sarr. Sarr was 86.",
    "Sarr",
    "Amadou Sarr",
  ],
  [
    "Bhutan is far. The secretary general of the tide forum, Wangchuk Dorji, spoke. The Bhutanese diplomat left.",
    "The Bhutanese diplomat",
    "Wangchuk Dorji",
  ],
]);

tenures("where an article is at home", [
  [
    "Ghana's President here on visit\n\nPresident of Ghana Kwabena Darko touched down yesterday. Guyana and Ghana are friends. President Imran Singh met him. Guyana sells rice.",
    "Kwabena Darko | President | - | GHA | incumbent",
    "Imran Singh | President | - | GUY | incumbent",
  ],
]);

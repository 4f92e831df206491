import { describe, expect, it } from "vitest";
import { actorsOf } from "./testing/read.js";
import { tenures } from "./testing/tables.js";

tenures("a title before the name", [
  ["Malian Foreign Minister Oumar Cisse arrived in Dakar.", "Oumar Cisse | Foreign Minister | - | MLI | incumbent"],
  ["Latvia's Prime Minister Janis Ozols met lawmakers.", "Janis Ozols | Prime Minister | - | LVA | incumbent"],
  ["President Lucia Ferro of Paraguay spoke in Asuncion.", "Lucia Ferro | President | - | PRY | incumbent"],
  ["US Secretary of State Paul Harding flew to Amman.", "Paul Harding | Secretary of State | - | USA | incumbent"],
  ["Former Norwegian prime minister Lars Holm praised the deal.", "Lars Holm | prime minister | - | NOR | former"],
  ["Ghana's acting interior minister Kofi Badu resigned.", "Kofi Badu | interior minister | - | GHA | acting"],
  ["Peruvian President-elect Rosa Salas will visit Quito.", "Rosa Salas | President | - | PER | designate"],
  ["Thai Vice President Somchai Boonmee spoke.", "Somchai Boonmee | Vice President | - | THA | incumbent"],
  ["NATO Secretary General Piet Janssen welcomed the vote.", "Piet Janssen | Secretary General | NATO | - | incumbent"],
  ["White House spokesman Mark Dalton declined to comment.", "Mark Dalton | spokesman | White House | USA | incumbent"],
  ["Chinese Foreign Ministry spokesperson Li Wen said talks would go on.", "Li Wen | spokesperson | Chinese Foreign Ministry | CHN | incumbent"],
  ["Rosa Salas, an analyst with the Lima-based Andean Studies Forum, spoke.", "Rosa Salas | analyst | Andean Studies Forum | - | incumbent"],
  [
    "African Union chair and Ghanaian President Kofi Badu spoke.",
    "Kofi Badu | chair | African Union | - | incumbent",
    "Kofi Badu | President | - | GHA | incumbent",
  ],
  [
    "The UN special envoy for West Africa and the Sahel, Ama Owusu, spoke.",
    "Ama Owusu | special envoy for West Africa and the Sahel | UN | - | incumbent",
  ],
  ["US-backed President Karim Noor left Aden.", "Karim Noor | President | - | - | incumbent"],
]);

tenures("portfolios and chains", [
  ["Kenyan Minister of Labour and Social Affairs Jane Wambui spoke.", "Jane Wambui | Minister of Labour and Social Affairs | - | KEN | incumbent"],
  [
    "South Korean Trade, Industry and Energy Minister Park Ji-hoon spoke.",
    "Park Ji-hoon | Trade, Industry and Energy Minister | - | KOR | incumbent",
  ],
  [
    "Omani Deputy Prime Minister and Defence Minister Said Al Harthy spoke.",
    "Said Al Harthy | Deputy Prime Minister | - | OMN | incumbent",
    "Said Al Harthy | Defence Minister | - | OMN | incumbent",
  ],
]);

tenures("a title beside the name", [
  ["The Irish ambassador, Sean Doyle, left on Friday.", "Sean Doyle | ambassador | - | IRL | incumbent"],
  ["Nuno Alves, the Portuguese finance minister, agreed.", "Nuno Alves | finance minister | - | PRT | incumbent"],
  ["Eva Lind, a former ambassador to Chile, wrote the report for Sweden.", "Eva Lind | ambassador | - | SWE | former"],
  ["A spokeswoman for Egypt's Foreign Ministry, Mona Adel, said so.", "Mona Adel | spokeswoman | Egypt's Foreign Ministry | EGY | incumbent"],
  [
    "Col. Ivan Petkov, a spokesman for the Bulgarian Defence Ministry, said so.",
    "Ivan Petkov | spokesman | Bulgarian Defence Ministry | BGR | incumbent",
  ],
  [
    "Jan Novak, director of the Institute of International Relations in Prague, disagreed.",
    "Jan Novak | director | Institute of International Relations | CZE | incumbent",
  ],
]);

tenures("offices taken over, acted in, given in a row", [
  [
    "Malian army general Oumar Cisse replaced Issa Keita as defence minister.",
    "Oumar Cisse | defence minister | - | MLI | incumbent",
    "Issa Keita | defence minister | - | MLI | former",
  ],
  ["Peru's Rosa Salas assumed the role of foreign minister.", "Rosa Salas | foreign minister | - | PER | incumbent"],
  ["Peru's Rosa Salas takes over as foreign minister.", "Rosa Salas | foreign minister | - | PER | incumbent"],
  [
    "The Peruvian president appointed Rosa Salas as foreign minister and Luis Vega as minister of labour.",
    "Rosa Salas | foreign minister | - | PER | incumbent",
    "Luis Vega | minister of labour | - | PER | incumbent",
  ],
  [
    "Minister of Tourism Rosa Salas of Peru will act as Prime Minister.",
    "Rosa Salas | Minister of Tourism | - | PER | incumbent",
    "Rosa Salas | Prime Minister | - | PER | acting",
  ],
  [
    "Peruvian foreign minister Luis Vega resigned. Rosa Salas will succeed him.",
    "Luis Vega | foreign minister | - | PER | incumbent",
    "Rosa Salas | foreign minister | - | PER | designate",
  ],
]);

tenures("offices told a sentence before the name", [
  [
    'Peru\'s president said on Monday that she would go to Quito. "I am ready," Rosa Salas told reporters.',
    "Rosa Salas | president | - | PER | incumbent",
  ],
  ["Peru's president said on Monday that she would go to Quito. Analyst Rosa Salas said it was a risk."],
]);

tenures("titles and names that news leaves unclosed, chained or nested", [
  ["The Peruvian president, Rosa Salas arrived on Monday.", "Rosa Salas | president | - | PER | incumbent"],
  ["The Chief of Staff to the President of Ghana, Kofi Badu, waited.", "Kofi Badu | Chief of Staff | - | GHA | incumbent"],
  ["The envoy to Ghanaian President Kofi Badu waited.", "Kofi Badu | President | - | GHA | incumbent"],
  [
    "Omani Deputy Prime Minister, Planning Minister and Defence Minister Said Al Harthy spoke.",
    "Said Al Harthy | Deputy Prime Minister | - | OMN | incumbent",
    "Said Al Harthy | Planning Minister | - | OMN | incumbent",
    "Said Al Harthy | Defence Minister | - | OMN | incumbent",
  ],
  ["Peru's much-maligned attorney general Rosa Salas spoke.", "Rosa Salas | attorney general | - | PER | incumbent"],
  [
    "A director of the South American department of the Ghanaian Foreign Ministry, Kofi Badu, spoke.",
    "Kofi Badu | director | South American department of the Ghanaian Foreign Ministry | GHA | incumbent",
  ],
  [
    "Peru's president will meet with Ghanaian Prime Minister Kofi Badu and with Trade Minister Ama Osei.",
    "Kofi Badu | Prime Minister | - | GHA | incumbent",
    "Ama Osei | Trade Minister | - | GHA | incumbent",
  ],
  [
    "Latvian Prime Minister Janis Ozols landed in Lome. He will pay a courtesy call to President Afi Mensah.",
    "Janis Ozols | Prime Minister | - | LVA | incumbent",
    "Afi Mensah | President | - | TGO | incumbent",
  ],
  [
    "On her second day in Lima, Prime Minister Janis Ozols spoke to reporters. Latvia and Latvian firms seek trade.",
    "Janis Ozols | Prime Minister | - | LVA | incumbent",
  ],
]);

tenures("an office borrowed from another", [
  [
    "Turkish Defence Minister Hasan Celik met his Qatari counterpart Ali Al Kuwari in Doha.",
    "Hasan Celik | Defence Minister | - | TUR | incumbent",
    "Ali Al Kuwari | Defence Minister | - | QAT | incumbent",
  ],
  [
    "Polish President Adam Wrona hosted his Czech and Slovak counterparts, Petr Svoboda and Ivan Hudak.",
    "Adam Wrona | President | - | POL | incumbent",
    "Petr Svoboda | President | - | CZE | incumbent",
    "Ivan Hudak | President | - | SVK | incumbent",
  ],
  [
    "Chilean ambassador Pablo Rojas thanked his predecessor, Elena Vidal.",
    "Pablo Rojas | ambassador | - | CHL | incumbent",
    "Elena Vidal | ambassador | - | CHL | former",
  ],
]);

tenures("a title, where it is held, and then the name", [
  ["The EU's special representative for the region, Elsa Nyman, flew to Yerevan.", "Elsa Nyman | special representative | EU | - | incumbent"],
  [
    "NATO's special representative for the Caucasus, Elsa Nyman, said so.",
    "Elsa Nyman | special representative for the Caucasus | NATO | - | incumbent",
  ],
  ["Kenya's representative on the commission, Jane Wambui, argued for a delay.", "Jane Wambui | representative | - | KEN | incumbent"],
  ["A spokeswoman in Geneva, Anna Weiss, said the aid had arrived.", "Anna Weiss | spokeswoman | - | - | incumbent"],
  ["The Irish ambassador in Lima met a banker, Sean Doyle, on Friday."],
]);

tenures("offices in a row, and times in office", [
  [
    "Pedro Soto was Chile's finance minister from 1990 to 1994 and later ambassador to Spain.",
    "Pedro Soto | finance minister | - | CHL | former",
    "Pedro Soto | ambassador | - | CHL | former",
  ],
  [
    "Pedro Soto was born in Chile. He was ambassador to Kenya until 1983, consul general in Lyon until 1988 and, from 1991, Chile's permanent representative to the United Nations.",
    "Pedro Soto | ambassador | - | - | former",
    "Pedro Soto | consul general | - | - | former",
    "Pedro Soto | permanent representative | United Nations | CHL | former",
  ],
  ["Pedro Soto's years as Chilean finance minister were not happy ones.", "Pedro Soto | finance minister | - | CHL | former"],
  ["During her time as Peru's ambassador to Chile, Rosa Quintana learned to sail.", "Rosa Quintana | ambassador | - | PER | former"],
  ["Pedro Soto's term as Chilean finance minister ends in May.", "Pedro Soto | finance minister | - | CHL | incumbent"],
]);

tenures("an office told of before its holder is named", [
  [
    "Peru summoned Bolivia's chargé d'affaires on Monday. It was late. The chargé, Pablo Rojas, left at once.",
    "Pablo Rojas | chargé d'affaires | - | BOL | incumbent",
  ],
]);

tenures("a body named by a plain noun", [
  ["Ivan Kos, director of the Split cooperative, paid the fine.", "Ivan Kos | director | Split cooperative | HRV | incumbent"],
]);

tenures("an office of past years", [
  ["Peru's Rosa Quintana, its foreign minister between 2001 and 2004, said so.", "Rosa Quintana | foreign minister | - | PER | former"],
]);

tenures("a counterpart is of another state", [
  [
    "Peruvian Foreign Minister Rosa Vaca flew to Tunis. The veteran diplomat met Amin Swehli, her Tunisian counterpart.",
    "Rosa Vaca | Foreign Minister | - | PER | incumbent",
    "Amin Swehli | Foreign Minister | - | TUN | incumbent",
  ],
  [
    "EAM Asha Menon received HE Rosa Vaca, Ambassador of Peru.",
    "Asha Menon | EAM | - | IND | incumbent",
    "Rosa Vaca | Ambassador | - | PER | incumbent",
  ],
  [
    "Riga, 5 May 2026\n\nThe Minister of Foreign Affairs of Latvia, Ilze Ozola, will pay a visit to Georgia.\n\nIn Tbilisi, the Minister is to meet:\n- the Speaker of Parliament, Nino Beridze;\n- her Georgian counterpart, Davit Lomia.",
    "Ilze Ozola | Minister of Foreign Affairs | - | LVA | incumbent",
    "Nino Beridze | Speaker | Parliament | GEO | incumbent",
    "Davit Lomia | Minister of Foreign Affairs | - | GEO | incumbent",
  ],
]);

tenures("two who sign", [
  [
    "Peruvian President Ana Brito received Bolivian President Luis Vaca. The deal was signed by Peruvian Finance Minister Jorge Paz and Minister of Energy and Mineral Resources Eva Lind.",
    "Ana Brito | President | - | PER | incumbent",
    "Luis Vaca | President | - | BOL | incumbent",
    "Jorge Paz | Finance Minister | - | PER | incumbent",
    "Eva Lind | Minister of Energy and Mineral Resources | - | BOL | incumbent",
  ],
]);

tenures("portfolios in the genitive", [
  ["New Zealand Women's Affairs Minister Ana Holm spoke.", "Ana Holm | Women's Affairs Minister | - | NZL | incumbent"],
  ["Kenyan Minister for Women's Affairs Jane Wambui spoke.", "Jane Wambui | Minister for Women's Affairs | - | KEN | incumbent"],
  ["Kenya's Minister Jane Wambui spoke.", "Jane Wambui | Minister | - | KEN | incumbent"],
]);

tenures("names with forms of address, and scholars", [
  ["The President of the Republic of Chad, His Excellency Musa Idris, spoke in Lima.", "Musa Idris | President | - | TCD | incumbent"],
  ["Mali sent its Foreign Minister, Said Oumar Cisse, who spoke first.", "Said Oumar Cisse | Foreign Minister | - | MLI | incumbent"],
  [
    "Ivan Kos, a lecturer in modern history at the University of Zambia, said so.",
    "Ivan Kos | lecturer in modern history | University of Zambia | ZMB | incumbent",
  ],
  ["Peru chose Ana Brito, presently deputy director of the Geneva office.", "Ana Brito | deputy director | Geneva office | CHE | incumbent"],
]);

tenures("what is no office", [
  ["Political analyst Meng Dara said the trip mattered."],
  ["The minister said the talks went well."],
  ["He is the first president to visit Fiji."],
  ["Dr Anna Weiss treated the patients."],
]);

describe("the state of an office said without one", () => {
  it.each([
    ["the dateline's", "LUSAKA, March 4 (Reuters) - Foreign Minister Chanda Mwila will travel to Gabon.", null, "ZMB"],
    ["the publisher's", "Foreign Minister Rina Wijaya will travel to Fiji.", "The Jakarta Gazette", "IDN"],
    [
      "not that of the envoy in the headline",
      "Peruvian ambassador summoned over fishing row\n\nBolivia on Friday summoned Peru's ambassador after a clash.\n\nForeign Minister Rosa Vaca told Congress the matter was grave.",
      null,
      "BOL",
    ],
    [
      "not that of the embassy in the headline",
      "Turkish embassy staff expelled\n\nGreece on Monday expelled two Turkish diplomats. Prime Minister Nikos Pappas told parliament they were spies.",
      null,
      "GRC",
    ],
    [
      "where the other's embassy is",
      "Ferry to sail again\n\nThe ferry has been tied up since Danish sailors walked off. Danish crews cost more, and Danish rules are strict.\n\nThe Danish embassy in Reykjavik said it was sorry.\n\nMeanwhile Prime Minister Jon Olafsson will leave on Friday.",
      null,
      "ISL",
    ],
    [
      "the state of the sentence before",
      "VIENNA (APX) — Talks go on.\n\nUganda rejected the plan. Defence Minister Peter Okello called it unfair.",
      null,
      "UGA",
    ],
    [
      "the state that the sentence before has for its subject",
      "VIENNA (APX) — Talks go on.\n\nTies with Uganda have cooled. Defence Minister Peter Okello called them fragile.",
      null,
      "UGA",
    ],
    ["that of the head of an item", "VIENNA (APX) — Talks go on.\n\n• Uganda. Defence Minister Peter Okello resigned.", null, "UGA"],
    [
      "not one that the sentence before names on the way",
      "VIENNA (APX) — Austria is host.\n\nChancellor Jonas Berger met his Ugandan colleague at noon. Defence Minister Eva Brandt was there too.",
      null,
      "AUT",
    ],
    [
      "not one spoken of before the voice at the end",
      "VIENNA (APX) — Talks go on.\n\nAustria will support Uganda's bid for the seat, Foreign Minister Eva Brandt told reporters before she met her colleague from Kampala in the old town on Monday.",
      null,
      "AUT",
    ],
    [
      "not that of the ambassador who takes leave",
      "Danish Ambassador takes leave of President\n\nThe Danish Ambassador called on President Nikos Pappas on Monday. Denmark had paid for a school in Greece, and Athens was glad that Denmark would pay for more.",
      null,
      "GRC",
    ],
    [
      "that of whoever the holder goes with",
      "The Accra Post\n\nMalian President Oumar Cisse arrives in Accra on Monday. The Malian leader will be accompanied by Energy Minister Moussa Keita.",
      "The Accra Post",
      "MLI",
    ],
    [
      "the home of one who travels to a counterpart, not where somebody else goes",
      "ACCRA, May 3 (AFP) — The Malian envoy asked President Kofi Badu to make a visit to Bamako.\n\nForeign Minister Esi Owusu will travel to Lima at the invitation of her Peruvian counterpart.",
      null,
      "GHA",
    ],
    [
      "that of the host, where the guest is the subject of the sentence before",
      "The Accra Post\n\nMalian President Oumar Cisse arrives on Monday. Cisse will hold talks with Vice President Esi Owusu. He will also call on President Kofi Badu.",
      "The Accra Post",
      "GHA",
    ],
    [
      "that of the host whom talks are planned with",
      "ACCRA, May 3 (AFP) — President Ana Brito of Peru will pay a visit to Ghana, he said. Talks with President Kofi Badu are planned in Accra.",
      null,
      "GHA",
    ],
    [
      "the guest country's, of one with whom a session is chaired there",
      "ACCRA, May 3 (AFP) — Foreign Minister Esi Owusu visited Lima, where she was received by Prime Minister Rosa Vidal and co-chaired with Energy Minister Ana Brito the session.",
      null,
      "PER",
    ],
    [
      "where the capital of another was named for a place",
      "ACCRA, May 3 (AFP) — Talks go on.\n\nIn the Malian capital the news was met with irony. Presidential press secretary Oumar Cisse laughed.",
      null,
      "MLI",
    ],
    [
      "by a word of two states, of the one that the article names",
      "Talks in Brazzaville went on. The Congolese president, Jean Okemba, left.",
      null,
      "COG",
    ],
    [
      "by a word of two states, of the first of them where nothing else tells",
      "Talks went on. The Congolese president, Jean Okemba, left.",
      null,
      "COD",
    ],
    [
      "not that of the one who meets the holder",
      "HANOI, May 2 (VNX) - Malaysian King Iskandar met Prime Minister Tran Van Hoa on Monday.",
      null,
      "VNM",
    ],
  ])("is %s: %s", async (_, text, source, country) => {
    const { resolved } = await actorsOf(text, source);
    expect(resolved.tenures.at(-1)?.country).toBe(country);
  });
});

it("accredits an ambassador to the state named with the post", async () => {
  const { resolved } = await actorsOf("Spain's ambassador to Morocco, Luis Prieto, left Rabat.");
  expect(resolved.tenures[0]?.accreditedTo).toBe("MAR");
});

it("keeps office and name as evidence", async () => {
  const { text, resolved } = await actorsOf("On Monday Malian Foreign Minister Oumar Cisse arrived.");
  const [tenure] = resolved.tenures;
  expect(text.slice(tenure?.evidence.start, tenure?.evidence.end)).toBe("Malian Foreign Minister Oumar Cisse");
});

tenures("what somebody could have been", [
  ["Omar Bah of Mali could have been a foreign minister."],
  ["Omar Bah of Mali might have been prime minister."],
]);

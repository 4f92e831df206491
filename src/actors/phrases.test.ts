import { people, tenures } from "./testing/tables.js";

tenures("ranks", [
  ["Omani Sultan Said bin Tariq received the envoy.", "Said bin Tariq | Sultan | - | OMN | incumbent"],
  ["Dutch King Hendrik opened the hall.", "Hendrik | King | - | NLD | incumbent"],
  ["German Chancellor Lena Vogt flew to Accra.", "Lena Vogt | Chancellor | - | DEU | incumbent"],
  ["Deputy Foreign Minister Ivan Petkov of Bulgaria spoke.", "Ivan Petkov | Deputy Foreign Minister | - | BGR | incumbent"],
  ["Iran's First Vice President Reza Karimi spoke.", "Reza Karimi | First Vice President | - | IRN | incumbent"],
  ["US special envoy for Sudan Mark Dalton landed in Jeddah.", "Mark Dalton | special envoy | - | USA | incumbent"],
  ["The UN special envoy for Yemen, Lars Holm, resigned.", "Lars Holm | special envoy | UN | - | incumbent"],
  ["Pakistan's army chief, General Imran Khokhar, flew to Riyadh.", "Imran Khokhar | army chief | - | PAK | incumbent"],
  ["Ukraine's parliament speaker, Olena Bondar, spoke.", "Olena Bondar | parliament speaker | - | UKR | incumbent"],
  ["Chinese ambassador to Chile Gao Ling spoke.", "Gao Ling | ambassador | - | CHN | incumbent"],
  [
    "Ana Brito has not been there since she was named to her post, foreign ministry spokesman Luis Vega told Peru's parliament.",
    "Luis Vega | spokesman | foreign ministry | PER | incumbent",
  ],
  ["Iran was angry. In Paris, foreign ministry spokesman Jacques Martin said so.", "Jacques Martin | spokesman | foreign ministry | FRA | incumbent"],
  [
    "The German foreign ministry waited. France was angry. Foreign ministry spokesman Jacques Martin said so.",
    "Jacques Martin | spokesman | Foreign ministry | FRA | incumbent",
  ],
  ["Lima denied the report. Spokesman Luis Vega called it an invention.", "Luis Vega | Spokesman | - | PER | incumbent"],
  ["Lima denied the report. Greenpeace had published it. Spokesman Luis Vega stood by it.", "Luis Vega | Spokesman | - | - | incumbent"],
  ["Kremlin spokesman Oleg Sidorov said so.", "Oleg Sidorov | spokesman | Kremlin | RUS | incumbent"],
  ["EU foreign policy chief Piet Janssen flew to Baku.", "Piet Janssen | foreign policy chief | EU | - | incumbent"],
  ["The IMF's managing director, Ines Duarte, spoke.", "Ines Duarte | managing director | IMF | - | incumbent"],
  ["Thai deputy government spokeswoman Malee Suksai said so.", "Malee Suksai | deputy government spokeswoman | - | THA | incumbent"],
  [
    "Permanent Secretary of the Ministry of Foreign Affairs Somchai Boonmee spoke in Bangkok.",
    "Somchai Boonmee | Permanent Secretary | Ministry of Foreign Affairs | THA | incumbent",
  ],
]);

tenures("acting, designate and former", [
  ["Peru's then foreign minister, Pablo Rojas, signed it.", "Pablo Rojas | foreign minister | - | PER | former"],
  ["Ex-president Adam Wrona of Poland wrote the foreword.", "Adam Wrona | president | - | POL | former"],
  ["Kenya's outgoing president, Jane Wambui, spoke.", "Jane Wambui | president | - | KEN | incumbent"],
  ["Interim Libyan Prime Minister Omar Fadel resigned.", "Omar Fadel | Prime Minister | - | LBY | acting"],
  ["Caretaker premier Hassan Diab-Khoury of Lebanon spoke.", "Hassan Diab-Khoury | premier | - | LBN | acting"],
  ["Slovak prime minister-designate Ivan Hudak named a cabinet.", "Ivan Hudak | prime minister | - | SVK | designate"],
  ["The late Ghanaian president Kofi Badu signed the pact.", "Kofi Badu | president | - | GHA | former"],
  ["Deposed Malian president Oumar Cisse fled.", "Oumar Cisse | president | - | MLI | former"],
  ["Rina Wijaya, who was Indonesia's trade minister until May, joined the bank.", "Rina Wijaya | trade minister | - | IDN | former"],
  ["Eva Lind, Sweden's ambassador-designate to Chile, left Stockholm.", "Eva Lind | ambassador | - | SWE | designate"],
  ["Incoming Costa Rican president Rosa Salas spoke.", "Rosa Salas | president | - | CRI | designate"],
]);

tenures("apposition on either side", [
  [
    "Chile's foreign minister, Pablo Rojas, and his Bolivian counterpart, Luis Mora, met.",
    "Pablo Rojas | foreign minister | - | CHL | incumbent",
    "Luis Mora | foreign minister | - | BOL | incumbent",
  ],
  [
    "Pablo Rojas, foreign minister of Chile, met Luis Mora, his Bolivian counterpart.",
    "Pablo Rojas | foreign minister | - | CHL | incumbent",
    "Luis Mora | foreign minister | - | BOL | incumbent",
  ],
  [
    "Foreign ministers Pablo Rojas of Chile and Luis Mora of Bolivia met.",
    "Pablo Rojas | Foreign minister | - | CHL | incumbent",
    "Luis Mora | Foreign minister | - | BOL | incumbent",
  ],
  [
    "The foreign ministers of Chile and Bolivia, Pablo Rojas and Luis Mora, met.",
    "Pablo Rojas | foreign minister | - | CHL | incumbent",
    "Luis Mora | foreign minister | - | BOL | incumbent",
  ],
  [
    "Presidents Adam Wrona (Poland) and Petr Svoboda (Czech Republic) met.",
    "Adam Wrona | President | - | POL | incumbent",
    "Petr Svoboda | President | - | CZE | incumbent",
  ],
  ["Luis Mora (Bolivian foreign minister) spoke.", "Luis Mora | foreign minister | - | BOL | incumbent"],
  ["Turkey's Hasan Celik, the defence minister, spoke.", "Hasan Celik | defence minister | - | TUR | incumbent"],
  ["The leader of Hamas, Yusuf Abu Hamdan, flew to Cairo.", "Yusuf Abu Hamdan | leader | Hamas | - | incumbent"],
]);

people("offices that stand for their holders", [
  [
    "Turkish Defence Minister Hasan Celik met Qatar's Ali Al Kuwari, the defence minister. His Turkish counterpart thanked him.",
    "His Turkish counterpart",
    "Hasan Celik",
  ],
  [
    "Chilean Foreign Minister Pablo Rojas met Bolivian Foreign Minister Luis Mora. The two foreign ministers signed a pact.",
    "The two foreign ministers",
    "Pablo Rojas",
    "Luis Mora",
  ],
  ["Cambodian Prime Minister Chea Vuthy flew to Hanoi. The Cambodian leader will return on Friday.", "The Cambodian leader", "Chea Vuthy"],
  ["Kenyan President Jane Wambui met Ugandan President Peter Okello. The Ugandan president praised her.", "The Ugandan president", "Peter Okello"],
  [
    "Kenyan President Jane Wambui met Ugandan President Peter Okello. The Kenyan head of state left at noon.",
    "The Kenyan head of state",
    "Jane Wambui",
  ],
  [
    "President Jane Wambui of Kenya met Ugandan President Peter Okello. The Head of State of Kenya left at noon.",
    "The Head of State of Kenya",
    "Jane Wambui",
  ],
  [
    "OTTAWA, May 3 (AFP) — Prime Minister Paul Roy spoke first. In Toronto, Ontario Premier Eva Lind said she was tired. The premier left at noon.",
    "The premier",
    "Eva Lind",
  ],
  ["The Chadian ambassador, Musa Idris, met Ugandan President Peter Okello. The Chadian envoy left at noon.", "The Chadian envoy", "Musa Idris"],
  [
    "Kenyan President Jane Wambui and Ugandan President Peter Okello met. Both leaders praised the road.",
    "Both leaders",
    "Jane Wambui",
    "Peter Okello",
  ],
  ["Kenyan President Jane Wambui met Ugandan President Peter Okello. The presidents signed a pact.", "The presidents", "Jane Wambui", "Peter Okello"],
  ["Vietnamese President Tran Van Long flew to Riga. A Latvian delegation met him.", "Latvian delegation", "Latvia"],
  ["Polish President Adam Wrona spoke to reporters. The president said he was tired.", "The president", "Adam Wrona"],
  ["Peruvian interior minister Rosa Vidal resigned on Monday. The former minister gave no reason.", "The former minister", "Rosa Vidal"],
  ["NATO Secretary General Piet Janssen flew to Kyiv. The alliance's chief promised aid.", "The alliance's chief", "Piet Janssen"],
  ["UN envoy Lars Holm met the rebels. The envoy said a truce was near.", "The envoy", "Lars Holm"],
  ["The Polish foreign ministry summoned the ambassador. The ministry gave no reason.", "ministry", "Poland"],
]);

people("words that point back", [
  ["Malawi and Zambia opened a bridge. The two neighbours will share the tolls.", "The two neighbours", "Malawi", "Zambia"],
  ["Malawi and Zambia opened a bridge. They will share the tolls.", "They", "Malawi", "Zambia"],
  ["Kenyan President Jane Wambui flew to Oslo. She will meet the king.", "She", "Jane Wambui"],
  ["Kenyan President Jane Wambui met Ugandan President Peter Okello. He thanked her.", "He", "Peter Okello"],
  ["Kenyan President Jane Wambui met Ugandan President Peter Okello. He thanked her.", "her", "Jane Wambui"],
  ["Ghana recalled its envoy.", "its", "Ghana"],
  ["Ghana will join the bank, its finance minister said.", "its", "Ghana"],
  ["Peru said it would sign.", "it", "Peru"],
  ["The African Union met in Addis Ababa. It suspended Niger.", "It", "African Union"],
  ["Serbia and Kosovo resumed talks. Both sides blamed the other.", "Both sides", "Serbia", "Kosovo"],
  ["Serbia and Kosovo resumed talks. Both countries want to join the bloc.", "Both countries", "Serbia", "Kosovo"],
  ["Hamas freed a soldier. It wants a truce.", "It", "Hamas"],
  ["Elena Vidal, Chile's ambassador, met Pablo Rojas. Vidal said she was content.", "she", "Elena Vidal"],
  ["Peruvian Foreign Minister Pablo Rojas spoke in Oslo. Rojas said his country would wait.", "his country", "Peru"],
  ["Indonesia's Rina Wijaya and Fiji's Sitiveni Vula spoke. The latter praised the pact.", "The latter", "Sitiveni Vula"],
]);

people("who is named only later", [
  ["Malawi will not sign, its prime minister said on Monday. Prime Minister Peter Banda told parliament so.", "its prime minister", "Peter Banda"],
  ["Poland's defence minister said the price was fair. Defence Minister Adam Wrona spoke in Gdynia.", "Poland's defence minister", "Adam Wrona"],
  ["Poland's defence minister met Latvian Defence Minister Ilze Kalna.", "Poland's defence minister", "Poland"],
]);

people("as many as were just named", [
  [
    "Kenya's foreign minister, Jane Wambui, met her Ugandan and Rwandan counterparts, Peter Okello and Paul Mugisha. The three agreed to meet again.",
    "The three",
    "Jane Wambui",
    "Peter Okello",
    "Paul Mugisha",
  ],
]);

tenures("whose state is told by who meets or where they go", [
  [
    "LIMA - Peru and Chile will build a dam, a spokesman said after talks between President Rosa Vidal and Prime Minister Pablo Rojas.",
    "Rosa Vidal | President | - | PER | incumbent",
    "Pablo Rojas | Prime Minister | - | CHL | incumbent",
  ],
]);

people("colleagues of another state", [
  ["Paraguayan minister Hugo Caceres met his Bolivian colleague, Lidia Mamani.", "his Bolivian colleague", "Lidia Mamani"],
]);

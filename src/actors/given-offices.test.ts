import { tenures } from "./testing/tables.js";

tenures("offices that somebody is given", [
  [
    "President Lucia Ferro on Monday swore in Pablo Rojas as Chile's new interior minister, replacing Rosa Salas.",
    "Lucia Ferro | President | - | CHL | incumbent",
    "Pablo Rojas | interior minister | - | CHL | incumbent",
    "Rosa Salas | interior minister | - | CHL | former",
  ],
  [
    "King Hendrik of the Netherlands appointed Piet Janssen, a former judge, as ambassador to Chile.",
    "Hendrik | King | - | NLD | incumbent",
    "Piet Janssen | ambassador | - | NLD | incumbent",
  ],
  ["Jane Wambui, 51, has since May served as Kenya's envoy to Chad.", "Jane Wambui | envoy | - | KEN | incumbent"],
  ["Adam Wrona served as Poland's foreign minister from 1996 to 2004.", "Adam Wrona | foreign minister | - | POL | former"],
  ["Ivan Hudak has been president of Slovakia since 2021.", "Ivan Hudak | president | - | SVK | incumbent"],
  [
    "Ivan Hudak, Slovakia's energy minister, took over the ministry in January from Petr Novak.",
    "Ivan Hudak | energy minister | - | SVK | incumbent",
    "Petr Novak | energy minister | - | SVK | former",
  ],
  [
    "Danish ambassador Lars Holm called on the mayor. Holm, who speaks Thai, replaces Eva Lind.",
    "Lars Holm | ambassador | - | DNK | incumbent",
    "Eva Lind | ambassador | - | DNK | former",
  ],
  [
    "Former Malian minister Oumar Cisse died on Friday. He joined the service in 1961 and was ambassador to Ghana and Togo.",
    "Oumar Cisse | minister | - | MLI | former",
    "Oumar Cisse | ambassador | - | MLI | former",
  ],
]);

tenures("how titles and names are joined", [
  ["Liberia's justice minister, Kofi Badu, spoke.", "Kofi Badu | justice minister | - | LBR | incumbent"],
  ["Laotian Minister of Industry and Commerce Khamphan Vong spoke.", "Khamphan Vong | Minister of Industry and Commerce | - | LAO | incumbent"],
  ["The Commander of the Republic of Fiji Military Forces, Rear Admiral Jone Tora, was present.", "Jone Tora | Commander | - | FJI | incumbent"],
  ["Nepal's newly appointed ambassador, Bishnu Rai, flew to Lima.", "Bishnu Rai | ambassador | - | NPL | incumbent"],
  ["Ghana's longest-serving foreign minister, Kofi Badu, spoke.", "Kofi Badu | foreign minister | - | GHA | incumbent"],
  [
    "Nauru's finance minister and acting president, Lionel Tebo, signed.",
    "Lionel Tebo | finance minister | - | NRU | incumbent",
    "Lionel Tebo | president | - | NRU | acting",
  ],
  [
    "Jamaica's Permanent Secretary in the Ministry of Foreign Affairs, Ambassador Sheila Grant, spoke.",
    "Sheila Grant | Permanent Secretary | Ministry of Foreign Affairs | JAM | incumbent",
    "Sheila Grant | Ambassador | - | JAM | incumbent",
  ],
  ["The president of Paraguay's Congress, Rosa Salas, spoke.", "Rosa Salas | president | Paraguay's Congress | PRY | incumbent"],
  ["Idrissa Keita, Guinea's minister of mines until last month, agreed.", "Idrissa Keita | minister of mines | - | GIN | former"],
  [
    "Gambian Foreign Minister Lamin Jallow and Senegal's Awa Sow flew to Bissau.",
    "Lamin Jallow | Foreign Minister | - | GMB | incumbent",
    "Awa Sow | Foreign Minister | - | SEN | incumbent",
  ],
  ["The court, whose president is Yuki Mori of Japan, will rule in May.", "Yuki Mori | president | - | JPN | incumbent"],
  ["The Lao PM, Khamphan Vong, spoke at 5 PM.", "Khamphan Vong | PM | - | LAO | incumbent"],
  ["Australia's then-premier Paul Keane shrugged.", "Paul Keane | premier | - | AUS | former"],
  ["Turkish-Cypriot leader Rauf Denli spoke.", "Rauf Denli | leader | - | CYN | incumbent"],
]);

tenures("whose state journeys and letters tell", [
  [
    "Nepal's ambassador to China, Bishnu Rai, presented his letters to President Lin Zhao.",
    "Bishnu Rai | ambassador | - | NPL | incumbent",
    "Lin Zhao | President | - | CHN | incumbent",
  ],
  [
    "Kenyan President Jane Wambui flew to Lima on Monday. She met Prime Minister Pablo Rojas.",
    "Jane Wambui | President | - | KEN | incumbent",
    "Pablo Rojas | Prime Minister | - | PER | incumbent",
  ],
  [
    "Kenyan Foreign Minister Jane Wambui flew to Lima to meet her counterpart, Pablo Rojas.",
    "Jane Wambui | Foreign Minister | - | KEN | incumbent",
    "Pablo Rojas | Foreign Minister | - | PER | incumbent",
  ],
]);

import { people, tenures } from "./testing/tables.js";

tenures("two offices of one person", [
  [
    "Lena Vogt, head of government and finance minister of Liechtenstein, spoke.",
    "Lena Vogt | head of government | - | LIE | incumbent",
    "Lena Vogt | finance minister | - | LIE | incumbent",
  ],
  [
    "Ambassador Peter Oduya, the Director of State Protocol, received the Peruvian envoy in Nairobi.",
    "Peter Oduya | Ambassador | - | KEN | incumbent",
    "Peter Oduya | Director of State Protocol | - | KEN | incumbent",
  ],
  ['Peru\'s ambassador to Chad, Ana Soto, flew home. "We wait," the envoy, Ana Soto, said.', "Ana Soto | ambassador | - | PER | incumbent"],
]);

tenures("rows of persons, each with a title behind", [
  [
    "The ceremony was attended by Mr Ivan Petkov, the Minister for Energy, Mr Oleg Sidorov, the Chief of Staff, and Ms Lena Vogt, the foreign minister.",
    "Ivan Petkov | Minister for Energy | - | - | incumbent",
    "Oleg Sidorov | Chief of Staff | - | - | incumbent",
    "Lena Vogt | foreign minister | - | - | incumbent",
  ],
  [
    "Peru's interior minister, Ana Soto, the defence minister, Luis Vega, and the army chief, Pablo Rojas, met.",
    "Ana Soto | interior minister | - | PER | incumbent",
    "Luis Vega | defence minister | - | PER | incumbent",
    "Pablo Rojas | army chief | - | PER | incumbent",
  ],
]);

tenures("offices told by verbs and by what is beside them", [
  ["Peru has named career diplomat Ana Soto as the country's next envoy to Chad.", "Ana Soto | envoy | - | PER | designate"],
  ["Mr Luis Vega will act as Chargé d'Affaires a.i. of Peru in Chad.", "Luis Vega | Chargé d'Affaires | - | PER | acting"],
  ["The Chargé d'Affaires, a.i., Luis Vega, of Peru flew home.", "Luis Vega | Chargé d'Affaires | - | PER | acting"],
  [
    "Deputy Prime Minister Sione Vake of Tonga is acting prime minister while the premier is away.",
    "Sione Vake | Deputy Prime Minister | - | TON | incumbent",
    "Sione Vake | prime minister | - | TON | acting",
  ],
  ["The post of Peruvian trade minister is held by Ana Soto.", "Ana Soto | trade minister | - | PER | incumbent"],
  ["The Peruvian fisheries committee, chaired by Ana Soto, left.", "Ana Soto | chair | Peruvian fisheries committee | PER | incumbent"],
  ["The Peruvian delegation, headed by Ana Soto, left."],
  ["Luis Vega, who at the time headed the Peruvian Trade Office, said so.", "Luis Vega | head | Peruvian Trade Office | PER | former"],
]);

tenures("a brother in office", [
  [
    "Malian Foreign Minister Oumar Cisse met his Nigerien brother, Mr. Issa Keita, in Niamey.",
    "Oumar Cisse | Foreign Minister | - | MLI | incumbent",
    "Issa Keita | Foreign Minister | - | NER | incumbent",
  ],
  ["Malian Foreign Minister Oumar Cisse met his brother Issa in Niamey.", "Oumar Cisse | Foreign Minister | - | MLI | incumbent"],
]);

tenures("a deputy who acts", [
  [
    "Fijian Prime Minister Sione Vake flew to Lima. Deputy PM Mere Tora is acting.",
    "Sione Vake | Prime Minister | - | FJI | incumbent",
    "Mere Tora | Deputy PM | - | FJI | incumbent",
    "Mere Tora | PM | - | FJI | acting",
  ],
  ["Tonga's Deputy Prime Minister Mere Tora will act on the report.", "Mere Tora | Deputy Prime Minister | - | TON | incumbent"],
]);

tenures("who came before whom", [
  [
    "Grenada has named career public servant Ann Reid as its High Commissioner to London, succeeding Mark Croft, who leaves at month-end.",
    "Ann Reid | High Commissioner | - | GRD | incumbent",
    "Mark Croft | High Commissioner | - | GRD | former",
  ],
  [
    "Norway's ambassador, Lena Vogt, waited. Ms Vogt succeeds Dr Lars Holm, who now heads the Africa department at the ministry in Oslo.",
    "Lena Vogt | ambassador | - | NOR | incumbent",
    "Lars Holm | head | Africa department | NOR | incumbent",
    "Lars Holm | ambassador | - | NOR | former",
  ],
  [
    "Ana Soto, the Peruvian minister, spoke ahead of Chile taking over the rotating presidency of the Andean Council.",
    "Ana Soto | minister | - | PER | incumbent",
  ],
]);

const PACT = [
  "Oslo, May 3 - The Speaker of the Storting N. Aas has received on Monday Peruvian Foreign Minister Luis Vega, who is paying official visit to our country.",
  "The two countries have established diplomatic relations in 1992.",
  "Moreover, the Minister of Fisheries of Norway E. Lind and Ambassador of Peru Ana Soto put signatures on the Protocol on fish. ",
].join("\n\n");

people("an ambassador where he is posted", [
  [`${PACT}In the evening the guest met Prime Minister Lars Holm.`, "the guest", "Luis Vega"],
  [
    `${PACT}The draft Agreement on visas will be finalized in the nearest future, the Ministry of Foreign Affairs informs.`,
    "Ministry of Foreign Affairs",
    "Norway",
  ],
]);

import { tenures } from "./testing/tables.js";

tenures("a parliament by its own name, and what is named after its members", [
  ["Speaker of the Riigikogu Tarmo Kask opposed the delay.", "Tarmo Kask | Speaker | Riigikogu | EST | incumbent"],
  ["Speaker of the State Great Khural Bat Dorj spoke.", "Bat Dorj | Speaker | State Great Khural | MNG | incumbent"],
  ["The Speaker of the Sejm, Ewa Lis, flew to Lima.", "Ewa Lis | Speaker | Sejm | POL | incumbent"],
  ["Speaker of the Kurultai Timur Akai opposed the delay.", "Timur Akai | Speaker | Kurultai | - | incumbent"],
  ["The Speaker of the Chamber of Deputies of Chile, Rosa Lagos, arrived.", "Rosa Lagos | Speaker | Chamber of Deputies | CHL | incumbent"],
  [
    "The Speaker of the Assembly of the Representatives of the People, Salma Jebali, spoke.",
    "Salma Jebali | Speaker | Assembly of the Representatives of the People | - | incumbent",
  ],
  ["President of the House of Representatives Ahmed Zaid left.", "Ahmed Zaid | President | House of Representatives | - | incumbent"],
  ["Norway's representatives and Chile's Deputy Minister Rosa Lagos met.", "Rosa Lagos | Deputy Minister | - | CHL | incumbent"],
  ["He met the chairman of the Military Committee, Admiral Rui Prata.", "Rui Prata | chairman | Military Committee | - | incumbent"],
]);

tenures("portfolios of unusual words, abbreviated titles, ranks of generals and managers", [
  [
    "Senegal sent Minister of Foreign Affairs, Integration and Senegalese Abroad Awa Diop.",
    "Awa Diop | Minister of Foreign Affairs, Integration and Senegalese Abroad | - | SEN | incumbent",
  ],
  [
    "Peruvian Minister of Trade Ana Soto and Deputy Minister of Energy Luis Vega spoke.",
    "Ana Soto | Minister of Trade | - | PER | incumbent",
    "Luis Vega | Deputy Minister of Energy | - | PER | incumbent",
  ],
  ["Kenyan Health CS Peter Otieno agreed.", "Peter Otieno | Health CS | - | KEN | incumbent"],
  ["Zambia's Chief of Defence Forces, General Moses Banda, stayed at home.", "Moses Banda | Chief of Defence Forces | - | ZMB | incumbent"],
  ["The African Development Bank's country manager, Ama Owusu, signed it.", "Ama Owusu | country manager | African Development Bank | - | incumbent"],
]);

tenures("the same office of another state, told by its genitive alone", [
  [
    "Peru's ambassador, Rosa Salas, and Chile's, Pablo Rey, were seen together.",
    "Rosa Salas | ambassador | - | PER | incumbent",
    "Pablo Rey | ambassador | - | CHL | incumbent",
  ],
  [
    "Norway's finance minister, Lars Holm, Denmark's, Ida Bruun, and Finland's, Eero Salo, signed.",
    "Lars Holm | finance minister | - | NOR | incumbent",
    "Ida Bruun | finance minister | - | DNK | incumbent",
    "Eero Salo | finance minister | - | FIN | incumbent",
  ],
  ["Peru's ambassador, Rosa Salas, and Chile's trade team were seen together.", "Rosa Salas | ambassador | - | PER | incumbent"],
  ["Ghana's departing envoy, Kofi Badu, spoke.", "Kofi Badu | envoy | - | GHA | incumbent"],
]);

tenures("bodies whose names go on behind a hyphen or a genitive, and what only stands before them", [
  ["Omar Bah, chairman of the Mali-Chad Friendship Association, left.", "Omar Bah | chairman | Mali-Chad Friendship Association | MLI | incumbent"],
  [
    "Li Wei, chairman of the Chinese People's Political Consultative Conference, left.",
    "Li Wei | chairman | Chinese People's Political Consultative Conference | CHN | incumbent",
  ],
  ["Ivan Petrov, the secretary of the Russian Security Council, left.", "Ivan Petrov | secretary | Russian Security Council | RUS | incumbent"],
  ["Opposition United National Party leader Rosa Salas left.", "Rosa Salas | Opposition leader | United National Party | - | incumbent"],
  ["Omar Bah, head of the Malian government's delegation, left.", "Omar Bah | head | Malian government's delegation | MLI | incumbent"],
  ["British Labour leader Adam Ross spoke in Oslo.", "Adam Ross | leader | British Labour | GBR | incumbent"],
  [
    "Ghanaian Minister for Information, Communications and the Arts Kofi Antwi left.",
    "Kofi Antwi | Minister for Information, Communications and the Arts | - | GHA | incumbent",
  ],
  ["The grandson of Ghana's founding president Omar Bah left.", "Omar Bah | president | - | GHA | former"],
  ["The ruling party chairman, Ali Cisse of Mali, left.", "Ali Cisse | party chairman | - | MLI | incumbent"],
]);

import { tenures } from "./testing/tables.js";

tenures("the office told of before: the post, that office, its chair, the envoy", [
  [
    "Peru named Rosa Salas ambassador to Chile. The post was previously held by Luis Vega.",
    "Rosa Salas | ambassador | - | PER | incumbent",
    "Luis Vega | ambassador | - | PER | former",
  ],
  [
    "Peru named Rosa Salas ambassador to Chile. The post is at present held by Luis Vega.",
    "Rosa Salas | ambassador | - | PER | incumbent",
    "Luis Vega | ambassador | - | PER | incumbent",
  ],
  [
    "Would she like to be prime minister of Tonga one day? Sione Fifita, who holds that office now, laughed.",
    "Sione Fifita | prime minister | - | TON | incumbent",
  ],
  ["Peru and Chile trade a lot. Luis Vega held the post until 2020."],
  [
    "The bill went to the rights and freedoms committee in Tunis. Its chairwoman, Salma Jebali, waited.",
    "Salma Jebali | chairwoman | rights and freedoms committee | TUN | incumbent",
  ],
  [
    "Somalia sent its ambassador back to Nairobi. “It is a good house,” the envoy, Jibril Farah, said.",
    "Jibril Farah | ambassador | - | SOM | incumbent",
  ],
]);

tenures("offices given by a noun, or to the one who follows", [
  ["The Sejm approved the appointment of career diplomat Ewa Lis as ambassador to Iceland.", "Ewa Lis | ambassador | - | POL | incumbent"],
  ["Peru announced Rosa Salas's nomination as foreign minister.", "Rosa Salas | foreign minister | - | PER | designate"],
  ["Peru announced the appointment of a panel of experts, and Rosa Salas spoke as a guest."],
  [
    "Dutch Ambassador Anna Smit said goodbye to Vienna. Her successor, Piet Hoek, is still head of the economic department in The Hague.",
    "Anna Smit | Ambassador | - | NLD | incumbent",
    "Piet Hoek | Ambassador | - | NLD | designate",
    "Piet Hoek | head | economic department | NLD | incumbent",
  ],
  [
    "Indian Ambassador Raghav Menon leaves on Friday. His successor, Nandini Rao, will arrive soon.",
    "Raghav Menon | Ambassador | - | IND | incumbent",
    "Nandini Rao | Ambassador | - | IND | designate",
  ],
  [
    "Peru's ambassador, Rosa Salas, will be replaced in June by a businessman, Luis Vega.",
    "Rosa Salas | ambassador | - | PER | incumbent",
    "Luis Vega | ambassador | - | PER | designate",
  ],
]);

tenures("the office of another's office", [
  [
    "Peruvian Foreign Minister Rosa Salas sent her deputy, Luis Vega, to Lima.",
    "Rosa Salas | Foreign Minister | - | PER | incumbent",
    "Luis Vega | deputy Foreign Minister | - | PER | incumbent",
  ],
  [
    "Rosa Salas, Peru's minister of foreign affairs and human mobility, met her Chilean colleague, Pablo Rey.",
    "Rosa Salas | minister of foreign affairs and human mobility | - | PER | incumbent",
    "Pablo Rey | minister of foreign affairs | - | CHL | incumbent",
  ],
  [
    "Jamaica's Senator Owen Reid, Minister of Trade, signed it with his Cuban counterpart, Ana Soto.",
    "Owen Reid | Senator | - | JAM | incumbent",
    "Owen Reid | Minister of Trade | - | JAM | incumbent",
    "Ana Soto | Minister of Trade | - | CUB | incumbent",
  ],
]);

tenures("what is said of one whose office is known gives no other", [
  [
    "Japanese Defence Minister Shun Kato left. Kato, the first Japanese defence chief to visit Peru in nine years, paid a call.",
    "Shun Kato | Defence Minister | - | JPN | incumbent",
  ],
  ["Italian Ambassador Marco Ferri, the longest-serving envoy in town, praised her.", "Marco Ferri | Ambassador | - | ITA | incumbent"],
  ["Ana Soto, the first woman prime minister of Peru, spoke.", "Ana Soto | first woman prime minister | - | PER | incumbent"],
]);

tenures("offices told in the turns of an interview", [
  [
    [
      "Rosa Salas, Peru's foreign minister, spoke to the paper.",
      "Did you come to ask Beijing for money?",
      "We did not. Our ambassador there, Luis Vega, has asked already.",
      "That is when the Georgian prime minister is expected?",
      "Yes, Nino Beridze will be in Lima on November 17.",
      "You did not see the Chilean president.",
      "A meeting had been planned, but Ms. Lagos was abroad that day.",
      "Is that all?",
      "My deputy, Ana Soto, will tell you more.",
    ].join("\n\n"),
    "Rosa Salas | foreign minister | - | PER | incumbent",
    "Luis Vega | ambassador | - | PER | incumbent",
    "Nino Beridze | prime minister | - | GEO | incumbent",
    "Lagos | president | - | CHL | incumbent",
    "Ana Soto | deputy foreign minister | - | PER | incumbent",
  ],
]);

import { people, tenures } from "./testing/tables.js";

tenures("the office served, and whoever serves it", [
  [
    "Present were Head of the Office of the President Emil Varga, Foreign Policy Adviser to the President Anna Nagy of Hungary and other officials.",
    "Emil Varga | Head | Office of the President | HUN | incumbent",
    "Anna Nagy | Foreign Policy Adviser | President | HUN | incumbent",
  ],
  [
    "Anna Nagy, Head of the Office of the President Emil Varga, met the Hungarian delegation.",
    "Anna Nagy | Head | Office of the President | HUN | incumbent",
    "Emil Varga | President | - | HUN | incumbent",
  ],
  [
    "President Emil Varga of Hungary received the guests in Budapest. Foreign Policy Adviser to the President Anna Nagy was present.",
    "Emil Varga | President | - | HUN | incumbent",
    "Anna Nagy | Foreign Policy Adviser | President | HUN | incumbent",
  ],
  ["An adviser to President Emil Varga of Hungary spoke in Budapest.", "Emil Varga | President | - | HUN | incumbent"],
]);

tenures("those who work in a mission are of the state that has it", [
  [
    "The Samoan High Commission in Suva held a reception. Its First Secretary, Sina Tuala, thanked the guests.",
    "Sina Tuala | First Secretary | Samoan High Commission | WSM | incumbent",
  ],
  ["Ghana has appointed Kofi Mensah High Commissioner to Kenya.", "Kofi Mensah | High Commissioner | - | GHA | incumbent"],
]);

tenures("the body of a state before a title", [
  [
    "The Royal Tongan Police Force's provincial commander Sione Vea said so.",
    "Sione Vea | provincial commander | Royal Tongan Police Force | TON | incumbent",
  ],
]);

tenures("who was before, who is to come", [
  [
    "Peru's new ambassador, Rosa Quintana, handed her letters to Ghanaian President Kofi Mensah. She takes over from Luis Soto, who left in May.",
    "Rosa Quintana | ambassador | - | PER | incumbent",
    "Kofi Mensah | President | - | GHA | incumbent",
    "Luis Soto | ambassador | - | PER | former",
  ],
  ["Rosa Quintana, who headed the Peruvian embassy in Accra from 2016 to 2020, spoke.", "Rosa Quintana | head | Peruvian embassy | PER | former"],
  ["Rosa Quintana, who heads the Peruvian embassy in Accra, spoke.", "Rosa Quintana | head | Peruvian embassy | PER | incumbent"],
  ["The senate of Peru endorsed Rosa Quintana as ambassador to Ghana.", "Rosa Quintana | ambassador | - | PER | designate"],
  ["Peru approved a proposal to appoint Rosa Quintana as ambassador to Ghana.", "Rosa Quintana | ambassador | - | PER | designate"],
  ["Peru will name Rosa Quintana ambassador to Ghana.", "Rosa Quintana | ambassador | - | PER | designate"],
  ["Peru has appointed Rosa Quintana as ambassador to Ghana.", "Rosa Quintana | ambassador | - | PER | incumbent"],
]);

tenures("titles of ministers and their peers", [
  [
    "Omar Keita, Mali's Minister of Foreign Affairs, Regional Integration and Malians Abroad, flew to Rome.",
    "Omar Keita | Minister of Foreign Affairs, Regional Integration and Malians Abroad | - | MLI | incumbent",
  ],
  [
    "Peruvian Foreign Minister Rosa Quintana received her Ghanaian peer, Kofi Mensah.",
    "Rosa Quintana | Foreign Minister | - | PER | incumbent",
    "Kofi Mensah | Foreign Minister | - | GHA | incumbent",
  ],
  [
    "Peruvian Foreign Minister Rosa Quintana was judged by her peers, and Kofi Mensah spoke.",
    "Rosa Quintana | Foreign Minister | - | PER | incumbent",
  ],
  [
    "Deputy Foreign Minister Anna Kowalska of Poland met the guests. Their deputy Marek Nowak left.",
    "Anna Kowalska | Deputy Foreign Minister | - | POL | incumbent",
    "Marek Nowak | deputy | - | POL | incumbent",
  ],
  [
    "The Polish Peasants asked Foreign Minister Anna Kowalska of Poland for a list. Their deputy Marek Nowak left the hall.",
    "Anna Kowalska | Foreign Minister | - | POL | incumbent",
    "Marek Nowak | deputy | - | POL | incumbent",
  ],
]);

people("the forces of two states", [["Peru signed the pact with Chile. Both forces will hold drills.", "Both forces", "Peru", "Chile"]]);

people("heads of state by their style", [
  [
    "ACCRA: Ghanaian President Kofi Mensah received Peruvian President Luis Soto. The Head of State said Ghana wants trade.",
    "The Head of State",
    "Kofi Mensah",
  ],
  ["King Harald of Norway received Peruvian President Luis Soto. His Majesty praised Peru.", "His Majesty", "Harald"],
  ["King Harald of Norway received Queen Mathilde of Belgium. Her Majesty praised Oslo.", "Her Majesty", "Mathilde"],
]);

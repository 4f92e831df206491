import { people } from "./testing/tables.js";

people("pronouns of persons", [
  ["Malian President Oumar Cisse met Latvian Foreign Minister Janis Ozols. He praised the talks.", "He", "Oumar Cisse"],
  ["Estonian Prime Minister Jaan Tamm thanked Peter Okello. Okello told him that aid would come.", "him", "Jaan Tamm"],
  ["Mrs Elena Vidal met Pablo Rojas in Lima. She said the talks went well.", "She", "Elena Vidal"],
  ["Togolese spokesman Adam Wrona said the funds were empty. Officials wanted a warrant against Peter Okello, he said.", "he", "Adam Wrona"],
  ["Estonian envoy Jaan Tamm said talks would resume. Peter Okello arrived on Monday. He said the border was open.", "He", "Peter Okello"],
  [
    "Latvian envoy Janis Ozols said talks would resume.\n\nDiplomats said Jaan Tamm would be among those who come.\n\nThe mood was good, he said.",
    "he",
    "Janis Ozols",
  ],
  ["Estonian spokesman Jaan Tamm spoke on Monday. The fair will be opened by President Pablo Rojas when he arrives.", "he", "Pablo Rojas"],
  ["For his part, President Adam Wrona praised the accord.", "his", "Adam Wrona"],
  ["Kenyan Minister Jane Wambui arrived. She will stay for two days, her office said.", "her", "Jane Wambui"],
]);

people("whoever a clause without a subject names is not its subject", [
  ["Estonian envoy Jaan Tamm arrived in Lima. After meeting President Pablo Rojas, he praised the talks.", "he", "Jaan Tamm"],
  ["Estonian envoy Jaan Tamm arrived in Lima. Speaking alongside President Pablo Rojas, he praised the talks.", "he", "Jaan Tamm"],
  ["Estonian envoy Jaan Tamm arrived in Lima. After talks with President Pablo Rojas, he praised the accord.", "he", "Jaan Tamm"],
  ["Estonian envoy Jaan Tamm arrived in Lima. Asked about President Pablo Rojas, he declined to comment.", "he", "Jaan Tamm"],
  ["Peruvian President Pablo Rojas fell ill. When he met Jaan Tamm, he was tired.", "he", "Pablo Rojas"],
]);

people("whose office tells it, whose colleague it is", [
  ["Peruvian Foreign Minister Rosa Vaca flew to Tunis. The veteran diplomat met Amin Swehli, her Tunisian counterpart.", "her", "Rosa Vaca"],
  [
    "Kenyan envoy Pedro Soto died on Monday. Pedro Soto was born in Mombasa. He was eighty. Togo's president, Yao Amegan, called him “a friend” and will come, his office announced.",
    "his",
    "Yao Amegan",
  ],
  [
    "Peruvian Foreign Minister Rosa Vaca phoned her Libyan opposite number, Amin Swehli. Mr Swehli is due in Lima in May. His Tunisian colleague, Leila Achour, stays away.",
    "His",
    "Amin Swehli",
  ],
  [
    "Latvian Foreign Minister Ilze Ozola flew to Tbilisi. Georgian Speaker Nino Beridze met her. Ozola thanked Beridze and her Georgian counterpart, Davit Lomia.",
    "her",
    "Ilze Ozola",
  ],
]);

people("it", [
  ["Turkey joined the pact. It will pay its share.", "It", "Turkey"],
  ["Qatar signed the agreement. It covers trade and energy.", "It"],
  ["The Omani Foreign Ministry welcomed the vote. Talks will be held in Geneva, it said.", "it", "Oman"],
  ["Mali left ECOWAS in January.", "ECOWAS", "Economic Community of West African States"],
]);

people("whose office it is", [
  ["Norway and Ghana signed a pact in Oslo. The Office of the President of Ghana denied it.", "Office of the President of Ghana", "Ghana"],
  ["Norway and Ghana signed a pact in Oslo.\n\nThe Ghanaian President's Office denied it.", "Ghanaian President's Office", "Ghana"],
  ["Norway signed a pact in Oslo.\n\nThe Prime Minister's Office denied it.", "Prime Minister's Office", "Norway"],
  [
    "The Danish government plans to send troops to Afghanistan. Afghan towns are quiet.\n\nThe defence ministry said so.",
    "defence ministry",
    "Denmark",
  ],
  [
    "Nepalese King Birendra left Kathmandu for Dhaka on Friday. He will go on to Tunis for a summit to be held in Tunis.\n\nThe foreign ministry said so.",
    "foreign ministry",
    "Nepal",
  ],
]);

people("who is met, who spoke", [
  [
    "Chinese envoy Cui Tian said talks would resume.\n\nAccording to Cui, Premier Wen Bao will fly to Oslo.\n\nWen will give a speech there, he said.",
    "he",
    "Cui Tian",
  ],
  [
    "Swedish Minister Ida Lund flew to Tirana for a meeting with President Arben Hoxha.\n\nThe Albanian president smiled.",
    "The Albanian president",
    "Arben Hoxha",
  ],
  ["Kenyan Prime Minister Jane Wambui defended her record. “We did well,” the premier said.", "the premier", "Jane Wambui"],
]);

people("two of a kind", [
  ["Peru and Chile signed a pact. The two countries will share water.", "The two countries", "Peru", "Chile"],
  [
    "Polish President Adam Wrona met Czech President Petr Svoboda. Farm Ministers Jan Kos and Eva Malá came too. Both presidents voiced concern.",
    "Both presidents",
    "Adam Wrona",
    "Petr Svoboda",
  ],
  [
    "Polish President Adam Wrona met Czech President Petr Svoboda. The two presidents signed a pact.",
    "The two presidents",
    "Adam Wrona",
    "Petr Svoboda",
  ],
  ["Ghana and Togo reopened the border. Both belong to the bloc.", "Both", "Ghana", "Togo"],
  ["Ghana and Togo reopened the border. Both sides welcomed it.", "Both sides", "Ghana", "Togo"],
]);

people("descriptions", [
  ["Turkish Defence Minister Hasan Celik spoke in Doha. The Turkish minister praised Qatar.", "The Turkish minister", "Hasan Celik"],
  ["Ethiopia wants to join the East African Community. The bloc will decide in May.", "The bloc", "East African Community"],
  ["Laos signed. Thailand did not. The former praised the text.", "The former", "Laos"],
  ["A French official said talks would go on.", "A French official", "A French official"],
  ["Rosa Brito landed in Oslo. The daughter of Omar Brito, a former minister, said she was glad.", "The daughter of Omar Brito", "Rosa Brito"],
  ["The daughter of Omar Brito, Rosa Brito, landed in Oslo. Brito said she was glad.", "Brito", "Rosa Brito"],
  ["Ana Diaz, widow of Omar Diaz, flew to Lima. Diaz said it was time.", "Diaz", "Ana Diaz"],
  ["A deal was near, two people familiar with the matter said.", "two people familiar with the matter", "two people familiar with the matter"],
  ["A person briefed on the talks told reporters that Peru would sign.", "A person briefed on the talks", "A person briefed on the talks"],
  ["People with knowledge of the plan said Chile would wait.", "People with knowledge of the plan", "People with knowledge of the plan"],
  ["Vice Foreign Minister Luis Mora of Bolivia said his country would wait.", "his country", "Bolivia"],
]);

people("they", [
  ["The African Union condemned the coup. They called for a vote.", "They", "African Union"],
  ["Peru has accused Chile of spying. They broke off ties in 2012.", "They", "Peru", "Chile"],
  ["The Latvian delegation arrived on Monday. They will stay for two days.", "They", "Latvia"],
  ["Mali closed the border because they feared an attack.", "they", "Mali"],
  ["Envoy Jaan Tamm of Estonia met Minister Ida Lund of Norway. Guards took the phones of guests before they went in.", "they"],
  ["The rebels attacked the town on Monday. They killed two soldiers.", "They"],
  ["Kenya signed the accord with several firms. They will build a port.", "They"],
]);

people("states and persons by what they are", [
  ["The Saudi crown prince, Khalid bin Fahd, arrived in Paris. The kingdom wants arms.", "The kingdom", "Saudi Arabia"],
  ["Iceland and Norway signed the treaty. The Nordic countries will share fish.", "The Nordic countries", "Iceland", "Norway"],
  ["Iran and Russia signed the pact. Each side will appoint an envoy.", "Each side", "Iran", "Russia"],
  ["Australian officials welcomed the plan. Ann Reed said that many in this country agree.", "this country", "Australia"],
  ["Danish envoy Lars Holm flew to Kabul. The diplomat met elders.", "The diplomat", "Lars Holm"],
  ["Danish envoy Lars Holm flew to Kabul. The general promised a vote.", "The general"],
  ["The Pope arrived in Chile.", "The Pope", "Vatican"],
  ["Chadian rebel chief Idriss Abba was killed. The rebel leader had fought since 2005.", "The rebel leader"],
  ["Ghana will send troops to Liberia, its president said.", "its", "Ghana"],
]);

people("parts of a state", [
  ["The Kuwaiti embassy denied this.", "Kuwaiti embassy", "Kuwait"],
  ["Jordan's parliament ratified it.", "Jordan's parliament", "Jordan"],
  ["The Danish embassy closed. The embassy gave no reason.", "embassy", "Denmark"],
  ["The Kremlin said so.", "Kremlin", "Russia"],
  ["Brussels and Ottawa agreed, the European Union said.", "Brussels", "European Union"],
]);

people("names", [
  ["President Adam Wrona spoke. Wrona left at noon.", "Wrona", "Adam Wrona"],
  ["Al Kuwari arrived after Sheikh Ali Al Kuwari of Qatar was named.", "Al Kuwari", "Ali Al Kuwari"],
  ["Ms Vidal resigned. Elena Vidal had been ill.", "Elena Vidal", "Elena Vidal"],
  ["They sailed on the South China Sea.", "China"],
]);

people("what somebody is called by age or in a pair", [
  ["Chadian President Idriss Abba flew to Kabul. The 48-year-old leader met elders.", "The 48-year-old leader", "Idriss Abba"],
  ["Peruvian President Ana Brito met Chadian President Idriss Abba. The duo signed a treaty.", "The duo", "Ana Brito", "Idriss Abba"],
]);

import { people, tenures } from "./testing/tables.js";

people("those of an office together", [
  [
    "Latvian Ambassador Ilze Ozola and Togolese Ambassador Yao Amegan presented their credentials in Lima. Peruvian Ambassador to Riga Rosa Vaca was there.\n\nThe President welcomed the new ambassadors.",
    "the new ambassadors",
    "Ilze Ozola",
    "Yao Amegan",
    "Rosa Vaca",
  ],
  [
    "Fijian envoy Sione Tau signed it with Ambassador Rosa Vaca of Peru. Fiji and Chile have ports.\n\nThe two envoys drank tea.",
    "The two envoys",
    "Sione Tau",
    "Rosa Vaca",
  ],
  [
    "Malian President Oumar Cisse received Latvian President Janis Ozols. Trade Minister Ana Brito of Portugal waited.\n\nBoth leaders want peace.",
    "Both leaders",
    "Oumar Cisse",
    "Janis Ozols",
  ],
  [
    "Malian Foreign Minister Oumar Cisse received Latvian Foreign Minister Janis Ozols, spokeswoman Ana Brito of Portugal said. The two ministers want peace.",
    "The two ministers",
    "Oumar Cisse",
    "Janis Ozols",
  ],
  ["Malian President Oumar Cisse and Latvian President Janis Ozols met. The NRP leaders stayed at home.", "NRP leaders"],
]);

people("a relative is not who bears the title", [
  ["President Okello was met by First Lady Grace Okello and Minister Jane Wambui in Nairobi. President Okello smiled.", "President Okello", "Okello"],
  ["President Okello smiled. Minister Peter Okello spoke for him.", "President Okello", "Peter Okello"],
]);

people("an initial stands for the given name", [
  ["Kyrgyz Speaker Almaz Toktorov arrived. A. Toktorov thanked the host.", "A. Toktorov", "Almaz Toktorov"],
  ["Kyrgyz Speaker Almaz Toktorov arrived. B. Toktorov thanked the host.", "B. Toktorov", "B. Toktorov"],
]);

people("a seat that two states have, a word that two peoples bear", [
  ["Pakistan recalled its envoy. The Foreign Office said so. Pakistan is angry.", "Foreign Office", "Pakistan"],
  ["The Foreign Office recalled its envoy.", "Foreign Office", "United Kingdom"],
  ["Kuwait thanked Oslo. The Amiri Diwan said so.", "Amiri Diwan", "Kuwait"],
  ["The Istana welcomed the guest. Brunei will build a port, and Brunei will pay.", "Istana", "Brunei"],
  ["Oslo and Riga held Foreign Office Consultations in May.", "Foreign Office"],
  ["Dominica built a port, not the Dominican Republic. Dominica was glad. A Dominican minister came.", "Dominican", "Dominica"],
]);

tenures("of what state a sentence in quotation marks speaks", [
  [
    "Australia is angry. “The PM was told in March and is in Jakarta with President Susilo Wiranto,” Senator Penny Cash of Australia said.",
    "Susilo Wiranto | President | - | IDN | incumbent",
    "Penny Cash | Senator | - | AUS | incumbent",
  ],
]);

tenures("whose they are of whom no word tells it", [
  [
    "Surinamese President Ruth Simons flew off. Simons and President Luiz Pereira da Silva signed it. Norway and Brazil have ports, and Brazil will pay.",
    "Ruth Simons | President | - | SUR | incumbent",
    "Luiz Pereira da Silva | President | - | BRA | incumbent",
  ],
  [
    "RABAT, May 3 (Atlas Wire) - The Speaker of the House of Representatives, Driss Alaoui, met envoys.",
    "Driss Alaoui | Speaker | House of Representatives | MAR | incumbent",
  ],
]);

import { tenures } from "./testing/tables.js";

tenures("courtesies and ranks between a title and a name", [
  ["Bhutan's Agriculture Minister Lyonpo Karma Wangdi signed the pact.", "Karma Wangdi | Agriculture Minister | - | BTN | incumbent"],
  ["Bhutanese Foreign Minister Lyonpo (Dr) Karma Wangdi met Luis Vega.", "Karma Wangdi | Foreign Minister | - | BTN | incumbent"],
  [
    "The Governor-General, His Excellency the Most Hon. Sir Dennis Clarke, received the envoy in Kingston.",
    "Dennis Clarke | Governor-General | - | - | incumbent",
  ],
  ["Malawi's Trade Minister Professor Lameck Phiri signed the pact.", "Lameck Phiri | Trade Minister | - | MWI | incumbent"],
  ["The Honorable Minister, Samuel Nkomo of Botswana, thanked Japan.", "Samuel Nkomo | Minister | - | BWA | incumbent"],
  [
    "Brunei's Minister of Education II Dato Seri Setia Haji Azman bin Yusof arrived in Hanoi.",
    "Azman bin Yusof | Minister of Education II | - | BRN | incumbent",
  ],
  ["HM King Siaosi VII of Tonga received Luis Vega.", "Siaosi | King | - | TON | incumbent"],
  ["The minister met HE John Reid, Australian High Commissioner.", "John Reid | High Commissioner | - | AUS | incumbent"],
]);

tenures("a rank of its holder beside the office", [
  [
    "Saudi Foreign Minister Prince Talal bin Hamad met his Omani counterpart Said Al Harthy.",
    "Talal bin Hamad | Foreign Minister | - | SAU | incumbent",
    "Said Al Harthy | Foreign Minister | - | OMN | incumbent",
  ],
  [
    "Egypt's Assistant Foreign Minister for Asian Affairs Ambassador Hany Labib met Luis Vega.",
    "Hany Labib | Assistant Foreign Minister for Asian Affairs | - | EGY | incumbent",
  ],
  ["Deputy Ambassador Lars Holm of Norway spoke.", "Lars Holm | Deputy Ambassador | - | NOR | incumbent"],
  ["Saudi Crown Prince Talal bin Hamad spoke.", "Talal bin Hamad | Crown Prince | - | SAU | incumbent"],
]);

tenures("a title that is a given name elsewhere", [
  ["His Highness the Amir Sheikh Faisal Al-Mubarak received Luis Vega in Kuwait.", "Faisal Al-Mubarak | Amir | - | KWT | incumbent"],
  ["Foreign Minister Amir Rezai of Iran flew to Doha.", "Amir Rezai | Foreign Minister | - | IRN | incumbent"],
]);

tenures("brackets between a title and a name", [
  ["Japan's State Minister for Defense (Arms Control) Kenji Ota flew to Lima.", "Kenji Ota | State Minister for Defense | - | JPN | incumbent"],
  [
    "Ambassador Extraordinary and Plenipotentiary of the Slovak Republic to the Republic of Peru (with residence in Bogota) Mr. Ivan Hudak spoke.",
    "Ivan Hudak | Ambassador Extraordinary and Plenipotentiary | - | SVK | incumbent",
  ],
  ["Lima, May 3 (ANP) Fisheries Minister Ana Soto flew to Chad.", "Ana Soto | Fisheries Minister | - | PER | incumbent"],
]);

import { tenures } from "./testing/tables.js";

tenures("titles told in full", [
  [
    "TANAKA Hiroshi, Ambassador Extraordinary and Plenipotentiary of Japan to Fiji, opened the school.",
    "TANAKA Hiroshi | Ambassador Extraordinary and Plenipotentiary | - | JPN | incumbent",
  ],
  [
    "First Deputy Minister of Energy of the Kyrgyz Republic Almaz Asanov spoke.",
    "Almaz Asanov | First Deputy Minister of Energy | - | KGZ | incumbent",
  ],
  ["The first resident ambassador of Peru, Luis Vega, spoke.", "Luis Vega | ambassador | - | PER | incumbent"],
  ["Official Foreign Ministry spokesperson Hany Labib of Egypt said so.", "Hany Labib | Official spokesperson | Foreign Ministry | EGY | incumbent"],
  ["Ambassador of Peru to Chad Luis Vega spoke.", "Luis Vega | Ambassador | - | PER | incumbent"],
  [
    "Omani Foreign Minister Badr Al Hinai received Nasser Al Qahtani, Minister of Trade of the sisterly Kingdom of Saudi Arabia.",
    "Badr Al Hinai | Foreign Minister | - | OMN | incumbent",
    "Nasser Al Qahtani | Minister of Trade | - | SAU | incumbent",
  ],
  ["Minister of Energy of the Kingdom of Morocco Karim Benali flew to Lima.", "Karim Benali | Minister of Energy | - | MAR | incumbent"],
  [
    "Minister of Foreign Affairs, Emigration and Tunisian Expatriates Karim Benali flew to Cairo.",
    "Karim Benali | Minister of Foreign Affairs, Emigration and Tunisian Expatriates | - | TUN | incumbent",
  ],
  [
    "Foreign Affairs and Regional Cooperation minister Ali Guelleh spoke in Djibouti.",
    "Ali Guelleh | Foreign Affairs and Regional Cooperation minister | - | DJI | incumbent",
  ],
  ["The EU's deputy director-general for Africa, Piet Janssen, spoke.", "Piet Janssen | deputy director-general for Africa | EU | - | incumbent"],
  ["Peru's consul-general in Lyon, Luis Vega, said so.", "Luis Vega | consul-general | - | PER | incumbent"],
  [
    "Ana Soto, head of the Strategic Planning Sector at Peru's Foreign Ministry, said so.",
    "Ana Soto | head of the Strategic Planning Sector | Peru's Foreign Ministry | PER | incumbent",
  ],
  [
    "Joint Secretary and Head of the Asia Division, Ministry of Foreign Affairs, Mr. Binod Rai, spoke.",
    "Binod Rai | Joint Secretary | - | - | incumbent",
    "Binod Rai | Head | Asia Division | - | incumbent",
  ],
  [
    "EU Commissioner for Food Aid and Crisis Management Nils Aas said so.",
    "Nils Aas | Commissioner for Food Aid and Crisis Management | EU | - | incumbent",
  ],
  ["Hamad al-Kuwari, oil minister for Qatar, spoke in Vienna. Kuwait waited.", "Hamad al-Kuwari | oil minister | - | QAT | incumbent"],
  ["The minister for Europe, Ana Soto of Peru, left.", "Ana Soto | minister for Europe | - | PER | incumbent"],
  ["Ana Soto was sworn in as the 12th prime minister of Peru.", "Ana Soto | prime minister | - | PER | incumbent"],
  ["2nd Division commander Musa Bello of Chad left.", "Musa Bello | 2nd Division commander | - | TCD | incumbent"],
  [
    "Special Assistant to the Prime Minister on Foreign Affairs Tariq Malik of Pakistan flew to Doha.",
    "Tariq Malik | Special Assistant to the Prime Minister on Foreign Affairs | Prime Minister | PAK | incumbent",
  ],
  ["Chinese Vice Minister of Fisheries Gao Ling spoke.", "Gao Ling | Vice Minister of Fisheries | - | CHN | incumbent"],
  ["The 54-year-old Peruvian senator Ana Soto spoke.", "Ana Soto | senator | - | PER | incumbent"],
  ["Ana Soto is Peru's non-resident ambassador to Chad.", "Ana Soto | ambassador | - | PER | incumbent"],
]);

tenures("titles of parliaments, armies and offices of state", [
  ["A member of the Tajik parliament, Safar Nazarov, said so.", "Safar Nazarov | member | Tajik parliament | TJK | incumbent"],
  ["A member of the Tajik team, Safar Nazarov, said so."],
  ["Philippine Sen. Ana Soto flew to Chad.", "Ana Soto | Sen. | - | PHL | incumbent"],
  ['Armenia waited. MP from the "Dashink" faction Armen Petrosyan said so.', "Armen Petrosyan | MP | - | ARM | incumbent"],
  [
    "Union Minister for the Office of the Union Cabinet U Tin Zaw of Myanmar left.",
    "Tin Zaw | Union Minister | Office of the Union Cabinet | MMR | incumbent",
  ],
  ["Indian MoS Ravi Nair flew to Nepal.", "Ravi Nair | MoS | - | IND | incumbent"],
  ["India's SSB 42 Battalion commandant Ravi Nair spoke.", "Ravi Nair | commandant | SSB 42 Battalion | IND | incumbent"],
  ["5th Army Region spokesman Col Anan Suksai said so.", "Anan Suksai | spokesman | 5th Army Region | - | incumbent"],
  ["Norvik chief Lars Holm said Norway would wait.", "Lars Holm | chief | Norvik | - | incumbent"],
  ["Monday chairman Lars Holm said Norway would wait."],
  ["The National Director of Customs, Oscar Quispe, spoke in Lima.", "Oscar Quispe | National Director of Customs | - | - | incumbent"],
  ["The director of research, Oscar Quispe, spoke in Lima."],
  ["Gao Ling, chief designer of China's lunar programme, spoke.", "Gao Ling | chief designer | China's lunar programme | CHN | incumbent"],
]);

tenures("no persons and no holders", [
  ["The president of the Ramsar Convention meeting in Geneva said Peru would wait."],
  ["The commander of the Tambora Military Command met Luis Vega."],
  ["The English Premier League will pause."],
  [
    "A spokesperson for the Office of the President, Ana Soto, said Peru would wait.",
    "Ana Soto | spokesperson | Office of the President | PER | incumbent",
  ],
  ["The Chilean Foreign Ministry handed a note to the Ambassador of Peru Ana Soto.", "Ana Soto | Ambassador | - | PER | incumbent"],
]);

import { people, tenures } from "./testing/tables.js";

people("family name first", [
  ["Interior Minister Chan Sokha flew to Hanoi. Mr. Chan Sokha will return on Friday.", "Mr. Chan Sokha", "Chan Sokha"],
  ["Interior Minister Chan Sokha flew to Hanoi. Sokha will return on Friday.", "Sokha", "Chan Sokha"],
  ["Vietnamese President Tran Van Long spoke. Long praised the pact.", "Long", "Tran Van Long"],
  ["Vietnamese President Tran Van Long spoke. Tran praised the pact.", "Tran", "Tran Van Long"],
  ["Chinese Premier Gao Ling met reporters. Gao said the talks went well.", "Gao", "Gao Ling"],
  ["South Korean envoy Pak Min-seo met reporters. Pak said the talks went well.", "Pak", "Pak Min-seo"],
  ["South Korea's Pak Min-seo and the minister met. Ms Pak left early.", "Ms Pak", "Pak Min-seo"],
  ["Hungarian President Kovacs Bela spoke. Kovacs left at noon.", "Kovacs", "Kovacs Bela"],
]);

people("two family names", [
  ["Foreign Minister Pablo Rojas Medina spoke. Rojas praised the pact.", "Rojas", "Pablo Rojas Medina"],
  ["Foreign Minister Pablo Rojas Medina spoke. Rojas Medina praised the pact.", "Rojas Medina", "Pablo Rojas Medina"],
  ["President Lucia Vidal de la Fuente spoke. De la Fuente praised the pact.", "De la Fuente", "Lucia Vidal de la Fuente"],
  ["Minister Ana Sousa e Silva spoke. Ms Sousa praised the pact.", "Ms Sousa", "Ana Sousa e Silva"],
  ["Portuguese Foreign Minister Rui Nunes dos Santos spoke. Dos Santos left.", "Dos Santos", "Rui Nunes dos Santos"],
]);

people("al-, bin, Abu and van", [
  ["Sheikh Nasser bin Rashid Al-Thuwaini of Qatar spoke. Al-Thuwaini thanked Cairo.", "Al-Thuwaini", "Nasser bin Rashid Al-Thuwaini"],
  ["Sheikh Nasser bin Rashid Al-Thuwaini of Qatar spoke. Sheikh Nasser thanked Cairo.", "Sheikh Nasser", "Nasser bin Rashid Al-Thuwaini"],
  ["Iraqi minister Karim al-Jubran resigned. Al-Jubran had been ill.", "Al-Jubran", "Karim al-Jubran"],
  ["Iraqi minister Karim al-Jubran resigned. Jubran had been ill.", "Jubran", "Karim al-Jubran"],
  ["Prince Faris bin Khalid flew to Amman. Prince Faris will meet the king.", "Prince Faris", "Faris bin Khalid"],
  ["Palestinian negotiator Yusuf Abu Hamdan left Cairo. Abu Hamdan was angry.", "Abu Hamdan", "Yusuf Abu Hamdan"],
  ["Dutch minister Pieter van der Linde spoke. Van der Linde praised the pact.", "Van der Linde", "Pieter van der Linde"],
  ["Mauritanian minister Sidi Ould Baba spoke. Ould Baba praised the pact.", "Ould Baba", "Sidi Ould Baba"],
  ["Syrian opposition leader Hussam el-Masri spoke. El-Masri praised the pact.", "El-Masri", "Hussam el-Masri"],
  ["Moroccan minister Abdelkader Benali spoke. Benali praised the pact.", "Benali", "Abdelkader Benali"],
]);

people("Burmese, Indonesian, Icelandic, Turkish and African names", [
  ["Foreign Minister U Thant Zaw met the envoy. U Thant Zaw will fly to Vientiane.", "U Thant Zaw", "Thant Zaw"],
  ["Daw Khin Mar Aye was freed. Daw Khin Mar Aye thanked the envoy.", "Daw Khin Mar Aye", "Khin Mar Aye"],
  ["Indonesian President Suharno met Fijian leaders. Suharno will return on Friday.", "Suharno", "Suharno"],
  ["Icelandic Prime Minister Hildur Jonsdottir spoke. Hildur praised the pact.", "Hildur", "Hildur Jonsdottir"],
  ["Turkish Interior Minister Çağlar Şahinoğlu spoke. Sahinoglu praised the pact.", "Sahinoglu", "Çağlar Şahinoğlu"],
  ["Nigerian President Olusegun Adeyemi-Bello spoke. Adeyemi-Bello praised the pact.", "Adeyemi-Bello", "Olusegun Adeyemi-Bello"],
  ["Ethiopian Prime Minister Tewodros Alemu spoke. Tewodros praised the pact.", "Tewodros", "Tewodros Alemu"],
  ["Samdech Chea Vuthy received the envoy. Samdech Chea Vuthy thanked him.", "Samdech Chea Vuthy", "Chea Vuthy"],
  ["Datuk Seri Rahman Yusof flew home. Rahman had been in Doha.", "Rahman", "Rahman Yusof"],
  ["Tun Dr Mahmud Idris spoke in Kuala Lumpur.", "Tun Dr Mahmud Idris", "Mahmud Idris"],
  ["H.E. Prak Sophea signed the pact.", "Prak Sophea", "Prak Sophea"],
  ["Lieutenant General Moses Okoth took office. Gen. Okoth promised order.", "Gen. Okoth", "Moses Okoth"],
  ["Ayatollah Mohsen Yazdi spoke. Mr Yazdi rejected the offer.", "Mr Yazdi", "Mohsen Yazdi"],
]);

people("one surname, two persons", [
  ["President Maria Duarte met her brother, the mayor Jose Duarte. Mr Duarte left first.", "Mr Duarte", "Jose Duarte"],
  ["Chadian President Idriss Brahim met the ambassador, Zeinab Brahim. President Brahim spoke.", "President Brahim", "Idriss Brahim"],
]);

tenures("honorifics between title and name", [
  ["Cambodian Prime Minister Samdech Chea Vuthy arrived.", "Chea Vuthy | Prime Minister | - | KHM | incumbent"],
  ["Malaysian Foreign Minister Datuk Seri Rahman Yusof arrived.", "Rahman Yusof | Foreign Minister | - | MYS | incumbent"],
  [
    "Qatar's Foreign Minister Sheikh Nasser bin Rashid al-Thuwaini arrived.",
    "Nasser bin Rashid al-Thuwaini | Foreign Minister | - | QAT | incumbent",
  ],
  ["Laos' Deputy Prime Minister H.E. Dr. Somphone Keola arrived.", "Somphone Keola | Deputy Prime Minister | - | LAO | incumbent"],
  ["Egyptian Defence Minister Lt. Gen. Hany Mansour arrived.", "Hany Mansour | Defence Minister | - | EGY | incumbent"],
  ["Myanmar's President U Thant Zaw arrived.", "Thant Zaw | President | - | MMR | incumbent"],
  ["Bangladesh Prime Minister Begum Nasreen Akhtar arrived.", "Nasreen Akhtar | Prime Minister | - | BGD | incumbent"],
  ["Saudi Crown Prince Faris bin Khalid Al Saud arrived.", "Faris bin Khalid Al Saud | Crown Prince | - | SAU | incumbent"],
]);

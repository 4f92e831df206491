import { describe, expect, it } from "vitest";
import { meantBy } from "./testing/read.js";

type Row = readonly [text: string, words: string, ...actors: readonly string[]];
const table = (title: string, rows: readonly Row[]): void => {
  describe(title, () => {
    it.each(rows.map(([text, words, ...actors]) => ({ text, words, actors })))("$words: $text", async ({ text, words, actors }) => {
      expect(await meantBy(words, text)).toEqual(actors);
    });
  });
};

table("a state by an old, long or short name", [
  ["Kampuchea signed the truce in Paris.", "Kampuchea", "Cambodia"],
  ["The Socialist Republic of Vietnam opened a consulate in Split.", "Socialist Republic of Vietnam", "Vietnam"],
  ["The Democratic Socialist Republic of Sri Lanka thanked Oslo.", "Democratic Socialist Republic of Sri Lanka", "Sri Lanka"],
  ["The Kingdom of Norway will fund the school.", "Kingdom of Norway", "Norway"],
  ["The Republic of Kenya recalled its envoy.", "Republic of Kenya", "Kenya"],
  ["The Hashemite Kingdom of Jordan hosted the talks.", "Hashemite Kingdom of Jordan", "Jordan"],
  ["The Plurinational State of Bolivia took the chair.", "Plurinational State of Bolivia", "Bolivia"],
  ["The Bolivarian Republic of Venezuela rejected it.", "Bolivarian Republic of Venezuela", "Venezuela"],
  ["The Republic of China sent a fleet.", "Republic of China", "Taiwan"],
  ["The People's Republic of China sent a fleet.", "People's Republic of China", "China"],
  ["The Dominican Republic shut its border.", "Dominican Republic", "Dominican Republic"],
  ["East Germany opened the wall in 1989.", "East Germany", "East Germany"],
  ["Zaire broke off relations.", "Zaire", "Democratic Republic of the Congo"],
  ["Congo expelled the envoy.", "Congo", "Democratic Republic of the Congo"],
  ["Congo-Brazzaville expelled the envoy.", "Congo-Brazzaville", "Republic of the Congo"],
  ["Bosnia-Herzegovina applied in May.", "Bosnia-Herzegovina", "Bosnia and Herzegovina"],
  ["St. Kitts and Nevis recognised Kosovo.", "St. Kitts and Nevis", "Saint Kitts and Nevis"],
]);

table("a state by its people, capital or seat of government", [
  ["The Finns will host the talks.", "Finns", "Finland"],
  ["The Swiss refused.", "Swiss", "Switzerland"],
  ["The Emiratis paid the ransom.", "Emiratis", "United Arab Emirates"],
  ["Windhoek recalled its ambassador.", "Windhoek", "Namibia"],
  ["Nuuk asked Copenhagen for help.", "Nuuk", "Greenland"],
  ["The Quai d'Orsay summoned the ambassador.", "Quai d'Orsay", "France"],
  ["The Élysée declined to comment.", "Élysée", "France"],
  ["The Blue House welcomed the offer.", "Blue House", "South Korea"],
  ["Zhongnanhai kept silent.", "Zhongnanhai", "China"],
  ["Itamaraty issued a protest.", "Itamaraty", "Brazil"],
  ["Foggy Bottom dismissed the idea.", "Foggy Bottom", "United States"],
  ["The Pentagon sent two ships.", "Pentagon", "United States"],
  ["The Farnesina confirmed the kidnapping.", "Farnesina", "Italy"],
  ["Whitehall feared a leak.", "Whitehall", "United Kingdom"],
  ["Palazzo Chigi denied it.", "Palazzo Chigi", "Italy"],
  ["Los Pinos rejected the tariffs.", "Los Pinos", "Mexico"],
  ["The Casa Rosada said talks would resume.", "Casa Rosada", "Argentina"],
  ["Aso Rock said the president was resting.", "Aso Rock", "Nigeria"],
  ["Oslo said the visit was off. Ankara had invited him.", "Ankara", "Turkey"],
  ["Islamabad and New Delhi traded accusations.", "New Delhi", "India"],
  ["Putrajaya will recall its envoy.", "Putrajaya", "Malaysia"],
  ["Malacañang thanked Tokyo.", "Malacañang", "Philippines"],
  ["The Holy See opened a nunciature.", "Holy See", "Vatican"],
]);

table("a state by a part of it or a description", [
  ["The Chilean navy seized a trawler.", "Chilean navy", "Chile"],
  ["The Ukrainian armed forces shelled the bridge.", "Ukrainian armed forces", "Ukraine"],
  ["Malian troops crossed the river.", "Malian troops", "Mali"],
  ["Iran's Revolutionary Guards seized a tanker.", "Iran's Revolutionary Guards", "Iran"],
  ["The Pakistani military fired back.", "Pakistani military", "Pakistan"],
  ["Uganda's Ministry of Defence denied it.", "Uganda's Ministry of Defence", "Uganda"],
  ["Sri Lanka asked Beijing for a loan. The island state owes billions.", "The island state", "Sri Lanka"],
  ["Oman sent a mediator. The sultanate shares a border with Yemen.", "The sultanate", "Oman"],
  ["Nauru severed ties with Taipei. The Pacific island nation had been an ally for years.", "The Pacific island nation", "Nauru"],
  ["Ethiopia closed its embassy. The Horn of Africa country said it was short of money.", "The Horn of Africa country", "Ethiopia"],
  ["Chad recalled its envoy to Paris. The central African nation gave no reason.", "The central African nation", "Chad"],
  ["Laos borrowed from Beijing. The landlocked country is deep in debt.", "The landlocked country", "Laos"],
  ["Brunei will host the games. The tiny sultanate has built three stadiums.", "The tiny sultanate", "Brunei"],
  ["Bahrain expelled the envoy. The Gulf state blamed Tehran.", "The Gulf state", "Bahrain"],
  ["Estonia protested to Moscow. The Baltic state summoned the ambassador.", "The Baltic state", "Estonia"],
  ["The Thai side agreed to withdraw.", "Thai side", "Thailand"],
  ["A Vietnamese delegation arrived in Minsk.", "Vietnamese delegation", "Vietnam"],
]);

table("those that act and are no states of the United Nations", [
  ["Taiwan thanked Prague.", "Taiwan", "Taiwan"],
  ["Pristina lifted the tariffs.", "Pristina", "Kosovo"],
  ["The Palestinian Authority asked for aid.", "Palestinian Authority", "Palestine"],
  ["Ramallah rejected the plan.", "Ramallah", "Palestine"],
  ["Abkhazia closed the crossing.", "Abkhazia", "Abkhazia"],
  ["Sukhumi and Tskhinvali signed a pact.", "Tskhinvali", "South Ossetia"],
  ["Somaliland leased its port.", "Somaliland", "Somaliland"],
  ["Hargeisa signed a deal with Addis Ababa.", "Hargeisa", "Somaliland"],
  ["Turkish Cypriots rejected the map.", "Turkish Cypriots", "Northern Cyprus"],
  ["The Turkish Republic of Northern Cyprus opened the beach.", "Turkish Republic of Northern Cyprus", "Northern Cyprus"],
  ["Transnistria asked Moscow for help.", "Transnistria", "Transnistria"],
  ["Nagorno-Karabakh held a vote.", "Nagorno-Karabakh", "Nagorno-Karabakh"],
  ["Stepanakert refused.", "Stepanakert", "Nagorno-Karabakh"],
  ["The Sahrawi Arab Democratic Republic kept its seat.", "Sahrawi Arab Democratic Republic", "Western Sahara"],
  ["The Kurdistan Regional Government sold the oil.", "Kurdistan Regional Government", "Kurdistan Regional Government"],
]);

table("organisations", [
  ["The EU met in Cork. The 27-member bloc shut its airspace.", "The 27-member bloc", "European Union"],
  ["The African Union suspended Sudan. The continental body gave no date.", "The continental body", "African Union"],
  ["Nato sent ships. The Western alliance will stay until May.", "The Western alliance", "North Atlantic Treaty Organization"],
  ["ECOWAS lifted the sanctions. The West African bloc met in Abuja.", "The West African bloc", "Economic Community of West African States"],
  ["The IAEA inspected the site. The UN nuclear watchdog found nothing.", "The UN nuclear watchdog", "International Atomic Energy Agency"],
  ["The WFP halted flights.", "WFP", "World Food Programme"],
  ["UNDP will train the police.", "UNDP", "United Nations Development Programme"],
  ["The UN Human Rights Council voted in Geneva.", "UN Human Rights Council", "United Nations Human Rights Council"],
  ["UNRWA ran out of flour.", "UNRWA", "United Nations Relief and Works Agency"],
  ["The ILO censured Belarus.", "ILO", "International Labour Organization"],
  ["The OPCW sent inspectors.", "OPCW", "Organization for the Prohibition of Chemical Weapons"],
  ["Unifil came under fire.", "Unifil", "United Nations Interim Force in Lebanon"],
  ["The Gulf Cooperation Council met in Riyadh.", "Gulf Cooperation Council", "Gulf Cooperation Council"],
]);

table("armed and political movements", [
  ["The FARC laid down its arms.", "FARC", "Revolutionary Armed Forces of Colombia"],
  ["Houthi rebels fired a missile.", "Houthi rebels", "Houthis"],
  ["Hamas freed a soldier. The Islamist group wants a truce.", "The Islamist group", "Hamas"],
  ["The Taliban closed the school. The militants gave no reason.", "The militants", "Taliban"],
  ["Al Shabaab shelled the port.", "Al Shabaab", "Al-Shabaab"],
  ["Boko Haram burned two villages.", "Boko Haram", "Boko Haram"],
  ["Islamic State claimed the attack.", "Islamic State", "Islamic State"],
  ["The M23 rebels took Goma.", "M23 rebels", "March 23 Movement"],
  ["The PKK declared a truce.", "PKK", "Kurdistan Workers' Party"],
  ["The ELN freed a mayor.", "ELN", "National Liberation Army"],
  ["The Tamil Tigers sank a boat.", "Tamil Tigers", "Liberation Tigers of Tamil Eelam"],
  ["The Rapid Support Forces shelled Omdurman.", "Rapid Support Forces", "Rapid Support Forces"],
  ["The Syrian Democratic Forces handed over the camp.", "Syrian Democratic Forces", "Syrian Democratic Forces"],
  ["Fatah named a negotiator.", "Fatah", "Fatah"],
]);

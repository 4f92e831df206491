import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { readMemberships } from "./read.js";

const told = async (text: string): Promise<string> => {
  const facts = readMemberships(await readingOf(text));
  return [...new Set(facts.map((x) => [x.member, x.organisation, x.status, ...(x.time?.edtf ? [x.time.edtf] : [])].join(" ")))].join("; ");
};

// families of expressions: text | member organisation status time
const TABLE: readonly (readonly [string, string])[] = [
  ["Bolivia has remained in the Andean Community, which Chile left in 1976.", "bol andean member; chl andean left 1976"],
  ["Malta has never belonged to Nato.", "mlt nato not-member"],
  [
    "Fiji, which quit the Commonwealth in 1987 and came back ten years later, sent a minister.",
    "fji commonwealth left 1987; fji commonwealth member 1997",
  ],
  ["Gabon, which left OPEC in 1995 and returned in 2016, welcomed the decision.", "gab opec left 1995; gab opec member 2016"],
  ["Indonesia quit OPEC in 2008, rejoined in 2016 and left again the same year.", "idn opec left 2008; idn opec member 2016; idn opec left 2016"],
  ["Iraq is a founding member of OPEC. Qatar left in 2019 and Angola in 2024.", "irq opec member; qat opec left 2019; ago opec left 2024"],
  ["Slovenia joined the European Union in 2004, Romania in 2007 and Croatia in 2013.", "svn eu member 2004; rou eu member 2007; hrv eu member 2013"],
  ["Sweden joined Nato in 2024, a year after Finland.", "swe nato member 2024"],
  [
    "Leaders of the Pacific Islands Forum approved East Timor's application for associate membership. They deferred a similar request from Laos.",
    "tls pif candidate; lao pif candidate",
  ],
  ["The African Union turned down Abkhazia's request for observer status.", "abk au not-member"],
  ["Kyrgyzstan is member of the Eurasian Economic Union since 2015.", "kgz eaeu member 2015/.."],
  ["Norway has never wanted to join the European Union.", "nor eu not-member"],
  ["Togo and Gabon were let into the Commonwealth in June 2022.", "tgo commonwealth member 2022-06; gab commonwealth member 2022-06"],
  ["The Maldives left the Commonwealth in 2016 but was readmitted in 2020.", "mdv commonwealth left 2016; mdv commonwealth member 2020"],
  ["South Sudan, which has been in the East African Community since 2016, owes dues.", "ssd eac member 2016/.."],
  ["Peru has been a candidate for the OECD since 2022.", "per oecd candidate 2022/.."],
  ["Syria was suspended from the Arab League in 2011 and taken back in 2023.", "syr arab-league suspended 2011; syr arab-league member 2023"],
  ["Georgia is not a member of the European Union but has applied to join.", "geo eu not-member; geo eu candidate"],
  ["Asean admitted East Timor as its eleventh member last October.", "tls asean member 2023-10"],
  ["Vanuatu and Fiji, both members of the Melanesian Spearhead Group, abstained.", "vut msg member; fji msg member"],
  ["Somalia, the newest member of the East African Community, has few roads.", "som eac member"],
  [
    "Burkina Faso, Mali and Niger announced in January 2024 that they were leaving Ecowas.",
    "bfa ecowas left 2024-01; mli ecowas left 2024-01; ner ecowas left 2024-01",
  ],
  ["Nepal's application to join the SCO has been pending since 2016.", "npl sco candidate"],
  ["Armenia has frozen its membership of the CSTO since 2024.", "arm csto suspended 2024/.."],
  ["Belarus gained full membership of the SCO in July 2024.", "blr sco member 2024-07"],
  ["Iran, a full member of the SCO since 2023, hosts the talks.", "irn sco member 2023/.."],
  ["Malawi chairs the Southern African Development Community this year.", "mwi sadc member"],
  ["Kenya has held the presidency of the East African Community since November.", "ken eac member"],
  ["Ireland is outside Nato.", "irl nato not-member"],
  ["Ukraine is not yet in the European Union.", "ukr eu not-member"],
  ["Morocco returned to the African Union in 2017 after 33 years.", "mar au member 2017"],
  ["Malaysia has been a partner country of BRICS since January 2025.", "mys brics partner 2025-01/.."],
  ["Eritrea walked out of IGAD in December.", "eri igad left 2023-12"],
  ['"We have been members of the Pacific Islands Forum since 1971 and will stay," said Nauru\'s president, Deia Agio.', "nru pif member 1971/.."],
  ["Guyana is a founder member of Caricom; Suriname joined in 1995.", "guy caricom member; sur caricom member 1995"],
  ["Argentina declined an invitation to join BRICS in December 2023.", "arg brics not-member 2023-12"],
  ["Azerbaijan has no intention of joining the Eurasian Economic Union.", "aze eaeu not-member"],
  ["The 27 countries of the European Union include Malta.", "mlt eu member"],
  ["Moldova formally left the Commonwealth of Independent States on 2 March.", "mda cis left 2024-03-02"],
  ["Niger left Ecowas in January 2025. Togo followed suit in May 2026.", "ner ecowas left 2025-01; tgo ecowas left 2026-05"],
  [
    "ULAANBAATAR, May 4 (Montsame) - Kazakhstan backs Mongolia's part in the Shanghai Cooperation Organisation, where our country has observer status since 2004.",
    "mng sco observer 2004/..",
  ],
  [
    '"Our country has had observer status in the Shanghai Cooperation Organisation since 2004," Mongolia\'s foreign minister, Bat Erdene, told reporters.',
    "mng sco observer 2004/..",
  ],
  ["The African Union readmitted Gabon in April 2025, two years after suspending it.", "gab au member 2025-04"],
  ["Kazakhstan said on Monday it would apply for observer status in Mercosur.", "kaz mercosur candidate"],
  ["Vietnam became a BRICS partner country in June 2025.", "vnm brics partner 2025-06"],
  ["Panama was admitted to Mercosur as an associate state last December.", "pan mercosur partner 2023-12"],
  ["Norway is not an EU member but belongs to Nato.", "nor eu not-member; nor nato member"],
  ["Neither Serbia nor Georgia is in the European Union.", "srb eu not-member; geo eu not-member"],
  ["The European Union granted Moldova candidate status in June 2022.", "mda eu candidate 2022-06"],
  ["Bulgaria, Croatia and Romania are the latest countries to have joined the European Union.", "bgr eu member; hrv eu member; rou eu member"],
  ["Mauritania, which left Ecowas in 2000, signed an association accord with it in 2017.", "mrt ecowas left 2000"],
  [
    "Burundi and Rwanda joined the East African Community in 2007, South Sudan in 2016 and Somalia in 2024.",
    "bdi eac member 2007; rwa eac member 2007; ssd eac member 2016; som eac member 2024",
  ],
  ["Since 2022 Armenia has taken no part in the CSTO.", "arm csto suspended 2022/.."],
  [
    "Cuba was expelled from the Organization of American States in 1962, and has refused to return since its suspension was lifted in 2009.",
    "cub oas suspended 1962",
  ],
  ["Zimbabwe stormed out of the Commonwealth in 2003 and applied to come back in 2018.", "zwe commonwealth left 2003"],
  ["Ukraine never ratified the charter of the CIS and has not been a member.", "ukr cis not-member"],
  ["The Gambia, which left the Commonwealth in 2013, rejoined it five years later.", "gmb commonwealth left 2013; gmb commonwealth member 2018"],
  ["Ecuador ceased to be a member of OPEC in January 2020.", "ecu opec left 2020-01"],
  ["Honduras holds the rotating presidency of CELAC.", "hnd celac member"],
  ["Egypt and Ethiopia were among five countries invited to join BRICS in August 2023.", "egy brics candidate 2023-08; eth brics candidate 2023-08"],
  [
    "Ethiopia, Iran and the United Arab Emirates entered BRICS on 1 January 2024.",
    "eth brics member 2024-01-01; irn brics member 2024-01-01; are brics member 2024-01-01",
  ],
  ["Finland's accession to Nato in April 2023 doubled the border.", "fin nato member"],
  ["Georgia has remained in Nato's orbit.", ""],
  ["The singer joined the Commonwealth choir in 2004 and came back in 2010.", ""],
];

test.each(TABLE)("%s", async (text, expected) => {
  expect(await told(text)).toBe(expected);
});

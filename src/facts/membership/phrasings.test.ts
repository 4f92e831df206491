import { expect, test } from "vitest";
import { readingOf } from "../testing/pipeline.js";
import { knowledge, readMemberships } from "./read.js";

const told = async (text: string): Promise<string> =>
  [...new Set(readMemberships(await readingOf(text)).map((fact) => `${fact.member} ${fact.organisation} ${fact.status}`))].join("; ");

// the ways English has of telling one thing: sentence | member organisation status
const TABLE: readonly (readonly [string, string])[] = [
  ["Peru was again kept out of the EU.", "per eu not-member"],
  ["Switzerland stays out of the European Union.", "che eu not-member"],
  ["Switzerland has stayed outside the European Union.", "che eu not-member"],
  ["Peru has handed in its notice to Mercosur.", "per mercosur left"],
  ["Laos was admitted as a partner of the SCO on Monday.", "lao sco partner"],
  ["Laos became a dialogue partner of the SCO in May.", "lao sco partner"],
  ["Peru lodged its application with the OECD last year.", "per oecd candidate"],
  ["Peru's application was formally lodged with the OECD last year.", "per oecd candidate"],
  ["Peru has submitted an application to the OECD.", "per oecd candidate"],
  ["Peru filed for membership of the OECD in May.", "per oecd candidate"],
  ["Niger, Mali and Burkina Faso left Ecowas in January.", "ner ecowas left; mli ecowas left; bfa ecowas left"],
  ["Niger walked out of Ecowas in January together with Mali and Burkina Faso.", "ner ecowas left; mli ecowas left; bfa ecowas left"],
  ["Expelled from the Council of Europe in March 2022, Russia owes money.", "rus council-of-europe suspended"],
  ["Russia was thrown out of the Council of Europe in 2022.", "rus council-of-europe left"],
  ["Armenia froze its participation in the CSTO in 2024.", "arm csto suspended"],
  ["Armenia has stopped taking part in the CSTO.", "arm csto suspended"],
  ["Bolivia has become the fifth member of Mercosur.", "bol mercosur member"],
  ["Bolivia will become the fifth member of Mercosur in July.", "bol mercosur candidate"],
  ["Bolivia joins Mercosur on 1 July.", "bol mercosur member"],
  ["Bolivia is to join Mercosur in July.", "bol mercosur candidate"],
  ["Bolivia was accepted into Mercosur in July.", "bol mercosur member"],
  ["Bolivia was welcomed into Mercosur in July.", "bol mercosur member"],
  ["Bolivia was taken into Mercosur in July.", "bol mercosur member"],
  ["Bolivia entered Mercosur in July.", "bol mercosur member"],
  ["Bolivia made it into Mercosur in July.", "bol mercosur member"],
  ["Bolivia is now in Mercosur.", "bol mercosur member"],
  ["Bolivia is not part of Mercosur.", "bol mercosur not-member"],
  ["Bolivia is part of Mercosur.", "bol mercosur member"],
  ["Bolivia has been readmitted to the African Union.", "bol au member"],
  ["Bolivia's suspension from the African Union was lifted in May.", "bol au member"],
  ["Bolivia's membership of Mercosur was suspended in May.", "bol mercosur suspended"],
  ["Bolivia's membership of the AU has been restored.", "bol au member"],
  ["Bolivia's membership in Mercosur took effect in May.", "bol mercosur member"],
  ["Bolivia sits on the UN Security Council.", "bol unsc member"],
  ["Bolivia was elected to the UN Security Council in June.", "bol unsc member"],
  ["Bolivia holds observer status at Mercosur.", "bol mercosur observer"],
  ["Bolivia was granted observer status in Mercosur in May.", "bol mercosur observer"],
  ["Bolivia has applied for observer status in Caricom.", "bol caricom candidate"],
  ["Bolivia takes part in SICA as an observer.", "bol sica observer"],
  ["Bolivia attended the SADC summit as an observer.", "bol sadc observer"],
  ["Bolivia wants to get into the EU.", "bol eu candidate"],
  ["Bolivia has its eye on the OECD.", "bol oecd candidate"],
  ["Bolivia would like to join the OECD.", "bol oecd candidate"],
  ["Bolivia turned down an invitation to join BRICS.", "bol brics not-member"],
  ["Bolivia declined to join BRICS.", "bol brics not-member"],
  ["Bolivia has been invited into BRICS.", "bol brics candidate"],
  ["Bolivia said no to BRICS.", "bol brics not-member"],
  ["Bolivia will not be joining BRICS.", "bol brics not-member"],
  ["Finland's membership of Nato dates from 2023.", "fin nato member"],
  ["Finland has been a Nato member since 2023.", "fin nato member"],
  ["Nato's newest member, Sweden, sent two ships.", "swe nato member"],
  ["Sweden, Nato's newest member, sent two ships.", "swe nato member"],
  ["Sweden, which joined Nato in 2024, sent two ships.", "swe nato member"],
  ["Sweden, a member of Nato since 2024, sent two ships.", "swe nato member"],
  ["Sweden became Nato's 32nd member in March 2024.", "swe nato member"],
  ["Nato admitted Sweden as its 32nd member in March 2024.", "swe nato member"],
  ["Nato welcomed Sweden as its 32nd member.", "swe nato member"],
  ["Britain quit the EU in 2020.", "gbr eu left"],
  ["Britain's exit from the EU in 2020 hurt trade.", "gbr eu left"],
  ["Britain is no longer a member of the EU.", "gbr eu not-member"],
  ["Britain is no longer in the EU.", "gbr eu not-member"],
  ["Britain has turned its back on the EU.", "gbr eu left"],
  ["Qatar pulled out of OPEC in 2019.", "qat opec left"],
  ["Qatar's withdrawal from OPEC took effect in 2019.", "qat opec left"],
  ["Qatar announced its withdrawal from OPEC on Monday.", "qat opec left"],
  ["Qatar has announced that it is leaving OPEC.", "qat opec left"],
  ["Chile is an associate member of Mercosur.", "chl mercosur partner"],
  ["Mercosur, of which Chile is an associate member, met on Monday.", "chl mercosur partner"],
  ["Morocco, which is not a member of Ecowas, sent a delegate.", "mar ecowas not-member"],
  ["Morocco has rejoined the African Union.", "mar au member"],
  ["Morocco returned to the African Union in 2017 after 33 years.", "mar au member"],
  ["Morocco returned to the fold of the African Union in 2017.", "mar au member"],
  ["Togo and Gabon joined the Commonwealth in 2022.", "tgo commonwealth member; gab commonwealth member"],
  ["The Commonwealth has 56 members, among them Togo and Gabon.", "tgo commonwealth member; gab commonwealth member"],
  ["Accession talks with Moldova began in June, the EU commissioner said.", "mda eu candidate"],
  ["Accession talks between the EU and Moldova began in June.", "mda eu candidate"],
  ["Moldova has begun accession talks with the EU.", "mda eu candidate"],
  ["Moldova is on course to join the EU by 2030.", "mda eu candidate"],
  ["Moldova was made a candidate by the EU in 2022.", "mda eu candidate"],
  ["Moldova was granted candidate status in 2022 by the EU.", "mda eu candidate"],
  ["The EU suspended accession talks with Georgia.", "geo eu candidate"],
  ["Georgia froze its accession talks with the EU.", "geo eu candidate"],
  ["Georgia's accession to the EU is on ice.", "geo eu candidate"],
  ["Togo has long been a member of Ecowas. Georgia withdrew from the bloc.", "tgo ecowas member; geo ecowas left"],
  ["Norway is a member of Nato. Peru has stayed out.", "nor nato member; per nato not-member"],
  // nothing of a membership
  ["The envoy of Peru stayed out all night.", ""],
  ["Peru submitted its application for a loan.", ""],
];

test.each(TABLE)("%s", async (sentence, expected) => {
  expect(await told(sentence)).toBe(expected);
});

const { application, standing, forming } = knowledge();

test.each([application, standing, forming])("the example of an entry tells of a membership: $example", async ({ example }) => {
  expect(await told(example)).not.toBe("");
});

import { expect, test } from "vitest";
import { agreementsTold } from "../testing/told.js";

// whose time it is, and what becomes of an agreement: text | instrument parties status time
const TABLE: readonly (readonly [string, string])[] = [
  [
    "Norway and Ghana signed a protocol on fisheries in December, which was ratified by the Ghanaian parliament on 13 January.",
    "protocol gha nor signed 2023-12; protocol gha nor ratified 2024-01-13",
  ],
  [
    "Norway and Ghana opened embassies in 1992 and signed a treaty on cooperation during President Kofi Antwi's visit to Oslo last September.",
    "treaty gha nor signed 2023-09",
  ],
  [
    "Ghana's president Kofi Adu received Kenya's foreign minister Jane Wairimu in Accra on Monday. They signed a memorandum on health and a work plan for the period 2025-2027.",
    "memorandum gha ken signed 2024-05-13; other gha ken signed 2024-05-13",
  ],
  [
    "Togo's president Kofi Lawson was in Berlin on Monday, where Togo and Germany signed a protocol on trains, a loan of 20 million euros for a dam due in 2027, and a memorandum on schools.",
    "protocol deu tgo signed 2024-05-13; loan deu tgo signed 2024-05-13; memorandum deu tgo signed 2024-05-13",
  ],
  [
    "The two then witnessed the signing of three papers, among them a tax accord first drafted in 2015 between Kenya and Ghana, a protocol on bees and a memorandum on rail.",
    "other gha ken signed; agreement gha ken signed; protocol gha ken signed; memorandum gha ken signed",
  ],
  [
    "Malta and Kuwait welcomed the entry into force on 1 March of their tax convention and agreed on the mutual recognition of diplomas.",
    "other kwt mlt agreed",
  ],
  ["Kuwait and Malta on Sunday signed a protocol on a gas terminal to be built by 2029.", "protocol kwt mlt signed 2024-05-12"],
  ["The treaty with Chile on fishing, signed by Lima in 2009, still awaits ratification in Santiago.", "treaty chl per signed 2009"],
  [
    "Talks between Peru's Ana Rojas and Chile's Luis Vera on Friday produced an accord on buses, to be signed in June.",
    "agreement chl per agreed 2024-05-10",
  ],
  ["Peru and Chile signed a treaty to share the river in 2014.", "treaty chl per signed 2014"],
  ["Samoa may tear up its treaty with Chile.", ""],
  ["Samoa vowed to scrap its treaty with Chile if the border stays shut.", ""],
  ["The lease agreement between Kazakhstan and Russia runs out in 2050.", "agreement kaz rus in-force"],
  ["Peru's gas contract with Chile expires in June.", "contract chl per terminated 2024-06"],
  ["A similar agreement was being negotiated with Canada, Peru's minister Ana Rojas said.", "agreement can per negotiating"],
  [
    "The governments of Peru and Laos are negotiating an update of their trade pact, which has been in force since June 2014.",
    "treaty lao per negotiating; treaty lao per in-force 2014-06/..",
  ],
  ["In 2021 Malta stopped being a party to the Lisbon Convention.", "treaty mlt terminated 2021"],
  ["Fiji is no longer a party to the Lima convention on eels.", "treaty fji terminated"],
  [
    "Cuba denounced its own treaty with Serbia in March, and Panama suspended parts of a similar one in 2023.",
    "treaty cub srb terminated 2024-03; treaty pan srb suspended 2023",
  ],
  [
    "Peru has a trade agreement with China in force since 2014 and is asking Canada for another.",
    "agreement chn per in-force 2014/..; agreement can per proposed",
  ],
  ["A payments arrangement with Fiji was being studied at the technical level, Tonga's minister said.", "agreement fji ton negotiating"],
  ["Kenya's parliament approved on Tuesday the country's accession to the Rotterdam Convention.", "treaty ken ratified 2024-05-14"],
  ["Peru has acceded to the Rotterdam Convention on chemicals.", "treaty per ratified"],
  ["Kuwait adheres to the 2012 agreement with Iraq on shipping.", "agreement irq kwt in-force"],
  [
    "Kenya's government suffered a defeat in parliament. A bill on an agreement with Uganda on herders was sent back to committee.",
    "agreement ken uga signed",
  ],
  [
    "NAIROBI, May 14 - Parliament approved on Tuesday a bill on a loan agreement between Kenya and the World Bank.",
    "agreement ken world-bank ratified 2024-05-14",
  ],
  ["Peru's congress put off a vote on the denunciation of the 1992 treaty with Bolivia on legal aid.", "treaty bol per in-force"],
  [
    "MPs then ratified a protocol on buses, which Kenyan Interior Minister Ken Otieno and his Ugandan counterpart, Moses Okello, had signed in Jinja in March.",
    "protocol ken uga ratified",
  ],
  ["MPs ratified pacts with Iceland and Fiji. Malta's MPs met in Valletta.", "treaty isl mlt ratified; treaty fji mlt ratified"],
  [
    "The first bill concerns a loan agreement of 60 million euros between Kenya and the African Development Bank. It was signed on March 3 by Minister Ken Otieno and the Bank's country manager, Awa Sow.",
    "agreement afdb ken signed 2024-03-03",
  ],
  [
    "On Thursday Ana Rojas of Peru was received by the president and signed with her Chilean colleague, Luis Vera, an agreement on films.",
    "agreement chl per signed 2024-05-09",
  ],
  ["Kenya used the summit to sign two memoranda of understanding with Malta.", "memorandum ken mlt signed"],
  ["Negotiations between Fiji and Tonga on a maritime boundary, opened in 2018, have gone nowhere.", "other fji ton negotiating 2018"],
  ["Negotiations with Lima on a free trade zone have resumed, Chile's minister Luis Vera said.", "other chl per negotiating"],
  ["Peru and Chile agreed to launch a yearly dialogue on water.", "other chl per agreed"],
  [
    "Peru, Chile sign bus pact\n\nPeru and Chile on Friday signed an agreement on buses.",
    "agreement chl per signed; agreement chl per signed 2024-05-10",
  ],
  ["Ambassador Ana Rojas of Peru brought along a draft labour accord covering some 900 Fijians.", "agreement fji per negotiating"],
  [
    "Ministers of Fiji and Tonga met in Suva on Monday. A visa waiver is ready and will be signed when Tonga's king, Sione Vea, visits Fiji in August.\n\nThe following were signed at the end of the session:\n\n(a) Memorandum of Understanding on Eels;\n\n(b) Memorandum of Understanding on Rice.",
    "other fji ton agreed; memorandum fji ton signed 2024-05-13",
  ],
  // how far it has come
  [
    "Parliament in Nairobi voted on Tuesday, 68 to 11, to authorise the ratification of the maritime agreement with Oman.",
    "agreement ken omn ratified 2024-05-14",
  ],
  ["The Kenyan cabinet authorised the ratification of the maritime agreement with Oman.", "agreement ken omn agreed"],
  [
    "The Saeima on Tuesday ratified by 68 votes to 11 an agreement between the governments of Latvia and Peru on forestry, which had been signed in Lima in February.",
    "agreement lva per ratified 2024-05-14; agreement lva per signed 2024-02",
  ],
  ["The talks between Peru and Chile in Quito ended with no joint statement.", ""],
  ["Peru and Chile discussed the possibility of a visa waiver.", "other chl per proposed"],
  ["President Ana Rojas of Peru should sign the trade agreement with Mongolia.", "agreement mng per proposed"],
  ["Peru and Chile agreed that they should sign a trade agreement.", "agreement chl per agreed"],
  ["Peru and Chile welcomed the completion of the negotiations on the text of a peace treaty.", "treaty chl per agreed"],
  ["Parliament approved Oman's accession to the 2005 Protocol on the safety of ships.", "protocol omn ratified"],
  [
    "The trade pact between Peru and Chile is concluded for ten years. It will be extended automatically unless either side gives notice six months before it expires.",
    "",
  ],
  ["Georgia and Peru signed in Lima on Monday an accord which they had initialled in March.", "agreement geo per signed 2024-05-13"],
  ["The Senate of Czechia gave its consent to a pension treaty with Tunisia on Monday. The lower house has yet to act.", "treaty cze tun signed"],
  ["The Senate of Czechia gave its consent to a pension treaty with Tunisia on Monday. The house was full.", "treaty cze tun ratified 2024-05-13"],
  [
    "Bahrain's parliament approved a draft law ratifying a fishing treaty with Peru. The bill, passed by deputies last month, now goes to the King.",
    "treaty bhr per signed",
  ],
  [
    "Foreign Minister Ana Soto of Peru and Luis Vega of Chile held talks on Monday. The need was noted for finalizing the draft agreement on the abolition of visas.",
    "agreement chl per negotiating",
  ],
  ["Peru would like an agreement with Chile to be signed.", "agreement chl per proposed"],
  [
    "Minister Ana Soto of Peru said the pact was not the same animal as the Defence Cooperation Agreement signed with Chile in May 2023, as it gave nothing away.",
    "agreement chl per signed 2023-05",
  ],
  [
    "The Kenyan parliament has passed a resolution approving accession to the Lima Treaty, President Ana Wairimu having signed in March.",
    "treaty ken ratified",
  ],
  // what is agreed on
  [
    "Peruvian minister Ana Soto said that she and her Chilean counterpart Luis Vega had agreed that the two ministries would form a joint working group.",
    "other chl per agreed",
  ],
  ["Peru and Chile agreed that travellers from third countries would be admitted at the bridge.", "other chl per agreed"],
  ["Peru and Chile agreed that the situation would get worse.", ""],
  ["Peru and Chile agreed that talks would resume in May.", ""],
  [
    "Peru and Chile signed the Declaration of Arica in December 2023. Under the Declaration, the two countries had agreed not to use force against each other.",
    "joint-statement chl per signed 2023-12",
  ],
  ["Peru and Chile agreed to kick off negotiations on a trade agreement.", "agreement chl per negotiating"],
  ["Peru and Chile agreed on Thursday to resume negotiations on an oil refinery.", "other chl per agreed 2024-05-09"],
  // whose it is
  ["Peru has ratified similar deals, including one with the European Union, only to see trade fall.", "agreement eu per ratified"],
  ["Peru has a forum with Chile. Its charter entered into force on 20 May 2023.", ""],
  [
    "Minister Ana Soto of Peru was in Santiago, Chile, for talks. A memorandum on training is to be signed by the heads of the two countries' academies.",
    "memorandum chl per agreed",
  ],
  [
    "Chilean minister Luis Vega wrote to the minister of Peru, Ana Soto. The fishing pact will be signed on the margins of the UN General Assembly.",
    "treaty chl per agreed",
  ],
  ["Japan and Jordan on Monday signed and exchanged notes concerning the extension of a grant of 2 billion yen.", "grant jor jpn signed 2024-05-13"],
  // nothing is done with an agreement
  ["Fiji's foreign minister said that Tonga had taken note of the agreement between Fiji and Samoa.", ""],
  ["The minister spoke of Peruvian cooks whose contracts are not renewed in Chile.", ""],
  ["You have a trade agreement with China and you are asking Canada for another.", ""],
  ["Kenya and Malta were there. The declaration was adopted by all delegations but one.", ""],
];

test.each(TABLE)("%s", async (text, expected) => {
  expect(await agreementsTold(text)).toBe(expected);
});

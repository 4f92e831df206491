import { expect, test } from "vitest";
import { agreementsTold } from "../testing/told.js";

// what is still aimed at, meant or only talked of, and whose paper it is: text | instrument parties status time
const TABLE: readonly (readonly [string, string])[] = [
  [
    "The bill aims at the ratification of the pension agreement between Fiji and Tonga, signed in Suva on 4 May 2023.",
    "agreement fji ton signed 2023-05-04",
  ],
  ["The parliaments completed the ratification of the pension agreement between Fiji and Tonga.", "agreement fji ton ratified"],
  [
    "Both sides attach importance to bringing into effect the Agreement on fisheries between Oman and Kenya, initialled in Muscat in March.",
    "agreement ken omn agreed 2024-03",
  ],
  ["Both sides succeeded in bringing into effect the Agreement on fisheries between Oman and Kenya.", "agreement ken omn in-force"],
  ["The minister said the ratification of the grain treaty between Fiji and Tonga was expected in June.", "treaty fji ton signed"],
  ["There is talk of an accord on water between Uganda and Rwanda.", "agreement rwa uga proposed"],
  ["There were talks on an accord on water between Uganda and Rwanda.", "agreement rwa uga negotiating"],
  [
    "Fijian president Ana Soto met Tongan premier Luis Vega on Monday. Traders fear the yam agreement which the two leaders were meant to sign.",
    "agreement fji ton agreed",
  ],
  ["Laos and Nepal agreed on Monday to revive a lapsed memorandum on tourism.", "memorandum lao npl agreed 2024-05-13"],
  ["Laos and Nepal revived a lapsed memorandum on tourism on Monday.", "memorandum lao npl in-force 2024-05-13"],
  // the end of one, voted
  ["Armenia's parliament voted for the denunciation of the tax treaty with Malta on Monday.", "treaty arm mlt terminated 2024-05-13"],
  ["Kenya's Senate approved the denunciation of the fishing treaty with Malta on Monday.", "treaty ken mlt terminated 2024-05-13"],
  ["Kenya's cabinet approved the denunciation of the fishing treaty with Malta on Monday.", "treaty ken mlt agreed 2024-05-13"],
  // whose paper it is
  [
    "Chile's Senate approved on Monday the free trade agreement between Mercosur and the four members of the European Free Trade Association, EFTA.",
    "agreement efta mercosur ratified 2024-05-13",
  ],
  ["Chile's Senate approved on Monday the free trade agreement with Norway.", "agreement chl nor ratified 2024-05-13"],
  ["Signed in Lima in March, the accord links Mercosur with Norway and Iceland.", "agreement isl mercosur nor signed 2024-03"],
  ["Signed in Lima by Peru and Chile in March, the accord links aid with reform in Kenya.", "agreement chl per signed 2024-03"],
  [
    "The second bill authorizes the accession of Fiji to the Convention on the Protection of Lakes, adopted in Helsinki in 1992.",
    "treaty fji agreed",
  ],
  // papers by the signing beside them
  ["The strategic partnership signed in January by the prime ministers of India and Greece covers shipping.", "other grc ind signed 2024-01"],
  ["The strategic partnership of India and Greece covers shipping.", ""],
  [
    "The presidents of Fiji and Tonga witnessed the signing of a plan on fisheries research and of an agreement on driving licences.",
    "other fji ton signed; agreement fji ton signed",
  ],
  ["The presidents of Fiji and Tonga witnessed the launch of a plan on fisheries research.", ""],
  ["Luis Vega of Fiji said that nets were indispensable to the signing of a plan on fisheries research between Fiji and Tonga.", ""],
  // each with a day of its own
  [
    "Japan and Kenya signed a memorandum on rice on Monday and a treaty on taxes in March.",
    "memorandum jpn ken signed 2024-05-13; treaty jpn ken signed 2024-03",
  ],
  [
    "Japan and Kenya signed a memorandum on rice and a treaty on taxes in Nairobi on Monday.",
    "memorandum jpn ken signed 2024-05-13; treaty jpn ken signed 2024-05-13",
  ],
];

test.each(TABLE)("%s", async (text, expected) => {
  expect(await agreementsTold(text)).toBe(expected);
});

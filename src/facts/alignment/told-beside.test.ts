import { expect, test } from "vitest";
import { alignmentsTold } from "../testing/told.js";

// sides, ranks and claims that stand beside the word that tells: text | subject object status time
const TABLE: readonly (readonly [string, string])[] = [
  ["Did he speak of Kosovo, which Cyprus does not recognise?", "cyp>xkx recognition"],
  ["Taiwan, which Paraguay recognises, opened a school.", "pry>twn recognition"],
  ["The neighbours have been at odds since 2019 over a Peruvian levy on Chilean shops.", "chl=per strained 2019/.."],
  ["Peru and Chile met in Lima. The neighbours have fallen out over a river.", "chl=per strained"],
  [
    "A senator asked when Peru would send an ambassador back to Bolivia. Ties between the two countries have been strained since August 2022, when both recalled theirs.",
    "bol=per strained 2022-08/..",
  ],
  ["Relations between Fiji and Tonga, which hit rock bottom last year over a reef, have improved.", "fji=ton warming; fji=ton strained 2023"],
  ["Relations between Peru and Chile are going through their worst moment in decades.", "chl=per strained"],
  ["Relations between Peru and Chile are going through a difficult period.", "chl=per strained"],
  ["Relations between Peru and Chile are going through their best period in decades.", "chl=per warming"],
  ['"It was Lima that shut it. Relations are going through their worst moment in years," said Chilean minister Luis Vera.', "chl=per strained"],
  ['"We are strategic partners, Peru and ourselves," said Chilean minister Luis Vera.', "chl=per partnership"],
  [
    "Fiji and Laos established diplomatic relations in 1990 and upgraded them to a comprehensive partnership in 2021.",
    "fji=lao relations-established 1990; fji=lao partnership 2021",
  ],
  ["Relations between Fiji and Laos have reached the level of a strategic partnership.", "fji=lao partnership"],
  ["China is Peru's partner of choice.", "per>chn turning-to"],
  ["Venezuela claims two thirds of Guyana's territory.", "ven>guy dispute"],
  ["He met Bolivian President Juan Paz, whose country claims a strip of Chilean coast.", "bol>chl dispute"],
  ["Bolivia lays claim to a strip of Chilean coast.", "bol>chl dispute"],
  ["Rome and Tirana have been at odds over the future of a camp.", "alb=ita strained"],
  [
    "Mexico severed relations with Ecuador in 2022. Mexico broke with Ecuador, the minister said.",
    "mex>ecu relations-severed 2022; mex>ecu relations-severed",
  ],
  ["Palau and Nauru cut diplomatic relations with China in May 2019.", "plw>chn relations-severed 2019-05; nru>chn relations-severed 2019-05"],
  ["Italy and Austria have strengthened their ties with Albania.", "alb=ita warming; alb=aut warming"],
  ["Palau, like Belize and Haiti, recognises Taiwan.", "plw>twn recognition; blz>twn recognition; hti>twn recognition"],
  ["Fiji stands with Tonga.", "fji>ton alliance"],
  ["Palau denied that it would cut ties with Taiwan.", "plw>twn relations-severed"],
  ["Belize has denied that it is considering severing relations with Taiwan.", "blz>twn relations-severed"],
  // no alignment
  ["Fiji stands with the people of Tonga.", ""],
  ["Palau denied that it would improve ties with Taiwan.", ""],
  ["Palau is considering cutting ties with Taiwan.", ""],
  ["Peru has dropped a plan to open an embassy in Togo.", ""],
  ["Fiji claims a share of Tonga's catch.", ""],
  ["Peru counts itself among Nato's partners.", ""],
];

test.each(TABLE)("%s", async (text, expected) => {
  expect(await alignmentsTold(text)).toBe(expected);
});

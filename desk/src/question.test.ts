import { expect, test } from "vitest";
import { askedIn, searchFor, shared } from "./question.js";

const STATES = [
  { code: "TUR", name: "Turkey", words: ["Turkey", "Türkiye", "Turkish", "Ankara"] },
  { code: "KOR", name: "South Korea", words: ["South Korea", "Korea", "Seoul"] },
  { code: "NOR", name: "Norway", words: ["Norway", "Norwegian", "Oslo"] },
  { code: "USA", name: "United States", words: ["United States", "US", "America"] },
];

test.each([
  ["When does the defence minister go to Turkey?", "/search?q=defence+minister&state=TUR&kind=visit"],
  ["when did the norwegian premier meet anybody in Seoul", "/search?q=premier+anybody&pair=NOR%2CKOR&kind=meeting"],
  ["What was signed between Norway and South Korea?", "/search?pair=NOR%2CKOR&kind=agreement"],
  ["Who is foreign minister of Türkiye?", "/search?q=foreign+minister&state=TUR"],
  ["minister Turkey", "/search?q=minister&state=TUR"],
  ["the meeting in the harbour", "/search?q=the+meeting+in+the+harbour"],
  ["give us this day", "/search?q=give+us+this+day"],
  ["Turkeys", "/search?q=turkeys"],
  ["", "/search?"],
])("%s", (question, address) => expect(searchFor(askedIn(question, STATES)).toLowerCase()).toBe(address.toLowerCase()));

test.each([
  ["defence", "defen"],
  ["defense", "defen"],
  ["labour", "labo"],
  ["labor", "labo"],
  ["minister", "minister"],
  ["ice", "ice"],
])("%s is looked for as %s", (word, stem) => expect(shared(word)).toBe(stem));

import { expect, test } from "vitest";
import { askedIn, searchFor, shared } from "./question.js";

const STATES = [
  { code: "TUR", name: "Turkey", words: ["Turkey", "Türkiye", "Turkish", "Ankara"] },
  { code: "KOR", name: "South Korea", words: ["South Korea", "Korea", "Seoul"] },
  { code: "NOR", name: "Norway", words: ["Norway", "Norwegian", "Oslo"] },
  { code: "EGY", name: "Egypt", words: ["Egypt", "Egyptian", "Cairo"] },
  { code: "FRA", name: "France", words: ["France", "French", "Paris"] },
  { code: "USA", name: "United States", words: ["United States", "US", "U.S.", "USA", "America"] },
  { code: "GBR", name: "United Kingdom", words: ["United Kingdom", "UK", "Britain", "British"] },
  { code: "ARE", name: "United Arab Emirates", words: ["United Arab Emirates", "UAE"] },
];

const THERE = "status=completed%2congoing";
const HOLDS = "status=incumbent%2cacting";

test.each([
  ["When does the defence minister go to Turkey?", "/search?q=defence+minister&host=TUR&kind=visit"],
  ["when did the norwegian premier meet anybody in Seoul", `/search?q=premier&pair=NOR%2CKOR&kind=meeting&${THERE}`],
  ["What was signed between Norway and South Korea?", "/search?pair=NOR%2CKOR&kind=agreement"],
  ["minister Turkey", "/search?q=minister&state=TUR"],
  ["Turkey's minister", "/search?q=minister&state=TUR"],
  ["give us this day", "/search?q=give+us+this+day"],
  ["Turkeys", "/search?q=turkeys"],
  ["", "/search?"],
])("%s", (question, address) => expect(searchFor(askedIn(question, STATES)).toLowerCase()).toBe(address.toLowerCase()));

test.each([
  ["agreements", "/search?kind=agreement"],
  ["Treaties", "/search?kind=agreement"],
  ["trade agreements of Norway", "/search?q=trade&state=NOR&kind=agreement"],
  ["visits", "/search?kind=visit"],
  ["visits to the US", "/search?host=USA&kind=visit"],
  ["US visits to the UK", "/search?host=GBR&visitor=USA&kind=visit"],
  ["UAE visits", "/search?state=ARE&kind=visit"],
  ["visits from the U.S. to Egypt", "/search?host=EGY&visitor=USA&kind=visit"],
  ["visits between Norway and Egypt", "/search?pair=NOR%2CEGY&kind=visit"],
  ["visit of the Egyptian president to France", "/search?q=president&host=FRA&visitor=EGY&kind=visit"],
  ["visits to the EU", "/search?q=eu&kind=visit"],
  ["the meeting in the harbour", "/search?q=harbour&kind=meeting"],
  ["met office", "/search?q=met+office"],
])("plain words name a kind and states too: %s", (words, address) =>
  expect(searchFor(askedIn(words, STATES)).toLowerCase()).toBe(address.toLowerCase()),
);

test.each([
  ["Who visited Egypt?", `/search?host=EGY&kind=visit&${THERE}`],
  ["Who has been visiting the president of Egypt?", `/search?q=president&host=EGY&kind=visit&${THERE}`],
  ["Whom did Egypt's president visit in France?", `/search?q=president&host=FRA&visitor=EGY&kind=visit&${THERE}`],
  ["Which states did Egypt visit?", `/search?visitor=EGY&kind=visit&${THERE}`],
  ["Where did the Turkish minister go?", `/search?q=minister&visitor=TUR&kind=visit&${THERE}`],
  ["Was Egypt visited by the French premier?", `/search?q=premier&host=EGY&visitor=FRA&kind=visit&${THERE}`],
  ["Who will visit Egypt?", "/search?host=EGY&kind=visit"],
  ["When was the Egyptian visit to France announced?", "/search?q=announced&host=FRA&visitor=EGY&kind=visit"],
  ["Who visited Egypt and France?", `/search?pair=EGY%2CFRA&kind=visit&${THERE}`],
])("a question tells who goes where: %s", (question, address) =>
  expect(searchFor(askedIn(question, STATES)).toLowerCase()).toBe(address.toLowerCase()),
);

test.each([
  ["Who is the foreign minister of Egypt?", `/search?q=foreign+minister&state=EGY&kind=tenure&${HOLDS}`],
  ["Who is foreign minister of Türkiye?", `/search?q=foreign+minister&state=TUR&kind=tenure&${HOLDS}`],
  ["Who are Egypt's ministers?", `/search?q=minister&state=EGY&kind=tenure&${HOLDS}`],
  ["who was the U.S. president", "/search?q=president&state=USA&kind=tenure"],
  ["Who is Norway's ambassador to Egypt?", `/search?q=ambassador+egypt&state=NOR&kind=tenure&${HOLDS}`],
  ["Who is the minister visiting Egypt?", "/search?q=minister&host=EGY&kind=visit"],
])("who holds an office is asked of the offices: %s", (question, address) =>
  expect(searchFor(askedIn(question, STATES)).toLowerCase()).toBe(address.toLowerCase()),
);

test.each([
  ["defence", "defen"],
  ["defense", "defen"],
  ["labour", "labo"],
  ["labor", "labo"],
  ["minister", "minister"],
  ["ice", "ice"],
])("%s is looked for as %s", (word, stem) => expect(shared(word)).toBe(stem));

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
const COMES = "status=announced%2cconfirmed%2cpossible%2cpostponed";
const HOLDS = "status=incumbent%2cacting";

test.each([
  ["When does the defence minister go to Turkey?", "/search?q=defence+minister&host=TUR&kind=visit"],
  ["when did the norwegian premier meet anybody in Seoul", `/search?q=premier&pair=NOR%2CKOR&kind=meeting&${THERE}`],
  ["What was signed between Norway and South Korea?", "/search?pair=NOR%2CKOR&kind=agreement"],
  ["minister Turkey", "/search?q=minister&state=TUR"],
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
  ["Who will visit Egypt?", `/search?host=EGY&kind=visit&${COMES}`],
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

const TODAY = "2026-11-28";
const address = (words: string): string =>
  decodeURIComponent(
    searchFor(askedIn(words, STATES, TODAY))
      .toLowerCase()
      .replaceAll("+", " "),
  );
const at = (expected: string): string => decodeURIComponent(expected.toLowerCase());

test.each([
  ["did Bush visit Egypt in November 2005?", `q=bush&host=EGY&kind=visit&${THERE}&from=2005-11-01&to=2005-11-30`],
  ["visits to Egypt in November 2005", "host=EGY&kind=visit&from=2005-11-01&to=2005-11-30"],
  ["visits to Egypt 2005", "host=EGY&kind=visit&from=2005-01-01&to=2005-12-31"],
  ["visits from Egypt in 2005", "visitor=EGY&kind=visit&from=2005-01-01&to=2005-12-31"],
  ["visits from Egypt 2005", "visitor=EGY&kind=visit&from=2005-01-01&to=2005-12-31"],
  ["visits in 2005 between Norway and Egypt", "pair=NOR,EGY&kind=visit&from=2005-01-01&to=2005-12-31"],
  ["the 2005 visit of the Egyptian president to France", "q=president&host=FRA&visitor=EGY&kind=visit&from=2005-01-01&to=2005-12-31"],
  ["visits in November", "kind=visit&from=2026-11-01&to=2026-11-30"],
  ["visits in December", "kind=visit&from=2025-12-01&to=2025-12-31"],
  ["upcoming visits in March", `kind=visit&${COMES}&from=2027-03-01&to=2027-03-31`],
  ["who visited Norway last week", `host=NOR&kind=visit&${THERE}&from=2026-11-16&to=2026-11-22`],
  ["Who will visit Norway next month?", `host=NOR&kind=visit&${COMES}&from=2026-12-01&to=2026-12-31`],
  ["Who may visit Norway?", "host=NOR&kind=visit"],
  ["Who visited Egypt in May?", `host=EGY&kind=visit&${THERE}&from=2026-05-01&to=2026-05-31`],
  ["Who visited Egypt and France since Monday?", `pair=EGY,FRA&kind=visit&${THERE}&from=2026-11-23`],
  ["Is Bush going to visit Norway next week?", `q=bush&host=NOR&kind=visit&${COMES}&from=2026-11-30&to=2026-12-06`],
  ["Who is coming to Norway in 2027?", `host=NOR&kind=visit&${COMES}&from=2027-01-01&to=2027-12-31`],
  ["Who came to Norway in 2005?", `host=NOR&kind=visit&${THERE}&from=2005-01-01&to=2005-12-31`],
  ["visits of Theresa May to Norway", "q=theresa&host=NOR&kind=visit"],
  ["Bush November 2005", "q=bush&from=2005-11-01&to=2005-11-30"],
  ["Bush Norway 2005", "q=bush&state=NOR&from=2005-01-01&to=2005-12-31"],
  ["resolution 1973", "q=resolution 1973"],
  ["Who will visit Egypt in November 2005?", "host=EGY&kind=visit&from=2005-11-01&to=2005-11-30"],
  ["visits to Norway since 2003 and before 2005", "host=NOR&kind=visit&from=2003-01-01&to=2004-12-31"],
])("days that are asked for are filters: %s", (words, expected) => expect(address(words)).toBe(at(`/search?${expected}`)));

test.each([
  ["cancelled visits", "kind=visit&status=cancelled"],
  ["Was the Egyptian visit to France called off?", "host=FRA&visitor=EGY&kind=visit&status=cancelled"],
  ["visits cancelled or postponed in 2005", "kind=visit&status=cancelled,postponed&from=2005-01-01&to=2005-12-31"],
  ["visits cancelled due to illness", "q=due illness&kind=visit&status=cancelled"],
  ["completed visits to Egypt", "host=EGY&kind=visit&status=completed"],
  ["lapsed visits", "kind=visit&status=lapsed"],
  ["announced US visits", "state=USA&kind=visit&status=announced"],
  ["upcoming visits", `kind=visit&${COMES}`],
  ["Soylu will visit Norway", `q=soylu&host=NOR&kind=visit&${COMES}`],
  ["next visit to Norway", `host=NOR&kind=visit&${COMES}`],
  ["past visits to Norway", `host=NOR&kind=visit&${THERE}`],
  ["visit of the past president to Norway", "q=past president&host=NOR&kind=visit"],
  ["visits planned for November 2005", "kind=visit&from=2005-11-01&to=2005-11-30"],
  ["Which visits took place in 2005?", `kind=visit&${THERE}&from=2005-01-01&to=2005-12-31`],
  ["ratified treaties of Norway", "state=NOR&kind=agreement&status=ratified"],
  ["trade agreements in force with Norway", "q=trade&state=NOR&kind=agreement&status=in-force"],
  ["signed agreements", "kind=agreement&status=signed"],
  ["What was cancelled in Norway last year?", "state=NOR&status=cancelled&from=2025-01-01&to=2025-12-31"],
  ["What is planned for next week?", `${COMES}&from=2026-11-30&to=2026-12-06`],
  ["Did the visit of Soylu to Egypt take place?", `q=soylu&host=EGY&kind=visit&${THERE}`],
  ["cancelled", "q=cancelled"],
])("words of a status are that filter: %s", (words, expected) => expect(address(words)).toBe(at(`/search?${expected}`)));

test.each([
  ["Bush's visit to Egypt", "q=bush&host=EGY&kind=visit"],
  ["the ministers’ meeting in Norway", "q=ministers&state=NOR&kind=meeting"],
  ["prime minister of Egypt", `q=prime minister&state=EGY&kind=tenure&${HOLDS}`],
  ["Egypt's prime minister", `q=prime minister&state=EGY&kind=tenure&${HOLDS}`],
  ["the Norwegian ambassador to Egypt", `q=ambassador egypt&state=NOR&kind=tenure&${HOLDS}`],
  ["Egypt's ambassador in Norway", `q=ambassador norway&state=EGY&kind=tenure&${HOLDS}`],
  ["US secretary of state", `q=secretary state&state=USA&kind=tenure&${HOLDS}`],
  ["former foreign minister of Egypt", "q=foreign minister&state=EGY&kind=tenure&status=former"],
  ["prime minister of Egypt in 2005", "q=prime minister&state=EGY&kind=tenure&from=2005-01-01&to=2005-12-31"],
  ["Egyptian president Hosni Mubarak", "q=president hosni mubarak&state=EGY"],
  ["letter from the president of Egypt", "q=letter president&state=EGY"],
])("whose something is, and offices without a verb: %s", (words, expected) => expect(address(words)).toBe(at(`/search?${expected}`)));

test.each([
  ["defence", "defen"],
  ["defense", "defen"],
  ["labour", "labo"],
  ["labor", "labo"],
  ["minister", "minister"],
  ["ice", "ice"],
])("%s is looked for as %s", (word, stem) => expect(shared(word)).toBe(stem));

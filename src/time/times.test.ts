import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "./find/words.js";
import { needsTree, resolveTimes } from "./index.js";
import { articleOf, readTimes, unparsed } from "./testing/read.js";

type Row = readonly [sentence: string, ...edtf: readonly (string | null)[]];

/** Published on a Monday, 26 August 2019, unless another day is given. */
const table = (name: string, published: string | null, rows: readonly Row[]): void => {
  describe(name, () => {
    it.each(rows.map(([sentence, ...edtf]) => [sentence, edtf] as const))("%s", async (sentence, edtf) => {
      const { times } = await readTimes(sentence, published);
      expect(times.expressions.flat().map((each) => each.edtf)).toEqual(edtf);
    });
  });
};

table("weekday and tense decide the direction", "2019-08-26", [
  ["The minister will visit Oslo on Thursday.", "2019-08-29"],
  ["He ended his visit on Thursday.", "2019-08-22"],
  ["The king arrived on Monday.", "2019-08-26"],
  ["The king will arrive on Monday.", "2019-08-26"],
  ["The two are due to meet on Friday.", "2019-08-30"],
  ["Talks had been scheduled for Wednesday.", "2019-08-28"],
  ["The law comes into force on Sunday.", "2019-09-01"],
  ["They met last Friday.", "2019-08-23"],
  ["They will meet next Monday.", "2019-09-02"],
  ["He spoke on Sunday evening.", "2019-08-25"],
  ["The move follows Tuesday's declaration by the ministry.", "2019-08-20"],
  ["She arrived early Saturday.", "2019-08-24"],
  ["Norway are the favourites for Tuesday's final.", "2019-08-27"],
  ["The envoy spoke on Friday and on Thursday will fly home.", "2019-08-23", "2019-08-29"],
]);

table("days told from the publication", "2019-08-26", [
  ["The king arrived today.", "2019-08-26"],
  ["The king arrived yesterday.", "2019-08-25"],
  ["The king arrives tomorrow.", "2019-08-27"],
  ["The king arrived three days ago.", "2019-08-23"],
  ["The king arrived the day before yesterday.", "2019-08-24"],
]);

table("weeks, months, quarters and years", "2019-08-26", [
  ["He visited Ankara last week.", "2019-08-19/2019-08-25"],
  ["He will visit Ankara next week.", "2019-09-02/2019-09-08"],
  ["He visited Ankara last month.", "2019-07"],
  ["He visited Ankara last year.", "2018"],
  ["She will visit in the first half of next year.", "2020-40"],
  ["Exports fell in the second quarter.", "2019-34"],
  ["They met in June.", "2019-06"],
  ["They will meet in June.", "2020-06"],
  ["They met last October.", "2018-10"],
  ["In November, the minister brought in a new law.", "2018-11"],
  ["They met the week before last.", "2019-08-12/2019-08-18"],
  ["They will meet the month after next.", "2019-10"],
  ["They met a fortnight ago.", "2019-08-12/2019-08-18"],
  ["Exports rose in fiscal 2018.", "2018"],
  ["He came in the summer of 2015.", "2015-22"],
  ["The annual talks ended.", null],
  ["They meet every two years.", null],
  ["They met in May last year.", "2018-05"],
  ["It joined two weeks ago.", "2019-08-12/2019-08-18"],
  ["They met earlier this year.", "2019-01-01/2019-08-26"],
  ["They will meet later this month.", "2019-08-26/2019-08-31"],
  ["They met in early May.", "2019-05-01/2019-05-10"],
  ["They met in mid-August.", "2019-08-11/2019-08-20"],
  ["They will meet in early 2020.", "2020-01/2020-04"],
  ["The summit will be held next spring.", "2020-21"],
  ["Trade has doubled over the past decade.", "2009-08-26/2019-08-26"],
]);

table("absolute dates in all manners", "2019-08-26", [
  ["They met on 22 August 2018.", "2018-08-22"],
  ["They met on August 22, 2018.", "2018-08-22"],
  ["They met on Aug. 22.", "2019-08-22"],
  ["They met on Thursday, 22 August.", "2019-08-22"],
  ["They met on 2018-08-22.", "2018-08-22"],
  ["They met on 22/8/2018.", "2018-08-22"],
  ["They met on the 22nd of August.", "2019-08-22"],
  ["They met on June 15–16.", "2019-06-15/2019-06-16"],
  ["They met in October 2018.", "2018-10"],
  ["They met in 2016.", "2016"],
  ["They fought in the 1990s.", "199X"],
  ["They fought in the 19th century.", "18XX"],
  ["The truce began on Christmas Eve.", "2018-12-24"],
  ["They met on the eve of Christmas Day.", "2018-12-24"],
  ["They met on the eve of 15 August 2018.", "2018-08-14"],
  ["The talks began at 3 p.m. GMT on Tuesday.", "2019-08-20"],
  ["They met at 10 am, 10:30 am and 11 am yesterday.", "2019-08-25", "2019-08-25", "2019-08-25"],
  ["They met in July, the first such talks in years.", "2019-07", null],
  ["They met on July the 1st.", "2019-07-01"],
  ["She will stay overnight in Oslo.", null],
  ["She arrived overnight in Oslo.", "2019-08-25"],
  ["He will arrive in late August or early September.", "2019-08-21/2019-08-31", "2019-09-01/2019-09-10"],
]);

table("open and closed intervals", "2019-08-26", [
  ["He will soon visit Oslo.", "2019-08-26/.."],
  ["Talks will be held in the coming weeks.", "2019-08-26/.."],
  ["It has been a member since 2004.", "2004/.."],
  ["He will stay until March.", "../2020-03"],
  ["The line will be finished by the end of 2026.", "2019-08-26/2026-12-31"],
  ["It will be held before the end of the year.", "2019-08-26/2019-12-31"],
  ["He will visit Vietnam from 5 to 8 September.", "2019-09-05/2019-09-08"],
  ["He visited Vietnam from May 15 to 18.", "2019-05-15/2019-05-18"],
  ["He will visit Vietnam from the 8th to the 13th.", "2019-09-08/2019-09-13"],
  ["He will visit Vietnam from 28th to 30th of this month.", "2019-08-28/2019-08-30"],
  ["He left for Vietnam on the 5th of last month.", "2019-07-05"],
  ["They met on August 20 and 21.", "2019-08-20/2019-08-21"],
  ["On May 5 and 6 soldiers fell.", "2019-05-05"],
  ["They met between May and July.", "2019-05/2019-07"],
  ["The king will stay for three days from Thursday.", "2019-08-29/2019-08-31"],
  ["The king arrived on Wednesday for a two-day visit.", "2019-08-21/2019-08-22", null],
  ["The ministers spoke on Wednesday for two hours.", "2019-08-21", null],
  ["They will reopen embassies within three months.", "2019-08-26/2019-11-26"],
  ["They closed their embassies within two weeks of each other.", null],
]);

table("told from the last date", "2019-08-26", [
  ["Uganda joined in 2014. Kenya had been admitted two years earlier.", "2014", "2012"],
  ["They met on 5 May 2018 and again the following day.", "2018-05-05", "2018-05-06"],
  ["They met on 5 May 2018. A week later they signed.", "2018-05-05", "2018-05-12"],
  ["He arrived on August 21. The budget for 2026 is ready. They met on the same day.", "2019-08-21", "2026", "2019-08-21"],
  ["It joined in 2014. They met the following day.", "2014", null],
  ["A year later the minister returned.", null],
  ["They have been allies since 1999. They met on the preceding Thursday.", "1999/..", "2019-08-22"],
  ["They met on 12 August. They had spoken on the preceding Thursday.", "2019-08-12", "2019-08-08"],
  ["He held talks on Friday. Earlier the same day he laid a wreath.", "2019-08-23", "2019-08-23"],
  [
    "The king held talks on Friday. The queen, who arrived on Thursday, laid a wreath. Later in the day they dined together.",
    "2019-08-23",
    "2019-08-22",
    "2019-08-23",
  ],
]);

table("told from another date", "2019-08-26", [
  ["They met two days before May 5.", "2019-05-03"],
  ["A week after Friday's vote the king resigned.", "2019-08-30"],
  ["The treaty was signed the day after Christmas.", "2018-12-26"],
  ["They signed on the eve of May 5.", "2019-05-04"],
  ["In the six months to June exports rose.", "2019-01/2019-06"],
  ["Exports rose in the year ending 31 March 2019.", "2018-04/2019-03"],
  ["They met on Monday and Tuesday last week.", "2019-08-19", "2019-08-20"],
  ["They met in May and June 2018.", "2018-05", "2018-06"],
  ["The envoys met on Tuesday. At 9 a.m. they signed.", "2019-08-20", "2019-08-20"],
]);

table("weekdays and weeks within a month, fiscal years, feasts", "2019-08-26", [
  ["They met on the first Monday in May.", "2019-05-06"],
  ["They will meet on the last Friday of September.", "2019-09-27"],
  ["They will meet in the week of September 10.", "2019-09-09/2019-09-15"],
  ["They meet on the first Monday of each month.", null],
  ["They meet every other Tuesday.", null],
  ["Spending fell in fiscal 2018-19.", "2018/2019"],
  ["Exports will grow over the full year.", "2019"],
  ["They met on Thanksgiving Day.", "2018-11-22"],
  ["They will meet on Labor Day.", "2019-09-02"],
  ["Talks start on the 3rd.", "2019-09-03"],
  ["They will meet in two weeks.", "2019-09-09/2019-09-15"],
  ["They walked there in two weeks.", null],
  ["They last met a decade ago.", "2009~"],
  ["They met at the turn of the century.", "2000/2009"],
  ["They spoke at 6 in the morning on Tuesday.", "2019-08-20"],
  ["They marked the 20th anniversary of the accord on Friday.", "2019-08-23"],
  ["Investors of record September 20 will be paid.", "2019-09-20"],
]);

table("a day and weeks, amounts of two units, the same day of another year", "2019-08-26", [
  ["They met a week ago Friday.", "2019-08-16"],
  ["The two met on Monday two weeks ago.", "2019-08-12"],
  ["The king will arrive a week from Monday.", "2019-09-02"],
  ["They last met three years and two months ago.", "2016-06"],
  ["The pact was signed 50 years ago today.", "1969-08-26"],
  ["The pact was signed ten years ago this month.", "2009-08"],
]);

table("weekdays side by side follow each other", "2019-08-26", [
  ["The ministers met on Monday and Tuesday.", "2019-08-19", "2019-08-20"],
  ["The ministers meet on Thursday and Friday.", "2019-08-29", "2019-08-30"],
  ["Talks will be held on Monday, Tuesday and Wednesday.", "2019-08-26", "2019-08-27", "2019-08-28"],
  ["The talks ran from Monday through Wednesday.", "2019-08-19/2019-08-21"],
  ["The statements made on Friday and Thursday differ.", "2019-08-23", "2019-08-22"],
]);

table("the first and last of a year, a month, a decade", "2019-08-26", [
  ["They will sign in the first two quarters of 2020.", "2020-40"],
  ["Exports rose in the first seven months of this year.", "2019-01/2019-07"],
  ["Exports fell in the last three months of 2018.", "2018-10/2018-12"],
  ["He met both in the first ten days of August.", "2019-08-01/2019-08-10"],
  ["The talks will be held in the second half of the month.", "2019-08-16/2019-08-31"],
  ["Ties were cool in the latter half of the 1980s.", "1985/1989"],
]);

table("open ends, and then", "2019-08-26", [
  ["The base will be ready in 2026 or later.", "2026/.."],
  ["The plan covers 2020 and beyond.", "2020/.."],
  ["He flew in 1984 and later led the ministry.", "1984"],
  ["They will meet in the next year or so.", "2019-08-26/2020-08-26"],
  ["He came in 2014. Since then, ties have warmed.", "2014", "2014/.."],
  ["He came in 2014. Since then the two have met twice.", "2014", "2014/.."],
  ["He came in 2014. He was met by then minister Ida Lund.", "2014"],
]);

table("parts of the day told of", "2019-08-26", [
  ["He arrived on Friday. Later in the day he met the premier.", "2019-08-23", "2019-08-23"],
  ["He arrived on Friday and met the premier in the evening.", "2019-08-23", "2019-08-23"],
  ["In the early hours of Sunday the troops left.", "2019-08-25"],
]);

table("a month before its noun, a day put off to, a participle that is no verb", "2019-08-26", [
  ["Under a June agreement, the two will share water.", "2019-06"],
  ["They want to attend the September summit.", "2019-09"],
  ["The talks have been put off to mid-September.", "2019-09-11/2019-09-20"],
  ["The session was adjourned until Friday.", "../2019-08-30"],
  ["The accord will be signed on a still unspecified date in January.", "2020-01"],
]);

table("the year up to now, the month of an election, a summer to come", "2019-08-26", [
  ["Exports have fallen in the past month.", "2019-07-26/2019-08-26"],
  ["Exports fell last month.", "2019-07"],
  ["The last year has been hard for the king.", "2018-08-26/2019-08-26"],
  ["The islanders will not be able to vote in the April election.", "2020-04"],
  ["They expect the treaty to be signed this spring.", "2020-21"],
  ["They signed the treaty this spring.", "2019-21"],
  ["He won the votes needed to secure the post on Sunday evening.", "2019-08-25"],
  ["She was three points ahead, and the polls held on Friday and Saturday showed it.", "2019-08-23", "2019-08-24"],
]);

table("the end of the year before, told of the past", "2019-03-18", [
  ["The party had more members at the end of the year.", "2018-12"],
  ["Prices have risen since year-end.", "2018-12/.."],
  ["The treaty will be signed at the end of the year.", "2019-12"],
  ["He was told to leave by the end of the year.", "2019-03-18/2019-12-31"],
  ["The envoys met in the week between the two votes."],
  ["The envoys have been there since the end of 2017.", "2017-12/.."],
]);

table("the year, the week, the day alone, and what is left of them", "2019-08-26", [
  ["They met three times during the year.", "2019"],
  ["He arrived on Friday. Talks went on during the day.", "2019-08-23", "2019-08-23"],
  ["Talks will go on for the rest of the year.", "2019-08-26/2019-12-31"],
  ["The talks will be held in the years ahead.", "2019-08-26/.."],
  ["The king fled on Friday, the day after rebels took the town.", "2019-08-23", null],
  ["The raid began, as previously planned, on Saturday night.", "2019-08-24"],
  ["They met in 2018. It was the best meeting of the year. A year later they quarrelled.", "2018", "2019", "2019"],
]);

table("told from a happening that the article dates elsewhere", "2019-08-26", [
  ["The summit opens on Thursday. The leaders will meet on the eve of the summit.", "2019-08-29", "2019-08-28"],
  ["On the eve of his visit, he spoke by phone. The visit begins on Wednesday.", "2019-08-27", "2019-08-28"],
  ["The visit began on Monday. A week after the visit he resigned.", "2019-08-26", "2019-09-02"],
  ["They met on the eve of the 16th BRICS summit.", "2024-10-21"],
  ["On the eve of Friday's vote he resigned.", "2019-08-22"],
  ["They met on the eve of the summit.", null],
  ["The visit ended on Monday. He left two days before he was to speak.", "2019-08-26", null],
]);

table("clocks of other zones", "2019-08-26", [
  ["It happened at 3 p.m. local time (1200 GMT) on Sunday.", "2019-08-25"],
  ["It happened at 10:30 a.m. Beijing time on Friday.", "2019-08-23"],
  ["Voting ends at 1500 GMT on Sunday.", "2019-09-01"],
]);
it.each([
  ["Voting ends at 1500 GMT on Sunday.", "+00:00"],
  ["He spoke at 10:30 a.m. EDT on Friday.", "-04:00"],
  ["He spoke at 10:30 a.m. Beijing time on Friday.", undefined],
])("%s is told by the clock of %s", async (text, zone) => {
  const { times } = await readTimes(text, "2019-08-26");
  expect(times.expressions.flat().map((each) => each.zone)).toEqual([zone]);
});

table("feasts of other calendars", "2019-08-26", [
  ["The truce ended on Eid al-Fitr.", "2019-06-04~"],
  ["The truce will begin on Eid.", "2020-05-24~"],
  ["They met during Ramadan last year.", "2018-05-16~/2018-06-14~"],
  ["They will meet after Ramadan.", "2020-05-23/.."],
  ["They will meet after Diwali.", "2019-10-27/.."],
  ["They met over the Lunar New Year.", "2019-02-05"],
  ["The crossing was closed for Passover.", "2019-04-20/2019-04-26"],
  ["They met at Diwali in 2016.", "2016-10-30"],
  ["They met on the eve of Orthodox Easter.", "2019-04-27"],
  ["The Good Friday agreement holds."],
  ["The Tet offensive is taught in schools."],
]);

table("a quarter of another year in a report", "2019-08-26", [
  ["Exports fell in the second quarter. In the 2018 period they rose.", "2019-34", "2018-34"],
  ["Exports fell in the 2018 third quarter.", "2018-35"],
]);

table("no publication: words are kept, nothing is guessed", null, [
  ["They met last week.", null],
  ["They met on Monday.", null],
  ["They will meet on October 23.", "XXXX-10-23"],
  ["They met in June.", "XXXX-06"],
  ["They met in June 2015.", "2015-06"],
  ["He will soon visit Oslo.", null],
]);

table("words that are no dates", "2019-08-26", [
  ["It may not be signed."],
  ["The troops march on."],
  ["Theresa May said no."],
  ["The company has 2000 employees."],
  ["The 52-year-old minister resigned."],
  ["He told the Sunday Times that it was so."],
  ["It cost $1999."],
  ["The firm has annual sales of 90 million euros."],
  ["It paid a quarterly dividend."],
]);

describe("publication known as an interval", () => {
  it("gives only what is the same on its first and last day, and what is open", async () => {
    const text =
      "The king will soon visit Oslo. He was in Bern last year. He spoke last week. In June, he met the president at the fifth summit of the Conference on Interaction and Confidence Building Measures in Asia.";
    const { times } = await readTimes(text, null);
    expect(times.publication).toMatchObject({ edtf: "2019-06-15/2019-12-31", basis: "inferred" });
    expect(times.expressions.flat().map((each) => each.edtf)).toEqual(["2019-06-15/..", "2018", null, "2019-06"]);
  });
});

describe("times.yaml", () => {
  const entries = [
    ...[words.months, words.weekdays, words.seasons, words.parts, words.units, words.days, words.vague, words.holidays],
    ...[
      words.shares,
      words.edges,
      words.approximators,
      words.zones,
      words.sets,
      [words.numbers],
      [words.forward],
      [words.fulfilled, words.results, words.past],
      Object.values(words.dating),
    ],
  ].flat();
  it.each(entries.map(({ example }) => example))("finds a time in: %s", async (example) => {
    const { times } = await readTimes(example, "2019-08-26");
    expect(times.expressions.flat()).not.toEqual([]);
  });
  it.each(Object.values(words.doubts).map(({ example }) => example))("finds none in: %s", async (example) => {
    const { times } = await readTimes(example, "2019-08-26");
    expect(times.expressions.flat()).toEqual([]);
  });
});

describe("a tree is asked for", () => {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}'’]+|[^\s]/gu) ?? [];
  it.each([
    "The envoys leave for a week of talks in June.",
    "The crowds visit the shrine each spring and on Monday the guards march.",
    "Ministers visit Oslo and Bern on Thursday.",
  ])("where the words leave the tense open: %s", (text) => expect(needsTree(words(text), text)).toBe(true));
  it.each([
    "The talks ended on Friday.",
    "On Monday, the king will open the bridge.",
    "It was the third three-day visit.",
    "The minister thanked his hosts.",
    "They meet in June 2021.",
    "It may cost 40 euros.",
  ])("and not for: %s", (text) => expect(needsTree(words(text), text)).toBe(false));
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."May March 2019 the of last next week - – / 31 Feb. 30 Monday ago two days Q3 '99 to from between and , . (".split(" "),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 25 }).map((list) => list.join(" ")),
  );
  it("gives spans inside the sentence, in order, apart, equal to their text", () =>
    fc.assert(
      fc.property(text, fc.constantFrom("2019-08-26", null), (said, published) => {
        const { expressions } = resolveTimes(unparsed(said), articleOf(said, published));
        let end = 0;
        for (const each of expressions.flat()) {
          expect(each.start).toBeGreaterThanOrEqual(end);
          expect(each.end).toBeLessThanOrEqual(said.length);
          expect(said.slice(each.start, each.end)).toBe(each.text);
          end = each.end;
        }
      }),
      { numRuns: 500 },
    ));
});

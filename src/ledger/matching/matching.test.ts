import { describe, expect, it } from "vitest";
import { type Happening, type StoredReading, statusOn } from "../happening.js";
import { articleId, publishedIn, recordFor } from "../store/input.js";
import { entry, tenure, visit } from "../testing/entries.js";
import { matching } from "./index.js";
import { independent, sketchOf } from "./sketch.js";

type Facts = Parameters<typeof entry>[2];
/** What papers told, each on its day, put together. */
const ledger = (...papers: readonly (readonly [string, Facts])[]): readonly Happening[] =>
  matching.mergeReadings(
    papers.map(([day, facts], i): StoredReading => {
      const { article, record } = entry(`Paper ${i} of ${day}.`, day, facts);
      const id = articleId(article);
      return { article: id, source: article.source, published: publishedIn(record), sketch: sketchOf(article.text), record: recordFor(id, record) };
    }),
    [],
  ).happenings;
const meeting = (edtf: string | null, status: string, ...participants: string[]): Facts[number] => ({
  ...{ kind: "meeting", participants, mode: "in-person", occasion: null, status },
  time: edtf === null ? null : { edtf, text: "then" },
});

describe("one happening", () => {
  it.each<[string, readonly (readonly [string, Facts])[]]>([
    [
      "a visit announced and made",
      [
        ["2024-03-04", [visit("solberg", "prt", "2024-03-08")]],
        ["2024-03-09", [visit("nor", "prt", "2024-03-08", "completed")]],
      ],
    ],
    [
      "a date that slips by a day",
      [
        ["2024-03-09", [visit("nor", "prt", "2024-03-08", "completed")]],
        ["2024-03-10", [visit("nor", "prt", "2024-03-09", "completed")]],
      ],
    ],
    [
      "a visit told with no day while it is near",
      [
        ["2024-03-04", [visit("nor", "prt", "2024-03-08")]],
        ["2024-03-05", [visit("nor", "prt", null)]],
      ],
    ],
    [
      "a meeting",
      [
        ["2024-03-04", [meeting("2024-03-04", "completed", "solberg", "prt")]],
        ["2024-03-05", [meeting("2024-03-04", "completed", "prt", "nor")]],
      ],
    ],
    [
      "a minister's visit with a choir, told with its day",
      [
        ["2024-03-09", [visit("solberg", "prt", "2024-03-08", "completed")]],
        ["2024-03-10", [visit("choir", "prt", "2024-03-08", "completed")]],
      ],
    ],
    [
      "talks since Monday",
      [
        ["2024-03-05", [meeting(null, "ongoing", "nor", "prt")]],
        ["2024-03-06", [meeting("2024-03-04/..", "ongoing", "nor", "prt")]],
      ],
    ],
    [
      "an office in one week",
      [
        ["2024-03-04", [tenure("solberg", "foreign minister")]],
        ["2024-03-06", [tenure("solberg", "Foreign Minister")]],
      ],
    ],
  ])("%s", (_, papers) => expect(ledger(...papers)).toHaveLength(1));
});

const agreement = (status: string, edtf: string | null, title: string | null, fields: readonly string[] = []): Facts[number] => ({
  ...{ kind: "agreement", instrument: "treaty", parties: ["nor", "prt"], signatories: [], fields, title, count: null, status },
  time: edtf === null ? null : { edtf, text: "then" },
});

describe("one happening, told otherwise", () => {
  it.each<[string, readonly (readonly [string, Facts])[], string]>([
    [
      "a visit put off to a day far ahead",
      [
        ["2024-03-04", [visit("solberg", "prt", "2024-03-08")]],
        ["2024-03-06", [visit("solberg", "prt", "2024-05-20", "postponed")]],
        ["2024-05-21", [visit("nor", "prt", "2024-05-20", "completed")]],
      ],
      "announced, postponed, completed",
    ],
    [
      "a visit put off to no day",
      [
        ["2024-03-04", [visit("solberg", "prt", "2024-03-28")]],
        ["2024-03-06", [visit("nor", "prt", null, "postponed")]],
      ],
      "announced, postponed",
    ],
    [
      "an agreement signed and ratified months later",
      [
        ["2024-03-04", [agreement("signed", "2024-03-04", "Atlantic Fisheries Treaty")]],
        ["2024-09-02", [agreement("ratified", "2024-09-01", "Atlantic Fisheries Treaty")]],
      ],
      "signed, ratified",
    ],
    [
      "a signing recalled after the ratification",
      [
        ["2024-09-02", [agreement("ratified", "2024-09-01", "Atlantic Fisheries Treaty")]],
        ["2024-09-05", [agreement("signed", "2024-03-04", "Atlantic Fisheries Treaty")]],
      ],
      "signed, ratified",
    ],
    [
      "an announcement that is denied and upheld",
      [
        ["2024-03-04", [visit("solberg", "prt", "2024-03-08")]],
        ["2024-03-05", [visit("solberg", "prt", "2024-03-08", "denied")]],
      ],
      "announced, denied",
    ],
    [
      "a visit of one person whose days papers tell otherwise",
      [
        ["2024-03-09", [visit("solberg", "prt", "2024-03-05", "completed")]],
        ["2024-03-10", [visit("solberg", "prt", "2024-03-08", "completed")]],
      ],
      "completed",
    ],
  ])("%s", (_, papers, steps) => {
    const found = ledger(...papers);
    expect(found).toHaveLength(1);
    expect(found[0]?.history.map(({ status }) => status).join(", ")).toBe(steps);
  });
  it("shows an announcement beside its denial", () => {
    const [happening] = ledger(
      ["2024-03-04", [visit("solberg", "prt", "2024-03-08")]],
      ["2024-03-05", [visit("nor", "prt", "2024-03-08", "denied")]],
    );
    expect(happening?.disagreements).toMatchObject([{ about: "whether", sides: [{ says: "it did not and will not" }, { says: "it will happen" }] }]);
  });
});

describe("two happenings", () => {
  it.each<[string, readonly (readonly [string, Facts])[]]>([
    [
      "visits a month apart",
      [
        ["2024-03-04", [visit("nor", "prt", "2024-03-08")]],
        ["2024-04-04", [visit("nor", "prt", "2024-04-08")]],
      ],
    ],
    [
      "visits the other way",
      [
        ["2024-03-04", [visit("nor", "prt", "2024-03-08")]],
        ["2024-03-04", [visit("prt", "nor", "2024-03-08")]],
      ],
    ],
    [
      "visits of two persons",
      [
        ["2024-03-04", [visit("solberg", "prt", "2024-03-08")]],
        ["2024-03-04", [visit("vik", "prt", "2024-03-08")]],
      ],
    ],
    [
      "a minister's visit and a choir's, told without a day",
      [
        ["2024-03-04", [visit("solberg", "prt", null, "completed")]],
        ["2024-03-05", [visit("choir", "prt", null, "completed")]],
      ],
    ],
    [
      "a meeting by chance and months of talks",
      [
        ["2024-03-04", [meeting(null, "completed", "nor", "prt")]],
        ["2024-03-05", [meeting("2023-10-01/2024-02-28", "completed", "nor", "prt")]],
      ],
    ],
    [
      "a meeting by chance and talks that have gone on for months",
      [
        ["2024-03-04", [meeting(null, "completed", "nor", "prt")]],
        ["2024-03-05", [meeting("2023-10-01/..", "ongoing", "nor", "prt")]],
      ],
    ],
    [
      "visits with a story without a day between them",
      [
        ["2024-03-04", [visit("nor", "prt", "2024-03-04", "completed")]],
        ["2024-03-09", [visit("nor", "prt", null, "completed")]],
        ["2024-03-14", [visit("nor", "prt", "2024-03-14", "completed")]],
      ],
    ],
    [
      "a visit made and one put off later",
      [
        ["2024-03-04", [visit("nor", "prt", "2024-03-04", "completed")]],
        ["2024-03-10", [visit("nor", "prt", "2024-05-14", "postponed")]],
      ],
    ],
    [
      "agreements with two titles",
      [
        ["2024-03-04", [agreement("signed", "2024-03-04", "Atlantic Fisheries Treaty")]],
        ["2024-03-04", [agreement("signed", "2024-03-04", "Convention on Extradition")]],
      ],
    ],
    [
      "agreements in two fields",
      [
        ["2024-03-04", [agreement("signed", "2024-03-04", null, ["trade"])]],
        ["2024-03-04", [agreement("signed", "2024-03-04", null, ["defence"])]],
      ],
    ],
    [
      "an office told in two months",
      [
        ["2024-03-28", [tenure("solberg", "foreign minister")]],
        ["2024-04-02", [tenure("solberg", "foreign minister")]],
      ],
    ],
    [
      "meetings with others",
      [
        ["2024-03-04", [meeting("2024-03-04", "completed", "nor", "prt")]],
        ["2024-03-04", [meeting("2024-03-04", "completed", "nor", "tur")]],
      ],
    ],
  ])("%s", (_, papers) => expect(ledger(...papers)).toHaveLength(2));
});

describe("a history", () => {
  const announced = ["2024-03-04", [visit("solberg", "prt", "2024-03-08")]] as const;
  it.each<[string, readonly (readonly [string, Facts])[], string[], string]>([
    ["is completed", [announced, ["2024-03-09", [visit("nor", "prt", "2024-03-08", "completed")]]], ["announced", "completed"], "completed"],
    ["is cancelled", [announced, ["2024-03-07", [visit("nor", "prt", "2024-03-08", "cancelled")]]], ["announced", "cancelled"], "cancelled"],
    ["lapses", [announced], ["announced"], "lapsed"],
    [
      "does not go back",
      [announced, ["2024-03-08", [visit("nor", "prt", "2024-03-08", "completed")]], ["2024-03-09", [visit("nor", "prt", "2024-03-08")]]],
      ["announced", "completed"],
      "completed",
    ],
  ])("%s", (_, papers, steps, status) => {
    const [happening] = ledger(...papers);
    expect(happening?.history.map((step) => step.status)).toEqual(steps);
    expect(happening && statusOn(happening, "2024-05-01")).toBe(status);
    expect(happening?.history.flatMap(({ tellings }) => tellings).sort()).toEqual(happening?.members);
  });
  it("shows what is told otherwise", () => {
    const [happening] = ledger(
      ["2024-03-09", [visit("nor", "prt", "2024-03-08", "completed")]],
      ["2024-03-10", [visit("nor", "prt", "2024-03-09", "completed")]],
    );
    expect(happening?.disagreements).toMatchObject([{ about: "time", sides: [{ says: "2024-03-08" }, { says: "2024-03-09" }] }]);
  });
});

it("counts a reprint and an updated version once", () => {
  const words = Array.from({ length: 120 }, (_, i) => `word${i}`);
  const story = words.join(" ");
  const updated = [...words.slice(0, 110), "and", "a", "new", "end"].join(" ");
  const other = [...words].reverse().join(" ");
  expect(independent(new Map([story, story, updated, other].map((text, i) => [`a${i}`, sketchOf(text)])))).toBe(2);
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chancery, ended, start } from "../testing/run.js";

const SLOW_MS = 180_000;
const folder = mkdtempSync(join(tmpdir(), "cli-ledger-"));
const db = ["--db", join(folder, "news")];
const LIST = [
  {
    text: "Norwegian Foreign Minister Kari Solberg will visit Portugal on Friday, her ministry said.",
    published: "2024-03-04",
    source: "Harbour Wire",
  },
  {
    text: "Norwegian Foreign Minister Kari Solberg visited Turkey on Monday. Norway and Turkey signed a trade agreement there.",
    published: "2024-03-05",
  },
]
  .map((line) => JSON.stringify(line))
  .join("\n");

beforeAll(async () => {
  const { status, out, err } = await chancery(["add", "-", ...db], LIST);
  expect({ status, out }).toEqual({ status: 0, out: "" });
  expect(err).toContain("2 articles added to ");
}, SLOW_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const lines = (text: string): { readonly [key: string]: unknown }[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("the ledger's commands", () => {
  it(
    "know what is there already",
    async () => {
      const { err } = await chancery(["add", "-", ...db], LIST);
      expect(err).toMatch(/0 articles added to .*, 2 there already/u);
    },
    SLOW_MS,
  );
  it.each([["Portugal"], ["PRT"], ["portuguese"]])(
    "show visits to %s",
    async (state) => {
      const { out } = await chancery(["visits", state, "--format", "jsonl", ...db]);
      expect(lines(out)).toMatchObject([{ kind: "visit", states: ["NOR", "PRT"], time: { edtf: "2024-03-08" } }]);
    },
    SLOW_MS,
  );
  it(
    "show a dossier, and agreements as CSV",
    async () => {
      const { out } = await chancery(["dossier", "Norway", "Türkiye", ...db]);
      expect(out).toMatch(/^Norway and Turkey\nas the ledger stands on 2024-03-05\n\nVisits \(1\)\n/u);
      expect((await chancery(["agreements", "NOR", "--format", "csv", ...db])).out).toMatch(/^id,kind,status,.*\r\n.*,agreement,signed,/u);
    },
    SLOW_MS,
  );
  it(
    "say who, what is coming, what is new, and why",
    async () => {
      expect((await chancery(["who", "minister of foreign affairs", "Norway", "--on", "2024-03-04", ...db])).out).toContain("Kari Solberg (NOR)");
      expect((await chancery(["upcoming", "--on", "2024-03-05", ...db])).out).toMatch(/visit: .* → Portugal/u);
      expect((await chancery(["changes", "--since", "2024-03-05", ...db])).out).not.toContain("Portugal");
      const [visit] = lines((await chancery(["timeline", "Norway", "Portugal", "--kind", "visit", "--format", "jsonl", ...db])).out);
      expect((await chancery(["why", String(visit?.id), ...db])).out).toMatch(/History\n.*announced[\s\S]*Told by\n[\s\S]*“/u);
      expect(await chancery(["why", "h", ...db])).toMatchObject({
        ...{ status: 1, out: "" },
        err: expect.stringMatching(/^chancery: h is the beginning of more than one id: h\w+, h\w+/u),
      });
      expect(await chancery(["why", "nothing", ...db])).toMatchObject({ status: 1, err: expect.stringContaining("nothing with the id nothing") });
      expect((await chancery(["search", "trade agreement", "--format", "json", ...db])).out).toContain("«trade» «agreement»");
    },
    SLOW_MS,
  );
  it(
    "search for words without others, as the help shows",
    async () => {
      const found = async (...words: string[]) => lines((await chancery(["search", ...words, "--format", "jsonl", ...db])).out || "{}");
      expect(await found("trade agreement", "-fishing", "--limit", "5")).toMatchObject([{ published: "2024-03-05" }]);
      expect(await found("Norwegian", "-Turkey")).toMatchObject([{ published: "2024-03-04" }]);
      expect(await found("Portugal", "-Venezuela")).toMatchObject([{ published: "2024-03-04" }]);
      expect((await chancery(["search", "fishing", ...db])).out).toBe("No article has these words.\n");
      expect((await chancery(["search", "the", ...db])).out).toBe("These words are too common to be looked for; add a rarer one.\n");
    },
    SLOW_MS,
  );
  it(
    "leave out on a day what was told later",
    async () => {
      const told = async (...args: string[]) => (await chancery([...args, ...db])).out;
      expect(await told("upcoming", "Portugal", "--on", "2024-03-03")).toBe("Nothing is announced for 2024-03-03 or later.\n");
      expect(await told("upcoming", "Portugal", "--on", "2024-03-04")).toMatch(/^ {2}2024-03-08 {2}visit/u);
      expect(await told("export", "ics", "--on", "2024-03-03")).not.toContain("BEGIN:VEVENT");
      expect(await told("changes", "--since", "2024-03-01", "--on", "2024-03-04")).toMatch(/^ {2}2024-03-04(?![\s\S]*2024-03-05 )/u);
      expect(await told("who", "foreign minister", "Norway", "--on", "2020-01-01")).toContain("incumbent when told from 2024-03-04 to 2024-03-05");
      expect(await told("who", "foreign minister", "Norway", "--on", "2024-03-05")).toContain("incumbent · told from 2024-03-04 to 2024-03-05");
    },
    SLOW_MS,
  );
  it(
    "warn of a day that has not come, and do not tell what is lapsed by it",
    async () => {
      const ahead = ["--db", join(folder, "ahead")];
      const late = JSON.stringify({ text: "Peru's president met Chile's president in Lima on Monday.", published: "2999-01-01" });
      const { err } = await chancery(["add", "-", ...ahead], `${LIST}\n${late}`);
      expect(err).toMatch(/is dated 2999-01-01, a day that has not come/u);
      const { out } = await chancery(["dossier", "Norway", ...ahead]);
      expect(out).toMatch(/as the ledger stands on 20\d\d-/u);
    },
    SLOW_MS,
  );
  it(
    "move a ledger and find it whole, the same to the byte",
    async () => {
      const file = join(folder, "news.jsonl.gz");
      const other = ["--db", join(folder, "other")];
      expect((await chancery(["backup", file, ...db])).status).toBe(0);
      expect((await chancery(["restore", file, ...other])).err).toContain("2 articles and 0 reviews restored");
      expect((await chancery(["restore", file, ...other])).err).toMatch(/^0 articles and 0 reviews restored to .*, 2 there already\.\n$/u);
      expect((await chancery(["rebuild", ...other])).err).toContain("derived again from 2 articles");
      expect(await chancery(["check", "--deep", ...other])).toMatchObject({ status: 0, err: expect.stringContaining("All is well.") });
      const whole = await chancery(["timeline", "--format", "jsonl", ...db]);
      expect((await chancery(["timeline", "--format", "jsonl", ...other])).out).toBe(whole.out);
      expect((await chancery(["export", "jsonl", ...other])).out).toBe(whole.out);
      expect(existsSync(`${file}.part`)).toBe(false);
    },
    SLOW_MS,
  );
  it(
    "refuse a second writer, and say who has it",
    async () => {
      const first = start(["add", "-", ...db]);
      const end = ended(first);
      first.stdin.write(`${LIST}\n`); // A ledger is opened once there is something to add.
      while (!existsSync(join(folder, "news", "lock"))) await sleep(50);
      const { pid } = JSON.parse(readFileSync(join(folder, "news", "lock"), "utf8")) as { pid: number };
      expect(await chancery(["timeline", ...db])).toMatchObject({
        status: 1,
        out: "",
        err: expect.stringContaining(`in use by \`chancery add\` (process ${pid}`),
      });
      first.kill("SIGINT");
      expect((await end).status).toBe(130);
      expect((await chancery(["timeline", ...db])).status).toBe(0);
    },
    SLOW_MS,
  );
});

describe("wrong command lines", () => {
  it.each<[string[], RegExp]>([
    [["dossier", "Atlantis"], /Atlantis is no state/u],
    [["dossier", "Turkey", "Türkiye"], /Türkiye stands twice/u],
    [["timeline", "Norway", "Portugal", "Turkey"], /at most two states/u],
    [["timeline", "--from", "soon"], /2019-08-26/u],
    [["timeline", "--kind", "party"], /visit, meeting/u],
    [["visits", "--limit", "none"], /whole number/u],
    [["changes"], /--since/u],
    [["search", "treaty", "--limt", "3"], /unknown option '--limt'/u],
    [["export", "pdf"], /plover, ics, csv, jsonl/u],
    [["add"], /at least one file/u],
  ])("%j", async (args, message) => {
    const { status, out, err } = await chancery([...args, ...db]);
    expect({ status, out }).toEqual({ status: 125, out: "" });
    expect(err).toMatch(message);
  });
  it("an absent ledger is not made by looking", async () => {
    const place = join(folder, "absent");
    expect(await chancery(["visits", "--db", place])).toMatchObject({ status: 1, err: expect.stringContaining("there is no ledger in") });
    expect(existsSync(place)).toBe(false);
  });
});

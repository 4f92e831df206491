import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chancery } from "./testing/run.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "annotate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const STORY = "The minister doesn't agree 😀, Kari Solberg told reporters in Lisbon.\n\nTalks ended on Monday.";

describe("chancery annotate", () => {
  it("prints CoNLL-U whose own output it takes as tokens", async () => {
    const first = await chancery(["annotate", "-", "--layer", "conllu"], STORY);
    expect(first.status).toBe(0);
    expect(first.out).toMatch(
      /^# newdoc id = \S+\n# newpar\n# sent_id = \S+-1\n# text = The minister doesn't agree 😀, Kari Solberg told reporters in Lisbon\.\n1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n/u,
    );
    const again = await chancery(["annotate", put("a.conllu", first.out), "--tokens"]);
    expect(again).toMatchObject({ status: 0, out: first.out });
  });
  it("prints names, and a folder of texts with their standoff", async () => {
    const names = await chancery(["annotate", "-", "--layer", "names"], STORY);
    expect(names.out).toMatch(/\nKari\tB-PER\nSolberg\tI-PER\n/u);
    expect(names.out).toMatch(/\nLisbon\tB-LOC\n/u);
    const out = join(folder, "brat");
    const two = await chancery(["annotate", put("one.txt", STORY), put("two.txt", STORY), "--layer", "attribution", "--out", out]);
    expect(two).toMatchObject({ status: 0, out: "" });
    expect(readdirSync(out).sort()).toEqual(["one.ann", "one.txt", "two.ann", "two.txt"]);
    const text = [...readFileSync(join(out, "one.txt"), "utf8")];
    for (const [, start, end, quote] of readFileSync(join(out, "one.ann"), "utf8").matchAll(/^T\d+\t\w+ (\d+) (\d+)\t(.*)$/gmu))
      expect(text.slice(Number(start), Number(end)).join("")).toBe(quote);
  });
  it("writes over nothing of the user's, and numbers names that come twice", async () => {
    const own = join(folder, "own");
    mkdirSync(own);
    const page = join(own, "p.html");
    writeFileSync(page, `<html><body><article><h1>Talks</h1>${`<p>${STORY.replace("\n\n", " ")}</p>`.repeat(8)}</article></body></html>`);
    const latin = join(own, "latin.txt");
    writeFileSync(latin, Buffer.from("The café in Lisbon was shut on Monday, the minister said.", "latin1"));
    const other = join(own, "p.txt");
    writeFileSync(other, "Another article of mine.");
    const before = [latin, other].map((path) => readFileSync(path));
    const { status, err } = await chancery(["annotate", latin, page, "--layer", "attribution", "--out", own]);
    expect(status).toBe(2);
    expect(err).toMatch(/latin\.txt: not written, because .*latin\.txt is one of the inputs/u);
    expect(err).toMatch(/p\.html: not written, because .*p\.txt is there already and holds something else.*--replace/u);
    expect([latin, other].map((path) => readFileSync(path))).toEqual(before);
    expect(readdirSync(own).sort()).toEqual(["latin.txt", "p.html", "p.txt"]);
    const apart = join(folder, "apart");
    const twice = ["annotate", page, put("p.txt", STORY), "--layer", "attribution", "--out", apart];
    expect((await chancery(twice)).status).toBe(0);
    expect(readdirSync(apart).sort()).toEqual(["p-2.ann", "p-2.txt", "p.ann", "p.txt"]);
    expect((await chancery(twice)).status).toBe(0);
  });
  it("says once what is wrong with --out", async () => {
    const file = put("plain.txt", STORY);
    expect(await chancery(["annotate", file, "--out", file])).toEqual({
      status: 1,
      out: "",
      err: `chancery: ${file} is a file, not a folder. Name a folder.\n`,
    });
  });
  it("prints TimeML with the day of publication it was told", async () => {
    const times = await chancery(["annotate", "-", "--layer", "times", "--published", "2019-08-26"], STORY);
    expect(times.out).toContain('functionInDocument="CREATION_TIME">2019-08-26</TIMEX3>');
    expect(times.out).toMatch(/Talks ended on <TIMEX3 tid="t1" type="DATE" value="2019-08-26"[^>]*>Monday<\/TIMEX3>\./u);
  });
  it("reports what it cannot do and does the rest", async () => {
    const { status, out, err } = await chancery([
      "annotate",
      join(folder, "missing.conllu"),
      put("bad.conllu", "1\tonly"),
      put("good.conllu", "1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n"),
      "--tokens",
    ]);
    expect(status).toBe(2);
    expect(err).toMatch(/missing\.conllu: was not found/u);
    expect(err).toMatch(/bad\.conllu: line 1 is not CoNLL-U/u);
    expect(out).toMatch(/^1\tYes\tyes\t/mu);
    const standoff = await chancery(["annotate", put("x.txt", STORY), put("y.txt", STORY), "--layer", "attribution"]);
    expect(standoff.status).toBe(1);
    expect(standoff.err).toMatch(/y\.txt: .*--out/u);
  });
});

describe("chancery code", () => {
  const PAIR = "<s>Norway</s> sent food aid to <t>Somalia</t>.";
  it("adds type, mode, quad and score to a table, and keeps its columns", async () => {
    const table = `id\tmarked_sentence\tnote\n7\t${PAIR}\t"a ""b"""\n8\t<s>Peru</s> condemned <t>Chile</t>.\t\n`;
    const { status, out, err } = await chancery(["code", put("pairs.tsv", table)]);
    expect(status).toBe(0);
    expect(err).toMatch(/^2 rows coded in /u);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows[0]).toEqual(["id", "marked_sentence", "note", "type", "mode", "quad", "score"]);
    expect(rows[1]).toEqual(["7", PAIR, '"a ""b"""', "AID", "", "material-cooperation", expect.stringMatching(/^0\.\d+$/u)]);
    expect(rows[2]?.slice(3, 6)).toEqual(["ACCUSE", "disapprove", "verbal-conflict"]);
  });
  it("reports each bad row by its number and codes the others", async () => {
    const lines = [
      { marked_sentence: PAIR, type: "mine" },
      "{bad",
      { other: 1 },
      { marked_sentence: "no marks" },
      { marked_sentence: "<s>open <t>x</t>" },
      { marked_sentence: "<s>Peru</s> praised" },
      { marked_sentence: "<s>Peru</s> praised <t>Chile</t>." },
    ];
    const { status, out, err } = await chancery(["code", "-"], lines.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n"));
    expect(status).toBe(4);
    expect(err.match(/row \d+/gu)).toEqual(["row 2", "row 3", "row 4", "row 5"]);
    expect(err).toMatch(/row 4: neither <s>source<\/s> nor <t>target<\/t> is marked/u);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row) as Record<string, unknown>);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ type: "mine", plover_type: "AID", quad: "material-cooperation" });
    expect(rows[2]).toMatchObject({ type: "", score: "" });
    expect(rows[5]?.type).toMatch(/^[A-Z]+$/u);
  });
  it("finds the pair itself where asked", async () => {
    const { status, out } = await chancery(
      ["code", "-", "--find", "--column", "text", "--format", "jsonl"],
      'text\n"Norway sent food aid to Somalia, officials said."\n',
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: "AID", source: "Norway", target: "Somalia" });
  });
  it("takes no markup for an actor", async () => {
    const { status, out } = await chancery(["code", "-", "--find", "--format", "jsonl"], "marked_sentence\n<s>Peru</s> praised\n");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ source: "Peru", target: "" });
  });
  it("reads on in a table too large to be held", async () => {
    const row = `{"marked_sentence":"<s>Peru</s> praised <t>Chile</t>."}\n`;
    const filler = `${" ".repeat(1 << 20)}\n`.repeat(65);
    const { status, err } = await chancery(["code", put("large.jsonl", `${row}${filler}${row}`)]);
    expect([status, err.match(/^\d+ rows coded/u)?.[0]]).toEqual([0, "2 rows coded"]);
  });
  it("reads other encodings, and refuses what is no table before it prints anything", async () => {
    const table = `id\tmarked_sentence\n7\t<s>Québec</s> sent food aid to <t>Somalia</t>.\n`;
    const put = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const read = await chancery(["code", put("latin.tsv", Buffer.from(table, "latin1")), put("wide.tsv", Buffer.from(`\uFEFF${table}`, "utf16le"))]);
    expect(read.status).toBe(0);
    expect(read.out.match(/Québec.*\tAID\t/gu)).toHaveLength(2);
    const refused = await chancery([
      ...["code", "--column", "nope", put("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))],
      ...[put("empty.tsv", ""), put("other.tsv", table)],
    ]);
    expect(refused).toMatchObject({ status: 3, out: "" });
    expect(refused.err).toMatch(/picture\.csv: is a PNG image, which is not read\. Give a table/u);
    expect(refused.err).toMatch(/empty\.tsv: is empty/u);
    expect(refused.err.match(/other\.tsv: .*/gu)).toEqual([
      "other.tsv: has no column nope. Its columns are: id, marked_sentence. Name the one with the sentences by --column.",
    ]);
  });
  it("writes other formats, and says what is missing", async () => {
    const csv = await chancery(["code", put("p.jsonl", JSON.stringify({ marked_sentence: PAIR })), "--format", "csv"]);
    expect(csv.out).toMatch(
      /^marked_sentence,type,mode,quad,score\n<s>Norway<\/s> sent food aid to <t>Somalia<\/t>\.,AID,,material-cooperation,0\.\d+\n$/u,
    );
    expect(await chancery(["code", join(folder, "none.tsv")])).toMatchObject({
      status: 1,
      out: "",
      err: expect.stringMatching(/none\.tsv: cannot be read/u),
    });
    expect(await chancery(["code"])).toMatchObject({ status: 125, err: expect.stringMatching(/at least one table[\s\S]*Example/u) });
    expect(await chancery(["code", put("ragged.tsv", "a\tmarked_sentence\nx\n")])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/row 1: it has 1 fields, the header 2/u),
    });
  });
});

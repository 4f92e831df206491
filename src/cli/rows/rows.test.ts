import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDelimited, parseDelimited } from "./delimited.js";
import { rowWriter } from "./write-rows.js";

async function records(text: string, delimiter: string, size = text.length): Promise<string[][]> {
  async function* chunks(): AsyncGenerator<string> {
    const letters = [...text];
    for (let at = 0; at < letters.length; at += Math.max(1, size)) yield letters.slice(at, at + Math.max(1, size)).join("");
  }
  const found: string[][] = [];
  for await (const record of parseDelimited(chunks(), delimiter)) found.push(record);
  return found;
}

it.each<[string, string[][]]>([
  [
    "a\tb\n1\t2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a\tb\r\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "\ta\n0\tb\n",
    [
      ["", "a"],
      ["0", "b"],
    ],
  ],
  ['"a ""b"" c"\td', [['a "b" c', "d"]]],
  ['"a\tb\nc"\td', [["a\tb\nc", "d"]]],
  ['say "hi"\td', [['say "hi"', "d"]]],
  ['"hi" he said\td', [["hi he said", "d"]]],
  ["a\n\n\nb\n", [["a"], ["b"]]],
  ["a\t\n", [["a", ""]]],
  ["", []],
])("%j", async (text, expected) => expect(await records(text, "\t")).toEqual(expected));

it("reads what it writes, however it is cut into chunks", async () => {
  const field = fc.string({ unit: fc.constantFrom(...'ab\t,"\n\r 埃') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom("\t", ","),
      fc.integer({ min: 1, max: 9 }),
      async (rows, delimiter, size) => {
        const written = rows.map((row) => formatDelimited(row, delimiter)).join("");
        expect(await records(written, delimiter, size)).toEqual(rows);
      },
    ),
  );
});

it("writes the first row's columns and tells of others", () => {
  const lost: string[] = [];
  const write = rowWriter("csv", (columns) => lost.push(...columns));
  expect(write({ a: 1, b: "x,y" }) + write({ a: null, b: [1], c: 3 })).toBe('a,b\n1,"x,y"\n,[1]\n');
  expect(lost).toEqual(["c"]);
});

import { describe, expect, it } from "vitest";
import { chancery } from "./testing/run.js";

describe("the command line", () => {
  it.each<[string[], RegExp]>([
    [["read", "--formt", "json", "a.txt"], /unknown option '--formt'.*\n?.*--format/u],
    [["reed", "a.txt"], /unknown command 'reed'.*\n?.*read/u],
    [["read", "--format", "xml", "a.txt"], /text, json, jsonl/u],
    [["read", "--language", "fr", "a.txt"], /'fr' is invalid[\s\S]*en/u],
    [["read", "--published", "2019-02-30", "a.txt"], /--published <day>' argument '2019-02-30' is invalid\. Write the day as 2019-08-26/u],
    [["annotate", "--published", "1", "a.txt"], /--published <day>' argument '1' is invalid\. Write the day as 2019-08-26/u],
    [["read"], /at least one file or URL[\s\S]*Example/u],
    [[], /Usage: chancery/u],
  ])("%j is a wrong command line", async (args, message) => {
    const { status, out, err } = await chancery(args);
    expect({ status, out }).toEqual({ status: 125, out: "" });
    expect(err).toMatch(message);
  });
  it.each([[["--help"]], [["read", "--help"]], [["help", "read"]]])("%j gives an example", async (args) => {
    const { status, out, err } = await chancery(args);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/Examples?:\n {2}\$ chancery read /u);
  });
  it("says in the usage of changes what it cannot do without", async () =>
    expect((await chancery(["changes", "--help"])).out).toMatch(/^Usage: chancery changes --since <day> \[options\] \[state\.\.\.\]/u));
  it("tells its version", async () =>
    expect(await chancery(["--version"])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), err: "" }));
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chancery } from "./testing/run.js";

const folder = mkdtempSync(join(tmpdir(), "token-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("chancery token", () => {
  it("puts a token in the place of another only where that is asked for, and says so", async () => {
    const file = join(folder, "tokens.json");
    const make = (...more: string[]) => chancery(["token", "Bob", "--tokens", file, ...more]);
    const roles = () => (JSON.parse(readFileSync(file, "utf8")) as { role: string }[]).map(({ role }) => role);
    expect((await make("--role", "admin")).status).toBe(0);
    expect(await make()).toMatchObject({ status: 1, out: "", err: expect.stringMatching(/has a token for Bob already \(admin, until .*--replace/u) });
    expect(roles()).toEqual(["admin"]);
    expect(await make("--replace")).toMatchObject({ status: 0, err: expect.stringMatching(/The token that Bob had \(admin\) no longer lets in/u) });
    expect(roles()).toEqual(["reader"]);
  });
});

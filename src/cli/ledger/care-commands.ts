import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Command } from "commander";
import { assertFileName, withFile } from "../file-problem.js";
import { backupLines } from "./backup-lines.js";
import { withLedger } from "./open.js";
import type { LedgerOptions } from "./options.js";
import { plural, printAll } from "./print.js";

type Options = Pick<LedgerOptions, "db">;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** `chancery rebuild` */
export async function rebuildCommand(options: Options, command: Command): Promise<number> {
  return withLedger(options, command, async (ledger) => {
    let done = 0;
    await ledger.rebuild((articles) => {
      done = articles;
      if (process.stderr.isTTY) process.stderr.write(`\r${articles} articles`);
    });
    say(`${process.stderr.isTTY ? "\r" : ""}The ledger was derived again from ${plural(done, "article")}.`);
    return 0;
  });
}

/** `chancery check` */
export async function checkCommand(options: Options & { readonly deep?: boolean }, command: Command): Promise<number> {
  return withLedger(options, command, async (ledger) => {
    const { articles, readings, facts, happenings, problems } = await ledger.check({ deep: options.deep === true });
    say([plural(articles, "article"), plural(readings, "reading"), plural(facts, "fact"), plural(happenings, "happening")].join(", "));
    for (const problem of problems) say(`chancery: ${problem}`);
    if (problems.length === 0) say("All is well.");
    return problems.length === 0 ? 0 : 1;
  });
}

/** `chancery backup`: the file is there when it is whole, and not before. */
export async function backupCommand(file: string, options: Options, command: Command): Promise<number> {
  if (file !== "-") assertFileName(file);
  return withLedger(options, command, async (ledger) => {
    if (file === "-") await printAll(ledger.backup());
    else {
      const part = `${file}.part`;
      try {
        const target = createWriteStream(part, { mode: 0o600 });
        const source = Readable.from(ledger.backup());
        await withFile(file, () => (file.endsWith(".gz") ? pipeline(source, createGzip(), target) : pipeline(source, target)));
        await withFile(file, () => rename(part, file));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      say(`The ledger in ${ledger.name} was backed up to ${file}.`);
    }
    return 0;
  });
}

/** `chancery restore`: the backup is opened first, so that none is made for a file that is none. */
export async function restoreCommand(file: string, options: Options, command: Command): Promise<number> {
  const lines = await backupLines(file);
  return withLedger(options, command, async (ledger) => {
    const { articles, reviews, fresh } = await ledger.restore(lines);
    const there = articles + reviews - fresh.articles - fresh.reviews;
    const known = there === 0 ? "" : `, ${there} there already`;
    say(`${plural(fresh.articles, "article")} and ${plural(fresh.reviews, "review")} restored to ${ledger.name}${known}.`);
    return 0;
  });
}

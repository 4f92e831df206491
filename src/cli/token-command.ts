import { chmod, readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { newToken, type Role, type Token } from "../server/index.js";
import { ChanceryError } from "../text/index.js";
import { assertFileName, withFile } from "./file-problem.js";
import { readTokens } from "./serve-command.js";

export interface TokenOptions {
  readonly role: Role;
  readonly tokens: string;
  readonly days: string;
  readonly replace?: boolean;
}

const DAY = 86_400_000;
const OWNER_ONLY = 0o600;

/** `chancery token`: makes a token, shows it once and keeps its hash. One of the same name is replaced only where that is asked for. */
export async function tokenCommand(name: string, { role, tokens: file, days, replace }: TokenOptions, command: Command): Promise<void> {
  if (!/^\d{1,4}$/u.test(days) || Number(days) === 0) command.error(`error: --days ${days} is no number of days; give one from 1 to 9999`);
  assertFileName(file);
  const there = await readFile(file).then(
    () => true,
    () => false,
  );
  const held = there ? await readTokens(file) : [];
  const before = held.find((each) => each.name === name);
  if (before && holds(before) && !replace)
    throw new ChanceryError(
      "token-there",
      `${file} has a token for ${name} already (${before.role}${before.expires === null ? "" : `, until ${before.expires.slice(0, 10)}`}). Give --replace to put a new one in its place, or use another name.`,
    );
  const { secret, token } = newToken(name, role, new Date(Date.now() + Number(days) * DAY).toISOString());
  await withFile(file, () =>
    writeFile(file, `${JSON.stringify([...held.filter((each) => each.name !== name), token], null, 2)}\n`, { mode: OWNER_ONLY }),
  );
  await chmod(file, OWNER_ONLY);
  process.stdout.write(`${secret}\n`);
  if (before) process.stderr.write(`The token that ${name} had (${before.role}) no longer lets in.\n`);
  process.stderr.write(`This token for ${name} (${role}) holds ${days} days and is shown this once; ${file} keeps only its hash.\n`);
}

const holds = ({ expires }: Token): boolean => expires === null || new Date(expires) > new Date();

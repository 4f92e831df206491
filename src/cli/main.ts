#!/usr/bin/env node
import { CommanderError } from "commander";
import { ChanceryError } from "../text/index.js";
import { endOnSignals } from "./interrupt.js";
import { program, USAGE_ERROR } from "./program.js";

endOnSignals();
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const chancery = program((status) => {
  process.exitCode = status;
});
for (const command of [chancery, ...chancery.commands]) command.exitOverride();

try {
  await chancery.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR;
  else {
    process.stderr.write(
      `chancery: ${error instanceof ChanceryError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}

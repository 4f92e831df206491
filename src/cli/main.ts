#!/usr/bin/env node
import { CommanderError } from "commander";
import { ChanceryError } from "../text/index.js";
import { fileProblem } from "./file-problem.js";
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
    process.stderr.write(`chancery: ${told(error)}\n`);
    process.exitCode = 1;
  }
}

/** An error's message where it was written for people, or is the system's word on a file; else all that helps to find the mistake. */
function told(error: unknown): string {
  const problem = error instanceof Error && "path" in error ? fileProblem(String(error.path), error) : error;
  if (problem instanceof ChanceryError) return problem.message;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

import { readFileSync } from "node:fs";
import { Command, Option } from "commander";

/** The exit status of a command line that cannot be understood. */
export const USAGE_ERROR = 125;

const version = (): string => (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version;

/** The command line. `done` receives the exit status. */
export function program(done: (status: number) => void): Command {
  const chancery = new Command("chancery")
    .description("Reads news and keeps the record of relations between states.")
    .version(version())
    .showSuggestionAfterError()
    .showHelpAfterError("(chancery --help shows what there is)")
    .addHelpText("after", "\nExample:\n  $ chancery read examples/listing.jsonl");
  chancery
    .command("read")
    .summary("read articles and print their records")
    .description("Reads news articles and prints what each says happened between states, every fact with its sentence.")
    .argument("[input...]", "text, HTML or JSON-lines files, http(s) URLs, or - for standard input")
    .addOption(
      new Option("--format <format>", "text for people, json for one document, jsonl for one record a line")
        .choices(["text", "json", "jsonl"])
        .default("text"),
    )
    .option("--published <day>", "day of publication (2019-08-26), where the article does not tell")
    .option("--source <name>", "who published it, where the article does not tell")
    .option("--explain", "for each fact: which words, which frame, which score")
    .option("--allow-private-addresses", "let URLs lead to private and loopback addresses")
    .addHelpText(
      "after",
      "\nExit status: 0 all read; 1 to 100 so many inputs failed (100: that many or more); 125 wrong command line; 130 or 143 interrupted.\n\nExamples:\n  $ chancery read article.txt --published 2019-08-26\n  $ chancery read list.jsonl --format jsonl > records.jsonl\n  $ curl -s https://example.org/story.html | chancery read - --explain",
    )
    .action(async (inputs: string[], options, command: Command) => {
      // Loaded only now, so that help and usage errors come at once.
      const { readCommand } = await import("./read-command.js");
      done(await readCommand(inputs, options, command));
    });
  return chancery;
}

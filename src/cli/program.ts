import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { languageOption } from "./language-option.js";
import { LAYER_NAMES } from "./layer-names.js";
import { day } from "./ledger/options.js";
import { registerLedger } from "./ledger/register.js";
import { workersOption } from "./workers-option.js";

/** The exit status of a command line that cannot be understood. */
export const USAGE_ERROR = 125;

const version = (): string => (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version;

/** The command line. `done` receives the exit status. */
export function program(done: (status: number) => void): Command {
  const chancery = new Command("chancery")
    .description("Reads news and keeps the record of relations between states.")
    .version(version())
    .showSuggestionAfterError()
    .enablePositionalOptions()
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
    .option("--published <day>", "day of publication (2019-08-26), where page or list line do not tell", day)
    .option("--source <name>", "who published it, where page or list line do not tell")
    .addOption(languageOption())
    .option("--explain", "for each fact: which words, which frame, which score")
    .option(
      "--offices <file...>",
      "who held what: a Wikidata result (JSON, CSV), a table person,office,state,start,end, or a PETRARCH dictionary; names those whom an article calls by office alone",
    )
    .addOption(workersOption())
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
  chancery
    .command("annotate")
    .summary("print what the language model sees")
    .description(
      "Annotates text and prints one layer in its field's format: CoNLL-U, names as IOB2, attributions as brat standoff (offsets in code points), times as TimeML (TIMEX3 inline).",
    )
    .argument("[input...]", "text, HTML or JSON-lines files, http(s) URLs, or - for standard input")
    .addOption(new Option("--layer <layer>", "which layer").choices([...LAYER_NAMES]).default("conllu"))
    .option("--tokens", "the inputs are CoNLL-U: keep their sentences, tokens, ids and comments")
    .option("--published <day>", "day of publication (2019-08-26), where page or list line do not tell; dates are reckoned from it", day)
    .addOption(languageOption())
    .option("--allow-private-addresses", "let URLs lead to private and loopback addresses")
    .option("--out <folder>", "write a file for each document (standoff with its text beside it) into this folder; inputs are never written over")
    .option("--replace", "with --out: write over files that an earlier run left")
    .addHelpText(
      "after",
      "\nExit status: as of read.\n\nExamples:\n  $ chancery annotate article.txt --layer conllu\n  $ chancery annotate article.txt --layer times --published 2019-08-26\n  $ chancery annotate en_ewt-ud-test.conllu --tokens > parsed.conllu\n  $ chancery annotate articles/*.txt --layer attribution --out annotated/",
    )
    .action(async (inputs: string[], options, command: Command) => {
      const { annotateCommand } = await import("./annotate-command.js");
      done(await annotateCommand(inputs, options, command));
    });
  chancery
    .command("serve")
    .summary("open the desk: a page and an API on this machine")
    .description(
      "Serves the desk and its HTTP API on this machine until interrupted. It shows the ledger; or the articles named here, which are read at the start and forgotten at the end unless --db names a ledger to keep them in.",
    )
    .argument("[input...]", "articles to read at the start: files, lists, http(s) URLs")
    .option("--db <place>", "the ledger: a folder or postgres://… (default: CHANCERY_DB, else a folder of your data)")
    .option("--port <port>", "port to listen on; 0 takes any free one", "8484")
    .option("--host <address>", "listen on another address than this machine's own, which needs --tokens")
    .option("--tokens <file>", "tokens of those who may come in (see `chancery token`)")
    .option("--open [path]", "show it in the browser")
    .addHelpText(
      "after",
      "\nExamples:\n  $ chancery serve --open\n  $ chancery serve list.jsonl --port 9000\n  $ chancery serve --host 0.0.0.0 --tokens tokens.json",
    )
    .action(async (inputs: string[], options, command: Command) => {
      const { serveCommand } = await import("./serve-command.js");
      await serveCommand(inputs, options, command);
    });
  chancery
    .command("token")
    .summary("let somebody into a shared desk")
    .description("Makes a token for `chancery serve --host`, shows it once and keeps its hash in a file.")
    .argument("<name>", "whose it is; reviews carry this name")
    .addOption(new Option("--role <role>", "what it lets in to").choices(["reader", "reviewer", "admin"]).default("reader"))
    .requiredOption("--tokens <file>", "the file, made where there is none")
    .option("--days <days>", "how long it holds", "90")
    .option("--replace", "put it in the place of the one that this name has")
    .addHelpText("after", "\nExample:\n  $ chancery token Ada --role reviewer --tokens tokens.json")
    .action(async (name: string, options, command: Command) => {
      const { tokenCommand } = await import("./token-command.js");
      await tokenCommand(name, options, command);
    });
  chancery
    .command("mcp")
    .summary("answer language models (Model Context Protocol)")
    .description(
      "Serves the ledger and the reader to a language model's programme over standard input and output: every answer has its quotes and links.",
    )
    .option("--db <place>", "the ledger: a folder or postgres://… (default: CHANCERY_DB, else a folder of your data)")
    .option("--desk <address>", "where a desk shows the same ledger, for links", "http://localhost:8484/")
    .addHelpText("after", '\nExample, in the settings of such a programme:\n  { "command": "npx", "args": ["chancery", "mcp"] }')
    .action(async (options) => {
      const { mcpCommand } = await import("./mcp-command.js");
      await mcpCommand(options);
    });
  chancery
    .command("code")
    .summary("code marked sentences with PLOVER")
    .description(
      "Reads tables whose column marked_sentence has <s>source</s> and <t>target</t> in it and adds type (PLOVER), mode, quad (class) and score (0 to 1).",
    )
    .argument("[table...]", "TSV, CSV or JSON-lines files, or - for standard input")
    .addOption(new Option("--format <format>", "of what is written; the first table's, if left out").choices(["tsv", "csv", "jsonl"]))
    .option("--column <name>", "which column has the marked sentence", "marked_sentence")
    .option("--find", "find source and target where a sentence marks neither, and write them as columns of their own")
    .addHelpText(
      "after",
      "\nA bad row is reported by its number (the header not counted), keeps its columns and gets no code; both source and target must be marked.\nExit status: the number of bad rows and inputs, as of read.\n\nExamples:\n  $ chancery code pairs.tsv > coded.tsv\n  $ chancery code pairs.jsonl --format csv",
    )
    .action(async (inputs: string[], options, command: Command) => {
      const { codeCommand } = await import("./code-command.js");
      done(await codeCommand(inputs, options, command));
    });
  registerLedger(chancery, done);
  return chancery;
}

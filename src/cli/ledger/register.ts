import { type Command, Option } from "commander";
import { languageOption } from "../language-option.js";
import { workersOption } from "../workers-option.js";
import { count, day, KINDS, type LedgerOptions, withDb, withFormat } from "./options.js";

type Done = (status: number) => void;

/** Adds the commands on the ledger. What they need is loaded when one is run, so that help and usage errors come at once. */
export function registerLedger(chancery: Command, done: Done): void {
  registerAdd(chancery, done);
  registerViews(chancery, done);
  registerQuestions(chancery, done);
  registerCare(chancery, done);
}

function registerAdd(chancery: Command, done: Done): void {
  withDb(chancery.command("add").summary("read articles into the ledger"))
    .description(
      "Reads articles and adds what they say to the ledger. An article that is there already is not read again; a run that was broken off goes on where it stopped.",
    )
    .argument("[input...]", "text, HTML or JSON-lines files, http(s) URLs, or - for standard input")
    .option("--published <day>", "day of publication (2019-08-26), where page or list line do not tell", day)
    .option("--source <name>", "who published it, where page or list line do not tell")
    .addOption(languageOption())
    .addOption(workersOption())
    .option("--allow-private-addresses", "let URLs lead to private and loopback addresses")
    .addHelpText(
      "after",
      "\nExit status: as of chancery read.\n\nExamples:\n  $ chancery add examples/listing.jsonl\n  $ chancery add https://example.org/story.html --db postgres://desk@archive/news",
    )
    .action(async (inputs: string[], options, command: Command) =>
      done(await (await import("./add-command.js")).addCommand(inputs, options, command)),
    );
}

const TOLD_LATER = "\nWith --on, what was first told after that day is left out.";

function registerViews(chancery: Command, done: Done): void {
  const view = (name: string, summary: string, example: string): Command =>
    withFormat(chancery.command(name).summary(summary))
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}. States are named as you like: Turkey, Türkiye, Turkish, TUR.`)
      .option(
        "--on <day>",
        "tell how things stand on this day (default: the last day that anything in the ledger was published, today at the latest)",
        day,
      )
      .addHelpText("after", `\nExample:\n  $ chancery ${example}`);
  const ranged = (command: Command): Command =>
    command
      .argument("[state...]", "none for all; one; or two, between which it happened")
      .option("--from <day>", "what happens on this day or later", day)
      .option("--to <day>", "what happens on this day or before", day)
      .option("--limit <number>", "at most so many", count)
      .option("--latest", "the latest first");
  view("dossier", "all that is known between two states, or of one", "dossier Turkey Cambodia")
    .argument("<state>")
    .argument("[other]")
    .option("--limit <number>", "so many of each kind, the latest", count)
    .action(async (state: string, other: string | undefined, options, command: Command) =>
      done(await (await import("./dossier-command.js")).dossierCommand([state, ...(other === undefined ? [] : [other])], options, command)),
    );
  const kind = new Option("--kind <kinds...>", "only these").choices(KINDS);
  const timeline = async (states: string[], options: LedgerOptions, command: Command, kinds?: readonly (typeof KINDS)[number][]): Promise<void> =>
    done(await (await import("./timeline-command.js")).timelineCommand(states, { ...(kinds && { kind: kinds }), ...options }, command));
  ranged(view("timeline", "what happened, in its order", "timeline TUR --from 2019-01-01 --format jsonl"))
    .addOption(kind)
    .option("--since <day>", "told of on this day or later", day)
    .action((states: string[], options, command: Command) => timeline(states, options, command));
  ranged(view("visits", "visits, announced and made", "visits Turkey --latest --limit 20")).action((states: string[], options, command: Command) =>
    timeline(states, options, command, ["visit"]),
  );
  ranged(
    view("agreements", "the register of agreements: instrument, parties, fields, how each came about", "agreements Turkey Cambodia --format csv"),
  ).action((states: string[], options, command: Command) => timeline(states, options, command, ["agreement"]));
  view("upcoming", "what is announced and not past, the soonest first", "upcoming Turkey --on 2019-08-26")
    .argument("[state...]")
    .option("--limit <number>", "at most so many", count)
    .addHelpText("after", TOLD_LATER)
    .action(async (states: string[], options, command: Command) =>
      done(await (await import("./timeline-command.js")).upcomingCommand(states, options, command)),
    );
  view("changes", "what was newly told since a day, and how things stood before", "changes --since 2019-08-20 Turkey")
    .usage("--since <day> [options] [state...]")
    .argument("[state...]")
    .requiredOption("--since <day>", "published on this day or later (needed)", day)
    .addHelpText("after", TOLD_LATER)
    .action(async (states: string[], options, command: Command) =>
      done(await (await import("./changes-command.js")).changesCommand(states, options, command)),
    );
}

function registerQuestions(chancery: Command, done: Done): void {
  withFormat(chancery.command("who").summary("who held an office on a day"))
    .description("Who held an office, as far as the news tells it; the best supported first.")
    .argument("<office>", '"interior minister", "minister of foreign affairs"')
    .argument("[state]")
    .option("--on <day>", "on this day (without it: everybody known)", day)
    .addHelpText("after", '\nExample:\n  $ chancery who "interior minister" TUR --on 2019-08-22')
    .action(async (office: string, state: string | undefined, options, command: Command) =>
      done(await (await import("./who-command.js")).whoCommand(office, state, options, command)),
    );
  withFormat(chancery.command("why").summary("why something is believed: history, claims, and why they were taken for one"))
    .description(
      "Shows the whole story of a happening: its history, what is disputed, every claim behind it with its words, and why they were taken for one.",
    )
    .argument("<id>", "the id of a happening or its beginning, or of a fact (a…#f3)")
    .addHelpText("after", "\nExample:\n  $ chancery why h3f9a2c41")
    .action(async (id: string, options, command: Command) => done(await (await import("./why-command.js")).whyCommand(id, options, command)));
  withFormat(chancery.command("search").summary("articles of the ledger by their words"))
    .description('Finds articles by their words, the latest first: words, "a phrase", or, -without.')
    .argument("<words...>")
    .allowUnknownOption() // A word to leave out looks like one: -fishing.
    .option("--limit <number>", "at most so many", count, 20)
    .addHelpText("after", '\nExample:\n  $ chancery search "border treaty" -fishing')
    .action(async (words: string[], options, command: Command) => {
      const mistyped = words.find((word) => word.startsWith("--"));
      if (mistyped !== undefined) command.error(`error: unknown option '${mistyped}'; chancery search --help shows what there is`);
      done(await (await import("./search-command.js")).searchCommand(words.join(" "), options, command));
    });
}

function registerCare(chancery: Command, done: Done): void {
  const care = () => import("./care-commands.js");
  withDb(chancery.command("rebuild").summary("derive the ledger again from its articles"))
    .description(
      "Derives everything believed again from articles, readings and reviews. The result is the same to the byte unless rules or versions have changed.",
    )
    .action(async (options, command: Command) => done(await (await care()).rebuildCommand(options, command)));
  withDb(chancery.command("check").summary("look for damage"))
    .description("Checks that nothing is missing or changed. Exit status 1 where something is.")
    .option("--deep", "derive the ledger again in memory, too, and compare")
    .action(async (options, command: Command) => done(await (await care()).checkCommand(options, command)));
  withDb(chancery.command("backup").summary("write all that was put in to a file"))
    .description("Writes articles, readings and reviews as lines of JSON. Restored anywhere, embedded or on a server, they give the same ledger.")
    .argument("<file>", "where to, or - for standard output; packed where the name ends in .gz")
    .action(async (file: string, options, command: Command) => done(await (await care()).backupCommand(file, options, command)));
  withDb(chancery.command("restore").summary("add what a backup holds"))
    .description("Adds what a backup holds to a ledger, empty or not. Broken off, it can be run again.")
    .argument("<file>", "a backup, or - for standard input")
    .action(async (file: string, options, command: Command) => done(await (await care()).restoreCommand(file, options, command)));
  withDb(chancery.command("export").summary("the ledger in other formats"))
    .description("Prints the ledger, or what is known between states, in another format.")
    .argument("<format>", "plover: PLOVER events as JSON lines; ics: a calendar of what is coming; csv; jsonl")
    .argument("[state...]")
    .option("--on <day>", "tell how things stand on this day", day)
    .option("--from <day>", "what happens on this day or later", day)
    .option("--to <day>", "what happens on this day or before", day)
    .addHelpText("after", "\nExample:\n  $ chancery export ics Turkey > turkey.ics")
    .action(async (format: string, states: string[], options, command: Command) =>
      done(await (await import("./export-command.js")).exportCommand(format, states, options, command)),
    );
}

import { type Command, InvalidArgumentError, Option } from "commander";

export type LedgerFormat = "text" | "json" | "jsonl" | "csv";

/** What every command on the ledger takes. */
export interface LedgerOptions {
  readonly db?: string;
  readonly format: LedgerFormat;
}

export const withDb = (command: Command): Command =>
  command.addOption(
    new Option(
      "--db <place>",
      "where the ledger is: a folder, or postgres://user@host/database (default: CHANCERY_DB, else a folder of your user's data)",
    ),
  );
export const withFormat = (command: Command): Command =>
  withDb(command).addOption(
    new Option("--format <format>", "text for people, json for one document, jsonl for one thing a line, csv for spreadsheets")
      .choices(["text", "json", "jsonl", "csv"])
      .default("text"),
  );

export const KINDS = ["visit", "meeting", "agreement", "tenure", "membership", "alignment", "statement", "interaction"] as const;

/** A day as an option's value. */
export function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text))
    throw new InvalidArgumentError("Write the day as 2019-08-26.");
  return text;
}

export function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new InvalidArgumentError("Write a whole number from 1.");
  return Number(text);
}

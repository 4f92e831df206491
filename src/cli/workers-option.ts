import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";

const MOST_WORKERS = 64;

/** `--workers N`: how many articles are read at once. */
export const workersOption = (): Option =>
  new Option(
    "--workers <number>",
    "how many articles to read at once, each in a thread of its own with some 220 MB (default: for long lists, all processor cores but one)",
  ).argParser((given: string): number => {
    const workers = Number(given);
    if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
      throw new InvalidArgumentError(`A whole number from 1 to ${MOST_WORKERS}.`);
    return workers;
  });

/** A thread is worth starting for so many articles. */
const ARTICLES_FOR_A_WORKER = 25;

/** How many articles to read at once where nobody says; `inputs` is null where it is not known how many there are. */
export const workersFor = (inputs: number | null): number =>
  Math.max(1, Math.min(availableParallelism() - 1, Math.floor((inputs ?? 0) / ARTICLES_FOR_A_WORKER)));

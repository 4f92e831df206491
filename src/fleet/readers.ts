import { createReader, type Reader, type ReaderOptions } from "../reading/index.js";
import { type ApartOptions, readerApart } from "./reader-apart.js";

export interface ReadersOptions extends Pick<ApartOptions, "script"> {
  /** How many articles are read at once, each in a thread of its own; with 1, the default, in this one. */
  readonly workers?: number;
  readonly offices?: ReaderOptions["offices"];
}

/** Articles in hand for each thread, so that none waits while another's article is long. */
const IN_HAND = 4;

/**
 * One reader that reads as many articles at once as there are workers; what a record says does not hang on how many. `width` is how many articles to give it at once.
 * @throws {ChanceryError} `model-missing`, `knowledge-invalid`
 */
export async function readers({ workers = 1, offices, script }: ReadersOptions = {}): Promise<{ readonly reader: Reader; readonly width: number }> {
  if (workers <= 1) return { reader: await createReader({ ...(offices && { offices }) }), width: 1 };
  const team = await Promise.all(
    Array.from({ length: workers }, () => readerApart({ longest: null, ...(offices && { offices }), ...(script && { script }) })),
  );
  return { reader: joined(team), width: workers * IN_HAND };
}

/** Each article goes to whoever has the fewest in hand. */
function joined(team: readonly Reader[]): Reader {
  const inHand = new Map(team.map((reader) => [reader, 0]));
  const [first] = team;
  if (!first) throw new RangeError("a team has at least one reader");
  const idlest = (): Reader => team.reduce((least, reader) => ((inHand.get(reader) ?? 0) < (inHand.get(least) ?? 0) ? reader : least), first);
  return {
    model: first.model,
    runtime: first.runtime,
    tell: first.tell,
    async read(article, how) {
      const reader = idlest();
      inHand.set(reader, (inHand.get(reader) ?? 0) + 1);
      try {
        return await reader.read(article, how);
      } finally {
        inHand.set(reader, (inHand.get(reader) ?? 0) - 1);
      }
    },
  };
}

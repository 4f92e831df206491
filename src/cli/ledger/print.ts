import { createColors } from "picocolors";
import wrapAnsi from "wrap-ansi";

export type Colours = ReturnType<typeof createColors>;

/** How a page for people looks. */
export interface Page {
  readonly colours: Colours;
  readonly width: number;
}

export const pageFor = (stream: NodeJS.WriteStream): Page => ({
  colours: createColors(stream.isTTY === true && !process.env.NO_COLOR),
  width: Math.min(stream.columns ?? 100, 120),
});

/** Writes in one piece; resolves when the stream can take more. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once("drain", resolve);
  });
}

export async function printAll(chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const chunk of chunks) if (chunk !== "") await print(chunk);
}

export function wrapped(text: string, width: number, first: string, rest: string): string {
  return wrapAnsi(text, Math.max(20, width - rest.length), { trim: true, hard: false })
    .split("\n")
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join("\n");
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

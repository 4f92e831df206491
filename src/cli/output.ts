import type { Record } from "../reading/index.js";
import { dossier } from "./dossier.js";

export type Format = "text" | "json" | "jsonl";

/** Where records go. Each is written in one piece, so that an interrupt never leaves half of one. */
export interface Output {
  /** Resolves when the stream can take more. */
  write(record: Record): Promise<void>;
  /** Makes what was written so far a whole document. Does not wait. */
  close(): void;
}

export function output(format: Format, explain: boolean, stream: NodeJS.WriteStream): Output {
  const print = printer(stream);
  if (format === "jsonl") return { write: (record) => print(`${JSON.stringify(record)}\n`), close: () => {} };
  if (format === "json") return array(print);
  const colour = stream.isTTY === true && !process.env.NO_COLOR;
  const width = Math.min(stream.columns ?? 100, 120);
  return { write: (record) => print(dossier(record, { colour, width, explain })), close: () => {} };
}

type Print = (text: string) => Promise<void>;

/** Records as the elements of one JSON array. */
function array(print: Print): Output {
  let count = 0;
  return {
    write: (record) => print(`${count++ === 0 ? "[\n" : ",\n"}${JSON.stringify(record, null, 2)}`),
    close: () => void print(count === 0 ? "[]\n" : "\n]\n"),
  };
}

function printer(stream: NodeJS.WriteStream): Print {
  return (text) =>
    new Promise((resolve) => {
      if (stream.write(text)) resolve();
      else stream.once("drain", resolve);
    });
}

import { Presets, SingleBar } from "cli-progress";

/** Shows how far a long run is, on stderr: a bar with rate and time left on a terminal, one line at the end otherwise. */
export interface Progress {
  step(failed: number): void;
  /** Clears the bar so that a message can be printed, and draws it again. */
  pause(print: () => void): void;
  /** Takes the bar away for good. */
  clear(): void;
  /** Says how it went. */
  end(): void;
}

const SILENT: Progress = { step: () => {}, pause: (print) => print(), clear: () => {}, end: () => {} };

/** What is counted, and what was done to it. */
interface Wording {
  readonly items: string;
  readonly done: string;
}

export function progress(total: number | null, stream: NodeJS.WriteStream, wording: Wording = { items: "articles", done: "read" }): Progress {
  if (total === null || total < 2) return SILENT;
  const began = Date.now();
  let done = 0;
  let failed = 0;
  const rate = (): string => (done / Math.max(0.001, (Date.now() - began) / 1000)).toFixed(1);
  const bar = stream.isTTY
    ? new SingleBar(
        {
          stream,
          format: `{bar} {value}/{total} ${wording.items} · {rate}/s · {eta_formatted} left · {failed} failed`,
          hideCursor: true,
          clearOnComplete: true,
          gracefulExit: false,
        },
        Presets.shades_classic,
      )
    : undefined;
  bar?.start(total, 0, { rate: "0", failed: 0 });
  return {
    step(failures) {
      done++;
      failed = failures;
      bar?.update(done, { rate: rate(), failed });
    },
    pause(print) {
      if (bar) stream.write("\r\u001b[K");
      print();
      bar?.update(done, { rate: rate(), failed });
    },
    clear: () => bar?.stop(),
    end() {
      stream.write(
        `${done - failed} ${wording.items} ${wording.done} in ${((Date.now() - began) / 1000).toFixed(1)} s (${rate()}/s)${failed > 0 ? `, ${failed} failed` : ""}.\n`,
      );
    },
  };
}

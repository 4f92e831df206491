/** What must still be closed when the process is told to end. */
const closers = new Set<() => unknown>();

/** Runs `close` before a signal ends the process, and waits for it a moment. Returns how to forget it again. */
export function beforeInterrupt(close: () => unknown): () => void {
  closers.add(close);
  return () => closers.delete(close);
}

const PATIENCE_MS = 5_000;

/** Ends the process on Ctrl-C and on a request to terminate with 128 + the signal's number, as shells do, after closing what is open; a second time at once. */
export function endOnSignals(): void {
  let ending = false;
  const end = (status: number) => async () => {
    if (ending) process.exit(status);
    ending = true;
    setTimeout(() => process.exit(status), PATIENCE_MS).unref();
    await Promise.allSettled([...closers].map(async (close) => close()));
    process.exit(status);
  };
  process.on("SIGINT", end(130));
  process.on("SIGTERM", end(143));
}

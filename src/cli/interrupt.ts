/** What must still be closed when the process is told to end. */
const closers = new Set<() => void>();

/** Runs `close`, which must not wait for anything, before a signal ends the process. Returns how to forget it again. */
export function beforeInterrupt(close: () => void): () => void {
  closers.add(close);
  return () => closers.delete(close);
}

/** Ends the process on Ctrl-C and on a request to terminate with 128 + the signal's number, as shells do, after closing what is open. */
export function endOnSignals(): void {
  const end = (status: number) => () => {
    for (const close of closers) close();
    process.exit(status);
  };
  process.on("SIGINT", end(130));
  process.on("SIGTERM", end(143));
}

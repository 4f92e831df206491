import { useEffect, useState } from "preact/hooks";

/** The server does not answer at all: it was stopped, or the network is away. */
export class Unreachable extends Error {
  constructor() {
    super("The desk cannot be reached. Try again once it is back.");
  }
}

const TURNED = "chancery-connection";
/** So long after a vain try the next one is made, in milliseconds. */
const AGAIN = 2000;
/** Asked to see whether the server is back; it costs nothing. */
const PROBE = "/api/visitor";
let lost = false;
let timer: number | undefined;

/** As `fetch`; while the server is away it is asked every now and then whether it is back. */
export async function reach(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(path, init);
    turn(false);
    return response;
  } catch {
    window.clearTimeout(timer);
    timer = window.setTimeout(probe, AGAIN);
    turn(true);
    throw new Unreachable();
  }
}

/** Looks at once whether the server is there. */
export const probe = (): void => void reach(PROBE).catch(() => {});

function turn(now: boolean): void {
  if (lost === now) return;
  lost = now;
  window.dispatchEvent(new Event(TURNED));
}

/** Calls back when the server is lost or found again; returns how to stop. */
export function onTurn(act: (lost: boolean) => void): () => void {
  const listener = () => act(lost);
  window.addEventListener(TURNED, listener);
  return () => window.removeEventListener(TURNED, listener);
}

/** Is the server away at the moment? */
export function useLost(): boolean {
  const [now, setNow] = useState(lost);
  useEffect(() => onTurn(setNow), []);
  return now;
}

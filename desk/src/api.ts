import { useCallback, useEffect, useState } from "preact/hooks";
import type { FactKind, RecordFact, RecordShape } from "./shapes.js";

/** A refusal of the server, in its own words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => null)) as { readonly detail?: string; readonly title?: string } | null;
  throw new Refusal(response.status, problem?.detail ?? `The server answered ${response.status}.`);
}

const asking = new Map<string, Promise<unknown>>();

/** What the server says at an address; who asks for the same meanwhile gets the same answer. */
export function get<Answer>(path: string): Promise<Answer> {
  const asked = asking.get(path) as Promise<Answer> | undefined;
  if (asked) return asked;
  const answer = fetch(path, { headers: { accept: "application/json" } }).then((response) => answerOf<Answer>(response));
  const done = (): void => void asking.delete(path);
  asking.set(path, answer);
  answer.then(done, done);
  return answer;
}

export const send = async <Answer>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<Answer> =>
  answerOf<Answer>(
    await fetch(path, { method, ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) }),
  );

/** The address of a list with filters; those not given are left out. */
export function address(path: string, filters: { readonly [name: string]: string | number | null | undefined }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

export interface Loaded<Answer> {
  readonly answer: Answer | null;
  readonly refusal: Error | null;
  readonly loading: boolean;
}

/** What the server says at an address, asked again whenever something comes in. Null asks nothing. */
export function useAnswer<Answer>(path: string | null): Loaded<Answer> {
  const [loaded, setLoaded] = useState<Loaded<Answer> & { readonly path: string | null }>({
    answer: null,
    refusal: null,
    loading: path !== null,
    path,
  });
  const turn = useChanges();
  useEffect(() => {
    if (path === null) return;
    let left = false;
    get<Answer>(path).then(
      (answer) => !left && setLoaded({ answer, refusal: null, loading: false, path }),
      (refusal: Error) => !left && setLoaded({ answer: null, refusal, loading: false, path }),
    );
    return () => {
      left = true;
    };
  }, [path, turn]);
  return loaded.path === path ? loaded : { answer: null, refusal: null, loading: path !== null };
}

const CHANGED = "chancery-changed";
const TOGETHER = 400;
let listening = false;

/** Counts changes on the server, several that come together as one. */
function useChanges(): number {
  const [count, setCount] = useState(0);
  const more = useCallback(() => setCount((before) => before + 1), []);
  useEffect(() => {
    listen();
    window.addEventListener(CHANGED, more);
    return () => window.removeEventListener(CHANGED, more);
  }, [more]);
  return count;
}

function listen(): void {
  if (listening) return;
  listening = true;
  let timer: number | undefined;
  const source = new EventSource("/api/changes");
  source.addEventListener("change", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(changed, TOGETHER);
  });
}

/** Tells all views that something changed. */
export const changed = (): void => void window.dispatchEvent(new Event(CHANGED));

export type { FactKind, RecordFact, RecordShape };

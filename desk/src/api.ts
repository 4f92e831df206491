import { useCallback, useEffect, useState } from "preact/hooks";
import { onTurn, probe, reach, Unreachable } from "./connection.js";
import { inPlainWords, type Problem, SIGN_IN } from "./plain-words.js";
import type { FactKind, RecordFact, RecordShape } from "./shapes.js";

/** A refusal of the server, in words for whoever is at the desk. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return (response.status === 204 ? null : await response.json()) as Answer;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new Refusal(response.status, response.headers.has("www-authenticate") ? SIGN_IN : inPlainWords(response.status, problem));
}

const asking = new Map<string, Promise<unknown>>();

/** What the server says at an address; who asks for the same meanwhile gets the same answer. */
export function get<Answer>(path: string): Promise<Answer> {
  const asked = asking.get(path) as Promise<Answer> | undefined;
  if (asked) return asked;
  const answer = reach(path, { headers: { accept: "application/json" } }).then((response) => answerOf<Answer>(response));
  const done = (): void => void asking.delete(path);
  asking.set(path, answer);
  answer.then(done, done);
  return answer;
}

export const send = async <Answer>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<Answer> =>
  answerOf<Answer>(
    await reach(path, { method, ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) }),
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

type LoadedFrom<Answer> = Loaded<Answer> & { readonly path: string | null };
/** What is on the screen stays there while the server is away. */
const isShown = <Answer>(before: LoadedFrom<Answer>, path: string): boolean => before.path === path && before.answer !== null;
const refused = <Answer>(refusal: Error, path: string): LoadedFrom<Answer> => ({ answer: null, refusal, loading: false, path });

/** What the server says at an address, asked again whenever something comes in. Null asks nothing. */
export function useAnswer<Answer>(path: string | null): Loaded<Answer> {
  const [loaded, setLoaded] = useState<LoadedFrom<Answer>>({
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
      (refusal: Error) => !left && setLoaded((before) => (refusal instanceof Unreachable && isShown(before, path) ? before : refused(refusal, path))),
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

/** So long after the stream of changes broke off it is opened anew, in milliseconds. */
const FOLLOW_AGAIN = 10_000;

function listen(): void {
  if (listening) return;
  listening = true;
  let timer: number | undefined;
  let again: number | undefined;
  let broke = false;
  let source: EventSource | undefined;
  const follow = () => {
    window.clearTimeout(again);
    source?.close();
    source = new EventSource("/api/changes");
    source.addEventListener("open", () => broke && changed());
    source.addEventListener("error", () => {
      broke = true;
      source?.close();
      again = window.setTimeout(follow, FOLLOW_AGAIN);
      probe();
    });
    source.addEventListener("change", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(changed, TOGETHER);
    });
  };
  follow();
  onTurn((lost) => {
    if (lost) return;
    follow();
    changed();
  });
}

/** Tells all views that something changed. */
export const changed = (): void => void window.dispatchEvent(new Event(CHANGED));

export type { FactKind, RecordFact, RecordShape };

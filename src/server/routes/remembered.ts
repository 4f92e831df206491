import type { Shelf } from "../shelf/shelf.js";

const MOST = 60;

/** Keeps what was worked out from everything on a shelf until something there changes. */
export function remembered(shelf: Shelf): <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer> {
  let version: string | undefined;
  const known = new Map<string, Promise<unknown>>();
  return async <Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> => {
    const now = await shelf.version();
    if (now !== version || known.size >= MOST) known.clear();
    version = now;
    const held = known.get(key);
    if (held) return held as Promise<Answer>;
    const answer = work();
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
}

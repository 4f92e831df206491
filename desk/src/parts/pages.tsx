import { withQuery } from "../router.js";

interface Props {
  readonly query: URLSearchParams;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}

const joined = (cursors: readonly string[]): string | null => cursors.join(",") || null;

/** The ways to the next page and back. The address holds the cursors of the pages between the first and this one, so that one who is sent it can go back too. */
export function Pages({ query, next }: Props) {
  const cursor = query.get("cursor");
  const before = query.get("before")?.split(",") ?? [];
  const after = cursor === null ? [] : [...before, cursor];
  if (next === null && cursor === null) return null;
  return (
    <nav class="pages" aria-label="Pages">
      {cursor !== null && <a href={withQuery({ cursor: before.at(-1) ?? null, before: joined(before.slice(0, -1)) })}>Previous page</a>}
      {next !== null && <a href={withQuery({ cursor: next, before: joined(after) })}>Next page</a>}
    </nav>
  );
}

/** Keeps what was worked out of `most` texts, since the same ones come again and again; emptied when full. `work` must depend on its text alone. */
export function memoised<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const fresh = work(text);
    known.set(text, fresh);
    return fresh;
  };
}

/** What is read while a group of words is empty: a group whose example reads the same without it does no work there. For tests. */
export function without<Read>(words: ReadonlySet<string>, read: () => Read): Read {
  const group = words as Set<string>;
  const all = [...group];
  group.clear();
  try {
    return read();
  } finally {
    for (const word of all) group.add(word);
  }
}

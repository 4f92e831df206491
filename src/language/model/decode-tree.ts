/** The best governors of one word: parallel lists, best first. Governor -1 is the root. */
export interface HeadCandidates {
  readonly heads: readonly number[];
  readonly scores: readonly number[];
  readonly relations: readonly number[];
}

export interface Tree {
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}

/**
 * A tree from each word's best governors: the best candidate of each word, one root, and every cycle broken where it costs least
 * (the greedy step of Chu & Liu 1965 and Edmonds 1967 over the candidates the model offers; where none leads out, the word hangs on the root).
 */
export function decodeTree(words: readonly HeadCandidates[]): Tree {
  const choice = words.map(() => 0);
  const head = (word: number): number => words[word]?.heads[choice[word] ?? 0] ?? -1;
  const root = chooseRoot(words);
  const heads = words.map((_, i) => (i === root ? -1 : head(i)));
  const relations = words.map((word) => word.relations[0] ?? 0);
  const use = (word: number, at: number): void => {
    heads[word] = words[word]?.heads[at] ?? root;
    relations[word] = words[word]?.relations[at] ?? relations[word] ?? 0;
  };
  if (root >= 0) use(root, Math.max(0, words[root]?.heads.indexOf(-1) ?? 0));
  if (root >= 0) heads[root] = -1;
  words.forEach((word, i) => {
    if (i === root || heads[i] !== -1) return;
    const at = word.heads.findIndex((h) => h >= 0 && h !== i);
    if (at >= 0) use(i, at);
    else heads[i] = root;
  });
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads)) breakCycle(cycle, words, heads, use, root);
  return { heads, relations };
}

function chooseRoot(words: readonly HeadCandidates[]): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  words.forEach((word, i) => {
    const at = word.heads.indexOf(-1);
    const score = at < 0 ? Number.NEGATIVE_INFINITY : (word.scores[at] ?? Number.NEGATIVE_INFINITY);
    if (score > bestScore) [best, bestScore] = [i, score];
  });
  return best < 0 && words.length > 0 ? 0 : best;
}

function findCycle(heads: readonly number[]): number[] | undefined {
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at] ?? -1;
    }
    if (at >= 0 && state[at] === 1) return path.slice(path.indexOf(at));
    for (const word of path) state[word] = 2;
  }
  return undefined;
}

function breakCycle(
  cycle: readonly number[],
  words: readonly HeadCandidates[],
  heads: number[],
  use: (word: number, at: number) => void,
  root: number,
): void {
  const inside = new Set(cycle);
  let best: { word: number; at: number; loss: number } | undefined;
  for (const word of cycle) {
    const candidates = words[word];
    if (!candidates) continue;
    candidates.heads.forEach((head, at) => {
      if (head < 0 || inside.has(head) || reaches(heads, head, word)) return;
      const loss = (candidates.scores[0] ?? 0) - (candidates.scores[at] ?? 0);
      if (!best || loss < best.loss) best = { word, at, loss };
    });
  }
  if (best) use(best.word, best.at);
  else heads[cycle.includes(root) ? (cycle.find((w) => w !== root) ?? root) : (cycle[0] ?? root)] = root;
}

function reaches(heads: readonly number[], from: number, to: number): boolean {
  for (let at = from, steps = 0; at >= 0 && steps <= heads.length; at = heads[at] ?? -1, steps++) if (at === to) return true;
  return false;
}

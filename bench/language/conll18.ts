/**
 * Scores a parse of raw text against a treebank by the metric of the CoNLL 2018 shared task (Zeman et al. 2018, section 5): tokens and sentences
 * by their characters, words aligned by characters and, inside multiword tokens, by the longest common subsequence of their forms.
 */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Stretch {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** The universal relation, without subtype. */
  readonly relation: string;
  readonly inMultiword: boolean;
  /** Undefined for the root's. */
  head: Word | undefined;
}

/** A CoNLL-U file as stretches of its characters, white space and invisible marks left out. */
export interface Parsed {
  readonly characters: string;
  readonly tokens: readonly Stretch[];
  readonly sentences: readonly Stretch[];
  readonly words: readonly Word[];
}

export type Metric = "tokens" | "sentences" | "words" | "upos" | "lemma" | "uas" | "las";

/** F1 of every metric. @throws {RangeError} if the two do not cover the same characters */
export function score(gold: Parsed, system: Parsed): Record<Metric, number> {
  if (gold.characters !== system.characters)
    throw new RangeError(`the texts differ at character ${firstDifference(gold.characters, system.characters)}`);
  const aligned = align(gold.words, system.words);
  const goldOf = new Map(aligned.map(([g, s]) => [s, g]));
  const total = gold.words.length + system.words.length;
  const f1 = (isRight: (g: Word, s: Word) => boolean): number => (2 * aligned.filter(([g, s]) => isRight(g, s)).length) / total;
  const attached = (g: Word, s: Word): boolean =>
    s.head === undefined ? g.head === undefined : g.head !== undefined && goldOf.get(s.head) === g.head;
  return {
    tokens: spansF1(gold.tokens, system.tokens),
    sentences: spansF1(gold.sentences, system.sentences),
    words: f1(() => true),
    upos: f1((g, s) => g.upos === s.upos),
    lemma: f1((g, s) => g.lemma === "_" || g.lemma === s.lemma),
    uas: f1(attached),
    las: f1((g, s) => attached(g, s) && g.relation === s.relation),
  };
}

export function parseConllu(source: string): Parsed {
  let characters = "";
  const tokens: Stretch[] = [];
  const sentences: Stretch[] = [];
  const words: Word[] = [];
  for (const block of source.split(/\r?\n[ \t]*\r?\n/u)) {
    const rows = block
      .split(/\r?\n/u)
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .filter(([id]) => !id?.includes("."));
    if (rows.length === 0) continue;
    const began = characters.length;
    const own: Word[] = [];
    let multiword: (Stretch & { last: number }) | undefined;
    for (const [id = "", form = "", lemma = "", upos = "", , , , relation = ""] of rows) {
      const inMultiword = multiword !== undefined && Number(id) <= multiword.last;
      if (!inMultiword) {
        const start = characters.length;
        characters += form.replace(/[\s\p{Cf}]/gu, "");
        tokens.push({ start, end: characters.length });
        if (id.includes("-")) multiword = { start, end: characters.length, last: Number(id.split("-")[1]) };
      }
      if (id.includes("-")) continue;
      const { start, end } = inMultiword ? (multiword as Stretch) : (tokens.at(-1) as Stretch);
      own.push({ start, end, form: form.toLowerCase(), lemma, upos, relation: relation.split(":")[0] ?? "", inMultiword, head: undefined });
    }
    const heads = rows.filter(([id]) => !id?.includes("-")).map((row) => Number(row[6]));
    own.forEach((word, i) => {
      word.head = own[(heads[i] ?? 0) - 1];
    });
    words.push(...own);
    sentences.push({ start: began, end: characters.length });
  }
  return { characters, tokens, sentences, words };
}

function spansF1(gold: readonly Stretch[], system: readonly Stretch[]): number {
  const wanted = new Set(gold.map(({ start, end }) => `${start} ${end}`));
  return (2 * system.filter(({ start, end }) => wanted.has(`${start} ${end}`)).length) / (gold.length + system.length);
}

function align(gold: readonly Word[], system: readonly Word[]): [Word, Word][] {
  const aligned: [Word, Word][] = [];
  let [g, s] = [0, 0];
  while (g < gold.length && s < system.length) {
    const [mine, theirs] = [gold[g] as Word, system[s] as Word];
    if (mine.inMultiword || theirs.inMultiword) {
      const [goldPart, systemPart] = multiwordParts(gold, system, g, s);
      aligned.push(...longestCommon(goldPart.words, systemPart.words));
      [g, s] = [goldPart.end, systemPart.end];
    } else if (mine.start === theirs.start && mine.end === theirs.end) {
      aligned.push([mine, theirs]);
      g++;
      s++;
    } else if (mine.start <= theirs.start) g++;
    else s++;
  }
  return aligned;
}

interface Part {
  readonly words: readonly Word[];
  readonly end: number;
}

/** The words of both sides that multiword tokens, overlapping one another, cover from here on. */
function multiwordParts(gold: readonly Word[], system: readonly Word[], fromGold: number, fromSystem: number): [Part, Part] {
  let [g, s] = [fromGold, fromSystem];
  const [mine, theirs] = [gold[g] as Word, system[s] as Word];
  let end = mine.inMultiword ? mine.end : theirs.end;
  if (mine.inMultiword && !theirs.inMultiword && theirs.start < mine.start) s++;
  else if (!mine.inMultiword && mine.start < theirs.start) g++;
  const [goldStart, systemStart] = [g, s];
  const isBeyond = (word: Word | undefined): boolean => word === undefined || (word.inMultiword ? word.start >= end : word.end > end);
  while (!isBeyond(gold[g]) || !isBeyond(system[s])) {
    const [a, b] = [gold[g], system[s]];
    const takesGold = a !== undefined && (b === undefined || a.start <= b.start);
    const word = (takesGold ? a : b) as Word;
    if (word.inMultiword && word.end > end) end = word.end;
    if (takesGold) g++;
    else s++;
  }
  return [
    { words: gold.slice(goldStart, g), end: g },
    { words: system.slice(systemStart, s), end: s },
  ];
}

function longestCommon(gold: readonly Word[], system: readonly Word[]): [Word, Word][] {
  const length = gold.map(() => new Array<number>(system.length).fill(0));
  const at = (g: number, s: number): number => length[g]?.[s] ?? 0;
  for (let g = gold.length - 1; g >= 0; g--)
    for (let s = system.length - 1; s >= 0; s--)
      (length[g] as number[])[s] = gold[g]?.form === system[s]?.form ? 1 + at(g + 1, s + 1) : Math.max(at(g + 1, s), at(g, s + 1));
  const pairs: [Word, Word][] = [];
  for (let g = 0, s = 0; g < gold.length && s < system.length; ) {
    if (gold[g]?.form === system[s]?.form) pairs.push([gold[g++] as Word, system[s++] as Word]);
    else if (at(g, s) === at(g + 1, s)) g++;
    else s++;
  }
  return pairs;
}

function firstDifference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `${i}: ${JSON.stringify(a.slice(i, i + 20))} and ${JSON.stringify(b.slice(i, i + 20))}`;
}

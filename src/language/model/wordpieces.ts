/** Rows of the model's letter-shape table. */
export const SHAPE = { special: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4 } as const;

/** Letter shape of a word: the vocabulary is uncased, so case goes in beside it. */
export function shapeOf(word: string): number {
  const letters = [...word].filter((c) => /\p{L}/u.test(c));
  const isUpper = letters.map((c) => /\p{Lu}/u.test(c));
  if (!isUpper.includes(true)) return SHAPE.lower;
  if (letters.length > 1 && !isUpper.includes(false)) return SHAPE.upper;
  return isUpper[0] === true && !isUpper.slice(1).includes(true) ? SHAPE.capitalised : SHAPE.mixed;
}

const MOST_PIECES = 12;
const LONGEST_PART = 100;

/** BERT's uncased wordpieces, word by word (Devlin et al. 2019): lower case, NFD without marks, punctuation apart, greedy longest match. */
export class WordPieces {
  readonly #ids = new Map<string, number>();
  readonly #cache = new Map<string, readonly number[]>();
  readonly unknown: number;
  readonly classifier: number;
  readonly separator: number;

  /** @param vocabulary one piece a line; its id is the number of its line, from 0 */
  constructor(vocabulary: string) {
    vocabulary.split("\n").forEach((piece, id) => {
      if (piece) this.#ids.set(piece, id);
    });
    this.unknown = this.id("[UNK]");
    this.classifier = this.id("[CLS]");
    this.separator = this.id("[SEP]");
  }

  /** Id of a piece of the vocabulary. @throws {RangeError} if it has none. */
  id(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new RangeError(`the vocabulary has no piece ${piece}`);
    return id;
  }

  /** Ids of a word's pieces, at least one, at most twelve. */
  of(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known) return known;
    const pieces = parts(word)
      .flatMap((part) => this.#greedy(part))
      .slice(0, MOST_PIECES);
    const found = pieces.length > 0 ? pieces : [this.unknown];
    if (this.#cache.size < 100_000) this.#cache.set(word, found);
    return found;
  }

  #greedy(part: string): number[] {
    const letters = [...part];
    if (letters.length > LONGEST_PART) return [this.unknown];
    const pieces: number[] = [];
    for (let start = 0; start < letters.length; ) {
      let end = letters.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = this.#ids.get((start > 0 ? "##" : "") + letters.slice(start, end).join(""));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.unknown];
      pieces.push(id);
      start = end;
    }
    return pieces;
  }
}

function parts(word: string): string[] {
  const plain = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}|\p{C}|\s/gu, "");
  return plain.split(/([!-/:-@[-`{-~]|\p{P})/u).filter((part) => part !== "");
}

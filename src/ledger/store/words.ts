import type { Sql } from "./database.js";

/** What is searched of a text: runs of letters and digits; an abbreviation with points ("U.N.") is one word, as it is without them. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+/gu;
/** Of a longer text only so much is searched: a `tsvector` has bounds. */
const MOST_LETTERS = 200_000;
/** What is longer is no word that anybody looks for. */
const LONGEST_WORD = 80;
const MOST_KNOWN = 200_000;
const SEPARATOR = "\x1f";

/** The words of a text in their order, in small letters. */
export const wordsIn = (text: string): readonly string[] =>
  (text.slice(0, MOST_LETTERS).toLowerCase().match(WORD) ?? []).map((word) => (word.includes(".") ? word.replaceAll(".", "") : word));

/**
 * The forms under which words are found: PostgreSQL's stems of English, nothing for its stop words, what has other signs than letters as it is. The database is asked once for
 * each word, so that texts need not be parsed there, which was a third of what adding an article costs.
 */
export class Lexicon {
  private readonly known = new Map<string, string>();

  /** Asks for those words of texts that are not known yet. */
  async learn(sql: Sql, texts: readonly (readonly string[])[]): Promise<void> {
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const unknown = new Set<string>();
    for (const words of texts) for (const word of words) if (!this.known.has(word)) unknown.add(word);
    const fresh = [...unknown].filter(isStemmed);
    if (fresh.length === 0) return;
    const rows = await sql.query<{ lexemes: string }>(
      `select string_agg(coalesce(array_to_string(ts_lexize('english_stem', word), ''), word), chr(31) order by n) as lexemes
       from string_to_table($1::text, chr(31)) with ordinality as asked(word, n)`,
      [fresh.join(SEPARATOR)],
    );
    const lexemes = (rows[0]?.lexemes ?? "").split(SEPARATOR);
    for (const [i, word] of fresh.entries()) this.known.set(word, lexemes[i] ?? "");
  }

  /** The form of a word that was learnt; empty for one that is not looked for. */
  lexemeOf(word: string): string {
    return this.known.get(word) ?? (word.length > LONGEST_WORD ? "" : word);
  }

  /** A `tsvector` of words, as text. */
  vectorOf(words: readonly string[]): string {
    const places = new Map<string, string>();
    for (const [i, word] of words.entries()) {
      const lexeme = this.lexemeOf(word);
      if (lexeme === "") continue;
      const before = places.get(lexeme);
      places.set(lexeme, before === undefined ? `${lexeme}:${i + 1}` : `${before},${i + 1}`);
    }
    return [...places.values()].join(" ");
  }
}

const isStemmed = (word: string): boolean => word.length <= LONGEST_WORD && !/\p{N}/u.test(word);

/** An article's words: the title's, then the text's. */
export const articleWords = ({ title, text }: { readonly title: string | null; readonly text: string }): readonly string[] =>
  title === null ? wordsIn(text) : [...wordsIn(title), ...wordsIn(text)];

const lexicons = new WeakMap<Sql, Lexicon>();

/** What is known of a database's words. */
export function lexiconOf(database: Sql): Lexicon {
  const known = lexicons.get(database);
  if (known) return known;
  const lexicon = new Lexicon();
  lexicons.set(database, lexicon);
  return lexicon;
}

const TERM = /(-?)"([^"]*)"?|(-?)(\S+)/gu;

/**
 * What a person types, as a `tsquery` in text: words that must all be there, "quoted ones" one after the other, *or* between two, - before what must not be there.
 * Empty where nothing is asked that can be looked for.
 */
export async function queryOf(lexicon: Lexicon, sql: Sql, typed: string): Promise<string> {
  await lexicon.learn(sql, [wordsIn(typed)]);
  const ways: string[][] = [[]];
  for (const [, notQuoted = "", quoted, not = "", plain = ""] of typed.matchAll(TERM)) {
    if (not === "" && plain.toLowerCase() === "or") {
      ways.push([]);
      continue;
    }
    const phrase = phraseOf(lexicon, wordsIn(quoted ?? plain));
    if (phrase !== "") ways.at(-1)?.push(notQuoted || not ? `!(${phrase})` : `(${phrase})`);
  }
  return ways
    .filter((terms) => terms.length > 0)
    .map((terms) => terms.join(" & "))
    .join(" | ");
}

/** Words one after the other; where a stop word stands between two, they are so much further apart. */
function phraseOf(lexicon: Lexicon, words: readonly string[]): string {
  let phrase = "";
  let last = 0;
  for (const [i, word] of words.entries()) {
    const lexeme = lexicon.lexemeOf(word);
    if (lexeme === "") continue;
    phrase += phrase === "" ? `'${lexeme}'` : ` <${i - last}> '${lexeme}'`;
    last = i;
  }
  return phrase;
}

import type { Sql } from "./database.js";

/** What is searched of a text: runs of letters and digits; an abbreviation with points ("U.N.") is one word, as it is without them. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+/gu;
/** Of a longer text only so much is searched: a `tsvector` has bounds. */
export const MOST_LETTERS = 200_000;
/** What is longer is no word that anybody looks for. */
const LONGEST_WORD = 80;
const MOST_KNOWN = 200_000;
const SEPARATOR = "\x1f";

/** The words of a text in their order, in small letters. */
export const wordsIn = (text: string): readonly string[] =>
  (text.slice(0, MOST_LETTERS).toLowerCase().match(WORD) ?? []).map((word) => (word.includes(".") ? word.replaceAll(".", "") : word));

/** Where each of those words stands, in UTF-16 units. */
export const placesOfWords = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** The form under which a word is found. */
export interface Form {
  /** Empty for a word that is not looked for. */
  readonly lexeme: string;
  /** The same in UTF-8; its first four as one number, and the fifth, with zeros where there are fewer. */
  readonly bytes: Uint8Array;
  readonly first: number;
  readonly fifth: number;
}

/** Of a word of which the database has not told the form yet. */
type Forming = { -readonly [Part in keyof Form]: Form[Part] };

/**
 * The forms under which words are found: PostgreSQL's stems of English, nothing for its stop words, what has other signs than letters as it is. The database is asked once for
 * each word, so that texts need not be parsed there, which was a third of what adding an article costs.
 */
export class Lexicon {
  private readonly known = new Map<string, Form>();

  /** The forms of each text's words, in their order. Texts are cut one at a time, and of their words nothing is kept but the forms, which all texts share. */
  async formsOf(sql: Sql, texts: Iterable<readonly string[]>): Promise<readonly (readonly Form[])[]> {
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const unknown = new Map<string, Forming>();
    const forms: Form[][] = [];
    for (const words of texts) forms.push(words.map((word) => this.known.get(word) ?? unknown.get(word) ?? newForm(word, unknown)));
    await this.learn(sql, [...unknown.keys()].filter(isStemmed), unknown);
    return forms;
  }

  private async learn(sql: Sql, words: readonly string[], forms: ReadonlyMap<string, Forming>): Promise<void> {
    if (words.length === 0) return;
    const rows = await sql.query<{ lexemes: string }>(
      `select string_agg(coalesce(array_to_string(ts_lexize('english_stem', word), ''), word), chr(31) order by n) as lexemes
       from string_to_table($1::text, chr(31)) with ordinality as asked(word, n)`,
      [words.join(SEPARATOR)],
    );
    const lexemes = (rows[0]?.lexemes ?? "").split(SEPARATOR);
    for (const [i, word] of words.entries()) {
      const form = forms.get(word);
      if (!form) continue;
      Object.assign(form, formOf(lexemes[i] ?? ""));
      this.known.set(word, form);
    }
  }
}

function newForm(word: string, unknown: Map<string, Forming>): Forming {
  const form = formOf(isStemmed(word) || word.length > LONGEST_WORD ? "" : word);
  unknown.set(word, form);
  return form;
}

function formOf(lexeme: string): Forming {
  const bytes = Buffer.from(lexeme);
  const [a = 0, b = 0, c = 0, d = 0, fifth = 0] = bytes;
  return { lexeme, bytes, first: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, fifth };
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

/** Words one after the other, each so many words after the first. */
export type Wanted = readonly { readonly lexeme: string; readonly by: number }[];

/** What a person looks for. */
export interface Asked {
  /** As a `tsquery` in text; empty where nothing is asked that can be looked for. */
  readonly query: string;
  /** What an article may have of it, to be shown. */
  readonly wanted: readonly Wanted[];
}

/** What a person types: words that must all be there, "quoted ones" one after the other, *or* between two, - before what must not be there. */
export async function askedFor(lexicon: Lexicon, sql: Sql, typed: string): Promise<Asked> {
  const terms = [...typed.matchAll(TERM)];
  const forms = await lexicon.formsOf(
    sql,
    terms.map(([, , quoted, , plain = ""]) => wordsIn(quoted ?? plain)),
  );
  const ways: string[][] = [[]];
  const wanted: Wanted[] = [];
  for (const [n, [, notQuoted = "", , not = "", plain = ""]] of terms.entries()) {
    if (not === "" && plain.toLowerCase() === "or") {
      ways.push([]);
      continue;
    }
    const words = wantedOf(forms[n] ?? []);
    if (words.length === 0) continue;
    ways.at(-1)?.push(notQuoted || not ? `!(${phraseOf(words)})` : `(${phraseOf(words)})`);
    if (!notQuoted && !not) wanted.push(words);
  }
  const query = ways
    .filter((way) => way.length > 0)
    .map((way) => way.join(" & "))
    .join(" | ");
  return { query, wanted };
}

/** The query alone. */
export const queryOf = async (lexicon: Lexicon, sql: Sql, typed: string): Promise<string> => (await askedFor(lexicon, sql, typed)).query;

/** Without stop words; where one stands between two, they are so much further apart. */
function wantedOf(forms: readonly Form[]): Wanted {
  const first = forms.findIndex(({ lexeme }) => lexeme !== "");
  return forms.flatMap(({ lexeme }, at) => (lexeme === "" ? [] : [{ lexeme, by: at - first }]));
}

const phraseOf = (words: Wanted): string =>
  words.map(({ lexeme, by }, n) => (n === 0 ? `'${lexeme}'` : ` <${by - (words[n - 1]?.by ?? 0)}> '${lexeme}'`)).join("");

import type { Form } from "./words.js";

/** PostgreSQL's bounds of a `tsvector`: the last place it tells apart, and how many it keeps of one lexeme. */
const [LAST_PLACE, MOST_PLACES] = [16_383, 256];
/** OID of `tsvector`, in PostgreSQL's catalogue. */
const TSVECTOR = 3614;
/** Dimensions, whether there are nulls, type, length, least index: what a list of one dimension begins with (`array_recv`). */
const LIST_HEAD = 20;
const [INT32, INT16] = [4, 2];
/** Of 64 bits that put words in order, so many say which of the text's words it is; the rest are its first bytes. */
const INDEX_BITS = 24;
const INDEX_MASK = (1 << INDEX_BITS) - 1;

/**
 * Texts as a `tsvector[]` in PostgreSQL's binary form: each lexeme with the places at which it stands, in the server's order, so that it has nothing to cut, to sort or to put together.
 * @param texts the forms of each text's words, in their order
 */
export function vectorsOf(texts: readonly (readonly Form[])[]): Uint8Array {
  const most = texts.map(mostBytes);
  const bytes = Buffer.allocUnsafe(LIST_HEAD + most.reduce((sum, each) => sum + INT32 + each, 0));
  let at = 0;
  for (const number of [1, 0, TSVECTOR, texts.length, 1]) at = bytes.writeInt32BE(number, at);
  for (const forms of texts) {
    const end = writeVector(bytes, at + INT32, forms);
    bytes.writeInt32BE(end - at - INT32, at);
    at = end;
  }
  return bytes.subarray(0, at);
}

/** Each word by itself takes most: its bytes, the zero behind them, how many places, and one. */
const mostBytes = (forms: readonly Form[]): number => forms.reduce((sum, { bytes }) => sum + bytes.length + 1 + 2 * INT16, INT32);

/** Writes how many lexemes there are, and each with its places (`tsvectorrecv`); returns where it ends. */
function writeVector(into: Buffer, start: number, forms: readonly Form[]): number {
  const order = inOrder(forms);
  let [at, lexemes] = [start + INT32, 0];
  for (let i = 0; i < order.length; lexemes++) {
    const { lexeme, bytes } = forms[order[i] as number] as Form;
    for (let n = 0; n < bytes.length; n++) into[at++] = bytes[n] as number;
    into[at++] = 0;
    const counted = at;
    at += INT16;
    let [places, last] = [0, 0];
    for (; i < order.length && forms[order[i] as number]?.lexeme === lexeme; i++) {
      const place = Math.min((order[i] as number) + 1, LAST_PLACE);
      if (place === last || places === MOST_PLACES) continue;
      into[at++] = place >>> 8;
      into[at++] = place & 0xff;
      [places, last] = [places + 1, place];
    }
    into[counted] = places >>> 8;
    into[counted + 1] = places & 0xff;
  }
  into.writeInt32BE(lexemes, start);
  return at;
}

/** Which of the words are looked for, in the order of their lexemes' bytes, then of their places. Numbers of 64 bits are sorted outside of JavaScript. */
function inOrder(forms: readonly Form[]): Uint32Array {
  const halves = new Uint32Array(2 * forms.length);
  let length = 0;
  for (let i = 0; i < forms.length; i++) {
    const { lexeme, first, fifth } = forms[i] as Form;
    if (lexeme === "") continue;
    halves[2 * length] = ((fifth << INDEX_BITS) | i) >>> 0;
    halves[2 * length + 1] = first;
    length++;
  }
  new BigUint64Array(halves.buffer, 0, length).sort();
  const order = new Uint32Array(length);
  for (let n = 0; n < length; n++) order[n] = (halves[2 * n] as number) & INDEX_MASK;
  for (let from = 0; from < length; ) {
    const form = forms[order[from] as number] as Form;
    let [to, isOne] = [from + 1, true];
    for (; to < length; to++) {
      const other = forms[order[to] as number] as Form;
      if (other.first !== form.first || other.fifth !== form.fifth) break;
      isOne &&= other.lexeme === form.lexeme;
    }
    if (!isOne) order.subarray(from, to).sort((a, b) => Buffer.compare(forms[a]?.bytes as Uint8Array, forms[b]?.bytes as Uint8Array) || a - b);
    from = to;
  }
  return order;
}

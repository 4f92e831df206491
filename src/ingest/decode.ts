import { analyse } from "chardet";
import { ChanceryError } from "../text/index.js";
import { assertText } from "./binary.js";

/** What bytes 0x80–0x9F mean in windows-1252; 0 where nothing. Some releases of Node decode them as ISO 8859-1 control characters (nodejs/node#56542). */
const WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
/** A guess below this confidence (0–100, chardet's scale) is no better than none. */
const LEAST_CONFIDENCE = 25;
/** Bytes looked at for the guess. */
const GUESSED_FROM = 65_536;
/** English has few letters beyond ASCII: below this share of other bytes a single-byte text is taken for windows-1252. */
const MOSTLY_ASCII = 0.08;

/**
 * Bytes to text: byte order mark, then the declared character encodings in turn (HTTP header, HTML meta), valid UTF-8, then a guess from the bytes.
 * @param declared encoding labels, most trusted first; unknown labels and `undefined` are passed over.
 * @throws ChanceryError `not-text`, `encoding-unknown`, `encoding-damaged`
 */
export function decode(bytes: Uint8Array, declared: readonly (string | undefined)[] = []): string {
  const wide = utf16(bytes);
  assertText(bytes, wide !== undefined);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  for (const label of [...declared, "utf-8"]) {
    const text = label === undefined ? undefined : attempt(bytes, label);
    if (text !== undefined) return text;
  }
  const damage = damageOfUtf8(bytes);
  if (damage !== undefined) {
    if (declared.some((label) => /^utf-?8$/iu.test(label ?? ""))) return new TextDecoder().decode(bytes);
    throw new ChanceryError(
      "encoding-damaged",
      `is UTF-8 that is damaged at byte ${damage}. Repair that character, or convert the file again from its source.`,
    );
  }
  const guess = guessed(bytes);
  const text = guess === undefined ? undefined : attempt(bytes, guess);
  if (text === undefined || /[\u0080-\u009f]/u.test(text))
    throw new ChanceryError(
      "encoding-unknown",
      "is not UTF-8, and its character encoding could not be told from its bytes. Convert it to UTF-8 (for example with iconv).",
    );
  return text;
}

/** UTF-16 by its byte order mark (RFC 2781), or by every second byte being NUL in most of the beginning. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 512);
  const even = start.filter((byte, i) => byte === 0 && i % 2 === 0).length;
  const odd = start.filter((byte, i) => byte === 0 && i % 2 === 1).length;
  const most = start.length * 0.4;
  if (odd > most && even === 0) return "utf-16le";
  if (even > most && odd === 0) return "utf-16be";
  return undefined;
}

/**
 * Where text that is UTF-8 but for a few bytes is first broken, or undefined where it is some other encoding: other encodings hardly ever form
 * valid sequences. Pages that declare UTF-8 are then read as browsers do, with U+FFFD in the broken places (WHATWG Encoding).
 */
function damageOfUtf8(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole > 2 * broken ? Buffer.byteLength(text.slice(0, text.indexOf("\uFFFD"))) : undefined;
}

/** The text, or undefined where the label is unknown or the bytes do not fit it. */
function attempt(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? mendWindows1252(text) : text;
  } catch {
    return undefined;
  }
}

function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (char) => {
    const meant = WINDOWS_1252[char.charCodeAt(0) - 0x80];
    return meant === undefined || meant === "\0" ? char : meant;
  });
}

function guessed(bytes: Uint8Array): string | undefined {
  const best = analyse(bytes.subarray(0, GUESSED_FROM))[0];
  const beyond = bytes.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  const multibyte = best !== undefined && /^(?:big5|euc|gb|shift|iso-2022)/iu.test(best.name);
  if (beyond / bytes.length < MOSTLY_ASCII && !(multibyte && best.confidence > 50)) return "windows-1252";
  return best !== undefined && best.confidence >= LEAST_CONFIDENCE ? best.name : undefined;
}

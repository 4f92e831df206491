import { ChanceryError } from "../text/index.js";

interface Signature {
  readonly is: string;
  readonly starts: readonly number[] | string;
  readonly at?: number;
  readonly advice?: string;
}

const EXPORT = "Export it as plain text or HTML and give that.";
const UNPACK = "Unpack it and give the text file in it.";
const NOT_TEXT = "Give a plain text or HTML file, or a .jsonl list.";

/** First bytes of common files that are not text (the "magic numbers" of file(1)). */
const SIGNATURES: readonly Signature[] = [
  { is: "a PDF document", starts: "%PDF-", advice: EXPORT },
  { is: "a ZIP archive or an office document (.docx, .odt, .epub)", starts: "PK\x03\x04", advice: EXPORT },
  { is: "an old office document (.doc, .xls)", starts: [0xd0, 0xcf, 0x11, 0xe0], advice: EXPORT },
  { is: "an RTF document", starts: "{\\rtf", advice: EXPORT },
  { is: "a PostScript document", starts: "%!PS", advice: EXPORT },
  { is: "a gzip file", starts: [0x1f, 0x8b], advice: UNPACK },
  { is: "a bzip2 file", starts: "1AY&SY", at: 4, advice: UNPACK },
  { is: "an xz file", starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a], advice: UNPACK },
  { is: "a Zstandard file", starts: [0x28, 0xb5, 0x2f, 0xfd], advice: UNPACK },
  { is: "a 7-Zip archive", starts: [0x37, 0x7a, 0xbc, 0xaf], advice: UNPACK },
  { is: "a RAR archive", starts: "Rar!\x1a", advice: UNPACK },
  { is: "a tar archive", starts: "ustar", at: 257, advice: UNPACK },
  { is: "a PNG image", starts: [0x89, 0x50, 0x4e, 0x47] },
  { is: "a JPEG image", starts: [0xff, 0xd8, 0xff] },
  { is: "a GIF image", starts: "GIF89a" },
  { is: "a GIF image", starts: "GIF87a" },
  { is: "a WebP image", starts: "WEBP", at: 8 },
  { is: "a WAVE recording", starts: "WAVEfmt", at: 8 },
  { is: "an MPEG-4 film", starts: "ftyp", at: 4 },
  { is: "an MP3 recording", starts: "ID3\x03" },
  { is: "an MP3 recording", starts: "ID3\x04" },
  { is: "a SQLite database", starts: "SQLite format 3" },
  { is: "a program (ELF)", starts: [0x7f, 0x45, 0x4c, 0x46] },
];

/**
 * Refuses what is no text, saying what it is. NUL bytes are allowed where `wide` tells that they belong to UTF-16.
 * @throws ChanceryError `not-text`
 */
export function assertText(bytes: Uint8Array, wide: boolean): void {
  const found = SIGNATURES.find((signature) => matches(bytes, signature));
  if (found) throw new ChanceryError("not-text", `is ${found.is}, which is not read. ${found.advice ?? NOT_TEXT}`);
  if (wide) return;
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new ChanceryError("not-text", `is a binary file (byte ${nul} is NUL), not text. ${NOT_TEXT}`);
}

function matches(bytes: Uint8Array, { starts, at = 0 }: Signature): boolean {
  const wanted = typeof starts === "string" ? Buffer.from(starts, "latin1") : starts;
  return bytes.length >= at + wanted.length && [...wanted].every((byte, i) => bytes[at + i] === byte);
}

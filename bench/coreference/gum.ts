/** GUM's coreference (Zeldes 2017; Entity in the MISC column, corefud.org's brackets) as mentions with offsets into the document's text. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type ConlluDocument, readConllu } from "../../src/language/index.js";

export interface GoldMention {
  /** UTF-16, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Offset of the word whose governor stands outside the mention. */
  readonly head: number;
  readonly entity: string;
  /** person, organization, place, abstract … */
  readonly type: string;
  readonly upos: string;
  readonly headForm: string;
  /** Holds a proper name as its head. */
  readonly named: boolean;
}

export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly upos: string;
  /** Index of the governor in the sentence, -1 for the root. */
  readonly head: number;
  readonly entity: string;
}

export const readGum = (path: string): GumDocument[] =>
  readConllu(gunzipSync(readFileSync(path)).toString("utf8")).map((document) => ({
    id: document.id,
    genre: /^GUM_([^_]+)_/u.exec(document.id)?.[1] ?? "",
    text: document.text,
    mentions: mentionsOf(document),
  }));

/** Every mention of a document that is not interrupted, in the order it closes. */
export function mentionsOf(document: ConlluDocument): GoldMention[] {
  return document.sentences.flatMap(({ lines }, index) => {
    const given = document.given[index];
    const rows = lines.filter(([id]) => /^\d+$/u.test(id ?? ""));
    const words = rows.map(
      (row, i): Word => ({
        start: given?.starts[i] ?? 0,
        end: given?.ends[i] ?? 0,
        form: row[1] ?? "",
        upos: row[3] ?? "",
        head: Number(row[6] ?? 0) - 1,
        entity: /(?:^|\|)Entity=([^|]*)/u.exec(row[9] ?? "")?.[1] ?? "",
      }),
    );
    return inSentence(words);
  });
}

function inSentence(words: readonly Word[]): GoldMention[] {
  const open: { entity: string; type: string; from: number }[] = [];
  const found: GoldMention[] = [];
  words.forEach(({ entity }, i) => {
    for (const [bracket] of entity.matchAll(/\([^()]+\)?|[^()]+\)/gu)) {
      const [id = "", type = ""] = bracket.replace(/[()]/gu, "").split("-");
      if (bracket.startsWith("(")) open.push({ entity: id, type, from: i });
      if (!bracket.endsWith(")")) continue;
      const at = open.findLastIndex((mention) => mention.entity === id);
      const [closed] = at < 0 ? [] : open.splice(at, 1);
      if (closed && !id.includes("[")) found.push(mention(words, closed, i + 1));
    }
  });
  return found;
}

function mention(words: readonly Word[], { entity, type, from }: { entity: string; type: string; from: number }, to: number): GoldMention {
  const inside = words.slice(from, to);
  const outside = ({ head, upos }: Word): boolean => (head < from || head >= to) && upos !== "PUNCT";
  const head = inside.find(outside) ?? inside[0];
  return {
    start: inside[0]?.start ?? 0,
    end: inside.at(-1)?.end ?? 0,
    head: head?.start ?? 0,
    entity,
    type,
    upos: head?.upos ?? "",
    headForm: head?.form ?? "",
    named: head?.upos === "PROPN",
  };
}

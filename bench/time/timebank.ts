/** Reads TimeML stories out of `timebank-aquaint.tar.gz`: text, publication day and gold TIMEX3. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface GoldTimex {
  /** UTF-16 offsets into the story's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
}
/** An event and how it is put forward, as its first instance says (TimeML's MAKEINSTANCE). */
export interface GoldEvent {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly polarity: "POS" | "NEG";
  /** Words such as "could"; empty where there is none. */
  readonly modality: string;
  readonly tense: string;
  /** PERFECTIVE, PROGRESSIVE … */
  readonly aspect: string;
}
export interface Story {
  readonly id: string;
  /** ISO day. */
  readonly published: string;
  readonly text: string;
  readonly timexes: readonly GoldTimex[];
  readonly events: readonly GoldEvent[];
}

/** The stories of one corpus (`TimeBank` or `AQUAINT`). */
export const readStories = (archive: string, corpus: string): Story[] =>
  tarEntries(gunzipSync(readFileSync(archive)))
    .filter(({ name }) => name.includes(`/${corpus}/`) && name.endsWith(".tml"))
    .map(({ name, content }) => readStory(name, content));

function* tarBlocks(tar: Buffer): Generator<{ name: string; content: string }> {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number): string => tar.toString("utf8", at + from, at + from + length).replace(/\0.*$/su, "");
    const size = Number.parseInt(field(124, 12).trim(), 8);
    yield { name: field(0, 100), content: tar.toString("utf8", at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
const tarEntries = (tar: Buffer): { name: string; content: string }[] => [...tarBlocks(tar)];

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const plain = (xml: string): string => xml.replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity);

function readStory(name: string, source: string): Story {
  const body = /<TEXT>(.*)<\/TEXT>/su.exec(source)?.[1] ?? "";
  const published =
    /functionInDocument="CREATION_TIME"[^>]*?value="(\d{4}-\d\d-\d\d)|value="(\d{4}-\d\d-\d\d)[^>]*functionInDocument="CREATION_TIME"/u.exec(source);
  let text = "";
  const timexes: GoldTimex[] = [];
  let open: { start: number; type: string; value: string } | null = null;
  const instances = readInstances(source);
  const events: GoldEvent[] = [];
  let event: { start: number; id: string } | null = null;
  for (const piece of body.split(/(<[^>]+>)/u)) {
    if (piece.startsWith("<TIMEX3")) open = { start: text.length, type: attribute(piece, "type"), value: attribute(piece, "value") };
    else if (piece === "</TIMEX3>" && open) {
      timexes.push({ ...open, end: text.length, text: text.slice(open.start) });
      open = null;
    } else if (piece.startsWith("<EVENT")) event = { start: text.length, id: attribute(piece, "eid") };
    else if (piece === "</EVENT>" && event) {
      const instance = instances.get(event.id);
      if (instance) events.push({ ...instance, start: event.start, end: text.length, text: text.slice(event.start) });
      event = null;
    } else if (!/^<[^>]+>$/u.test(piece)) text += plain(piece);
  }
  return { id: name.replace(/^.*\/|\.tml$/gu, ""), published: published?.[1] ?? published?.[2] ?? "", text, timexes, events };
}

/** The first instance of each event, by the event's id. */
function readInstances(source: string): ReadonlyMap<string, Pick<GoldEvent, "polarity" | "modality" | "tense" | "aspect">> {
  const found = new Map<string, Pick<GoldEvent, "polarity" | "modality" | "tense" | "aspect">>();
  for (const [tag] of source.matchAll(/<MAKEINSTANCE[^>]*>/gu)) {
    const id = attribute(tag, "eventID");
    if (found.has(id)) continue;
    found.set(id, {
      polarity: attribute(tag, "polarity") === "NEG" ? "NEG" : "POS",
      modality: attribute(tag, "modality"),
      tense: attribute(tag, "tense"),
      aspect: attribute(tag, "aspect"),
    });
  }
  return found;
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";

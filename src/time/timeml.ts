import type { Article } from "../text/index.js";
import { parseEdtf } from "./edtf.js";
import type { Publication, ResolvedTimes, TimeExpression } from "./times.js";
import { timexes, timexOfEdtf } from "./timex3.js";

/** What TimeML writes for a day that nobody knows. */
const UNKNOWN_DATE = "XXXX-XX-XX";
const UNKNOWN_AMOUNT = "PXX";

/**
 * TimeML 1.2.1 of an article as TempEval-3 lays it out: `DOCID`, `DCT` and `TEXT`, with a TIMEX3 around each expression.
 * The publication is `t0`; what was reckoned from it names it by `anchorTimeID`. Without the tags, `TEXT` is the article's text.
 */
export function toTimeml(article: Article, { publication, expressions }: ResolvedTimes): string {
  const marked = timexes(expressions);
  let at = 0;
  let text = "";
  for (const [i, each] of marked.entries()) {
    text += `${escaped(article.text.slice(at, each.start))}${tag(each, i + 1)}${escaped(article.text.slice(each.start, each.end))}</TIMEX3>`;
    at = each.end;
  }
  text += escaped(article.text.slice(at));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
    `<DOCID>${escaped(article.id)}</DOCID>`,
    `<DCT>${creation(publication)}</DCT>`,
    `<TEXT>${text}</TEXT>`,
    "</TimeML>\n",
  ].join("\n");
}

function tag({ type, value, mod, anchor }: TimeExpression, id: number): string {
  const unknown = type === "DATE" || type === "TIME" ? UNKNOWN_DATE : UNKNOWN_AMOUNT;
  const attributes = [
    `tid="t${id}" type="${type}" value="${escaped(value ?? unknown)}"`,
    ...(mod === undefined ? [] : [`mod="${mod}"`]),
    `temporalFunction="${anchor === "publication" || anchor === "reference"}"`,
    'functionInDocument="NONE"',
    ...(anchor === "publication" ? ['anchorTimeID="t0"'] : []),
  ];
  return `<TIMEX3 ${attributes.join(" ")}>`;
}

function creation({ edtf }: Publication): string {
  const date = edtf === null ? null : parseEdtf(edtf);
  const value = (date && timexOfEdtf(date)) ?? UNKNOWN_DATE;
  return `<TIMEX3 tid="t0" type="DATE" value="${value}" temporalFunction="false" functionInDocument="CREATION_TIME">${edtf ?? ""}</TIMEX3>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Text as XML 1.0 may hold it; what it may not (control characters, lone surrogates) becomes U+FFFD, so that offsets stay. */
const escaped = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD").replace(/[&<>"\r]/gu, (sign) => ENTITIES[sign] ?? sign);

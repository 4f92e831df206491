import { type DomNode, ELEMENT, TEXT } from "./html-dom.js";

export interface Paragraph {
  readonly text: string;
  /** Characters of it inside links. */
  readonly linked: number;
}

const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION ASIDE BUTTON FORM NAV IFRAME SVG MATH".split(" "));

/** The paragraphs of a piece of a page: text between the bounds of blocks, white space collapsed, a line break (`br`) kept, two of them parting paragraphs. */
export function paragraphs(root: DomNode): readonly Paragraph[] {
  const done: Paragraph[] = [];
  let text = "";
  let linked = 0;
  const flush = () => {
    const tidy = text.replace(/ ?\n ?/gu, "\n").trim();
    if (tidy !== "") done.push({ text: tidy, linked });
    text = "";
    linked = 0;
  };
  const add = (raw: string, inLink: boolean) => {
    const collapsed = raw.replace(/[ \t\r\n\f]+/gu, " ");
    const piece = /^$|[ \n]$/u.test(text) ? collapsed.trimStart() : collapsed;
    text += piece;
    if (inLink) linked += piece.length;
  };
  const lineBreak = () => {
    if (/\n ?$/u.test(text)) flush();
    else text += "\n";
  };
  const visit = (node: DomNode, inLink: boolean): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) add(node.textContent ?? "", inLink);
    else if (name === "BR") lineBreak();
    if (node.nodeType !== ELEMENT || name === "BR" || SKIPPED.has(name)) return;
    const block = !INLINE.has(name);
    if (block) flush();
    for (const child of node.childNodes) visit(child, inLink || name === "A");
    if (block) flush();
  };
  visit(root, false);
  flush();
  return done;
}

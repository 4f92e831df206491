import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Words } from "./draft.js";

/** So much of the text is shown before and after the claim, in code points. */
const AROUND = 700;

interface Token extends Words {
  readonly text: string;
  readonly blank: boolean;
}

/** Words, signs and the blanks between them, offsets in code points of the whole text. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const [part] of Array.from(text)
    .slice(from, to)
    .join("")
    .matchAll(/\s+|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|./gsu)) {
    const length = Array.from(part).length;
    tokens.push({ text: part, start: at, end: at + length, blank: part.trim() === "" });
    at += length;
  }
  return tokens;
}

interface Props {
  readonly text: string;
  readonly words: Words;
  readonly label: string;
  /** Left out where the words are only shown. */
  readonly change?: (words: Words) => void;
}

/**
 * The article around a claim, its words lit. Selecting words with the mouse makes them the claim's; with the keyboard the arrow keys move its end, and with Shift its beginning.
 */
export function WordsEditor({ text, words, label, change }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const origin = useRef(words.start);
  const length = useMemo(() => Array.from(text).length, [text]);
  const all = useMemo(() => tokensOf(text, 0, length), [text, length]);
  const tokens = useMemo(() => all.filter(({ start, end }) => end > origin.current - AROUND && start < origin.current + 2 * AROUND), [all]);
  const marks = useMemo(() => tokens.filter(({ blank }) => !blank), [tokens]);
  const first = marks.findIndex(({ end }) => end > words.start);
  const last = marks.findLastIndex(({ start }) => start < words.end);
  useEffect(() => {
    const [frame, lit] = [box.current, box.current?.querySelector<HTMLElement>(".lit")];
    if (frame && lit) frame.scrollTop = Math.max(0, lit.offsetTop - frame.offsetTop - frame.clientHeight / 3);
  }, [tokens]);
  const put = (a: number, b: number) => {
    const [begin, end] = [marks[Math.max(0, a)], marks[Math.min(marks.length - 1, b)]];
    if (change && begin && end && begin.start < end.end) change({ start: begin.start, end: end.end });
  };
  const take = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !change || !box.current?.contains(selection.anchorNode)) return;
    const ends = [offsetAt(selection.anchorNode, selection.anchorOffset), offsetAt(selection.focusNode, selection.focusOffset)];
    const [a, b] = ends.flatMap((offset) => offset ?? []).sort((x, y) => x - y);
    if (a === undefined || b === undefined) return;
    put(
      marks.findIndex(({ end }) => end > a),
      marks.findLastIndex(({ start }) => start < b),
    );
    selection.removeAllRanges();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) put(Math.min(first + step, last), last);
    else put(first, Math.max(last + step, first));
  };
  return (
    <div class="words-editor">
      {change && (
        <p class="small">
          {label}: select other words, or press <kbd>←</kbd> <kbd>→</kbd> to move the end and <kbd>Shift</kbd> with them to move the beginning.{" "}
          <span class="steps">
            {(
              [
                ["Begin earlier", -1, 0],
                ["Begin later", 1, 0],
                ["End earlier", 0, -1],
                ["End later", 0, 1],
              ] as const
            ).map(([name, a, b]) => (
              <button key={name} type="button" class="small" onClick={() => put(Math.min(first + a, last + b), Math.max(last + b, first + a))}>
                {name}
              </button>
            ))}
          </span>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="text" ref={box} tabIndex={0} aria-label={label} onMouseUp={take} onTouchEnd={take} onKeyDown={press}>
        {(tokens[0]?.start ?? 0) > 0 && "… "}
        {tokens.map(({ text: part, start, end }) => (
          <span key={start} data-start={start} class={start >= words.start && end <= words.end ? "lit" : undefined}>
            {part}
          </span>
        ))}
        {(tokens.at(-1)?.end ?? length) < length && " …"}
      </section>
    </div>
  );
}

/** The code point of the article's text at a place in the page; null outside the text. */
function offsetAt(node: Node | null, within: number): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const start = element?.closest("[data-start]")?.getAttribute("data-start");
  if (start === null || start === undefined) return null;
  return Number(start) + (node instanceof Text ? Array.from(node.data.slice(0, within)).length : 0);
}

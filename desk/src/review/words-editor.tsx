import { useMemo, useRef } from "preact/hooks";
import type { Words } from "./draft.js";

/** So much of the text is shown before and after the claim, in code points. */
const AROUND = 700;

interface Token extends Words {
  readonly text: string;
}

/** Words with the blanks after them, offsets in code points. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const points = Array.from(text).slice(from, to);
  const tokens: Token[] = [];
  let start = 0;
  for (let i = 1; i <= points.length; i++) {
    const blank = (at: number): boolean => /\s/u.test(points[at] ?? " ");
    if (i < points.length && !(blank(i - 1) && !blank(i))) continue;
    const text = points.slice(start, i).join("");
    tokens.push({ text, start: from + start, end: from + start + Array.from(text.trimEnd()).length });
    start = i;
  }
  return tokens.filter((token) => token.end > token.start);
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
  const from = Math.max(0, origin.current - AROUND);
  const tokens = useMemo(() => tokensOf(text, from, Math.min(length, origin.current + 2 * AROUND)), [text, from, length]);
  const first = tokens.findIndex(({ end }) => end > words.start);
  const last = tokens.findLastIndex(({ start }) => start < words.end);
  const put = (a: number, b: number) => {
    const [begin, end] = [tokens[Math.max(0, a)], tokens[Math.min(tokens.length - 1, b)]];
    if (change && begin && end && begin.start < end.end) change({ start: begin.start, end: end.end });
  };
  const take = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !change) return;
    const [a, b] = [indexAt(selection.anchorNode), indexAt(selection.focusNode)];
    if (a === null || b === null || !box.current?.contains(selection.anchorNode)) return;
    put(Math.min(a, b), Math.max(a, b));
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
        {from > 0 && "… "}
        {tokens.map((token, i) => (
          <span key={token.start} data-token={i} class={i >= first && i <= last ? "lit" : undefined}>
            {token.text}
          </span>
        ))}
        {(tokens.at(-1)?.end ?? length) < length && " …"}
      </section>
    </div>
  );
}

function indexAt(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const token = element?.closest("[data-token]")?.getAttribute("data-token");
  return token === null || token === undefined ? null : Number(token);
}

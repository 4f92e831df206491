import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** One key, one button: a letter presses the button that bears it, or goes to the field that does; Escape leaves a field. `more` are keys without a button; a key pressed right after a change does what it means since that change, and a key held down acts once. */
export function useKeys(more: { readonly [key: string]: () => void }): void {
  const latest = useRef(more);
  useLayoutEffect(() => {
    latest.current = more;
  });
  useEffect(() => {
    let acted = "";
    const press = (event: KeyboardEvent) => {
      if (!event.repeat) acted = "";
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.repeat && (event.key === acted || target?.closest(".review button"))) return event.preventDefault();
      if (event.key === "Escape" && target?.closest(".review")) return target.blur();
      if (event.ctrlKey || event.metaKey || event.altKey || target?.matches("input, select, textarea")) return;
      const own = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      const button = document.querySelector<HTMLButtonElement>(`.review button[data-key="${CSS.escape(event.key)}"]`);
      const field = document.querySelector<HTMLInputElement>(`.review [data-focus="${CSS.escape(event.key)}"]`);
      if (!own && !button && !field) return;
      event.preventDefault();
      if (event.repeat) return;
      acted = event.key;
      if (own) own();
      else if (button) button.click();
      else field?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

import { useEffect, useState } from "preact/hooks";

/** Where one is: the path in its parts, and the query. */
export interface Place {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly href: string;
}

const MOVED = "chancery-moved";

export const here = (): Place => ({
  parts: location.pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decoded),
  query: new URLSearchParams(location.search),
  href: location.pathname + location.search,
});

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to a view of the desk without loading the page again. */
export function go(href: string): void {
  history.pushState(null, "", href);
  window.dispatchEvent(new Event(MOVED));
}

/** What is chosen or filled in on the page. */
export interface Field {
  readonly value: string;
  readonly type: string;
}

/** The same view with another choice in one of its filters. Back takes the choice back; a day that is typed changes with every figure, and all of that is one choice. */
export function choose(name: string, { value, type }: Field, others: { readonly [name: string]: null } = {}): void {
  const typed = type === "date" ? name : null;
  const isTypedOn = typed !== null && (history.state as { readonly typed?: string } | null)?.typed === typed;
  const href = withQuery({ [name]: value, ...others });
  if (isTypedOn) history.replaceState({ typed }, "", href);
  else history.pushState({ typed }, "", href);
  window.dispatchEvent(new Event(MOVED));
}

/** The same view with other filters; empty ones leave the address. */
export function withQuery(change: { readonly [name: string]: string | null }): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return location.pathname + (text === "" ? "" : `?${text}`);
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const move = () => setPlace(here());
    window.addEventListener(MOVED, move);
    window.addEventListener("popstate", move);
    return () => {
      window.removeEventListener(MOVED, move);
      window.removeEventListener("popstate", move);
    };
  }, []);
  return place;
}

/** Plain clicks on links within the desk stay within the page; all others are the browser's. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (
      !link ||
      link.origin !== location.origin ||
      link.hasAttribute("download") ||
      link.target !== "" ||
      /^\/(?:api|assets|docs|openapi)/u.test(link.pathname)
    )
      return;
    if (link.pathname === location.pathname && link.search === location.search && link.hash !== "") return;
    event.preventDefault();
    go(link.pathname + link.search);
    window.scrollTo(0, 0);
  });
}

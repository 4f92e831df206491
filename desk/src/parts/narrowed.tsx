import { dateInWords } from "../dates.js";
import { inWords, KIND_NAMES } from "../headline.js";
import { withQuery } from "../router.js";
import type { FactKind } from "../shapes.js";
import { useStates } from "../states.js";

interface Props {
  readonly query: URLSearchParams;
  /** Where the view is of one kind, that kind is nothing that narrows it. */
  readonly ofOneKind: boolean;
  /** Has the view a field for the status? It holds one. */
  readonly hasStatus: boolean;
}

/** What narrows a list and has no field of its own on the page, most of it read from a question; each can be taken away. */
export function Narrowed({ query, ofOneKind, hasStatus }: Props) {
  const names = useStates();
  const stateOf = (code: string): string => names.get(code) ?? code;
  const told: { readonly [name: string]: (value: string) => string } = {
    ...(ofOneKind ? {} : { kind: (value) => listed(value, (kind) => KIND_NAMES[kind as FactKind] ?? kind) }),
    pair: (value) => value.split(",").map(stateOf).join(" and "),
    host: (value) => `visits to ${stateOf(value)}`,
    visitor: (value) => `visits of people from ${stateOf(value)}`,
    ...(!hasStatus || query.get("status")?.includes(",") ? { status: (value) => listed(value, inWords) } : {}),
    on: (value) => `as of ${dateInWords(value)}`,
  };
  const held = Object.entries(told).flatMap(([name, words]) => {
    const value = query.get(name);
    return value ? [{ name, words: words(value) }] : [];
  });
  if (held.length === 0) return null;
  return (
    <p class="small narrowed">
      Only{" "}
      {held.map(({ name, words }, i) => (
        <span key={name}>
          {i > 0 && " · "}
          {words} (
          <a href={withQuery({ [name]: null, cursor: null })} aria-label={`Take away: ${words}`}>
            take away
          </a>
          )
        </span>
      ))}
    </p>
  );
}

const listed = (values: string, named: (value: string) => string): string => values.split(",").map(named).join(" or ");

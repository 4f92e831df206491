import type { FactKind } from "../shapes.js";
import { useStateList } from "../states.js";
import type { Named } from "./draft.js";
import { ROLES } from "./statuses.js";

const TYPES = ["person", "state", "organisation", "group"] as const;

interface Props {
  readonly kind: FactKind;
  readonly actors: readonly Named[];
  readonly change: (actors: readonly Named[]) => void;
}

/** Who takes part and as what: each actor a row, one more below. */
export function ActorsEditor({ kind, actors, change }: Props) {
  const states = useStateList();
  const roles = Object.entries(ROLES[kind]);
  const put = (at: number, part: Partial<Named>) => change(actors.map((actor, i) => (i === at ? { ...actor, ...part } : actor)));
  return (
    <fieldset>
      <legend>Who</legend>
      {actors.map((actor, i) => (
        <div key={i} class="row">
          <select
            aria-label={`Role of ${actor.name || "the new actor"}`}
            value={actor.role}
            onChange={(event) => put(i, { role: event.currentTarget.value })}
          >
            {roles.map(([role, words]) => (
              <option key={role} value={role}>
                {words}
              </option>
            ))}
          </select>
          <select
            aria-label={`Kind of ${actor.name || "the new actor"}`}
            value={actor.type}
            onChange={(event) => put(i, { type: event.currentTarget.value as Named["type"] })}
          >
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </select>
          {actor.type !== "state" && (
            <input aria-label="Name" value={actor.name} maxLength={300} onInput={(event) => put(i, { name: event.currentTarget.value })} />
          )}
          <select
            aria-label={actor.type === "state" ? "Which state" : `State of ${actor.name || "the new actor"}`}
            value={actor.state ?? ""}
            onChange={(event) => {
              const code = event.currentTarget.value || null;
              put(i, { state: code, ...(actor.type === "state" && { name: states.find((state) => state.code === code)?.name ?? "" }) });
            }}
          >
            <option value="">no state</option>
            {states.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" aria-label={`Take ${actor.name || "the new actor"} out`} onClick={() => change(actors.filter((_, at) => at !== i))}>
            ✕
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...actors, { role: roles[0]?.[0] ?? "", type: "state", name: "", state: null }])}>
        One more
      </button>
    </fieldset>
  );
}

import type { Field } from "../router.js";
import { useStates } from "../states.js";

interface Props {
  readonly state: string | null;
  readonly onChange: (event: { readonly currentTarget: Field }) => void;
}

/** Narrows a view to one state, or to none. */
export function StateChoice({ state, onChange }: Props) {
  const names = useStates();
  return (
    <label>
      State{" "}
      <select value={state ?? ""} onChange={onChange}>
        <option value="">any</option>
        {[...names].map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

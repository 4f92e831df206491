import { askedIn, searchFor } from "../question.js";
import { go } from "../router.js";
import { useStateList } from "../states.js";

interface Props {
  readonly asked: string;
  readonly label: string;
  readonly placeholder?: string;
}

/** A box for words or a question. */
export function Ask({ asked, label, placeholder = "Words, or a question" }: Props) {
  const states = useStateList();
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget).get("q");
        go(searchFor(askedIn(String(words ?? ""), states)));
      }}
    >
      <input key={asked} type="search" name="q" aria-label={label} placeholder={placeholder} defaultValue={asked} maxLength={200} />
      <button type="submit">Search</button>
    </form>
  );
}

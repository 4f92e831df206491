import type { ComponentChildren } from "preact";
import { type Loaded, Refusal } from "../api.js";
import { Unreachable } from "../connection.js";

/** A view of what the server said, or why there is none. */
export function Answered<Answer>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<Answer>;
  readonly children: (answer: Answer) => ComponentChildren;
}) {
  if (loaded.refusal instanceof Unreachable)
    return (
      <p class="waiting" aria-busy="true">
        Waiting for the desk …
      </p>
    );
  if (loaded.refusal)
    return (
      <p class="refusal" role="alert">
        {loaded.refusal.message}
        {loaded.refusal instanceof Refusal && loaded.refusal.status === 401 && (
          <>
            {" "}
            <a href="/sign-in">Sign in</a>
          </>
        )}
      </p>
    );
  if (loaded.answer === null)
    return (
      <p class="waiting" aria-busy="true">
        One moment …
      </p>
    );
  return <>{children(loaded.answer)}</>;
}

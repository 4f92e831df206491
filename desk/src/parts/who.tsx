import { useState } from "preact/hooks";
import { Refusal, send } from "../api.js";
import { isOwn, useOnlooker, useVisitor } from "../visitor.js";

/** On a shared desk: who one is, and the way out. */
export function Who() {
  const { answer: visitor, refusal } = useVisitor();
  const [said, setSaid] = useState("");
  if (refusal instanceof Refusal && refusal.status === 401) return <a href="/sign-in">Sign in</a>;
  if (!visitor || isOwn(visitor)) return null;
  const leave = async () => {
    try {
      await send("DELETE", "/session");
      location.assign("/sign-in");
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <span class="small">
      {visitor.name}, {visitor.role}{" "}
      <button type="button" class="small" onClick={() => void leave()}>
        Sign out
      </button>{" "}
      <output>{said}</output>
    </span>
  );
}

/** In the place of what somebody who may only look cannot do. */
export function OnlyLooking({ what }: { readonly what: string }) {
  const onlooker = useOnlooker();
  return onlooker ? (
    <p class="empty">
      {onlooker.name} is a reader here, who may look at everything but not {what}. Whoever runs this desk can give you the role of a reviewer.
    </p>
  ) : null;
}

import { useState } from "preact/hooks";
import { send } from "../api.js";

/** For a shared desk: hands in a token, which the browser then keeps out of the reach of scripts. */
export function SignIn() {
  const [said, setSaid] = useState("");
  return (
    <>
      <h1>Sign in</h1>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const token = new FormData(event.currentTarget).get("token");
          try {
            await send("POST", "/session", { token: String(token ?? "") });
            location.assign("/");
          } catch (error) {
            setSaid(error instanceof Error ? error.message : String(error));
          }
        }}
      >
        <p>
          <label>
            Your token <input type="password" name="token" autocomplete="current-password" required maxLength={200} />
          </label>{" "}
          <button type="submit">Sign in</button>
        </p>
        <p class="small">
          Whoever runs this server makes one with <code>chancery token</code>.
        </p>
        <p role="alert">{said}</p>
      </form>
    </>
  );
}

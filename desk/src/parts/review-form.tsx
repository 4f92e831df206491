import { useState } from "preact/hooks";
import { changed, send } from "../api.js";
import { inWords } from "../headline.js";
import type { Fact, FactKind } from "../shapes.js";

const OCCASION = ["announced", "possible", "ongoing", "completed", "postponed", "cancelled", "denied"];
const STATUSES: { readonly [kind in FactKind]: readonly string[] } = {
  visit: OCCASION,
  meeting: OCCASION,
  agreement: ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated", "rejected"],
  tenure: ["incumbent", "acting", "designate", "former"],
  membership: ["member", "not-member", "candidate", "observer", "partner", "suspended", "left"],
  alignment: [
    "partnership",
    "alliance",
    "warming",
    "strained",
    "dispute",
    "turning-to",
    "turning-from",
    "relations-established",
    "relations-severed",
    "recognition",
  ],
  statement: ["said", "quoted", "no-comment"],
  interaction: ["announced", "possible", "completed", "ongoing", "denied"],
};

interface Props {
  readonly fact: Fact;
  /** Called after a verdict was kept. */
  readonly done?: (verdict: string) => void;
}

/** Accept, reject or correct what is told, for one telling or all; each verdict is kept with author and time and outranks machines. */
export function ReviewForm({ fact, done }: Props) {
  const [note, setNote] = useState("");
  const [status, setStatus] = useState(fact.status);
  const [edtf, setEdtf] = useState(fact.time?.edtf ?? "");
  const [place, setPlace] = useState(fact.place?.name ?? "");
  const [said, setSaid] = useState("");
  const give = async (kind: "confirm" | "reject" | "correct") => {
    const correction = {
      ...(status !== fact.status && { status }),
      ...(edtf && edtf !== fact.time?.edtf && { edtf }),
      ...(place && place !== fact.place?.name && { place }),
    };
    if (kind === "correct" && Object.keys(correction).length === 0) return setSaid("Change the status, date or place first.");
    try {
      for (const telling of fact.members)
        await send("POST", "/api/reviews", { verdict: { kind, telling, ...(kind === "correct" ? correction : {}) }, note: note || null });
      setSaid(kind === "confirm" ? "Accepted." : kind === "reject" ? "Rejected." : "Corrected.");
      done?.(kind);
      changed();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form class="review" onSubmit={(event) => event.preventDefault()}>
      <div class="chooser">
        <label>
          Status{" "}
          <select value={status} onChange={(event) => setStatus(event.currentTarget.value)}>
            {[...new Set([fact.status, ...STATUSES[fact.kind]])].map((each) => (
              <option key={each} value={each}>
                {inWords(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Date (EDTF) <input value={edtf} maxLength={50} placeholder="2019-08-26" onInput={(event) => setEdtf(event.currentTarget.value)} />
        </label>
        <label>
          Place <input value={place} maxLength={200} onInput={(event) => setPlace(event.currentTarget.value)} />
        </label>
        <label>
          Comment <input value={note} maxLength={5000} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
      </div>
      <p>
        <button type="button" data-key="a" onClick={() => void give("confirm")}>
          Accept
        </button>{" "}
        <button type="button" data-key="r" onClick={() => void give("reject")}>
          Reject
        </button>{" "}
        <button type="button" data-key="c" onClick={() => void give("correct")}>
          Correct
        </button>{" "}
        <output class="small">{said}</output>
      </p>
    </form>
  );
}

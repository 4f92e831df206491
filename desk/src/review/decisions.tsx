import { changed, send, useAnswer } from "../api.js";
import { inWords } from "../headline.js";
import { Answered } from "../parts/answered.js";
import type { Review } from "../shapes.js";
import { useOnlooker } from "../visitor.js";

export type Decision = Review & { readonly about: string | null; readonly withdrawn: boolean };

export const WORDS: { readonly [kind in Review["verdict"]["kind"]]: string } = {
  confirm: "accepted",
  reject: "rejected",
  correct: "corrected",
  comment: "commented on",
  same: "merged",
  apart: "split",
  code: "coded",
  withdraw: "took back a verdict on",
};

/** What was decided last, by whom and when, and a way back. */
export function Decisions() {
  const loaded = useAnswer<{ readonly items: readonly Decision[] }>("/api/reviews?limit=30");
  const onlooker = useOnlooker();
  const takeBack = async (review: string) => {
    await send("POST", "/api/reviews", { verdict: { kind: "withdraw", review } }).catch(() => {});
    changed();
  };
  return (
    <details class="decisions">
      <summary>What was decided last</summary>
      <Answered loaded={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="empty">Nothing has been decided yet.</p>
          ) : (
            <ol class="list">
              {items.map((decision) => (
                <li key={decision.id}>
                  <b>{decision.author}</b> {WORDS[decision.verdict.kind]} {decision.about ?? "a fact that is no longer there"}
                  {putRight(decision.verdict)} <span class="when">{decision.made.slice(0, 16).replace("T", " ")}</span>
                  {decision.note && <q class="note">{decision.note}</q>}{" "}
                  {decision.withdrawn ? (
                    <span class="small">taken back</span>
                  ) : (
                    decision.verdict.kind !== "withdraw" &&
                    !onlooker && (
                      <button type="button" class="small" onClick={() => void takeBack(decision.id)}>
                        Take back
                      </button>
                    )
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </details>
  );
}

/** What a correction changed, in words. */
export function putRight(verdict: Review["verdict"]): string {
  if (verdict.kind !== "correct" && verdict.kind !== "code") return "";
  const { status, edtf, place, actors, claims } = verdict;
  const parts = [
    status && `status ${inWords(status)}`,
    edtf === null ? "no date" : edtf && `date ${edtf}`,
    place === null ? "no place" : place && `place ${place}`,
    actors && `who: ${actors.map(({ name, state }) => (state && state !== name ? `${name} (${state})` : name)).join(", ")}`,
    claims && `words “${claims.map(({ quote }) => quote).join("” and “")}”`,
  ].filter(Boolean);
  return parts.length > 0 ? ` – ${parts.join("; ")}` : "";
}

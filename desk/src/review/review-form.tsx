import { useEffect, useRef, useState } from "preact/hooks";
import { changed, send } from "../api.js";
import { daysInWords } from "../dates.js";
import { OnlyLooking } from "../parts/who.js";
import type { Fact, Review } from "../shapes.js";
import { useOnlooker } from "../visitor.js";
import { CorrectionForm } from "./correction-form.js";
import { correctionOf, type Draft, draftOf } from "./draft.js";
import { Merge } from "./merge.js";
import { oneAtATime } from "./one-at-a-time.js";
import { Split } from "./split.js";

export interface Done {
  readonly what: string;
  /** Ids of the reviews, by which they are taken back. */
  readonly reviews: readonly string[];
  /** Is the fact decided, so that it leaves the queue? A comment decides nothing. */
  readonly decided: boolean;
}

interface Props {
  readonly fact: Fact;
  /** Called after a verdict was kept. */
  readonly done?: (done: Done) => void;
}

type Panel = "correct" | "merge" | "split" | null;

/** Keeps several verdicts at once. */
export async function keep(verdicts: readonly object[], note: string | null): Promise<readonly string[]> {
  const { items } = await send<{ readonly items: readonly Review[] }>("POST", "/api/reviews/together", { verdicts, note });
  return items.map(({ id }) => id);
}

/** Accept, reject, correct, merge, split or comment; each is kept with author and time and outranks machines. Every button has its key. */
export function ReviewForm({ fact, done }: Props) {
  const [panel, setPanel] = useState<Panel>(null);
  const [chosen, setChosen] = useState(0);
  const telling = fact.tellings[chosen] ?? fact.tellings[0];
  const [draft, setDraft] = useState<Draft | null>(telling ? draftOf(telling) : null);
  const [note, setNote] = useState("");
  const [said, setSaid] = useState("");
  const panelBox = useRef<HTMLDivElement>(null);
  const open = (next: Panel) => setPanel(panel === next ? null : next);
  useEffect(() => {
    if (panel !== null) panelBox.current?.querySelector<HTMLElement>("select, input, button")?.focus();
  }, [panel]);
  const onlooker = useOnlooker();
  if (!telling || !draft) return null;
  if (onlooker) return <OnlyLooking what="decide about it" />;

  const give = (what: string, verdicts: readonly object[]) =>
    oneAtATime(async () => {
      try {
        const reviews = await keep(verdicts, note.trim() || null);
        setNote("");
        setPanel(null);
        if (done) done({ what, reviews, decided: !verdicts.every((verdict) => "kind" in verdict && verdict.kind === "comment") });
        else setSaid(what);
        changed();
      } catch (error) {
        setSaid(error instanceof Error ? error.message : String(error));
      }
    });
  const all = (kind: "confirm" | "reject") => fact.members.map((id) => ({ kind, telling: id }));
  const correct = () => {
    const verdicts = fact.tellings.flatMap((each) => {
      const parts = each.id === telling.id ? undefined : (["status", "edtf", "place"] as const);
      const before = draftOf(telling);
      const moved = parts?.filter((part) => draft[part] !== before[part]);
      const correction = correctionOf(draft, each, moved);
      return correction ? [{ kind: "correct", telling: each.id, ...correction }] : [];
    });
    if (verdicts.length === 0) return setSaid("Change something first.");
    void give("Corrected.", verdicts);
  };
  const merge = (other: Fact) => void give("Merged.", [{ kind: "same", tellings: [fact.members[0], other.members[0]] }]);
  const split = (out: readonly string[]) =>
    void give(
      "Split.",
      out.flatMap((one) => fact.members.filter((id) => !out.includes(id)).map((other) => ({ kind: "apart", tellings: [one, other] }))),
    );
  const comment = () =>
    note.trim() === "" ? setSaid("Write the comment first.") : void give("Commented.", [{ kind: "comment", telling: telling.id }]);

  return (
    <form class="review" onSubmit={(event) => event.preventDefault()}>
      <p class="verdicts">
        <button type="button" data-key="a" class="yes" onClick={() => void give("Accepted.", all("confirm"))}>
          Accept <kbd>a</kbd>
        </button>
        <button type="button" data-key="r" class="no" onClick={() => void give("Rejected.", all("reject"))}>
          Reject <kbd>r</kbd>
        </button>
        <button type="button" data-key="c" aria-expanded={panel === "correct"} onClick={() => open("correct")}>
          Correct <kbd>c</kbd>
        </button>
        <button type="button" data-key="m" aria-expanded={panel === "merge"} onClick={() => open("merge")}>
          Merge <kbd>m</kbd>
        </button>
        <button type="button" data-key="x" aria-expanded={panel === "split"} onClick={() => open("split")}>
          Split <kbd>x</kbd>
        </button>
        <label>
          Comment{" "}
          <input
            data-focus="k"
            value={note}
            maxLength={5000}
            onInput={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && comment()}
          />
        </label>
        <button type="button" onClick={comment}>
          Only comment <kbd>k</kbd>
        </button>
        <output class="small">{said}</output>
      </p>
      <div ref={panelBox}>
        {panel === "correct" && (
          <section class="panel" aria-label="Correct" onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && correct()}>
            {fact.tellings.length > 1 && (
              <label>
                As told in{" "}
                <select
                  value={chosen}
                  onChange={(event) => {
                    const at = Number(event.currentTarget.value);
                    setChosen(at);
                    const next = fact.tellings[at];
                    if (next) setDraft(draftOf(next));
                  }}
                >
                  {fact.tellings.map((each, i) => (
                    <option key={each.id} value={i}>
                      {[each.source ?? "an article", daysInWords(each.published.first, each.published.last)].filter(Boolean).join(", ")}
                    </option>
                  ))}
                </select>{" "}
                <span class="small">Status, date and place hold for all of them, actors and words for this one.</span>
              </label>
            )}
            <CorrectionForm key={telling.id} telling={telling} draft={draft} change={setDraft} />
            <button type="button" onClick={correct}>
              Keep the correction <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </button>
          </section>
        )}
        {panel === "merge" && <Merge fact={fact} choose={merge} />}
        {panel === "split" && <Split fact={fact} choose={split} />}
      </div>
    </form>
  );
}

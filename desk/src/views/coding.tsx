import { useEffect, useState } from "preact/hooks";
import { address, changed, send, useAnswer } from "../api.js";
import { dateInWords } from "../dates.js";
import { headline, KIND_NAMES, toldOfTelling } from "../headline.js";
import { Answered } from "../parts/answered.js";
import { Status } from "../parts/fact-card.js";
import { OnlyLooking } from "../parts/who.js";
import { CorrectionForm } from "../review/correction-form.js";
import { correctionOf, draftOf } from "../review/draft.js";
import { useKeys } from "../review/keys.js";
import { oneAtATime } from "../review/one-at-a-time.js";
import { WordsEditor } from "../review/words-editor.js";
import { faultOfRoundName } from "../round-name.js";
import { go } from "../router.js";
import type { FullArticle, Review, Telling } from "../shapes.js";
import { useOnlooker, useVisitor } from "../visitor.js";

interface Left {
  readonly coder: string;
  readonly size: number;
  readonly done: number;
  /** How many others have coded in the round. */
  readonly others: number;
  readonly items: readonly Telling[];
}

/** What is worth coding: statements are many and claim little themselves. */
const USUAL = "visit,meeting,agreement,membership,alignment,tenure";

/** One of two coders at work, who sees nothing of the other's. */
export function CodingView({ round, query }: { readonly round: string | null; readonly query: URLSearchParams }) {
  const onlooker = useOnlooker();
  useEffect(() => {
    document.title = "Coding – Chancery";
  }, []);
  if (onlooker)
    return (
      <>
        <h1>Code blind</h1>
        <OnlyLooking what="code" />
      </>
    );
  return round === null ? <Begin query={query} /> : <Code round={round} query={query} />;
}

function Begin({ query }: { readonly query: URLSearchParams }) {
  const visitor = useVisitor();
  return (
    <>
      <h1>Code blind</h1>
      <p>
        Two people judge the same sample of facts, neither seeing what the other makes of it. Then Cohen's kappa and Krippendorff's alpha tell how far
        they agree, and where they differ somebody settles it. Nothing that is coded changes the record before that.
      </p>
      <form
        class="begin"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const [round, coder, kind, size] = ["round", "coder", "kind", "size"].map((name) => String(given.get(name) ?? "").trim());
          go(address(`/coding/${encodeURIComponent(round ?? "")}`, { coder, kind, size }));
        }}
      >
        <label>
          Name of the round, the same for both{" "}
          <input
            ref={(input) => input?.setCustomValidity(faultOfRoundName(input.value) ?? "")}
            onInput={({ currentTarget: input }) => input.setCustomValidity(faultOfRoundName(input.value) ?? "")}
            name="round"
            required
            maxLength={100}
            placeholder="visits-1"
            defaultValue={query.get("round") ?? ""}
          />
        </label>
        {visitor.answer?.role === "admin" && (
          <label>
            Who codes <input name="coder" required maxLength={100} placeholder="a name for each coder" />
          </label>
        )}
        <label>
          Kinds{" "}
          <select name="kind">
            <option value={USUAL}>all but statements and other dealings</option>
            {Object.entries(KIND_NAMES).map(([kind, name]) => (
              <option key={kind} value={kind} selected={query.get("kind") === kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          How many <input name="size" type="number" min={1} max={1000} defaultValue={query.get("size") ?? "50"} />
        </label>
        <button type="submit">Begin</button>
      </form>
    </>
  );
}

function Code({ round, query }: { readonly round: string; readonly query: URLSearchParams }) {
  const [kind, size, coder] = ["kind", "size", "coder"].map((name) => query.get(name));
  const loaded = useAnswer<Left>(address(`/api/coding/${encodeURIComponent(round)}`, { kind: kind ?? USUAL, size, coder }));
  const [last, setLast] = useState<Coded | null>(null);
  const [said, setSaid] = useState("");
  const undo = () =>
    oneAtATime(async () => {
      if (last === null) return;
      try {
        await send("POST", "/api/reviews", { verdict: { kind: "withdraw", review: last.review } });
        setLast(null);
        setSaid("Taken back.");
        changed();
      } catch (error) {
        setSaid(error instanceof Error ? error.message : String(error));
      }
    });
  useKeys({ u: () => void undo() });
  return (
    <>
      <h1>Coding: {round}</h1>
      <Answered loaded={loaded}>
        {(left) => {
          const telling = left.items[0];
          return (
            <>
              <p>
                <label>
                  {left.coder}: {left.done} of {left.size} coded <progress value={left.done} max={left.size} />
                </label>{" "}
                <button type="button" disabled={last === null} onClick={() => void undo()}>
                  Undo <kbd>u</kbd>
                </button>{" "}
                <output class="small">{said}</output>
              </p>
              {telling ? (
                <Judge
                  key={telling.id}
                  telling={telling}
                  round={round}
                  coder={coder ?? null}
                  isCoded={last?.telling === telling.id}
                  done={(review) => {
                    setLast({ review, telling: telling.id });
                    setSaid("");
                  }}
                />
              ) : (
                <p class="empty">
                  {left.size === 0 ? "There is nothing of this kind to code. " : "All of it is coded. "}
                  {coder && left.size > 0 && left.others === 0 && (
                    <>
                      <a href={address("/coding", { round, kind, size })}>Let the second coder begin</a>, or{" "}
                    </>
                  )}
                  <a href={`/coding/${encodeURIComponent(round)}/agreement`}>see how far the coders agree</a>.
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}

/** What was coded last. */
interface Coded {
  readonly review: string;
  readonly telling: string;
}

interface JudgeProps {
  readonly telling: Telling;
  readonly round: string;
  readonly coder: string | null;
  /** Was it coded just now, so that the next one is on its way? */
  readonly isCoded: boolean;
  readonly done: (review: string) => void;
}

function Judge({ telling, round, coder, isCoded, done }: JudgeProps) {
  const article = useAnswer<FullArticle>(`/api/articles/${encodeURIComponent(telling.article)}`);
  const [correcting, setCorrecting] = useState(false);
  const [draft, setDraft] = useState(draftOf(telling));
  const [said, setSaid] = useState("");
  const give = (judgement: "confirm" | "reject" | "correct", correction: object = {}) =>
    oneAtATime(async () => {
      if (isCoded) return;
      try {
        const verdict = { kind: "code", telling: telling.id, round, judgement, ...(coder && { coder }), ...correction };
        const { id } = await send<Review>("POST", "/api/reviews", { verdict });
        done(id);
        changed();
      } catch (error) {
        setSaid(error instanceof Error ? error.message : String(error));
      }
    });
  const correct = () => {
    const correction = correctionOf(draft, telling);
    if (correction) void give("correct", correction);
    else setSaid("Change something first, or accept.");
  };
  const claim = telling.claims[0];
  return (
    <>
      <Told telling={telling} />
      {!correcting && article.answer && claim && <WordsEditor text={article.answer.text} words={claim} label="The article around the claim" />}
      <form class="review" onSubmit={(event) => event.preventDefault()}>
        <p class="verdicts">
          <button type="button" data-key="a" class="yes" onClick={() => void give("confirm")}>
            Right <kbd>a</kbd>
          </button>
          <button type="button" data-key="r" class="no" onClick={() => void give("reject")}>
            Wrong <kbd>r</kbd>
          </button>
          <button type="button" data-key="c" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
            Put right <kbd>c</kbd>
          </button>
          <output class="small">{said}</output>
        </p>
        {correcting && (
          <section class="panel" aria-label="Put right" onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && correct()}>
            <CorrectionForm telling={telling} draft={draft} change={setDraft} />
            <button type="button" onClick={correct}>
              Keep it <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </button>
          </section>
        )}
      </form>
    </>
  );
}

/** A telling in one line, with what else there is to judge. */
export function Told({ telling }: { readonly telling: Telling }) {
  return (
    <p class="told-line">
      <span class="kind">{KIND_NAMES[telling.kind]}</span> <span class="headline">{headline(toldOfTelling(telling))}</span>{" "}
      <Status status={telling.status} />{" "}
      <span class="when">
        {telling.time?.edtf ? dateInWords(telling.time.edtf) : "no date"}
        {telling.time?.text && ` “${telling.time.text}”`}
        {telling.place && ` in ${telling.place.name}`}
        {` · ${[telling.source, telling.published.first && dateInWords(telling.published.first)].filter(Boolean).join(", ") || "an article"}`}
      </span>
    </p>
  );
}

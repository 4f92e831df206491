import { useAnswer } from "../api.js";
import { inWords } from "../headline.js";
import type { FullArticle, Telling } from "../shapes.js";
import { ActorsEditor } from "./actors-editor.js";
import type { Draft } from "./draft.js";
import { STATUSES } from "./statuses.js";
import { WordsEditor } from "./words-editor.js";

interface Props {
  readonly telling: Telling;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** Status, date, place, actors and words of one telling, all to be put right. */
export function CorrectionForm({ telling, draft, change }: Props) {
  const article = useAnswer<FullArticle>(`/api/articles/${encodeURIComponent(telling.article)}`);
  const text = article.answer?.text;
  return (
    <div class="correction">
      <div class="chooser">
        <label>
          Status{" "}
          <select value={draft.status} onChange={(event) => change({ ...draft, status: event.currentTarget.value })}>
            {[...new Set([telling.status, ...STATUSES[telling.kind]])].map((each) => (
              <option key={each} value={each}>
                {inWords(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Date{" "}
          <input
            value={draft.edtf}
            maxLength={50}
            placeholder="2019-08-26, 2019-08 or 2019-08-26/2019-08-28"
            onInput={(event) => change({ ...draft, edtf: event.currentTarget.value })}
          />
        </label>
        <label>
          Place <input value={draft.place} maxLength={200} onInput={(event) => change({ ...draft, place: event.currentTarget.value })} />
        </label>
      </div>
      <ActorsEditor kind={telling.kind} actors={draft.actors} change={(actors) => change({ ...draft, actors })} />
      {text !== undefined &&
        draft.claims.map((words, claim) => (
          <WordsEditor
            key={claim}
            text={text}
            words={words}
            label={draft.claims.length > 1 ? `Words of claim ${claim + 1}` : "Words of the claim"}
            change={(put) => change({ ...draft, claims: draft.claims.map((each, i) => (i === claim ? put : each)) })}
          />
        ))}
    </div>
  );
}

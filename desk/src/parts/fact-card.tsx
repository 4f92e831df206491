import { dateInWords, daysInWords } from "../dates.js";
import { headline, inWords, KIND_NAMES, toldOfFact, toneOf } from "../headline.js";
import type { Fact, Telling } from "../shapes.js";

export const Status = ({ status }: { readonly status: string }) => <span class={`status ${toneOf(status)}`}>{inWords(status)}</span>;

/** When a fact is, in words; where no time is told, when it was published. */
export function whenOf({ time, published }: Pick<Fact, "time" | "published">): string {
  if (time?.edtf) return dateInWords(time.edtf);
  const told = time && daysInWords(time.first, time.last);
  if (told) return told;
  const out = daysInWords(published.first, published.last);
  return out ? `told ${out}` : "no date told";
}

interface Props {
  readonly fact: Fact;
  readonly open?: boolean;
  /** Shows the first claim without opening. */
  readonly lead?: boolean;
}

/** A fact in one line that opens on its history and every claim with its words. */
export function FactCard({ fact, open = false, lead = false }: Props) {
  const claims = fact.tellings.reduce((sum, telling) => sum + telling.claims.length, 0);
  return (
    <details class="fact" open={open}>
      <summary>
        <span class="kind">{KIND_NAMES[fact.kind]}</span> <span class="headline">{headline(toldOfFact(fact))}</span> <Status status={fact.status} />{" "}
        <span class="when">{whenOf(fact)}</span>
        {fact.place && <span class="when"> in {fact.place.name}</span>}
        {fact.disagreements.length > 0 && (
          <>
            {" "}
            <span class="status bad">disputed</span>
          </>
        )}
        {fact.reviews.length > 0 && (
          <>
            {" "}
            <span class="status good">reviewed</span>
          </>
        )}
        {lead && <Lead tellings={fact.tellings} />}
      </summary>
      {fact.disagreements.map(({ about, sides }) => (
        <p key={about} class="dispute">
          Sources disagree about {about === "whether" ? "whether it happens" : `the ${about}`}: {sides.map(({ says }) => says).join(" – ")}.
        </p>
      ))}
      {fact.history.length > 1 && (
        <ol class="history">
          {fact.history.map((step) => (
            <li key={step.status + step.tellings[0]}>
              <Status status={step.status} />{" "}
              <span class="when">told {daysInWords(step.published.first, step.published.last) ?? "on a day not known"}</span>
            </li>
          ))}
        </ol>
      )}
      <Claims tellings={fact.tellings} />
      <p class="small">
        <a href={`/fact/${fact.id}`}>Link to this fact, why it is believed, and review</a> · {claims === 1 ? "1 claim" : `${claims} claims`} in{" "}
        {fact.articles === 1 ? "1 article" : `${fact.articles} articles`}
        {fact.independent < fact.articles && `, ${fact.independent} of them independent`}
      </p>
    </details>
  );
}

/** The words of the latest claim and who says so. */
function Lead({ tellings }: { readonly tellings: readonly Telling[] }) {
  const telling = [...tellings].sort((a, b) => ((a.published.first ?? "") < (b.published.first ?? "") ? 1 : -1))[0];
  const claim = telling?.claims[0];
  if (!telling || !claim) return null;
  return (
    <span class="lead">
      <q>{claim.quote}</q>{" "}
      <span class="voice">
        {[claim.speaker, telling.source, daysInWords(telling.published.first, telling.published.last)].filter(Boolean).join(", ")}
      </span>
    </span>
  );
}

/** Every claim with its exact words, linked to where they stand. */
export function Claims({ tellings }: { readonly tellings: readonly Telling[] }) {
  return (
    <ul class="claims">
      {tellings.flatMap((telling) =>
        telling.claims.map((claim) => (
          <li key={`${telling.id} ${claim.start}`}>
            <q>{claim.quote}</q>
            <span class="voice">
              {claim.speaker ? `${claim.speaker}, in ` : ""}
              <a href={`/article/${encodeURIComponent(telling.article)}?fact=${encodeURIComponent(telling.id.split("#")[1] ?? "")}`}>
                {telling.source ?? "the article"}
                {telling.published.first && `, ${daysInWords(telling.published.first, telling.published.last)}`}
              </a>
              {claim.certainty !== "certain" && <span class="certainty"> · {inWords(claim.certainty)}</span>}
              {telling.time?.text && <span class="certainty"> · “{telling.time.text}”</span>}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}

import { useEffect, useState } from "preact/hooks";
import { changed, useAnswer } from "../api.js";
import { Answered } from "../parts/answered.js";
import { Heads, TableFigure } from "../parts/table-figure.js";
import { putRight } from "../review/decisions.js";
import { keep } from "../review/review-form.js";
import type { Review, Telling, Verdict } from "../shapes.js";
import { Told } from "./coding.js";

interface Unit {
  readonly telling: Telling;
  readonly agreed: boolean;
  readonly codings: readonly Review[];
}
interface Agreed {
  readonly coders: readonly string[];
  /** How many facts each of them coded. */
  readonly coded: readonly number[];
  readonly variables: readonly {
    readonly variable: string;
    readonly units: number;
    readonly observed: number | null;
    readonly kappa: number | null;
    readonly alpha: number | null;
  }[];
  readonly agreed: number;
  readonly disagreed: number;
  readonly open: readonly Unit[];
}

const WORDS = { confirm: "right", reject: "wrong", correct: "put right" } as const;

/** How far the coders of a round agree, and what is left to settle. */
export function AgreementView({ round }: { readonly round: string }) {
  const loaded = useAnswer<Agreed>(`/api/coding/${encodeURIComponent(round)}/agreement`);
  const [said, setSaid] = useState("");
  useEffect(() => {
    document.title = "Agreement – Chancery";
  }, []);
  const settle = async (units: readonly { readonly telling: Telling; readonly coding: Review }[]) => {
    try {
      await keep(units.map(verdictOf), `adjudicated, round ${round}`);
      setSaid(units.length === 1 ? "Settled." : `${units.length} settled.`);
      changed();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <h1>Agreement: {round}</h1>
      <Answered loaded={loaded}>
        {({ coders, coded, variables, agreed, disagreed, open }) =>
          coders.length < 2 ? (
            <p class="empty">
              {coders.length === 0 ? "Nobody has coded anything yet." : `Only ${coders[0]} has coded so far.`} Agreement can be told when two have.{" "}
              <a href={`/coding/${encodeURIComponent(round)}`}>Code</a>
            </p>
          ) : (
            <>
              <p>
                {new Intl.ListFormat("en-GB").format(coders.map((name, i) => `${name} coded ${coded[i]}`))}. Of the{" "}
                {agreed + disagreed === 1 ? "1 fact" : `${agreed + disagreed} facts`} that at least two of them coded, in {agreed} they agree in
                everything, in {disagreed} they differ.
              </p>
              <Coefficients variables={variables} />
              <output class="small">{said}</output>
              <ToSettle open={open} settle={settle} />
            </>
          )
        }
      </Answered>
    </>
  );
}

/** The ordinary review that a coding amounts to. */
function verdictOf({ telling, coding }: { readonly telling: Telling; readonly coding: Review }): object {
  const verdict = coding.verdict as Extract<Verdict, { readonly kind: "code" }>;
  const { kind: _, round: __, judgement, telling: ___, ...correction } = verdict;
  return { kind: judgement, telling: telling.id, ...(judgement === "correct" && correction) };
}

const rounded = (value: number | null): string => (value === null ? "–" : value.toFixed(3));

function Coefficients({ variables }: { readonly variables: Agreed["variables"] }) {
  return (
    <TableFigure
      label="Coefficients"
      kind="matrix"
      name="agreement"
      head={<Heads names={["Variable", "Facts", "Same", "Cohen's κ", "Krippendorff's α"]} />}
      note={
        <>
          Nominal data. A dash: everybody said the same, so chance cannot be told from agreement. Krippendorff asks for α ≥ 0.800, and ≥ 0.667 for
          tentative conclusions.{" "}
        </>
      }
    >
      {variables.map(({ variable, units, observed, kappa, alpha }) => (
        <tr key={variable}>
          <th scope="row">{variable}</th>
          <td>{units}</td>
          <td>{observed === null ? "–" : `${Math.round(observed * 100)}%`}</td>
          <td>{rounded(kappa)}</td>
          <td>{rounded(alpha)}</td>
        </tr>
      ))}
    </TableFigure>
  );
}

interface ToSettleProps {
  readonly open: readonly Unit[];
  readonly settle: (units: readonly { readonly telling: Telling; readonly coding: Review }[]) => Promise<void>;
}

function ToSettle({ open, settle }: ToSettleProps) {
  const same = open.filter(({ agreed }) => agreed);
  const different = open.filter(({ agreed }) => !agreed);
  const taken = same.flatMap(({ telling, codings }) => codings.slice(0, 1).map((coding) => ({ telling, coding })));
  return (
    <section>
      <h2>To settle</h2>
      {open.length === 0 && <p class="empty">Nothing is left to settle, or you are not the one who settles it.</p>}
      {taken.length > 0 && (
        <p>
          <button type="button" onClick={() => void settle(taken)}>
            Keep the {taken.length} in which they agree
          </button>
        </p>
      )}
      {different.map(({ telling, codings }) => (
        <article key={telling.id} class="unit">
          <Told telling={telling} />
          <p>
            <q>{telling.claims[0]?.quote}</q>{" "}
            <a href={`/article/${encodeURIComponent(telling.article)}?fact=${encodeURIComponent(telling.id.split("#")[1] ?? "")}`}>in the article</a>
          </p>
          <div class="row">
            {codings.map((coding) => (
              <button key={coding.id} type="button" onClick={() => void settle([{ telling, coding }])}>
                Take {coding.author}'s: {WORDS[(coding.verdict as Extract<Verdict, { readonly kind: "code" }>).judgement]}
                {putRight(coding.verdict)}
              </button>
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}

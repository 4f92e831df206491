import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { dateInWords } from "../dates.js";
import { headline, inWords, KIND_NAMES, toldOfRecord } from "../headline.js";
import { type Segment, segmentsOf } from "../marks.js";
import type { RecordFact, RecordShape } from "../shapes.js";
import { Status } from "./fact-card.js";

interface Props {
  readonly text: string;
  readonly record: RecordShape;
  /** Fact whose words are lit at first. */
  readonly chosen: string | null;
}

/** The text as published beside the facts read from it; each shows the other. */
export function ArticleText({ text, record, chosen }: Props) {
  const segments = useMemo(() => segmentsOf(text, record), [text, record]);
  const [lit, setLit] = useState<readonly string[]>(chosen ? [chosen] : []);
  const [over, setOver] = useState<readonly string[]>([]);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => setLit(chosen ? [chosen] : []), [chosen, record]);
  useEffect(() => {
    if (lit.length > 0) words.current?.querySelector(".lit")?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  }, [lit]);
  const shown = record.facts.filter(({ id }) => (over.length > 0 ? over : lit).includes(id));
  const toggle = (ids: readonly string[]) => setLit((before) => (before.join() === ids.join() ? [] : ids));
  return (
    <div class="reading">
      <div class="words" ref={words}>
        <p class="small legend">
          <span class="actor">actor</span> <span class="date">date</span> <span class="claim">claim</span> – point at a claim, or move to it with Tab,
          to see its fact.
        </p>
        <div class="text">
          {segments.map((segment) => (
            <Piece key={segment.start} segment={segment} lit={segment.facts.some((id) => lit.includes(id))} over={setOver} choose={toggle} />
          ))}
        </div>
        <output class="inspector" hidden={shown.length === 0}>
          {shown.map((fact) => (
            <span key={fact.id}>
              <b>{KIND_NAMES[fact.kind]}</b> {headline(toldOfRecord(fact, record))} <Status status={fact.status} />{" "}
              {fact.time?.edtf && dateInWords(fact.time.edtf)}
            </span>
          ))}
        </output>
      </div>
      <section class="facts" aria-label="Facts read from the article">
        <h2>{record.facts.length === 1 ? "1 fact" : `${record.facts.length} facts`}</h2>
        {record.facts.length === 0 && (
          <p class="empty">Nothing between states was found. Articles about visits, meetings, agreements or offices of states give facts.</p>
        )}
        <ul>
          {record.facts.map((fact) => (
            <li key={fact.id}>
              <FactButton
                fact={fact}
                record={record}
                pressed={lit.includes(fact.id)}
                marked={over.includes(fact.id)}
                choose={() => toggle([fact.id])}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

interface PieceProps {
  readonly segment: Segment;
  readonly lit: boolean;
  readonly over: (facts: readonly string[]) => void;
  readonly choose: (facts: readonly string[]) => void;
}

function Piece({ segment, lit, over, choose }: PieceProps) {
  const { text, actor, date, facts, begins } = segment;
  const kinds = [actor !== null && "actor", date && "date", facts.length > 0 && "claim", lit && "lit"].filter(Boolean).join(" ");
  if (kinds === "") return <>{text}</>;
  if (facts.length === 0)
    return (
      <span class={kinds} title={actor ?? undefined}>
        {text}
      </span>
    );
  const pointed = { onMouseEnter: () => over(facts), onMouseLeave: () => over([]), onClick: () => choose(facts) };
  if (begins.length === 0)
    return (
      <span class={kinds} title={actor ?? undefined} {...pointed}>
        {text}
      </span>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not break over lines as words do
    <span
      class={kinds}
      title={actor ?? undefined}
      role="button"
      tabIndex={0}
      aria-pressed={lit}
      {...pointed}
      onFocus={() => over(facts)}
      onBlur={() => over([])}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose(facts);
      }}
    >
      {text}
    </span>
  );
}

interface FactButtonProps {
  readonly fact: RecordFact;
  readonly record: RecordShape;
  readonly pressed: boolean;
  readonly marked: boolean;
  readonly choose: () => void;
}

function FactButton({ fact, record, pressed, marked, choose }: FactButtonProps) {
  const speakers = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  const voices = [...new Set(fact.claims.flatMap(({ speaker }) => (speaker ? (speakers.get(speaker) ?? []) : [])))];
  const doubts = [...new Set(fact.claims.map(({ certainty }) => certainty))].filter((certainty) => certainty !== "certain");
  return (
    <button type="button" class={marked ? "fact-button marked" : "fact-button"} aria-pressed={pressed} onClick={choose}>
      <span class="kind">{KIND_NAMES[fact.kind]}</span> <span class="headline">{headline(toldOfRecord(fact, record))}</span>{" "}
      <Status status={fact.status} />
      <span class="when">
        {fact.time?.edtf && ` ${dateInWords(fact.time.edtf)}`}
        {fact.time?.text && ` “${fact.time.text}”`}
        {fact.place && ` in ${fact.place.name}`}
        {fact.kind !== "statement" && voices.length > 0 && ` · according to ${voices.join(", ")}`}
        {doubts.length > 0 && ` · ${doubts.map(inWords).join(", ")}`}
      </span>
    </button>
  );
}

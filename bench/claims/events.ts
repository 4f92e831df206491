/**
 * How sure and whether, against the events of TimeBank and AQUAINT (TempEval-3's cleaning; TimeML 1.2.1: MAKEINSTANCE's polarity, modality, tense, aspect).
 * TimeML marks what auxiliaries and negating words say and leaves governing verbs alone ("refused to go": POS, "is expected to rise": no modality),
 * FactBank and `record.md` weigh both. So each task is given twice: `marked` takes of our grounds the words TimeML marks, `whole` is our certainty as it is.
 *   polarity NEG → a certainty that ends in "-not", POS → any other
 *   no modality → certain; can, could, may, might, possible, potential … → possible; must, should, ought, have to, likely → probable;
 *   would and will mark what is still to come and what hangs on something else alike: left out
 *   tense FUTURE → future; PAST and PRESENT with PERFECTIVE → past; PRESENT → present; infinitives, participles, nouns and what has a modal (PRESENT there) are left out
 * Stories of AQUAINT where more than a third of the events are NEG (25 of 73, "exploded" among them) were filled in by a tool's default: left out for polarity.
 */
import { resolveActors } from "../../src/actors/index.js";
import { attribute } from "../../src/claims/index.js";
import type { Annotator } from "../../src/language/index.js";
import type { GoldEvent, Story } from "../time/timebank.js";

const POSSIBLE = /\b(?:can|could|may|might|possibl[ey]|potential|perhaps|maybe)\b/iu;
const PROBABLE = /\b(?:should|must|ought|have to|has to|had to|need to|likely|probabl[ey]|unlikely|expected)\b/iu;
const OPEN = /\b(?:would|will|'d)\b/iu;

export type Degree = "certain" | "probable" | "possible";
/** Degree of a gold event; null where the mapping leaves it open. */
export function degreeOf({ modality }: Pick<GoldEvent, "modality">): Degree | null {
  if (/^(?:none)?$/iu.test(modality)) return "certain";
  if (POSSIBLE.test(modality)) return "possible";
  if (PROBABLE.test(modality)) return "probable";
  return OPEN.test(modality) ? null : "possible";
}

/** Right answers of a task with several classes. */
export class Confusion {
  private readonly cells = new Map<string, number>();
  add(gold: string, mine: string): void {
    this.cells.set(`${gold}\t${mine}`, (this.cells.get(`${gold}\t${mine}`) ?? 0) + 1);
  }
  /** Cases, accuracy, F1 of each gold class and their mean. */
  scores(): { cases: number; accuracy: number; macroF1: number; f1: Record<string, number> } {
    const rows = [...this.cells].map(([key, count]) => ({ gold: key.split("\t")[0] ?? "", mine: key.split("\t")[1] ?? "", count }));
    const sum = (of: (row: { gold: string; mine: string }) => boolean): number => rows.filter(of).reduce((total, row) => total + row.count, 0);
    const classes = [...new Set(rows.map((row) => row.gold))].sort();
    const f1 = Object.fromEntries(
      classes.map((name) => {
        const right = sum((row) => row.gold === name && row.mine === name);
        const given = sum((row) => row.gold === name) + sum((row) => row.mine === name);
        return [name, round((2 * right) / Math.max(1, given))];
      }),
    );
    const cases = sum(() => true);
    const mean = Object.values(f1).reduce((total, value) => total + value, 0) / Math.max(1, classes.length);
    return { cases, accuracy: round(sum((row) => row.gold === row.mine) / Math.max(1, cases)), macroF1: round(mean), f1 };
  }
}
const round = (value: number): number => Math.round(1000 * value) / 1000;

export async function scoreEvents(stories: readonly Story[], annotator: Annotator, note: (line: string) => void): Promise<object> {
  const tasks = new Map<string, Confusion>();
  for (const story of stories) {
    const annotated = await annotator.annotate(story.text);
    const claims = attribute(annotated, resolveActors(annotated, { source: null }));
    const isFilledIn = story.events.filter(({ polarity }) => polarity === "NEG").length > story.events.length / 3;
    for (const event of story.events) {
      const s = annotated.sentences.find((sentence) => sentence.start <= event.start && event.start < sentence.end);
      const token = s?.ends.findIndex((end) => end > event.start) ?? -1;
      if (!s?.parsed || token < 0) continue;
      const { certainty, tense, because } = claims.factuality(s.index, token);
      const wrong: string[] = [];
      const put = (task: string, gold: string | null | undefined, mine: string): void => {
        if (gold === null || gold === undefined) return;
        const confusion = tasks.get(task) ?? new Confusion();
        tasks.set(task, confusion);
        confusion.add(gold, mine);
        if (gold !== mine) wrong.push(`${task} ${gold} not ${mine}`);
      };
      put("polarity, marked", isFilledIn ? null : event.polarity, markedPolarity(because));
      put("polarity, whole", isFilledIn ? null : event.polarity, certainty.endsWith("-not") ? "NEG" : "POS");
      put("degree, marked", degreeOf(event), markedDegree(because));
      put("degree, whole", degreeOf(event), certainty === "unknown" ? "possible" : certainty.replace("-not", ""));
      put("tense", tenseOf(event), tense);
      if (wrong.length > 0) note(`${wrong.join(", ")}\t${event.text} [${event.modality}]\t${s.form.join(" ")}\t${because.join(" ")}`);
    }
  }
  return Object.fromEntries([...tasks].map(([task, confusion]) => [task, confusion.scores()]));
}

const NEGATING = /^(?:not|n['’]t|never|no|nobody|no-one|none|nothing|neither|nor|without|longer)$/iu;
const markedPolarity = (because: readonly string[]): string => (because.filter((word) => NEGATING.test(word)).length % 2 === 1 ? "NEG" : "POS");
const markedDegree = (because: readonly string[]): string =>
  because.some((word) => POSSIBLE.test(word)) ? "possible" : because.some((word) => MUST.test(word)) ? "probable" : "certain";
const MUST = /^(?:should|must|ought|have|has|had|likely|probably)$/iu;

function tenseOf({ tense, aspect, modality }: GoldEvent): string | null {
  if (!/^(?:none)?$/iu.test(modality)) return null;
  if (tense === "FUTURE") return "future";
  if (tense === "PAST" || (tense === "PRESENT" && aspect.startsWith("PERFECTIVE"))) return "past";
  return tense === "PRESENT" ? "present" : null;
}

import type { Annotated } from "../language/index.js";
import type { Article } from "../text/index.js";
import { overlaps } from "../text/index.js";
import { toldFromEvents } from "./events.js";
import { expressions } from "./expressions.js";
import { publicationOf } from "./publication/index.js";
import type { ResolvedTimes } from "./times.js";

export { daysLater } from "./calendar.js";
export type { Bounds, Edtf, EdtfDate } from "./edtf.js";
export { bounds, encloses, intersection, parseEdtf, printEdtf } from "./edtf.js";
export { needsTree } from "./find/index.js";
export { timeOf } from "./time-of.js";
export { toTimeml } from "./timeml.js";
export type * from "./times.js";
export { edtfOfTimex, timexes, timexOfEdtf } from "./timex3.js";

/** When the article was published and the times told in its sentences, put on the calendar. */
export function resolveTimes(annotated: Annotated, article: Article): ResolvedTimes {
  const { publication, days, dateline } = publicationOf(annotated, article);
  const { expressions: told } = toldFromEvents(annotated, { publication, expressions: expressions(annotated, days) });
  if (!dateline) return { publication, expressions: told };
  return {
    publication,
    expressions: told.map((list) => list.map((each) => (overlaps(each, dateline) ? { ...each, dateline: true as const } : each))),
  };
}

import type { AnnotatedSentence } from "../language/index.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { lower } from "./office-words.js";
import { LEADS } from "./ranks.js";

const LONGEST_TITLE = 2;

/** "the Prime Minister's Office", "the Office of the President of Peru": where a leader works who is told by the title alone; tokens `from` to `to`. */
export function leadersOffice(s: AnnotatedSentence, hits: readonly Hit[], office: number): { readonly from: number; readonly to: number } | null {
  if (/^['’]s?$/u.test(s.form[office - 1] ?? "")) {
    const title = titleEndingAt(s, office - 1);
    return title === null ? null : { from: withState(s, hits, title), to: office + 1 };
  }
  if (lower(s, office + 1) !== "of") return null;
  const the = lower(s, office + 2) === "the" ? office + 3 : office + 2;
  const first = hits.find((hit) => hit.from === the && hit.entry.kind === "state")?.to ?? the;
  const end = titleBeginningAt(s, first);
  if (end === null) return null;
  const state = hits.find((hit) => hit.entry.kind === "state" && lower(s, end) === "of" && hit.from > end && hit.from <= end + 4);
  return { from: withState(s, hits, office), to: state?.to ?? end };
}

const isLeader = (s: AnnotatedSentence, from: number, to: number): boolean =>
  LEADS.has(offices().heads.get(s.form.slice(from, to).join(" ").toLowerCase())?.rank ?? "");

function titleEndingAt(s: AnnotatedSentence, to: number): number | null {
  for (let length = LONGEST_TITLE; length > 0; length--) if (isLeader(s, to - length, to)) return to - length;
  return null;
}

function titleBeginningAt(s: AnnotatedSentence, from: number): number | null {
  for (let length = LONGEST_TITLE; length > 0; length--) if (isLeader(s, from, from + length)) return from + length;
  return null;
}

/** Back over the state named right before: "Ghanaian", "Ghana's". */
function withState(s: AnnotatedSentence, hits: readonly Hit[], from: number): number {
  const end = /^['’]s?$/u.test(s.form[from - 1] ?? "") ? from - 1 : from;
  return hits.find((hit) => hit.to === end && hit.entry.kind === "state")?.from ?? from;
}

import type { ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, coveringSpan, hasRelation, subtree } from "../language/index.js";
import { type Draft, draft } from "./draft.js";
import { cues } from "./knowledge.js";
import { actorsOf, sourceWords } from "./speakers.js";
import { trimPunctuation } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** "Peru's claim that Chile had signed", "a warning from the envoy that …": a noun of saying with whose it is and the clause it holds. */
export function byNoun(s: AnnotatedSentence, actors: ResolvedActors): Draft[] {
  return s.form.flatMap((form, i) => {
    const cue = s.upos[i] === "NOUN" ? cues().nouns.get(s.lemma[i] ?? "") : undefined;
    const clause = cue && clauseOf(s, i);
    const owner = clause === undefined ? undefined : ownerOf(s, i);
    if (!cue || clause === undefined || owner === undefined) return [];
    const speakers = actorsOf(s, actors, owner);
    if (speakers.length === 0) return [];
    const said = subtree(s, clause).filter((t) => t > i && !(lower(s, t) === "that" && t === Math.min(...subtree(s, clause))));
    const content = trimPunctuation(s, coveringSpan(s, said));
    return [{ ...draft(s, i, form, speakers, [content], "said", cue.commitment ?? null), source: sourceWords(s, i, owner) }];
  });
}

/** The clause that "that" opens; not a relative one. */
const clauseOf = (s: AnnotatedSentence, noun: number): number | undefined =>
  children(s, noun, "acl", "ccomp").find(
    (c) => c > noun && !hasRelation(s, c, "acl:relcl") && children(s, c, "mark").some((m) => lower(s, m) === "that"),
  );

/** Whose words they are: "Peru's", "his", "by the envoy", "from Oslo". */
const ownerOf = (s: AnnotatedSentence, noun: number): number | undefined =>
  children(s, noun, "nmod:poss")[0] ??
  children(s, noun, "nmod").find((c) => c > noun && children(s, c, "case").some((k) => /^(?:by|from)$/u.test(lower(s, k))));

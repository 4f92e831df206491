import type { ResolvedActors } from "../actors/index.js";
import { type AnnotatedSentence, children, coveringSpan, hasMark, hasRelation, subtree } from "../language/index.js";
import { type Draft, draft } from "./draft.js";
import { cues, is } from "./knowledge.js";
import { actorsOf, sourceWords, speakerToken } from "./speakers.js";
import { trimPunctuation } from "./stretches.js";

const lower = (s: AnnotatedSentence, i: number): string => (s.form[i] ?? "").toLowerCase();

/** "Peru's claim that Chile had signed", "a warning from the envoy that …": a noun of saying with whose it is and the clause it holds. */
export function byNoun(s: AnnotatedSentence, actors: ResolvedActors): Draft[] {
  return s.form.flatMap((form, i) => {
    const cue = s.upos[i] === "NOUN" ? cues().nouns.get(s.lemma[i] ?? "") : undefined;
    const clause = cue ? clauseOf(s, i) : is("uttered", s, i) ? copularClause(s, i) : undefined;
    const voicing = voicedBy(s, i);
    const owner = clause === undefined ? undefined : (voicing?.subject ?? ownerOf(s, i));
    if (clause === undefined || owner === undefined) return [];
    const speakers = actorsOf(s, actors, owner);
    if (speakers.length === 0) return [];
    const that = children(s, clause, "mark").find((t) => lower(s, t) === "that") ?? i;
    const said = subtree(s, clause).filter((t) => t > Math.max(i, that));
    const content = trimPunctuation(s, coveringSpan(s, said));
    const [at, word] = voicing ? [voicing.verb, s.form[voicing.verb] ?? form] : [cue ? i : (children(s, clause, "cop")[0] ?? i), form];
    return [{ ...draft(s, at, word, speakers, [content], "said", cue?.commitment ?? null), source: sourceWords(s, i, owner) }];
  });
}

/** "Her message was that the road would open": what the noun is said to be, as a clause. */
function copularClause(s: AnnotatedSentence, noun: number): number | undefined {
  const above = s.head[noun] ?? -1;
  if (!hasRelation(s, noun, "nsubj") || above < noun || !s.form.slice(noun + 1, noun + NEAR_THAT).some((form) => /^that$/iu.test(form)))
    return undefined;
  return hasMark(s, above, "that") ? above : children(s, above, "ccomp").find((c) => hasMark(s, c, "that"));
}
const NEAR_THAT = 4;

/** The clause that "that" opens; not a relative one. */
const clauseOf = (s: AnnotatedSentence, noun: number): number | undefined =>
  children(s, noun, "acl", "ccomp").find((c) => c > noun && !hasRelation(s, c, "acl:relcl") && hasMark(s, c, "that"));

/** "She expressed the hope that …": the verb that voices it and who does. */
function voicedBy(s: AnnotatedSentence, noun: number): { readonly verb: number; readonly subject: number } | undefined {
  const verb = s.head[noun] ?? -1;
  if (!hasRelation(s, noun, "obj") || !is("voicing", s, verb)) return undefined;
  const subject = speakerToken(s, verb, false);
  return subject === undefined ? undefined : { verb, subject };
}

/** Whose words they are: "Peru's", "his", "by the envoy", "from Oslo". */
const ownerOf = (s: AnnotatedSentence, noun: number): number | undefined =>
  children(s, noun, "nmod:poss")[0] ??
  children(s, noun, "nmod").find((c) => c > noun && children(s, c, "case").some((k) => /^(?:by|from)$/u.test(lower(s, k))));

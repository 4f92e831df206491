import { type Mention, type ResolvedActors, withMentions } from "../actors/index.js";
import type { Annotated, AnnotatedSentence } from "../language/index.js";
import { contains } from "../text/index.js";
import type { ResolvedClaims, Saying } from "./claims.js";
import { findQuotations } from "./quotations.js";

const SINGULAR = /^(?:I|me|my|mine|myself)$/u;
const PLURAL = /^(?:we|us|our|ours|ourselves)$/iu;

/**
 * “I shall go to Oslo,” she said: within somebody's own words "I" is whoever says them and "we" the state or body that he or she speaks for.
 * Gives the actors with these mentions beside the others.
 */
export function withFirstPersons({ text, sentences }: Annotated, actors: ResolvedActors, claims: ResolvedClaims): ResolvedActors {
  const quotations = findQuotations(text);
  const added = sentences.flatMap((s) =>
    s.form.flatMap((form, i): Mention[] => {
      if (!SINGULAR.test(form) && !PLURAL.test(form)) return [];
      const saying = claims.sayingAt(s.index, i);
      const place = { start: s.starts[i] ?? 0, end: s.ends[i] ?? 0 };
      const isDirect = saying?.status === "quoted" && (saying.cue < 0 || quotations.some((q) => contains(q, place)) || saying.cueText === ":");
      const meant = saying && isDirect ? meantBy(form, saying, actors) : undefined;
      return meant === undefined ? [] : [mention(s, i, meant)];
    }),
  );
  return added.length === 0 ? actors : withMentions(actors, added);
}

function meantBy(form: string, { speakers }: Saying, actors: ResolvedActors): string | undefined {
  const [id, other] = speakers;
  const speaker = id === undefined ? undefined : actors.actors.get(id);
  if (!speaker || other !== undefined) return undefined;
  if (SINGULAR.test(form)) return speaker.type === "person" ? speaker.id : undefined;
  if (speaker.type !== "person") return speaker.id;
  const inOffice = actors.tenures.some((tenure) => tenure.holder === speaker.id && tenure.status !== "former" && tenure.country !== null);
  return inOffice && speaker.country !== null ? actors.state(speaker.country)?.id : undefined;
}

const mention = (s: AnnotatedSentence, i: number, actor: string): Mention => ({
  sentence: s.index,
  from: i,
  to: i + 1,
  head: i,
  form: "pronoun",
  actors: [actor],
  start: s.starts[i] ?? s.start,
  end: s.ends[i] ?? s.end,
});

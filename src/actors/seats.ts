import { type AnnotatedSentence, child, children, hasRelation, subtree } from "../language/index.js";
import type { Hit } from "./gazetteer.js";
import { offices, type Seating } from "./knowledge.js";
import { isGenitive, isNominal, lower, phraseText } from "./office-words.js";
import type { ByVerb, OfficePhrase } from "./offices.js";
import { doerOf } from "./offices-by-verb.js";
import { agentsOf, isToCome, isUnsure } from "./successions.js";
import { holderWords } from "./words.js";

/** "took over the Foreign Ministry", "has held the energy portfolio since", "the embassy was given to X": offices told by what goes with them. */
export function findSeats(s: AnnotatedSentence, hits: readonly Hit[]): OfficePhrase[] {
  return s.form.flatMap((_, seat) => {
    const kind = s.upos[seat] === "NOUN" || s.upos[seat] === "PROPN" ? offices().seats.get((s.form[seat] ?? "").toLowerCase()) : undefined;
    const told = kind || isRecalled(s, seat) ? seatingOf(s, seat) : undefined;
    if (!kind && told) return [recalled(s, seat, told)];
    const title = kind && told && titleOf(s, hits, seat, kind);
    if (!told || !title || isOfState(hits, told)) return [];
    const { from, to } = extentOf(s, seat);
    const place = placeAfter(s, hits, to);
    const states = hits.flatMap((hit) => (hit.from >= from && hit.to <= to && hit.entry.kind === "state" ? [hit.entry.code] : []));
    const isAbroad = title === "ambassador";
    const country = states[0] ?? (isAbroad ? undefined : place?.code);
    const organisation = hits.find((hit) => hit.from >= from && hit.to <= to && hit.entry.kind === "organisation");
    return [
      {
        ...{ from: Math.min(from, told.verb), to: Math.max(place && !isAbroad ? place.to : to, told.verb + 1), head: told.verb, title },
        ...{
          rank: offices().heads.get(title.split(" ").at(-1) ?? "")?.rank ?? "minister",
          political: true,
          plural: false,
          status: "incumbent" as const,
        },
        ...{ countries: country ? [country] : [], bodyPhrase: null },
        organisation: organisation?.entry.kind === "organisation" ? organisation.entry.id : null,
        body: organisation ? phraseText(s, organisation.from, organisation.to) : null,
        accreditedTo: isAbroad ? (place?.code ?? null) : null,
        ...{ possessor: possessorOf(s, seat), owner: null, indefinite: false, definite: true, byVerb: told.byVerb },
      },
    ];
  });
}

/** "ahead of Chile taking over the presidency": what a state does, its name right before the verb, is no person's doing. */
const isOfState = (hits: readonly Hit[], { verb }: Told): boolean => hits.some(({ to, entry }) => to === verb && entry.kind === "state");

/** "The post", "that office", of which nothing more is said: an office told of before. */
const isRecalled = (s: AnnotatedSentence, noun: number): boolean =>
  s.upos[noun] === "NOUN" &&
  holderWords().roles.has(s.lemma[noun] ?? "") &&
  s.lemma[noun] === lower(s, noun) &&
  children(s, noun, "det").some((t) => /^(?:the|that|this)$/u.test(lower(s, t))) &&
  children(s, noun, "nmod", "amod", "compound", "acl", "acl:relcl").length === 0;

const recalled = (s: AnnotatedSentence, noun: number, { verb, byVerb }: Told): OfficePhrase => ({
  ...{
    from: Math.min(noun, verb),
    to: Math.max(noun, verb) + 1,
    head: verb,
    title: lower(s, noun),
    rank: "recalled",
    political: true,
    plural: false,
  },
  ...{ status: "incumbent" as const, countries: [], organisation: null, body: null, bodyPhrase: null, accreditedTo: null },
  ...{ possessor: null, owner: null, indefinite: false, definite: true, byVerb },
});

interface Told {
  readonly verb: number;
  readonly byVerb: ByVerb;
}

/** The verb that says who takes, holds, leaves or is given the seat; none that is denied, only wished for, or of nobody. */
function seatingOf(s: AnnotatedSentence, seat: number): Told | undefined {
  const noun = s.head[seat] ?? -1;
  const isUnderNoun = hasRelation(s, seat, "nmod") && hasRelation(s, noun, "obj", "obl");
  const verb = isUnderNoun ? (s.head[noun] ?? -1) : noun;
  if (verb < 0 || s.upos[verb] !== "VERB" || isUnsure(s, verb)) return undefined;
  const way = wayOf(s, verb, isUnderNoun ? noun : undefined);
  if (way === undefined) return undefined;
  const passive = children(s, verb, "nsubj:pass").includes(seat);
  if (way === "is-given") return given(s, verb, seat);
  if (passive) {
    const [doer] = agentsOf(s, verb);
    return doer === undefined ? undefined : { verb, byVerb: { doer, standing: standing(s, verb, way) } };
  }
  const isObject = isUnderNoun || hasRelation(s, seat, "obj");
  return isObject ? { verb, byVerb: { doer: doerOf(s, verb), standing: standing(s, verb, way) } } : undefined;
}

/** "take over", "take charge": the verb with its particle or noun; the bare verb only where the seat is its own object. */
function wayOf(s: AnnotatedSentence, verb: number, noun: number | undefined): Seating | undefined {
  const { seating } = offices();
  const lemma = s.lemma[verb] ?? "";
  if (noun !== undefined) return seating.get(`${lemma} ${s.lemma[noun]}`);
  const particle = children(s, verb, "compound:prt", "advmod").map((t) => seating.get(`${lemma} ${lower(s, t)}`));
  return particle.find((way) => way !== undefined) ?? (children(s, verb, "compound:prt").length === 0 ? seating.get(lemma) : undefined);
}

/** "The portfolio was given to X", "went to X", "gave X the portfolio": whoever receives it. */
function given(s: AnnotatedSentence, verb: number, seat: number): Told | undefined {
  const isPassed = hasRelation(s, seat, "nsubj:pass");
  const isSubject = isPassed || (hasRelation(s, seat, "nsubj") && child(s, verb, "obj") === undefined);
  const to = children(s, verb, "obl").find((t) => t > verb && children(s, t, "case").some((c) => lower(s, c) === "to"));
  const doer =
    isSubject || hasRelation(s, seat, "obj") ? (child(s, verb, "iobj") ?? to ?? (isSubject ? undefined : child(s, verb, "nsubj:pass"))) : undefined;
  return doer === undefined ? undefined : { verb, byVerb: { doer, standing: standing(s, verb, "takes") } };
}

/** "will take over" is to come; what is left, or was held, is over. */
function standing(s: AnnotatedSentence, verb: number, way: Seating): ByVerb["standing"] {
  if (isToCome(s, verb)) return way === "leaves" ? "incumbent" : "designate";
  if (way === "leaves") return "former";
  const isPast =
    way === "holds" &&
    (lower(s, verb) === "held" || /ed$/u.test(lower(s, verb))) &&
    !children(s, verb, "aux").some((t) => /^(?:has|have|is|are)$/u.test(lower(s, t)));
  return isPast ? "former" : "incumbent";
}

/** "the Foreign Ministry" → "foreign minister", "the Ministry of Labour" → "minister of labour"; none for "the ministry", which leaves open which. */
function titleOf(
  s: AnnotatedSentence,
  hits: readonly Hit[],
  seat: number,
  { title, portfolio }: { readonly title: string; readonly portfolio: boolean },
): string | undefined {
  if (!portfolio) return title;
  const isField = (i: number): boolean => isNominal(s, i) && !hits.some((hit) => hit.from <= i && i < hit.to);
  const joins = (i: number): boolean => /^(?:and|,|-|&)$/u.test(lower(s, i));
  let from = seat;
  while (from > 0 && (isField(from - 1) || (joins(from - 1) && isField(from - 2) && from < seat))) from--;
  const before = phraseText(s, from, seat);
  if (before !== "") return isKnownField(before) ? `${before.toLowerCase()} ${title}` : undefined;
  if (lower(s, seat + 1) !== "of") return undefined;
  let to = seat + 2;
  while (isField(to) || (joins(to) && isField(to + 1))) to++;
  const after = phraseText(s, seat + 2, to);
  return after !== "" && isKnownField(after) ? `${title} of ${after}` : undefined;
}

const isKnownField = (words: string): boolean => words.split(/[\s-]+/u).some((word) => offices().portfolios.has(word.toLowerCase()));

/** The noun phrase of the seat, to the end of its of-phrase, without what a clause or a date adds. */
function extentOf(s: AnnotatedSentence, seat: number): { readonly from: number; readonly to: number } {
  const within = new Set(subtree(s, seat));
  let from = seat;
  while (within.has(from - 1) && !/^(?:[,;:]|and)$/u.test(s.form[from - 1] ?? "")) from--;
  let to = seat + 1;
  while (
    within.has(to) &&
    (lower(s, to) === "of" || isNominal(s, to) || /^(?:the|and|&)$/u.test(lower(s, to))) &&
    !hasRelation(s, to, "acl", "acl:relcl")
  )
    to++;
  return { from, to };
}

/** "in Zagreb" right behind the seat. */
function placeAfter(s: AnnotatedSentence, hits: readonly Hit[], at: number): { readonly code: string; readonly to: number } | undefined {
  const hit = lower(s, at) === "in" ? hits.find((one) => one.from === at + 1) : undefined;
  return hit?.entry.kind === "state" ? { code: hit.entry.code, to: hit.to } : undefined;
}

const possessorOf = (s: AnnotatedSentence, seat: number): number | null =>
  children(s, seat, "nmod:poss").find((t) => s.upos[t] === "PRON" && !isGenitive(s, t)) ?? null;

import { type AnnotatedSentence, children, hasRelation, subtree } from "../language/index.js";
import type { BodyPhrase } from "./bodies.js";
import type { Hit } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { isGenitive, lower, phraseText } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import { agentsOf } from "./successions.js";
import { holderWords } from "./words.js";

interface Surroundings {
  readonly hits: readonly Hit[];
  readonly bodies: readonly BodyPhrase[];
}

/** "heads the bureau of tides", "chairs Peru's fisheries committee", "who led the ministry": offices that a verb tells with what is headed. The title is the verb's. */
export function findHeaded(s: AnnotatedSentence, { hits, bodies }: Surroundings): OfficePhrase[] {
  return s.form.flatMap((_, verb) => {
    const title = s.upos[verb] === "VERB" ? offices().heading.get(s.lemma[verb] ?? "") : undefined;
    const agent = title === undefined ? undefined : agentOf(s, verb);
    const body = title === undefined ? undefined : agent === undefined ? headed(s, verb) : headedByAgent(s, verb);
    if (title === undefined || body === undefined) return [];
    const inside = bodies.find((one) => one.from <= body.head && body.head < one.to) ?? null;
    const named = hits.filter((hit) => hit.from >= body.from && hit.to <= body.to);
    const states = named.flatMap(({ entry }) => (entry.kind === "state" && entry.use !== "city" ? [entry.code] : []));
    const organisation = named.find(({ entry }) => entry.kind === "organisation")?.entry;
    return [
      {
        ...{ from: verb, to: body.to, head: verb, title, rank: "body", political: false, plural: false },
        ...{ status: "incumbent" as const, countries: [...new Set([...(inside?.countries ?? []), ...states])].slice(0, 1) },
        organisation: organisation?.kind === "organisation" ? organisation.id : null,
        body: phraseText(s, body.from, body.to),
        bodyPhrase: inside,
        ...{ accreditedTo: null, possessor: null, owner: null, indefinite: false, definite: true },
        byVerb: { doer: agent ?? doerOf(s, verb), standing: agent === undefined ? standingOf(s, verb) : "incumbent" },
      },
    ];
  });
}

/** "the committee, chaired by X": by whom something is headed. */
const agentOf = (s: AnnotatedSentence, verb: number): number | undefined =>
  hasRelation(s, verb, "acl") && lower(s, verb + 1) === "by" ? agentsOf(s, verb)[0] : undefined;

/** Of "the committee, chaired by X", the committee: a body by its noun or its name that has one at its head for good, as no delegation has. */
function headedByAgent(s: AnnotatedSentence, verb: number): ReturnType<typeof headed> {
  const body = s.head[verb] ?? -1;
  const { headable, words } = offices();
  const isHeadable = headable.has((s.form[body] ?? "").toLowerCase()) || headable.has((s.lemma[body] ?? "").toLowerCase());
  const isNamed = s.names.some((name) => name.label === "ORG" && name.from <= body && body < name.to);
  const lasts = words.standing.has((s.lemma[body] ?? "").toLowerCase());
  if (body > verb || !isHeadable || !(isNamed || lasts)) return undefined;
  const within = subtree(s, body);
  let from = body;
  while (from > 0 && within.includes(from - 1) && !/^(?:,|the|an?)$/iu.test(s.form[from - 1] ?? "")) from--;
  let to = body + 1;
  while (to < verb && within.includes(to) && s.form[to] !== ",") to++;
  return { from, to, head: body };
}

/** What the verb's object names: a body by its noun or by a name, no delegation, and none that "a" leaves open. */
function headed(s: AnnotatedSentence, verb: number): { readonly from: number; readonly to: number; readonly head: number } | undefined {
  const passive = children(s, verb, "nsubj:pass").length > 0 || children(s, verb, "aux:pass").length > 0;
  const object = passive ? undefined : children(s, verb, "obj").find((t) => t > verb);
  if (object === undefined) return undefined;
  const isUnreal = children(s, verb, "aux", "advmod").some((t) =>
    /^(?:would|could|may|might|should|must|can|not|n['’]t|never)$/iu.test(s.form[t] ?? ""),
  );
  const isOwn = children(s, object, "nmod:poss").some((t) => s.upos[t] === "PRON");
  if (isUnreal || isOwn) return undefined;
  const isOpen = children(s, object, "det").some((t) => /^(?:an?|one|another|no|each|every)$/iu.test(s.form[t] ?? ""));
  const isNamed = s.names.some((name) => name.label === "ORG" && name.from <= object && object < name.to);
  if (isOpen || !(isNamed || offices().headable.has((s.lemma[object] ?? "").toLowerCase()))) return undefined;
  const within = subtree(s, object).filter((t) => t > verb);
  let to = object + 1;
  while (within.includes(to) && !/^(?:,|who|which|that|since|from|until|in|;|and)$/iu.test(s.form[to] ?? "")) to++;
  let from = object;
  while (from > verb + 1 && within.includes(from - 1)) from--;
  while (from < object && /^(?:its|his|her|their|now|also)$/iu.test(s.form[from] ?? "")) from++;
  return isGenitive(s, from) ? undefined : { from, to, head: object };
}

/** When somebody heads what a verb says: now, no more ("headed it until 2010"), or soon ("will head", "named to head"). */
export function standingOf(s: AnnotatedSentence, verb: number): "incumbent" | "former" | "designate" {
  const helpers = children(s, verb, "aux", "mark").map((t) => lower(s, t));
  if (helpers.some((word) => word === "will" || word === "to")) return "designate";
  if (helpers.some((word) => word === "has" || word === "have")) return "incumbent";
  if (
    /^(?:at (?:the|that) time|back then)$/u.test(
      s.form
        .slice(verb - 3, verb)
        .join(" ")
        .toLowerCase(),
    ) ||
    lower(s, verb - 1) === "then"
  )
    return "former";
  if (isDated(s, verb)) return "former";
  const isPast = (/^\p{L}+ed$/iu.test(s.form[verb] ?? "") || holderWords().headed.has(lower(s, verb))) && !hasRelation(s, verb, "acl");
  return isPast || helpers.includes("had") ? "former" : "incumbent";
}

/** "headed the embassy in Lima from 2016 to 2020": years with an end, told of the verb. */
function isDated(s: AnnotatedSentence, verb: number): boolean {
  const within = subtree(s, verb);
  return within.some((t) => t > verb && lower(s, t) === "from" && YEARS.test(s.form.slice(t + 1, t + 4).join(" ")));
}
const YEARS = /^(?:1[89]|20)\d\d (?:to|until|till|[-–]) (?:1[89]|20)\d\d$/u;

/** Whose doing the verb is: its subject, whom "who" stands for, the subject of the verb it is joined to, hangs on or is the purpose of. */
export function doerOf(s: AnnotatedSentence, verb: number): number | undefined {
  const [subject] = children(s, verb, "nsubj");
  const above = s.head[verb] ?? -1;
  if (subject !== undefined) return /^(?:who|which|that)$/iu.test(s.form[subject] ?? "") ? above : subject;
  if (above < 0) return undefined;
  if (hasRelation(s, verb, "acl")) return above;
  if (!hasRelation(s, verb, "conj", "advcl", "xcomp")) return undefined;
  return children(s, above, "obj").find((t) => hasRelation(s, verb, "xcomp") && t < verb) ?? children(s, above, "nsubj:pass")[0] ?? doerOf(s, above);
}

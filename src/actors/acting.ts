import { type AnnotatedSentence, children } from "../language/index.js";
import { offices as officeKnowledge } from "./knowledge.js";
import { lower } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import { doerOf } from "./offices-by-verb.js";
import type { PersonName } from "./persons.js";
import { isUnsure } from "./successions.js";

/** "Deputy PM X is acting", "Deputy Prime Minister X will act until Sunday": a deputy of whom nothing else is said holds the office above for its holder. */
export function findActing(s: AnnotatedSentence, offices: readonly OfficePhrase[], persons: readonly PersonName[]): OfficePhrase[] {
  return s.form.flatMap((_, verb) => {
    if (s.lemma[verb] !== "act" || s.upos[verb] !== "VERB" || isUnsure(s, verb) || !isBare(s, verb)) return [];
    const doer = doerOf(s, verb);
    const person = persons.find((p) => doer !== undefined && p.outer <= doer && doer < p.to);
    const held = offices.find((office) => office.to === person?.outer && isDeputy(office));
    if (!held || doer === undefined) return [];
    const title = held.title.split(" ").slice(1).join(" ");
    const place = { from: verb, to: verb + 1, head: verb };
    return [{ ...held, ...place, title, status: "acting" as const, definite: true, byVerb: { doer, standing: "incumbent" as const } }];
  });
}

/** Ranks of which one office stands above its deputy. */
const DEPUTISED = new Set(["head-of-state", "head-of-government", "regional"]);

const isDeputy = ({ title, rank }: OfficePhrase): boolean =>
  DEPUTISED.has(rank) && officeKnowledge().words.ranking.has(title.split(" ")[0]?.toLowerCase() ?? "");

/** "Is acting", "will act until Sunday": no word of what is done, as what, how, on what or against whom. */
const isBare = (s: AnnotatedSentence, verb: number): boolean =>
  children(s, verb, "aux").some((t) => /^(?:is|will)$/u.test(lower(s, t))) &&
  children(s, verb, "obj", "advmod", "xcomp").every((t) => /^(?:now|meanwhile)$/u.test(lower(s, t))) &&
  children(s, verb, "obl").every((t) => children(s, t, "case").some((c) => /^(?:until|till|for|from|during)$/u.test(lower(s, c))));

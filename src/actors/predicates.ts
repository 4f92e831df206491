import { type AnnotatedSentence, ancestors, child, children, hasRelation } from "../language/index.js";
import type { Mention } from "./actors.js";
import { isGiving } from "./links/given-by-verb.js";
import { isCompared, type Link } from "./links/link.js";
import { lower } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import type { Known, Registry } from "./registry.js";
import { holderWords } from "./words.js";

interface Told {
  readonly sentence: AnnotatedSentence;
  readonly offices: readonly OfficePhrase[];
  readonly links: readonly Link[];
}

/** An office that a sentence says somebody already resolved to hold, or to have held. */
export interface Predicate {
  readonly office: OfficePhrase;
  readonly holder: Known;
  readonly former: boolean;
}

/**
 * "He is the foreign minister", "The former is now Slovakia's ambassador to Japan": the person whom the subject, already resolved, stands for;
 * "She was envoy to Peru, consul in Lyon and later a minister": the further ones are his or hers too; "his years as minister": whose years they are.
 */
export function predicates({ sentence: s, offices, links }: Told, mentions: readonly Mention[], registry: Registry): Predicate[] {
  const found: Predicate[] = [];
  const person = (mention: Mention | undefined): Known | undefined => {
    const actor = mention?.actors.length === 1 && mention.form !== "demonym" ? registry.get(mention.actors[0] ?? "") : undefined;
    return actor?.type === "person" && !actor.described ? actor : undefined;
  };
  const linked = (office: OfficePhrase): Link | undefined => links.find((link) => link.office === office);
  let last: Predicate | undefined;
  for (const office of offices) {
    const link = linked(office);
    if (link) {
      const holder = isPredicate(s, office.head) ? person(mentions.find((m) => m.from <= link.person.from && link.person.to <= m.to)) : undefined;
      last = holder && { office, holder, former: link.former };
      continue;
    }
    const told = office.plural
      ? undefined
      : office.byVerb
        ? headedBy(office, mentions, person)
        : (copular(s, office, mentions, person) ??
          further(s, office, last) ??
          served(s, office, mentions, person) ??
          inCapacity(s, office, mentions, person) ??
          givenBefore(s, office, mentions, person));
    if (told) found.push(told);
    last = told;
  }
  return found;
}

type Resolve = (mention: Mention | undefined) => Known | undefined;

function copular(s: AnnotatedSentence, office: OfficePhrase, mentions: readonly Mention[], person: Resolve): Predicate | undefined {
  let at = office.from - 1;
  if (["as", "in"].includes(lower(s, at))) at--;
  if (s.lemma[at] !== "be" && !isGiving(s.lemma[at] ?? "") && !(["now", "also", "still"].includes(lower(s, at)) && s.lemma[at - 1] === "be"))
    return undefined;
  const former = ["was", "were", "been", "served"].includes(lower(s, at));
  if (s.form.slice(Math.max(0, at - 2), at).some((word) => /^(?:could|would|might|should)$/iu.test(word))) return undefined;
  if (s.form[at] === "be" || isCompared(s, office) || (former && isShifted(s, office.head))) return undefined;
  while (at >= 0 && (holderWords().between.has(lower(s, at)) || isGiving(s.lemma[at] ?? ""))) at--;
  const shared = lower(s, at) === "and" && hasRelation(s, office.head, "conj") ? child(s, s.head[office.head] ?? -1, "nsubj") : undefined;
  const own = isPredicate(s, office.head) ? child(s, office.head, "nsubj") : undefined;
  const told = mentions.filter((m) => m.actors.length === 1 && m.form !== "demonym");
  const holder = person(told.find((m) => m.head === own) ?? told.find((m) => m.to === at + 1 || m.head === shared));
  return holder && { office, holder, former };
}

const isPredicate = (s: AnnotatedSentence, head: number): boolean => children(s, head, "cop").length > 0;

/** "…, high commissioner in London until 1988 and, from 1991 to 1995, representative in Geneva": the next of a row, with no verb or name between. */
function further(s: AnnotatedSentence, office: OfficePhrase, last: Predicate | undefined): Predicate | undefined {
  if (!last || hasRelation(s, office.head, "nsubj", "nsubj:pass", "obj", "iobj")) return undefined;
  const from = Math.max(last.office.to, last.office.head + 1);
  const between = [...Array(Math.max(0, office.from - from)).keys()].map((k) => from + k);
  const joins = between.some((t) => /^(?:,|and)$/u.test(lower(s, t)));
  const breaks = between.some((t) => /^(?:VERB|AUX|SCONJ|PRON)$/u.test(s.upos[t] ?? "") || /^(?:[;:“”"()]|who|but)$/u.test(lower(s, t)));
  const named = s.names.some((name) => name.label === "PER" && name.from >= from && name.to <= office.from);
  const nearest = lower(s, office.from - 1);
  const opens = /^(?:,|and|or|then|later|as|finally|also)$/u.test(nearest);
  const isNamed = s.names.some((name) => name.label === "PER" && name.from >= office.to && name.from <= office.to + 1);
  return joins && opens && !breaks && !named && !isNamed ? { ...last, office } : undefined;
}

/** "His two years as foreign minister were", "During her time as envoy to Peru, X": whose time it is. */
function served(s: AnnotatedSentence, office: OfficePhrase, mentions: readonly Mention[], person: Resolve): Predicate | undefined {
  const noun = office.from - 2;
  if (lower(s, office.from - 1) !== "as" || !holderWords().terms.has(s.lemma[noun] ?? "")) return undefined;
  const whose = children(s, noun, "nmod:poss")[0];
  const holder = whose === undefined ? undefined : person(mentions.find((m) => m.from <= whose && whose < m.to));
  return holder && { office, holder, former: !isNow(s, noun) };
}

/** "He now chairs the committee", "She headed the ministry until 2010". */
function headedBy(office: OfficePhrase, mentions: readonly Mention[], person: Resolve): Predicate | undefined {
  const { doer, standing } = office.byVerb ?? {};
  const holder = doer === undefined ? undefined : person(mentions.find((m) => m.from <= doer && doer < m.to));
  return holder && standing !== "designate" ? { office, holder, former: standing === "former" } : undefined;
}

/** "As envoy to Peru from 2004 to 2009, he negotiated": in which office the one whom the subject stands for did it. */
function inCapacity(s: AnnotatedSentence, office: OfficePhrase, mentions: readonly Mention[], person: Resolve): Predicate | undefined {
  if (office.from !== 1 || lower(s, 0) !== "as") return undefined;
  const comma = s.form.indexOf(",", office.to);
  const holder = comma < 0 ? undefined : person(mentions.find((m) => m.from === comma + 1));
  const words = s.form.slice(office.to, comma);
  const isOver = words.some((word) => /^(?:from|until|between|in|during)$/iu.test(word)) && words.some((word) => /^\d{4}s?$/u.test(word));
  return holder && { office, holder, former: isOver };
}

/** "Named minister in 1993, he held the post": a participle in front, of the one whom the subject stands for. */
function givenBefore(s: AnnotatedSentence, office: OfficePhrase, mentions: readonly Mention[], person: Resolve): Predicate | undefined {
  const verb = s.head[office.head] ?? -1;
  const main = s.head[verb] ?? -1;
  if (
    !isGiving(s.lemma[verb] ?? "") ||
    !hasRelation(s, verb, "advcl") ||
    main < verb ||
    children(s, verb, "nsubj", "obj").some((t) => t !== office.head)
  )
    return undefined;
  const subject = child(s, main, "nsubj");
  const holder = subject === undefined ? undefined : person(mentions.find((m) => m.from <= subject && subject < m.to));
  return holder && { office, holder, former: holderWords().held.has(lower(s, main)) };
}

/** "His term as minister ends in May": told in the present, or of the days to come. */
function isNow(s: AnnotatedSentence, noun: number): boolean {
  const verb = s.head[noun] ?? -1;
  if (!hasRelation(s, noun, "nsubj") || verb < 0) return false;
  const helpers = children(s, verb, "cop", "aux").map((c) => lower(s, c));
  return helpers.length > 0 ? helpers.some((word) => /^(?:is|are|will|has|have)$/u.test(word)) : /s$/u.test(lower(s, verb));
}

/** "She said he was the ambassador": the past of what is reported may be its present. */
const isShifted = (s: AnnotatedSentence, token: number): boolean =>
  ancestors(s, token).some((at) => hasRelation(s, at, "ccomp")) || hasRelation(s, token, "ccomp");

import { type AnnotatedSentence, tokenSpan } from "../language/index.js";
import type { Mention } from "./actors.js";
import { bodies } from "./bodies.js";
import { datelineEnd } from "./dateline.js";
import type { Hit } from "./gazetteer.js";
import { offices, organisations } from "./knowledge.js";
import { lower } from "./office-words.js";
import { nameText, type PersonName } from "./persons.js";
import type { Pointers } from "./pointers.js";
import type { Known, Registry } from "./registry.js";
import type { Surface } from "./surface.js";
import { mentionWords } from "./words.js";

/** Where the mentions of one sentence are put, and who is known so far. */
export interface Naming {
  readonly registry: Registry;
  readonly source: string | null;
  readonly into: Mention[];
}

/** Writes a mention down, in the sentence's list and with its actors. */
export function push(
  into: Mention[],
  s: AnnotatedSentence,
  place: { from: number; to: number; head: number; form: Mention["form"] },
  actors: readonly Known[],
): void {
  const span = tokenSpan(s, place.from, place.to);
  into.push({ ...span, sentence: s.index, ...place, actors: actors.map((actor) => actor.id) });
  for (const actor of actors) actor.mentions.push(span);
}

/** The token of a stretch whose governor lies outside it. */
export function headOf(s: AnnotatedSentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = s.head[i] ?? -1;
    if ((head < from || head >= to) && s.upos[i] !== "PUNCT" && s.upos[i] !== "DET" && s.upos[i] !== "ADP") return i;
  }
  return to - 1;
}

/** States, listed organisations and groups by name. */
export function nameStates({ sentence: s, hits, bodies: inside, persons }: Surface, { registry, into }: Naming): void {
  const dateline = datelineEnd(s);
  for (const hit of hits) {
    if (hit.to <= dateline) continue;
    if (persons.some((p) => p.from < hit.to && hit.from < p.to)) continue;
    const { entry } = hit;
    if (entry.kind === "state" && entry.use === "city") continue;
    const known =
      entry.kind === "state"
        ? stateOrUnion(s, hit, registry)
        : entry.kind === "organisation"
          ? registry.organisation(longerName(s, hit, registry) ?? entry.id)
          : registry.group(entry.id, entry.name);
    if (isNameOfThing(s, hit) || isOfCurrency(s, hit)) continue;
    const nested =
      inside.some((body) => body.from <= hit.from && hit.to <= body.to && body.to - body.from > hit.to - hit.from) || isInOrganisation(s, hit);
    const modifier = entry.kind === "state" && entry.use === "people" && !isPeopleNoun(s, hit);
    const text = nameText(s, hit.from, hit.to);
    if (text !== known.name) known.aliases.add(text);
    const to = isMovement(hit) && bodies().fighters.has(lower(s, hit.to)) && s.upos[hit.to] === "NOUN" ? hit.to + 1 : hit.to;
    push(into, s, { from: hit.from, to, head: headOf(s, hit.from, to), form: modifier || nested ? "demonym" : "name" }, [known]);
  }
}

/** "the Commonwealth" where only the Commonwealth of Independent States was named: the one whose long name the short one begins. */
function longerName(s: AnnotatedSentence, { from, to, entry }: Hit, registry: Registry): string | undefined {
  if (entry.kind !== "organisation" || registry.get(entry.id) !== undefined) return undefined;
  const short = `${s.form.slice(from, to).join(" ")} of `;
  return Object.entries(organisations()).find(([id, { name }]) => name.startsWith(short) && registry.get(id) !== undefined)?.[0];
}

/** "US$ 5,000", "US $5,000": a currency's sign is no state. */
const isOfCurrency = (s: AnnotatedSentence, { to }: Hit): boolean => s.form[to] === "$" && /^[\d.,]+$/u.test(s.form[to + 1] ?? "");

/** "Houthi rebels" are the Houthis. */
const isMovement = ({ entry }: Hit): boolean => entry.kind === "organisation" && organisations()[entry.id]?.movement === true;

/** A city that names a river, a paper or a conference ("the San Juan river", "the Paris Agreement") does no act, nor do "Foreign Office Consultations". */
function isNameOfThing(s: AnnotatedSentence, { from, to, entry }: Hit): boolean {
  const next = s.form[to] ?? "";
  const { waters, things, papers } = mentionWords();
  if (waters.has(next) || (lower(s, from - 1) === "of" && waters.has(s.form[from - 2] ?? ""))) return true;
  if (entry.kind === "state" && entry.use === "seat") return /^consultations?$/iu.test(next);
  return entry.kind === "state" && entry.use === "capital" && (things.has(next.toLowerCase()) || papers.has(next));
}

/** "Emirates" of the Emirates Dispatch belongs to another name. */
function isInOrganisation(s: AnnotatedSentence, hit: Hit): boolean {
  const { heads, portfolios } = offices();
  return s.names.some((name) => {
    const last = lower(s, name.to - 1);
    const another = name.label === "ORG" && name.from <= hit.from && hit.to < name.to;
    return another && /^\p{Lu}/u.test(s.form[name.to - 1] ?? "") && !heads.has(last) && !portfolios.has(last) && !bodies().stateBodies.has(last);
  });
}

const isPeopleNoun = (s: AnnotatedSentence, hit: Hit): boolean => {
  const last = hit.to - 1;
  const noun =
    s.upos[last] === "PROPN" ||
    s.upos[last] === "NOUN" ||
    (s.upos[last] === "ADJ" && lower(s, hit.from - 1) === "the" && !["amod", "compound"].includes(s.deprel[last] ?? ""));
  return noun && !["compound", "amod", "nmod", "nmod:desc", "flat"].includes(s.deprel[last] ?? "");
};

/** A city that seats a union (Brussels) stands for the union where the article speaks of it and not of the state; as a place it is the state's capital. */
function stateOrUnion(s: AnnotatedSentence, { from, entry }: Hit, registry: Registry): Known {
  if (entry.kind !== "state") throw new TypeError("a state was expected");
  const isPlace = ["in", "at", "to", "from", "near", "outside"].includes(lower(s, from - 1));
  if (entry.code !== "BEL" || entry.use !== "capital" || isPlace || (registry.get("bel")?.aliases.has("Belgian") ?? false))
    return registry.state(entry.code);
  return registry.organisation("eu");
}

/** Persons by name, with the titles that stand before the name. */
export function namePersons({ sentence: s, persons, links }: Surface, { into }: Naming, known: ReadonlyMap<PersonName, Known>): void {
  for (const person of persons) {
    const actor = known.get(person);
    if (!actor) continue;
    const from = Math.min(person.outer, ...links.filter((link) => link.person === person && link.prenominal).map((link) => link.office.from));
    push(into, s, { from, to: person.to, head: headOf(s, from, person.to), form: "name" }, [actor]);
    const head = headOf(s, person.from, person.to);
    if (from < person.from)
      into.push({
        ...tokenSpan(s, person.from, person.to),
        sentence: s.index,
        from: person.from,
        to: person.to,
        head,
        form: "name",
        actors: [actor.id],
      });
  }
}

/** Offices that stand apart from their holder's name ("the bloc's Secretary-General, X") refer to the holder too. */
export function nameOffices({ sentence: s, links }: Surface, { into }: Naming, known: ReadonlyMap<PersonName, Known>): void {
  for (const office of new Set(links.filter((link) => !link.prenominal).map((link) => link.office))) {
    const holders = links.filter((link) => link.office === office).flatMap(({ person }) => known.get(person) ?? []);
    push(into, s, { from: office.from, to: office.to, head: office.head, form: "description" }, holders);
  }
}

/** Ministries, embassies and armies as their states; institutes and councils as organisations. */
export function nameBodies(
  { sentence: s, bodies: found, persons, offices }: Surface,
  { registry, source, into }: Naming,
  coreference: Pointers,
): void {
  for (const body of found) {
    if (persons.some((p) => p.from < body.to && body.from < p.to)) continue;
    const partOfOffice = offices.some(
      (office) => office.from <= body.from && body.to <= office.to && !(office.head >= body.from && office.head < body.to),
    );
    const form = partOfOffice ? "demonym" : "name";
    const place = { from: body.from, to: body.to, head: body.head };
    if (body.kind === "institution") {
      if (into.some((m) => m.form === "name" && m.from <= body.from && body.to <= m.to)) continue;
      const name = nameText(s, body.from, body.to).replace(/^the\s+/iu, "");
      const publisher = source !== null && name.includes(" ") && source.toLowerCase().includes(name.toLowerCase());
      push(into, s, { ...place, form }, [
        coreference.organisationCalled(name) ?? registry.unlistedOrganisation(publisher ? source : name, body.countries[0] ?? null),
      ]);
      continue;
    }
    if (body.organisation && body.countries.length === 0) {
      push(into, s, { ...place, form: partOfOffice ? "demonym" : "description" }, [registry.organisation(body.organisation)]);
      continue;
    }
    const code = coreference.bodyState(s, body);
    if (code) push(into, s, { ...place, form: partOfOffice ? "demonym" : "description" }, [registry.state(code)]);
  }
}

/** Organisations that no list knows, as the model marks them; "The Post" in The Phnom Penh Post is that paper. */
export function nameOrganisations({ sentence: s, persons, offices }: Surface, { registry, source, into }: Naming, coreference: Pointers): void {
  const dateline = datelineEnd(s);
  for (const name of s.names) {
    if (name.to <= dateline) continue;
    const taken =
      into.some((m) => m.from < name.to && name.from < m.to && (m.form !== "demonym" || m.to - m.from >= name.to - name.from)) ||
      persons.some((p) => p.from < name.to && name.from < p.to);
    if (name.label !== "ORG" || taken || offices.some((office) => office.from < name.to && name.from < office.to)) continue;
    const text = nameText(s, name.from, name.to)
      .replace(/^the\s+/iu, "")
      .replace(/['’]s?$/u, "");
    if (!/\p{Lu}/u.test(text) || !/\p{L}{2}/u.test(text) || bodies().stateBodies.has(text.toLowerCase())) continue;
    const noun = [lower(s, name.from - 1), lower(s, name.to), lower(s, name.to + 1)].filter(
      (word) => mentionWords().callings.has(word) || mentionWords().recalled.has(word),
    );
    const publisher = source?.toLowerCase().split(/\s+/u).includes(text.toLowerCase()) ? source : null;
    push(into, s, { from: name.from, to: name.to, head: headOf(s, name.from, name.to), form: "name" }, [
      withNouns(registry, coreference.organisationCalled(text) ?? registry.unlistedOrganisation(publisher ?? text), noun),
    ]);
  }
}

function withNouns(registry: Registry, organisation: Known, nouns: readonly string[]): Known {
  for (const noun of nouns) registry.noteNoun(organisation, noun);
  return organisation;
}

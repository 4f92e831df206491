import type { Annotated, AnnotatedSentence, NameSpan } from "../language/index.js";
import { tokenSpan } from "../language/index.js";
import type { Mention, ResolvedActors, Tenure } from "./actors.js";
import { type BodyPhrase, bodies, findBodies } from "./bodies.js";
import { Coreference } from "./coreference.js";
import { countryOf, findNames, type Hit } from "./gazetteer.js";
import { withCorrectedNames } from "./names.js";
import { findOffices, type OfficePhrase } from "./offices.js";
import { findPersons, nameText, type PersonName } from "./persons.js";
import { type Known, Registry } from "./registry.js";
import { TenureBook } from "./tenures.js";

/** What is read off one sentence before anything is resolved. */
export interface Surface {
  readonly sentence: AnnotatedSentence;
  readonly hits: readonly Hit[];
  readonly bodies: readonly BodyPhrase[];
  readonly offices: readonly OfficePhrase[];
  readonly persons: readonly PersonName[];
}

/**
 * Who is spoken of: every mention of a state, organisation or person with the actor it stands for, and the offices persons hold.
 * `source` is the publisher's name, which tells whose ministry "the ministry" is in a national paper.
 */
export function resolveActors(annotated: Annotated, article: { readonly source: string | null }): ResolvedActors {
  const surfaces = annotated.sentences.map(readSurface);
  const registry = new Registry();
  const mentions: Mention[][] = annotated.sentences.map(() => []);
  const home = homeState(surfaces, article.source);
  const tenures = new TenureBook(registry);
  const coreference = new Coreference(registry, tenures, mentions, home);
  for (const surface of surfaces) resolveSentence(surface, { registry, mentions, tenures, coreference, source: article.source });
  for (const list of mentions) list.sort((a, b) => a.from - b.from || b.to - a.to);
  return assemble(registry, mentions, tenures.all());
}

const MEDIA = new Set(["newspaper", "agency", "daily", "channel", "magazine", "website", "weekly", "broadcaster"]);

function readSurface(annotated: AnnotatedSentence): Surface {
  const raw = findNames(annotated);
  const sentence = { ...annotated, names: annotated.names.flatMap((name) => correctedName(annotated, name, raw)) };
  const hits = raw.filter((hit) => !isInsidePerson(sentence, hit));
  const found = findBodies(sentence, hits);
  const offices = findOffices(sentence, { hits, bodies: found });
  return { sentence, hits, bodies: found, offices, persons: findPersons(sentence, hits, offices) };
}

/** What the gazetteer knows overrules the model: "Kremlin" is no person, and "the newspaper Zerkalo" names a paper. */
function correctedName(s: AnnotatedSentence, name: NameSpan, hits: readonly Hit[]): NameSpan[] {
  if (name.label !== "PER") return [name];
  if (hits.some((hit) => hit.from <= name.from && name.to <= hit.to && !(hit.entry.kind === "state" && hit.entry.use === "city"))) return [];
  return [MEDIA.has((s.form[name.from - 1] ?? "").toLowerCase()) ? { ...name, label: "ORG" as const } : name];
}

/** "Jordan" inside the name "Michael Jordan" is no state; a name that is wholly a state's stays one. */
function isInsidePerson(s: AnnotatedSentence, hit: Hit): boolean {
  return s.names.some(
    (name) =>
      name.label === "PER" &&
      name.from <= hit.from &&
      hit.to <= name.to &&
      (name.to - name.from > hit.to - hit.from || (hit.entry.kind === "state" && hit.entry.use === "city")) &&
      !(hit.entry.kind === "state" && hit.entry.use === "people" && hit.from === name.from && name.to - name.from > 1),
  );
}

/** The state whose ministries need no name: told by the publisher's name, else by the dateline. */
function homeState(surfaces: readonly Surface[], source: string | null): string | null {
  if (source) {
    const words = source.split(/\s+/u);
    for (let size = 3; size > 0; size--)
      for (let i = 0; i + size <= words.length; i++) {
        const code = countryOf(words.slice(i, i + size).join(" "));
        if (code) return code;
      }
  }
  const first = surfaces[0];
  const opening = first?.hits[0];
  if (first && opening?.from === 0 && opening.entry.kind === "state" && /^[\p{Lu}\s/.'-]+$/u.test(nameText(first.sentence, opening.from, opening.to)))
    return opening.entry.code;
  return null;
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/u;

/** A city in capitals, or one followed by a date, an agency in brackets or a dash. */
function isDateline(s: AnnotatedSentence, city: Hit): boolean {
  const next = s.form[city.to] ?? "";
  const second = s.form[city.to + 1] ?? "";
  return (
    /^[\p{Lu}\s/.'-]+$/u.test(nameText(s, city.from, city.to)) ||
    next === "(" ||
    /^[-–—]+$/u.test(next) ||
    (next === "," && (MONTH.test(second) || /^\d/u.test(second)))
  );
}

interface Context {
  readonly registry: Registry;
  readonly mentions: Mention[][];
  readonly tenures: TenureBook;
  readonly coreference: Coreference;
  readonly source: string | null;
}

function resolveSentence(surface: Surface, context: Context): void {
  const { sentence: s } = surface;
  const into = context.mentions[s.index] ?? [];
  const used = new Set<OfficePhrase>();
  context.coreference.open(s);
  addNames(surface, context, into);
  const provisional = surface.persons.map((person) => ({ person, known: context.registry.person(person.name, null, person.gender) }));
  const placeholders = provisional.map(
    ({ person, known }): Mention => ({
      ...tokenSpan(s, person.outer, person.to),
      sentence: s.index,
      from: person.outer,
      to: person.to,
      head: person.to - 1,
      form: "name",
      actors: [known.id],
    }),
  );
  into.push(...placeholders);
  const linked = context.tenures.link(surface, context.coreference);
  into.splice(into.length - placeholders.length, placeholders.length);
  for (const { office } of linked) used.add(office);
  for (const { person, known } of provisional) {
    const titles = linked.filter((link) => link.person === person && link.prenominal);
    known.country ??= linked.find((link) => link.person === person)?.country ?? null;
    const from = Math.min(person.outer, ...titles.map((link) => link.office.from));
    push(into, s, { from, to: person.to, head: person.to - 1, form: "name" }, [known]);
  }
  context.tenures.record(surface, linked, context.coreference);
  addBodies(surface, context, into);
  addOrganisations(surface, context, into);
  context.coreference.resolve(surface, into, used);
}

function addNames({ sentence: s, hits, bodies: inside, persons }: Surface, { registry, mentions }: Context, into: Mention[]): void {
  for (const hit of hits) {
    if (persons.some((p) => p.from < hit.to && hit.from < p.to)) continue;
    const { entry } = hit;
    if (entry.kind === "state" && entry.use === "city") continue;
    const known =
      entry.kind === "state"
        ? registry.state(entry.code)
        : entry.kind === "organisation"
          ? registry.organisation(entry.id)
          : registry.group(entry.id, entry.name);
    const nested = inside.some((body) => body.from <= hit.from && hit.to <= body.to && body.to - body.from > hit.to - hit.from);
    const modifier = entry.kind === "state" && entry.use === "people" && !isPeopleNoun(s, hit);
    const text = nameText(s, hit.from, hit.to);
    if (text !== known.name) known.aliases.add(text);
    push(into, s, { from: hit.from, to: hit.to, head: headOf(s, hit.from, hit.to), form: modifier || nested ? "demonym" : "name" }, [
      brussels(known, entry, s, hit, registry, mentions),
    ]);
  }
}

const isPeopleNoun = (s: AnnotatedSentence, hit: Hit): boolean =>
  s.upos[hit.to - 1] === "PROPN" && !["compound", "amod", "nmod"].includes(s.deprel[hit.to - 1] ?? "") && /s$/u.test(s.form[hit.to - 1] ?? "");

/** Brussels as an actor is the European Union where the article has spoken of it; as a place it is Belgium's capital. */
function brussels(known: Known, entry: Hit["entry"], s: AnnotatedSentence, hit: Hit, registry: Registry, _mentions: readonly Mention[][]): Known {
  if (entry.kind !== "state" || entry.code !== "BEL" || entry.use !== "capital") return known;
  const place = ["in", "at", "to", "from", "near"].includes((s.form[hit.from - 1] ?? "").toLowerCase());
  return !place && !registry.all().some((actor) => actor.id === "bel" && actor.mentions.length > 0 && actor.aliases.has("Belgian"))
    ? registry.organisation("eu")
    : known;
}

function addBodies({ sentence: s, bodies: found, persons, offices }: Surface, { registry, coreference, source }: Context, into: Mention[]): void {
  for (const body of found) {
    if (persons.some((p) => p.from < body.to && body.from < p.to)) continue;
    const word = (s.form[body.head] ?? "").toLowerCase();
    const partOfOffice = offices.some(
      (office) => office.from <= body.from && body.to <= office.to && !(office.head >= body.from && office.head < body.to),
    );
    if (body.kind === "institution") {
      const name = nameText(s, body.from, body.to).replace(/^the\s+/iu, "");
      if (into.some((m) => m.form === "name" && m.from <= body.from && body.to <= m.to)) continue;
      const inSource = source?.toLowerCase().includes(name.toLowerCase()) && name.includes(" ");
      push(into, s, { from: body.from, to: body.to, head: body.head, form: partOfOffice ? "demonym" : "name" }, [
        registry.unlistedOrganisation(inSource && source ? source : name, body.countries[0] ?? null),
      ]);
      continue;
    }
    if (body.organisation && body.countries.length === 0) continue;
    const code = body.countries[0] ?? coreference.bodyState(s, body, word);
    if (!code) continue;
    push(into, s, { from: body.from, to: body.to, head: body.head, form: partOfOffice ? "demonym" : "description" }, [registry.state(code)]);
  }
}

function addOrganisations({ sentence: s, persons, offices }: Surface, { registry, source }: Context, into: Mention[]): void {
  for (const name of s.names) {
    if (name.label !== "ORG" || into.some((m) => m.from < name.to && name.from < m.to) || persons.some((p) => p.from < name.to && name.from < p.to))
      continue;
    if (offices.some((office) => office.from <= name.from && name.to <= office.to)) continue;
    const text = nameText(s, name.from, name.to)
      .replace(/^the\s+/iu, "")
      .replace(/['’]s?$/u, "");
    if (!/\p{L}{2}/u.test(text) || bodies().stateBodies.has(text.toLowerCase())) continue;
    const fromSource = source?.toLowerCase().split(/\s+/u).includes(text.toLowerCase()) && source;
    push(into, s, { from: name.from, to: name.to, head: headOf(s, name.from, name.to), form: "name" }, [
      registry.unlistedOrganisation(fromSource || text),
    ]);
  }
}

/** The token of a stretch whose governor lies outside it. */
export function headOf(s: AnnotatedSentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = s.head[i] ?? -1;
    if ((head < from || head >= to) && s.upos[i] !== "PUNCT" && s.upos[i] !== "DET" && s.upos[i] !== "ADP") return i;
  }
  return to - 1;
}

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

function assemble(registry: Registry, mentions: readonly Mention[][], tenures: readonly Tenure[]): ResolvedActors {
  const actors = registry.actors();
  const covering = (sentence: number, token: number): Mention[] =>
    (mentions[sentence] ?? []).filter((m) => m.from <= token && token < m.to).sort((a, b) => a.to - a.from - (b.to - b.from));
  return {
    actors,
    mentions,
    tenures,
    mentionAt: (sentence, token) => covering(sentence, token).find((m) => m.head === token) ?? covering(sentence, token)[0],
    actorsAt: (sentence, token) => covering(sentence, token)[0]?.actors ?? [],
    state: (code) => actors.get(code.toLowerCase()),
  };
}

import type { AnnotatedSentence } from "../language/index.js";
import type { Mention } from "./actors.js";
import { bodies } from "./bodies.js";
import { resolveNoun } from "./descriptions.js";
import type { Discourse } from "./discourse.js";
import { fold } from "./gazetteer.js";
import { offices } from "./knowledge.js";
import { isCapitalised, lower } from "./office-words.js";
import type { OfficePhrase } from "./offices.js";
import type { Held } from "./offices-told.js";
import type { Pointers } from "./pointers.js";
import { LEADS } from "./ranks.js";
import type { Known } from "./registry.js";
import { sameTitle } from "./titles.js";

interface Pointing {
  readonly from: number;
  readonly to: number;
  readonly actors: readonly Known[];
}

/** Ranks that speak for a state where no holder is known. */
const SPEAKS = new Set(["head-of-state", "head-of-government", "minister", "diplomat", "military", "legislature", "security", "party"]);

/** Whom an office without a name beside it stands for: its holder, if one was named ("the Turkish minister"), else the state it speaks for, else a person told of by it. */
export function resolveOffice(
  d: Discourse,
  coreference: Pointers,
  s: AnnotatedSentence,
  office: OfficePhrase,
  into: readonly Mention[],
): Pointing | null {
  const place = { from: office.from, to: office.to };
  const known = (actors: readonly Known[]): Pointing | null => (actors.length > 0 ? { ...place, actors } : null);
  if (office.rank === "counterpart") return known(counterparts(d, coreference, s, office));
  if (BORROWED.has(office.rank)) return null;
  if (office.plural) return known(several(d, s, office, into)) ?? resolveNoun(d, s, office.head, [], [], into);
  if (office.indefinite) return describedBy(d, coreference, s, office);
  const holder = d.introduced.get(office) ?? holderOf(d, s, office) ?? chiefOf(d, coreference, s, office);
  const [country] = office.countries;
  const coming = holder ?? namedLater(d, coreference, s, office, into);
  const looked = coming === undefined && country && isPointing(s, office) ? imported(d, s, office, country, office.title) : undefined;
  const meant = coming ?? looked ?? (office.status === "former" && office.definite ? lastSubject(d, s, country) : undefined);
  if (meant) return known([meant]);
  if (!isPointing(s, office) || office.status === "former") return describedBy(d, coreference, s, office);
  return known(state(d, coreference, s, office, into)) ?? describedBy(d, coreference, s, office);
}

/** "the former Malian premier": whoever one of the two sentences before is about, of that state or of none that the article says. */
function lastSubject(d: Discourse, s: AnnotatedSentence, country: string | undefined): Known | undefined {
  for (let index = s.index - 1; index >= s.index - 2; index--) {
    const sentence = d.sentence(index);
    const subject = sentence && d.mentionsOf(index).find((m) => m.form !== "demonym" && d.role(sentence, m) === 0);
    const actor = subject && d.actorOf(subject);
    if (actor?.type === "person" && !actor.described)
      return country === undefined || actor.country === null || actor.country === country ? actor : undefined;
    if (actor) return undefined;
  }
  return undefined;
}

const BORROWED = new Set(["predecessor", "successor"]);
const isLeader = (s: AnnotatedSentence, office: OfficePhrase): boolean =>
  bodies().leaders.has(lower(s, office.head)) || bodies().leaders.has(office.title.toLowerCase()) || /^leaders?$/u.test(lower(s, office.head));
const isPointing = (s: AnnotatedSentence, office: OfficePhrase): boolean =>
  office.definite || office.possessor !== null || office.countries.length > 0 || isCapitalised(s, office.head);

function counterparts(d: Discourse, coreference: Pointers, s: AnnotatedSentence, office: OfficePhrase): Known[] {
  const whose = coreference.possessor(s.index, office);
  const title = whose ? d.tenures.told.officesOf(whose)[0]?.tenure.office : undefined;
  return office.countries.map((code) => {
    const holder = holderFor(d, code, (other) => title !== undefined && sameTitle(other, title));
    return (holder.type === "state" && title !== undefined ? imported(d, s, office, code, title) : undefined) ?? holder;
  });
}

/** "the Russian and French presidents", "the two foreign ministers", "the leaders": one for each state, its holder where one was named. */
function several(d: Discourse, s: AnnotatedSentence, office: OfficePhrase, into: readonly Mention[]): Known[] {
  const leading = isLeader(s, office);
  const fits = (title: string, rank: string): boolean => (leading ? LEADS.has(rank) : sameTitle(title, office.title));
  if (!SPEAKS.has(office.rank)) return [];
  const [only] = office.countries;
  if (only && office.countries.length === 1) return [d.registry.state(only)];
  if (office.countries.length > 0)
    return office.countries.map((code) => {
      const holder = holderFor(d, code, fits);
      return (holder.type === "state" ? imported(d, s, office, code, office.title) : undefined) ?? holder;
    });
  const words = s.form.slice(office.from, office.head + 1).map((word) => word.toLowerCase());
  if (!office.definite && office.possessor === null && !words.includes("both")) return [];
  const together =
    leading && !words.includes("two")
      ? [...into.filter((m) => m.to <= office.from), ...d.before(s, 0, [], 4)].find((m) => m.actors.length > 2)?.actors
      : undefined;
  const states = together ? together.flatMap((id) => d.stateOf(d.registry.get(id)) ?? []) : d.latestStates(s, office.from, 2, into);
  const persons = together ? [] : ofRank(d, s, office, into, leading);
  if (persons.length > 1) return persons;
  return states.length > 1 ? states.map((actor) => holderFor(d, actor.country ?? "", fits)) : [];
}

/** "The two leaders", "the ministers": the last two named with such offices, of different states; "the envoys": all the diplomats just named. */
function ofRank(d: Discourse, s: AnnotatedSentence, office: OfficePhrase, into: readonly Mention[], leading: boolean): Known[] {
  const words = s.form.slice(office.from + 1, office.head);
  if (words.some((word) => /^\p{Lu}/u.test(word) && !offices().titleWords.has(word.toLowerCase()))) return [];
  if (leading) return d.latestLeaders(s, office.from, into);
  if (office.rank === "diplomat") {
    const diplomats = d.personsNear(s, office.from, into, ({ rank, tenure }) => rank === "diplomat" && tenure.status !== "former");
    return s.form.slice(office.from, office.head).some((form) => /^(?:two|both)$/iu.test(form)) ? diplomats.slice(-2) : diplomats;
  }
  const isSuch = ({ rank, tenure }: Held): boolean => rank === "minister" && (office.title === "minister" || sameTitle(tenure.office, office.title));
  return office.rank === "minister" ? d.latestPersons(s, office.from, into, isSuch) : [];
}

function holderFor(d: Discourse, code: string, fits: (title: string, rank: string) => boolean): Known {
  const [holder] = d.tenures.told.holders((tenure, rank) => tenure.country === code && tenure.status !== "former" && fits(tenure.office, rank));
  return (holder ? d.registry.get(holder) : undefined) ?? d.registry.state(code);
}

/** The person named before who holds it, the one mentioned last of several. */
function holderOf(d: Discourse, s: AnnotatedSentence, office: OfficePhrase): Known | undefined {
  if (!office.definite && office.countries.length === 0 && office.possessor === null && !isCapitalised(s, office.head)) return undefined;
  const [country] = office.countries;
  const leading = isLeader(s, office) && !leadsNoState(s, office);
  const former = office.status === "former";
  const fitting = d.tenures.told.holders((tenure, rank) => {
    if (country !== undefined && tenure.country !== country) return false;
    if ((tenure.status === "former") !== former && !(former && office.definite)) return false;
    if (isEnvoy(office) && rank === "diplomat" && (country !== undefined || office.definite)) return true;
    return leading ? LEADS.has(rank) || rank === "party" : sameTitle(tenure.office, office.title);
  });
  const ofStates =
    country === undefined && (!leading || isHeadOfState(office)) && office.possessor === null && fitting.every((id) => d.registry.get(id)?.country);
  const own = ofStates ? fitting.filter((id) => isOfHome(d, id)) : [];
  return d.lastMentioned(own.length === 1 ? own : fitting, s.starts[office.from] ?? 0);
}

/** "The Head of State" is, of two who lead states, as a rule that of the state whose news it is; "the leader" is the one named last. */
const isHeadOfState = (office: OfficePhrase): boolean => office.title.toLowerCase() === "head of state";

/** "the Vietnamese envoy": by whatever title a diplomat was named. */
const isEnvoy = (office: OfficePhrase): boolean => offices().words.envoys.has(office.title.toLowerCase());

/** Of two prime ministers, "the Prime Minister" is as a rule that of the state whose news it is. */
const isOfHome = (d: Discourse, holder: string): boolean => {
  const country = d.registry.get(holder)?.country;
  const speaker = d.context.isInterview ? d.registry.get(d.tenures.told.first() ?? "")?.country : null;
  return country !== null && country !== undefined && country === (d.context.home ?? speaker);
};

/** "Peru's interior minister said …" where only a later sentence names the minister. */
function namedLater(d: Discourse, coreference: Pointers, s: AnnotatedSentence, office: OfficePhrase, into: readonly Mention[]): Known | undefined {
  if (!isPointing(s, office) || office.status !== "incumbent" || office.accreditedTo !== null || office.organisation !== null || isLeader(s, office))
    return undefined;
  const [whose] = state(d, coreference, s, office, into);
  return whose?.country ? d.coming(whose.country, office.title) : undefined;
}

/** "the alliance's chief", "the Nato boss": who was named as the head of that organisation, by whatever title. */
function chiefOf(d: Discourse, coreference: Pointers, s: AnnotatedSentence, office: OfficePhrase): Known | undefined {
  if (office.rank !== "body" && office.rank !== "party" && office.rank !== "organisation-head") return undefined;
  const listed = office.organisation === null ? undefined : d.registry.organisation(office.organisation);
  const owner = listed ?? (office.owner === null ? undefined : coreference.owner(s.index, office, true));
  if (owner?.type !== "organisation") return undefined;
  const names = new Set([owner.name, ...owner.aliases].map(fold));
  const heads = d.tenures.told.holders(
    (tenure, rank) => (rank === "organisation-head" || rank === "body") && tenure.status !== "former" && names.has(fold(tenure.body ?? "")),
  );
  return d.lastMentioned(heads, s.starts[office.from] ?? 0);
}

/** Who an imported file says to hold the office, marked so; the file answers for one office of one state. */
function imported(d: Discourse, s: AnnotatedSentence, office: OfficePhrase, country: string, title: string): Known | undefined {
  if (office.status !== "incumbent" || office.accreditedTo !== null || office.organisation !== null) return undefined;
  const held = d.lookUp(country, title);
  return held && d.tenures.recordImported(s, office, country, title, held);
}

/** The state for which a holder nobody named speaks ("the French leader", "Nicaragua's ambassador"). */
function state(d: Discourse, coreference: Pointers, s: AnnotatedSentence, office: OfficePhrase, into: readonly Mention[]): Known[] {
  if (!SPEAKS.has(office.rank) || (office.organisation !== null && office.countries.length === 0) || leadsNoState(s, office)) return [];
  const [said = offices().fixed.get(office.title.toLowerCase())] = office.countries;
  if (said) return [d.registry.state(said)];
  if (office.possessor !== null || office.owner !== null) {
    const owner = d.stateOf(coreference.owner(s.index, office, false));
    return owner ? [owner] : [];
  }
  void into;
  const inferred = office.accreditedTo === null ? coreference.contextState(s, office.from) : null;
  return inferred ? [d.registry.state(inferred)] : [];
}

/** "the rebel leader", "the opposition chief". */
const leadsNoState = (s: AnnotatedSentence, office: OfficePhrase): boolean => bodies().notOfStates.has(lower(s, office.head - 1));

function describedBy(d: Discourse, coreference: Pointers, s: AnnotatedSentence, office: OfficePhrase): Pointing | null {
  if (!bodies().describedPersons.has(lower(s, office.head))) return null;
  const country = office.countries[0] ?? (office.bodyPhrase ? coreference.bodyState(s, office.bodyPhrase) : null);
  const told = office.definite ? d.registry.describedBefore(lower(s, office.head), country) : undefined;
  const name = s.form
    .slice(office.from, office.to)
    .join(" ")
    .replace(/ ([-/]) /gu, "$1")
    .replace(/ (['’]s)/gu, "$1");
  const article = /^(?:the|an?|one|another|his|her|its|their)\s/iu.test(name) ? name : `${/^[aeiou]/iu.test(name) ? "an" : "a"} ${name}`;
  return { from: office.from, to: office.to, actors: [told ?? d.registry.described(article, false, country)] };
}

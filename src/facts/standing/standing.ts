import { hasStatesAsMembers, type Mention, organisations, rankOfTitle, type Tenure } from "../../actors/index.js";
import type { AnnotatedSentence } from "../../language/index.js";
import { actorOf, type Reading } from "../shared/index.js";
import { holds, holdsPhrase } from "./knowledge.js";

/** `public`: speaks or acts for a state, an organisation, a party, an armed force or the press; `private`: for a firm, a club or nobody; `open`: the text does not say. */
export type Standing = "public" | "private" | "open";

/** Organisations that `organisations.yaml` does not list have an id of this form. */
const isListed = (id: string): boolean => !id.startsWith("org-");

/** In what standing an actor takes part in an article (record.md: actors are states, organisations and those who hold office in them). */
export function standingOf(reading: Reading, id: string): Standing {
  const actor = actorOf(reading, id);
  if (!actor) return "open";
  if (actor.type === "state") return "public";
  if (actor.type === "organisation") return isListed(id) ? "public" : ofOrganisation(reading, id, actor.name);
  const described = id.startsWith("unnamed-") || actor.type === "group";
  return described ? ofDescription(actor.name) : ofPerson(reading, id);
}

/** "The daily Sabah", "the Lusa news agency": what the name does not say, the nouns beside it may. */
function ofOrganisation(reading: Reading, id: string, name: string): Standing {
  const named = ofBody(name);
  if (named !== "open") return named;
  const beside = reading.annotated.sentences.flatMap((s) =>
    (reading.actors.mentions[s.index] ?? [])
      .filter((m) => m.form === "name" && m.actors.includes(id))
      .map((m) => `${s.form[m.from - 1] ?? ""} ${s.form[m.to] ?? ""}`),
  );
  return beside.some((word) => holds(word, "news") || holds(word, "public-bodies")) ? "public" : "open";
}

function ofBody(name: string): Standing {
  if (holdsPhrase(name, "public-bodies")) return "public";
  if (holds(name, "private-bodies")) return "private";
  return holds(name, "public-bodies") || holds(name, "news") ? "public" : "open";
}

/** "sources at the factory" speak for the factory, "a defence source" for the state. */
function ofDescription(name: string): Standing {
  if (holds(name, "private-bodies") || holds(name, "private-titles")) return "private";
  return holds(name, "public-titles") || holds(name, "public-bodies") ? "public" : "open";
}

function ofPerson(reading: Reading, id: string): Standing {
  const told = reading.actors.tenures.filter((tenure) => tenure.holder === id).map(standingOfOffice);
  if (told.includes("public")) return "public";
  const beside = reading.annotated.sentences.flatMap((s) =>
    (reading.actors.mentions[s.index] ?? []).filter((m) => m.form === "name" && m.actors.includes(id)).map((m) => wordsBeside(s, m)),
  );
  if (told.includes("private") || beside.some((words) => holds(words, "private-titles") || holds(words, "private-bodies"))) return "private";
  return beside.some((words) => holds(words, "public-titles")) ? "public" : "open";
}

/** Ranks of `offices.yaml` that only public life has. A president, a chairman or a spokesman may be anybody's. */
const OF_PUBLIC_LIFE = new Set(["minister", "diplomat", "mediator", "military", "legislature", "security", "regional", "party"]);

let listed: ReadonlySet<string> | undefined;
/** Is it how news writes an organisation that we list ("UN", "IMF")? */
function isListedName(body: string): boolean {
  listed ??= new Set(Object.values(organisations()).flatMap(({ name, names }) => [name, ...names].map((one) => one.toLowerCase())));
  return listed.has(body.toLowerCase());
}

/** In what standing an office puts its holder. */
export function standingOfOffice(tenure: Pick<Tenure, "office" | "body" | "country">): Standing {
  const where = tenure.body ?? "";
  if (holdsPhrase(where, "public-bodies") || isListedName(where)) return "public";
  if (where === "" && tenure.country !== null && /^chief executive/iu.test(tenure.office)) return "public";
  if (holds(where, "private-bodies") || holds(tenure.office, "private-titles") || holds(tenure.office, "private-bodies")) return "private";
  const rank = rankOfTitle(tenure.office);
  if (holds(where, "public-bodies") || holds(tenure.office, "public-bodies")) return "public";
  if (rank && OF_PUBLIC_LIFE.has(rank.rank)) return "public";
  if (!rank?.political) return tenure.country !== null && where !== "" ? "public" : "open";
  return tenure.country !== null || where !== "" ? "public" : "open";
}

/** The words right before a name and the apposition after it: "sociologist Sun Yuan", "Zhang Hui from the boiler factory". */
function wordsBeside(s: AnnotatedSentence, mention: Mention): string {
  let from = mention.from;
  while (from > Math.max(0, mention.from - 8) && ["NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET", "PART"].includes(s.upos[from - 1] ?? "")) from--;
  const before = s.form.slice(Math.max(from, mention.from - 3), mention.from);
  const opening = s.form[mention.to] ?? "";
  const apposed = opening === "," || ["from", "of", "at", "with"].includes(opening.toLowerCase());
  const stop = s.upos.findIndex((upos, i) => i > mention.to && (upos === "VERB" || upos === "AUX" || s.form[i] === "," || s.form[i] === "."));
  const after = apposed ? s.form.slice(mention.to + 1, Math.min(stop < 0 ? s.form.length : stop, mention.to + 10)) : [];
  return [...before, "|", ...after].join(" ");
}

/** Can it be one side of what states do to each other: a state, an organisation between states, a movement, or a person of public standing? */
export function isSideOfRelations(reading: Reading, id: string): boolean {
  const actor = actorOf(reading, id);
  if (!actor) return false;
  if (actor.type === "state") return true;
  if (actor.type === "organisation") return isListed(id) ? hasStatesAsMembers(id, actor.name) || actor.country === null : false;
  return actor.type === "person" && actor.country !== null && standingOf(reading, id) === "public";
}

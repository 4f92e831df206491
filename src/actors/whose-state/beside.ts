import type { AnnotatedSentence } from "../../language/index.js";
import { encounterBefore } from "../encounters.js";
import { offices } from "../knowledge.js";
import { lower, wordsOf } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import type { OfficesTold } from "../offices-told.js";
import { sameTitle } from "../titles.js";
import type { StateContext } from "./context.js";

/** Ranks of those who carry others' words. */
const SENT = new Set(["diplomat", "minister", "mediator"]);

/** "Mali's ambassador to Chad presented his letters to President X": whoever the ambassador is sent to. */
export function receiving(told: OfficesTold, s: AnnotatedSentence, from: number): string | null {
  if (!/^(?:to|by|with)$/u.test(lower(s, from - 1))) return null;
  return told.inSentence(s.index).find(({ tenure }) => tenure.sentence === s.index && tenure.accreditedTo !== null)?.tenure.accreditedTo ?? null;
}

/** "The Chinese ambassador handed over a letter from Premier X": whoever sends a diplomat is of the diplomat's state. */
export function sender(told: OfficesTold, s: AnnotatedSentence, office: OfficePhrase): string | null {
  const [behalf, of] = [lower(s, office.from - 2), lower(s, office.from - 1)];
  if (of !== "from" && !(of === "of" && behalf === "behalf")) return null;
  const here = told.inSentence(s.index);
  return here.find(({ rank, tenure }) => SENT.has(rank) && tenure.country !== null)?.tenure.country ?? null;
}

/** "Summoned the Chinese ambassador and declared Second Secretary X persona non grata": a lesser diplomat is of the mission whose head the sentence told of before. */
export function ofMission(told: OfficesTold, s: AnnotatedSentence, office: OfficePhrase): string | null {
  if (office.rank !== "diplomat" || !wordsOf(office.title).some((word) => offices().words.staff.has(word))) return null;
  return told.inSentence(s.index).findLast(({ rank, tenure }) => rank === "diplomat" && tenure.sentence === s.index)?.tenure.country ?? null;
}

/** "Turkish Foreign Minister A and Energy Minister B": the state of the one named just before, in a list of two different offices. */
export function neighbour(told: OfficesTold, s: AnnotatedSentence, office: OfficePhrase): string | null {
  const joiner = lower(s, office.from - 1) === "with" && lower(s, office.from - 2) === "and" ? office.from - 2 : office.from - 1;
  if (!["and", ","].includes(lower(s, joiner)) || encounterBefore(s, office.from) === "beside-another") return null;
  const end = s.ends[s.form[joiner] !== "," && s.form[joiner - 1] === "," ? joiner - 2 : joiner - 1] ?? -1;
  const here = told.inSentence(s.index);
  const last = here.find(({ tenure }) => tenure.sentence === s.index && tenure.evidence.end === end && !sameTitle(tenure.office, office.title));
  return last?.tenure.country ?? null;
}

/** "Signed by Finance Minister A and Energy Minister B": of two who sign, each for a state, the second for the other of the article's two. */
export function signatory(told: OfficesTold, s: AnnotatedSentence, office: OfficePhrase, context: StateContext): string | null {
  if (lower(s, office.from - 1) !== "and") return null;
  const first = told.inSentence(s.index).find(({ tenure }) => tenure.sentence === s.index && tenure.evidence.end === s.ends[office.from - 2])?.tenure;
  const start = first ? s.starts.findIndex((at) => at >= first.evidence.start) : -1;
  const isSigned = start > 1 && lower(s, start - 1) === "by" && s.lemma[start - 2] === "sign";
  const pair = context.pair();
  return isSigned && first?.country && pair.includes(first.country) ? (pair.find((code) => code !== first.country) ?? null) : null;
}

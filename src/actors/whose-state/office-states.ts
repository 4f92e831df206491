import type { AnnotatedSentence } from "../../language/index.js";
import { encounterBefore, facesCounterpart, goesTo, isBrought, isHere } from "../encounters.js";
import { fold } from "../gazetteer.js";
import { offices } from "../knowledge.js";
import { bothOf, type Link } from "../links/link.js";
import { fitOfName } from "../name-cultures.js";
import { lower, wordsOf } from "../office-words.js";
import type { OfficePhrase } from "../offices.js";
import type { OfficesTold } from "../offices-told.js";
import type { Pointers } from "../pointers.js";
import type { Known, Registry } from "../registry.js";
import { mentionWords } from "../words.js";
import { neighbour, ofMission, receiving, sender, signatory } from "./beside.js";
import type { StateContext } from "./context.js";
import { OF_ONE_STATE } from "./home-evidence.js";

/** Ranks that act for a state even where none is named. */
export const OF_STATES = new Set([
  "head-of-state",
  "head-of-government",
  "minister",
  "diplomat",
  "military",
  "legislature",
  "spokesperson",
  "security",
  "regional",
  "staff",
]);

/** By how much (in nats) a name has to fit one state better than another to tell of which its bearer is: right in 49 of 50 against one other (`npm run bench:name-cultures`). */
const CLEAR_NAME = 4;

/** How many sentences back a journey still tells where somebody is. */
const STEPS_BACK = 3;

/** "Talks with President X are planned": an encounter told of so early in a sentence is one with the subject of the sentence before. */
const OPENING = 4;

/** "The Expediency Council": a body of some state, whichever that is. */
const isPublicBody = (body: string): boolean => offices().words["public-bodies"].has(wordsOf(body).at(-1) ?? "");

/** "Adviser to the President": whoever is served leads a state. */
const isLeader = (body: string): boolean => /^head-of-(?:state|government)$/u.test(offices().heads.get(body.toLowerCase())?.rank ?? "");

/** "Deputy minister", "senator": a title that several hold at once for one state. */
const isShared = (title: string): boolean => wordsOf(title).some((word) => offices().words.shared.has(word));

/** "Conakry denied the report. Spokesman X said": a mere spokesman who opens a sentence speaks for the state that spoke in the sentence before. */
const ofSpeakerBefore = (s: AnnotatedSentence, from: number, coreference: Pointers): string | null =>
  from === 0 ? coreference.subjectState(s.index - 1, Number.POSITIVE_INFINITY) : null;

/** An office that the article says outright to be of a state, and by whom it is held. */
export interface StatedOffice {
  readonly title: string;
  readonly country: string;
  readonly holder: Known;
}

/** Whose the offices are that their own words give no state. */
export class OfficeStates {
  constructor(
    private readonly registry: Registry,
    private readonly context: StateContext,
    private readonly told: OfficesTold,
    private readonly stated: readonly StatedOffice[],
  ) {}

  /** The state that nothing in the words of the office says, by whoever and whatever is told of around it. */
  of(s: AnnotatedSentence, { office, person }: Link, holder: Known, owner: Known | null, coreference: Pointers): string | null {
    const isOfSome = office.body !== null && office.bodyPhrase?.kind !== "state-body" && isPublicBody(office.body);
    if (owner && !(isOfSome && owner.country === null)) return owner.country;
    if (office.organisation !== null) return null;
    if (holder.country) return holder.country;
    const isOfStates = OF_STATES.has(office.rank) || office.bodyPhrase?.kind === "state-body" || office.title.toLowerCase() === "opposition leader";
    const from = Math.min(office.from, person.outer);
    if (isOfSome) {
      const guest = encounterBefore(s, from) === "facing-subject" ? coreference.subjectState(s.index, from) : null;
      return guest === null ? null : this.#wentTo(s.index, guest);
    }
    if (!isOfStates) return null;
    if (office.rank === "spokesperson" && office.body === null && !office.title.includes(" ")) return ofSpeakerBefore(s, from, coreference);
    const host = this.context.visitedInList(s.index, encounterBefore(s, from) === "facing-subject");
    if (host !== null && !this.#ofOthers(office, holder).includes(host)) return this.byName(s.index, office, holder, host);
    const chief =
      office.body === null || office.bodyPhrase
        ? undefined
        : this.registry.all().find((actor) => actor.type === "person" && actor.words.has(fold(office.body ?? "")));
    if (chief?.country) return chief.country;
    const body = office.bodyPhrase ? coreference.bodyState(s, office.bodyPhrase) : null;
    if (
      office.possessor !== null &&
      lower(s, office.possessor) === "our" &&
      !s.form.some((form) => /^["“”]$/u.test(form)) &&
      this.context.homeAt(s.index) !== null
    )
      return this.context.homeAt(s.index);
    const opposite = this.#opposite(s, from, coreference);
    if (body && body !== opposite) return this.byName(s.index, office, holder, body);
    if (office.body !== null && !office.bodyPhrase && office.rank !== "legislature" && !isLeader(office.body)) return null;
    const unheld = this.told.unheld(s.index, office);
    const open = unheld !== null && !this.#ofOthers(office, holder).includes(unheld) ? unheld : null;
    return (
      sender(this.told, s, office) ??
      ofMission(this.told, s, office) ??
      (isBrought(s, from) ? coreference.subjectState(s.index, from) : null) ??
      (office.rank === "diplomat" ? open : null) ??
      this.byName(
        s.index,
        office,
        holder,
        open ??
          signatory(this.told, s, office, this.context) ??
          neighbour(this.told, s, office) ??
          this.#stateFor(s, office, from, holder, coreference, opposite),
        opposite,
      ) ??
      this.#byNameAlone(s.index, office, holder, opposite)
    );
  }

  /** Where the article is at home, else the state it talks of. */
  home(s: AnnotatedSentence, coreference: Pointers): string | null {
    return this.context.homeAt(s.index) ?? coreference.contextState(s, 0);
  }

  /** "Our ambassador there", outside quotation marks: in an interview of whoever is interviewed, else of where the article is at home. */
  ofFirstPerson(sentence: number, office: OfficePhrase): string | null {
    if (office.possessor === null || !this.context.isFirstPerson(sentence, office.possessor)) return null;
    return this.context.isInterview ? this.#ownState(sentence) : null;
  }

  /** "She flew to Lima to meet her counterpart, X": of the state gone to, or the one other state spoken of. */
  facing(s: AnnotatedSentence, office: OfficePhrase, own: string): string | null {
    const from = office.from;
    return (
      this.context.destination(s.index, from, own) ??
      this.#wentTo(s.index, own) ??
      this.context.stateFor({ sentence: s.index, from, not: new Set([own]) }, own)
    );
  }

  /** "The agriculture ministers of the two countries, A and B": of the two the article has most to do with, in that order. */
  ofTwo(s: AnnotatedSentence, office: OfficePhrase, holder: Known): string | null {
    if (!office.plural || holder.country) return null;
    const taken = this.told.inSentence(s.index).filter(({ tenure }) => tenure.office === office.title && tenure.sentence === s.index).length;
    if (office.possessor !== null && lower(s, office.possessor) === "their") return this.context.twoBefore(s.index, office.from)[taken] ?? null;
    const after = [...Array(office.to + 6 - office.head - 1).keys()].map((k) => office.head + 1 + k);
    if (!after.some((t) => (bothOf(s, t) ?? Number.POSITIVE_INFINITY) < office.to + 6)) return null;
    const [met] = this.told.held.flatMap(({ tenure }) => this.registry.get(tenure.holder)?.country ?? []);
    const first = this.context.isBylined ? this.context.home : met;
    return [...this.context.pair()].sort((a, b) => Number(b === first) - Number(a === first))[taken] ?? null;
  }

  /** The states of which the article says outright that another holds this very office. */
  #ofOthers(office: OfficePhrase, holder: Known): readonly string[] {
    if (office.status !== "incumbent") return [];
    return this.stated.filter((one) => one.holder !== holder && one.title === office.title.toLowerCase()).map((one) => one.country);
  }

  /** Where the holder's name is spelt as nobody's is in the state inferred, and as those of another are that is talked of here: that other, unless it is of whoever meets the holder. */
  byName(sentence: number, office: OfficePhrase, holder: Known, guessed: string | null, opposite: string | null = null): string | null {
    const inferred = this.#ofFew(sentence, office, guessed);
    if (inferred === null || office.rank === "regional" || this.context.placeAtStart(sentence) === inferred) return inferred;
    const not = this.#taken(office, holder);
    const few = offices().few.get(office.title.toLowerCase());
    const isOpen = (code: string): boolean => code !== inferred && code !== opposite && !not.has(code) && (few?.includes(code) ?? true);
    const others = this.context.around(sentence).filter(isOpen);
    if (others.length === 0) return inferred;
    const fits = fitOfName(holder.name, [inferred, ...others]);
    const best = others.reduce((a, b) => ((fits.get(b) ?? 0) > (fits.get(a) ?? 0) ? b : a));
    return (fits.get(best) ?? 0) - (fits.get(inferred) ?? 0) > CLEAR_NAME ? best : inferred;
  }

  /** Where nothing else tells: the one state talked of here whose names the holder's is much more like than those of any other. */
  #byNameAlone(sentence: number, office: OfficePhrase, holder: Known, opposite: string | null): string | null {
    if (!OF_ONE_STATE.has(office.rank) || office.body !== null || office.organisation !== null) return null;
    const not = this.#taken(office, holder);
    const open = this.context.around(sentence).filter((code) => code !== opposite && !not.has(code));
    const [best, next] = [...fitOfName(holder.name, open)].sort((a, b) => b[1] - a[1]);
    return best && best[1] > CLEAR_NAME && best[1] - (next?.[1] ?? 0) > CLEAR_NAME ? best[0] : null;
  }

  /** "Chancellor X" is of one of the few states that have one, where the article talks of one of them. */
  #ofFew(sentence: number, office: OfficePhrase, inferred: string | null): string | null {
    const few = offices().few.get(office.title.toLowerCase());
    if (!few || inferred === null || few.includes(inferred)) return inferred;
    return [this.context.homeAt(sentence), ...this.context.around(sentence)].find((code) => code !== null && few.includes(code)) ?? inferred;
  }

  /** States that it cannot be the office of: another holds it there. */
  #taken(office: OfficePhrase, holder: Known): ReadonlySet<string> {
    const isSingle = office.status === "incumbent" && !isShared(office.title);
    const held = isSingle ? this.told.distinct() : [];
    const taken = held.flatMap(({ tenure }) =>
      tenure.country && tenure.status === "incumbent" && tenure.office.toLowerCase() === office.title.toLowerCase() ? [tenure.country] : [],
    );
    return new Set([...taken, ...this.#ofOthers(office, holder)]);
  }

  /** `met` is the state of whoever meets the holder, where there is one. */
  #stateFor(s: AnnotatedSentence, office: OfficePhrase, from: number, holder: Known, coreference: Pointers, met: string | null): string | null {
    const not = this.#taken(office, holder);
    const received = receiving(this.told, s, from);
    if (received) return received;
    const opposite = met ?? goesTo(s, from) ?? facesCounterpart(s, from) ?? (isHere(s, from) ? this.context.homeAt(s.index) : null);
    const isCounterparts = met === null && opposite !== null;
    const guest = opposite ?? (encounterBefore(s, from) === "facing-subject" && lower(s, from - 1) === "by" ? "" : null);
    return (
      (guest === null ? null : this.context.destination(s.index, from, guest)) ??
      (guest === null || isCounterparts ? null : this.#wentTo(s.index, guest)) ??
      (opposite === null ? [this.#tellers(s, from, coreference)].find((country) => country !== null && !not.has(country)) : null) ??
      this.context.stateFor({ sentence: s.index, from, not }, opposite)
    );
  }

  /** Where the one who meets the holder has gone by the sentences before ("She flew to Lima. She met President X"). */
  #wentTo(sentence: number, opposite: string): string | null {
    for (let index = sentence - 1; index >= Math.max(0, sentence - STEPS_BACK); index--) {
      const found = this.context.destination(index, Number.POSITIVE_INFINITY, opposite);
      if (found) return found;
    }
    return null;
  }

  /** "He noted that President X had no such plan", of a spokesman: whoever says what holds the office as a rule speaks of home. */
  #tellers(s: AnnotatedSentence, from: number, coreference: Pointers): string | null {
    const that = s.form.slice(0, from).findIndex((form, t) => /^that$/iu.test(form) && mentionWords().saying.has(s.lemma[t - 1] ?? ""));
    if (that < 0 || s.form.slice(that, from).some((form) => /^(?:["“”;]|''|``)$/u.test(form))) return null;
    const isOpen = s.form.slice(that + 1, from).every((_, k) => s.upos[that + 1 + k] !== "VERB");
    return isOpen ? (coreference.subjectState(s.index, that) ?? this.#pronounState(s, that, coreference)) : null;
  }

  /** The state of whoever meets, receives or thanks the holder in this sentence. */
  #opposite(s: AnnotatedSentence, from: number, coreference: Pointers): string | null {
    const encounter = encounterBefore(s, from);
    if (encounter === "from-elsewhere") return this.context.goal(s.index, from) ?? this.context.homeAt(s.index);
    if (encounter === "beside-another") return this.told.held.findLast(({ tenure }) => tenure.sentence === s.index)?.tenure.country ?? null;
    if (encounter !== "facing-subject") return null;
    const subject = s.form.slice(0, from).findLastIndex((_, t) => (s.deprel[t] ?? "").startsWith("nsubj"));
    if (/^(?:I|we)$/iu.test(s.form[subject] ?? "")) return this.#ownState(s.index);
    const isOpening = from <= OPENING && !/PRON|PROPN/u.test(s.upos[subject] ?? "");
    const isPronoun = /^(?:he|she)$/iu.test(s.form[subject] ?? "");
    return (
      (isPronoun ? this.#pronounState(s, from, coreference) : null) ??
      coreference.subjectState(s.index, from) ??
      this.#pronounState(s, from, coreference) ??
      (isOpening ? coreference.subjectState(s.index - 1, this.context.endOfTold(s.index - 1)) : null)
    );
  }

  /** Of those who speak of themselves, whoever the article first told an office of. */
  #ownState(sentence: number): string | null {
    return (
      this.told.held.find(({ tenure }) => tenure.sentence <= sentence && tenure.status !== "former" && tenure.country !== null)?.tenure.country ??
      null
    );
  }

  /** "She will meet President X": the one spoken of is, as a rule, whose office was told last. */
  #pronounState(s: AnnotatedSentence, from: number, coreference: Pointers): string | null {
    const isPronoun = s.form.slice(0, from).some((form, t) => /^(?:he|she)$/iu.test(form) && (s.deprel[t] ?? "").startsWith("nsubj"));
    if (!isPronoun) return null;
    const last = this.told.held.findLast(({ tenure }) => tenure.sentence < s.index && tenure.sentence >= s.index - 2);
    return coreference.subjectState(s.index - 1, Number.POSITIVE_INFINITY) ?? last?.tenure.country ?? null;
  }
}

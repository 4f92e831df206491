import { z } from "zod";
import { loadKnowledge, Words } from "../../knowledge/index.js";
import type { AgreementStatus, Instrument } from "../fact.js";
import { groupsOf, WordGroup } from "../shared/index.js";

const Status = z.enum(["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated", "rejected"]);
const InstrumentName = z.enum([
  "treaty",
  "agreement",
  "memorandum",
  "protocol",
  "communique",
  "joint-statement",
  "contract",
  "loan",
  "grant",
  "roadmap",
  "ceasefire",
  "other",
]);
/** Names of the small groups of words under `words:` in agreements.yaml, where each is explained. */
const GROUPS = [
  "of-subject",
  "never-done-to",
  "written",
  "acceding",
  "short",
  "alike",
  "running-out",
  "negotiations",
  "bills",
  "revisions",
  "votes",
  "sending-back",
  "standing-dialogue",
  "letters",
  "settling",
  "including",
  "approving",
  "in-force",
  "asking-for",
  "talking-on",
  "renewing",
  "almost",
  "unratified",
  "stopping",
  "empowering",
  "vague",
  "shared",
  "not-yet",
  "unreal",
  "former",
  "acted",
  "open-states",
  "making-known",
  "called-again",
  "hard-won",
  "pairs",
  "in-fields",
  "spanning",
  "weights",
  "chambers",
  "reviving",
  "linking",
  "members",
  "intended",
  "at-work",
  "new",
  "papers-again",
  "spelt-out",
  "of-kind",
  "sides",
  "signings",
  "looking-on",
  "setting-about",
  "remaining",
  "other-senses",
  "margins",
  "statutes",
  "swapping",
  "liking",
  "second-say",
  "going-on",
  "initialling",
  "completions",
  "chances",
  "of-itself",
  "terms",
] as const;

const Agreements = z.strictObject({
  instruments: z.record(InstrumentName, Words),
  acts: z.array(z.strictObject({ lemmas: z.array(z.string()).nonempty(), status: Status, planned: Status, example: z.string() })),
  phrases: z.array(
    z.strictObject({
      words: z.array(z.string()).nonempty(),
      status: Status,
      planned: Status,
      "of-subject": z.boolean().default(false),
      /** What a traveller comes home with or leaves behind. */
      "of-journey": z.boolean().default(false),
      /** What holds where it is denied ("was not ready"). */
      denied: Status.optional(),
      example: z.string(),
    }),
  ),
  nouns: z.record(z.string(), Status),
  planning: z.strictObject({ words: z.array(z.string()).nonempty(), settled: z.array(z.string()).nonempty(), example: z.string() }),
  standing: z.strictObject({
    before: z.partialRecord(Status, z.array(z.string()).nonempty()),
    after: z.partialRecord(Status, z.array(z.string()).nonempty()),
    example: z.string(),
  }),
  generic: Words,
  seated: Words,
  again: Words,
  pointing: Words,
  both: Words,
  announcing: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  deeds: Words,
  concluding: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  undecided: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  intending: Words,
  aiming: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  currencies: Words,
  executives: Words,
  pursuing: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  joint: Words,
  brokering: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  giving: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  papers: Words,
  getting: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  encounters: Words,
  drafts: Words,
  unions: Words,
  laws: Words,
  lasting: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  authorising: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  deciding: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }),
  fields: z.record(z.string(), z.array(z.string()).nonempty()),
  words: z.record(z.enum(GROUPS), WordGroup),
});

export interface AgreementKnowledge {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly acts: ReadonlyMap<string, { readonly status: AgreementStatus; readonly planned: AgreementStatus }>;
  /** Acts of several words; of those the instrument is the subject of, or else the object. */
  readonly phrases: readonly {
    readonly words: readonly string[];
    readonly status: AgreementStatus;
    readonly planned: AgreementStatus;
    readonly ofSubject: boolean;
    readonly ofJourney: boolean;
    readonly denied: AgreementStatus | undefined;
    readonly example: string;
  }[];
  readonly nouns: ReadonlyMap<string, AgreementStatus>;
  /** Nouns for what is only meant to become an agreement, and the verbs by which it is settled that it shall. */
  readonly planning: { readonly words: ReadonlySet<string>; readonly settled: ReadonlySet<string> };
  /** Words right before and behind an instrument that say how it stands. */
  readonly standing: {
    readonly before: ReadonlyMap<string, AgreementStatus>;
    readonly after: readonly { readonly words: readonly string[]; readonly status: AgreementStatus }[];
  };
  /** Nouns for papers that do not say what they are. */
  readonly generic: ReadonlySet<string>;
  /** Bodies that act for the state in whose capital they sit. */
  readonly seated: ReadonlySet<string>;
  /** Words for an agreement told of just before. */
  readonly again: ReadonlySet<string>;
  /** Words by which a sentence points back to them. */
  readonly pointing: ReadonlySet<string>;
  /** Nouns for both sides without their names. */
  readonly both: ReadonlySet<string>;
  /** Verbs whose day is that of what they make known. */
  readonly announcing: ReadonlySet<string>;
  /** Nouns for what was done. */
  readonly deeds: ReadonlySet<string>;
  /** Verbs by which negotiations lead to what they were about. */
  readonly concluding: ReadonlySet<string>;
  /** Verbs and nouns of what one agrees to do without deciding anything, or that other readers tell. */
  readonly undecided: ReadonlySet<string>;
  /** Nouns whose infinitive is only meant. */
  readonly intending: ReadonlySet<string>;
  /** Verbs of aiming at what has not come about. */
  readonly aiming: ReadonlySet<string>;
  /** Nouns of money, before which a name of a state is no party. */
  readonly currencies: ReadonlySet<string>;
  /** Bodies whose approval is not yet ratification. */
  readonly executives: ReadonlySet<string>;
  /** Verbs whose object may be a pronoun for the instrument. */
  readonly pursuing: ReadonlySet<string>;
  /** Instruments issued together by those who have met. */
  readonly joint: ReadonlySet<string>;
  /** Verbs whose infinitive is brought about. */
  readonly deciding: ReadonlySet<string>;
  /** Verbs whose subject is no party. */
  readonly brokering: ReadonlySet<string>;
  /** Verbs by which a loan or grant changes hands. */
  readonly giving: ReadonlySet<string>;
  /** Verbs by which a loan or grant is got. */
  readonly getting: ReadonlySet<string>;
  /** Nouns for talks or a journey whose outcome an agreement is. */
  readonly encounters: ReadonlySet<string>;
  /** Nouns for a paper that is rejected before it is one. */
  readonly drafts: ReadonlySet<string>;
  /** Nouns by which a body of states is named again. */
  readonly unions: ReadonlySet<string>;
  /** Nouns for what a parliament adopts to ratify a treaty. */
  readonly laws: ReadonlySet<string>;
  /** Nouns that are instruments only where they are signed. */
  readonly papers: ReadonlySet<string>;
  /** Verbs whose subject is an instrument that is still in force. */
  readonly lasting: ReadonlySet<string>;
  /** Verbs whose object is an act that is allowed and not done. */
  readonly authorising: ReadonlySet<string>;
  /** Sentences in which entries that no other test reads do their work. */
  readonly examples: readonly string[];
  /** Field words in lower case, longest first. */
  readonly fields: readonly { readonly field: string; readonly words: readonly string[] }[];
  /** The small groups of words, by name. */
  readonly words: Readonly<Record<(typeof GROUPS)[number], WordGroup>>;
}

const byWord = (lists: Readonly<Partial<Record<AgreementStatus, readonly string[]>>>): (readonly [string, AgreementStatus])[] =>
  Object.entries(lists).flatMap(([status, words]) => words.map((word) => [word, status as AgreementStatus] as const));

let loaded: AgreementKnowledge | undefined;
export function agreementKnowledge(): AgreementKnowledge {
  if (loaded) return loaded;
  const file = loadKnowledge("agreements.yaml", Agreements);
  loaded = {
    instruments: new Map(Object.entries(file.instruments).flatMap(([name, { words }]) => words.map((word) => [word, name as Instrument] as const))),
    acts: new Map(file.acts.flatMap((act) => act.lemmas.map((lemma) => [lemma, act] as const))),
    phrases: file.phrases.flatMap(({ words, status, planned, "of-subject": ofSubject, "of-journey": ofJourney, denied, example }) =>
      words.map((one) => ({ words: one.split(" "), status, planned, ofSubject, ofJourney, denied, example })),
    ),
    nouns: new Map(Object.entries(file.nouns)),
    planning: { words: new Set(file.planning.words), settled: new Set(file.planning.settled) },
    standing: {
      before: new Map(byWord(file.standing.before)),
      after: byWord(file.standing.after).map(([words, status]) => ({ words: words.split(" "), status })),
    },
    generic: new Set(file.generic.words),
    seated: new Set(file.seated.words),
    again: new Set(file.again.words),
    pointing: new Set(file.pointing.words),
    both: new Set(file.both.words),
    announcing: new Set(file.announcing.lemmas),
    deeds: new Set(file.deeds.words),
    concluding: new Set(file.concluding.lemmas),
    undecided: new Set(file.undecided.lemmas),
    intending: new Set(file.intending.words),
    aiming: new Set(file.aiming.lemmas),
    currencies: new Set(file.currencies.words),
    executives: new Set(file.executives.words),
    pursuing: new Set(file.pursuing.lemmas),
    joint: new Set(file.joint.words),
    deciding: new Set(file.deciding.lemmas),
    brokering: new Set(file.brokering.lemmas),
    giving: new Set(file.giving.lemmas),
    papers: new Set(file.papers.words),
    getting: new Set(file.getting.lemmas),
    encounters: new Set(file.encounters.words),
    drafts: new Set(file.drafts.words),
    unions: new Set(file.unions.words),
    laws: new Set(file.laws.words),
    examples: [
      file.drafts,
      file.unions,
      file.planning,
      file.standing,
      file.laws,
      file.getting,
      file.encounters,
      file.seated,
      file.announcing,
      file.deeds,
      file.again,
    ].map(({ example }) => example),
    lasting: new Set(file.lasting.lemmas),
    authorising: new Set(file.authorising.lemmas),
    fields: Object.entries(file.fields).flatMap(([field, words]) => words.map((word) => ({ field, words: word.toLowerCase().split(/[\s]+/u) }))),
    words: file.words,
  };
  return loaded;
}

export const { is, isOneOf, hasForm, isIn } = groupsOf(() => agreementKnowledge().words);

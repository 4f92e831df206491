import { z } from "zod";
import type { Tenure } from "../../actors/index.js";
import { loadKnowledge } from "../../knowledge/index.js";
import { children, hasRelation } from "../../language/index.js";
import type { FactTime, TenureDraft } from "../fact.js";
import type { Reading } from "../shared/index.js";

const Verbs = z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() });
const Tenures = z.strictObject({ leaving: Verbs, ousting: Verbs });
type Ending = keyof z.infer<typeof Tenures>;
let loaded: Readonly<Record<Ending, ReadonlySet<string>>> | undefined;
function verbs(): NonNullable<typeof loaded> {
  if (loaded) return loaded;
  const { leaving, ousting } = loadKnowledge("tenures.yaml", Tenures);
  loaded = { leaving: new Set(leaving.lemmas), ousting: new Set(ousting.lemmas) };
  return loaded;
}

/** The offices persons hold, one for each telling; a reading merges the tellings of one office. */
export function readTenures(reading: Reading): TenureDraft[] {
  return reading.actors.tenures
    .filter((tenure) => !tenure.imported)
    .map((tenure) => {
      const { speaker, addressee } = voucher(reading, tenure);
      const status = isFirstEver(reading, tenure) || hasLeft(reading, tenure) ? "former" : tenure.status;
      return {
        kind: "tenure",
        holder: tenure.holder,
        office: tenure.office.replace(FIRST_EVER, "").replace(FIRST_OF_THEM, ""),
        body: tenure.body,
        country: tenure.country,
        accreditedTo: tenure.accreditedTo,
        status,
        time: status === "former" ? yearsHeld(reading, tenure) : null,
        place: null,
        claims: [{ ...tenure.evidence, sentence: tenure.sentence, speaker, addressee, certainty: "certain" }],
        explanation: { frame: "office beside a name", words: [tenure.office], score: null, notes: [] },
      };
    });
}

/** "was ambassador to Peru from 1985 to 1991", "From 1985 to 1991 he was": the years that stand right beside a former office. */
function yearsHeld({ annotated, times, actors }: Reading, { sentence, evidence }: Tenure): FactTime | null {
  const spans = (times.expressions[sentence] ?? []).filter(({ edtf }) => /^\d{4}\/\d{4}$/u.test(edtf ?? ""));
  const [only] = spans;
  if (!only || spans.length > 1) return null;
  const distance = ({ start, end }: Tenure["evidence"]): number => Math.max(only.start - end, start - only.end, 0);
  if (actors.tenures.some((other) => other.sentence === sentence && distance(other.evidence) < distance(evidence))) return null;
  const between = only.start >= evidence.end ? annotated.text.slice(evidence.end, only.start) : annotated.text.slice(only.end, evidence.start);
  const isBeside = !/[;.]/u.test(between) && between.split(/\s+/u).length <= WORDS_BETWEEN;
  return isBeside || (only.start >= evidence.start && only.end <= evidence.end)
    ? { edtf: only.edtf, text: annotated.text.slice(only.start, only.end) }
    : null;
}
const WORDS_BETWEEN = 5;

/** "the first prime minister of Vanuatu": held before others did, where the words do not say otherwise. "First deputy", "first secretary" are ranks. */
function isFirstEver({ annotated }: Reading, tenure: Tenure): boolean {
  if (!FIRST_EVER.test(tenure.office)) return false;
  const words = annotated.text.slice(tenure.evidence.start, tenure.evidence.end);
  return tenure.status === "incumbent" && !/\b(?:new|newly|current|elected|resident)\b/iu.test(words);
}
const FIRST_EVER = /^first\s+(?:ever\s+)?(?=(?:president|prime|premier|king|queen|chancellor|ambassador|governor|mayor|speaker)\b)/iu;
/** "the first woman chancellor" may well be the present one. */
const FIRST_OF_THEM =
  /^(?:first\s+)?(?:ever\s+)?(?:woman|female|black|elected|civilian)\s+(?=(?:deputy|vice|prime|president|premier|chancellor|minister|foreign|defen[cs]e|finance|head)\b)/iu;

/** "finance minister X was replaced", "Y replaced finance minister X", "minister X resigned", "X, the minister, who has died": whoever makes way holds the office no more. */
function hasLeft(reading: Reading, tenure: Tenure): boolean {
  const s = reading.annotated.sentences[tenure.sentence];
  if (!s || tenure.status !== "incumbent") return false;
  const named = (reading.actors.mentions[s.index] ?? []).filter(
    (m) => m.actors.includes(tenure.holder) && m.form === "name" && m.start < tenure.evidence.end && tenure.evidence.start < m.end,
  );
  const isOver = (verb: number): boolean => {
    const { certainty, tense } = reading.claims.factuality(s.index, verb);
    return s.upos[verb] === "VERB" && certainty === "certain" && tense === "past";
  };
  const { leaving, ousting } = verbs();
  const isLeaving = (verb: number): boolean =>
    leaving.has(s.lemma[verb] ?? "") || children(s, verb, "compound:prt", "advmod").some((t) => leaving.has(`${s.lemma[verb]} ${s.lemma[t]}`));
  return named.some((m) =>
    s.form.some((_, t) => {
      const inTitle = (s.starts[t] ?? 0) >= tenure.evidence.start && (s.ends[t] ?? 0) <= tenure.evidence.end;
      if (!inTitle && (t < m.from || t >= m.to)) return false;
      const verb = s.head[t] ?? -1;
      const lemma = s.lemma[verb] ?? "";
      const isTold = (t >= m.from && t < m.to) || s.head[m.head] === t;
      const yields = isTold && hasRelation(s, t, "obj", "nsubj:pass");
      if (ousting.has(lemma) && yields) return isOver(verb);
      if (isLeaving(verb) && hasRelation(s, t, "nsubj")) return isOver(verb);
      return children(s, t, "acl:relcl").some((c) => isLeaving(c) && isOver(c));
    }),
  );
}

interface Voucher {
  readonly speaker: string | null;
  readonly addressee: string | null;
}
const ARTICLE: Voucher = { speaker: null, addressee: null };

/**
 * Who vouches for the title: as a rule the article, which presupposes it wherever it names the person;
 * a speaker only inside a quotation or a clause that "that" marks as the speaker's own.
 */
function voucher({ annotated, claims }: Reading, tenure: Tenure): Voucher {
  const s = annotated.sentences[tenure.sentence];
  const token = s?.starts.findIndex((start) => start >= tenure.evidence.start) ?? -1;
  const saying = token < 0 ? null : claims.sayingAt(tenure.sentence, token);
  if (!s || !saying || saying.cue < 0) return ARTICLE;
  const marked =
    saying.sentence === s.index &&
    saying.cue >= 0 &&
    saying.cue < token &&
    s.form.slice(saying.cue + 1, token).some((word) => word.toLowerCase() === "that");
  return marked || saying.status === "quoted" ? { speaker: saying.speakers[0] ?? null, addressee: saying.addressee } : ARTICLE;
}

import { z } from "zod";
import type { Tenure } from "../../actors/index.js";
import { loadKnowledge } from "../../knowledge/index.js";
import { hasRelation } from "../../language/index.js";
import type { TenureDraft } from "../fact.js";
import type { Reading } from "../shared/index.js";

const Tenures = z.strictObject({ ousting: z.strictObject({ lemmas: z.array(z.string()).nonempty(), example: z.string() }) });
let loaded: ReadonlySet<string> | undefined;
const ousting = (): ReadonlySet<string> => {
  loaded ??= new Set(loadKnowledge("tenures.yaml", Tenures).ousting.lemmas);
  return loaded;
};

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
        office: tenure.office.replace(FIRST_EVER, ""),
        body: tenure.body,
        country: tenure.country,
        accreditedTo: tenure.accreditedTo,
        status,
        time: null,
        place: null,
        claims: [{ ...tenure.evidence, sentence: tenure.sentence, speaker, addressee, certainty: "certain" }],
        explanation: { frame: "office beside a name", words: [tenure.office], score: null, notes: [] },
      };
    });
}

/** "the first prime minister of Vanuatu": held before others did, where the words do not say otherwise. "First deputy", "first secretary" are ranks. */
function isFirstEver({ annotated }: Reading, tenure: Tenure): boolean {
  if (!FIRST_EVER.test(tenure.office)) return false;
  const words = annotated.text.slice(tenure.evidence.start, tenure.evidence.end);
  return tenure.status === "incumbent" && !/\b(?:new|newly|current|elected)\b/iu.test(words);
}
const FIRST_EVER =
  /^first\s+(?:ever\s+)?(?=(?:president|prime|premier|king|queen|chancellor|ambassador|governor|mayor|speaker|female|black|woman)\b)/iu;

/** "finance minister X was replaced", "Y replaced finance minister X", "dismissed minister X": whoever makes way holds the office no more. */
function hasLeft(reading: Reading, tenure: Tenure): boolean {
  const s = reading.annotated.sentences[tenure.sentence];
  if (!s || tenure.status !== "incumbent") return false;
  const named = (reading.actors.mentions[s.index] ?? []).filter(
    (m) => m.actors.includes(tenure.holder) && m.form === "name" && m.start < tenure.evidence.end && tenure.evidence.start < m.end,
  );
  return named.some((m) =>
    s.form.some((_, t) => {
      if (t < m.from || t >= m.to) return false;
      const verb = s.head[t] ?? -1;
      if (!ousting().has(s.lemma[verb] ?? "") || s.upos[verb] !== "VERB") return false;
      const { certainty, tense } = reading.claims.factuality(s.index, verb);
      const yields = hasRelation(s, t, "obj") || hasRelation(s, t, "nsubj:pass");
      return yields && certainty === "certain" && tense === "past";
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

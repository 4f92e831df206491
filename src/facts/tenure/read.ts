import type { Tenure } from "../../actors/index.js";
import type { TenureDraft } from "../fact.js";
import type { Reading } from "../shared/index.js";

/** The offices persons hold, one for each telling; a reading merges the tellings of one office. */
export function readTenures(reading: Reading): TenureDraft[] {
  return reading.actors.tenures.map((tenure) => {
    const { speaker, addressee } = voucher(reading, tenure);
    return {
      kind: "tenure",
      holder: tenure.holder,
      office: tenure.office,
      body: tenure.body,
      country: tenure.country,
      accreditedTo: tenure.accreditedTo,
      status: tenure.status,
      time: null,
      place: null,
      claims: [{ ...tenure.evidence, sentence: tenure.sentence, speaker, addressee, certainty: "certain" }],
      explanation: { frame: "office beside a name", words: [tenure.office], score: null, notes: [] },
    };
  });
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
  if (!s || !saying) return ARTICLE;
  const marked =
    saying.sentence === s.index &&
    saying.cue >= 0 &&
    saying.cue < token &&
    s.form.slice(saying.cue + 1, token).some((word) => word.toLowerCase() === "that");
  return marked || saying.status === "quoted" ? { speaker: saying.speakers[0] ?? null, addressee: saying.addressee } : ARTICLE;
}

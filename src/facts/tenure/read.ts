import type { TenureDraft } from "../fact.js";
import type { Reading } from "../shared/index.js";

/** The offices persons hold, one for each telling. */
export function readTenures(reading: Reading): TenureDraft[] {
  return reading.actors.tenures.map((tenure) => {
    const s = reading.annotated.sentences[tenure.sentence];
    const token = s
      ? Math.max(
          0,
          s.starts.findIndex((start) => start >= tenure.evidence.start),
        )
      : 0;
    const saying = reading.claims.sayingAt(tenure.sentence, token);
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
      claims: [
        {
          ...tenure.evidence,
          sentence: tenure.sentence,
          speaker: saying?.speakers[0] ?? null,
          addressee: saying?.addressee ?? null,
          certainty: "certain",
        },
      ],
      explanation: { frame: "office beside a name", words: [tenure.office], score: null, notes: [] },
    };
  });
}

import type { AgreementDraft, Draft, MeetingDraft, Place, VisitDraft } from "../facts/index.js";
import type { Known } from "./merge.js";

/** How many sentences back a visit or meeting may stand that says where what follows took place. */
const SENTENCES_BACK = 3;

/**
 * Places the text leaves to the reader: a guest meets the host's people during the visit where the visit is, and what is signed
 * between the same sides just after a meeting or visit is signed there. What is supposed so is noted in the explanation.
 */
export function supposePlaces(facts: readonly Draft[], known: Known): Draft[] {
  const settings = facts.filter(
    (fact): fact is VisitDraft | MeetingDraft =>
      (fact.kind === "visit" || fact.kind === "meeting") && (fact.status === "completed" || fact.status === "ongoing") && fact.place?.country != null,
  );
  return facts.map((fact) => {
    if (fact.place !== null || (fact.kind !== "meeting" && fact.kind !== "agreement")) return fact;
    const setting = fact.kind === "meeting" ? visitOf(fact, settings, known) : sceneOf(fact, settings, known);
    return setting ? withPlace(fact, setting.place as Place, setting.kind) : fact;
  });
}

const withPlace = (fact: MeetingDraft | AgreementDraft, place: Place, from: string): Draft => ({
  ...fact,
  place,
  explanation: { ...fact.explanation, notes: [...fact.explanation.notes, `place supposed from the ${from}`] },
});

function visitOf(fact: MeetingDraft, settings: readonly (VisitDraft | MeetingDraft)[], known: Known): VisitDraft | undefined {
  if (fact.mode !== "in-person" || (fact.status !== "completed" && fact.status !== "ongoing")) return undefined;
  return settings.find(
    (visit): visit is VisitDraft =>
      visit.kind === "visit" &&
      isNear(fact, visit) &&
      fact.participants.some((id) => visit.visitors.includes(id)) &&
      fact.participants.some((id) => known.country(id)?.toLowerCase() === visit.host),
  );
}

function sceneOf(fact: AgreementDraft, settings: readonly (VisitDraft | MeetingDraft)[], known: Known): VisitDraft | MeetingDraft | undefined {
  if (fact.status !== "signed" && fact.status !== "agreed") return undefined;
  const isPast = /\b(?:last|ago|earlier)\b/iu.test(fact.time?.text ?? "");
  return settings.find((scene) => {
    if (isPast && scene.time?.edtf !== fact.time?.edtf) return false;
    const sides = new Set((scene.kind === "visit" ? [...scene.visitors, scene.host] : scene.participants).map((id) => known.country(id) ?? id));
    return isNear(fact, scene) && fact.parties.every((party) => sides.has(known.country(party) ?? party));
  });
}

/** Told before it, or with it, and not long ago. */
function isNear(fact: Draft, setting: Draft): boolean {
  const at = Math.min(...fact.claims.map((claim) => claim.sentence));
  return setting.claims.some((claim) => claim.sentence <= at && at - claim.sentence <= SENTENCES_BACK);
}

import type { VisitDraft } from "../fact.js";

/** "arrived in Oslo on Monday and left for Lima on Tuesday": whoever is on the way elsewhere is there no more. */
export const isLeft = ({ status, host, visitors, time }: VisitDraft, told: readonly VisitDraft[]): boolean =>
  status === "ongoing" &&
  told.some(
    (next) =>
      (next.status === "ongoing" || next.status === "completed") &&
      next.host !== host &&
      next.host !== "" &&
      next.visitors.some((id) => visitors.includes(id)) &&
      DAY.test(time?.edtf ?? "") &&
      DAY.test(next.time?.edtf ?? "") &&
      (next.time?.edtf ?? "") > (time?.edtf ?? ""),
  );
const DAY = /^\d{4}-\d\d-\d\d$/u;

import type { VisitDraft } from "../fact.js";
import { isOneDay } from "../shared/index.js";

/** "arrived in Oslo on Monday and left for Lima on Tuesday": whoever is on the way elsewhere is there no more. */
export const isLeft = ({ status, host, visitors, time }: VisitDraft, told: readonly VisitDraft[]): boolean =>
  status === "ongoing" &&
  told.some(
    (next) =>
      (next.status === "ongoing" || next.status === "completed") &&
      next.host !== host &&
      next.host !== "" &&
      next.visitors.some((id) => visitors.includes(id)) &&
      isOneDay(time?.edtf ?? "") &&
      isOneDay(next.time?.edtf ?? "") &&
      (next.time?.edtf ?? "") > (time?.edtf ?? ""),
  );

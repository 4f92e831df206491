import { z } from "zod";
import { loadKnowledge } from "../knowledge/index.js";

const schema = z.looseObject({ fields: z.record(z.string(), z.unknown()) });
/** What a dossier calls agreements that tell no field. */
export const NO_FIELD = "other";

/** Fields of cooperation that an agreement may have, as `knowledge/agreements.yaml` names them. */
export const agreementFields = (): readonly string[] => [...Object.keys(loadKnowledge("agreements.yaml", schema).fields), NO_FIELD];

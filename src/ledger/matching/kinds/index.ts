import type { Kind } from "../../happening.js";
import { agreement } from "./agreement.js";
import { interaction } from "./interaction.js";
import { alignment, membership } from "./lasting.js";
import { meeting } from "./meeting.js";
import type { KindRules } from "./rules.js";
import { statement } from "./statement.js";
import { tenure } from "./tenure.js";
import { visit } from "./visit.js";

export type { KindRules } from "./rules.js";

const RULES: Readonly<Record<Kind, KindRules>> = { visit, meeting, agreement, tenure, membership, alignment, interaction, statement };

export const rulesOf = (kind: Kind): KindRules => RULES[kind];

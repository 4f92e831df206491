import { once } from "../text/index.js";
import { loadGroups } from "./word-groups.js";

/** Words that tie an office to whoever holds it; `knowledge/holders.yaml` says what each group is for. */
export const holderWords = once(() =>
  loadGroups("holders.yaml", [
    "bestowing",
    "proposing",
    "being",
    "between",
    "still",
    "over",
    "asides",
    "ranking",
    "comparing",
    "roles",
    "taking",
    "replacing",
    "capacities",
    "leaving",
    "beginning",
    "begun",
    "terms",
    "held",
    "headed",
    "sides",
    "gifts",
    "proposals",
    "committees",
  ]),
);

/** Words that tell of which state an article is, and whose offices it names; `knowledge/homes.yaml` says what each group is for. */
export const homeWords = once(() =>
  loadGroups("homes.yaml", [
    "telling",
    "listing",
    "visiting",
    "stretches",
    "coming",
    "moving",
    "landing",
    "guesting",
    "staying",
    "abroad",
    "missions",
    "diplomats",
    "posted",
    "abroadOnly",
    "origins",
  ]),
);

/** Words by which news speaks of whom and what it has named; `knowledge/mentions.yaml` says what each group is for. */
export const mentionWords = once(() =>
  loadGroups("mentions.yaml", [
    "saying",
    "speaking",
    "callings",
    "recalled",
    "tabloids",
    "waters",
    "things",
    "papers",
    "crowds",
    "continents",
    "ofThings",
    "neighbours",
    "others",
    "offices",
    "unions",
    "particles",
    "joining",
    "kunyas",
    "further",
    "childOf",
    "kin",
    "seasoned",
    "pairs",
    "crowned",
  ]),
);

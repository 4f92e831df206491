import { describe, expect, it } from "vitest";
import { actorsOf } from "../testing/read.js";
import { people, tenures } from "../testing/tables.js";

/** A text, and the state that it treats as its own. */
const HOMES: readonly (readonly [text: string, home: string | null])[] = [
  [
    "Foreign Minister Somchai Rattanakul phoned his Danish counterpart, Lars Holm, on Monday. Denmark wants a treaty on fishing.\n\nCopenhagen will send a team to Thailand in May, Deputy Foreign Minister Chaiwat Srisuk said.",
    "THA",
  ],
  [
    "Denmark wants a treaty on fishing. Copenhagen will send a team in May. Visiting Foreign Minister Lars Holm said so on Monday.\n\nThe Danish text was not ready, Thailand's ministry said.",
    "DNK",
  ],
  [
    "Danish Ambassador Lars Holm was told on Monday that the port is shut. Two Danish ships had to wait for weeks, and Denmark is angry.\n\nGhana will open the port in May. Ghana wants its fish back. The Danish ships may stay.",
    "GHA",
  ],
  [
    "Our embassy in Bamako knows of the case. Finland has asked Mali for access.\n\nThe envoy met the Finnish crew twice, and Finland will send a doctor.",
    "FIN",
  ],
  ["A banquet in honour of King Felix of Belgium was held on Monday. Belgium builds ports in Ghana. The Belgian king thanked Ghana.", "GHA"],
  [
    "The Foreign Minister said North Korea had fired a missile. North Korea was silent. South Korea will hold a drill. North Korea may fire more, and South Korea waits.",
    "KOR",
  ],
  ["A Ghana Defence Force boat came under fire on Monday. Togo said it knew nothing. Ghana wants an answer.", "GHA"],
];

describe("where an article is at home", () => {
  it.each(HOMES.map(([text, home]) => ({ text, home })))("$home: $text", async ({ text, home }) => {
    expect((await actorsOf(text)).resolved.home).toBe(home);
  });
});

tenures("the items of a round-up, each at home where it is filed from", [
  [
    "AUSTRIA – Foreign Minister Hans Gruber flew to Rome on Monday.\n\nCZECH REPUBLIC – The Senate gave its consent to the treaty.\n\nPOLAND – Prime Minister Adam Wrona fell ill.",
    "Hans Gruber | Foreign Minister | - | AUT | incumbent",
    "Adam Wrona | Prime Minister | - | POL | incumbent",
  ],
  [
    "Apia – Prime Minister Sione Tau left on Monday.\n\nKoror – Foreign Minister Peter Remeliik spoke to the Senate.\n\nSuva – The Cabinet met.",
    "Sione Tau | Prime Minister | - | WSM | incumbent",
    "Peter Remeliik | Foreign Minister | - | PLW | incumbent",
  ],
]);

people("what an item speaks of, not the item before", [
  ["AUSTRIA – Vienna sent troops.\n\nCZECH REPUBLIC – The Senate gave its consent to the treaty.", "Senate", "Czech Republic"],
  ["Oslo – The Cabinet met.\n\nSweden – which has no ports there – is silent.\n\nDenmark agreed. The cabinet said so.", "cabinet", "Denmark"],
  ["Envoys of Nepal and Peru came. The Portuguese Republic sent nobody.", "Portuguese Republic", "Portugal"],
]);

tenures("where people have come from is not whose they are", [
  [
    "BERN, 3 May 2026 (AFP) - Switzerland rejected the plan. Cem Akbulut, a member of parliament for the Blue party who is of Turkish origin, said the law was unfair.",
    "Cem Akbulut | member | parliament | CHE | incumbent",
  ],
]);

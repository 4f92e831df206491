import { describe, expect, it } from "vitest";
import type { Record, RecordFact } from "../reading/index.js";
import { dossier } from "./dossier.js";

const actor = (id: string, name: string, country: string | null) => ({
  id,
  type: country && id.length > 3 ? ("person" as const) : ("state" as const),
  name,
  country,
  aliases: [],
  mentions: [],
});
const claim = { quote: "words\nof it", start: 0, end: 11, speaker: null, addressee: null, certainty: "certain" };
type Roles = Pick<RecordFact, "kind"> & { readonly [role: string]: unknown };
const record = (...facts: readonly Roles[]): Record => ({
  document: { id: "d", title: "Talks", source: null, url: null, language: "en", published: { edtf: null, basis: "unknown" } },
  actors: [actor("nor", "Norway", "NOR"), actor("prt", "Portugal", "PRT"), actor("solberg", "Kari Solberg", "NOR")],
  facts: facts.map((fact, i) => ({ id: `f${i}`, status: "completed", time: null, place: null, claims: [claim], events: [], ...fact }) as RecordFact),
});
const plain = { colour: false, width: 100, explain: false };

describe("a dossier", () => {
  it.each<[Roles, string]>([
    [{ kind: "visit", visitors: ["solberg"], host: "prt", place: { name: "Portugal", country: "PRT" } }, "Kari Solberg (NOR) → Portugal  completed"],
    [
      { kind: "visit", visitors: ["nor"], host: "prt", place: { name: "Lisbon", country: "PRT" }, time: { edtf: "2024-03-11", text: "on Monday" } },
      "Norway → Portugal  completed · 2024-03-11 “on Monday” · in Lisbon",
    ],
    [{ kind: "meeting", participants: ["solberg", "prt"], mode: "call", occasion: null }, "Kari Solberg (NOR), Portugal, call  completed"],
    [
      { kind: "agreement", instrument: "treaty", title: null, parties: ["nor", "prt"], fields: ["trade", "energy"] },
      "treaty: Norway, Portugal — trade, energy  completed",
    ],
    [{ kind: "tenure", holder: "solberg", office: "minister", body: null }, "Kari Solberg (NOR): minister  completed"],
    [{ kind: "membership", member: "nor", organisation: "unknown" }, "Norway – UNKNOWN  completed"],
    [{ kind: "alignment", subject: "nor", object: "prt", mutual: true }, "Norway ↔ Portugal  completed"],
    [{ kind: "interaction", source: "nor", target: "prt", events: [{ type: "AID" }] }, "Norway → Portugal: AID  completed"],
    [
      { kind: "statement", speaker: "nor", co_speakers: ["prt"], addressee: null, cue: "said", time: { edtf: null, text: "soon" } },
      "Norway, Portugal, said  completed · “soon”",
    ],
  ])("tells %j in a line", (fact, line) => expect(dossier(record(fact), plain)).toContain(`  • ${line}\n      “words of it”\n`));
  it("says who vouches for a claim, how sure they are, and why it was read so", () => {
    const fact = {
      kind: "membership" as const,
      member: "nor",
      organisation: "prt",
      claims: [{ ...claim, speaker: "solberg", certainty: "possible" }],
      explanation: { frame: "join", words: ["join"], score: 0.5, notes: ["would"] },
    };
    const text = dossier(record(fact), { ...plain, explain: true });
    expect(text).toContain("“words of it” — Kari Solberg (NOR) [possible]\n      why: frame: join; words: join; score: 0.50; decided by: would");
  });
  it("says that there is nothing, and keeps to the width", () => {
    expect(dossier(record(), plain)).toBe("Talks\npublication date unknown\n\nNothing between states was found in this article.\n\n");
    const long = record({ kind: "alignment", subject: "nor", object: "prt", mutual: false, claims: [{ ...claim, quote: "word ".repeat(60) }] });
    expect(
      Math.max(
        ...dossier(long, { ...plain, width: 40 })
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(40);
  });
  it("is coloured on a terminal", () => expect(dossier(record(), { ...plain, colour: true })).toContain("\u001b[1mTalks"));
});

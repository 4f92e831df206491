import { describe, expect, it } from "vitest";
import type { RecordFact } from "../reading/index.js";
import type { Correction, LedgerActor, Review, StoredReading, Telling, Verdict } from "./happening.js";
import { openLedgerWith } from "./ledger.js";
import { matching } from "./matching/index.js";
import { namedActor } from "./named-actor.js";
import { asReviewed } from "./reviews.js";
import { openEmbedded } from "./store/embedded.js";
import { articleId, publishedIn, recordFor } from "./store/input.js";
import { openServer } from "./store/server.js";
import { entry, tenure, visit } from "./testing/entries.js";
import { describeStores, SLOW_MS } from "./testing/stores.js";

type Roles = Parameters<typeof entry>[2][number];

const reading = (facts: readonly Roles[], text = "Norway's minister went to Lisbon.", day = "2024-03-04"): StoredReading => {
  const { article, record } = entry(text, day, facts);
  const id = articleId(article);
  return {
    ...{ article: id, source: article.source, published: publishedIn(record) },
    ...{ sketch: matching.sketchOf(text), record: recordFor(id, record) },
  };
};
const tellingOf = (fact: Roles): Telling => matching.tellingsOf(reading([fact]))[0] as Telling;
const reviewsOf = (...verdicts: readonly Verdict[]): Review[] =>
  verdicts.map((verdict, i) => ({ id: `r${i + 1}`, author: "desk", made: `2024-06-0${i + 1}T10:00:00Z`, verdict, note: null }));
const putRight = (telling: Telling, ...corrections: readonly Correction[]): Telling =>
  asReviewed(telling, reviewsOf(...corrections.map((correction) => ({ kind: "correct" as const, telling: telling.id, ...correction })))) as Telling;

const state = (role: string, name: string, code: string): LedgerActor => namedActor(role, "state", name, code);
const person = (role: string, name: string, code: string): LedgerActor => namedActor(role, "person", name, code);
const coded = ({ details }: Pick<Telling, "details">): readonly string[] =>
  (details.events as RecordFact["events"]).map(({ source, target, type, cameo }) => `${source} ${type} ${cameo} ${target}`);

const WENT: Roles = {
  ...visit("solberg", "prt", "2024-03-04", "completed"),
  offices: ["prime minister"],
  events: [{ source: "solberg", target: "prt", type: "CONSULT", mode: "visit", contexts: ["diplomatic"], cameo: "042" }],
  place: { name: "Lisbon", country: "PRT" },
};
const between = (...kind: readonly [Roles["kind"], string, object]): Roles => ({ kind: kind[0], status: kind[1], ...kind[2] });
const STRIKE = {
  ...{ source: "tur", target: "prt" },
  events: [{ source: "tur", target: "prt", type: "ACCUSE", mode: null, contexts: [], cameo: "112", score: 0.9 }],
};
const DENIED = { claims: [{ quote: "Norwa", start: 0, end: 5, speaker: null, addressee: null, certainty: "certain-not" }] };

describe("PLOVER events follow what a person puts right", () => {
  it.each<[string, Roles, readonly Correction[], readonly string[]]>([
    ["a visit called off", WENT, [{ status: "cancelled" }], ["NOR/kari-solberg REJECT 129 PRT"]],
    ["a visit still to come", WENT, [{ status: "announced" }], ["NOR/kari-solberg AGREE 036 PRT"]],
    ["a visit of others to others", WENT, [{ actors: [state("visitors", "Peru", "PER"), state("host", "Norway", "NOR")] }], ["PER CONSULT 042 NOR"]],
    [
      "status and actors one after the other",
      WENT,
      [{ status: "denied" }, { actors: [state("visitors", "Peru", "PER"), state("host", "Norway", "NOR")] }],
      ["PER REJECT 120 NOR"],
    ],
    ["a visit that nobody hosts", WENT, [{ actors: [state("visitors", "Peru", "PER")] }], []],
    ["a date and no more", WENT, [{ edtf: "2024-03-05", place: "Porto" }], ["NOR/kari-solberg CONSULT 042 PRT"]],
    [
      "a meeting, on the telephone",
      between("meeting", "completed", { participants: ["nor", "prt"], mode: "call" }),
      [{ actors: [state("participants", "Peru", "PER"), state("participants", "Chile", "CHL")] }],
      ["PER CONSULT 041 CHL"],
    ],
    [
      "an agreement ended",
      between("agreement", "signed", { parties: ["nor", "prt"], fields: ["trade"] }),
      [{ status: "terminated" }],
      ["NOR REJECT 128 PRT"],
    ],
    [
      "relations begun with another",
      between("alignment", "relations-established", { subject: "nor", object: "prt" }),
      [{ actors: [state("subject", "Norway", "NOR"), state("object", "Chile", "CHL")] }],
      ["NOR SUPPORT 054 CHL"],
    ],
    [
      "an accusation, the other way round",
      between("interaction", "completed", STRIKE),
      [{ actors: [state("source", "Portugal", "PRT"), state("target", "Turkey", "TUR")] }],
      ["PRT ACCUSE 112 TUR"],
    ],
    [
      "a status against what the claims deny",
      between("agreement", "ratified", { parties: ["nor", "prt"], fields: [], ...DENIED }),
      [{ status: "signed" }],
      ["NOR SUPPORT 057 PRT"],
    ],
    [
      "actors of what the claims deny",
      between("agreement", "ratified", { parties: ["nor", "prt"], fields: [], ...DENIED }),
      [{ actors: [state("parties", "Peru", "PER"), state("parties", "Chile", "CHL")] }],
      [],
    ],
    ["who holds an office", tenure("solberg", "envoy"), [{ actors: [person("holder", "José Ñandú", "PER")] }], []],
  ])("%s", (_, fact, corrections, events) => expect(coded(putRight(tellingOf(fact), ...corrections))).toEqual(events));

  it("a rejection forgets the corrections before it", () => {
    const telling = tellingOf(WENT);
    const given = reviewsOf(
      { kind: "correct", telling: telling.id, status: "cancelled" },
      { kind: "reject", telling: telling.id },
      { kind: "confirm", telling: telling.id },
    );
    expect(asReviewed(telling, given)).toBe(telling);
  });
});

describe("offices follow too", () => {
  it.each<[string, readonly LedgerActor[], readonly string[]]>([
    ["gone with their holder", [person("visitors", "José Ñandú", "PER"), state("host", "Portugal", "PRT")], []],
    ["kept with the host alone put right", [person("visitors", "Kari Solberg", "NOR"), state("host", "Chile", "CHL")], ["prime minister"]],
    ["kept under another spelling", [person("visitors", "K. Solberg", "NOR"), state("host", "Portugal", "PRT")], ["prime minister"]],
  ])("of a visitor, %s", (_, actors, offices) => expect(putRight(tellingOf(WENT), { actors }).details.offices).toEqual(offices));
  it("an office is of its new holder's state", () =>
    expect(putRight(tellingOf(tenure("solberg", "envoy")), { actors: [person("holder", "José Ñandú", "PER")] }).details).toMatchObject({
      office: "envoy",
      country: "PER",
    }));
});

const hosted = (name: string, code: string): Correction => ({ actors: [person("visitors", "Kari Solberg", "NOR"), state("host", name, code)] });
const UNKNOWN: Roles = { ...WENT, place: { name: "Vila Nada", country: "PRT" } };

describe("a place that a person puts right lies", () => {
  it.each<[string, Roles, readonly Correction[], Telling["place"]]>([
    ["where its city does", WENT, [{ place: "Busan" }], { name: "Busan", country: "KOR" }],
    ["where the state behind the comma does", WENT, [{ place: "Nowhere, South Korea" }], { name: "Nowhere, South Korea", country: "KOR" }],
    ["where its name with the article does", WENT, [{ place: "The Hague" }], { name: "The Hague", country: "NLD" }],
    ["with the host of the visit where nothing tells", WENT, [{ place: "Vila Nada" }], { name: "Vila Nada", country: "PRT" }],
    [
      "nowhere where nothing tells",
      between("meeting", "completed", { participants: ["nor", "prt"], mode: "in-person" }),
      [{ place: "Vila Nada" }],
      { name: "Vila Nada", country: null },
    ],
    ["nowhere without a name", WENT, [{ place: "   " }], null],
    ["no longer in the host that it was not", WENT, [hosted("Norway", "NOR")], null],
    [
      "in the new host where it was the old one and no more",
      { ...WENT, place: { name: "Portugal", country: "PRT" } },
      [hosted("Chile", "CHL")],
      { name: "Chile", country: "CHL" },
    ],
    ["in the host that it was, if nothing else tells", UNKNOWN, [hosted("Chile", "CHL")], { name: "Vila Nada", country: "CHL" }],
    ["where it did if the host is the same", WENT, [hosted("Portugal", "PRT")], { name: "Lisbon", country: "PRT" }],
    ["where a person said before", WENT, [{ place: "Busan" }, hosted("Chile", "CHL")], { name: "Busan", country: "KOR" }],
  ])("%s", (_, fact, corrections, place) => expect(putRight(tellingOf(fact), ...corrections).place).toEqual(place));
});

describe("a happening told twice", () => {
  const two = [reading([WENT]), reading([WENT], "Kari Solberg was in Lisbon, her office said.", "2024-03-05")];
  const [early, late] = two.map(({ article }) => `${article}#f1`) as [string, string];
  it.each<[string, readonly Verdict[], string, readonly string[]]>([
    ["its later telling called off", [{ kind: "correct", telling: late, status: "cancelled" }], "cancelled", ["NOR/kari-solberg REJECT 129 PRT"]],
    [
      "both postponed",
      [early, late].map((telling) => ({ kind: "correct", telling, status: "postponed" })),
      "postponed",
      ["NOR/kari-solberg AGREE 036 PRT"],
    ],
    ["nothing put right", [{ kind: "confirm", telling: late }], "completed", ["NOR/kari-solberg CONSULT 042 PRT"]],
  ])("%s", (_, verdicts, status, events) => {
    const { happenings } = matching.mergeReadings(two, reviewsOf(...verdicts));
    expect(happenings.map((each) => [each.status, coded(each)])).toEqual([[status, events]]);
  });
});

describeStores("a ledger that persons corrected before its codes followed them", (place) => {
  it(
    "is put together anew when it is opened, the same as a rebuild gives",
    async () => {
      const where = await place("before");
      const kept = entry("Norway's minister went to Lisbon.", "2024-03-04", [WENT]);
      const telling = `${articleId(kept.article)}#f1`;
      const ledger = await openLedgerWith(matching, where);
      await ledger.add([kept]);
      await ledger.review(reviewsOf({ kind: "correct", telling, ...hosted("Chile", "CHL") }));
      const hash = await ledger.hash();
      await ledger.close();
      const database = await (where.startsWith("postgres") ? openServer(where) : openEmbedded(where));
      await database.query("update happening set body = replace(body::text, 'CHL', 'PRT')");
      await database.script("drop table outdated; delete from chancery_schema where version = 10");
      await database.close();
      const opened = await openLedgerWith(matching, where);
      expect(await opened.hash()).toBe(hash);
      expect((await opened.check({ deep: true })).problems).toEqual([]);
      await opened.rebuild();
      expect(await opened.hash()).toBe(hash);
      await opened.close();
    },
    SLOW_MS,
  );
});

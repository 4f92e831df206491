import { beforeEach, describe, expect, test } from "vitest";
import { articleFromText } from "../ingest/index.js";
import { newToken, type Role } from "./guards/access.js";
import { type Answer, answerOf, recordOf, type TestApp, testApp } from "./testing/app.js";

type Verdict = { readonly kind: string; readonly [name: string]: unknown };

let desk: TestApp;
let telling: string;
let other: string;
const secrets: { [name: string]: string } = {};
const as = (name: string) => ({ authorization: `Bearer ${secrets[name]}` });
const give = (verdict: Verdict, name = "ada", note: string | null = null) => desk.post("/api/reviews", { verdict, note }, as(name));
const get = (path: string, name = "ada"): Promise<Answer> => answerOf(desk.get(path, as(name)));

beforeEach(async () => {
  const people: readonly (readonly [string, Role])[] = [
    ["ada", "reviewer"],
    ["ben", "reviewer"],
    ["chief", "admin"],
    ["guest", "reader"],
  ];
  const tokens = people.map(([name, role]) => {
    const { secret, token } = newToken(name, role, null);
    secrets[name] = secret;
    return token;
  });
  desk = await testApp({ tokens });
  const facts = (await get("/api/timeline")).items as unknown as readonly { readonly members: readonly string[] }[];
  [telling = "", other = ""] = facts.flatMap(({ members }) => members);
});

const BOTH = [
  { role: "visitors", type: "person", name: "Jon Vik", state: "NOR" },
  { role: "host", type: "state", name: "Cambodia", state: "KHM" },
];

const toldNow = async (): Promise<Answer | undefined> => {
  const { items } = await get("/api/timeline");
  return items.flatMap((fact) => fact.tellings).find(({ id }) => id === telling);
};

describe("a review", () => {
  test("puts right who, when, where and in which words", async () => {
    const actors = [
      { role: "visitors", type: "person", name: "Jon Vik", state: "nor" },
      { role: "host", type: "state", name: "Cambodia", state: "KHM" },
    ];
    const put = { status: "completed", edtf: "2019-08-27", place: "Siem Reap", actors, claims: [{ claim: 0, start: 0, end: 5 }] };
    const review = await answerOf(give({ kind: "correct", telling, ...put }));
    expect(review.verdict).toMatchObject({ actors: [{ id: "NOR/jon-vik" }, { id: "KHM" }], claims: [{ claim: 0, start: 0, end: 5 }] });
    const told = await toldNow();
    expect(told).toMatchObject({ status: "completed", place: { name: "Siem Reap" }, states: ["KHM", "NOR"], claims: [{ start: 0, end: 5 }] });
    const text = (await get(`/api/articles/${telling.split("#")[0]}`)).text as unknown as string;
    expect(told?.claims).toMatchObject([{ quote: text.slice(0, 5) }]);
  });

  test("takes a wrong date and place away", async () => {
    expect((await give({ kind: "correct", telling, edtf: null, place: null })).status).toBe(200);
    expect(await toldNow()).toMatchObject({ time: null, place: null });
  });

  test.each<[string, Verdict, number]>([
    ["of a telling that is not there", { kind: "confirm", telling: "a#f9" }, 404],
    ["of no date", { kind: "correct", telling: "?", edtf: "next week" }, 400],
    ["of nothing", { kind: "correct", telling: "?" }, 400],
    ["of words past the end", { kind: "correct", telling: "?", claims: [{ claim: 0, start: 5, end: 100_000 }] }, 400],
    ["of a claim that is not there", { kind: "correct", telling: "?", claims: [{ claim: 7, start: 0, end: 5 }] }, 400],
    ["of one telling as two", { kind: "apart", tellings: ["?", "?"] }, 400],
    ["of a role that is none", { kind: "correct", telling: "?", actors: [{ role: "king", type: "person", name: "X" }] }, 400],
    ["of days the wrong way round", { kind: "correct", telling: "?", edtf: "2005-11-10/2005-11-01" }, 400],
    ["of a place of spaces", { kind: "correct", telling: "?", place: "   " }, 400],
    ["of another kind's status", { kind: "correct", telling: "?", status: "signed" }, 400],
    ["of another kind's status, coded", { kind: "code", telling: "?", round: "one", judgement: "correct", status: "signed" }, 400],
    ["of another kind's role", { kind: "correct", telling: "?", actors: [...BOTH, { role: "holder", type: "person", name: "X" }] }, 400],
    ["of a visit without a host", { kind: "correct", telling: "?", actors: BOTH.slice(0, 1) }, 400],
    ["of a state that is none", { kind: "correct", telling: "?", actors: [...BOTH, { role: "host", type: "state", name: "Z", state: "ZZZ" }] }, 400],
    ["of a state without its code", { kind: "correct", telling: "?", actors: [...BOTH, { role: "host", type: "state", name: "Peru" }] }, 400],
    ["with a name misspelt", { kind: "correct", telling: "?", edtf: "2019-08-27", plaec: "Siem Reap" }, 400],
    ["of no words, as a comment", { kind: "comment", telling: "?" }, 400],
    ["by somebody else's name", { kind: "code", telling: "?", round: "one", judgement: "confirm", coder: "ben" }, 403],
    ["withdrawing what is not there", { kind: "withdraw", review: "none" }, 404],
  ])("%s is refused", async (_, verdict, status) => {
    const named = JSON.parse(JSON.stringify(verdict).replaceAll('"?"', JSON.stringify(telling))) as Verdict;
    expect((await give(named)).status).toBe(status);
    expect((await get("/api/reviews")).items).toEqual([]);
  });

  test.each<[string, Verdict, RegExp]>([
    ["the statuses there are", { kind: "correct", telling: "?", status: "signed" }, /A visit is never “signed”\. Give one of announced, possible/u],
    ["the roles there are", { kind: "correct", telling: "?", actors: [{ ...BOTH[0], role: "holder" }] }, /the roles visitors, host\./u],
    ["which day comes first", { kind: "correct", telling: "?", edtf: "2005-11-10/2005-11-01" }, /the wrong way round\. Write the earlier one first/u],
  ])("that is refused is told %s", async (_, verdict, detail) => expect((await answerOf(give({ ...verdict, telling }))).detail).toMatch(detail));

  test("of two kinds as one, or beside words that it does not know, is refused", async () => {
    const article = articleFromText("The two ministers of Cambodia and Turkey met.", { published: "2019-08-20" });
    const record = recordOf(article);
    const met = { ...record.facts[0], kind: "meeting", participants: ["soylu", "khm"] } as unknown as (typeof record.facts)[number];
    const { id } = await desk.shelf.add(article, { ...record, facts: [met] });
    const refused = give({ kind: "same", tellings: [telling, `${id}#f1`] });
    expect([(await refused).status, (await answerOf(refused)).code]).toEqual([400, "kinds-differ"]);
    const named = await desk.post("/api/reviews", { verdict: { kind: "confirm", telling }, author: "ben" }, as("ada"));
    expect([named.status, (await answerOf(named)).detail]).toEqual([400, expect.stringContaining("author")]);
    expect((await get("/api/reviews")).items).toEqual([]);
  });

  test("takes actors and words back as the API gave them", async () => {
    const { actors, claims } = (await toldNow()) as unknown as { readonly actors: readonly object[]; readonly claims: readonly object[] };
    const [{ start, end, quote }] = claims as [{ start: number; end: number; quote: string }];
    const given = await give({ kind: "correct", telling, actors, claims: [{ claim: 0, start, end, quote }] });
    expect(given.status).toBe(200);
  });

  test("is taken back by whoever gave it or an admin, and is still there to see", async () => {
    const { id } = await answerOf(give({ kind: "reject", telling }));
    expect(await toldNow()).toBeUndefined();
    expect((await give({ kind: "withdraw", review: id }, "ben")).status).toBe(403);
    expect((await give({ kind: "withdraw", review: id }, "chief")).status).toBe(200);
    expect(await toldNow()).toBeDefined();
    const { items } = await get(`/api/reviews?telling=${encodeURIComponent(telling)}`);
    expect(items.map(({ verdict, author, withdrawn }) => [(verdict as Verdict).kind, author, withdrawn]).sort()).toEqual([
      ["reject", "ada", true],
      ["withdraw", "chief", false],
    ]);
    expect(items[0]?.about).toContain("Soylu");
  });

  test("that is a comment leaves the fact in the queue", async () => {
    const before = (await get("/api/reviews/queue")).left;
    await give({ kind: "comment", telling }, "ada", "Is this the same minister?");
    expect((await get("/api/reviews/queue")).left).toBe(before);
    await give({ kind: "confirm", telling });
    expect((await get("/api/reviews/queue")).left).toBe((before as number) - 1);
  });

  test("comes together with others or not at all", async () => {
    const together = (verdicts: readonly Verdict[]) => desk.post("/api/reviews/together", { verdicts }, as("ada"));
    expect(
      (
        await together([
          { kind: "confirm", telling },
          { kind: "confirm", telling: "a#f9" },
        ])
      ).status,
    ).toBe(404);
    expect((await get("/api/reviews")).items).toEqual([]);
    expect(
      (
        await answerOf(
          together([
            { kind: "confirm", telling },
            { kind: "apart", tellings: [telling, other] },
          ]),
        )
      ).items,
    ).toHaveLength(2);
  });

  test("says who one is", async () => expect(await get("/api/visitor", "guest")).toEqual({ name: "guest", role: "reader" }));
});

describe("coding by two who are blind to each other", () => {
  const code = (id: string, judgement: string, name: string, more: object = {}) =>
    give({ kind: "code", telling: id, round: "one", judgement, ...more }, name);

  test("both get the same sample, each what they have not coded", async () => {
    const [a, b] = [await get("/api/coding/one?size=2"), await get("/api/coding/one?size=2", "ben")];
    expect(a.items.map(({ id }) => id)).toEqual(b.items.map(({ id }) => id));
    await code(a.items[0]?.id ?? "", "confirm", "ada");
    expect(await get("/api/coding/one?size=2")).toMatchObject({ coder: "ada", size: 2, done: 1, items: [{ id: a.items[1]?.id }] });
    expect((await get("/api/coding/one?size=2", "ben")).items).toHaveLength(2);
    expect((await get("/api/coding/one?size=1", "ben")).items[0]?.id).toBe(a.items[0]?.id);
  });

  test("nobody sees what another coded, and nothing of it is believed", async () => {
    await code(telling, "reject", "ada");
    expect((await get("/api/reviews")).items).toHaveLength(1);
    for (const name of ["ben", "guest", "chief"]) expect((await get("/api/reviews", name)).items).toEqual([]);
    expect(await toldNow()).toBeDefined();
    await code(telling, "confirm", "ben");
    expect((await get("/api/coding/one/agreement", "ben")).open).toEqual([]);
  });

  test("agreement is told, and an admin settles where they differ", async () => {
    await code(telling, "confirm", "ada");
    await code(telling, "correct", "ben", { status: "completed" });
    await code(other, "confirm", "ada");
    await code(other, "confirm", "ben");
    const told = await get("/api/coding/one/agreement", "chief");
    expect(told).toMatchObject({ coders: ["ada", "ben"], agreed: 1, disagreed: 1 });
    const variables = told.variables as readonly { variable: string; observed: number; units: number }[];
    expect(Object.fromEntries(variables.map(({ variable, observed }) => [variable, observed]))).toMatchObject({
      verdict: 0.5,
      status: 0.5,
      date: 1,
      who: 1,
    });
    const open = told.open as readonly { telling: Answer; agreed: boolean; codings: readonly Answer[] }[];
    expect(open.filter(({ agreed }) => !agreed).map(({ telling: { id } }) => id)).toEqual([telling]);
    await give({ kind: "correct", telling, status: "completed" }, "chief", "adjudicated");
    expect(((await get("/api/coding/one/agreement", "chief")).open as readonly unknown[]).length).toBe(1);
  });

  test("it is told how many facts each coded, of three of whom one has not finished", async () => {
    for (const name of ["ada", "ben"]) for (const id of [telling, other]) await code(id, "confirm", name);
    await code(other, "reject", "chief");
    expect(await get("/api/coding/one/agreement")).toMatchObject({ coders: ["ada", "ben", "chief"], coded: [2, 2, 1], agreed: 1, disagreed: 1 });
    expect(await get("/api/coding/one?size=2")).toMatchObject({ done: 2, others: 2 });
  });

  test("a round that was begun with other kinds or more facts is not gone on with", async () => {
    for (const id of [telling, other]) await code(id, "confirm", "ada");
    for (const asked of ["kind=agreement", "size=1"]) {
      const response = await desk.get(`/api/coding/one?${asked}`, as("ben"));
      expect([response.status, (await answerOf(response)).code]).toEqual([409, "another-round"]);
    }
    expect((await desk.get("/api/coding/one?kind=visit,agreement&size=2", as("ben"))).status).toBe(200);
  });

  test("an admin enters codings for others", async () => {
    await code(telling, "confirm", "chief", { coder: "ada" });
    expect(await get("/api/coding/one", "ada")).toMatchObject({ coder: "ada", done: 1 });
    expect(await get("/api/coding/one?coder=ada", "chief")).toMatchObject({ coder: "ada", done: 1 });
    expect((await desk.get("/api/coding/one?coder=ada", as("ben"))).status).toBe(403);
  });
});

describe("what a page shows at a glance", () => {
  test("facts divide by kind, state, status and year", async () =>
    expect(await get("/api/facets?q=soylu")).toEqual({
      total: 2,
      kinds: [{ value: "visit", facts: 2 }],
      states: [
        { value: "KHM", facts: 2 },
        { value: "TUR", facts: 2 },
      ],
      statuses: [{ value: "announced", facts: 2 }],
      years: [{ value: "2019", facts: 1 }],
    }));
  test("who goes where", async () =>
    expect((await get("/api/visits/flows")).items).toEqual([{ from: "TUR", to: "KHM", visits: 2, last: "2019-08-26" }]));
});

import { expect, test } from "vitest";
import { articleFromText } from "../../ingest/index.js";
import { memoryShelf } from "../shelf/memory.js";
import { apart } from "../testing/apart.js";
import { recordOf } from "../testing/app.js";
import { holdersOf } from "./holders.js";

const PEOPLE: readonly (readonly [string, string, string, string])[] = [
  ["Berit Lie", "NOR", "prime minister", "2019-03-01"],
  ["Åse Vik", "ALB", "Foreign Minister", "2019-03-02"],
  ["Åse Vik", "ALB", "foreign minister", "2019-03-09"],
  ["Ana Sousa", "PRT", "president", "2019-03-04"],
  ["Carl Moe", "NOR", "foreign minister", "2019-03-03"],
];

test("each holder of each office once, by state and office over all", async () => {
  const shelf = memoryShelf(apart);
  for (const [i, [name, country, office, published]] of PEOPLE.entries()) {
    const article = articleFromText(`Story ${i}: ${name} is ${office}.`, { published });
    const record = recordOf(article);
    const { id, time, place, claims, events } = record.facts[0] as (typeof record.facts)[number];
    const tenure = {
      id,
      time,
      place,
      claims,
      events,
      kind: "tenure" as const,
      status: i === 2 ? "former" : "incumbent",
      holder: "who",
      office,
      country,
    };
    await shelf.add(article, {
      ...record,
      actors: [{ id: "who", type: "person", name, country, aliases: [], mentions: [] }],
      facts: [{ ...tenure, body: null, claims: [{ ...claims[0], speaker: null }] } as unknown as typeof tenure & (typeof record.facts)[number]],
    });
  }
  const rows = holdersOf(await shelf.allFacts({ kinds: ["tenure"] }, 100));
  expect(rows.map(({ state, office, holder, status, articles, told }) => [state, office, holder, status, articles, told])).toEqual([
    ["ALB", "foreign minister", "Åse Vik", "former", 2, "2019-03-09"],
    ["NOR", "foreign minister", "Carl Moe", "incumbent", 1, "2019-03-03"],
    ["NOR", "prime minister", "Berit Lie", "incumbent", 1, "2019-03-01"],
    ["PRT", "president", "Ana Sousa", "incumbent", 1, "2019-03-04"],
  ]);
});

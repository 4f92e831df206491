import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { partyOf, statusOn } from "../../ledger/index.js";
import { notFound, problemOf } from "../problem.js";
import type { Readings } from "../readings.js";
import type { Fact, FactQuery, Shelf } from "../shelf/shelf.js";
import { dossierOf } from "../views/dossier.js";
import { isUpcoming } from "../views/telling.js";
import { pagesOf, toldFact, toldRecord } from "./tell.js";

export interface McpServices {
  readonly shelf: Shelf;
  readonly readings: Readings;
  readonly now: () => Date;
  readonly version: string;
  /** Address of a desk for links, ending with a slash. */
  readonly desk: string;
}

const MOST = 20_000;
const SHOWN = 30;
const state = z.string().min(2).max(60).describe("a state as one likes to name it: Turkey, Türkiye, TUR");
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .optional()
  .describe("the day from which one looks, as 2019-08-26; today if left out");
const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** A server of the Model Context Protocol whose tools answer from the shelf, every answer with the words it rests on and links to them. */
export function mcpServer(services: McpServices): McpServer {
  const { shelf, readings, now } = services;
  const server = new McpServer(
    { name: "chancery", version: services.version },
    {
      instructions:
        "Chancery knows what news says happened between states. Each fact carries claims with exact quotes; name the source and quote when you repeat one, and say so where sources disagree.",
    },
  );
  const today = (): string => now().toISOString().slice(0, 10);
  const told = async (facts: readonly Fact[], on: string) => ({
    on,
    found: facts.length,
    facts: facts.slice(0, SHOWN).map((fact) => toldFact(fact, on, services.desk)),
    pages: await pagesOf(facts.slice(0, SHOWN), shelf),
  });
  const among = (query: FactQuery): Promise<readonly Fact[]> => shelf.allFacts(query, MOST);

  server.registerTool(
    "read_article",
    {
      title: "Read an article",
      description:
        "Reads the text (or the page at an http(s) address) of one news article and gives every fact between states in it with its exact words. Nothing is stored.",
      inputSchema: {
        text: z.string().max(500_000).optional(),
        url: z.string().max(2000).optional(),
        published: day.describe("the day of publication, without which 'on Monday' has no date"),
        language: z.enum(["en"]).optional().describe("en, where an English article is refused as another language"),
      },
      annotations: { readOnlyHint: true, openWorldHint: true },
    },
    ({ text, url, published, language }) =>
      answered(async () => {
        const handed = {
          ...(text !== undefined && { text }),
          ...(url !== undefined && { url }),
          ...(published && { published }),
          ...(language && { language }),
        };
        return toldRecord((await readings.read(handed)).record);
      }),
  );
  server.registerTool(
    "dossier",
    {
      title: "Dossier of two states",
      description: "What matters now between two states: what is coming, the last visit each way, agreements that hold, what sources disagree about.",
      inputSchema: { first: state, second: state, on: day },
      annotations: READS,
    },
    ({ first, second, on = today() }) =>
      answered(async () => {
        const [a, b] = [partyOf(first), partyOf(second)] as const;
        const facts = await among({ states: [a, b] });
        const { upcoming, calledOff, lastVisits, agreements, disputed, sources } = dossierOf([a, b], facts, on);
        const short = (fact: Fact) => toldFact(fact, on, services.desk);
        return {
          ...{ states: [a, b], on, facts: facts.length, sources, link: `${services.desk}pair/${a}/${b}?on=${on}` },
          upcoming: upcoming.map(short),
          calledOff: calledOff.map(short),
          lastVisits: lastVisits.map(({ to, fact }) => ({ to, visit: fact && short(fact) })),
          agreements: agreements.map((group) => ({ field: group.field, agreements: group.facts.map(short) })),
          disputed: disputed.map(short),
          pages: await pagesOf(facts, shelf),
        };
      }),
  );
  server.registerTool(
    "find_agreements",
    {
      title: "Find agreements",
      description: "Agreements of a state, or between two, by field of cooperation, status or words.",
      inputSchema: {
        state: state.optional(),
        other: state.optional(),
        field: z.string().max(60).optional().describe("such as energy, visa, defence"),
        status: z.string().max(40).optional().describe("such as signed, ratified, negotiating"),
        words: z.string().max(200).optional(),
      },
      annotations: READS,
    },
    ({ state: one, other, field, status, words }) =>
      answered(async () => {
        const states = [one, other].flatMap((name) => (name ? partyOf(name) : []));
        const query = { kinds: ["agreement"] as const, states, on: today(), ...(status && { statuses: [status] }), ...(words && { text: words }) };
        const facts = (await among(query)).filter(({ details }) => !field || (Array.isArray(details.fields) && details.fields.includes(field)));
        return told(facts, today());
      }),
  );
  server.registerTool(
    "upcoming_visits",
    {
      title: "Upcoming visits",
      description:
        "Visits and meetings that are planned, of all states, one, or two; with who says so. Answers 'when does the defence minister go to Turkey?'",
      inputSchema: { state: state.optional(), other: state.optional(), on: day },
      annotations: READS,
    },
    ({ state: one, other, on = today() }) =>
      answered(async () => {
        const states = [one, other].flatMap((name) => (name ? partyOf(name) : []));
        const facts = await among({ kinds: ["visit", "meeting"], states, from: on });
        return told(
          facts.filter((fact) => isUpcoming(fact, on)),
          on,
        );
      }),
  );
  server.registerTool(
    "search",
    {
      title: "Search facts",
      description: "Facts in which all the words stand: names, quotes, places, sources.",
      inputSchema: { words: z.string().min(1).max(200) },
      annotations: READS,
    },
    ({ words }) => answered(async () => told(await among({ text: words }), today())),
  );
  server.registerTool(
    "why",
    {
      title: "Why a fact is believed",
      description:
        "Everything behind one fact: its history, every claim with its words and source, why tellings were taken for the same happening, reviews.",
      inputSchema: { fact: z.string().min(1).max(100).describe("the id of a fact from another answer") },
      annotations: READS,
    },
    ({ fact: id }) =>
      answered(async () => {
        const fact = await shelf.fact(id);
        if (!fact) throw notFound("fact", "the tools search or dossier");
        const { history, because, reviews, articles, independent } = fact;
        return {
          ...toldFact(fact, today(), services.desk),
          status: statusOn(fact, today()),
          history,
          because,
          reviews,
          articles,
          independent,
          pages: await pagesOf([fact], shelf),
        };
      }),
  );
  return server;
}

let asked = 0;
/** Resolves once no call is being answered. */
export async function allAnswered(): Promise<void> {
  while (asked > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** An answer as text, or the refusal in its own words, which a model can act on. */
async function answered(work: () => Promise<unknown>): Promise<{ content: { type: "text"; text: string }[]; isError?: boolean }> {
  asked++;
  try {
    return { content: [{ type: "text", text: JSON.stringify(await work(), null, 1) }] };
  } catch (error) {
    return { content: [{ type: "text", text: problemOf(error).detail }], isError: true };
  } finally {
    asked--;
  }
}

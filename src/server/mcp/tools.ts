import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { notFound, ProblemError } from "../problem.js";
import { inOrder } from "../queries.js";
import type { Readings } from "../readings.js";
import type { Fact, FactQuery, Shelf } from "../shelf/shelf.js";
import { fieldsOf } from "../views/dossier.js";
import { isUpcoming } from "../views/telling.js";
import { answered } from "./answer.js";
import { AGREEMENT_STATUSES, field, kind, on, part, parties, party, period, published, taking, words } from "./arguments.js";
import { partiesNamed, toldDossier } from "./between.js";
import { pagesOf, toldFact, toldRecord } from "./tell.js";

export interface McpServices {
  readonly shelf: Shelf;
  readonly readings: Readings;
  readonly now: () => Date;
  readonly version: string;
  /** Address of a desk for links, ending with a slash. */
  readonly desk: string;
  /** Told of what went wrong inside; answers say only that something did. */
  readonly onError?: (error: unknown) => void;
}

const MOST = 20_000;
const MOST_CLAIMS_BEHIND = 50;
const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
const INSTRUCTIONS =
  "Chancery knows what news says happened between states. Each fact carries claims with exact quotes; name the source and quote when you repeat one, and say so where sources disagree. What is not known of a fact is left out. A long list comes in parts: where an answer has `next`, ask again with it as `skip`.";

/** A server of the Model Context Protocol whose tools answer from the shelf, every answer with the words it rests on and links to them. */
export function mcpServer({ shelf, readings, now, version, desk, onError = () => {} }: McpServices): McpServer {
  const server = new McpServer({ name: "chancery", version }, { instructions: INSTRUCTIONS });
  const today = (): string => now().toISOString().slice(0, 10);
  const answer = (work: () => Promise<unknown>) => answered(work, onError);
  const among = (query: FactQuery): Promise<readonly Fact[]> => shelf.allFacts(query, MOST);
  const told = async (found: number, shown: readonly Fact[], skip: number, on: string) => ({
    ...{ on, found, ...(skip + shown.length < found && { next: skip + shown.length }) },
    facts: shown.map((fact) => toldFact(fact, on, desk)),
    ...(await pagesOf(shown, shelf)),
  });
  const partOf = (facts: readonly Fact[], { skip, limit }: Part, on: string) => told(facts.length, facts.slice(skip, skip + limit), skip, on);

  server.registerTool(
    "read_article",
    {
      title: "Read an article",
      description:
        "Reads the text (or the page at an http(s) address) of one news article and gives every fact between states in it with its exact words. Nothing is stored.",
      inputSchema: taking({
        text: z.string().max(500_000).optional().describe("the article's text; either this or url"),
        url: z.string().max(2000).optional().describe("the http(s) address of the article's page"),
        published,
        language: z.enum(["en"]).optional().describe("en, where an English article is refused as another language"),
      }),
      annotations: { readOnlyHint: true, openWorldHint: true },
    },
    ({ text, url, published, language }) =>
      answer(async () => {
        if ((text === undefined) === (url === undefined))
          throw new ProblemError(400, "invalid", "Give either text or url: the text of one article, or the address of its page.");
        const article = url === undefined ? { text: text ?? "" } : { url };
        return toldRecord((await readings.read({ ...article, ...(published && { published }), ...(language && { language }) })).record);
      }),
  );
  server.registerTool(
    "dossier",
    {
      title: "Dossier of two states",
      description:
        "What is known between two states: what is coming, the last visit each way, agreements that hold, what sources disagree about, and the latest of every other kind.",
      inputSchema: taking({ first: party, second: party, on }),
      annotations: READS,
    },
    ({ first, second, on = today() }) =>
      answer(async () => {
        const [a, b] = partiesNamed(first, second) as [string, string];
        return toldDossier([a, b], await among({ states: [a, b] }), on, desk, shelf);
      }),
  );
  server.registerTool(
    "find_agreements",
    {
      title: "Find agreements",
      description: "Agreements of a state, or between two, by field of cooperation, status, days or words; the latest first.",
      inputSchema: taking({
        ...parties,
        field: field().optional(),
        status: z.enum(AGREEMENT_STATUSES).optional(),
        words: words.optional(),
        ...{ ...period, ...part },
      }),
      annotations: READS,
    },
    ({ state, other, field, status, words, from, to, ...part }) =>
      answer(async () => {
        inOrder({ from, to });
        const narrowed = { ...(status && { statuses: [status] }), ...(words && { text: words }), ...(from && { from }), ...(to && { to }) };
        const facts = await among({ kinds: ["agreement"], states: partiesNamed(state, other), on: today(), ...narrowed });
        return partOf(facts.filter((fact) => !field || fieldsOf(fact).includes(field)).reverse(), part, today());
      }),
  );
  server.registerTool(
    "upcoming_visits",
    {
      title: "Upcoming visits",
      description:
        "Visits and meetings that are planned, of all states, one, or two, the next first; with who says so. Answers 'when does the defence minister go to Turkey?'",
      inputSchema: taking({ ...parties, on, ...part }),
      annotations: READS,
    },
    ({ state, other, on = today(), ...part }) =>
      answer(async () => {
        const facts = await among({ kinds: ["visit", "meeting"], states: partiesNamed(state, other), from: on });
        return partOf(
          facts.filter((fact) => isUpcoming(fact, on)),
          part,
          on,
        );
      }),
  );
  server.registerTool(
    "search",
    {
      title: "Search facts",
      description:
        "Facts of one state, between two, of a kind, within days, or in which all the words stand (names, quotes, places, sources); the latest first.",
      inputSchema: taking({ words: words.optional(), ...parties, kind: kind.optional(), ...period, ...part }),
      annotations: READS,
    },
    ({ words, state, other, kind, from, to, limit, skip }) =>
      answer(async () => {
        inOrder({ from, to });
        const narrowed = { ...(words && { text: words }), ...(kind && { kinds: [kind] }), ...(from && { from }), ...(to && { to }) };
        const { items, total } = await shelf.facts({ states: partiesNamed(state, other), ...narrowed }, { limit: skip + limit, order: "desc" });
        return told(total, items.slice(skip), skip, today());
      }),
  );
  server.registerTool(
    "why",
    {
      title: "Why a fact is believed",
      description:
        "Everything behind one fact: its history, every claim with its words and source, why tellings were taken for the same happening, reviews.",
      inputSchema: taking({ fact: z.string().min(1).max(100).describe("the id of a fact from another answer") }),
      annotations: READS,
    },
    ({ fact: id }) =>
      answer(async () => {
        const fact = await shelf.fact(id);
        if (!fact) throw notFound("fact", "the tools search or dossier");
        const { history, because, reviews, articles, independent } = fact;
        return {
          ...toldFact(fact, today(), desk, MOST_CLAIMS_BEHIND),
          ...{ history, because, reviews, articles, independent },
          ...(await pagesOf([fact], shelf)),
        };
      }),
  );
  return server;
}

interface Part {
  readonly limit: number;
  readonly skip: number;
}

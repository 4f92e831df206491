import { type AnnotatedSentence, hasRelation } from "../language/index.js";
import type { Mention, OfficeHeld } from "./actors.js";
import type { OfficePhrase } from "./offices.js";
import type { Held } from "./offices-told.js";
import { LEADS } from "./ranks.js";
import type { Known, Registry } from "./registry.js";
import type { TenureBook } from "./tenures.js";
import type { StateContext } from "./whose-state/context.js";

/** Ranks of those who lead a state: whom "the leaders" may mean. */

const SENTENCES_BACK = 4;
/** How much a mention counts one sentence further back (Lappin & Leass 1994 halve it; pairs of states stay longer in mind). */
const DECAY = 0.8;
/** Below this a mention no longer counts, where enough have been found. */
const FORGOTTEN = 0.001;
/** How far back those are named whom "the envoys" sums up. */
const SENTENCES_OF_A_GROUP = 10;
/** How far back states are looked for where the article names fewer than wanted. */
const SENTENCES_OF_STATES = 100;

/** What has been said so far in an article: sentences, mentions and whom they stand for, from the nearest and most prominent on. */
export class Discourse {
  readonly #sentences: AnnotatedSentence[] = [];
  constructor(
    readonly registry: Registry,
    readonly tenures: TenureBook,
    readonly context: StateContext,
    private readonly mentions: readonly (readonly Mention[])[],
    /** Who held a state's office when the article appeared, as an imported file says. */
    readonly lookUp: (country: string, title: string) => OfficeHeld | undefined = () => undefined,
    /** Whom the article names in a state's office further on. */
    readonly coming: (country: string, title: string) => Known | undefined = () => undefined,
    /** Holders whom only the next sentence names. */
    readonly introduced: ReadonlyMap<OfficePhrase, Known> = new Map(),
  ) {}

  /** Lets the sentence at hand be looked up before it is fully resolved. */
  open(s: AnnotatedSentence): void {
    this.#sentences[s.index] = s;
  }

  sentence(index: number): AnnotatedSentence | undefined {
    return this.#sentences[index];
  }

  mentionsOf(index: number): readonly Mention[] {
    return this.mentions[index] ?? [];
  }

  /** The one actor of a mention; undefined where it stands for several. */
  actorOf(m: Mention): Known | undefined {
    return m.actors.length === 1 ? this.registry.get(m.actors[0] ?? "") : undefined;
  }

  /** 0 the subject of the main clause, 1 another subject, 2 any other role. */
  role(s: AnnotatedSentence, m: Mention): number {
    for (let i = m.from; i < m.to; i++) {
      const head = s.head[i] ?? -1;
      if (hasRelation(s, i, "nsubj") && (head < m.from || head >= m.to)) return s.deprel[head] === "root" ? 0 : 1;
    }
    return s.head[m.head] === -1 ? 1 : 2;
  }

  /** Mentions before a token, nearest sentence first; within each, subjects first, then left to right (in the sentence itself right to left). */
  before(s: AnnotatedSentence, token: number, into: readonly Mention[], back = SENTENCES_BACK): Mention[] {
    const found = into.filter((m) => m.to <= token).sort((a, b) => this.role(s, a) - this.role(s, b) || b.from - a.from);
    const first = this.#firstBack(s, back);
    for (let index = s.index - 1; index >= first; index--) {
      const sentence = this.#sentences[index];
      if (sentence) found.push(...[...this.mentionsOf(index)].sort((a, b) => this.role(sentence, a) - this.role(sentence, b) || a.from - b.from));
    }
    return found;
  }

  /** The first of so many sentences back, within the item of a round-up. */
  #firstBack(s: AnnotatedSentence, back: number): number {
    return Math.max(this.context.startOf(s.index), s.index - back);
  }

  /** The state an actor is or comes from. */
  stateOf(actor: Known | undefined): Known | undefined {
    if (actor?.type === "state") return actor;
    return actor?.type === "person" && actor.country ? this.registry.state(actor.country) : undefined;
  }

  /** The states a sentence names before a token, where there are as many as wanted; else those most spoken of so far, the latest sentences counting most. */
  latestStates(s: AnnotatedSentence, before: number, count: number, into: readonly Mention[]): Known[] {
    const here = into.filter((m) => m.to <= before).sort((a, b) => a.from - b.from);
    const near = [...new Set(here.flatMap((m) => m.actors.flatMap((id) => this.stateOf(this.registry.get(id)) ?? [])))];
    if (near.length === count) return near;
    const scores = new Map<Known, number>();
    const first = this.#firstBack(s, SENTENCES_OF_STATES);
    for (let index = s.index; index >= first && (scores.size < count || DECAY ** (s.index - index) > FORGOTTEN); index--)
      for (const m of index === s.index ? here : this.mentionsOf(index))
        for (const id of m.actors) {
          const state = this.stateOf(this.registry.get(id));
          if (state) scores.set(state, (scores.get(state) ?? 0) + DECAY ** (s.index - index) * (state.id === id ? 1 : 0.5));
        }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]).map(([state]) => state);
    return ranked.slice(0, count);
  }

  /** The last two office-holders of different states, the earlier first; with `fits` only holders of such offices. */
  latestPersons(s: AnnotatedSentence, before: number, into: readonly Mention[], fits: (held: Held) => boolean = () => true): Known[] {
    const chosen: Known[] = [];
    const near = [...into.filter((m) => m.to <= before)].sort((a, b) => b.from - a.from);
    const first = this.#firstBack(s, SENTENCES_BACK);
    for (let index = s.index - 1; index >= first; index--) near.push(...[...this.mentionsOf(index)].sort((a, b) => b.from - a.from));
    for (const m of near)
      for (const id of [...m.actors].reverse()) {
        const actor = this.registry.get(id);
        if (actor?.type !== "person" || actor.described || chosen.includes(actor) || chosen.length === 2) continue;
        if (chosen[0]?.country && chosen[0].country === actor.country) continue;
        if (this.tenures.told.officesOf(id).some(fits)) chosen.push(actor);
      }
    return chosen.reverse();
  }

  /** "The two leaders": the last two who lead different states; further back, the only two. */
  latestLeaders(s: AnnotatedSentence, before: number, into: readonly Mention[]): Known[] {
    const isLeader = ({ rank, tenure }: Held): boolean => LEADS.has(rank) && tenure.country !== null && tenure.status !== "former";
    const near = this.latestPersons(s, before, into, isLeader);
    if (near.length === 2) return near;
    const all = this.personsNear(s, before, into, isLeader);
    return all.length === 2 && all[0]?.country !== all[1]?.country ? all : [];
  }

  /** All named persons with such an office in the sentences before a token, in their order. */
  personsNear(s: AnnotatedSentence, before: number, into: readonly Mention[], fits: (held: Held) => boolean): Known[] {
    const first = this.#firstBack(s, SENTENCES_OF_A_GROUP);
    const earlier = [...Array(s.index - first).keys()].flatMap((k) => this.mentionsOf(first + k));
    const mentions = [...earlier, ...into.filter((m) => m.to <= before)].sort((a, b) => a.start - b.start);
    const actors = mentions.flatMap((m) => this.actorOf(m) ?? []);
    return [...new Set(actors)].filter(({ id, type, described }) => type === "person" && !described && this.tenures.told.officesOf(id).some(fits));
  }

  /** Of several persons the one mentioned last before a place in the text (UTF-16). */
  lastMentioned(ids: readonly string[], before: number): Known | undefined {
    const when = new Map(ids.map((id) => [id, this.registry.get(id)?.mentions.findLast((span) => span.end <= before)?.end ?? -1]));
    const [latest] = [...ids].sort((a, b) => (when.get(b) ?? -1) - (when.get(a) ?? -1));
    return latest === undefined ? undefined : this.registry.get(latest);
  }
}

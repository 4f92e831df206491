/** One way of finding the dates in a story, ours or a peer's, behind the same door. */
import type { Story } from "./timebank.js";

export interface TaggedTime {
  /** UTF-16 offsets into the story's text. */
  readonly start: number;
  readonly end: number;
  /** TIMEX3 value; null where the tagger gives none. */
  readonly value: string | null;
  /** TIMEX3 type; null where the tagger has none. */
  readonly type: string | null;
}
export interface Tagger {
  readonly name: string;
  tag(story: Story): Promise<readonly TaggedTime[]>;
}

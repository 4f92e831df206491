/** What a verb tells: tokens of those who do it and of whatever it may fall on, the likeliest first. */
export interface Deed {
  readonly agents: readonly number[];
  readonly objects: readonly number[];
  readonly type: string;
  readonly plain: boolean;
}
